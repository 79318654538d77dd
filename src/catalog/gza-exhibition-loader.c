/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-exhibition-loader"

#include "gza-exhibition-loader.h"

#include <string.h>

#include "gza-story-loader.h"

/* Reads what all stories share. Unlike a story, an exhibition is never left out: what is wrong in
 * its file is reported, what is right holds, and the rest has defaults, so that the stories play
 * whatever happens to this one file. */

#define EXHIBITION_PATH "stories/exhibition.yaml"
#define PLACES_PATH "stories/places.yaml"
#define LAST_LANGUAGE "en"

static void
init_context (GzaSchemaContext *context,
              GzaExhibition *self,
              GzaRoot *root,
              GzaTags *tags,
              GzaReport *report)
{
  *context = (GzaSchemaContext){
    .root = root,
    .arena = self->arena,
    .report = report,
    .tags = tags,
    .first_language = self->record.languages != NULL ? self->record.languages[0] : LAST_LANGUAGE,
  };
}

/* The language of texts that are one string is needed before any text is read. */
static const char *
find_first_language (const GzaYamlNode *node,
                     GzaTags *tags)
{
  const GzaYamlNode *languages = gza_yaml_node_find (node, "languages");
  const char *tag = NULL;

  if (languages != NULL && languages->first != NULL && languages->first->value != NULL)
    tag = gza_tags_get (tags, languages->first->value);
  return tag != NULL ? tag : LAST_LANGUAGE;
}

static void
drop_missing (GzaCatalogRecord *record)
{
  guint n_clips = 0;
  guint n_themes = 0;

  for (guint i = 0; i < record->n_attract_clips; i++) {
    if (record->attract_clips[i].path != NULL)
      record->attract_clips[n_clips++] = record->attract_clips[i];
  }
  record->n_attract_clips = n_clips;
  for (guint i = 0; i < record->n_themes; i++) {
    if (record->themes[i].id != NULL && record->themes[i].title != NULL)
      record->themes[n_themes++] = record->themes[i];
  }
  record->n_themes = n_themes;
}

static void
take_draft (GzaExhibition *self,
            const GzaExhibitionDraft *draft)
{
  self->record = (GzaCatalogRecord){
    .title = draft->title,
    .subtitle = draft->subtitle,
    .languages = draft->languages,
    .themes = draft->themes,
    .n_themes = draft->n_themes,
    .attract_clips = draft->attract_clips,
    .n_attract_clips = draft->n_attract_clips,
    .attract_lines = draft->attract_lines,
    .n_attract_lines = draft->n_attract_lines,
    .idle_warn_us = draft->idle_warn_us,
    .idle_reset_us = draft->idle_reset_us,
    .map_worldview = draft->map_worldview,
    .map_disclaimer = draft->map_disclaimer,
    .disclaimer = draft->disclaimer,
    .donor = draft->donor,
    .partners = draft->partners,
    .n_partners = draft->n_partners,
  };
  drop_missing (&self->record);
}

static void
check_themes (GzaExhibition *self,
              GzaReport *report,
              const GzaYamlNode *node)
{
  for (guint i = 0; i < self->record.n_themes; i++) {
    for (guint j = 0; j < i; j++) {
      if (strcmp (self->record.themes[i].id, self->record.themes[j].id) == 0)
        gza_report_add (report, GZA_RULE_DUPLICATE_ID, node->line, node->column,
                        GZA_SAY ("Give each its own id."), "The theme “%s” stands twice",
                        self->record.themes[i].id);
    }
  }
}

/* Two buttons for one language would be a riddle. */
static void
drop_twin_languages (GzaExhibition *self,
                     GzaReport *report,
                     const GzaYamlNode *node)
{
  char **languages = self->record.languages;
  guint n = 0;

  for (guint i = 0; languages[i] != NULL; i++) {
    char *language = languages[i];

    languages[i] = NULL;
    if (g_strv_contains ((const char *const *) languages, language))
      gza_report_add (report, GZA_RULE_DUPLICATE_ID, node->line, node->column,
                      GZA_SAY ("Keep one of them."),
                      "The language “%s” stands twice", language);
    else
      languages[n++] = language;
  }
}

