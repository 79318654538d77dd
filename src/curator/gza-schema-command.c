/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema-command"

#include <stdio.h>
#include <string.h>

#include "gza-console.h"
#include "gza-curator.h"
#include "gza-format-rooms.h"
#include "gza-format.h"
#include "gza-near-word.h"
#include "gza-rules.h"
#include "gza-say.h"
#include "gza-schema-writer.h"

/* gza-curator schema and gza-curator rules: the format and its rules, written from the tables that
 * the loader itself uses. The files in data/schema/ and docs/ are their output. */

const GzaCommand gza_curator_schema_command = {
  .name = "schema",
  .parameters = GZA_SAY ("[NAME]"),
  .summary = GZA_SAY ("Writes the format's JSON Schema for editors, or its reference."),
  .description = GZA_SAY (
      "Writes the JSON Schema of a file: story (the default), exhibition, places, rights, "
      "glossary, services, survey, about or kiosk. An editor with a YAML language server completes "
      "and checks with it. The schema and the reference are in English."),
  .examples = {
    { "gza-curator schema places > places.schema.json", GZA_SAY ("For places.yaml") },
    { "gza-curator schema --markdown", GZA_SAY ("The reference of all keys") },
  },
};

const GzaCommand gza_curator_rules_command = {
  .name = "rules",
  .parameters = GZA_SAY ("[RULE…]"),
  .summary = GZA_SAY ("Explains every problem that check can find."),
  .description = GZA_SAY ("Without a RULE, explains all of them."),
  .examples = {
    { "gza-curator rules caption-fast", GZA_SAY ("What stands behind [caption-fast]") },
  },
};

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
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown,
    GZA_SAY ("Write the reference for people"), NULL },
    { NULL },
  };
  const GzaSchema *schema;
  g_autofree char *text = NULL;

  if (!gza_command_parse (&gza_curator_schema_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  schema = find_schema (argc > 1 ? argv[1] : "story");
  if (schema == NULL) {
    gza_console_fail ("“%s” has no schema; --help lists the names", argv[1]);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  text = markdown ? gza_schema_write_markdown (schemas) : gza_schema_write_json (schema);
  fputs (text, stdout);
  return GZA_CURATOR_CLEAN;
}

static void
print_rule (const GzaRuleInfo *info)
{
  static const char *const severities[] = {
    GZA_SAY ("error"),
    GZA_SAY ("warning"),
    GZA_SAY ("note"),
  };
  const char *effect = info->is_fatal ? GZA_SAY ("error, left out") : severities[info->severity];

  gza_console_print (GZA_STYLE_BOLD, "%s", info->id);
  gza_console_print (GZA_STYLE_PLAIN, " (%s)\n    ", gza_say (effect));
  gza_console_print_wrapped (4, 4, gza_say (info->explanation));
}

/* docs/lint.md, which is English. */
static void
print_markdown (void)
{
  static const char *const severities[] = { "error", "warning", "note" };

  for (GzaRule rule = 0; rule < GZA_N_RULES; rule++) {
    const GzaRuleInfo *info = gza_rule_get_info (rule);

    printf ("%s### %s\n\n*%s%s.* %s\n", rule > 0 ? "\n" : "", info->id,
            severities[info->severity], info->is_fatal ? ", left out" : "", info->explanation);
  }
}

static gboolean
explain (const char *id)
{
  const char *known[GZA_N_RULES + 1] = { NULL };
  const char *near;

  for (GzaRule rule = 0; rule < GZA_N_RULES; rule++) {
    known[rule] = gza_rule_get_info (rule)->id;
    if (strcmp (known[rule], id) == 0) {
      print_rule (gza_rule_get_info (rule));
      return TRUE;
    }
  }
  near = gza_near_word_find (id, known);
  if (near != NULL)
    gza_console_fail ("There is no rule “%s”. Did you mean “%s”?", id, near);
  else
    gza_console_fail ("There is no rule “%s”", id);
  return FALSE;
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
  gboolean markdown = FALSE;
  const GOptionEntry entries[] = {
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, GZA_SAY ("Write the reference for people"),
      NULL },
    { NULL },
  };
  gboolean is_known = TRUE;

  if (!gza_command_parse (&gza_curator_rules_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (markdown)
    print_markdown ();
  for (int i = 1; i < argc; i++)
    is_known = explain (argv[i]) && is_known;
  for (GzaRule rule = 0; argc == 1 && !markdown && rule < GZA_N_RULES; rule++)
    print_rule (gza_rule_get_info (rule));
  return is_known ? GZA_CURATOR_CLEAN : GZA_CURATOR_COULD_NOT_RUN;
}
