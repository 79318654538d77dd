/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "gza-settings.h"

G_BEGIN_DECLS

void   gza_style_load         (GdkDisplay  *display);
void   gza_style_load_preview (GdkDisplay  *display);
double gza_style_choose_rem   (int          width_px,
                               int          height_px,
                               GzaSettings *settings);
void   gza_style_set_rem      (double       rem_px);

G_END_DECLS
