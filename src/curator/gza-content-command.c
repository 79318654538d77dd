/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-content-command"

#include <string.h>

#include "gza-console.h"
#include "gza-curator.h"
#include "gza-faults.h"
#include "gza-generations.h"
#include "gza-printer.h"
#include "gza-say.h"

/* gza-curator content: what a kiosk shows, and showed before. The kiosk's own loader checks a
 * bundle before it is shown. */

#define DEFAULT_FOLDER "/var/lib/gza/content"
#define DEFAULT_KEYS "/etc/gza/keys"
#define DEFAULT_START "/usr/share/gza/exhibition"
#define KIB 1024
#define NUMBER_WIDTH 8
#define DATE_WIDTH 22

typedef struct {
  char *folder;
  char *keys;
  char *start;
} Options;

const GzaCommand gza_curator_content_command = {
  .name = "content",
  .parameters = GZA_SAY ("install FILE | list | show NUMBER"),
  .summary = GZA_SAY ("Installs bundles on a kiosk, and goes back to an earlier exhibition."),
  .description = GZA_SAY (
      "A bundle is taken only if a key of this kiosk signed it, nothing in it was changed, it is "
      "later than what is shown, and it holds no errors. The last three exhibitions are kept. "
      "Whenever it is interrupted, the old one or the new one is shown, never a mix."),
  .examples = {
    { "gza-curator content install /media/usb/nino.gza", GZA_SAY ("Takes a bundle from a stick") },
    { "gza-curator content list", GZA_SAY ("Lists what can be shown") },
    { "gza-curator content show 3", GZA_SAY ("Goes back to exhibition 3") },
  },
};

/* An exhibition with an error is not shown: the one before it is better. */
static gboolean
is_fit (const char *folder,
        gpointer user_data,
        GError **error)
{
  g_autoptr (GzaRoot) root = gza_root_new (folder, error);
  g_autoptr (GListStore) faults = NULL;

  if (root == NULL)
    return FALSE;
  if (gza_faults_is_fit (root, &faults))
    return TRUE;
  gza_printer_print (root, G_LIST_MODEL (faults));
  g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_REFUSED, "%s",
               GZA_SAY ("it would have errors, or no story"));
  return FALSE;
}

static gboolean
on_progress (guint64 done_bytes,
             guint64 all_bytes,
             gpointer path)
{
  gza_console_show_progress (path, (guint) (done_bytes / KIB), (guint) (all_bytes / KIB));
  return TRUE;
}

static GzaCuratorStatus
install (const Options *options,
         GzaGenerations *generations,
         const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = gza_public_keys_read (options->keys, &error);
  g_autoptr (GzaManifest) manifest = NULL;

  if (keys != NULL)
    manifest = gza_generations_install (generations, path, options->start,
                                        (GzaPublicKey *) keys->data, keys->len, is_fit,
                                        on_progress, (gpointer) path, &error);
  gza_console_end_progress ();
  if (manifest == NULL) {
    gza_console_fail ("%s is not taken: %s", path, gza_say_error (error));
    return error->domain != GZA_BUNDLE_ERROR || error->code >= GZA_BUNDLE_ERROR_NO_ROOM
               ? GZA_CURATOR_COULD_NOT_RUN
               : GZA_CURATOR_PROBLEMS;
  }
  gza_console_print (GZA_STYLE_GOOD, gza_say ("Installed %s\n"), manifest->id);
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
list (const char *folder)
{
  g_autoptr (GPtrArray) all = gza_generations_list (folder);

  for (guint i = 0; i < all->len; i++) {
    const GzaGeneration *generation = g_ptr_array_index (all, i);
    g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (generation->made_s);
    g_autofree char *date = made != NULL ? g_date_time_format (made, "%F %T") : g_strdup ("");
    g_autofree char *number = g_strdup_printf ("%u", generation->number);

    gza_console_print_cell (GZA_STYLE_BOLD, number, NUMBER_WIDTH);
    gza_console_print_cell (GZA_STYLE_PLAIN, date, DATE_WIDTH);
    gza_console_print (GZA_STYLE_PLAIN, "%s", generation->what);
    if (generation->is_current)
      gza_console_print (GZA_STYLE_GOOD, " (%s)", gza_say ("shown"));
    gza_console_print (GZA_STYLE_PLAIN, "\n");
  }
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
show (GzaGenerations *generations,
      const char *word)
{
  g_autoptr (GError) error = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &number, NULL)) {
    gza_console_fail ("“%s” is not a number of “content list”", word);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (!gza_generations_show (generations, (guint) number, &error)) {
    gza_console_fail ("Nothing was changed: %s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  gza_console_print (GZA_STYLE_GOOD, gza_say ("Exhibition %u is shown\n"), (guint) number);
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
run (const Options *options,
     int argc,
     char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaGenerations) generations = NULL;
  gboolean is_list = argc == 2 && strcmp (argv[1], "list") == 0;
  gboolean is_install = argc == 3 && strcmp (argv[1], "install") == 0;

  if (!is_list && !is_install && (argc != 3 || strcmp (argv[1], "show") != 0)) {
    gza_console_fail ("Say “content install FILE”, “content list” or “content show NUMBER”");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (is_list)
    return list (options->folder);
  generations = gza_generations_open (options->folder, &error);
  if (generations == NULL) {
    gza_console_fail ("%s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  return is_install ? install (options, generations, argv[2]) : show (generations, argv[2]);
}

static void
set_default (char **option,
             const char *value)
{
  if (*option == NULL)
    *option = g_strdup (value);
}

/**
 * gza_curator_content:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems (the bundle was not taken), or could not run
 */
GzaCuratorStatus
gza_curator_content (int argc,
                     char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &options.folder,
      GZA_SAY ("Where the kiosk's exhibitions are"), GZA_SAY ("DIR") },
    { "keys", 0, 0, G_OPTION_ARG_FILENAME, &options.keys,
      GZA_SAY ("Where the keys are that the kiosk trusts"), GZA_SAY ("DIR") },
    { "start", 0, 0, G_OPTION_ARG_FILENAME, &options.start,
      GZA_SAY ("The exhibition that a first story joins"), GZA_SAY ("DIR") },
    { NULL },
  };
  GzaCuratorStatus status = GZA_CURATOR_COULD_NOT_RUN;

  if (gza_command_parse (&gza_curator_content_command, entries, &argc, &argv)) {
    set_default (&options.folder, DEFAULT_FOLDER);
    set_default (&options.keys, DEFAULT_KEYS);
    set_default (&options.start, DEFAULT_START);
    status = run (&options, argc, argv);
  }
  g_free (options.folder);
  g_free (options.keys);
  g_free (options.start);
  return status;
}
