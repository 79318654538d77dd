/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-arena.h"
#include "gza-catalog.h"
#include "gza-format.h"
#include "gza-rooms-loader.h"
#include "gza-tree.h"

G_BEGIN_DECLS

/* What a catalog is made of; everything in it lives in the catalog's arena. */
typedef struct {
  GzaText *title;
  GzaText *subtitle;
  char **languages;
  GzaTheme *themes;
  guint n_themes;
  GzaPlace *places;
  guint n_places;
  GzaAttractClip *attract_clips;
  guint n_attract_clips;
  GzaText **attract_lines;
  guint n_attract_lines;
  gint64 idle_warn_us;
  gint64 idle_reset_us;
  char *map_worldview;
  GzaText *map_disclaimer;
  GzaText *disclaimer;
  GzaText *donor;
  GzaText **partners;
  guint n_partners;
} GzaCatalogRecord;

GzaCatalog *gza_catalog_new_take (const GzaCatalogRecord *record,
                                  GzaArena               *arena,
                                  GzaRoomFiles           *rooms,
                                  GzaTree                *stories) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
