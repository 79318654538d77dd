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

/* gza-curator check: what is wrong with an exhibition, where, and what to do about it. */

#define QUIET_US 150000

typedef struct {
  gboolean json;
  gboolean strict;
  gboolean no_color;
  gboolean watch;
  gboolean media;
} Options;

/* A check that is repeated when the folder changes. */
typedef struct {
  GzaRoot *root;
  const Options *options;
  GzaFolderWatch *watch;
  guint quiet_id;
} Watch;

static const char *
get_plural (guint n)
{
  return n == 1 ? "" : "s";
}

static void
print_summary (GzaCatalog *catalog,
               const guint counts[3])
{
  guint n_stories = g_list_model_get_n_items (gza_catalog_get_stories (catalog));
  gboolean is_clean = counts[0] == 0 && counts[1] == 0;

  gza_console_print (counts[0] > 0 ? GZA_STYLE_ERROR
                     : is_clean    ? GZA_STYLE_GOOD
                                   : GZA_STYLE_WARNING,
                     "%u error%s, %u warning%s, %u note%s", counts[0], get_plural (counts[0]),
                     counts[1], get_plural (counts[1]), counts[2], get_plural (counts[2]));
  gza_console_print (GZA_STYLE_PLAIN, "; visitors see %u stor%s\n", n_stories,
                     n_stories == 1 ? "y" : "ies");
}

static const char *const field_names[GZA_N_FIELDS] = { "texts", "audio", "captions" };

static void
print_cell (guint n_done,
            guint n_fields)
{
  g_autofree char *cell = g_strdup_printf ("%u/%u", n_done, n_fields);

  gza_console_print (n_done == n_fields ? GZA_STYLE_GOOD : GZA_STYLE_WARNING, "%10s", cell);
}

/* How complete the translation is: story by kind of field by language. */
static void
print_matrix (GzaRoot *root,
              GzaCatalog *catalog)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  const char *const *languages = gza_catalog_get_languages (catalog);

  gza_console_print (GZA_STYLE_BOLD, "%-36s", "translations");
  for (guint i = 0; languages[i] != NULL; i++)
    gza_console_print (GZA_STYLE_BOLD, "%10s", languages[i]);
  gza_console_print (GZA_STYLE_PLAIN, "\n");
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    const char *id = gza_story_get_id (story);
    g_autoptr (GzaCompleteness) counts = gza_completeness_new (root, id, languages);

    for (GzaField field = 0; field < GZA_N_FIELDS; field++) {
      if (counts->n_fields[field] == 0)
        continue;
      gza_console_print (GZA_STYLE_PLAIN, "  %-24s  %-8s", field == 0 ? id : "",
                         field_names[field]);
      for (guint j = 0; languages[j] != NULL; j++)
        print_cell (counts->n_done[field][j], counts->n_fields[field]);
      gza_console_print (GZA_STYLE_PLAIN, "\n");
    }
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
      gza_json_begin (json, field_names[field], '{');
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
  if (gza_folder_watch_is_busy (self->watch)) {
    on_change (NULL, self);
    return;
  }
  if (!self->options->json)
    gza_console_print (GZA_STYLE_DIM, "\n-- changed --\n\n");
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
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, "Write JSON for machines", NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict, "Count warnings as errors", NULL },
    { "watch", 0, 0, G_OPTION_ARG_NONE, &options.watch, "Check again on every change", NULL },
    { "media", 0, 0, G_OPTION_ARG_NONE, &options.media,
      "Decode every film, sound and picture as well: slow", NULL },
    { "no-color", 0, 0, G_OPTION_ARG_NONE, &options.no_color, "Write without color", NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = NULL;

  if (!gza_curator_parse (entries, "[DIR]",
                          "Checks the exhibition in DIR (the current folder by default).\n"
                          "Exit status: 0 clean, 1 problems, 2 could not run.",
                          &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  gza_console_init (!options.no_color && !options.json);
  if (options.media && options.watch) {
    gza_console_fail ("--media takes too long to go with --watch: give one of them");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  root = gza_root_new (argc > 1 ? argv[1] : ".", &error);
  if (root == NULL) {
    gza_console_fail ("%s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (options.watch)
    check_on_change (root, &options);
  return check_once (root, &options);
}
