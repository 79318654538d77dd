/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-notify"

#include "gza-notify.h"

#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* What systemd is told of the kiosk: a datagram of lines to the socket that NOTIFY_SOCKET names.
 * libsystemd would send it too, and bring four libraries that a kiosk has no other use for. */

/**
 * gza_notify_is_heard:
 *
 * Tells whether a service manager has started the kiosk, and starts it anew when it ends.
 *
 * Returns: %TRUE if it has
 */
gboolean
gza_notify_is_heard (void)
{
  const char *path = g_getenv ("NOTIFY_SOCKET");

  return path != NULL && path[0] != '\0';
}

/**
 * gza_notify_send:
 * @state: lines such as `READY=1`
 *
 * Tells the service manager something. Never waits: what it can't take now is not said.
 *
 * Returns: %TRUE if it was sent; %FALSE also where no service manager listens
 * Source: sd_notify(3)
 */
gboolean
gza_notify_send (const char *state)
{
  const char *path = g_getenv ("NOTIFY_SOCKET");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  gsize length = path != NULL ? strlen (path) : 0;
  gboolean is_sent;
  int fd;

  if (length < 2 || length >= sizeof address.sun_path || (path[0] != '/' && path[0] != '@'))
    return FALSE;
  memcpy (address.sun_path, path, length);
  /* A name that is no file's. */
  if (path[0] == '@')
    address.sun_path[0] = '\0';
  fd = socket (AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return FALSE;
  is_sent = sendto (fd, state, strlen (state), MSG_NOSIGNAL, (const struct sockaddr *) &address,
                    (socklen_t) (offsetof (struct sockaddr_un, sun_path) + length)) >= 0;
  close (fd);
  return is_sent;
}

/**
 * gza_notify_get_watchdog_us:
 *
 * Gets after how long without `WATCHDOG=1` the service manager takes the kiosk for dead.
 *
 * Returns: microseconds, or 0 where nobody watches
 */
gint64
gza_notify_get_watchdog_us (void)
{
  const char *value = g_getenv ("WATCHDOG_USEC");
  guint64 time_us;

  if (!gza_notify_is_heard () || value == NULL ||
      !g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT64, &time_us, NULL))
    return 0;
  return (gint64) time_us;
}
