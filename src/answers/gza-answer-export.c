/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-answer-export"

#include "gza-answer-export.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "gza-answer-tables.h"
#include "gza-clock.h"
#include "gza-loader.h"

/* What visitors answered, as tables in a folder, for gza-curator and for the technician's panel.
 * The database is only read, and a kiosk may go on writing to it. */

typedef struct {
  const char *folder;
  const char *exhibition;
  const char *language;
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

/**
 * gza_answer_export_save:
 * @database: a file of answers
 * @exhibition: the folder whose questions were asked
 * @language: of the codebook, a BCP 47 tag
 * @folder: for the tables; made where it is not there
 * @with_mark: whether each begins with a byte order mark, for spreadsheets
 * @ret_n_answers: (out): how many answers there are
 * @error: return location
 *
 * Writes answers.csv, summary.csv, crossed.csv, usage.csv and codebook.csv.
 *
 * Returns: %TRUE if all of them are there
 * Errors: those of the database, of the exhibition's folder, and any #GFileError
 */
gboolean
gza_answer_export_save (const char  *database,
                        const char  *exhibition,
                        const char  *language,
                        const char  *folder,
                        gboolean     with_mark,
                        guint       *ret_n_answers,
                        GError     **error)
{
  const Options options = { folder, exhibition, language, with_mark };
  g_autoptr (GzaAnswerTables) tables = read_tables (database, error);

  if (tables == NULL)
    return FALSE;
  *ret_n_answers = gza_answer_tables_get_n_answers (tables);
  return save_all (tables, &options, error);
}
