/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-answer-tables"

#include "gza-answer-tables.h"

#include <string.h>

/* Adds up visitors' answers into tables for people and for statistics programs:
 *
 *   answers   a row for each option that was chosen; a skipped question has one with no option
 *   summary   for each question: how many answered, skipped, chose each option, and the share
 *   crossed   options by language, and what was answered after a story by what was answered before
 *   usage     the counts of use
 *
 * In the crossed table numbers below five are written "<5", and there are no totals from which
 * they could be worked out: a small group is somebody who could be known.
 */

#define SMALLEST_CELL 5

struct _GzaAnswerTables {
  GzaCsv *answers;
  GzaCsv *usage;
  guint n_answers;

  /* Counts by key; keys are fields joined by tabs, so that sorting groups them. */
  GHashTable *chosen;   /* moment question option: gint64 */
  GHashTable *answered; /* moment question: gint64 */
  GHashTable *skipped;  /* moment question: gint64 */
  GHashTable *crossed;  /* "language" moment question option language, or "change" question
                         * story option-before option-after: gint64 */
  GHashTable *before;   /* day visit story question: options joined by "+" */
};

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
count (GHashTable *counts,
       char *key)
{
  gint64 *n = g_hash_table_lookup (counts, key);

  if (n != NULL) {
    (*n)++;
    g_free (key);
    return;
  }
  n = g_new (gint64, 1);
  *n = 1;
  g_hash_table_insert (counts, key, n);
}

static gint64
get_count (GHashTable *counts,
           const char *key)
{
  const gint64 *n = g_hash_table_lookup (counts, key);

  return n != NULL ? *n : 0;
}

/**
 * gza_answer_tables_new:
 *
 * Makes tables of no answers.
 *
 * Returns: (transfer full): the tables
 */
GzaAnswerTables *
gza_answer_tables_new (void)
{
  static const char *const answer_columns[] = { "day",   "hour",   "visit",    "language",
                                                "story", "moment", "question", "option", NULL };
  static const char *const usage_columns[] = { "day",     "hour",   "kind",  "language", "story",
                                               "chapter", "second", "count", NULL };
  GzaAnswerTables *self = g_new0 (GzaAnswerTables, 1);

  self->answers = gza_csv_new (answer_columns);
  self->usage = gza_csv_new (usage_columns);
  self->chosen = counts_new ();
  self->answered = counts_new ();
  self->skipped = counts_new ();
  self->crossed = counts_new ();
  self->before = counts_new ();
  return self;
}

/**
 * gza_answer_tables_free:
 * @self: (transfer full): tables
 *
 * Lets go of tables.
 */
void
gza_answer_tables_free (GzaAnswerTables *self)
{
  g_clear_pointer (&self->answers, gza_csv_free);
  g_clear_pointer (&self->usage, gza_csv_free);
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->answered);
  g_hash_table_unref (self->skipped);
  g_hash_table_unref (self->crossed);
  g_hash_table_unref (self->before);
  g_free (self);
}

static void
add_row (GzaAnswerTables *self,
         const GzaVisitorAnswer *answer,
         const char *option)
{
  gza_csv_add (self->answers, answer->day);
  gza_csv_add_int (self->answers, answer->hour);
  gza_csv_add_int (self->answers, answer->visit);
  gza_csv_add (self->answers, answer->language);
  gza_csv_add (self->answers, answer->story);
  gza_csv_add (self->answers, answer->moment);
  gza_csv_add (self->answers, answer->question);
  gza_csv_add (self->answers, option);
  gza_csv_end_row (self->answers);
}

/* What a visitor answered before a story is kept until the answer after it comes. */
static void
add_change (GzaAnswerTables *self,
            const GzaVisitorAnswer *answer)
{
  g_autofree char *options = g_strjoinv ("+", (char **) answer->options);
  char *key = g_strdup_printf ("%s\t%" G_GINT64_FORMAT "\t%s\t%s", answer->day, answer->visit,
                               answer->story, answer->question);
  const char *before;

  if (strcmp (answer->moment, "before") == 0) {
    g_hash_table_insert (self->before, key, g_steal_pointer (&options));
    return;
  }
  before = g_hash_table_lookup (self->before, key);
  if (before != NULL)
    count (self->crossed, g_strdup_printf ("change\t%s\t%s\t%s\t%s", answer->question,
                                           answer->story, before, options));
  g_free (key);
}

/**
 * gza_answer_tables_add:
 * @self: tables
 * @answer: the next answer, in the order of time
 *
 * Adds an answer.
 */
