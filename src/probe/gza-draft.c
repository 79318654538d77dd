/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-write.h"

/* A file that is being made. It lies beside its target under a name that the catalog doesn't see,
 * and takes the target's name in one step once it is whole and on the disk. Whoever makes it holds
 * a lock on it, which the system gives back however the maker ends: a draft that nobody locks is
 * rubbish, and the next import sweeps it. */

#define PREFIX ".gza-import-"
#define SUFFIX ".part"
#define BLOCK_BYTES (1024 * 1024)

struct _GzaDraft {
  char *target;
  char *path;
  int fd;
  gboolean is_published;
};

static gboolean
fail (int code,
      const char *what,
      const char *name,
      GError **error)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s %s: %s", what, name,
               g_strerror (code));
  return FALSE;
}

/* Somebody's sweep may come between making and locking it. */
static gboolean
open_draft (GzaDraft *self,
            const char *folder)
{
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = g_strdup_printf (PREFIX "%08x" SUFFIX, g_random_int ());
    struct stat info;

    g_free (self->path);
    self->path = g_build_filename (folder, name, NULL);
    self->fd = open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (self->fd < 0 && errno == EEXIST)
      continue;
    if (self->fd < 0)
      return FALSE;
    flock (self->fd, LOCK_EX | LOCK_NB);
    if (fstat (self->fd, &info) == 0 && info.st_nlink > 0)
      return TRUE;
    close (self->fd);
    self->fd = -1;
  }
  return FALSE;
}

/**
 * gza_draft_new:
 * @target: what the file will be called
 * @error: return location
 *
 * Begins a file.
 *
 * Returns: (transfer full) (nullable): a draft
 * Errors: what the system says
 */
GzaDraft *
gza_draft_new (const char *target,
               GError **error)
{
  g_autoptr (GzaDraft) self = g_new0 (GzaDraft, 1);
  g_autofree char *folder = g_path_get_dirname (target);

  self->target = g_strdup (target);
  if (!open_draft (self, folder)) {
    fail (errno, "a file can't be made in", folder, error);
    self->is_published = TRUE;
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * gza_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees a draft; if it was not published, nothing of it stays.
 */
void
gza_draft_free (GzaDraft *self)
{
  if (!self->is_published)
    unlink (self->path);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self->target);
  g_free (self);
}

/**
 * gza_draft_get_path:
 * @self: a draft
 *
 * Gets where the draft lies, for whoever writes it by its name.
 *
 * Returns: (transfer none): a path
 */
const char *
gza_draft_get_path (GzaDraft *self)
{
  return self->path;
}

/**
 * gza_draft_write:
 * @self: a draft
 * @data: (array length=size_bytes): what to write
 * @size_bytes: how much
 * @error: return location
 *
 * Writes at the draft's end.
 *
 * Returns: whether all of it was written
 * Errors: what the system says
 */
gboolean
gza_draft_write (GzaDraft *self,
                 const void *data,
                 gsize size_bytes,
                 GError **error)
{
  return gza_write_all (self->fd, data, size_bytes) ||
         fail (errno, "can't write", self->target, error);
}

/**
 * gza_draft_copy:
 * @self: a draft
 * @fd: a regular file
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Fills the draft with a file's content.
 *
 * Returns: whether all of it was copied
 * Errors: %G_IO_ERROR_CANCELLED, or what the system says
 */
gboolean
gza_draft_copy (GzaDraft *self,
                int fd,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  off_t offset = 0;
  ssize_t n;

  while ((n = pread (fd, block, BLOCK_BYTES, offset)) != 0) {
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (errno, "can't read what becomes", self->target, error);
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gza_draft_write (self, block, (gsize) n, error))
      return FALSE;
    offset += n;
  }
  return TRUE;
}

/* Not every file system can refuse to replace; there the look before is what can be had. */
static int
rename_new (const char *from,
            const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  if (access (to, F_OK) == 0) {
    errno = EEXIST;
    return -1;
  }
  return rename (from, to);
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * gza_draft_publish:
 * @self: a draft that is whole
 * @may_replace: whether a file of that name may go
 * @error: return location
 *
 * Gives the draft its name, after it has reached the disk.
 *
 * Returns: whether the target is there
 * Errors: %G_IO_ERROR_EXISTS there is one already, or what the system says
 */
gboolean
gza_draft_publish (GzaDraft *self,
                   gboolean may_replace,
                   GError **error)
{
  int status;

  if (fsync (self->fd) != 0)
    return fail (errno, "can't write", self->target, error);
  status = may_replace ? rename (self->path, self->target)
                       : rename_new (self->path, self->target);
  if (status != 0)
    return fail (errno, "can't write", self->target, error);
  self->is_published = TRUE;
  sync_folder (self->target);
  return TRUE;
}

static gboolean
is_abandoned (const char *path)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  gboolean is_free;

  if (fd < 0)
    return FALSE;
  is_free = flock (fd, LOCK_EX | LOCK_NB) == 0;
  close (fd);
  return is_free;
}

/**
 * gza_draft_sweep:
 * @folder: where drafts may lie
 *
 * Removes the drafts of imports that were killed.
 *
 * Returns: how many there were
 */
guint
gza_draft_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_removed = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, SUFFIX) &&
        is_abandoned (path) && unlink (path) == 0)
      n_removed++;
  }
  return n_removed;
}
