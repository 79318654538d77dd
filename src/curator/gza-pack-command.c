/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-pack-command"

#include <string.h>

#include "gza-bundle.h"
#include "gza-catalog-loader.h"
#include "gza-clock.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-faults.h"
#include "gza-pack-files.h"
#include "gza-printer.h"
#include "gza-say.h"
#include "gza-schema-values.h"

/* gza-curator pack and key: one signed file of a story or of an exhibition, and the keys for it. */

#define KIB 1024

typedef struct {
  const char *folder;
  const char *story_id;
  const char *name;
  const char *key;
  const char *output;
} Options;

const GzaCommand gza_curator_pack_command = {
  .name = "pack",
  .parameters = GZA_SAY ("--key FILE [DIR]"),
  .summary = GZA_SAY ("Packs a story or an exhibition into one signed file for a kiosk."),
  .description = GZA_SAY (
      "What is packed must pass “check” without errors. Of a story that may not be shown today, "
      "only its story.yaml is packed, never its media.\n\nThe file is a tar archive. Its first "
      "member says what it holds, its second is the signature of the first, which minisign "
      "checks too: minisign -Vm manifest -p KEY.pub"),
  .examples = {
    { "gza-curator key museum.key", GZA_SAY ("Makes museum.key and museum.key.pub, once") },
    { "gza-curator pack --key museum.key show",
      GZA_SAY ("The exhibition in the folder show, as show.gza") },
    { "gza-curator pack --key museum.key --story nino show",
      GZA_SAY ("One story of it, as nino.gza") },
  },
};

const GzaCommand gza_curator_key_command = {
  .name = "key",
  .parameters = GZA_SAY ("FILE"),
  .summary = GZA_SAY ("Makes a pair of keys, to sign bundles with."),
  .description = GZA_SAY (
      "FILE is the secret key: keep it, and give it to nobody. FILE.pub is the public key: put it "
      "into /etc/gza/keys of each kiosk that shall take your bundles."),
  .examples = {
    { "gza-curator key museum.key", GZA_SAY ("Makes museum.key and museum.key.pub") },
  },
};

static gboolean
on_progress (guint64 done_bytes,
             guint64 all_bytes,
             gpointer user_data)
{
  gza_console_show_progress (user_data, (guint) (done_bytes / KIB), (guint) (all_bytes / KIB));
  return TRUE;
}

/* A bundle's name is an id: that of the story, that which was given, or the folder's. */
static char *
dup_name (const Options *options,
          GzaRoot *root)
{
  g_autofree char *folder = g_path_get_basename (gza_root_get_path (root));

  if (options->story_id != NULL)
    return g_strdup (options->story_id);
  if (options->name != NULL)
    return g_strdup (options->name);
  return g_strdup (gza_value_is_id (folder) ? folder : "exhibition");
}

static GzaCuratorStatus
write_bundle (const Options *options,
              GzaRoot *root,
              GzaCatalog *catalog)
{
  GzaBundleKind kind = options->story_id != NULL ? GZA_BUNDLE_STORY : GZA_BUNDLE_EXHIBITION;
  g_autoptr (GDateTime) now = gza_clock_get_date (gza_clock_get_default ());
  g_autofree char *name = dup_name (options, root);
  g_autofree char *output =
      options->output != NULL ? g_strdup (options->output) : g_strconcat (name, ".gza", NULL);
  g_auto (GStrv) paths = kind == GZA_BUNDLE_STORY ? gza_pack_list_story (root, name)
                                                  : gza_pack_list_exhibition (root, catalog);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  is_written = gza_bundle_write (root, kind, name, (const char *const *) paths,
                                 g_date_time_to_unix (now), options->key, output, on_progress,
                                 (gpointer) name, &error);
  gza_console_end_progress ();
  if (!is_written) {
    gza_console_fail ("%s can't be made: %s", output, gza_say_error (error));
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  gza_console_print (GZA_STYLE_GOOD,
                     gza_say_plural ("Packed %u file as %s\n", "Packed %u files as %s\n",
                                     g_strv_length (paths)),
                     g_strv_length (paths), output);
  return GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
pack (const Options *options)
{
  g_autoptr (GzaRoot) root = gza_command_open_root (options->folder);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCatalog) catalog = NULL;
  g_autoptr (GListStore) errors = NULL;

  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  catalog = gza_catalog_load (root, diagnostics);
  errors = gza_faults_find (G_LIST_MODEL (diagnostics), options->story_id);
  if (g_list_model_get_n_items (G_LIST_MODEL (errors)) > 0) {
    gza_printer_print (root, G_LIST_MODEL (errors));
    gza_console_fail ("Nothing was packed: mend these errors first");
    return GZA_CURATOR_PROBLEMS;
  }
  if (options->story_id != NULL && gza_catalog_get_story (catalog, options->story_id) == NULL) {
    gza_console_fail ("There is no story “%s” that may be shown today", options->story_id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  return write_bundle (options, root, catalog);
}

/**
 * gza_curator_pack:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems (nothing was packed), or could not run
 */
GzaCuratorStatus
gza_curator_pack (int argc,
                  char **argv)
{
  g_autofree char *story_id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;
  g_autofree char *output = NULL;
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &key, GZA_SAY ("The secret key that signs"),
      GZA_SAY ("FILE") },
    { "story", 0, 0, G_OPTION_ARG_STRING, &story_id,
      GZA_SAY ("Pack this story alone, not the exhibition"), GZA_SAY ("ID") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name,
      GZA_SAY ("The exhibition's name in the bundle (its folder's by default)"), GZA_SAY ("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      GZA_SAY ("The bundle (NAME.gza by default)"), GZA_SAY ("FILE") },
    { NULL },
  };

  if (!gza_command_parse (&gza_curator_pack_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (key == NULL) {
    gza_console_fail ("Name the key that signs: --key FILE. “gza-curator key FILE” makes one.");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (name != NULL && !gza_value_is_id (name)) {
    gza_console_fail ("“%s” is not an id: small letters a-z, digits and hyphens", name);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  options = (Options) { argv[1], story_id, name, key, output };
  return pack (&options);
}

/**
 * gza_curator_key:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_key (int argc,
                 char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autofree char *public_path = NULL;
  g_autoptr (GError) error = NULL;

  if (!gza_command_parse (&gza_curator_key_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc != 2) {
    gza_console_fail ("Name the file of the secret key");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  public_path = g_strconcat (argv[1], ".pub", NULL);
  if (!gza_key_pair_make (argv[1], public_path, &error)) {
    gza_console_fail ("The keys can't be made: %s", error->message);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  gza_console_print (GZA_STYLE_GOOD, gza_say ("Made %s (secret) and %s (for the kiosks)\n"),
                     argv[1], public_path);
  return GZA_CURATOR_CLEAN;
}
