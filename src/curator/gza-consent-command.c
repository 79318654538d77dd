/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-consent-command"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gza-arena.h"
#include "gza-clock.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-format.h"
#include "gza-schema-values.h"

/* gza-curator consent: whose consent ends when, also of stories that are hidden already; and the
 * deletion of what a person has withdrawn. */

#define AUDIT_PATH "stories/consent-audit.log"

typedef struct {
  char *id;
  char *ref;
  char *review_by;
  gboolean is_testimony;
  gboolean is_withdrawn;
} Row;

static void
row_free (Row *row)
{
  g_free (row->id);
  g_free (row->ref);
  g_free (row->review_by);
  g_free (row);
}

static const char *
get_value (const GzaYamlNode *node,
           const char *key)
{
  const GzaYamlNode *value = gza_yaml_node_find (node, key);

  return value != NULL ? value->value : NULL;
}

static Row *
read_row (GzaRoot *root,
          const char *id)
{
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", id);
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  const GzaYamlNode *node, *consent;
  GzaReport silent;
  Row *row;

  gza_report_init (&silent, NULL, path);
  node = gza_yaml_read (root, path, nodes, &silent);
  if (node == NULL)
    return NULL;
  consent = gza_yaml_node_find (node, "consent");
  row = g_new0 (Row, 1);
  row->id = g_strdup (id);
  row->is_testimony = g_strcmp0 (get_value (node, "kind"), "testimony") == 0;
  row->ref = g_strdup (get_value (consent, "ref"));
  row->review_by = g_strdup (get_value (consent, "review_by"));
  row->is_withdrawn = g_strcmp0 (get_value (consent, "withdrawn"), "true") == 0;
  return row;
}

/* Days as they are written sort as they follow each other; what has none comes first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = *(const Row *const *) a;
  const Row *second = *(const Row *const *) b;
  int order = g_strcmp0 (first->review_by, second->review_by);

  return order != 0 ? order : strcmp (first->id, second->id);
}

static GPtrArray *
read_rows (GzaRoot *root)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    Row *row = gza_value_is_id (ids[i]) ? read_row (root, ids[i]) : NULL;

    if (row != NULL)
      g_ptr_array_add (rows, row);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static const char *
get_state (const Row *row,
           const char *today,
           GzaConsoleStyle *ret_style)
{
  *ret_style = GZA_STYLE_ERROR;
  if (row->is_withdrawn)
    return "withdrawn, hidden";
  if (row->review_by != NULL && strcmp (row->review_by, today) < 0)
    return "past its day, hidden";
  if (row->review_by == NULL && row->is_testimony)
    return "missing, hidden";
  *ret_style = row->review_by == NULL ? GZA_STYLE_DIM : GZA_STYLE_GOOD;
  return row->review_by == NULL ? "not needed" : "valid";
}

static GzaCuratorStatus
list (GzaRoot *root)
{
  g_autoptr (GPtrArray) rows = read_rows (root);
  g_autoptr (GDateTime) now = gza_clock_get_date (gza_clock_get_default ());
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  GzaCuratorStatus status = GZA_CURATOR_CLEAN;

  gza_console_print (GZA_STYLE_BOLD, "%-28s %-12s %-12s %s\n", "story", "form", "review by",
                     "consent");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = g_ptr_array_index (rows, i);
    GzaConsoleStyle style;
    const char *state = get_state (row, today, &style);

    gza_console_print (GZA_STYLE_PLAIN, "%-28s %-12s %-12s ", row->id,
                       row->ref != NULL ? row->ref : "-",
                       row->review_by != NULL ? row->review_by : "-");
    gza_console_print (style, "%s\n", state);
    if (style == GZA_STYLE_ERROR)
      status = GZA_CURATOR_PROBLEMS;
  }
  return status;
}

/* The line says which form and how many files, never whose. */
static gboolean
write_audit (GzaRoot *root,
             const Row *row,
             const char *what)
{
  g_autofree char *path = g_build_filename (gza_root_get_path (root), AUDIT_PATH, NULL);
  g_autoptr (GDateTime) now = gza_clock_get_date (gza_clock_get_default ());
  g_autofree char *time = g_date_time_format_iso8601 (now);
  g_autofree char *line = NULL;
  int fd = g_open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0644);
  gboolean is_written;

  if (fd < 0)
    return FALSE;
  line = g_strdup_printf ("%s %s, form %s: %s\n", time, row->id,
                          row->ref != NULL ? row->ref : "-", what);
  is_written = write (fd, line, strlen (line)) == (ssize_t) strlen (line) && fsync (fd) == 0;
  close (fd);
  return is_written;
}

static guint
delete_media (GzaRoot *root,
              const char *folder)
{
  g_auto (GStrv) files = gza_root_list_files (root, folder, NULL);
  g_auto (GStrv) folders = gza_root_list_folders (root, folder, NULL);
  guint n_deleted = 0;

  for (guint i = 0; files != NULL && files[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (gza_root_get_path (root), folder, files[i], NULL);

    if (strcmp (files[i], "story.yaml") != 0 && g_unlink (path) == 0)
      n_deleted++;
  }
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++) {
    g_autofree char *inner = g_build_filename (folder, folders[i], NULL);
    g_autofree char *path = g_build_filename (gza_root_get_path (root), inner, NULL);

    n_deleted += delete_media (root, inner);
    g_rmdir (path);
  }
  return n_deleted;
}

static GzaCuratorStatus
purge (GzaRoot *root,
       const char *id)
{
  Row *row = gza_value_is_id (id) ? read_row (root, id) : NULL;
  g_autofree char *folder = g_strdup_printf ("stories/%s", id);
  GzaCuratorStatus status = GZA_CURATOR_COULD_NOT_RUN;

  if (row == NULL) {
    gza_console_fail ("There is no story “%s” that can be read", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (!row->is_withdrawn) {
    gza_console_fail ("The consent of “%s” is not withdrawn; write “withdrawn: true” first", id);
  } else if (!write_audit (root, row, "purge begins")) {
    gza_console_fail ("%s can't be written: %s", AUDIT_PATH, g_strerror (errno));
  } else {
    guint n_files = delete_media (root, folder);
    g_autofree char *what = g_strdup_printf ("purged, %u files", n_files);

    gza_console_print (GZA_STYLE_PLAIN, "Deleted %u files of %s; %s says so\n", n_files, id,
                       AUDIT_PATH);
    status = write_audit (root, row, what) ? GZA_CURATOR_CLEAN : GZA_CURATOR_COULD_NOT_RUN;
  }
  row_free (row);
  return status;
}

/**
 * gza_curator_consent:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems (a story is hidden for want of consent), or could not run
 */
GzaCuratorStatus
gza_curator_consent (int argc,
                     char **argv)
{
  g_autofree char *purged_id = NULL;
  const GOptionEntry entries[] = {
    { "purge", 0, 0, G_OPTION_ARG_STRING, &purged_id,
      "Delete the media of a story whose consent is withdrawn", "ID" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = NULL;

  if (!gza_curator_parse (entries, "[DIR]",
                          "Lists the stories by the day their consent is to be reviewed.\n"
                          "Exit status: 0 all valid, 1 a story is hidden, 2 could not run.",
                          &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  root = gza_root_new (argc > 1 ? argv[1] : ".", &error);
  if (root == NULL) {
    gza_console_fail ("%s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  return purged_id != NULL ? purge (root, purged_id) : list (root);
}
