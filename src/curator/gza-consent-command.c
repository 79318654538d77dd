/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-consent-command"

#include <stdio.h>
#include <string.h>

#include "gza-arena.h"
#include "gza-clock.h"
#include "gza-consent-purge.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-format.h"
#include "gza-json.h"
#include "gza-loader.h"
#include "gza-say.h"
#include "gza-schema-values.h"

/* gza-curator consent: whose consent ends when, and where it holds, also of stories that are hidden
 * already. Whether a story is hidden is the kiosk's own judgement: its loader's. */

typedef struct {
  const char *country;
  const char *venue;
  gboolean json;
} Options;

/* Columns of the list, in cells. */
#define STORY_WIDTH 28
#define FORM_WIDTH 12
#define DAY_WIDTH 12
#define SCOPE_WIDTH 20

const GzaCommand gza_curator_consent_command = {
  .name = "consent",
  .parameters = GZA_SAY ("[DIR]"),
  .summary = GZA_SAY ("Lists whose consent is to be reviewed when; deletes what was withdrawn."),
  .description = GZA_SAY (
      "Lists every story of the exhibition in DIR, or in the current folder, those that are hidden "
      "already too, by the day its consent is to be reviewed, with the reason why it is hidden. "
      "--purge deletes the media of a story whose consent is withdrawn and keeps its "
      "story.yaml; stories/consent-audit.log says which form it was and how many files, never "
      "whose.\n"
      "\n"
      "Exit status: 0 where every consent is valid, 1 where a story is hidden for want of it, 2 "
      "where the command could not run."),
  .examples = {
    { "gza-curator consent", GZA_SAY ("Whom to ask next") },
    { "gza-curator consent --purge nino", GZA_SAY ("After Nino has withdrawn her consent") },
  },
};

typedef struct {
  char *id;
  char *ref;
  char *review_by;
  char *scope;
  char *reason; /* why the story is hidden; NULL where consent doesn't hide it */
  gboolean has_consent;
  gboolean is_withdrawn;
} Row;

static void
row_free (Row *row)
{
  g_free (row->id);
  g_free (row->ref);
  g_free (row->review_by);
  g_free (row->scope);
  g_free (row->reason);
  g_free (row);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Row, row_free)

static const char *
get_value (const GzaYamlNode *node,
           const char *key)
{
  const GzaYamlNode *value = gza_yaml_node_find (node, key);

  return value != NULL ? value->value : NULL;
}

static void
append_values (GString *text,
               const GzaYamlNode *list)
{
  for (const GzaYamlNode *node = list != NULL ? list->first : NULL; node != NULL;
       node = node->next)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            node->value != NULL ? node->value : "");
}

/* The places that the consent names: GE AM telavi-museum. */
static char *
dup_scope (const GzaYamlNode *consent)
{
  const GzaYamlNode *scope = gza_yaml_node_find (consent, "scope");
  GString *text = g_string_new (NULL);

  append_values (text, gza_yaml_node_find (scope, "countries"));
  append_values (text, gza_yaml_node_find (scope, "venues"));
  if (text->len == 0)
    g_string_append (text, consent != NULL ? "everywhere" : "-");
  return g_string_free (text, FALSE);
}

static Row *
read_row (GzaRoot *root,
          const char *id)
{
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", id);
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  const GzaYamlNode *node, *consent;
  GzaReport silent;
  Row *row;

  gza_report_init (&silent, NULL, path);
  node = gza_yaml_read (root, path, nodes, &silent);
  if (node == NULL)
    return NULL;
  consent = gza_yaml_node_find (node, "consent");
  row = g_new0 (Row, 1);
  row->id = g_strdup (id);
  row->ref = g_strdup (get_value (consent, "ref"));
  row->review_by = g_strdup (get_value (consent, "review_by"));
  row->scope = dup_scope (consent);
  row->has_consent = consent != NULL;
  row->is_withdrawn = g_strcmp0 (get_value (consent, "withdrawn"), "true") == 0;
  return row;
}

