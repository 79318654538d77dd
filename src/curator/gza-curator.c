/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-curator"

#include "gza-curator.h"

#include <locale.h>
#include <string.h>

#include "gza-config.h"
#include "gza-console.h"
#include "gza-near-word.h"
#include "gza-say.h"

/* The curator's tool: one sub-command per file. It shares the kiosk's loader, so that what it says
 * is what the kiosk does, and needs no display. */

#define NAME_WIDTH 12

typedef struct {
  const GzaCommand *command;
  GzaCuratorStatus (*run) (int argc, char **argv);
} Entry;

static const Entry commands[] = {
  { &gza_curator_check_command, gza_curator_check },
  { &gza_curator_preview_command, gza_curator_preview },
  { &gza_curator_new_command, gza_curator_new },
  { &gza_curator_import_command, gza_curator_import },
  { &gza_curator_consent_command, gza_curator_consent },
  { &gza_curator_translate_command, gza_curator_translate },
  { &gza_curator_key_command, gza_curator_key },
  { &gza_curator_pack_command, gza_curator_pack },
  { &gza_curator_content_command, gza_curator_content },
  { &gza_curator_answers_command, gza_curator_answers },
  { &gza_curator_rules_command, gza_curator_rules },
  { &gza_curator_schema_command, gza_curator_schema },
};

static void
print_usage (void)
{
  gza_console_print (GZA_STYLE_BOLD, "%s ", gza_say ("Usage:"));
  gza_console_print (GZA_STYLE_PLAIN, "gza-curator %s\n\n", gza_say ("COMMAND [OPTIONS]"));
  gza_console_print_wrapped (0, 0, gza_say ("Helps to make an exhibition for the Gza kiosk: checks "
                                            "its stories, starts new ones, prepares media, hands "
                                            "texts to translators."));
  gza_console_print (GZA_STYLE_BOLD, "\n%s\n", gza_say ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    const GzaCommand *command = commands[i].command;

    gza_console_print (GZA_STYLE_PLAIN, "  ");
    gza_console_print_cell (GZA_STYLE_PLAIN, command->name, NAME_WIDTH);
    gza_console_print_wrapped (NAME_WIDTH + 3, NAME_WIDTH + 3, gza_say (command->summary));
  }
  gza_console_print (GZA_STYLE_PLAIN, "\n");
  gza_console_print_wrapped (0, 0, gza_say ("“gza-curator COMMAND --help” says more. --lang ka or "
                                            "--lang en chooses the language, --version says the "
                                            "version."));
}

static void
fail_unknown (const char *word)
{
  const char *known[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *near;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    known[i] = commands[i].command->name;
  near = gza_near_word_find (word, known);
  if (near != NULL)
    gza_console_fail ("There is no command “%s”. Did you mean “%s”?", word, near);
  else
    gza_console_fail ("There is no command “%s”. “gza-curator --help” lists them.", word);
}

/* Takes --lang TAG or --lang=TAG off the command line, wherever it stands. */
static char *
take_language (int *argc,
               char **argv)
{
  char *language = NULL;
  int n_kept = 1;

  for (int i = 1; i < *argc; i++) {
    if (strcmp (argv[i], "--lang") == 0 && i + 1 < *argc) {
      g_free (language);
      language = g_strdup (argv[++i]);
    } else if (g_str_has_prefix (argv[i], "--lang=")) {
      g_free (language);
      language = g_strdup (argv[i] + strlen ("--lang="));
    } else {
      argv[n_kept++] = argv[i];
    }
  }
  argv[n_kept] = NULL;
  *argc = n_kept;
  return language;
}

static const Entry *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (strcmp (name, commands[i].command->name) == 0)
      return &commands[i];
  }
  return NULL;
}

static gboolean
is_help (const char *word)
{
  return strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0 || strcmp (word, "help") == 0;
}

/* “help check” is “check --help”. */
static GzaCuratorStatus
help (int argc,
      char **argv)
{
  char *words[] = { argc > 2 ? argv[2] : NULL, (char *) "--help", NULL };
  const Entry *entry = argc > 2 ? find_command (argv[2]) : NULL;

  if (entry != NULL)
    return entry->run (2, words);
  if (argc > 2) {
    fail_unknown (argv[2]);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  print_usage ();
  return GZA_CURATOR_CLEAN;
}

int
main (int argc,
      char **argv)
{
  g_autofree char *language = take_language (&argc, argv);
  const Entry *entry;

  setlocale (LC_ALL, "");
  gza_console_init (TRUE);
  gza_say_init (language);
  if (language != NULL && !gza_say_is_known ()) {
    gza_console_fail ("There is no language “%s”: give ka or en", language);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (argc < 2) {
    gza_console_fail ("Name a command. “gza-curator --help” lists them.");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (strcmp (argv[1], "--version") == 0) {
    gza_console_print (GZA_STYLE_PLAIN, "gza-curator %s\n", GZA_VERSION);
    return GZA_CURATOR_CLEAN;
  }
  if (is_help (argv[1]))
    return help (argc, argv);
  entry = find_command (argv[1]);
  if (entry != NULL)
    return entry->run (argc - 1, argv + 1);
  fail_unknown (argv[1]);
  return GZA_CURATOR_COULD_NOT_RUN;
}
