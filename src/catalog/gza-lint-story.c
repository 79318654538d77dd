/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <string.h>

#include "gza-lint-private.h"
#include "gza-schema-values.h"

/* Rules about the story as a whole: its chapters, its route, and the care for the person. */

#define MAX_CHAPTER_US (150 * G_USEC_PER_SEC)
#define REVIEW_NOTICE_DAYS 60

static const GzaChapter *
find_chapter (GzaStory *story,
              const GzaYamlNode *node)
{
  const GzaYamlNode *id = gza_yaml_node_find (node, "id");

  for (guint i = 0; i < gza_story_get_n_chapters (story) && id != NULL; i++) {
    if (g_strcmp0 (gza_story_get_chapter (story, i)->id, id->value) == 0)
      return gza_story_get_chapter (story, i);
  }
  return NULL;
}

static void
check_track (GzaLint *lint,
             const GzaYamlNode *chapter,
             const GzaSchemaFrame *frame,
             const char *name)
{
  const GzaYamlNode *node = gza_yaml_node_find (chapter, name);
  const GzaSchemaFrame inner = { frame, name, 0 };
  g_autofree char *missing = NULL;

  if (node == NULL || node->type != GZA_YAML_MAPPING)
    return;
  missing = gza_lint_dup_missing (lint, node);
  if (missing != NULL)
    gza_lint_report (lint, GZA_RULE_TRACK_MISSING, node, &inner, NULL, "No track for: %s", missing);
}

static void
check_description (GzaLint *lint,
                   const GzaYamlNode *chapter,
                   const GzaSchemaFrame *frame)
{
  const GzaYamlNode *node = gza_yaml_node_find (chapter, "audio_description");
  const GzaSchemaFrame inner = { frame, "audio_description", 0 };

  if (node != NULL)
    check_track (lint, node, &inner, "files");
}

static gboolean
is_silent (const GzaYamlNode *chapter)
{
  const GzaYamlNode *voice = gza_yaml_node_find (chapter, "voice");

  return voice != NULL && g_strcmp0 (voice->value, "none") == 0;
}

static void
check_tracks (GzaLint *lint,
              const GzaChapter *chapter,
              const GzaYamlNode *node,
              const GzaSchemaFrame *frame)
{
  gboolean has_audio = gza_yaml_node_find (node, "audio") != NULL;
  gboolean has_captions = gza_yaml_node_find (node, "captions") != NULL;

  check_track (lint, node, frame, "audio");
  check_track (lint, node, frame, "captions");
  check_track (lint, node, frame, "transcript");
  check_description (lint, node, frame);
  if (has_audio && !has_captions && !is_silent (node))
    gza_lint_report (lint, GZA_RULE_CAPTIONS_MISSING, node, frame,
                     GZA_SAY ("Add “captions”: a WebVTT file for each language."),
                     "The chapter speaks and has no captions");
  if (chapter->type == GZA_CHAPTER_VIDEO && !has_audio && !has_captions && !is_silent (node))
    gza_lint_report (lint, GZA_RULE_SOUND_UNLABELLED, node, frame, GZA_SAY ("Write “voice: none”."),
                     "The film has no sound, and doesn't say so");
}

static void
check_length (GzaLint *lint,
              const GzaChapter *chapter,
              const GzaYamlNode *node,
              const GzaSchemaFrame *frame)
{
  if (chapter->duration_us > MAX_CHAPTER_US)
    gza_lint_report (lint, GZA_RULE_CHAPTER_LONG, node, frame, GZA_SAY ("Split it."),
                     "The chapter takes %d seconds",
                     (int) (chapter->duration_us / G_USEC_PER_SEC));
}

/**
 * gza_lint_check_chapters:
 * @lint: a story
 *
 * Checks the chapters: chapter-long, track-missing, captions-missing, sound-unlabelled, and what
 * gza_lint_check_ground() says.
 */
void
gza_lint_check_chapters (GzaLint *lint)
{
  const GzaYamlNode *chapters = gza_yaml_node_find (lint->node, "chapters");
  const GzaSchemaFrame list = { NULL, "chapters", 0 };
  GzaSchemaFrame frame = { &list, NULL, 0 };

  for (const GzaYamlNode *node = chapters->first; node != NULL; node = node->next) {
    const GzaChapter *chapter = find_chapter (lint->story, node);

    if (chapter != NULL) {
      check_length (lint, chapter, node, &frame);
      check_tracks (lint, chapter, node, &frame);
      gza_lint_check_ground (lint, chapter, node, &frame);
    }
    frame.index++;
  }
}

/* The next stop, if it is this one; a stop with a fault is left out of the story. */
static const GzaStop *
get_stop_of_node (GzaStory *story,
                  guint n_seen,
                  const GzaYamlNode *node)
{
  const GzaYamlNode *id = gza_yaml_node_find (node, "id");
  const GzaStop *stop = n_seen < gza_story_get_n_stops (story) ? gza_story_get_stop (story, n_seen)
                                                               : NULL;

  return stop != NULL && id != NULL && g_strcmp0 (id->value, stop->id) == 0 ? stop : NULL;
}

/**
 * gza_lint_check_route:
 * @lint: a story
 *
 * Checks the order of the stops, and places written in the story: dates-backwards, place-far.
 */
