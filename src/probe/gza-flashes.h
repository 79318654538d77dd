/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a frame is averaged to before it is looked at. */
#define GZA_FLASHES_COLUMNS 32
#define GZA_FLASHES_ROWS 18

/**
 * GzaFlashes:
 *
 * Watches a film for flashes that can bring on a seizure.
 */
typedef struct _GzaFlashes GzaFlashes;

GzaFlashes *gza_flashes_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        gza_flashes_free        (GzaFlashes   *self);

void        gza_flashes_take        (GzaFlashes   *self,
                                     const guint8 *rgb,
                                     gsize         stride_bytes,
                                     gint64        at_us);
gint64      gza_flashes_get_any_us  (GzaFlashes   *self);
gint64      gza_flashes_get_red_us  (GzaFlashes   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFlashes, gza_flashes_free)

G_END_DECLS
