/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-backlight"

#include "gza-backlight.h"

#include <math.h>

#include "gza-login.h"

/* The brightness of a built-in screen. The kernel says it in a file; the service may not write
 * there, so logind does it for the session that has the seat. A monitor on a cable has none. */

#define FOLDER "/sys/class/backlight"

static char *
find_device (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL ? g_strdup (g_dir_read_name (dir)) : NULL;
}

static int
read_number (const char *folder,
             const char *device,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, device, name, NULL);
  g_autofree char *text = NULL;
  gint64 number = 0;

  if (g_file_get_contents (path, &text, NULL, NULL))
    g_ascii_string_to_signed (g_strchomp (text), 10, 0, G_MAXINT, &number, NULL);
  return (int) number;
}

/**
 * gza_backlight_get_percent:
 * @folder: (nullable): where the kernel's files are, %NULL for the real ones
 *
 * Gets how bright the screen is.
 *
 * Returns: percent, or -1 where it can't be known or set
 */
int
gza_backlight_get_percent (const char *folder)
{
  const char *place = folder != NULL ? folder : FOLDER;
  g_autofree char *device = find_device (place);
  int most = device != NULL ? read_number (place, device, "max_brightness") : 0;

  if (most <= 0)
    return -1;
  return CLAMP ((int) lround (100.0 * read_number (place, device, "brightness") / most), 0, 100);
}

/**
 * gza_backlight_set_percent_async:
 * @folder: (nullable): where the kernel's files are, %NULL for the real ones
 * @percent: in [0, 100]; at 0 many screens are off
 * @callback: called when it is so bright, or not
 * @user_data: for @callback
 *
 * Asks logind for a brightness.
 */
void
gza_backlight_set_percent_async (const char          *folder,
                                 int                  percent,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const char *place = folder != NULL ? folder : FOLDER;
  g_autofree char *device = find_device (place);
  int most = device != NULL ? read_number (place, device, "max_brightness") : 0;

  if (most > 0)
    gza_login_set_brightness_async (device, (guint) lround (CLAMP (percent, 0, 100) / 100.0 * most),
                                    callback, user_data);
  else
    g_task_report_new_error (NULL, callback, user_data, gza_backlight_set_percent_async, G_IO_ERROR,
                             G_IO_ERROR_NOT_SUPPORTED, "no screen is built in");
}

/**
 * gza_backlight_set_percent_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns whether the screen is as bright as it was wanted.
 *
 * Returns: %TRUE if so
 * Errors: `G_IO_ERROR_NOT_SUPPORTED` no screen is built in; any of D-Bus, for
 *   gza_system_bus_explain()
 */
gboolean
gza_backlight_set_percent_finish (GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
