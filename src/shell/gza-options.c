/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-options"

#include "gza-options.h"

#include <stdio.h>

#include "gza-config.h"
#include "gza-installation.h"

/* The program's command line. GApplication reads it into the fields; what it leaves out comes from
 * the environment, the settings and the installation. */

#define DEFAULT_WIDTH_PX 1280
#define DEFAULT_HEIGHT_PX 720
#define SMALLEST_PX 320

/**
 * gza_options_add:
 * @self: where the words go, for as long as the application lives
 * @application: the program
 *
 * Has the program read its command line, and answer --help.
 */
void
gza_options_add (GzaOptions   *self,
                 GApplication *application)
{
  const GOptionEntry entries[] = {
    { "exhibition", 'e', 0, G_OPTION_ARG_FILENAME, &self->exhibition,
      "The exhibition's folder", "DIR" },
    { "window", 'w', 0, G_OPTION_ARG_NONE, &self->windowed, "In a window, not fullscreen", NULL },
    { "kiosk", 'k', 0, G_OPTION_ARG_NONE, &self->kiosk, "Close the ways out", NULL },
    { "preview", 'p', 0, G_OPTION_ARG_NONE, &self->preview,
      "For curators: in a window, with what is wrong beside it", NULL },
    { "story", 0, 0, G_OPTION_ARG_STRING, &self->story, "The story that the preview opens", "ID" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      "The language to start in (a BCP 47 tag)", "TAG" },
    { "settings", 's', 0, G_OPTION_ARG_FILENAME, &self->settings_path,
      "Settings instead of " GZA_SETTINGS_PATH, "FILE" },
    { "check-settings", 0, 0, G_OPTION_ARG_NONE, &self->check_settings,
      "Say what is wrong with the settings, or with FILE, and end", NULL },
    { "hash-pin", 0, 0, G_OPTION_ARG_NONE, &self->hash_pin,
      "Ask for a PIN, print its line for the settings, and end", NULL },
    { "print-rotation", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->print_rotation,
      "Print by how many degrees the session turns the picture, and end", NULL },
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &self->state_dir,
      "Where visitors' answers are kept", "DIR" },
    { "keys", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->keys_dir,
      "Keys instead of " GZA_KEYS_DIR, "DIR" },
    { "sticks", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->sticks_dir,
      "Whose folders stand for sticks, for a rehearsal", "DIR" },
    { "backlights", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &self->backlights_dir,
      "Whose folders stand for built-in screens, for a rehearsal", "DIR" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, "Size of the window", "WIDTHxHEIGHT" },
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &self->data_dir, "The program's data", "DIR" },
    { "locale", 0, 0, G_OPTION_ARG_FILENAME, &self->locale_dir, "The program's words", "DIR" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, "[FILE]" },
    { NULL },
  };
  g_application_add_main_option_entries (application, entries);
  g_application_set_option_context_summary (
      application, "Shows an exhibition of journeys on a touch screen. Version " GZA_VERSION ".");
}

/* systemd's folder for the service, or the user's own. */
static char *
dup_state_dir (void)
{
  const char *service_dir = g_getenv ("STATE_DIRECTORY");

  if (service_dir != NULL && service_dir[0] == '/')
    return g_strdup (service_dir);
  return g_build_filename (g_get_user_state_dir (), "gza", NULL);
}

/**
 * gza_options_fill:
 * @self: what the command line said
 *
 * Puts in the folders that it didn't name.
 */
void
gza_options_fill (GzaOptions *self)
{
  if (self->state_dir == NULL)
    self->state_dir = dup_state_dir ();
  if (self->data_dir == NULL)
    self->data_dir = gza_installation_dup_data_dir ();
  if (self->locale_dir == NULL)
    self->locale_dir = gza_installation_dup_locale_dir ();
}

/**
 * gza_options_dup_good_settings_path:
 * @self: what the command line said
 *
 * Gets where a kiosk keeps the last settings that were right.
 *
 * Returns: (transfer full): a path
 */
char *
gza_options_dup_good_settings_path (const GzaOptions *self)
{
  return g_build_filename (self->state_dir, "kiosk.yaml.good", NULL);
}

/**
 * gza_options_get_settings_path:
 * @self: what the command line said
 *
 * Gets where the settings are.
 *
 * Returns: (transfer none): a path
 */
const char *
gza_options_get_settings_path (const GzaOptions *self)
{
  return self->settings_path != NULL ? self->settings_path : GZA_SETTINGS_PATH;
}

/**
 * gza_options_dup_exhibition:
 * @self: what the command line said
 * @settings: what the technician said
 *
 * Finds out which exhibition is to be shown: the command line's, the technician's, or the one that
 * was installed with the program.
 *
 * Returns: (transfer full): a folder
 */
char *
gza_options_dup_exhibition (const GzaOptions *self,
                            GzaSettings *settings)
{
  const char *named =
      self->exhibition != NULL ? self->exhibition : gza_settings_get_exhibition (settings);

  return named != NULL ? g_strdup (named) : gza_installation_dup_exhibition_dir ();
}

/**
 * gza_options_get_size:
 * @self: what the command line said
 * @ret_width_px: (out): pixels
 * @ret_height_px: (out): pixels
 *
 * Gets the size of a window that isn't fullscreen.
 */
void
gza_options_get_size (const GzaOptions *self,
                      int *ret_width_px,
                      int *ret_height_px)
{
  int width_px = DEFAULT_WIDTH_PX, height_px = DEFAULT_HEIGHT_PX;

  if (self->size != NULL && sscanf (self->size, "%dx%d", &width_px, &height_px) != 2)
    g_warning ("--size %s: WIDTHxHEIGHT is expected, using %dx%d", self->size, DEFAULT_WIDTH_PX,
               DEFAULT_HEIGHT_PX);

  *ret_width_px = MAX (width_px, SMALLEST_PX);
  *ret_height_px = MAX (height_px, SMALLEST_PX);
}

/**
 * gza_options_clear:
 * @self: what the command line said
 *
 * Frees the words.
 */
void
gza_options_clear (GzaOptions *self)
{
  g_free (self->exhibition);
  g_free (self->settings_path);
  g_free (self->data_dir);
  g_free (self->locale_dir);
  g_free (self->language);
  g_free (self->size);
  g_free (self->story);
  g_free (self->state_dir);
  g_free (self->keys_dir);
  g_free (self->sticks_dir);
  g_free (self->backlights_dir);
  g_strfreev (self->files);
}