void
gza_lint_check_route (GzaLint *lint)
{
  const GzaYamlNode *route = gza_yaml_node_find (lint->node, "route");
  const GzaSchemaFrame list = { NULL, "route", 0 };
  GzaSchemaFrame frame = { &list, NULL, 0 };
  const GzaDate *before = NULL;
  guint n_seen = 0;

  for (const GzaYamlNode *node = route != NULL ? route->first : NULL; node != NULL;
       node = node->next, frame.index++) {
    const GzaStop *stop = get_stop_of_node (lint->story, n_seen, node);

    if (stop == NULL)
      continue;
    n_seen++;
    if (stop->place->id == NULL && stop->place->country != NULL &&
        !gza_country_is_near (stop->place->country, stop->place->lat_deg, stop->place->lon_deg))
      gza_lint_report (lint, GZA_RULE_PLACE_FAR, gza_yaml_node_find (node, "place"), &frame,
                       GZA_SAY ("Are latitude and longitude swapped?"), "The place is far from %s",
                       stop->place->country);
    if (stop->date.precision == GZA_DATE_NONE)
      continue;
    if (before != NULL && gza_date_compare (&stop->date, before) < 0)
      gza_lint_report (lint, GZA_RULE_DATES_BACKWARDS, gza_yaml_node_find (node, "date"), &frame,
                       NULL, "The date is before that of the stop above");
    before = &stop->date;
  }
}

/**
 * gza_lint_check_meetings:
 * @lint: a story
 *
 * Checks that the stories which it met are there: unknown-story.
 */
void
gza_lint_check_meetings (GzaLint *lint)
{
  const GzaYamlNode *meetings = gza_yaml_node_find (lint->node, "met");
  const GzaSchemaFrame list = { NULL, "met", 0 };
  GzaSchemaFrame frame = { &list, NULL, 0 };

  for (const GzaYamlNode *node = meetings != NULL ? meetings->first : NULL; node != NULL;
       node = node->next, frame.index++) {
    const GzaYamlNode *id = gza_yaml_node_find (node, "story");

    if (gza_catalog_get_story (lint->catalog, id->value) == NULL)
      gza_lint_report (lint, GZA_RULE_UNKNOWN_STORY, id, &frame, NULL,
                       "There is no story “%s” that can be shown", id->value);
    else if (strcmp (id->value, gza_story_get_id (lint->story)) == 0)
      gza_lint_report (lint, GZA_RULE_UNKNOWN_STORY, id, &frame, GZA_SAY ("Name the other story."),
                       "The story can't meet itself");
  }
}

static int
get_days_until (const GzaDate *from,
                const GzaDate *to)
{
  GDate a, b;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_dmy (&a, (GDateDay) from->day, (GDateMonth) from->month, (GDateYear) from->year);
  g_date_set_dmy (&b, (GDateDay) to->day, (GDateMonth) to->month, (GDateYear) to->year);
  return g_date_days_between (&a, &b);
}

static void
check_review (GzaLint *lint)
{
  const GzaConsent *consent = gza_story_get_consent (lint->story);
  const GzaYamlNode *block = gza_yaml_node_find (lint->node, "consent");
  int days;

  if (consent == NULL || consent->review_by.precision != GZA_DATE_DAY)
    return;
  days = get_days_until (&lint->today, &consent->review_by);
  if (days <= REVIEW_NOTICE_DAYS)
    gza_lint_report (lint, GZA_RULE_CONSENT_EXPIRING, gza_yaml_node_find (block, "review_by"),
                     NULL, GZA_SAY ("Ask the person now; the story disappears after that day."),
                     "The consent is to be reviewed soon; days left: %d", days);
}

static void
check_safety (GzaLint *lint)
{
  const GzaSafety *safety = gza_story_get_safety (lint->story);
  const GzaYamlNode *block = gza_yaml_node_find (lint->node, "safety");
  const GzaYamlNode *node = block != NULL ? block : lint->node;

  if (gza_story_get_kind (lint->story) == GZA_STORY_TESTIMONY &&
      safety->risk_assessed.precision == GZA_DATE_NONE)
    gza_lint_report (lint, GZA_RULE_RISK_UNASSESSED, node, NULL,
                     GZA_SAY ("Ask who could be harmed, then write safety.risk_assessed."),
                     "Nobody has assessed the risk for the person");
  if (safety->sensitive == NULL || safety->sensitive[0] == NULL)
    return;
  if (gza_story_get_content_note (lint->story) == NULL)
    gza_lint_report (lint, GZA_RULE_CONTENT_NOTE_MISSING, node, NULL,
                     GZA_SAY ("Add safety.content_note: one sentence that names it."),
                     "A sensitive story doesn't say so before it starts");
  if (safety->support == NULL || safety->support[0] == NULL)
    gza_lint_report (lint, GZA_RULE_SUPPORT_MISSING, node, NULL,
                     GZA_SAY ("Add safety.support: ids of contacts."),
                     "A sensitive story offers no help at its end");
}

static void
check_reviewed (GzaLint *lint)
{
  const GzaEditorial *editorial = gza_story_get_editorial (lint->story);
  const GzaYamlNode *block = gza_yaml_node_find (lint->node, "editorial");
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; lint->languages[i] != NULL; i++) {
    if (editorial->reviewed == NULL ||
        !g_strv_contains ((const char *const *) editorial->reviewed, lint->languages[i]))
      g_ptr_array_add (missing, (gpointer) lint->languages[i]);
  }
  if (missing->len == 0)
    return;
  g_ptr_array_add (missing, NULL);
  list = g_strjoinv (", ", (char **) missing->pdata);
  gza_lint_report (lint, GZA_RULE_TRANSLATION_UNREVIEWED, block != NULL ? block : lint->node, NULL,
                   GZA_SAY ("Ask a native reader, then write editorial.translator_reviewed."),
                   "Not read by a native reader: %s", list);
}

/**
 * gza_lint_check_care:
 * @lint: a story
 *
 * Checks what is owed to the person and to visitors: consent-expiring, risk-unassessed,
 * content-note-missing, support-missing, translation-unreviewed.
 */
void
gza_lint_check_care (GzaLint *lint)
{
  check_review (lint);
  check_safety (lint);
  check_reviewed (lint);
}
