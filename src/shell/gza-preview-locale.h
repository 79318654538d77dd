/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-diagnostic.h"
#include "gza-locale.h"

G_BEGIN_DECLS

GzaLocale *gza_preview_locale_get_default   (void);
void       gza_preview_locale_set_direction (GtkWidget     *widget);
char      *gza_preview_locale_dup_message   (GzaDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;
char      *gza_preview_locale_dup_hint      (GzaDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
