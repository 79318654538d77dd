/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaWallRows:
 *
 * Where the rows of a wall lie, though most of them were never measured.
 */
typedef struct _GzaWallRows GzaWallRows;

GzaWallRows *gza_wall_rows_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void         gza_wall_rows_free       (GzaWallRows *self);

void         gza_wall_rows_reset      (GzaWallRows *self,
                                       guint        n_rows);
void         gza_wall_rows_set_height (GzaWallRows *self,
                                       guint        row,
                                       int          height_px,
                                       double       view_px);

guint        gza_wall_rows_get_n      (GzaWallRows *self);
int          gza_wall_rows_get_height (GzaWallRows *self,
                                       guint        row);
double       gza_wall_rows_get_y      (GzaWallRows *self,
                                       guint        row);
guint        gza_wall_rows_find       (GzaWallRows *self,
                                       double       y_px);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaWallRows, gza_wall_rows_free)

G_END_DECLS
