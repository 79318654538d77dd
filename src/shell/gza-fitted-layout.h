/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoLayout *gza_fitted_layout_new (GtkWidget   *widget,
                                    const char  *text,
                                    const char  *language,
                                    int          width_px) G_GNUC_WARN_UNUSED_RESULT;
int          gza_fitted_layout_fit (PangoLayout *layout,
                                    double       largest_px,
                                    double       smallest_px,
                                    int          room_px);

G_END_DECLS
