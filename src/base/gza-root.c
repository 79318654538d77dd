/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-root"

#include "gza-root.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* An exhibition's folder, and the one door to every file in it. Nothing is opened that does not
 * lie beneath the folder, that is reached through a link or another mount, or that is not a
 * regular file: a pipe called story.mp4 would stop whoever opens it for ever. The kernel holds
 * the line, at every name of a path, not a comparison of strings. It could do so in one call
 * (openat2 with RESOLVE_BENEATH), but has none for a service that may not make set-user-ID files
 * (RestrictSUIDSGID=): no filter can look into what that call is told. Any thread.
 *
 *   g_autoptr (GzaRoot) root = gza_root_new ("/srv/exhibition", &error);
 *   g_autofree char *path =
 *       gza_root_resolve (root, "stories/nino/story.yaml", "dawn.webm", &error);
 *   int fd = gza_root_open (root, path, &size_bytes, &error);
 */

/* Above the largest medium that an exhibition plays, below what fills a disk: sparse bombs. */
#define MAX_FILE_BYTES (G_GINT64_CONSTANT (8) << 30)

struct _GzaRoot {
  GObject parent_instance;

  /* owned */
  char *path;
  int fd;
};

G_DEFINE_QUARK (gza-root-error-quark, gza_root_error)
G_DEFINE_FINAL_TYPE (GzaRoot, gza_root, G_TYPE_OBJECT)

/* What a descriptor leads to. The device alone would not tell of another mount: any folder can be
 * mounted over any other. */
static gboolean
look_at (int           fd,
         struct statx *ret_info)
{
  return statx (fd, "", AT_EMPTY_PATH, STATX_TYPE | STATX_MNT_ID, ret_info) == 0;
}

static int
close_and_fail (int fd,
                int code)
{
  close (fd);
  errno = code;

  return -1;
}

/* Opens one name in a folder, never what a link says, nor what lies on another mount. */
static int
open_name (int         folder,
           const char *name,
           int         flags,
           guint64     mount_id)
{
  int fd = openat (folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
  struct statx info;

  if (fd < 0)
    return -1;
  if (!look_at (fd, &info))
    return close_and_fail (fd, errno);
  if (S_ISLNK (info.stx_mode))
    return close_and_fail (fd, ELOOP);
  if (info.stx_mnt_id != mount_id)
    return close_and_fail (fd, EXDEV);

  return fd;
}

static int
open_beneath (GzaRoot    *self,
              const char *path,
              int         flags)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  /* A copy, as the root may follow another while its folders are passed. */
  int fd = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);
  struct statx root;

  if (fd < 0)
    return -1;
  if (!look_at (fd, &root))
    return close_and_fail (fd, errno);
  if (path[0] == '\0')
    return close_and_fail (fd, ENOENT);
  if (path[0] == '/' || g_strv_contains ((const char *const *) names, ".."))
    return close_and_fail (fd, EXDEV);

  for (guint i = 0; names[i] != NULL && fd >= 0; i++) {
    const char *name = names[i][0] != '\0' ? names[i] : ".";
    int folder = fd;

    fd = open_name (folder, name, names[i + 1] != NULL ? O_PATH : flags, root.stx_mnt_id);
    /* Of what went wrong, not of this. */
    close_and_fail (folder, errno);
  }

  return fd;
}

static gboolean
fail_errno (int code,
            const char *path,
            GError **error)
{
  switch (code) {
  case ENOENT:
  case ENOTDIR:
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND, "%s: no such file", path);
    break;
  case EXDEV:
  case ELOOP:
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE,
                 "%s: leads out of the exhibition, or through a link", path);
    break;
  case ENXIO:
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_A_FILE, "%s: not a regular file", path);
    break;
  default:
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_FAILED, "%s: %s", path, g_strerror (code));
  }

  return FALSE;
}

static gboolean
check_regular (int fd,
               const char *path,
               gint64 *ret_size_bytes,
               GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail_errno (errno, path, error);

  if (!S_ISREG (info.st_mode)) {
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_A_FILE, "%s: not a regular file", path);
    return FALSE;
  }

  if (info.st_size > MAX_FILE_BYTES) {
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_TOO_LARGE, "%s: larger than 8 GiB", path);
    return FALSE;
  }

  if (ret_size_bytes != NULL)
    *ret_size_bytes = info.st_size;

  return TRUE;
}

static gboolean
read_all (int fd,
          guint8 *data,
          gsize size,
          gsize *ret_read)
{
  gsize done = 0;

  while (done < size) {
    ssize_t n = read (fd, data + done, size - done);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    done += (gsize) n;
  }

  *ret_read = done;

  return TRUE;
}

