/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-consent-purge"

#include "gza-consent-purge.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-clock.h"
#include "gza-console.h"
#include "gza-format.h"
#include "gza-named-files.h"
#include "gza-say.h"
#include "gza-write.h"

/* Deletes what a person has withdrawn: everything in the story's folder but story.yaml, hidden
 * files and editors' copies included, and files elsewhere that no other story names. story.yaml
 * stays and keeps saying “withdrawn”, so that a copy of the folder that comes back from another
 * machine is not shown either.
 *
 * The program writes no cache that could hold the media: pictures are decoded into memory, and a
 * running kiosk forgets them when their files are gone. */

#define AUDIT_PATH "stories/consent-audit.log"

/* The line says which form and how many files, never whose. */
static gboolean
write_audit (GzaRoot *root,
             const char *id,
             const char *ref,
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
  line = g_strdup_printf ("%s %s, form %s: %s\n", time, id, ref != NULL ? ref : "-", what);
  is_written = gza_write_all (fd, line, strlen (line)) && fsync (fd) == 0;
  close (fd);
  return is_written;
}

static GHashTable *
collect_others (GzaRoot *root,
                const char *id)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);

  gza_named_files_collect_shared (root, paths);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    g_autofree char *file = g_strdup_printf ("stories/%s/story.yaml", ids[i]);

    if (strcmp (ids[i], id) != 0)
      gza_named_files_collect (root, file, &gza_format_story, paths);
  }
  return paths;
}

/* What the story keeps outside of its folder, and nobody else uses. */
static void
delete_shared (GzaRoot *root,
               const char *id,
               guint *n_deleted,
               guint *n_left)
{
  g_autofree char *file = g_strdup_printf ("stories/%s/story.yaml", id);
  g_autofree char *folder = g_strdup_printf ("stories/%s/", id);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) others = collect_others (root, id);
  GHashTableIter iter;
  gpointer path;

  gza_named_files_collect (root, file, &gza_format_story, own);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &path, NULL)) {
    g_autofree char *full = g_build_filename (gza_root_get_path (root), path, NULL);

    if (g_str_has_prefix (path, folder))
      continue;
    if (g_hash_table_contains (others, path))
      gza_console_print (GZA_STYLE_WARNING, gza_say ("%s stays: another story uses it\n"),
                         (char *) path);
    else if (g_unlink (full) == 0)
      (*n_deleted)++;
    else
      (*n_left)++;
  }
}

static void
delete_folder (const char *path,
               gboolean is_story,
               guint *n_deleted,
               guint *n_left)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL) {
    (*n_left)++;
    return;
  }
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);
    GStatBuf info;

    if (is_story && strcmp (name, "story.yaml") == 0)
      continue;
    if (g_lstat (inner, &info) == 0 && S_ISDIR (info.st_mode)) {
      delete_folder (inner, FALSE, n_deleted, n_left);
      g_rmdir (inner);
    } else if (g_unlink (inner) == 0) {
      (*n_deleted)++;
    } else {
      (*n_left)++;
    }
  }
  g_dir_close (dir);
}

/**
 * gza_consent_purge:
 * @root: the exhibition
 * @id: a story whose consent is withdrawn, and whose file can be read
 * @ref: (nullable): the number of its form
 *
 * Deletes the story's media, and writes before and after it that this was done.
 *
 * Returns: clean; problems where a file could not be deleted; or could not run, without the note
 */
GzaCuratorStatus
gza_consent_purge (GzaRoot *root,
                   const char *id,
                   const char *ref)
{
  g_autofree char *folder = g_build_filename (gza_root_get_path (root), "stories", id, NULL);
  g_autofree char *what = NULL;
  guint n_deleted = 0;
  guint n_left = 0;

  if (!write_audit (root, id, ref, "purge begins")) {
    gza_console_fail ("%s can't be written: %s", AUDIT_PATH, g_strerror (errno));
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  delete_shared (root, id, &n_deleted, &n_left);
  delete_folder (folder, TRUE, &n_deleted, &n_left);
  what = n_left == 0 ? g_strdup_printf ("purged, %u files", n_deleted)
                     : g_strdup_printf ("purged, %u files; %u left", n_deleted, n_left);
  gza_console_print (GZA_STYLE_PLAIN,
                     gza_say_plural ("Deleted %u file of %s; %s says so\n",
                                     "Deleted %u files of %s; %s says so\n", n_deleted),
                     n_deleted, id, AUDIT_PATH);
  if (n_left > 0)
    gza_console_fail ("Files that could not be deleted: %u", n_left);
  if (!write_audit (root, id, ref, what))
    return GZA_CURATOR_COULD_NOT_RUN;
  return n_left == 0 ? GZA_CURATOR_CLEAN : GZA_CURATOR_PROBLEMS;
}
