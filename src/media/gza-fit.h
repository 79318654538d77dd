/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

graphene_rect_t gza_fit_rect (double   width_px,
                              double   height_px,
                              double   aspect,
                              gboolean cover,
                              double   focus_x_ratio,
                              double   focus_y_ratio);

G_END_DECLS
