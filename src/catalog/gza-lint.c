/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include "gza-lint.h"

#include <string.h>

#include "gza-format-rooms.h"
#include "gza-lint-private.h"

/* Looks at an exhibition that loads, for what could be better. The loader says what can't be
 * shown; this says what visitors would miss, with its place and its reason. Only gza-curator and
 * the preview call it: nothing here costs the kiosk anything.
 *
 * Each check is a small function over the file as the curator wrote it; what each finding means
 * stands in gza-rules.c. */

static const GzaLintCheck story_checks[] = {
  gza_lint_check_texts,   gza_lint_check_alts,  gza_lint_check_media,
  gza_lint_check_chapters, gza_lint_check_route, gza_lint_check_care,
  gza_lint_check_meetings, gza_lint_check_credits, gza_lint_check_folder, gza_lint_check_captions,
  gza_lint_check_use,
};
static const GzaLintCheck shared_checks[] = {
  gza_lint_check_texts,
  gza_lint_check_alts,
  gza_lint_check_media,
  gza_lint_check_use,
};
static const GzaLintCheck hidden_checks[] = { gza_lint_check_use };
static const GzaLintCheck rights_use_checks[] = { gza_lint_check_rights_use };
static const GzaLintCheck terms_use_checks[] = { gza_lint_check_terms_use };
static const GzaLintCheck places_checks[] = { gza_lint_check_texts, gza_lint_check_places };

/**
 * gza_lint_report:
 * @lint: the file that is looked at
 * @rule: what was broken
 * @node: where
 * @frame: (nullable): the path that leads there
 * @hint: (nullable): what to do about it
 * @format: the message, as for printf()
 * @...: its arguments
 *
 * Reports a finding.
 */
void
gza_lint_report (GzaLint *lint,
                 GzaRule rule,
                 const GzaYamlNode *node,
                 const GzaSchemaFrame *frame,
                 const char *hint,
                 const char *format,
                 ...)
{
  g_autofree char *path = gza_schema_dup_path (frame);
  va_list args;

  va_start (args, format);
  gza_report_addv (lint->report, rule, node->line, node->column, path, hint, format, args);
  va_end (args);
}

/**
 * gza_lint_has_language:
 * @node: a group of values by language
 * @language: a normalized tag
 *
 * Looks for a language, however its tag is written.
 *
 * Returns: %TRUE if there is a value that is not empty
 */
gboolean
gza_lint_has_language (const GzaYamlNode *node,
                       const char *language)
{
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->length > 0 && g_ascii_strcasecmp (child->key, language) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_lint_dup_missing:
 * @lint: the file that is looked at
 * @node: values by language, or one value
 *
 * Lists the exhibition's languages that a value lacks.
 *
 * Returns: (transfer full) (nullable): the tags with commas, or %NULL where none is missing
 */
char *
gza_lint_dup_missing (GzaLint *lint,
                      const GzaYamlNode *node)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; lint->languages[i] != NULL; i++) {
    gboolean is_there = node->type == GZA_YAML_SCALAR
                            ? i == 0
                            : gza_lint_has_language (node, lint->languages[i]);

    if (!is_there)
      g_ptr_array_add (missing, (gpointer) lint->languages[i]);
  }
  if (missing->len == 0)
    return NULL;
  g_ptr_array_add (missing, NULL);
  return g_strjoinv (", ", (char **) missing->pdata);
}

/* Returns whether the file could be read. */
static gboolean
run_checks (GzaLint *lint,
            const char *path,
            GListStore *diagnostics,
            const GzaLintCheck *checks,
            guint n_checks)
{
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  GzaReport silent;
  GzaReport report;

  gza_report_init (&silent, NULL, path);
  gza_report_init (&report, diagnostics, path);
  lint->report = &report;
  lint->node = gza_yaml_read (lint->root, path, nodes, &silent);
  for (guint i = 0; i < n_checks && lint->node != NULL; i++)
    checks[i](lint);
  return lint->node != NULL;
}

