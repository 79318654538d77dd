/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double gza_units_get_rem_px (void);
void   gza_units_set_rem_px (double new_rem_px);

G_END_DECLS
