/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-write"

#include "gza-write.h"

#include <errno.h>
#include <unistd.h>

/**
 * gza_write_all:
 * @fd: an open file
 * @data: what to write
 * @size_bytes: how much
 *
 * Writes until all is written; a signal doesn't end it.
 *
 * Returns: %TRUE if it is; else `errno` says why not
 */
gboolean
gza_write_all (int fd,
               const void *data,
               gsize size_bytes)
{
  const guint8 *rest = data;

  while (size_bytes > 0) {
    ssize_t n = write (fd, rest, size_bytes);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    rest += n;
    size_bytes -= (gsize) n;
  }
  return TRUE;
}
