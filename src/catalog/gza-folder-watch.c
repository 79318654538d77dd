/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-folder-watch"

#include "gza-folder-watch.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "gza-folder-poll.h"

/* Watches stories/, media/ and each story's folders through inotify, on the main context. The
 * kernel is asked directly, and not GFileMonitor, because two things matter here that it hides:
 * when a file that is being written has been closed, and one descriptor for ten thousand folders.
 *
 * Where the system refuses, because a user's watches are used up or there is no inotify, a
 * GzaFolderPoll looks instead. Only names are learned this way; files are opened through GzaRoot as
 * ever. */

#define EVENTS                                                                                    \
  (IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |             \
   IN_ONLYDIR | IN_DONT_FOLLOW)
#define BUFFER_BYTES 16384
#define MAX_FOLDER_DEPTH 3

/* A folder that is watched. */
typedef struct {
  char *path;     /* relative to the root */
  char *story_id; /* NULL for stories/ and media/ */
} Folder;

struct _GzaFolderWatch {
  /* owned */
  GzaRoot *root;
  GHashTable *folders; /* watch descriptor to Folder */
  GHashTable *writing; /* path of a file that is open for writing to its story's id, "" if shared */
  GzaFolderPoll *poll; /* where inotify fails; else NULL */
  int fd;

  /* borrowed */
  GzaFolderWatchFunc func;
  gpointer user_data;

  /* state */
  guint source_id;
  gboolean is_refused;
};

static void
folder_free (Folder *folder)
{
  g_free (folder->path);
  g_free (folder->story_id);
  g_free (folder);
}

static gboolean
watch_folder (GzaFolderWatch *self,
              const char *path,
              const char *story_id)
{
  g_autofree char *full = g_build_filename (gza_root_get_path (self->root), path, NULL);
  int descriptor = inotify_add_watch (self->fd, full, EVENTS);
  Folder *folder;

  if (descriptor < 0) {
    self->is_refused = self->is_refused || errno == ENOSPC || errno == ENOMEM;
    return FALSE;
  }
  folder = g_new0 (Folder, 1);
  folder->path = g_strdup (path);
  folder->story_id = g_strdup (story_id);
  g_hash_table_replace (self->folders, GINT_TO_POINTER (descriptor), folder);
  return TRUE;
}

static void
watch_tree (GzaFolderWatch *self,
            const char *path,
            const char *story_id,
            guint depth)
{
  g_auto (GStrv) names = NULL;

  if (!watch_folder (self, path, story_id) || depth == MAX_FOLDER_DEPTH)
    return;
  names = gza_root_list_folders (self->root, path, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *inner = g_build_filename (path, names[i], NULL);

    watch_tree (self, inner, story_id, depth + 1);
  }
}

static void
watch_all (GzaFolderWatch *self)
{
  g_auto (GStrv) names = gza_root_list_folders (self->root, "stories", NULL);

  watch_folder (self, "stories", NULL);
  watch_tree (self, "media", NULL, 0);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename ("stories", names[i], NULL);

    watch_tree (self, path, names[i], 0);
  }
}

static void
track_writing (GzaFolderWatch *self,
               const Folder *folder,
               const struct inotify_event *event)
{
  g_autofree char *path = g_build_filename (folder->path, event->name, NULL);

  if ((event->mask & IN_MODIFY) != 0)
    g_hash_table_replace (self->writing, g_steal_pointer (&path),
                          g_strdup (folder->story_id != NULL ? folder->story_id : ""));
  else
    g_hash_table_remove (self->writing, path);
}

static void
take_folder_event (GzaFolderWatch *self,
                   const Folder *folder,
                   const struct inotify_event *event)
{
  g_autofree char *path = g_build_filename (folder->path, event->name, NULL);
  gboolean is_story = strcmp (folder->path, "stories") == 0;
  g_autofree char *story_id = g_strdup (is_story ? event->name : folder->story_id);

  if ((event->mask & (IN_CREATE | IN_MOVED_TO)) != 0)
    watch_tree (self, path, story_id, 0);
  self->func (story_id, self->user_data);
}

static void
take_event (GzaFolderWatch *self,
            const struct inotify_event *event)
{
  const Folder *folder = g_hash_table_lookup (self->folders, GINT_TO_POINTER (event->wd));

  if ((event->mask & IN_Q_OVERFLOW) != 0) {
    watch_all (self);
    self->func (NULL, self->user_data);
    return;
  }
  if (folder == NULL)
    return;
  if ((event->mask & IN_IGNORED) != 0) {
    g_hash_table_remove (self->folders, GINT_TO_POINTER (event->wd));
    return;
  }
  if (event->len == 0 || gza_folder_poll_is_passing (event->name))
    return;
  if ((event->mask & IN_ISDIR) != 0) {
    take_folder_event (self, folder, event);
    return;
  }
  track_writing (self, folder, event);
  self->func (folder->story_id, self->user_data);
}

