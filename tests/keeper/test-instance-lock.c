/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gza-instance-lock.h"
#include "remove-folder.h"

/* A child that holds the lock until it is killed; it says when it has it. */
static pid_t
start_holder (const char *folder)
{
  int ready[2];
  char byte;
  pid_t pid;

  g_assert_cmpint (pipe (ready), ==, 0);
  pid = fork ();
  if (pid == 0) {
    int holder;

    if (gza_instance_lock_take (folder, &holder) >= 0)
      g_assert_cmpint (write (ready[1], "x", 1), ==, 1);
    for (;;)
      pause ();
  }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  close (ready[1]);
  return pid;
}

static void
test_one_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  pid_t pid = start_holder (folder);
  int holder, fd;

  g_assert_cmpint (gza_instance_lock_take (folder, &holder), ==, -1);
  g_assert_cmpint (errno, ==, EWOULDBLOCK);
  g_assert_cmpint (holder, ==, pid);

  /* However the holder ends, the lock is free. */
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  fd = gza_instance_lock_take (folder, &holder);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (holder, ==, 0);
  close (fd);
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  int holder;

  g_assert_cmpint (gza_instance_lock_take ("/nowhere/at/all", &holder), ==, -1);
  g_assert_cmpint (errno, ==, ENOENT);
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instance-lock/one-only", test_one_only);
  g_test_add_func ("/instance-lock/no-folder", test_no_folder);
  return g_test_run ();
}
