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
find_device (void)
{
  g_autoptr (GDir) dir = g_dir_open (FOLDER, 0, NULL);

  return dir != NULL ? g_strdup (g_dir_read_name (dir)) : NULL;
}

static int
read_number (const char *device,
             const char *name)
{
  g_autofree char *path = g_build_filename (FOLDER, device, name, NULL);
  g_autofree char *text = NULL;
  gint64 number = 0;

  if (g_file_get_contents (path, &text, NULL, NULL))
    g_ascii_string_to_signed (g_strchomp (text), 10, 0, G_MAXINT, &number, NULL);
  return (int) number;
}

/**
 * gza_backlight_get_percent:
 *
 * Gets how bright the screen is.
 *
 * Returns: percent, or -1 where it can't be known or set
 */
int
gza_backlight_get_percent (void)
{
  g_autofree char *device = find_device ();
  int most = device != NULL ? read_number (device, "max_brightness") : 0;

  if (most <= 0)
    return -1;
  return CLAMP ((int) lround (100.0 * read_number (device, "brightness") / most), 0, 100);
}

/**
 * gza_backlight_set_percent:
 * @percent: at least `GZA_BACKLIGHT_MIN_PERCENT`, at most 100
 *
 * Asks logind for a brightness; without a screen that has one, nothing.
 */
void
gza_backlight_set_percent (int percent)
{
  g_autofree char *device = find_device ();
  int most = device != NULL ? read_number (device, "max_brightness") : 0;

  if (most > 0)
    gza_login_set_brightness (device, (guint) (CLAMP (percent, GZA_BACKLIGHT_MIN_PERCENT, 100) *
                                               (gint64) most / 100));
}