static gboolean
read_exhibition (GzaExhibition *self,
                 GzaRoot *root,
                 GzaTags *tags,
                 GzaArena *nodes)
{
  g_autofree GzaExhibitionDraft *draft = g_new0 (GzaExhibitionDraft, 1);
  GzaSchemaContext context;
  GzaReport report;
  const GzaYamlNode *node;

  gza_report_init (&report, self->diagnostics, EXHIBITION_PATH);
  node = gza_yaml_read (root, EXHIBITION_PATH, nodes, &report);
  if (node == NULL || !gza_format_check (node, &report))
    return FALSE;
  init_context (&context, self, root, tags, &report);
  context.first_language = find_first_language (node, tags);
  gza_schema_read (&gza_format_exhibition, node, &context, draft);
  g_strfreev (context.files);
  take_draft (self, draft);
  if (self->record.languages != NULL)
    drop_twin_languages (self, &report, gza_yaml_node_find (node, "languages"));
  if (self->record.n_themes > 0)
    check_themes (self, &report, gza_yaml_node_find (node, "themes"));
  return TRUE;
}

/* Without languages nothing could be shown at all. */
static void
ensure_language (GzaExhibition *self)
{
  if (self->record.languages != NULL && self->record.languages[0] != NULL)
    return;
  self->record.languages = gza_arena_new0 (self->arena, char *, 2);
  self->record.languages[0] = gza_arena_strdup (self->arena, LAST_LANGUAGE);
}

static void
take_places (GzaExhibition *self,
             GzaPlacesDraft *draft)
{
  self->record.places = draft->places;
  for (guint i = 0; i < draft->n_places; i++) {
    GzaPlace *place = &draft->places[i];

    if (place->id == NULL || place->name == NULL)
      continue;
    draft->places[self->record.n_places] = *place;
    place = &draft->places[self->record.n_places++];
    g_hash_table_insert (self->places, place->id, place);
  }
}

/* An exhibition whose stories write their places themselves needs no such file. */
static gboolean
has_places (GzaRoot *root)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = gza_root_resolve (root, NULL, PLACES_PATH, &error);

  return path != NULL || !g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
}

static gboolean
read_places (GzaExhibition *self,
             GzaRoot *root,
             GzaTags *tags,
             GzaArena *nodes)
{
  g_autofree GzaPlacesDraft *draft = g_new0 (GzaPlacesDraft, 1);
  GzaSchemaContext context;
  GzaReport report;
  const GzaYamlNode *node;

  if (!has_places (root))
    return TRUE;
  gza_report_init (&report, self->diagnostics, PLACES_PATH);
  node = gza_yaml_read (root, PLACES_PATH, nodes, &report);
  if (node == NULL || !gza_format_check (node, &report))
    return FALSE;
  init_context (&context, self, root, tags, &report);
  gza_schema_read (&gza_format_places, node, &context, draft);
  take_places (self, draft);
  return TRUE;
}

/* A broken save: what was read before goes on, with the new diagnostics. */
static void
take_good (GzaExhibition *self,
           const GzaExhibition *good)
{
  GzaArena *arena = gza_arena_ref (good->arena);

  gza_arena_unref (self->arena);
  self->arena = arena;
  self->record = good->record;
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < self->record.n_places; i++)
    g_hash_table_insert (self->places, self->record.places[i].id, &self->record.places[i]);
}

/**
 * gza_exhibition_load:
 * @root: the exhibition
 * @tags: language tags seen so far
 * @nodes: for the nodes of one file; reset after each
 * @today: the local date
 * @good: (nullable): what holds instead when a file can't be read at all
 *
 * Reads stories/exhibition.yaml, stories/places.yaml and the files of the rooms.
 *
 * Returns: (transfer full): what they say, with defaults for what they don't
 */
GzaExhibition *
gza_exhibition_load (GzaRoot *root,
                     GzaTags *tags,
                     GzaArena *nodes,
                     const GzaDate *today,
                     const GzaExhibition *good)
{
  GzaExhibition *self = g_new0 (GzaExhibition, 1);
  gboolean is_read;

  self->arena = gza_arena_new ();
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  is_read = read_exhibition (self, root, tags, nodes);
  gza_arena_reset (nodes);
  ensure_language (self);
  is_read = read_places (self, root, tags, nodes) && is_read;
  gza_arena_reset (nodes);
  if (!is_read && good != NULL)
    take_good (self, good);
  self->references = gza_references_new ();
  self->rooms = gza_room_files_load (root, tags, nodes, self->record.languages[0], today,
                                     good != NULL ? good->rooms : NULL, self->references,
                                     self->diagnostics);
  return self;
}

/**
 * gza_exhibition_free:
 * @self: (transfer full): what was read
 *
 * Forgets it; catalogs keep their own reference on its arena.
 */
void
gza_exhibition_free (GzaExhibition *self)
{
  gza_arena_unref (self->arena);
  g_hash_table_unref (self->places);
  gza_room_files_unref (self->rooms);
  gza_references_free (self->references);
  g_object_unref (self->diagnostics);
  g_free (self);
}
