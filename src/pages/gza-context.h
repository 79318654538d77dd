/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gza-basemap.h"
#include "gza-catalog.h"
#include "gza-picture-loader.h"
#include "gza-preferences.h"
#include "gza-root.h"
#include "gza-settings.h"
#include "gza-spoken.h"
#include "gza-visit.h"

G_BEGIN_DECLS

#define GZA_TYPE_CONTEXT (gza_context_get_type ())

/**
 * GzaContext:
 *
 * What every page works with: the exhibition and the present visitor.
 *
 * Properties (all notify): `catalog`, `portrait`, `open-story`.
 */
G_DECLARE_FINAL_TYPE (GzaContext, gza_context, GZA, CONTEXT, GObject)

GzaContext       *gza_context_new              (GzaRoot     *root,
                                                GzaSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

GzaRoot          *gza_context_get_root         (GzaContext  *self);
GzaSettings      *gza_context_get_settings     (GzaContext  *self);
GzaPictureLoader *gza_context_get_loader       (GzaContext  *self);
GzaSpoken        *gza_context_get_spoken       (GzaContext  *self);
GzaPreferences   *gza_context_get_preferences  (GzaContext  *self);

GzaBasemap       *gza_context_get_world        (GzaContext  *self);
GzaBasemap       *gza_context_get_region       (GzaContext  *self);
void              gza_context_set_basemaps     (GzaContext  *self,
                                                GzaBasemap  *world,
                                                GzaBasemap  *region);

GzaVisit         *gza_context_get_visit        (GzaContext  *self);
void              gza_context_set_visit        (GzaContext  *self,
                                                GzaVisit    *visit);

GzaCatalog       *gza_context_get_catalog      (GzaContext  *self);
void              gza_context_set_catalog      (GzaContext  *self,
                                                GzaCatalog  *catalog);

gboolean          gza_context_get_portrait     (GzaContext  *self);
void              gza_context_set_portrait     (GzaContext  *self,
                                                gboolean     portrait);

const char       *gza_context_get_open_story   (GzaContext  *self);
void              gza_context_set_open_story   (GzaContext  *self,
                                                const char  *id);
void              gza_context_forget_visitor   (GzaContext  *self);

G_END_DECLS
