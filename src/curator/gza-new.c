/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-new"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "gza-catalog-loader.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-schema-values.h"
#include "gza-templates.h"

/* gza-curator new: a template with comments, that passes check once its blanks are filled. It
 * writes only where nothing is yet. */

/* One blank of the template for each of the exhibition's languages: "  ka:". */
static char *
fill_languages (const char *template,
                const char *const *languages)
{
  g_auto (GStrv) lines = g_strsplit (template, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *mark = strstr (lines[i], "LANGUAGE");

    for (guint j = 0; mark != NULL && languages[j] != NULL; j++)
      g_string_append_printf (text, "%.*s%s%s\n", (int) (mark - lines[i]), lines[i], languages[j],
                              mark + strlen ("LANGUAGE"));
    if (mark == NULL)
      g_string_append_printf (text, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
  }
  return g_string_free (text, FALSE);
}

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
    gza_console_fail ("%s", error->message);
    return FALSE;
  }
  gza_console_print (GZA_STYLE_PLAIN, "Made %s\n", name);
  return TRUE;
}

static void
print_blanks (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  gza_console_print (GZA_STYLE_BOLD, "Fill the blanks:\n");
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *comment = strstr (lines[i], "# FILL");

    if (comment != NULL)
      gza_console_print (GZA_STYLE_PLAIN, "  line %u: %s\n", i + 1,
                         g_strstrip ((char *) comment + strlen ("# FILL")));
  }
  gza_console_print (GZA_STYLE_PLAIN, "Then: gza-curator check\n");
}

static GzaCuratorStatus
new_story (const char *folder,
           const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (folder, &error);
  g_autoptr (GzaCatalog) catalog = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (root == NULL) {
    gza_console_fail ("%s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (!gza_value_is_id (id)) {
    gza_console_fail ("“%s” is not an id: small letters a-z, digits and hyphens", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  catalog = gza_catalog_load (root, NULL);
  path = g_strdup_printf ("stories/%s/story.yaml", id);
  text = fill_languages (gza_template_story, gza_catalog_get_languages (catalog));
  if (!write_file (folder, path, text))
    return GZA_CURATOR_COULD_NOT_RUN;
  print_blanks (text);
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
new_exhibition (const char *folder)
{
  static const char *const languages[] = { "ka", "hy", "en", "ru", NULL };
  g_autofree char *text = fill_languages (gza_template_exhibition, languages);

  if (!write_file (folder, "stories/exhibition.yaml", text) ||
      !write_file (folder, "stories/places.yaml", gza_template_places))
    return GZA_CURATOR_COULD_NOT_RUN;
  print_blanks (text);
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
    { "directory", 'C', 0, G_OPTION_ARG_FILENAME, &folder, "The exhibition's folder", "DIR" },
    { NULL },
  };

  if (!gza_curator_parse (entries, "story ID | exhibition DIR",
                          "Writes a template with comments and blanks; check says what is left.",
                          &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc == 3 && strcmp (argv[1], "story") == 0)
    return new_story (folder != NULL ? folder : ".", argv[2]);
  if (argc == 3 && strcmp (argv[1], "exhibition") == 0)
    return new_exhibition (argv[2]);
  gza_console_fail ("Say “new story ID” or “new exhibition DIR”");
  return GZA_CURATOR_COULD_NOT_RUN;
}
