/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-chapter-loader"

#include "gza-chapter-loader.h"

#include <math.h>
#include <string.h>

#include "gza-cues.h"

/* Finishes the chapters of a story: which stop is meant, how long they take, and whether there is
 * anything to show. A chapter whose medium is missing goes on with what it has; only one that has
 * nothing at all is dropped. */

#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)
#define WORDS_PER_MINUTE 130
#define MIN_READING_US (5 * G_USEC_PER_SEC)
#define MIN_GROUND_UNITS 1e-3
#define MIN_GROUND_DEG 1e-6

/* The ids of all stops, also of those that are left out. */
static GPtrArray *
list_ids (GzaChapterLoader *self)
{
  const GzaYamlNode *stop = self->route != NULL ? self->route->first : NULL;
  GPtrArray *ids = g_ptr_array_new ();

  for (; stop != NULL; stop = stop->next) {
    const GzaYamlNode *id = gza_yaml_node_find (stop, "id");

    if (id != NULL && id->value != NULL)
      g_ptr_array_add (ids, (gpointer) id->value);
  }
  g_ptr_array_add (ids, NULL);
  return ids;
}

/**
 * gza_chapter_loader_find_stop:
 * @self: what the chapters of the story share
 * @node: (nullable): the id of a stop
 *
 * Finds a stop of the story, and reports it where there is none of that name.
 *
 * Returns: (transfer none) (nullable): the stop; %NULL as well for one that is left out
 */
const GzaStop *
gza_chapter_loader_find_stop (GzaChapterLoader *self,
                              const GzaYamlNode *node)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *word = NULL;
  g_autofree char *hint = NULL;

  if (node == NULL || node->value == NULL)
    return NULL;
  for (guint i = 0; i < self->n_stops; i++) {
    if (g_strcmp0 (self->stops[i].id, node->value) == 0)
      return &self->stops[i];
  }
  ids = list_ids (self);
  if (g_strv_contains ((const char *const *) ids->pdata, node->value))
    return NULL;
  word = gza_report_dup_short (node->value);
  hint = gza_schema_dup_suggestion (node->value, (const char *const *) ids->pdata);
  gza_schema_report (self->context, GZA_RULE_UNKNOWN_STOP, node,
                     hint != NULL ? hint : GZA_SAY ("Stops are listed under “route”."),
                     "The route has no stop “%s”", word);
  return NULL;
}

/* A road grows with the voice, so a cue that isn't later than the one above can't be followed. */
static void
finish_cues (GzaChapterLoader *self,
             GzaChapterDraft *draft,
             GzaChapter *chapter)
{
  gint64 last_us = -1;

  chapter->cues = gza_arena_new0 (self->context->arena, GzaMapCue, MAX (draft->n_cues, 1));
  for (guint i = 0; i < draft->n_cues; i++) {
    GzaMapCue *cue = &chapter->cues[chapter->n_cues];

    cue->at_us = draft->cues[i].cue.at_us;
    cue->stop = gza_chapter_loader_find_stop (self, draft->cues[i].stop);
    if (cue->stop == NULL)
      continue;
    if (cue->at_us <= last_us) {
      gza_schema_report (self->context, GZA_RULE_CUE_ORDER, draft->cues[i].stop,
                         GZA_SAY ("Put the cues in the order of time."),
                         "The cue is not later than the one above, ignoring");
      continue;
    }
    last_us = cue->at_us;
    chapter->n_cues++;
  }
}

static void
drop_missing_photos (GzaChapter *chapter)
{
  guint n = 0;

  for (guint i = 0; i < chapter->n_photos; i++) {
    if (chapter->photos[i].path != NULL)
      chapter->photos[n++] = chapter->photos[i];
  }
  chapter->n_photos = n;
}

static void
drop_incomplete_choices (GzaChapter *chapter)
{
  guint n = 0;

  for (guint i = 0; i < chapter->n_choices; i++) {
    if (chapter->choices[i].id != NULL && chapter->choices[i].text != NULL)
      chapter->choices[n++] = chapter->choices[i];
  }
  chapter->n_choices = n;
}

static void
drop_incomplete_keepsakes (GzaChapter *chapter)
{
  guint n = 0;

  for (guint i = 0; i < chapter->n_keepsakes; i++) {
    if (chapter->keepsakes[i].name != NULL && chapter->keepsakes[i].picture != NULL)
      chapter->keepsakes[n++] = chapter->keepsakes[i];
  }
  chapter->n_keepsakes = n;
}

static void
drop_missing_signs (GzaChapter *chapter)
{
  guint n = 0;

  for (guint i = 0; i < chapter->n_signs; i++) {
    if (chapter->signs[i].path != NULL && chapter->signs[i].language != NULL)
      chapter->signs[n++] = chapter->signs[i];
  }
  chapter->n_signs = n;
}

/* Two points say where a drawing lies only if they are apart, in the drawing and on the globe. */
static gboolean
has_points_apart (const GzaGround *ground)
{
  const GzaGroundPoint *first = ground->points;

  for (guint i = 1; i < ground->n_points; i++) {
    const GzaGroundPoint *point = &ground->points[i];

    if (hypot (point->x - first->x, point->y - first->y) >= MIN_GROUND_UNITS &&
        hypot (point->at.lat_deg - first->at.lat_deg, point->at.lon_deg - first->at.lon_deg) >=
            MIN_GROUND_DEG)
      return TRUE;
  }
  return FALSE;
}

