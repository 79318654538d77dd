/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-new"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
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

typedef struct {
  const char *path; /* relative to the folder that is made */
  const char *text;
} File;

static gboolean
write_files (const char *folder,
             const File *files,
             guint n_files)
{
  for (guint i = 0; i < n_files; i++) {
    g_autofree char *path = g_build_filename (folder, files[i].path, NULL);
    g_autoptr (GError) error = NULL;

    if (!g_file_set_contents (path, files[i].text, -1, &error)) {
      gza_console_fail ("%s: it can't be written: %s", path, error->message);
      return FALSE;
    }
  }
  return TRUE;
}

static void
remove_draft (const char *folder,
              const File *files,
              guint n_files)
{
  for (guint i = 0; i < n_files; i++) {
    g_autofree char *path = g_build_filename (folder, files[i].path, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

/* Writes the files into a folder that the catalog does not see, then gives it its name at once. */
static gboolean
make_folder (const char *target,
             const File *files,
             guint n_files)
{
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *draft = g_build_filename (parent, ".gza-new-XXXXXX", NULL);
  gboolean is_made = FALSE;

  if (g_mkdir_with_parents (parent, 0755) != 0 || g_mkdtemp_full (draft, 0755) == NULL) {
    gza_console_fail ("%s can't be made: %s", target, g_strerror (errno));
    return FALSE;
  }
  if (write_files (draft, files, n_files)) {
    is_made = g_rename (draft, target) == 0;
    if (!is_made)
      gza_console_fail ("%s can't be made: %s", target, g_strerror (errno));
  }
  if (!is_made)
    remove_draft (draft, files, n_files);
  return is_made;
}

/* A folder that is there may have media already. */
static gboolean
make_files (const char *folder,
            const File *files,
            guint n_files)
{
  gboolean is_made;

  for (guint i = 0; i < n_files; i++) {
    g_autofree char *path = g_build_filename (folder, files[i].path, NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS)) {
      gza_console_fail ("%s exists already", path);
      return FALSE;
    }
  }
  is_made = g_file_test (folder, G_FILE_TEST_IS_DIR) ? write_files (folder, files, n_files)
                                                     : make_folder (folder, files, n_files);
  for (guint i = 0; is_made && i < n_files; i++) {
    g_autofree char *path = g_build_filename (folder, files[i].path, NULL);

    gza_console_print (GZA_STYLE_PLAIN, gza_say ("Made %s\n"), path);
  }
  return is_made;
}

/* These few milliseconds are not interrupted: either all of it is there, or nothing. */
static gboolean
make_undisturbed (const char *folder,
                  const File *files,
                  guint n_files)
{
  sigset_t signals, before;
  gboolean is_made;

  sigemptyset (&signals);
  sigaddset (&signals, SIGHUP);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, &before);
  is_made = make_files (folder, files, n_files);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return is_made;
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
  g_autofree char *target = g_build_filename (folder, "stories", id, NULL);
  g_autofree char *text = NULL;
  File file = { "story.yaml", NULL };

  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  if (!gza_value_is_id (id)) {
    gza_console_fail ("“%s” is not an id: small letters a-z, digits and hyphens", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  catalog = gza_catalog_load (root, NULL);
  text = gza_template_write (gza_template_story, gza_catalog_get_languages (catalog), blanks);
  file.text = text;
  if (!make_undisturbed (target, &file, 1))
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
  g_autofree char *target = g_build_filename (folder, "stories", NULL);
  const File files[] = { { "exhibition.yaml", text }, { "places.yaml", places } };

  if (!make_undisturbed (target, files, G_N_ELEMENTS (files)))
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