/* A path that a curator wrote is relative, made of plain names; the check makes the message, the
 * kernel makes the promise. */
static gboolean
check_path (const char *path,
            GError **error)
{
  g_auto (GStrv) parts = NULL;

  if (path[0] == '\0' || path[0] == '/' || strstr (path, "://") != NULL) {
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE,
                 "“%s”: a path inside the exhibition is expected, not an address", path);
    return FALSE;
  }

  parts = g_strsplit (path, "/", -1);
  if (g_strv_contains ((const char *const *) parts, "..")) {
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE,
                 "“%s”: “..” is not allowed in a path", path);
    return FALSE;
  }

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
gza_root_finalize (GObject *object)
{
  GzaRoot *self = GZA_ROOT (object);

  g_free (self->path);
  if (self->fd >= 0)
    close (self->fd);

  G_OBJECT_CLASS (gza_root_parent_class)->finalize (object);
}

static void
gza_root_class_init (GzaRootClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_root_finalize;
}

static void
gza_root_init (GzaRoot *self)
{
  self->fd = -1;
}

/**
 * gza_root_new:
 * @path: the exhibition's folder
 * @error: return location
 *
 * Opens an exhibition's folder and keeps it open: a folder that is renamed is still the same.
 *
 * Returns: (transfer full) (nullable): a root, or %NULL with @error set
 * Errors: %GZA_ROOT_ERROR_NOT_FOUND there is no such folder; %GZA_ROOT_ERROR_FAILED
 */
