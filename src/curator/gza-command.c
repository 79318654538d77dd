/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-command"

#include "gza-command.h"

#include <stdlib.h>
#include <string.h>

#include "gza-console.h"
#include "gza-near-word.h"
#include "gza-say.h"

/* The options and the help of a command. GOptionContext writes its help and its complaints in the
 * language of the system's locale and aligns bytes; a curator chooses the language by --lang and
 * mistypes options, so the few kinds of options that the tool has are read here. */

#define MAX_OPTIONS 16
#define OPTIONS_COLUMN 26

/* Every command has these besides its own; --lang has been taken before. */
static const GOptionEntry common[] = {
  { "lang", 0, 0, G_OPTION_ARG_NONE, NULL,
    GZA_SAY ("Speak Georgian (ka) or English (en); by default the language of the system"), NULL },
  { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, GZA_SAY ("Show this help"), NULL },
  { NULL },
};

static void
print_option (const GOptionEntry *entry,
              const char *argument)
{
  g_autoptr (GString) name = g_string_new (entry->short_name != 0 ? "  " : "      ");
  guint width;

  if (entry->short_name != 0)
    g_string_append_printf (name, "-%c, ", entry->short_name);
  g_string_append_printf (name, "--%s", entry->long_name);
  if (argument != NULL)
    g_string_append_printf (name, " %s", gza_say (argument));
  width = gza_console_get_width (name->str);
  gza_console_print (GZA_STYLE_PLAIN, "%s%*s", name->str,
                     width + 2 <= OPTIONS_COLUMN ? (int) (OPTIONS_COLUMN - width) : 2, "");
  gza_console_print_wrapped (MAX (width + 2, OPTIONS_COLUMN), OPTIONS_COLUMN,
                             gza_say (entry->description));
}

static void
print_paragraphs (const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++) {
    gza_console_print (GZA_STYLE_PLAIN, "\n");
    gza_console_print_wrapped (0, 0, paragraphs[i]);
  }
}

static void
print_help (const GzaCommand *self,
            const GOptionEntry *entries)
{
  gza_console_print (GZA_STYLE_BOLD, "%s ", gza_say ("Usage:"));
  gza_console_print (GZA_STYLE_PLAIN, "gza-curator %s %s %s\n", self->name, gza_say ("[OPTIONS]"),
                     gza_say (self->parameters));
  print_paragraphs (gza_say (self->summary));
  if (self->description != NULL)
    print_paragraphs (gza_say (self->description));
  gza_console_print (GZA_STYLE_BOLD, "\n%s\n", gza_say ("Options:"));
  for (guint i = 0; entries[i].long_name != NULL; i++)
    print_option (&entries[i], entries[i].arg_description);
  print_option (&common[0], "ka|en");
  print_option (&common[1], NULL);
  if (self->examples[0].call != NULL)
    gza_console_print (GZA_STYLE_BOLD, "\n%s\n", gza_say ("Examples:"));
  for (guint i = 0; i < G_N_ELEMENTS (self->examples) && self->examples[i].call != NULL; i++) {
    gza_console_print (GZA_STYLE_PLAIN, "  %s\n      ", self->examples[i].call);
    gza_console_print_wrapped (6, 6, gza_say (self->examples[i].meaning));
  }
}

static const GOptionEntry *
find_option (const GOptionEntry *entries,
             const char *word,
             gsize length)
{
  gboolean is_long = g_str_has_prefix (word, "--");

  for (guint i = 0; entries[i].long_name != NULL; i++) {
    const char *name = entries[i].long_name;

    if (is_long && strlen (name) + 2 == length && strncmp (name, word + 2, length - 2) == 0)
      return &entries[i];
    if (!is_long && length == 2 && entries[i].short_name == word[1])
      return &entries[i];
  }
  return NULL;
}