static void
run_shared (GzaLint *lint,
            GzaSharedFile file,
            GListStore *diagnostics)
{
  const GzaSharedFileInfo *info = &gza_format_shared_files[file];

  lint->schema = info->schema;
  if (file == GZA_SHARED_PLACES)
    run_checks (lint, info->path, diagnostics, places_checks, G_N_ELEMENTS (places_checks));
  else
    run_checks (lint, info->path, diagnostics, shared_checks, G_N_ELEMENTS (shared_checks));
}

static void
run_story (GzaLint *lint,
           GzaStory *story,
           GListStore *diagnostics)
{
  g_autofree char *path = NULL;

  path = g_strdup_printf ("stories/%s/story.yaml", gza_story_get_id (story));
  lint->story = story;
  lint->schema = &gza_format_story;
  run_checks (lint, path, diagnostics, story_checks, G_N_ELEMENTS (story_checks));
  lint->story = NULL;
}

/* Stories that are not shown: some day they may be. Returns whether each of them could be read. */
static gboolean
run_hidden (GzaLint *lint)
{
  g_auto (GStrv) folders = gza_root_list_folders (lint->root, "stories", NULL);
  gboolean is_whole = TRUE;

  lint->schema = &gza_format_story;
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", folders[i]);

    if (gza_catalog_get_story (lint->catalog, folders[i]) == NULL)
      is_whole &= run_checks (lint, path, NULL, hidden_checks, G_N_ELEMENTS (hidden_checks));
  }
  return is_whole;
}

/* What nothing uses; nobody knows while a story can't be read. */
static void
run_use (GzaLint *lint,
         GListStore *diagnostics)
{
  const GzaSharedFileInfo *files = gza_format_shared_files;

  if (!run_hidden (lint))
    return;
  gza_lint_check_shared_media (lint, NULL, diagnostics);
  run_checks (lint, files[GZA_SHARED_RIGHTS].path, diagnostics, rights_use_checks,
              G_N_ELEMENTS (rights_use_checks));
  run_checks (lint, files[GZA_SHARED_GLOSSARY].path, diagnostics, terms_use_checks,
              G_N_ELEMENTS (terms_use_checks));
}

static GzaLint
make_lint (GzaRoot *root,
           GzaCatalog *catalog,
           GDateTime *today)
{
  GzaLint lint = {
    .root = root,
    .catalog = catalog,
    .languages = gza_catalog_get_languages (catalog),
    .today = { .precision = GZA_DATE_DAY },
  };

  g_date_time_get_ymd (today, &lint.today.year, &lint.today.month, &lint.today.day);
  return lint;
}

/**
 * gza_lint_run:
 * @root: the exhibition
 * @catalog: the exhibition, as it was loaded
 * @today: the local date
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Looks at an exhibition: the files that all stories share, then each story that is shown, then
 * what nothing uses.
 */
void
gza_lint_run (GzaRoot *root,
              GzaCatalog *catalog,
              GDateTime *today,
              GListStore *diagnostics)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  GzaLint lint = make_lint (root, catalog, today);
  g_autoptr (GzaLintUse) use = gza_lint_use_new ();

  lint.use = use;
  for (guint i = 0; i < GZA_N_SHARED; i++)
    run_shared (&lint, i, diagnostics);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    run_story (&lint, story, diagnostics);
  }
  run_use (&lint, diagnostics);
}

/**
 * gza_lint_run_story:
 * @root: the exhibition
 * @catalog: the exhibition, as it was loaded
 * @story: one of its stories
 * @today: the local date
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Looks at one story only.
 */
void
gza_lint_run_story (GzaRoot *root,
                    GzaCatalog *catalog,
                    GzaStory *story,
                    GDateTime *today,
                    GListStore *diagnostics)
{
  GzaLint lint = make_lint (root, catalog, today);

  run_story (&lint, story, diagnostics);
}
