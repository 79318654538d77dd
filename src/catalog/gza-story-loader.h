/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-format.h"
#include "gza-references.h"
#include "gza-story.h"

G_BEGIN_DECLS

/**
 * GzaOccasion:
 * @today: the day that consent is compared with
 * @is_placed: whether the scope of consent is compared with a place
 * @country: (nullable): where, ISO 3166-1 alpha-2; %NULL where nobody said so
 * @venue: (nullable): the house; %NULL where nobody said so
 *
 * When and where a story would be shown.
 */
typedef struct {
  GzaDate today;
  gboolean is_placed;
  const char *country;
  const char *venue;
} GzaOccasion;

/**
 * GzaStoryLoader:
 * @root: the exhibition
 * @tags: language tags seen so far
 * @nodes: for the nodes of one file; reset after each
 * @first_language: of texts that are one string
 * @themes: the exhibition's themes
 * @n_themes: how many
 * @places: (element-type utf8 GzaPlace): shared places by id
 * @references: (nullable): the ids of rights and services
 * @occasion: when and where the stories would be shown
 *
 * What the stories of one exhibition need to be read. Everything is borrowed.
 */
typedef struct {
  GzaRoot *root;
  GzaTags *tags;
  GzaArena *nodes;
  const char *first_language;
  const GzaTheme *themes;
  guint n_themes;
  GHashTable *places;
  const GzaReferences *references;
  GzaOccasion occasion;
} GzaStoryLoader;

GzaStory *gza_story_loader_load   (GzaStoryLoader    *self,
                                   const char        *id,
                                   GListStore        *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

gboolean  gza_format_check        (const GzaYamlNode *node,
                                   GzaReport         *report);
gboolean  gza_consent_is_needed   (const GzaYamlNode *node);
gboolean  gza_consent_check       (GzaStoryDraft     *draft,
                                   const GzaOccasion *occasion,
                                   const GzaYamlNode *node,
                                   GzaSchemaContext  *context);

G_END_DECLS
