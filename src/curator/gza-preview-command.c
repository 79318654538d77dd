/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preview-command"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "gza-console.h"
#include "gza-curator.h"
#include "gza-near-word.h"
#include "gza-root.h"
#include "gza-say.h"

/* gza-curator preview: becomes the kiosk, in a window with what is wrong beside it. The tool
 * itself knows no display; it looks whether there is one, and whether there is something to show,
 * and says so where the curator reads it.
 */

#define KIOSK "gza-kiosk"

const GzaCommand gza_curator_preview_command = {
  .name = "preview",
  .parameters = GZA_SAY ("[DIR]"),
  .summary = GZA_SAY ("Shows an exhibition in a window, with what is wrong beside it."),
  .description = GZA_SAY (
      "Shows the exhibition in DIR, or in the current folder, as the kiosk does, and follows every "
      "change at once.\n"
      "\n"
      "Exit status: 0 where the window was closed, 2 where the command could not run."),
  .examples = {
    { "gza-curator preview", GZA_SAY ("Keep it open beside the editor") },
    { "gza-curator preview --story nino --language hy", GZA_SAY ("One story, in Armenian") },
  },
};

typedef struct {
  char *story;
  char *language;
  char *size;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->story);
  g_free (options->language);
  g_free (options->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Beside this program, as installed; in the folder of the shell, as built; else in the PATH. */
static char *
find_kiosk (void)
{
  static const char *const places[] = { KIOSK, "../shell/" KIOSK };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_canonicalize_filename (places[i], folder);

    if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) && !g_file_test (path, G_FILE_TEST_IS_DIR))
      return g_steal_pointer (&path);
  }

  return g_find_program_in_path (KIOSK);
}

static gboolean
has_display (void)
{
  const char *x11 = g_getenv ("DISPLAY");
  const char *wayland = g_getenv ("WAYLAND_DISPLAY");

  return (x11 != NULL && x11[0] != '\0') || (wayland != NULL && wayland[0] != '\0');
}

static gboolean
check_exhibition (GzaRoot *root)
{
  g_autoptr (GError) error = NULL;
  int file = gza_root_open (root, "stories/exhibition.yaml", NULL, &error);

  if (file < 0) {
    gza_console_fail ("“%s” is not an exhibition: %s", gza_root_get_path (root), error->message);
    return FALSE;
  }
  close (file);

  return TRUE;
}

static gboolean
check_story (GzaRoot *root,
             const char *id)
{
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);
  const char *near = NULL;

  if (id == NULL || (ids != NULL && g_strv_contains ((const char *const *) ids, id)))
    return TRUE;
  if (ids != NULL)
    near = gza_near_word_find (id, (const char *const *) ids);
  if (near != NULL)
    gza_console_fail ("There is no story “%s”. Did you mean “%s”?", id, near);
  else
    gza_console_fail ("There is no story “%s”", id);

  return FALSE;
}

static void
add_option (GPtrArray *words,
            const char *name,
            const char *value)
{
  if (value == NULL)
    return;
  g_ptr_array_add (words, g_strdup (name));
  g_ptr_array_add (words, g_strdup (value));
}

/* The kiosk takes this program's place: what ends it, and what it says, are the curator's. */
static GzaCuratorStatus
become_kiosk (GzaRoot *root,
              const Options *options)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kiosk = find_kiosk ();

  if (kiosk == NULL) {
    gza_console_fail ("%s is neither beside this program nor in the PATH", KIOSK);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  g_ptr_array_add (words, g_strdup (kiosk));
  g_ptr_array_add (words, g_strdup ("--preview"));
  add_option (words, "--exhibition", gza_root_get_path (root));
  add_option (words, "--story", options->story);
  add_option (words, "--language", options->language);
  add_option (words, "--size", options->size);
  g_ptr_array_add (words, NULL);
  g_setenv ("LANGUAGE", gza_say_get_language (), TRUE);
  execv (kiosk, (char **) words->pdata);
  gza_console_fail ("%s: %s", kiosk, g_strerror (errno));

  return GZA_CURATOR_COULD_NOT_RUN;
}

/**
 * gza_curator_preview:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: could not run; otherwise the kiosk's status is this program's
 */
GzaCuratorStatus
gza_curator_preview (int argc,
                     char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "story", 0, 0, G_OPTION_ARG_STRING, &options.story, GZA_SAY ("Open this story"),
      GZA_SAY ("ID") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      GZA_SAY ("Start in this language of the exhibition (a BCP 47 tag)"), GZA_SAY ("LANG") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size,
      GZA_SAY ("Size of the window, such as 1600x900"), GZA_SAY ("WIDTHxHEIGHT") },
    { NULL },
  };
  g_autoptr (GzaRoot) root = NULL;

  if (!gza_command_parse (&gza_curator_preview_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  root = gza_command_open_root (argv[1]);
  if (root == NULL || !check_exhibition (root) || !check_story (root, options.story))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (!has_display ()) {
    gza_console_fail ("There is no screen to show a window on: DISPLAY and WAYLAND_DISPLAY are "
                      "not set; “gza-curator check” needs none");
    return GZA_CURATOR_COULD_NOT_RUN;
  }

  return become_kiosk (root, &options);
}
