/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog-private.h"
#include "gza-rooms-loader.h"

G_BEGIN_DECLS

/**
 * GzaExhibition:
 * @arena: (transfer full): where the record lives
 * @record: what holds for all stories; languages has at least one
 * @places: (element-type utf8 GzaPlace): its places by id
 * @rooms: (transfer full): the rooms beside the stories
 * @references: (transfer full): the ids that stories may name
 * @diagnostics: (element-type GzaDiagnostic): what is wrong with these files
 *
 * What stories/exhibition.yaml, stories/places.yaml and the files of the rooms say.
 */
typedef struct {
  GzaArena *arena;
  GzaCatalogRecord record;
  GHashTable *places;
  GzaRoomFiles *rooms;
  GzaReferences *references;
  GListStore *diagnostics;
} GzaExhibition;

GzaExhibition *gza_exhibition_load (GzaRoot             *root,
                                    GzaTags             *tags,
                                    GzaArena            *nodes,
                                    const GzaDate       *today,
                                    const GzaExhibition *good) G_GNUC_WARN_UNUSED_RESULT;
void           gza_exhibition_free (GzaExhibition       *self);

G_END_DECLS
