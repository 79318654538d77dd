/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-source.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-phrase.h"

/* A file from anywhere on the curator's machine: a card, a telephone, a share. It may be reached
 * through links; it must be a regular file. It is opened once, and everybody who reads it is handed
 * that very file by its descriptor, not the name again. */

static gboolean
check_regular (int fd,
               gint64 *ret_size_bytes,
               GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0) {
    g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                         g_strerror (errno));
    return FALSE;
  }
  if (!S_ISREG (info.st_mode)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                         GZA_SAY ("it is not a file: name the file itself"));
    return FALSE;
  }
  if (info.st_size == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         GZA_SAY ("the file is empty: copy it again"));
    return FALSE;
  }
  if (info.st_size > GZA_SOURCE_MAX_BYTES) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         GZA_SAY ("the file is larger than 64 GiB"));
    return FALSE;
  }
  *ret_size_bytes = info.st_size;
  return TRUE;
}

/**
 * gza_source_open:
 * @path: a file, in the file system's encoding
 * @ret_size_bytes: (out): its size
 * @error: return location
 *
 * Opens a file that lies outside an exhibition, for reading. Never waits: not for the other end of
 * a pipe, and not for a device.
 *
 * Returns: a descriptor, -1 with @error set
 * Errors: %G_IO_ERROR_NOT_REGULAR_FILE, %G_IO_ERROR_NO_SPACE too large, %G_IO_ERROR_INVALID_DATA
 *   empty, or what the system says
 */
int
gza_source_open (const char *path,
                 gint64 *ret_size_bytes,
                 GError **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (fd < 0) {
    g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                         g_strerror (errno));
    return -1;
  }
  if (!check_regular (fd, ret_size_bytes, error)) {
    close (fd);
    return -1;
  }
  return fd;
}

static gboolean
read_all (int fd,
          guint8 *data,
          gsize size_bytes)
{
  gsize done = 0;

  while (done < size_bytes) {
    ssize_t n = pread (fd, data + done, size_bytes - done, (off_t) done);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      errno = n == 0 ? EIO : errno;
      return FALSE;
    }
    done += (gsize) n;
  }
  return TRUE;
}

/**
 * gza_source_read:
 * @fd: a regular file
 * @max_bytes: the most that is read
 * @error: return location
 *
 * Reads a whole file into memory.
 *
 * Returns: (transfer full) (nullable): its content
 * Errors: %G_IO_ERROR_NO_SPACE larger than @max_bytes, or what the system says
 */
GBytes *
gza_source_read (int fd,
                 gsize max_bytes,
                 GError **error)
{
  struct stat info;
  g_autofree guint8 *data = NULL;

  if (fstat (fd, &info) == 0 && (guint64) info.st_size > max_bytes) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         GZA_SAY ("the file is too large for its kind"));
    return NULL;
  }
  data = g_try_malloc ((gsize) info.st_size + 1);
  if (data == NULL || !read_all (fd, data, (gsize) info.st_size)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it can't be read: %s", g_strerror (errno));
    return NULL;
  }
  return g_bytes_new_take (g_steal_pointer (&data), (gsize) info.st_size);
}

/**
 * gza_source_dup_location:
 * @fd: an open file
 *
 * Names an open file for somebody who can only open names.
 *
 * Returns: (transfer full): a path that leads to that very file while @fd is open
 */
char *
gza_source_dup_location (int fd)
{
  return g_strdup_printf ("/proc/self/fd/%d", fd);
}
