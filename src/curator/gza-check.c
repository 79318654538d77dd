/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-check"

#include <stdio.h>

#include "gza-catalog-loader.h"
#include "gza-clock.h"
#include "gza-completeness.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-folder-watch.h"
#include "gza-glyph-check.h"
#include "gza-lint.h"
#include "gza-media-check.h"
#include "gza-printer.h"
#include "gza-say.h"

/* gza-curator check: what is wrong with an exhibition, where, and what to do about it. */

#define QUIET_US 150000

/* Columns of the matrix, in cells. */
#define STORY_WIDTH 24
#define FIELD_WIDTH 11
#define COUNT_WIDTH 9

typedef struct {
  gboolean json;
  gboolean strict;
  gboolean no_color;
  gboolean watch;
  gboolean media;
} Options;

const GzaCommand gza_curator_check_command = {
  .name = "check",
  .parameters = GZA_SAY ("[DIR]"),
  .summary = GZA_SAY ("Says what is wrong with an exhibition, where, and what to do about it."),
  .description = GZA_SAY (
      "Checks the exhibition in DIR, or in the current folder. Problems are grouped by story; each "
      "quotes its line and names its rule, which “gza-curator rules” explains. An error keeps "
      "something off the screen or breaks a promise to a person; a warning is for you to decide; "
      "a note is worth knowing.\n"
      "\n"
      "Beneath stands how complete the translation is: for each story a row of its texts, its "
      "narrations (audio) and its captions, for each language how many of them are there.\n"
      "\n"
      "Exit status: 0 without errors, 1 with errors, 2 where the check could not run."),
  .examples = {
    { "gza-curator check", GZA_SAY ("Check the exhibition in the current folder") },
    { "gza-curator check --media show", GZA_SAY ("Before an opening: play every file as well") },
    { "gza-curator check --watch", GZA_SAY ("Keep it open beside the editor") },
    { "gza-curator check --strict --json", GZA_SAY ("For a script that lets nothing pass") },
  },
};

/* A check that is repeated when the folder changes. */
typedef struct {
  GzaRoot *root;
  const Options *options;
  GzaFolderWatch *watch;
  guint quiet_id;
} Watch;

static void
print_summary (GzaCatalog *catalog,
               const guint counts[3])
{
  guint n_stories = g_list_model_get_n_items (gza_catalog_get_stories (catalog));
  gboolean is_clean = counts[0] == 0 && counts[1] == 0;
  GzaConsoleStyle style = counts[0] > 0 ? GZA_STYLE_ERROR
                          : is_clean    ? GZA_STYLE_GOOD
                                        : GZA_STYLE_WARNING;

  gza_console_print (style, gza_say_plural ("%u error", "%u errors", counts[0]), counts[0]);
  gza_console_print (style, ", ");
  gza_console_print (style, gza_say_plural ("%u warning", "%u warnings", counts[1]), counts[1]);
  gza_console_print (style, ", ");
  gza_console_print (style, gza_say_plural ("%u note", "%u notes", counts[2]), counts[2]);
  gza_console_print (GZA_STYLE_PLAIN, "; ");
  gza_console_print (GZA_STYLE_PLAIN,
                     gza_say_plural ("visitors see %u story", "visitors see %u stories", n_stories),
                     n_stories);
  gza_console_print (GZA_STYLE_PLAIN, "\n");
}

/* The keys of --json, and what stands in the matrix. */
static const char *const field_keys[] = { "texts", "audio", "captions" };
static const char *const field_names[] = {
  GZA_SAY ("texts"),
  GZA_SAY ("audio"),
  GZA_SAY ("captions"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (field_keys) == GZA_N_FIELDS);

static void
print_count (guint n_done,
             guint n_fields)
{
  g_autofree char *cell = g_strdup_printf ("%u/%u", n_done, n_fields);

  gza_console_print_cell (n_done == n_fields ? GZA_STYLE_GOOD : GZA_STYLE_WARNING, cell,
                          -COUNT_WIDTH);
}

static void
print_matrix_rows (const char *id,
                   const GzaCompleteness *counts,
                   const char *const *languages)
{
  for (GzaField field = 0; field < GZA_N_FIELDS; field++) {
    if (counts->n_fields[field] == 0)
      continue;
    gza_console_print (GZA_STYLE_PLAIN, "  ");
    gza_console_print_cell (GZA_STYLE_PLAIN, id, STORY_WIDTH);
    gza_console_print_cell (GZA_STYLE_PLAIN, gza_say (field_names[field]), FIELD_WIDTH);
    for (guint i = 0; languages[i] != NULL; i++)
      print_count (counts->n_done[field][i], counts->n_fields[field]);
    gza_console_print (GZA_STYLE_PLAIN, "\n");
    id = "";
  }
}

/* How complete the translation is: story by kind of field by language. */
static void
print_matrix (GzaRoot *root,
              GzaCatalog *catalog)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  const char *const *languages = gza_catalog_get_languages (catalog);

  gza_console_print_cell (GZA_STYLE_BOLD, gza_say ("translations"), STORY_WIDTH + FIELD_WIDTH + 3);
  for (guint i = 0; languages[i] != NULL; i++)
    gza_console_print_cell (GZA_STYLE_BOLD, languages[i], -COUNT_WIDTH);
  gza_console_print (GZA_STYLE_PLAIN, "\n");
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    const char *id = gza_story_get_id (story);
    g_autoptr (GzaCompleteness) counts = gza_completeness_new (root, id, languages);

    print_matrix_rows (id, counts, languages);
  }
  gza_console_print (GZA_STYLE_PLAIN, "\n");
}

