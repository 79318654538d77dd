/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-language-panel.h"
#include "gza-navigator.h"
#include "gza-window.h"

G_BEGIN_DECLS

void              gza_window_actions_install     (GtkWidgetClass *widget_class);

GzaContext       *gza_window_get_context         (GzaWindow      *self);
GzaNavigator     *gza_window_get_navigator       (GzaWindow      *self);
GzaLanguagePanel *gza_window_get_language_panel  (GzaWindow      *self);
void              gza_window_forget_visitor      (GzaWindow      *self);

G_END_DECLS
