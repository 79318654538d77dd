/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-finding"

#include "gza-finding.h"

#include "gza-lint.h"
#include "gza-quoter.h"
#include "gza-yaml-reader.h"

/* One problem as the preview shows it. Immutable; made on a worker by gza_finding_read_all(),
 * which says of a story what gza-curator check says of it, and shown on the main thread.
 */

struct _GzaFinding {
  GObject parent_instance;

  /* owned */
  GzaDiagnostic *diagnostic;
  char *story_id;
  char *chapter_id;
  char *quote;

  /* state */
  guint column;
};

G_DEFINE_FINAL_TYPE (GzaFinding, gza_finding, G_TYPE_OBJECT)

/* The story whose file was looked at last: diagnostics come story by story. */
typedef struct {
  GzaRoot *root;
  GzaCatalog *catalog;
  GzaStory *story;
  GzaArena *arena;
  const GzaYamlNode *node;
} Reader;

static gboolean
has_path (const GzaTracks *tracks,
          const char *path)
{
  for (guint i = 0; i < tracks->n_items; i++) {
    if (g_strcmp0 (tracks->items[i].path, path) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
uses_file (const GzaChapter *chapter,
           const char *path)
{
  if (g_strcmp0 (chapter->video, path) == 0 || g_strcmp0 (chapter->poster, path) == 0 ||
      has_path (&chapter->audio, path) || has_path (&chapter->captions, path))
    return TRUE;
  for (guint i = 0; i < chapter->n_photos; i++) {
    if (g_strcmp0 (chapter->photos[i].path, path) == 0)
      return TRUE;
  }

  return FALSE;
}

static const GzaChapter *
find_chapter_by_id (GzaStory *story,
                    const char *id)
{
  for (guint i = 0; i < gza_story_get_n_chapters (story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (story, i);

    if (g_strcmp0 (chapter->id, id) == 0)
      return chapter;
  }

  return NULL;
}

/* A chapter ends where the next begins, the last one where the next key of the story does. */
static const GzaChapter *
find_chapter_by_line (GzaStory *story,
                      const GzaYamlNode *node,
                      guint line)
{
  const GzaYamlNode *chapters = node != NULL ? gza_yaml_node_find (node, "chapters") : NULL;
  const GzaYamlNode *found = NULL;
  const GzaYamlNode *id;

  if (chapters == NULL || (chapters->next != NULL && line >= chapters->next->key_line))
    return NULL;
  for (const GzaYamlNode *at = chapters->first; at != NULL && at->line <= line; at = at->next)
    found = at;
  id = found != NULL ? gza_yaml_node_find (found, "id") : NULL;

  return id != NULL ? find_chapter_by_id (story, id->value) : NULL;
}

static void
read_story (Reader *self,
            const char *story_id)
{
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", story_id);
  GzaReport silent;

  if (self->story != NULL && g_str_equal (gza_story_get_id (self->story), story_id))
    return;
  self->story = gza_catalog_get_story (self->catalog, story_id);
  self->node = NULL;
  if (self->story == NULL)
    return;
  gza_arena_reset (self->arena);
  gza_report_init (&silent, NULL, path);
  self->node = gza_yaml_read (self->root, path, self->arena, &silent);
}

static const GzaChapter *
find_chapter (Reader *self,
              GzaDiagnostic *diagnostic)
{
  const char *file = gza_diagnostic_get_file (diagnostic);

  if (self->story == NULL)
    return NULL;
  if (g_str_has_suffix (file, "/story.yaml"))
    return find_chapter_by_line (self->story, self->node, gza_diagnostic_get_line (diagnostic));
  for (guint i = 0; i < gza_story_get_n_chapters (self->story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (self->story, i);

    if (uses_file (chapter, file))
      return chapter;
  }

  return NULL;
}

static GzaFinding *
make_finding (Reader *reader,
              GzaQuoter *quoter,
              GzaDiagnostic *diagnostic)
{
  GzaFinding *self = g_object_new (GZA_TYPE_FINDING, NULL);

  self->diagnostic = g_object_ref (diagnostic);
  self->quote = gza_quoter_dup_line (quoter, diagnostic, &self->column);
  self->story_id = gza_diagnostic_dup_story_id (diagnostic);
  if (self->story_id != NULL) {
    const GzaChapter *chapter;

    read_story (reader, self->story_id);
    chapter = find_chapter (reader, diagnostic);
    self->chapter_id = chapter != NULL ? g_strdup (chapter->id) : NULL;
  }

  return self;
}

static void
gza_finding_finalize (GObject *object)
{
  GzaFinding *self = GZA_FINDING (object);

  g_object_unref (self->diagnostic);
  g_free (self->story_id);
  g_free (self->chapter_id);
  g_free (self->quote);

  G_OBJECT_CLASS (gza_finding_parent_class)->finalize (object);
}

static void
gza_finding_class_init (GzaFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_finding_finalize;
}

static void
gza_finding_init (GzaFinding *self)
{
}

/**
 * gza_finding_get_diagnostic:
 * @self: a finding
 *
 * Gets what is wrong.
 *
 * Returns: (transfer none): the diagnostic
 */
GzaDiagnostic *
gza_finding_get_diagnostic (GzaFinding *self)
{
  g_return_val_if_fail (GZA_IS_FINDING (self), NULL);

  return self->diagnostic;
}

/**
 * gza_finding_get_story_id:
 * @self: a finding
 *
 * Gets the story in whose folder the problem is.
 *
 * Returns: (transfer none) (nullable): an id, or %NULL for the exhibition's own files
 */
const char *
gza_finding_get_story_id (GzaFinding *self)
{
  g_return_val_if_fail (GZA_IS_FINDING (self), NULL);

  return self->story_id;
}

/**
 * gza_finding_get_chapter_id:
 * @self: a finding
 *
 * Gets the chapter where the problem shows.
 *
 * Returns: (transfer none) (nullable): an id, or %NULL where it can't be told
 */
const char *
gza_finding_get_chapter_id (GzaFinding *self)
{
  g_return_val_if_fail (GZA_IS_FINDING (self), NULL);

  return self->chapter_id;
}

/**
 * gza_finding_get_quote:
 * @self: a finding
 * @ret_column: (out): where in the quote, in characters from 1; 0 for the whole line
 *
 * Gets the line that the problem is in.
 *
 * Returns: (transfer none) (nullable): a part of the line, or %NULL where there is none
 */
const char *
gza_finding_get_quote (GzaFinding *self,
                       guint *ret_column)
{
  g_return_val_if_fail (GZA_IS_FINDING (self), NULL);

  *ret_column = self->column;

  return self->quote;
}

/**
 * gza_finding_dup_place:
 * @self: a finding
 *
 * Writes where the problem is, as editors take it.
 *
 * Returns: (transfer full): `file:line:column`, as far as they are known
 */
char *
gza_finding_dup_place (GzaFinding *self)
{
  GzaDiagnostic *diagnostic;
  guint line;

  g_return_val_if_fail (GZA_IS_FINDING (self), NULL);

  diagnostic = self->diagnostic;
  line = gza_diagnostic_get_line (diagnostic);
  if (line == 0)
    return g_strdup (gza_diagnostic_get_file (diagnostic));

  return g_strdup_printf ("%s:%u:%u", gza_diagnostic_get_file (diagnostic), line,
                          MAX (gza_diagnostic_get_column (diagnostic), 1));
}

static void
add_loaded (GListStore *store,
            GListModel *loaded,
            const char *story_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (loaded); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (loaded, i);
    g_autofree char *own_id = gza_diagnostic_dup_story_id (diagnostic);

    if (story_id == NULL || g_strcmp0 (own_id, story_id) == 0)
      g_list_store_append (store, diagnostic);
  }
}

static void
add_lint (GListStore *store,
          GzaRoot *root,
          GzaCatalog *catalog,
          const char *story_id,
          GDateTime *today)
{
  GzaStory *story = story_id != NULL ? gza_catalog_get_story (catalog, story_id) : NULL;

  if (story_id == NULL)
    gza_lint_run (root, catalog, today, store);
  else if (story != NULL)
    gza_lint_run_story (root, catalog, story, today, store);
}

/**
 * gza_finding_read_all:
 * @root: the exhibition
 * @catalog: the exhibition, as it is shown
 * @loaded: (element-type GzaDiagnostic): what was wrong when it was loaded
 * @story_id: (nullable): the story to look at, or %NULL for the whole exhibition
 * @today: the local date
 *
 * Finds what `gza-curator check` finds. Reads files; for a worker.
 *
 * Returns: (transfer full) (element-type GzaFinding): in the order of files and lines
 */
GPtrArray *
gza_finding_read_all (GzaRoot *root,
                      GzaCatalog *catalog,
                      GListModel *loaded,
                      const char *story_id,
                      GDateTime *today)
{
  g_autoptr (GListStore) store = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autoptr (GzaQuoter) quoter = gza_quoter_new (root);
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  Reader reader = { .root = root, .catalog = catalog, .arena = arena };

  add_loaded (store, loaded, story_id);
  add_lint (store, root, catalog, story_id, today);
  g_list_store_sort (store, gza_diagnostic_compare, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (store), i);

    g_ptr_array_add (findings, make_finding (&reader, quoter, diagnostic));
  }

  return findings;
}