static void
fail_unknown (const GOptionEntry *entries,
              const char *word,
              gsize length)
{
  g_autofree char *option = g_strndup (word, length);
  const char *known[MAX_OPTIONS + 1] = { NULL };
  const char *near = NULL;
  guint n_known = 0;

  for (guint i = 0; entries[i].long_name != NULL && n_known < MAX_OPTIONS; i++)
    known[n_known++] = entries[i].long_name;
  if (g_str_has_prefix (option, "--"))
    near = gza_near_word_find (option + 2, known);
  if (near != NULL)
    gza_console_fail ("There is no option “%s”. Did you mean “--%s”?", option, near);
  else
    gza_console_fail ("There is no option “%s”. --help lists them.", option);
}

/* Reads the option at @index; returns how many words it took, 0 after a complaint. */
static int
take_option (const GOptionEntry *entries,
             int argc,
             char **argv,
             int index)
{
  const char *word = argv[index];
  const char *value = g_str_has_prefix (word, "--") ? strchr (word, '=') : NULL;
  gsize length = value != NULL ? (gsize) (value - word) : strlen (word);
  const GOptionEntry *entry = find_option (entries, word, length);

  if (entry == NULL) {
    fail_unknown (entries, word, length);
    return 0;
  }
  if (entry->arg == G_OPTION_ARG_NONE && value != NULL) {
    gza_console_fail ("“--%s” takes no value", entry->long_name);
    return 0;
  }
  if (entry->arg == G_OPTION_ARG_NONE) {
    *(gboolean *) entry->arg_data = TRUE;
    return 1;
  }
  if (value == NULL && index + 1 == argc) {
    gza_console_fail ("“--%s” needs a value: %s", entry->long_name,
                      gza_say (entry->arg_description));
    return 0;
  }
  g_free (*(char **) entry->arg_data);
  *(char **) entry->arg_data = g_strdup (value != NULL ? value + 1 : argv[index + 1]);
  return value != NULL ? 1 : 2;
}

/**
 * gza_command_parse:
 * @self: a command
 * @entries: its options: flags, strings and file names; descriptions marked with GZA_SAY
 * @argc: (inout): the command line, from the command's name on
 * @argv: (inout): what is not an option stays
 *
 * Reads the options of a command; says on standard error what is wrong with them. Shows the help
 * and ends the program where that is asked for.
 *
 * Returns: %TRUE if the command can run
 */
gboolean
gza_command_parse (const GzaCommand *self,
                   const GOptionEntry *entries,
                   int *argc,
                   char ***argv)
{
  char **words = *argv;
  gboolean is_option = TRUE;
  int n_kept = 1;

  for (int i = 1; i < *argc;) {
    int n_taken = 0;

    if (is_option && (strcmp (words[i], "--help") == 0 || strcmp (words[i], "-h") == 0)) {
      print_help (self, entries);
      exit (EXIT_SUCCESS);
    }
    if (is_option && strcmp (words[i], "--") == 0) {
      is_option = FALSE;
      i++;
      continue;
    }
    if (!is_option || words[i][0] != '-' || words[i][1] == '\0') {
      words[n_kept++] = words[i++];
      continue;
    }
    n_taken = take_option (entries, *argc, words, i);
    if (n_taken == 0)
      return FALSE;
    i += n_taken;
  }
  words[n_kept] = NULL;
  *argc = n_kept;
  return TRUE;
}

/**
 * gza_command_open_root:
 * @folder: (nullable): the exhibition's folder, the current one by default
 *
 * Opens the exhibition that a command is about, or says why it can't.
 *
 * Returns: (transfer full) (nullable): its root
 */
GzaRoot *
gza_command_open_root (const char *folder)
{
  const char *path = folder != NULL ? folder : ".";
  g_autoptr (GError) error = NULL;
  GzaRoot *root = gza_root_new (path, &error);

  if (root != NULL)
    return root;
  if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND))
    gza_console_fail ("There is no folder “%s”", path);
  else
    gza_console_fail ("The folder can't be opened: %s", error->message);
  return NULL;
}