void
gza_answer_tables_add (GzaAnswerTables *self,
                       const GzaVisitorAnswer *answer)
{
  char *question = g_strdup_printf ("%s\t%s", answer->moment, answer->question);

  self->n_answers++;
  if (answer->options[0] == NULL) {
    add_row (self, answer, NULL);
    count (self->skipped, question);
    return;
  }
  for (gsize i = 0; answer->options[i] != NULL; i++) {
    const char *option = answer->options[i];

    add_row (self, answer, option);
    count (self->chosen, g_strdup_printf ("%s\t%s", question, option));
    count (self->crossed,
           g_strdup_printf ("language\t%s\t%s\t%s", question, option, answer->language));
  }
  count (self->answered, question);
  if (strcmp (answer->moment, "before") == 0 || strcmp (answer->moment, "after") == 0)
    add_change (self, answer);
}

/**
 * gza_answer_tables_add_use:
 * @self: tables
 * @use: the next count, in the order of time
 *
 * Adds a count of use.
 */
void
gza_answer_tables_add_use (GzaAnswerTables *self,
                           const GzaVisitorUse *use)
{
  gza_csv_add (self->usage, use->day);
  gza_csv_add_int (self->usage, use->hour);
  gza_csv_add (self->usage, use->kind);
  gza_csv_add (self->usage, use->language);
  gza_csv_add (self->usage, use->story);
  gza_csv_add_int (self->usage, use->chapter);
  gza_csv_add_int (self->usage, use->second);
  gza_csv_add_int (self->usage, use->count);
  gza_csv_end_row (self->usage);
}

/**
 * gza_answer_tables_get_n_answers:
 * @self: tables
 *
 * Gets how many answers were added.
 *
 * Returns: their number
 */
guint
gza_answer_tables_get_n_answers (const GzaAnswerTables *self)
{
  return self->n_answers;
}