GzaRoot *
gza_root_new (const char *path,
              GError **error)
{
  g_autoptr (GzaRoot) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GZA_TYPE_ROOT, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->fd = open (self->path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (self->fd < 0) {
    fail_errno (errno, path, error);
    return NULL;
  }

  return g_steal_pointer (&self);
}

/**
 * gza_root_new_absent:
 * @path: where an exhibition's folder may be
 *
 * Makes a root of a folder in which nothing is found, until it follows another.
 *
 * Returns: (transfer full): a root
 */
GzaRoot *
gza_root_new_absent (const char *path)
{
  GzaRoot *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GZA_TYPE_ROOT, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  /* No folder, so that nothing lies beneath it. */
  self->fd = open ("/dev/null", O_PATH | O_CLOEXEC);

  return self;
}

/**
 * gza_root_follow:
 * @self: a root
 * @other: another
 *
 * Has everything that is opened through a root from now on lie in the folder of another: at one
 * stroke, for every thread. Files that are open stay what they are, and its path what it was.
 */
void
gza_root_follow (GzaRoot *self,
                 GzaRoot *other)
{
  g_return_if_fail (GZA_IS_ROOT (self));
  g_return_if_fail (GZA_IS_ROOT (other));

  if (dup3 (other->fd, self->fd, O_CLOEXEC) < 0)
    g_warning ("%s: %s, staying with the folder before", other->path, g_strerror (errno));
}

/**
 * gza_root_is_at:
 * @self: a root
 * @path: a folder
 *
 * Tells whether a path leads to the root's folder, through links or not.
 *
 * Returns: %TRUE if it is the same folder
 */
gboolean
gza_root_is_at (GzaRoot *self,
                const char *path)
{
  struct stat own, other;

  g_return_val_if_fail (GZA_IS_ROOT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return fstat (self->fd, &own) == 0 && stat (path, &other) == 0 && own.st_dev == other.st_dev &&
         own.st_ino == other.st_ino;
}

/**
 * gza_root_get_path:
 * @self: a root
 *
 * Gets the absolute path that the root was opened by, for messages.
 *
 * Returns: (transfer none): a path
 */
const char *
gza_root_get_path (GzaRoot *self)
{
  g_return_val_if_fail (GZA_IS_ROOT (self), NULL);

  return self->path;
}

/**
 * gza_root_resolve:
 * @self: a root
 * @beside: (nullable): the file that names @path, relative to the root
 * @path: a path as a curator wrote it
 * @error: return location
 *
 * Finds the regular file that a path means: beside the file that names it, else from the root.
 *
 * Returns: (transfer full) (nullable): a path relative to the root, or %NULL with @error set
 * Errors: every #GzaRootError
 * Source: docs/story-format.md, "Paths"
 */
char *
gza_root_resolve (GzaRoot *self,
                  const char *beside,
                  const char *path,
                  GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *near = NULL;
  g_autoptr (GError) local_error = NULL;
  int fd;

  g_return_val_if_fail (GZA_IS_ROOT (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!check_path (path, error))
    return NULL;

  folder = beside != NULL ? g_path_get_dirname (beside) : g_strdup (".");
  if (strcmp (folder, ".") != 0) {
    near = g_build_filename (folder, path, NULL);
    fd = gza_root_open (self, near, NULL, &local_error);
    if (fd >= 0) {
      close (fd);
      return g_steal_pointer (&near);
    }
    if (!g_error_matches (local_error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  }

  fd = gza_root_open (self, path, NULL, error);
  if (fd < 0)
    return NULL;
  close (fd);

  return g_strdup (path);
}

/**
 * gza_root_open:
 * @self: a root
 * @path: relative to the root
 * @ret_size_bytes: (out) (optional): the file's size
 * @error: return location
 *
 * Opens a regular file beneath the root for reading. Never blocks on a pipe or a device.
 *
 * Returns: a file descriptor that the caller closes, or -1 with @error set
 * Errors: every #GzaRootError
 */
int
gza_root_open (GzaRoot *self,
               const char *path,
               gint64 *ret_size_bytes,
               GError **error)
{
  int fd;

  g_return_val_if_fail (GZA_IS_ROOT (self), -1);
  g_return_val_if_fail (path != NULL, -1);

  fd = open_beneath (self, path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) {
    fail_errno (errno, path, error);
    return -1;
  }

  if (!check_regular (fd, path, ret_size_bytes, error)) {
    close (fd);
    return -1;
  }

  return fd;
}

/**
 * gza_root_read:
 * @self: a root
 * @path: relative to the root
 * @max_bytes: the largest size that is read
 * @error: return location
 *
 * Reads a whole regular file beneath the root.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL with @error set
 * Errors: every #GzaRootError; %GZA_ROOT_ERROR_TOO_LARGE also above @max_bytes
 */
GBytes *
gza_root_read (GzaRoot *self,
               const char *path,
               gsize max_bytes,
               GError **error)
{
  g_autofree guint8 *data = NULL;
  gint64 size_bytes = 0;
  gsize done = 0;
  int fd;

  g_return_val_if_fail (GZA_IS_ROOT (self), NULL);

  fd = gza_root_open (self, path, &size_bytes, error);
  if (fd < 0)
    return NULL;

  if ((guint64) size_bytes > max_bytes) {
    g_set_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_TOO_LARGE,
                 "%s: %" G_GINT64_FORMAT " bytes, at most %" G_GSIZE_FORMAT " are read", path,
                 size_bytes, max_bytes);
    close (fd);
    return NULL;
  }

  data = g_malloc ((gsize) size_bytes + 1);
  if (!read_all (fd, data, (gsize) size_bytes, &done)) {
    fail_errno (errno, path, error);
    close (fd);
    return NULL;
  }
  close (fd);

  return g_bytes_new_take (g_steal_pointer (&data), done);
}

/* File systems that don't say in the folder what an entry is are asked about each. */
static guchar
get_entry_type (int fd,
                const struct dirent *entry)
{
  struct stat info;

  if (entry->d_type != DT_UNKNOWN)
    return entry->d_type;
  if (fstatat (fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return DT_UNKNOWN;

  return IFTODT (info.st_mode);
}

static char **
list_entries (GzaRoot *self,
              const char *path,
              guchar type,
              GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const struct dirent *entry;
  DIR *dir;
  int fd;

  fd = open_beneath (self, path, O_RDONLY | O_DIRECTORY | O_NONBLOCK);
  dir = fd >= 0 ? fdopendir (fd) : NULL;
  if (dir == NULL) {
    fail_errno (errno, path, error);
    if (fd >= 0)
      close (fd);
    return NULL;
  }

  while ((entry = readdir (dir)) != NULL) {
    if (entry->d_name[0] != '.' && get_entry_type (fd, entry) == type)
      g_ptr_array_add (names, g_strdup (entry->d_name));
  }
  closedir (dir);

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * gza_root_list_folders:
 * @self: a root
 * @path: a folder, relative to the root
 * @error: return location
 *
 * Lists the folders directly in a folder, sorted by name; hidden ones and links are left out.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): names, or %NULL with @error set
 * Errors: every #GzaRootError
 */
char **
gza_root_list_folders (GzaRoot *self,
                       const char *path,
                       GError **error)
{
  g_return_val_if_fail (GZA_IS_ROOT (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return list_entries (self, path, DT_DIR, error);
}

/**
 * gza_root_list_files:
 * @self: a root
 * @path: a folder, relative to the root
 * @error: return location
 *
 * Lists the regular files directly in a folder, sorted by strcmp(); hidden ones and links are left
 * out.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): names, or %NULL with @error set
 * Errors: every #GzaRootError
 */
char **
gza_root_list_files (GzaRoot *self,
                     const char *path,
                     GError **error)
{
  g_return_val_if_fail (GZA_IS_ROOT (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return list_entries (self, path, DT_REG, error);
}