/* Days as they are written sort as they follow each other; what has none comes first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = *(const Row *const *) a;
  const Row *second = *(const Row *const *) b;
  int order = g_strcmp0 (first->review_by, second->review_by);

  return order != 0 ? order : strcmp (first->id, second->id);
}

static GPtrArray *
read_rows (GzaRoot *root)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    Row *row = gza_value_is_id (ids[i]) ? read_row (root, ids[i]) : NULL;

    if (row != NULL)
      g_ptr_array_add (rows, row);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static void
take_reason (GPtrArray *rows,
             GzaDiagnostic *diagnostic)
{
  const char *file = gza_diagnostic_get_file (diagnostic);

  if (!g_str_has_prefix (gza_diagnostic_get_code (diagnostic), "consent-"))
    return;
  for (guint i = 0; i < rows->len; i++) {
    Row *row = g_ptr_array_index (rows, i);
    g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", row->id);

    if (row->reason == NULL && strcmp (path, file) == 0)
      row->reason = gza_say_message (diagnostic);
  }
}

static void
judge (GzaRoot *root,
       const Options *options,
       GPtrArray *rows)
{
  g_autoptr (GzaLoader) loader = gza_loader_new (root);
  g_autoptr (GDateTime) today = gza_clock_get_date (gza_clock_get_default ());
  g_autoptr (GListModel) diagnostics = NULL;

  gza_loader_set_today (loader, today);
  if (options->country != NULL || options->venue != NULL)
    gza_loader_set_location (loader, options->country, options->venue);
  gza_loader_run (loader, NULL);
  diagnostics = gza_loader_make_diagnostics (loader);
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    take_reason (rows, diagnostic);
  }
}

static void
print_head (void)
{
  gza_console_print_cell (GZA_STYLE_BOLD, gza_say ("story"), STORY_WIDTH);
  gza_console_print_cell (GZA_STYLE_BOLD, gza_say ("form"), FORM_WIDTH);
  gza_console_print_cell (GZA_STYLE_BOLD, gza_say ("review by"), DAY_WIDTH);
  gza_console_print_cell (GZA_STYLE_BOLD, gza_say ("where"), SCOPE_WIDTH);
  gza_console_print (GZA_STYLE_BOLD, "%s\n", gza_say ("consent"));
}

static void
print_row (const Row *row)
{
  gza_console_print_cell (GZA_STYLE_PLAIN, row->id, STORY_WIDTH);
  gza_console_print_cell (GZA_STYLE_PLAIN, row->ref != NULL ? row->ref : "-", FORM_WIDTH);
  gza_console_print_cell (GZA_STYLE_PLAIN, row->review_by != NULL ? row->review_by : "-",
                          DAY_WIDTH);
  gza_console_print_cell (GZA_STYLE_PLAIN, row->scope, SCOPE_WIDTH);
  if (row->reason != NULL)
    gza_console_print (GZA_STYLE_ERROR, gza_say ("hidden: %s\n"), row->reason);
  else if (row->has_consent)
    gza_console_print (GZA_STYLE_GOOD, "%s\n", gza_say ("valid"));
  else
    gza_console_print (GZA_STYLE_DIM, "%s\n", gza_say ("not needed"));
}

static void
add_optional (GzaJson *json,
              const char *key,
              const char *value)
{
  if (value != NULL)
    gza_json_add_string (json, key, value);
}

static void
print_json (GPtrArray *rows)
{
  g_autoptr (GzaJson) json = gza_json_new ();
  g_autofree char *text = NULL;

  gza_json_begin (json, NULL, '[');
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = g_ptr_array_index (rows, i);

    gza_json_begin (json, NULL, '{');
    gza_json_add_string (json, "story", row->id);
    add_optional (json, "form", row->ref);
    add_optional (json, "review_by", row->review_by);
    gza_json_add_string (json, "scope", row->scope);
    gza_json_add_boolean (json, "hidden", row->reason != NULL);
    add_optional (json, "reason", row->reason);
    gza_json_end (json);
  }
  gza_json_end (json);
  text = gza_json_steal (json);
  fputs (text, stdout);
}

static GzaCuratorStatus
list (GzaRoot *root,
      const Options *options)
{
  g_autoptr (GPtrArray) rows = read_rows (root);
  GzaCuratorStatus status = GZA_CURATOR_CLEAN;

  judge (root, options, rows);
  if (options->json)
    print_json (rows);
  else
    print_head ();
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = g_ptr_array_index (rows, i);

    if (!options->json)
      print_row (row);
    if (row->reason != NULL)
      status = GZA_CURATOR_PROBLEMS;
  }
  return status;
}

static GzaCuratorStatus
purge (GzaRoot *root,
       const char *id)
{
  g_autoptr (Row) row = gza_value_is_id (id) ? read_row (root, id) : NULL;

  if (row == NULL) {
    gza_console_fail ("There is no story “%s” that can be read", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (!row->is_withdrawn) {
    gza_console_fail ("The consent of “%s” is not withdrawn; write “withdrawn: true” first", id);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  return gza_consent_purge (root, id, row->ref);
}

/**
 * gza_curator_consent:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems (a story is hidden for want of consent), or could not run
 */
GzaCuratorStatus
gza_curator_consent (int argc,
                     char **argv)
{
  g_autofree char *purged_id = NULL;
  g_autofree char *country = NULL;
  g_autofree char *venue = NULL;
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "purge", 0, 0, G_OPTION_ARG_STRING, &purged_id,
      GZA_SAY ("Delete the media of a story whose consent is withdrawn"), GZA_SAY ("ID") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &country, GZA_SAY ("Judge for a kiosk in this country"),
      GZA_SAY ("CODE") },
    { "venue", 0, 0, G_OPTION_ARG_STRING, &venue, GZA_SAY ("Judge for a kiosk in this house"),
      GZA_SAY ("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, GZA_SAY ("Write JSON for machines"), NULL },
    { NULL },
  };
  g_autoptr (GzaRoot) root = NULL;

  if (!gza_command_parse (&gza_curator_consent_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  root = gza_command_open_root (argv[1]);
  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  options.country = country;
  options.venue = venue;
  return purged_id != NULL ? purge (root, purged_id) : list (root, &options);
}
