/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema-command"

#include <stdio.h>
#include <string.h>

#include "gza-console.h"
#include "gza-curator.h"
#include "gza-format-rooms.h"
#include "gza-format.h"
#include "gza-rules.h"
#include "gza-schema-writer.h"

/* gza-curator schema and gza-curator rules: the format and its rules, written from the tables that
 * the loader itself uses. The files in data/schema/ and docs/ are their output. */

static const GzaSchema *const schemas[] = { &gza_format_story,    &gza_format_exhibition,
                                            &gza_format_places,   &gza_format_rights,
                                            &gza_format_glossary, &gza_format_services,
                                            &gza_format_survey,   &gza_format_about,
                                            &gza_format_settings, NULL };

static const GzaSchema *
find_schema (const char *id)
{
  for (guint i = 0; schemas[i] != NULL; i++) {
    if (strcmp (schemas[i]->id, id) == 0)
      return schemas[i];
  }
  return NULL;
}

/**
 * gza_curator_schema:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_schema (int argc,
                    char **argv)
{
  gboolean markdown = FALSE;
  const GOptionEntry entries[] = {
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, "Write the reference for people", NULL },
    { NULL },
  };
  const GzaSchema *schema;
  g_autofree char *text = NULL;

  if (!gza_curator_parse (entries, "[FILE]",
                          "Writes the JSON Schema of a file, for editors: story (the default), "
                          "exhibition, places, rights, glossary, services, survey, about or kiosk.",
                          &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  schema = find_schema (argc > 1 ? argv[1] : "story");
  if (schema == NULL) {
    gza_console_fail ("There is no file “%s” in the format", argv[1]);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  text = markdown ? gza_schema_write_markdown (schemas) : gza_schema_write_json (schema);
  fputs (text, stdout);
  return GZA_CURATOR_CLEAN;
}

/**
 * gza_curator_rules:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, or could not run
 */
GzaCuratorStatus
gza_curator_rules (int argc,
                   char **argv)
{
  static const char *const severities[] = { "error", "warning", "note" };
  gboolean markdown = FALSE;
  const GOptionEntry entries[] = {
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, "Write the reference for people", NULL },
    { NULL },
  };

  if (!gza_curator_parse (entries, "", "Lists every problem that check can find.", &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  for (GzaRule rule = 0; rule < GZA_N_RULES; rule++) {
    const GzaRuleInfo *info = gza_rule_get_info (rule);
    const char *effect = info->is_fatal ? ", left out" : "";

    if (markdown) {
      printf ("%s### %s\n\n*%s%s.* %s\n", rule > 0 ? "\n" : "", info->id,
              severities[info->severity], effect, info->explanation);
    } else {
      gza_console_print (GZA_STYLE_BOLD, "%s", info->id);
      gza_console_print (GZA_STYLE_PLAIN, " (%s%s)\n    %s\n", severities[info->severity], effect,
                         info->explanation);
    }
  }
  return GZA_CURATOR_CLEAN;
}
