/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-records.h"

G_BEGIN_DECLS

guint gza_photo_times_find   (const gint64   *starts_us,
                              guint           n_photos,
                              gint64          position_us);
void  gza_photo_times_spread (const GzaPhoto *photos,
                              guint           n_photos,
                              gint64          duration_us,
                              gint64         *starts_us);

G_END_DECLS