/* Without a ground of its own the chapter has the kiosk's map. */
static void
finish_ground (GzaChapterLoader *self,
               const GzaYamlNode *node,
               GzaChapter *chapter)
{
  if (node == NULL || (chapter->ground.path == NULL && chapter->ground.n_points == 0))
    return;
  if (!has_points_apart (&chapter->ground))
    gza_schema_report (self->context, GZA_RULE_GROUND_POINTS, node,
                       GZA_SAY ("Add “points”: two corners far apart, each with x, y and at."),
                       "The drawing needs two points that are apart, ignoring");
  else if (chapter->ground.path != NULL)
    return;
  chapter->ground = (GzaGround){ NULL };
}

static gboolean
has_synthetic_voice (GzaChapterLoader *self,
                     GzaChapterDraft *draft)
{
  const char *voice = draft->voice != NULL ? draft->voice : self->person->voice;

  return g_strcmp0 (voice, "synthetic") == 0;
}

/* Where nothing says how long a chapter takes, its captions do. They are read here, so their
 * problems are not reported; `gza-curator check` reads them again for that. */
static gint64
get_captions_end_us (GzaChapterLoader *self,
                     const char *path)
{
  g_autoptr (GBytes) bytes = gza_root_read (self->root, path, MAX_CAPTIONS_BYTES, NULL);
  g_autoptr (GzaCues) cues = NULL;
  guint n_cues;
  gint64 end_us = 0;

  if (bytes == NULL)
    return 0;
  cues = gza_cues_parse (bytes, path, NULL);
  n_cues = gza_cues_get_n_cues (cues);
  for (guint i = 0; i < n_cues; i++)
    end_us = MAX (end_us, gza_cues_get_cue (cues, i)->end_us);
  return end_us;
}

/* Words are what stands between spaces; a lone dash counts as a breath. */
static gint64
get_reading_us (const char *text)
{
  gint64 n_words = 0;
  gboolean is_inside = FALSE;

  for (const char *p = text; *p != '\0'; p++) {
    gboolean is_space = g_ascii_isspace (*p);

    if (!is_space && !is_inside)
      n_words++;
    is_inside = !is_space;
  }
  return MAX (n_words * 60 * G_USEC_PER_SEC / WORDS_PER_MINUTE, MIN_READING_US);
}

static gint64
estimate_duration_us (GzaChapterLoader *self,
                      const GzaChapter *chapter)
{
  gboolean is_read = chapter->type == GZA_CHAPTER_WORDS || chapter->type == GZA_CHAPTER_QUOTE ||
                     chapter->type == GZA_CHAPTER_CHOICE;

  if (chapter->duration_us > 0)
    return chapter->duration_us;
  if (is_read && chapter->text != NULL)
    return get_reading_us (gza_text_get (chapter->text, self->context->first_language, NULL));
  if (self->root != NULL && chapter->captions.n_items > 0)
    return get_captions_end_us (self, chapter->captions.items[0].path);
  return 0;
}

static gboolean
has_content (GzaChapterLoader *self,
             const GzaChapter *chapter)
{
  switch (chapter->type) {
  case GZA_CHAPTER_MAP:
    return self->n_stops > 0;
  case GZA_CHAPTER_WORDS:
  case GZA_CHAPTER_QUOTE:
    return chapter->text != NULL;
  case GZA_CHAPTER_CHOICE:
    return chapter->text != NULL && chapter->why != NULL && chapter->n_choices >= 2;
  case GZA_CHAPTER_OBJECTS:
    return chapter->n_keepsakes > 0;
  case GZA_CHAPTER_VIDEO:
  case GZA_CHAPTER_VOICE:
  case GZA_CHAPTER_PHOTOS:
    break;
  }
  return chapter->video != NULL || chapter->poster != NULL || chapter->n_photos > 0 ||
         chapter->audio.n_items > 0 || chapter->captions.n_items > 0 || chapter->text != NULL;
}

static const GzaYamlNode *
get_entry (GzaChapterLoader *self,
           guint index)
{
  const GzaYamlNode *node = self->list->first;

  for (guint i = 0; i < index; i++)
    node = node->next;
  return node;
}

/**
 * gza_chapter_loader_finish:
 * @self: what the chapters of the story share
 * @draft: a chapter as it was read
 * @index: its number in the file
 * @ret_chapter: (out caller-allocates): the chapter
 *
 * Finishes a chapter.
 *
 * Returns: %TRUE if there is something to show
 */
gboolean
gza_chapter_loader_finish (GzaChapterLoader *self,
                           GzaChapterDraft *draft,
                           guint index,
                           GzaChapter *ret_chapter)
{
  const GzaSchemaFrame list = { NULL, "chapters", 0 };
  const GzaSchemaFrame frame = { &list, NULL, index };
  gboolean is_shown;

  self->context->frame = &frame;
  *ret_chapter = draft->chapter;
  ret_chapter->stop = gza_chapter_loader_find_stop (self, draft->stop);
  ret_chapter->synthetic_voice = has_synthetic_voice (self, draft);
  finish_cues (self, draft, ret_chapter);
  drop_missing_photos (ret_chapter);
  drop_missing_signs (ret_chapter);
  drop_incomplete_choices (ret_chapter);
  drop_incomplete_keepsakes (ret_chapter);
  finish_ground (self, draft->ground, ret_chapter);
  ret_chapter->duration_us = estimate_duration_us (self, ret_chapter);
  is_shown = has_content (self, ret_chapter);
  if (!is_shown && self->root != NULL && self->context->report->n_fatal == 0)
    gza_schema_report (self->context, GZA_RULE_CHAPTER_EMPTY, get_entry (self, index), NULL,
                       "The chapter has nothing to show, leaving it out");
  self->context->frame = NULL;
  return is_shown;
}
