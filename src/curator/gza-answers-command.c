/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-answers-command"

#include <string.h>

#include "gza-answer-export.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-say.h"

/* gza-curator answers export: what visitors answered, as tables that other programs open. The file
 * is only read, and a kiosk may go on writing to it. */

#define DEFAULT_FILE "/var/lib/gza/answers.sqlite3"
#define DEFAULT_FOLDER "answers"

const GzaCommand gza_curator_answers_command = {
  .name = "answers",
  .parameters = GZA_SAY ("export [FILE]"),
  .summary = GZA_SAY ("Writes what visitors answered as tables."),
  .description = GZA_SAY (
      "Writes answers.csv, summary.csv, crossed.csv and usage.csv, and codebook.csv for what the "
      "ids mean. FILE is /var/lib/gza/answers.sqlite3 where it is not given; it is only read, and "
      "a kiosk may go on writing to it. Small numbers are not told in crossed.csv."),
  .examples = {
    { "gza-curator answers export", GZA_SAY ("On the kiosk itself, into the folder answers") },
    { "gza-curator answers export copy.sqlite3 --bom -o may",
      GZA_SAY ("From a copy, for Excel, into the folder may") },
  },
};

typedef struct {
  char *folder;
  char *exhibition;
  char *language;
  gboolean with_mark;
} Options;

static GzaCuratorStatus
run_export (const Options *options,
            const char *path)
{
  g_autoptr (GError) error = NULL;
  guint n_answers;

  if (!gza_answer_export_save (path, options->exhibition, options->language, options->folder,
                               options->with_mark, &n_answers, &error)) {
    gza_console_fail ("%s", gza_say_error (error));
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  gza_console_print (GZA_STYLE_GOOD,
                     gza_say_plural ("%u answer is in %s\n", "%u answers are in %s\n",
                                     n_answers),
                     n_answers, options->folder);
  return GZA_CURATOR_CLEAN;
}

/**
 * gza_curator_answers:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_answers (int argc,
                     char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *exhibition = NULL;
  gboolean with_mark = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder,
      GZA_SAY ("The folder for the tables (“answers” by default)"), GZA_SAY ("DIR") },
    { "exhibition", 'e', 0, G_OPTION_ARG_FILENAME, &exhibition,
      GZA_SAY ("Whose questions the codebook explains (the current folder by default)"),
      GZA_SAY ("DIR") },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &with_mark,
      GZA_SAY ("Begin each table with a byte order mark, for Excel"), NULL },
    { NULL },
  };
  Options options;

  if (!gza_command_parse (&gza_curator_answers_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc < 2 || strcmp (argv[1], "export") != 0) {
    gza_console_fail ("“answers” is followed by “export”");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  options = (Options){
    .folder = folder != NULL ? folder : (char *) DEFAULT_FOLDER,
    .exhibition = exhibition != NULL ? exhibition : (char *) ".",
    .language = (char *) gza_say_get_language (),
    .with_mark = with_mark,
  };
  return run_export (&options, argc > 2 ? argv[2] : DEFAULT_FILE);
}
