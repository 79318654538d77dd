/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-options"

#include "gza-options.h"

#include "gza-config.h"

/* The program's command line. GApplication reads it into the fields. */

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
  g_strfreev (self->files);
}
