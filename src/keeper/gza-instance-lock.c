/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-instance-lock"

#include "gza-instance-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

/* One kiosk for one state folder: two would ask the same visitor twice and count each other's
 * crashes. The kernel lets go of the lock when its holder ends, in whatever way; the number in the
 * file is for people and scripts. */

static int
read_holder (int fd)
{
  char text[16] = "";
  ssize_t length = pread (fd, text, sizeof text - 1, 0);

  return length > 0 ? (int) strtol (text, NULL, 10) : 0;
}

/**
 * gza_instance_lock_take:
 * @folder: the state folder
 * @ret_holder: (out): the process that has the lock, 0 where that is not known
 *
 * Takes the lock `kiosk.pid` of a folder, for as long as this process lives.
 *
 * Returns: a handle to be left open; -1 where another kiosk has the lock (`errno` is `EWOULDBLOCK`)
 *   or none can be taken there
 */
int
gza_instance_lock_take (const char *folder,
                        int        *ret_holder)
{
  g_autofree char *path = g_build_filename (folder, "kiosk.pid", NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int error;

  *ret_holder = 0;
  if (fd < 0)
    return -1;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0) {
    if (ftruncate (fd, 0) == 0)
      dprintf (fd, "%d\n", (int) getpid ());
    return fd;
  }
  error = errno;
  *ret_holder = read_holder (fd);
  close (fd);
  errno = error;
  return -1;
}
