/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-new"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "gza-catalog-loader.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-say.h"
#include "gza-schema-values.h"
#include "gza-templates.h"

/* gza-curator new: a template with comments, that passes check once its blanks are filled. It
 * writes only where nothing is yet. */

const GzaCommand gza_curator_new_command = {
  .name = "new",
  .parameters = GZA_SAY ("story ID | exhibition DIR"),
  .summary = GZA_SAY ("Starts a story or an exhibition from a template with remarks."),
  .description =
  GZA_SAY ("The template says which blanks are to be filled, and has the other keys in "
                          "remarks, with examples. Nothing that is there is ever overwritten."),
  .examples = {
    { "gza-curator new exhibition show", GZA_SAY ("A new exhibition in the folder show") },
    { "gza-curator new story nino -C show", GZA_SAY ("A new story in that exhibition") },
  },
};

static gboolean
write_file (const char *folder,
            const char *path,
            const char *text)
{
  g_autofree char *name = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (name);
  g_autoptr (GError) error = NULL;

  if (g_file_test (name, G_FILE_TEST_EXISTS)) {
    gza_console_fail ("%s exists already", name);
    return FALSE;
  }
  if (g_mkdir_with_parents (parent, 0755) != 0) {
    gza_console_fail ("%s can't be made: %s", parent, g_strerror (errno));
    return FALSE;
  }
  if (!g_file_set_contents (name, text, -1, &error)) {
    gza_console_fail ("%s: it can't be written: %s", name, error->message);
    return FALSE;
  }
  gza_console_print (GZA_STYLE_PLAIN, gza_say ("Made %s\n"), name);
  return TRUE;
}

static void
print_blanks (const GString *blanks)
{
  gza_console_print (GZA_STYLE_BOLD, "%s\n", gza_say ("Fill the blanks:"));
  gza_console_print (GZA_STYLE_PLAIN, "%s", blanks->str);
  gza_console_print (GZA_STYLE_PLAIN, "%s\n", gza_say ("Then: gza-curator check"));
}

static GzaCuratorStatus
new_story (const char *folder,
           const char *id)
{
  g_autoptr (GzaRoot) root = gza_command_open_root (folder);
  g_autoptr (GzaCatalog) catalog = NULL;
  g_autoptr (GString) blanks = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  if (!gza_value_is_id (id)) {
    gza_console_fail ("“%s” is not an id: small letters a-z, digits and hyphens", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  catalog = gza_catalog_load (root, NULL);
  path = g_strdup_printf ("stories/%s/story.yaml", id);
  text = gza_template_write (gza_template_story, gza_catalog_get_languages (catalog), blanks);
  if (!write_file (folder, path, text))
    return GZA_CURATOR_COULD_NOT_RUN;
  print_blanks (blanks);
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
new_exhibition (const char *folder)
{
  static const char *const languages[] = { "ka", "hy", "en", "ru", NULL };
  g_autoptr (GString) blanks = g_string_new (NULL);
  g_autofree char *places = gza_template_write (gza_template_places, languages, blanks);
  g_autofree char *text = gza_template_write (gza_template_exhibition, languages, blanks);

  if (!write_file (folder, "stories/places.yaml", places) ||
      !write_file (folder, "stories/exhibition.yaml", text))
    return GZA_CURATOR_COULD_NOT_RUN;
  print_blanks (blanks);
  return GZA_CURATOR_CLEAN;
}

/**
 * gza_curator_new:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_new (int argc,
                 char **argv)
{
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "directory", 'C', 0, G_OPTION_ARG_FILENAME, &folder,
    GZA_SAY ("The exhibition's folder"), GZA_SAY ("DIR") },
    { NULL },
  };

  if (!gza_command_parse (&gza_curator_new_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc == 3 && strcmp (argv[1], "story") == 0)
    return new_story (folder != NULL ? folder : ".", argv[2]);
  if (argc == 3 && strcmp (argv[1], "exhibition") == 0)
    return new_exhibition (argv[2]);
  gza_console_fail ("Say “new story ID” or “new exhibition DIR”");
  return GZA_CURATOR_COULD_NOT_RUN;
}