static void
stop_inotify (GzaFolderWatch *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_hash_table_remove_all (self->folders);
  g_hash_table_remove_all (self->writing);
}

static void
ensure_poll (GzaFolderWatch *self)
{
  stop_inotify (self);
  if (self->poll == NULL)
    self->poll = gza_folder_poll_new (self->root, self->func, self->user_data);
}

static gboolean
on_readable (int fd,
             GIOCondition condition,
             gpointer user_data)
{
  GzaFolderWatch *self = user_data;
  struct inotify_event events[BUFFER_BYTES / sizeof (struct inotify_event)]; /* for alignment */
  const char *buffer = (const char *) events;
  ssize_t length = read (fd, events, sizeof (events));
  ssize_t offset = 0;

  if (length < 0 && (errno == EAGAIN || errno == EINTR))
    return G_SOURCE_CONTINUE;
  if (length <= 0) {
    self->source_id = 0;
    return G_SOURCE_REMOVE;
  }
  while (offset < length) {
    const struct inotify_event *event = (gconstpointer) (buffer + offset);

    offset += (ssize_t) (sizeof (*event) + event->len);
    take_event (self, event);
  }
  if (!self->is_refused)
    return G_SOURCE_CONTINUE;
  ensure_poll (self);
  gza_folder_poll_start (self->poll);
  self->source_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * gza_folder_watch_new:
 * @root: the exhibition
 * @func: called for each change; it must not free the watch
 * @user_data: for @func
 *
 * Makes a watch that neither knows a folder nor tells of changes yet.
 *
 * Returns: (transfer full): the watch
 */
GzaFolderWatch *
gza_folder_watch_new (GzaRoot *root,
                      GzaFolderWatchFunc func,
                      gpointer user_data)
{
  GzaFolderWatch *self = g_new0 (GzaFolderWatch, 1);

  self->root = g_object_ref (root);
  self->func = func;
  self->user_data = user_data;
  self->folders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) folder_free);
  self->writing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->fd = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);
  return self;
}

/**
 * gza_folder_watch_scan:
 * @self: a watch that has not started
 *
 * Finds the folders to watch; changes are kept from here on. It looks at every folder, so it may
 * run on a worker thread.
 */
void
gza_folder_watch_scan (GzaFolderWatch *self)
{
  if (self->fd >= 0)
    watch_all (self);
  if (self->fd >= 0 && !self->is_refused)
    return;
  ensure_poll (self);
  gza_folder_poll_scan (self->poll);
}

/**
 * gza_folder_watch_start:
 * @self: a watch that has not started
 *
 * Tells of changes from now on, those since the scan included, on the default main context.
 */
void
gza_folder_watch_start (GzaFolderWatch *self)
{
  g_return_if_fail (self->source_id == 0);

  if (self->poll != NULL)
    gza_folder_poll_start (self->poll);
  else if (self->fd >= 0)
    self->source_id = g_unix_fd_add (self->fd, G_IO_IN, on_readable, self);
}

/**
 * gza_folder_watch_free:
 * @self: (transfer full): the watch
 *
 * Stops watching.
 */
void
gza_folder_watch_free (GzaFolderWatch *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_pointer (&self->poll, gza_folder_poll_free);
  stop_inotify (self);
  g_hash_table_unref (self->folders);
  g_hash_table_unref (self->writing);
  g_object_unref (self->root);
  g_free (self);
}

/**
 * gza_folder_watch_is_busy:
 * @self: the watch
 * @story_id: (nullable): whose folder; %NULL for any
 *
 * Asks whether a file is being written at this moment: it was changed, and not closed since.
 *
 * Returns: %TRUE if there is one
 */
gboolean
gza_folder_watch_is_busy (GzaFolderWatch *self,
                          const char *story_id)
{
  GHashTableIter iter;
  gpointer id;

  if (story_id == NULL)
    return g_hash_table_size (self->writing) > 0;
  g_hash_table_iter_init (&iter, self->writing);
  while (g_hash_table_iter_next (&iter, NULL, &id)) {
    if (strcmp (id, story_id) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_folder_watch_is_polling:
 * @self: the watch
 *
 * Asks whether the system refused to watch, so that changes are found by looking.
 *
 * Returns: %TRUE if changes are told some seconds late
 */
gboolean
gza_folder_watch_is_polling (GzaFolderWatch *self)
{
  return self->poll != NULL;
}
