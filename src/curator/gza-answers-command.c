/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-answers-command"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "gza-answer-tables.h"
#include "gza-clock.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-loader.h"
#include "gza-say.h"

/* gza-curator answers export: what visitors answered, as tables that other programs open. The file
 * is only read, and a kiosk may go on writing to it. */

#define DEFAULT_FILE "/var/lib/gza/answers.sqlite3"
#define DEFAULT_FOLDER "answers"

const GzaCommand gza_curator_answers_command = {
  .name = "answers",
  .parameters = GZA_SAY ("export [FILE]"),
  .summary = GZA_SAY ("Writes what visitors answered as tables."),
  .description = GZA_SAY (
      "Writes answers.csv, summary.csv, crossed.csv and usage.csv, and codebook.csv for what the "
      "ids mean. FILE is /var/lib/gza/answers.sqlite3 where it is not given; it is only read, and "
      "a kiosk may go on writing to it. Small numbers are not told in crossed.csv."),
  .examples = {
    { "gza-curator answers export", GZA_SAY ("On the kiosk itself, into the folder answers") },
    { "gza-curator answers export copy.sqlite3 --bom -o may",
      GZA_SAY ("From a copy, for Excel, into the folder may") },
  },
};

typedef struct {
  char *folder;
  char *exhibition;
  char *language;
  gboolean with_mark;
} Options;

static void
add_answer (const GzaVisitorAnswer *row,
            gpointer tables)
{
  gza_answer_tables_add (tables, row);
}

static void
add_use (const GzaVisitorUse *row,
         gpointer tables)
{
  gza_answer_tables_add_use (tables, row);
}

static GzaAnswerTables *
read_tables (const char *path,
             GError **error)
{
  g_autoptr (GzaVisitorDatabase) database = gza_visitor_database_open_to_read (path, error);
  g_autoptr (GzaAnswerTables) tables = gza_answer_tables_new ();

  if (database == NULL ||
      !gza_visitor_database_each_answer (database, add_answer, tables, error) ||
      !gza_visitor_database_each_use (database, add_use, tables, error))
    return NULL;
  return g_steal_pointer (&tables);
}

static gboolean
save (GzaCsv *csv,
      const Options *options,
      const char *name,
      GError **error)
{
  g_autofree char *path = g_build_filename (options->folder, name, NULL);
  gboolean saved = gza_csv_save (csv, path, options->with_mark, error);

  gza_csv_free (csv);
  return saved;
}

/* The ids mean what the exhibition says; without it the codebook has its head only. */
static gboolean
save_codebook (const Options *options,
               GError **error)
{
  g_autoptr (GzaRoot) root = gza_root_new (options->exhibition, error);
  g_autoptr (GDateTime) today = gza_clock_get_date (gza_clock_get_default ());
  g_autoptr (GzaLoader) loader = NULL;
  g_autoptr (GzaCatalog) catalog = NULL;

  if (root == NULL)
    return FALSE;
  loader = gza_loader_new (root);
  gza_loader_set_today (loader, today);
  gza_loader_run (loader, NULL);
  catalog = gza_loader_make_catalog (loader);
  return save (gza_answer_tables_make_codebook (catalog, options->language), options,
               "codebook.csv", error);
}

static gboolean
save_all (GzaAnswerTables *tables,
          const Options *options,
          GError **error)
{
  if (g_mkdir_with_parents (options->folder, 0755) != 0) {
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", options->folder,
                 g_strerror (errno));
    return FALSE;
  }
  return save (gza_answer_tables_make_summary (tables), options, "summary.csv", error) &&
         save (gza_answer_tables_make_crossed (tables), options, "crossed.csv", error) &&
         save (gza_answer_tables_make_answers (tables), options, "answers.csv", error) &&
         save (gza_answer_tables_make_usage (tables), options, "usage.csv", error) &&
         save_codebook (options, error);
}

static GzaCuratorStatus
run_export (const Options *options,
            const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaAnswerTables) tables = read_tables (path, &error);

  if (tables == NULL || !save_all (tables, options, &error)) {
    gza_console_fail ("%s", gza_say_error (error));
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  gza_console_print (GZA_STYLE_GOOD,
                     gza_say_plural ("%u answer is in %s\n", "%u answers are in %s\n",
                                     gza_answer_tables_get_n_answers (tables)),
                     gza_answer_tables_get_n_answers (tables), options->folder);
  return GZA_CURATOR_CLEAN;
}

/**
 * gza_curator_answers:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_answers (int argc,
                     char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *exhibition = NULL;
  gboolean with_mark = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder,
      GZA_SAY ("The folder for the tables (“answers” by default)"), GZA_SAY ("DIR") },
    { "exhibition", 'e', 0, G_OPTION_ARG_FILENAME, &exhibition,
      GZA_SAY ("Whose questions the codebook explains (the current folder by default)"),
      GZA_SAY ("DIR") },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &with_mark,
      GZA_SAY ("Begin each table with a byte order mark, for Excel"), NULL },
    { NULL },
  };
  Options options;

  if (!gza_command_parse (&gza_curator_answers_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc < 2 || strcmp (argv[1], "export") != 0) {
    gza_console_fail ("“answers” is followed by “export”");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  options = (Options){
    .folder = folder != NULL ? folder : (char *) DEFAULT_FOLDER,
    .exhibition = exhibition != NULL ? exhibition : (char *) ".",
    .language = (char *) gza_say_get_language (),
    .with_mark = with_mark,
  };
  return run_export (&options, argc > 2 ? argv[2] : DEFAULT_FILE);
}
