/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-curator"

#include "gza-curator.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "gza-config.h"
#include "gza-console.h"
#include "gza-say.h"

/* The curator's tool: one sub-command per file. It shares the kiosk's loader, so that what it says
 * is what the kiosk does, and needs no display. */

typedef struct {
  const char *name;
  GzaCuratorStatus (*run) (int argc, char **argv);
  const char *parameters;
  const char *summary;
} Command;

static const Command commands[] = {
  { "check", gza_curator_check, "[DIR]", "Say what is wrong with an exhibition, and where" },
  { "preview", gza_curator_preview, "[DIR]", "Show an exhibition, with what is wrong beside it" },
  { "new", gza_curator_new, "story ID | exhibition DIR", "Start a story or an exhibition" },
  { "import", gza_curator_import, "FILE…", "Make media into what the kiosk plays best" },
  { "consent", gza_curator_consent, "[DIR]", "List whose consent ends when; delete what ended" },
  { "translate", gza_curator_translate, "export LANG | import FILE",
    "Hand texts to translators, and take them back" },
  { "answers", gza_curator_answers, "export [FILE]", "Write what visitors answered as tables" },
  { "rules", gza_curator_rules, "", "List every problem that check can find" },
  { "schema", gza_curator_schema, "[FILE]", "Write the format's JSON Schema or its reference" },
};

static void
print_usage (FILE *file)
{
  fputs ("Usage: gza-curator COMMAND [OPTIONS]\n\nCommands:\n", file);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *call = g_strdup_printf ("%s %s", commands[i].name, commands[i].parameters);

    fprintf (file, "  %-34s %s\n", call, commands[i].summary);
  }
  fputs ("\n“gza-curator COMMAND --help” says more.\n", file);
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

/**
 * gza_curator_parse:
 * @entries: the options of a command
 * @parameters: what stands behind them
 * @summary: what the command does
 * @argc: (inout): the command line, from the command's name on
 * @argv: (inout): what is not an option stays
 *
 * Reads the options of a command; says on standard error what is wrong with them.
 *
 * Returns: %TRUE if the command can run
 */
gboolean
gza_curator_parse (const GOptionEntry *entries,
                   const char *parameters,
                   const char *summary,
                   int *argc,
                   char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("gza-curator %s", (*argv)[0]);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  gza_console_fail ("%s", error->message);
  return FALSE;
}

int
main (int argc,
      char **argv)
{
  g_autofree char *language = take_language (&argc, argv);

  setlocale (LC_ALL, "");
  gza_console_init (TRUE);
  gza_say_init (language);
  if (argc >= 2 && strcmp (argv[1], "--version") == 0) {
    printf ("gza-curator %s\n", GZA_VERSION);
    return GZA_CURATOR_CLEAN;
  }
  if (argc >= 2 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)) {
    print_usage (stdout);
    return GZA_CURATOR_CLEAN;
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands) && argc >= 2; i++) {
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);
  }
  if (argc >= 2)
    gza_console_fail ("There is no command “%s”", argv[1]);
  print_usage (stderr);
  return GZA_CURATOR_COULD_NOT_RUN;
}
