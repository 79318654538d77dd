/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stand-in for a stick, which no test can plug in: loaded before the kiosk's libraries, it
 * answers for reads and writes of files beneath $GZA_STICK, and for what is free on any disk. The
 * file $GZA_STICK_RULE says how, at any time:
 *
 *   hold BYTES   so much passes from now on, the rest waits till the rule is another
 *   gone         the stick was pulled out
 *   full         nothing more fits onto it
 *   crowded      nothing more fits onto the machine's disk
 *
 * and anything else, that all is well.
 */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LOOK_MS 10

static size_t passed_bytes;

static int
is_on_stick (int fd)
{
  const char *stick = getenv ("GZA_STICK");
  char link[32];
  char path[4096];
  ssize_t length;

  if (stick == NULL)
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path);
  return length > (ssize_t) strlen (stick) && strncmp (path, stick, strlen (stick)) == 0;
}

static void
read_rule (char *rule,
           size_t size)
{
  const char *path = getenv ("GZA_STICK_RULE");
  int fd = path != NULL ? (int) syscall (SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC) : -1;
  ssize_t length = fd >= 0 ? syscall (SYS_read, fd, rule, size - 1) : 0;

  rule[length > 0 ? length : 0] = '\0';
  if (fd >= 0)
    syscall (SYS_close, fd);
}

/* Returns the number of the error that the rule asks for, or 0 when the bytes may pass. */
static int
obey (int fd,
      size_t size_bytes,
      int is_write)
{
  static char last[64]; /* one thread at a time has to do with the stick */
  char rule[64];
  size_t limit;

  if (!is_on_stick (fd))
    return 0;
  read_rule (rule, sizeof rule);
  if (strcmp (rule, last) != 0)
    passed_bytes = 0;
  snprintf (last, sizeof last, "%s", rule);
  passed_bytes += size_bytes;
  while (sscanf (rule, "hold %zu", &limit) == 1 && passed_bytes > limit) {
    poll (NULL, 0, LOOK_MS);
    read_rule (rule, sizeof rule);
  }
  if (strncmp (rule, "gone", 4) == 0)
    return EIO;
  return is_write && strncmp (rule, "full", 4) == 0 ? ENOSPC : 0;
}

ssize_t
read (int fd,
      void *data,
      size_t size_bytes)
{
  int number = obey (fd, size_bytes, 0);

  if (number == 0)
    return syscall (SYS_read, fd, data, size_bytes);
  errno = number;
  return -1;
}

ssize_t
write (int fd,
       const void *data,
       size_t size_bytes)
{
  int number = obey (fd, size_bytes, 1);

  if (number == 0)
    return syscall (SYS_write, fd, data, size_bytes);
  errno = number;
  return -1;
}

int
statvfs (const char *path,
         struct statvfs *info)
{
  int fd = (int) syscall (SYS_openat, AT_FDCWD, path, O_PATH | O_CLOEXEC);
  int result = fd >= 0 ? fstatvfs (fd, info) : -1;
  char rule[64];

  if (fd >= 0)
    syscall (SYS_close, fd);
  read_rule (rule, sizeof rule);
  if (result == 0 && strncmp (rule, "crowded", 7) == 0)
    info->f_bavail = 0;
  return result;
}
