/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "gza-records.h"

G_BEGIN_DECLS

gboolean gza_means_icon_add_path (cairo_t  *cr,
                                  GzaMeans  means,
                                  double    x,
                                  double    y,
                                  double    size);

G_END_DECLS