/**
 * gza_answer_tables_make_answers:
 * @self: tables, which have no answers after this
 *
 * Makes the table of answers.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_answer_tables_make_answers (GzaAnswerTables *self)
{
  return g_steal_pointer (&self->answers);
}

/**
 * gza_answer_tables_make_usage:
 * @self: tables, which have no counts after this
 *
 * Makes the table of counts.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_answer_tables_make_usage (GzaAnswerTables *self)
{
  return g_steal_pointer (&self->usage);
}

static GList *
list_sorted (GHashTable *counts)
{
  return g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) strcmp);
}

static void
add_summary_row (GzaCsv *csv,
                 const char *moment,
                 const char *question,
                 const char *option,
                 gint64 n,
                 gint64 n_answered)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE];
  double ratio = n_answered > 0 ? (double) n / (double) n_answered : 0;

  gza_csv_add (csv, moment);
  gza_csv_add (csv, question);
  gza_csv_add (csv, option);
  gza_csv_add_int (csv, n);
  gza_csv_add_int (csv, n_answered);
  gza_csv_add (csv, g_ascii_formatd (share, sizeof share, "%.4f", ratio));
  gza_csv_end_row (csv);
}

/**
 * gza_answer_tables_make_summary:
 * @self: tables
 *
 * Makes the summary of each question.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_answer_tables_make_summary (GzaAnswerTables *self)
{
  static const char *const columns[] = { "moment", "question", "option", "chosen",
                                         "answered", "share", NULL };
  GzaCsv *csv = gza_csv_new (columns);
  g_autoptr (GList) options = list_sorted (self->chosen);
  g_autoptr (GList) skipped = list_sorted (self->skipped);

  for (GList *at = options; at != NULL; at = at->next) {
    g_auto (GStrv) fields = g_strsplit (at->data, "\t", 3);
    g_autofree char *question = g_strdup_printf ("%s\t%s", fields[0], fields[1]);

    add_summary_row (csv, fields[0], fields[1], fields[2], get_count (self->chosen, at->data),
                     get_count (self->answered, question));
  }
  for (GList *at = skipped; at != NULL; at = at->next) {
    g_auto (GStrv) fields = g_strsplit (at->data, "\t", 2);

    add_summary_row (csv, fields[0], fields[1], "(skipped)", get_count (self->skipped, at->data),
                     get_count (self->answered, at->data));
  }
  return csv;
}

static void
add_cell (GzaCsv *csv,
          gint64 n)
{
  if (n < SMALLEST_CELL)
    gza_csv_add (csv, "<5");
  else
    gza_csv_add_int (csv, n);
}

/**
 * gza_answer_tables_make_crossed:
 * @self: tables
 *
 * Makes the table that sets options against languages, and answers after a story against those
 * before it; small numbers are not told.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_answer_tables_make_crossed (GzaAnswerTables *self)
{
  static const char *const columns[] = { "crossed", "question", "row", "column", "count", NULL };
  GzaCsv *csv = gza_csv_new (columns);
  g_autoptr (GList) keys = list_sorted (self->crossed);

  for (GList *at = keys; at != NULL; at = at->next) {
    g_auto (GStrv) fields = g_strsplit (at->data, "\t", 5);
    gboolean is_change = strcmp (fields[0], "change") == 0;
    const char *crossed = is_change ? "before by after" : "option by language";
    g_autofree char *question = is_change ? g_strdup_printf ("%s (%s)", fields[1], fields[2])
                                          : g_strdup_printf ("%s (%s)", fields[2], fields[1]);

    gza_csv_add (csv, crossed);
    gza_csv_add (csv, question);
    gza_csv_add (csv, fields[3]);
    gza_csv_add (csv, fields[4]);
    add_cell (csv, get_count (self->crossed, at->data));
    gza_csv_end_row (csv);
  }
  return csv;
}

typedef struct {
  GzaCsv *csv;
  const char *language;
} Codebook;

static void
add_code (Codebook *book,
          const char *moment,
          const char *question,
          const char *option,
          GzaText *text)
{
  gza_csv_add (book->csv, moment);
  gza_csv_add (book->csv, question);
  gza_csv_add (book->csv, option);
  gza_csv_add (book->csv, text != NULL ? gza_text_get (text, book->language, NULL) : NULL);
  gza_csv_end_row (book->csv);
}

static void
add_steps (Codebook *book,
           const char *moment,
           const GzaQuestion *question)
{
  int n_steps = question->type == GZA_QUESTION_FACES   ? 5
                : question->type == GZA_QUESTION_SCALE ? question->n_steps
                                                       : 0;

  for (int i = 1; i <= n_steps; i++) {
    g_autofree char *step = g_strdup_printf ("%d", i);

    add_code (book, moment, question->id, step,
              i == 1 ? question->low : i == n_steps ? question->high : NULL);
  }
}

static void
add_question (Codebook *book,
              const char *moment,
              const GzaQuestion *question)
{
  add_code (book, moment, question->id, NULL, question->text);
  for (guint i = 0; i < question->n_options; i++)
    add_code (book, moment, question->id, question->options[i].id, question->options[i].text);
  add_steps (book, moment, question);
}

static void
add_survey (Codebook *book,
            const GzaSurvey *survey)
{
  for (guint i = 0; i < survey->n_pulses; i++) {
    add_question (book, "before", &survey->pulses[i].question);
    add_question (book, "after", &survey->pulses[i].question);
  }
  for (guint i = 0; i < survey->n_questions; i++)
    add_question (book, "survey", &survey->questions[i]);
  if (survey->n_pledges > 0)
    add_code (book, "pledge", "pledges", NULL, survey->pledge_title);
  for (guint i = 0; i < survey->n_pledges; i++)
    add_code (book, "pledge", "pledges", survey->pledges[i].id, survey->pledges[i].text);
  if (survey->n_objects > 0)
    add_code (book, "objects", "objects", NULL, survey->object_title);
  for (guint i = 0; i < survey->n_objects; i++)
    add_code (book, "objects", "objects", survey->objects[i].id, survey->objects[i].name);
}

static void
add_headlines (Codebook *book,
               const GzaGlossary *glossary)
{
  for (guint i = 0; i < glossary->n_headlines; i++) {
    const GzaHeadline *headline = &glossary->headlines[i];

    add_code (book, "headline", headline->id, NULL, headline->text);
    for (guint j = 0; j < headline->n_wordings; j++)
      add_code (book, "headline", headline->id, headline->wordings[j].id,
                headline->wordings[j].text);
  }
}

/* A choice is called by its story and its chapter, as an id is unique within a story only. */
static void
add_choices (Codebook *book,
             GzaStory *story)
{
  for (guint i = 0; i < gza_story_get_n_chapters (story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (story, i);
    g_autofree char *question =
        g_strdup_printf ("%s/%s", gza_story_get_id (story), chapter->id);

    if (chapter->type != GZA_CHAPTER_CHOICE)
      continue;
    add_code (book, "choice", question, NULL, chapter->title);
    for (guint j = 0; j < chapter->n_choices; j++)
      add_code (book, "choice", question, chapter->choices[j].id, chapter->choices[j].text);
  }
}

/**
 * gza_answer_tables_make_codebook:
 * @catalog: whose questions were asked
 * @language: the language of the texts, a BCP 47 tag
 *
 * Makes the table that says what the ids in the other tables mean.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_answer_tables_make_codebook (GzaCatalog *catalog,
                                 const char *language)
{
  static const char *const columns[] = { "moment", "question", "option", "text", NULL };
  const GzaRooms *rooms = gza_catalog_get_rooms (catalog);
  GListModel *stories = gza_catalog_get_stories (catalog);
  Codebook book = { gza_csv_new (columns), language };

  if (rooms->survey != NULL)
    add_survey (&book, rooms->survey);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    add_choices (&book, story);
  }
  if (rooms->glossary != NULL)
    add_headlines (&book, rooms->glossary);
  return book.csv;
}