static void
add_matrix_json (GzaJson *json,
                 GzaRoot *root,
                 GzaCatalog *catalog)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  const char *const *languages = gza_catalog_get_languages (catalog);

  gza_json_begin (json, "translations", '{');
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    const char *id = gza_story_get_id (story);
    g_autoptr (GzaCompleteness) counts = gza_completeness_new (root, id, languages);

    gza_json_begin (json, id, '{');
    for (GzaField field = 0; field < GZA_N_FIELDS; field++) {
      gza_json_begin (json, field_keys[field], '{');
      gza_json_add_number (json, "all", counts->n_fields[field]);
      for (guint j = 0; languages[j] != NULL; j++)
        gza_json_add_number (json, languages[j], counts->n_done[field][j]);
      gza_json_end (json);
    }
    gza_json_end (json);
  }
  gza_json_end (json);
}

static void
print_json (GzaRoot *root,
            GzaCatalog *catalog,
            GListModel *diagnostics,
            const guint counts[3])
{
  g_autoptr (GzaJson) json = gza_json_new ();
  g_autofree char *text = NULL;

  gza_json_begin (json, NULL, '{');
  gza_json_add_number (json, "stories",
                       g_list_model_get_n_items (gza_catalog_get_stories (catalog)));
  gza_json_add_number (json, "errors", counts[0]);
  gza_json_add_number (json, "warnings", counts[1]);
  gza_json_add_number (json, "notes", counts[2]);
  gza_printer_add_json (json, diagnostics);
  add_matrix_json (json, root, catalog);
  gza_json_end (json);
  text = gza_json_steal (json);
  fputs (text, stdout);
}

static GzaCuratorStatus
check_once (GzaRoot *root,
            const Options *options)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCatalog) catalog = gza_catalog_load (root, diagnostics);
  g_autoptr (GDateTime) today = gza_clock_get_date (gza_clock_get_default ());
  guint counts[3];

  gza_lint_run (root, catalog, today, diagnostics);
  gza_glyph_check_run (root, catalog, diagnostics);
  if (options->media)
    gza_media_check_run (root, catalog, diagnostics);
  g_list_store_sort (diagnostics, gza_diagnostic_compare, NULL);
  gza_printer_count (G_LIST_MODEL (diagnostics), counts);
  if (options->json) {
    print_json (root, catalog, G_LIST_MODEL (diagnostics), counts);
  } else {
    gza_printer_print (root, G_LIST_MODEL (diagnostics));
    if (counts[0] + counts[1] + counts[2] > 0)
      gza_console_print (GZA_STYLE_PLAIN, "\n");
    if (g_list_model_get_n_items (gza_catalog_get_stories (catalog)) > 0)
      print_matrix (root, catalog);
    print_summary (catalog, counts);
  }
  return counts[0] > 0 || (options->strict && counts[1] > 0) ? GZA_CURATOR_PROBLEMS
                                                             : GZA_CURATOR_CLEAN;
}

static void on_change (const char *story_id,
                       gpointer user_data);

static void
on_quiet (gpointer user_data)
{
  Watch *self = user_data;

  self->quiet_id = 0;
  if (gza_folder_watch_is_busy (self->watch, NULL)) {
    on_change (NULL, self);
    return;
  }
  if (!self->options->json)
    gza_console_print (GZA_STYLE_DIM, "\n-- %s --\n\n", gza_say ("changed"));
  check_once (self->root, self->options);
  fflush (stdout);
}

static void
on_change (const char *story_id,
           gpointer user_data)
{
  Watch *self = user_data;

  if (self->quiet_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->quiet_id);
  self->quiet_id = gza_clock_add_timeout (gza_clock_get_default (), QUIET_US, on_quiet, self);
}

/* Until the curator presses Ctrl+C. The watch starts first, so that no change is missed. */
static void
check_on_change (GzaRoot *root,
                 const Options *options)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Watch self = { .root = root, .options = options };

  self.watch = gza_folder_watch_new (root, on_change, &self);
  gza_folder_watch_scan (self.watch);
  gza_folder_watch_start (self.watch);
  check_once (root, options);
  fflush (stdout);
  g_main_loop_run (loop);
}

/**
 * gza_curator_check:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems, or could not run
 */
GzaCuratorStatus
gza_curator_check (int argc,
                   char **argv)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, GZA_SAY ("Write JSON for machines"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict,
    GZA_SAY ("Count warnings as errors"), NULL },
    { "watch", 0, 0, G_OPTION_ARG_NONE, &options.watch,
    GZA_SAY ("Check again on every change"), NULL },
    { "media", 0, 0, G_OPTION_ARG_NONE, &options.media,
      GZA_SAY ("Decode every film, sound and picture as well: slow"), NULL },
    { "no-color", 0, 0, G_OPTION_ARG_NONE, &options.no_color,
    GZA_SAY ("Write without color"), NULL },
    { NULL },
  };
  g_autoptr (GzaRoot) root = NULL;

  if (!gza_command_parse (&gza_curator_check_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  gza_console_init (!options.no_color && !options.json);
  if (options.media && options.watch) {
    gza_console_fail ("--media takes too long to go with --watch: give one of them");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (argc > 2) {
    gza_console_fail ("One folder is expected, “%s” is too many", argv[2]);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  root = gza_command_open_root (argv[1]);
  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  if (options.watch)
    check_on_change (root, &options);
  return check_once (root, &options);
}
