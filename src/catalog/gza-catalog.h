/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-records.h"
#include "gza-room-records.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_CATALOG (gza_catalog_get_type ())

/**
 * GzaCatalog:
 *
 * An immutable snapshot of one exhibition: what is valid of it.
 */
G_DECLARE_FINAL_TYPE (GzaCatalog, gza_catalog, GZA, CATALOG, GObject)

GzaText          *gza_catalog_get_title             (GzaCatalog *self);
GzaText          *gza_catalog_get_subtitle          (GzaCatalog *self);
const char *const *
                  gza_catalog_get_languages         (GzaCatalog *self);
GListModel       *gza_catalog_get_stories           (GzaCatalog *self);
GzaStory         *gza_catalog_get_story             (GzaCatalog *self,
                                                     const char *id);
gboolean          gza_catalog_has_stories_of        (GzaCatalog *self,
                                                     GzaCatalog *other);
guint             gza_catalog_get_n_themes          (GzaCatalog *self);
const GzaTheme   *gza_catalog_get_theme             (GzaCatalog *self,
                                                     guint       index);
guint             gza_catalog_get_n_places          (GzaCatalog *self);
const GzaPlace   *gza_catalog_get_place             (GzaCatalog *self,
                                                     guint       index);
guint             gza_catalog_get_n_attract_clips   (GzaCatalog *self);
const GzaAttractClip *
                  gza_catalog_get_attract_clip      (GzaCatalog *self,
                                                     guint       index);
guint             gza_catalog_get_n_attract_lines   (GzaCatalog *self);
GzaText          *gza_catalog_get_attract_line      (GzaCatalog *self,
                                                     guint       index);
gint64            gza_catalog_get_idle_warn_us      (GzaCatalog *self);
gint64            gza_catalog_get_idle_reset_us     (GzaCatalog *self);
const char       *gza_catalog_get_map_worldview     (GzaCatalog *self);
GzaText          *gza_catalog_get_map_disclaimer    (GzaCatalog *self);
GzaText          *gza_catalog_get_disclaimer        (GzaCatalog *self);
GzaText          *gza_catalog_get_donor             (GzaCatalog *self);
guint             gza_catalog_get_n_partners        (GzaCatalog *self);
GzaText          *gza_catalog_get_partner           (GzaCatalog *self,
                                                     guint       index);
const GzaRooms   *gza_catalog_get_rooms             (GzaCatalog *self);

G_END_DECLS
