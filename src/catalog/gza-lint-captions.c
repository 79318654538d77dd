/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <string.h>

#include "gza-cues.h"
#include "gza-lint-private.h"

/* Rules about captions, each at the line of its cue. The figures are those of Netflix and of the
 * BBC; Georgian and Armenian words are long, so characters are counted, not words. */

#define WARN_CHARS_A_SECOND 17.0
#define MAX_CHARS_A_SECOND 21.0
#define MAX_LINE_CHARS 42
#define MAX_LINES 2
#define MIN_CUE_US 830000
#define MAX_CUE_US (7 * G_USEC_PER_SEC)
#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)

/* A captions file with the lines of its cues. */
typedef struct {
  GzaReport report;
  GzaCues *cues;
  char **lines;
  guint line; /* where the search for the next cue starts */
} File;

static void
file_clear (File *self)
{
  g_clear_object (&self->cues);
  g_clear_pointer (&self->lines, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, file_clear)

/* The cues are in the order of the file unless captions-order says otherwise, so the n-th line of
 * times is the n-th cue's, or near it. */
static guint
find_line (File *self)
{
  for (; self->lines[self->line] != NULL; self->line++) {
    if (strstr (self->lines[self->line], "-->") != NULL)
      return ++self->line;
  }
  return 0;
}

static void
check_speed (File *self,
             const GzaCue *cue,
             guint line)
{
  double seconds = (double) (cue->end_us - cue->start_us) / G_USEC_PER_SEC;
  glong n_chars = g_utf8_strlen (cue->text, -1);
  double speed = (double) n_chars / seconds;

  if (speed > MAX_CHARS_A_SECOND)
    gza_report_add (&self->report, GZA_RULE_CAPTION_TOO_FAST, line, 1,
                    GZA_SAY ("Shorten it, or let it stand longer."),
                    "%.1f characters a second", speed);
  else if (speed > WARN_CHARS_A_SECOND)
    gza_report_add (&self->report, GZA_RULE_CAPTION_FAST, line, 1,
                    GZA_SAY ("Shorten it, or let it stand longer."),
                    "%.1f characters a second", speed);
}

static void
check_lines (File *self,
             const GzaCue *cue,
             guint line)
{
  g_auto (GStrv) lines = g_strsplit (cue->text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  if (n_lines > MAX_LINES)
    gza_report_add (&self->report, GZA_RULE_CAPTION_LINES, line, 1,
                    GZA_SAY ("Make two captions of it."),
                    "%u lines", n_lines);
  for (guint i = 0; i < n_lines; i++) {
    glong n_chars = g_utf8_strlen (lines[i], -1);

    if (n_chars > MAX_LINE_CHARS)
      gza_report_add (&self->report, GZA_RULE_CAPTION_LINES, line + i + 1, MAX_LINE_CHARS + 1,
                      GZA_SAY ("Break the line where one breathes."),
                      "A line of %ld characters", n_chars);
  }
}

static void
check_time (File *self,
            const GzaCue *cue,
            const GzaCue *before,
            gint64 duration_us,
            guint line)
{
  gint64 length_us = cue->end_us - cue->start_us;

  if (length_us < MIN_CUE_US || length_us > MAX_CUE_US)
    gza_report_add (&self->report, GZA_RULE_CAPTION_DURATION, line, 1, NULL,
                    "The caption stands for %.2f seconds", (double) length_us / G_USEC_PER_SEC);
  if (before != NULL && cue->start_us < before->end_us)
    gza_report_add (&self->report, GZA_RULE_CAPTION_OVERLAP, line, 1, NULL,
                    "The caption starts before the one above has ended");
  if (duration_us > 0 && cue->start_us >= duration_us)
    gza_report_add (&self->report, GZA_RULE_CAPTION_PAST_END, line, 1,
                    GZA_SAY ("Mend the times, or “duration” in story.yaml."),
                    "The caption starts after the chapter's end");
}

static void
check_cues (File *self,
            gint64 duration_us)
{
  const GzaCue *before = NULL;

  for (guint i = 0; i < gza_cues_get_n_cues (self->cues); i++) {
    const GzaCue *cue = gza_cues_get_cue (self->cues, i);
    guint line = find_line (self);

    check_speed (self, cue, line);
    check_lines (self, cue, line);
    check_time (self, cue, before, duration_us, line);
    before = cue;
  }
}

static void
check_file (GzaLint *lint,
            const char *path,
            gint64 duration_us)
{
  g_auto (File) file = { .report = { .store = lint->report->store, .file = path } };
  g_autoptr (GBytes) bytes = gza_yaml_load (lint->root, path, MAX_CAPTIONS_BYTES, &file.report);
  g_autofree char *text = NULL;
  gsize length = 0;
  const char *data;

  if (bytes == NULL)
    return;
  file.cues = gza_cues_parse (bytes, path, lint->report->store);
  data = g_bytes_get_data (bytes, &length);
  text = g_utf8_make_valid (data != NULL ? data : "", (gssize) length);
  file.lines = g_strsplit (text, "\n", -1);
  check_cues (&file, duration_us);
}

/* A transcript is read, not watched: only its form is checked. */
static void
check_transcript (GzaLint *lint,
                  const char *path)
{
  GzaReport report = { .store = lint->report->store, .file = path };
  g_autoptr (GBytes) bytes = gza_yaml_load (lint->root, path, MAX_CAPTIONS_BYTES, &report);
  g_autoptr (GzaCues) cues = NULL;

  if (bytes != NULL)
    cues = gza_cues_parse (bytes, path, lint->report->store);
}

/* Only a duration that the curator wrote can be contradicted by captions. */
static gint64
get_written_duration_us (GzaLint *lint,
                         guint index)
{
  const GzaYamlNode *chapters = gza_yaml_node_find (lint->node, "chapters");
  const GzaChapter *chapter = gza_story_get_chapter (lint->story, index);

  for (const GzaYamlNode *node = chapters->first; node != NULL; node = node->next) {
    const GzaYamlNode *id = gza_yaml_node_find (node, "id");

    if (id != NULL && g_strcmp0 (id->value, chapter->id) == 0)
      return gza_yaml_node_find (node, "duration") != NULL ? chapter->duration_us : 0;
  }
  return 0;
}

/**
 * gza_lint_check_captions:
 * @lint: a story
 *
 * Reads every captions file of a story, and checks each cue: captions-*, caption-*. Transcripts
 * need no speed.
 */
void
gza_lint_check_captions (GzaLint *lint)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gza_story_get_n_chapters (lint->story); i++) {
    const GzaTracks *captions = &gza_story_get_chapter (lint->story, i)->captions;
    const GzaTracks *transcript = &gza_story_get_chapter (lint->story, i)->transcript;
    gint64 duration_us = get_written_duration_us (lint, i);

    for (guint j = 0; j < captions->n_items; j++) {
      if (g_hash_table_add (done, captions->items[j].path))
        check_file (lint, captions->items[j].path, duration_us);
    }
    for (guint j = 0; j < transcript->n_items; j++) {
      if (g_hash_table_add (done, transcript->items[j].path))
        check_transcript (lint, transcript->items[j].path);
    }
  }
}
