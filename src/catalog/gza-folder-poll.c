/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-folder-poll"

#include "gza-folder-poll.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gza-clock.h"

/* Looks at an exhibition's folders every other second, where the system refuses to watch them. Each
 * story has a stamp, made of its files' names, sizes, numbers and times. A change is told once two
 * looks agree: a file that is still being copied differs from one look to the next.
 *
 * Owned by the GzaFolderWatch, on the main thread; a worker looks. */

#define POLL_US (2 * G_USEC_PER_SEC)
#define MAX_FOLDER_DEPTH 3
#define FNV_OFFSET G_GUINT64_CONSTANT (0xCBF29CE484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001B3)

/* What all stories share, among the stories' ids. */
#define SHARED ""

struct _GzaFolderPoll {
  /* owned */
  GzaRoot *root;
  GzaClock *clock;
  GHashTable *seen; /* id to stamp, at the last look */
  GHashTable *told; /* id to stamp, as func knows it */
  GCancellable *cancellable;

  /* borrowed */
  GzaFolderWatchFunc func;
  gpointer user_data;

  /* state */
  guint poll_id;
};

static void wait_for_look (GzaFolderPoll *self);

/**
 * gza_folder_poll_is_passing:
 * @name: a file's name
 *
 * Knows what editors and copying programs write on the way to the file that is meant.
 *
 * Returns: %TRUE if changes of such a file don't matter
 */
gboolean
gza_folder_poll_is_passing (const char *name)
{
  static const char *const endings[] = { "~", ".swp", ".swx", ".tmp", ".part", ".partial",
                                         ".crdownload", "#", ".bak", NULL };

  if (name[0] == '.' || name[0] == '#' || name[0] == '~' || strcmp (name, "4913") == 0)
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++) {
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  }
  return FALSE;
}

static guint64
hash (const void *data,
      gsize size_bytes)
{
  guint64 value = FNV_OFFSET;

  for (gsize i = 0; i < size_bytes; i++)
    value = (value ^ ((const guint8 *) data)[i]) * FNV_PRIME;
  return value;
}

/* Times may be those of another machine, or all the same; the change of the file's own record
 * is not. */
static guint64
hash_file (const char *name,
           const GStatBuf *info)
{
  const gint64 facts[] = {
    info->st_size,         (gint64) info->st_ino,
    info->st_mtim.tv_sec,  info->st_mtim.tv_nsec,
    info->st_ctim.tv_sec,  info->st_ctim.tv_nsec,
    (gint64) info->st_mode, (gint64) hash (name, strlen (name)),
  };

  return hash (facts, sizeof (facts));
}

/* Sums, so that the order of the files doesn't matter. */
static guint64
hash_files (GzaRoot *root,
            const char *path)
{
  g_auto (GStrv) names = gza_root_list_files (root, path, NULL);
  guint64 sum = FNV_OFFSET;

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *full = g_build_filename (gza_root_get_path (root), path, names[i], NULL);
    GStatBuf info;

    if (!gza_folder_poll_is_passing (names[i]) && g_lstat (full, &info) == 0)
      sum += hash_file (names[i], &info);
  }
  return sum;
}

static guint64
hash_tree (GzaRoot *root,
           const char *path,
           guint depth)
{
  g_auto (GStrv) names = NULL;
  guint64 sum = hash_files (root, path);

  if (depth == MAX_FOLDER_DEPTH)
    return sum;
  names = gza_root_list_folders (root, path, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *inner = g_build_filename (path, names[i], NULL);

    if (!gza_folder_poll_is_passing (names[i]))
      sum += hash_tree (root, inner, depth + 1) ^ hash (names[i], strlen (names[i]));
  }
  return sum;
}

static void
add_stamp (GHashTable *stamps,
           const char *id,
           guint64 stamp)
{
  g_hash_table_insert (stamps, g_strdup (id), g_memdup2 (&stamp, sizeof (stamp)));
}

