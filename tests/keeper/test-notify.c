/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gza-notify.h"

/* A stand-in for the service manager: a datagram socket. */
static int
listen_at (const char *name)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

  g_strlcpy (address.sun_path, name, sizeof address.sun_path);
  if (name[0] == '@')
    address.sun_path[0] = '\0';
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address,
                         (socklen_t) (offsetof (struct sockaddr_un, sun_path) + strlen (name))),
                   ==, 0);
  return fd;
}

static void
assert_arrives (const char *name)
{
  char text[64] = "";
  int fd = listen_at (name);

  g_setenv ("NOTIFY_SOCKET", name, TRUE);
  g_assert_true (gza_notify_send ("READY=1\nSTATUS=here"));
  g_assert_cmpint (recv (fd, text, sizeof text - 1, 0), ==, 19);
  g_assert_cmpstr (text, ==, "READY=1\nSTATUS=here");
  close (fd);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notify", NULL);

  assert_arrives (path);
  /* Its file is still there, and nobody listens. */
  g_assert_false (gza_notify_send ("WATCHDOG=1"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_abstract (void)
{
  g_autofree char *name = g_strdup_printf ("@gza-test-notify-%d", (int) getpid ());

  assert_arrives (name);
}

static void
test_full (void)
{
  g_autofree char *name = g_strdup_printf ("@gza-test-full-%d", (int) getpid ());
  int fd = listen_at (name);
  guint n = 0;

  /* A manager that reads nothing doesn't hold the kiosk up. */
  g_setenv ("NOTIFY_SOCKET", name, TRUE);
  while (n < 100000 && gza_notify_send ("WATCHDOG=1"))
    n++;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 100000);
  close (fd);
}

static void
test_nobody (void)
{
  g_autofree char *too_long = g_strnfill (300, 'a');
  const char *const names[] = { "", "@", "relative", "vsock:2:1234", "/nowhere/at/all", too_long };

  too_long[0] = '/';
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_setenv ("NOTIFY_SOCKET", names[i], TRUE);
    g_assert_false (gza_notify_send ("READY=1"));
  }
  g_unsetenv ("NOTIFY_SOCKET");
  g_assert_false (gza_notify_send ("READY=1"));
}

static void
test_watchdog (void)
{
  static const struct {
    const char *value;
    gint64 time_us;
  } rows[] = {
    { "8000000", 8000000 }, { "0", 0 }, { "-1", 0 }, { "8s", 0 }, { "", 0 },
    { "99999999999999999999", 0 },
  };

  g_setenv ("NOTIFY_SOCKET", "/run/systemd/notify", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_setenv ("WATCHDOG_USEC", rows[i].value, TRUE);
    g_assert_cmpint (gza_notify_get_watchdog_us (), ==, rows[i].time_us);
  }
  g_setenv ("WATCHDOG_USEC", "8000000", TRUE);
  g_unsetenv ("NOTIFY_SOCKET");
  g_assert_cmpint (gza_notify_get_watchdog_us (), ==, 0);
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notify/file", test_file);
  g_test_add_func ("/notify/abstract", test_abstract);
  g_test_add_func ("/notify/full", test_full);
  g_test_add_func ("/notify/nobody", test_nobody);
  g_test_add_func ("/notify/watchdog", test_watchdog);
  return g_test_run ();
}
