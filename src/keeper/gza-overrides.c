/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-overrides"

#include "gza-overrides.h"

#include <string.h>

/* The file `panel.ini` in the state folder: what a technician set by touch. kiosk.yaml is root's
 * and stays as it is; its limits of the volume hold in any case. A value that is none is left. */

#define FILE_NAME "panel.ini"
#define GROUP "panel"

static int
read_percent (GKeyFile   *file,
              const char *key)
{
  g_autoptr (GError) error = NULL;
  int percent = g_key_file_get_integer (file, GROUP, key, &error);

  return error == NULL && percent >= 0 && percent <= 100 ? percent : -1;
}

/**
 * gza_overrides_read:
 * @self: (out caller-allocates): what was set
 * @state_dir: what survives a power cut
 *
 * Reads what was set; nothing, where there is no such file or it makes no sense.
 */
void
gza_overrides_read (GzaOverrides *self,
                    const char   *state_dir)
{
  g_autofree char *path = g_build_filename (state_dir, FILE_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *language = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  language = g_key_file_get_string (file, GROUP, "language", NULL);
  self->volume_percent = read_percent (file, "volume");
  self->brightness_percent = read_percent (file, "brightness");
  self->day_percent = read_percent (file, "brightness-by-day");
  self->language[0] = '\0';
  if (language != NULL && strlen (language) < sizeof self->language)
    g_strlcpy (self->language, language, sizeof self->language);
}

/**
 * gza_overrides_write:
 * @self: what was set
 * @state_dir: what survives a power cut
 * @error: return location
 *
 * Keeps what was set; the file is the old one or the new one at any moment.
 *
 * Returns: %TRUE on success
 * Errors: any #GFileError of a folder that can't be written
 */
gboolean
gza_overrides_write (const GzaOverrides *self,
                     const char         *state_dir,
                     GError            **error)
{
  g_autofree char *path = g_build_filename (state_dir, FILE_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (self->volume_percent >= 0)
    g_key_file_set_integer (file, GROUP, "volume", self->volume_percent);
  if (self->brightness_percent >= 0)
    g_key_file_set_integer (file, GROUP, "brightness", self->brightness_percent);
  if (self->day_percent >= 0)
    g_key_file_set_integer (file, GROUP, "brightness-by-day", self->day_percent);
  if (self->language[0] != '\0')
    g_key_file_set_string (file, GROUP, "language", self->language);
  return g_key_file_save_to_file (file, path, error);
}

/**
 * gza_overrides_apply:
 * @self: what was set
 * @settings: as they were read from kiosk.yaml
 *
 * Puts what was set in place of what kiosk.yaml says.
 */
void
gza_overrides_apply (const GzaOverrides *self,
                     GzaSettings        *settings)
{
  g_return_if_fail (GZA_IS_SETTINGS (settings));

  if (self->volume_percent >= 0)
    g_object_set (settings, "volume-ratio", self->volume_percent / 100.0, NULL);
}