static GHashTable *
look (GzaRoot *root)
{
  GHashTable *stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);

  add_stamp (stamps, SHARED, hash_files (root, "stories") + hash_tree (root, "media", 0));
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    g_autofree char *path = g_build_filename ("stories", ids[i], NULL);

    if (!gza_folder_poll_is_passing (ids[i]))
      add_stamp (stamps, ids[i], hash_tree (root, path, 0));
  }
  return stamps;
}

static gboolean
is_same (GHashTable *stamps,
         const char *id,
         const guint64 *stamp)
{
  const guint64 *other = g_hash_table_lookup (stamps, id);

  return other != NULL && *other == *stamp;
}

static void
tell (GzaFolderPoll *self,
      const char *id)
{
  self->func (id[0] != '\0' ? id : NULL, self->user_data);
}

static void
tell_changes (GzaFolderPoll *self,
              GHashTable *stamps)
{
  GHashTableIter iter;
  gpointer id, stamp;

  g_hash_table_iter_init (&iter, stamps);
  while (g_hash_table_iter_next (&iter, &id, &stamp)) {
    if (is_same (self->told, id, stamp) || !is_same (self->seen, id, stamp))
      continue;
    add_stamp (self->told, id, *(guint64 *) stamp);
    tell (self, id);
  }
  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    if (g_hash_table_contains (stamps, id))
      continue;
    tell (self, id);
    g_hash_table_iter_remove (&iter);
  }
}

static void
look_in_thread (GTask *task,
                gpointer source,
                gpointer task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, look (task_data), (GDestroyNotify) g_hash_table_unref);
}

static void
on_looked (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GHashTable *stamps = g_task_propagate_pointer (G_TASK (result), NULL);
  GzaFolderPoll *self = user_data;

  if (stamps == NULL)
    return;
  tell_changes (self, stamps);
  g_hash_table_unref (self->seen);
  self->seen = stamps;
  wait_for_look (self);
}

/* A look that is cancelled by gza_folder_poll_free() returns without touching what is freed. */
static void
on_poll (gpointer user_data)
{
  GzaFolderPoll *self = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_looked, self);

  self->poll_id = 0;
  g_task_set_source_tag (task, on_poll);
  g_task_set_task_data (task, g_object_ref (self->root), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);
}

static void
wait_for_look (GzaFolderPoll *self)
{
  self->poll_id = gza_clock_add_timeout (self->clock, POLL_US, on_poll, self);
}

/**
 * gza_folder_poll_new:
 * @root: the exhibition
 * @func: called for each change; it must not free the poll
 * @user_data: for @func
 *
 * Makes a poll that has not looked yet; without gza_folder_poll_scan(), everything is a change.
 *
 * Returns: (transfer full): the poll
 */
GzaFolderPoll *
gza_folder_poll_new (GzaRoot *root,
                     GzaFolderWatchFunc func,
                     gpointer user_data)
{
  GzaFolderPoll *self = g_new0 (GzaFolderPoll, 1);

  self->root = g_object_ref (root);
  self->clock = g_object_ref (gza_clock_get_default ());
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * gza_folder_poll_free:
 * @self: (transfer full): the poll
 *
 * Looks no more.
 */
void
gza_folder_poll_free (GzaFolderPoll *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->poll_id != 0)
    gza_clock_remove_timeout (self->clock, self->poll_id);
  g_object_unref (self->cancellable);
  g_object_unref (self->clock);
  g_object_unref (self->root);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->told);
  g_free (self);
}

/**
 * gza_folder_poll_scan:
 * @self: a poll that has not started
 *
 * Takes the folders as they are for known. It looks at every file, so it may run on a worker
 * thread.
 */
void
gza_folder_poll_scan (GzaFolderPoll *self)
{
  g_hash_table_unref (self->told);
  self->told = look (self->root);
}

/**
 * gza_folder_poll_start:
 * @self: a poll that has not started
 *
 * Looks from now on, and tells of changes on the main context.
 */
void
gza_folder_poll_start (GzaFolderPoll *self)
{
  g_return_if_fail (self->poll_id == 0);

  wait_for_look (self);
}
