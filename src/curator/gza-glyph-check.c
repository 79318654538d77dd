/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-glyph-check"

#include "gza-glyph-check.h"

#include <string.h>

#include "gza-cues.h"
#include "gza-format-rooms.h"
#include "gza-format.h"
#include "gza-glyphs.h"

/* Looks for characters that no font draws, in every text and caption of the exhibition: visitors
 * would see boxes. What the kiosk's own fonts lack and another font of this machine has is a note,
 * since the kiosk may not have that font. */

#define MAX_NAMED 4
#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)

typedef struct {
  GzaRoot *root;
  GzaGlyphs *glyphs;
  GzaReport *report; /* of the file that is looked at */
} Check;

/* The characters of one text that a set of fonts lacks: the first of them, and how many. */
typedef struct {
  gunichar first;
  guint n;
  GString *names; /* U+0531 U+0532 */
} Lacking;

static void
lacking_add (Lacking *self,
             gunichar character)
{
  g_autofree char *name = g_strdup_printf ("U+%04X", character);

  if (strstr (self->names->str, name) != NULL || self->n++ > MAX_NAMED)
    return;
  if (self->n == 1)
    self->first = character;
  if (self->n > MAX_NAMED)
    g_string_append (self->names, " …");
  else
    g_string_append_printf (self->names, "%s%s", self->names->len > 0 ? " " : "", name);
}

static void G_GNUC_PRINTF (7, 8)
report_text (Check *self,
             GzaRule rule,
             guint line,
             guint column,
             const char *where,
             const char *hint,
             const char *format,
             ...)
{
  va_list args;

  va_start (args, format);
  gza_report_addv (self->report, rule, line, column, where, hint, format, args);
  va_end (args);
}

static char *
dup_hint (gunichar character)
{
  const char *package = gza_glyphs_get_package (character);

  if (package == NULL)
    return g_strdup (GZA_SAY ("The character means nothing to others: type another one."));
  return gza_report_dup_hint (GZA_SAY ("Install %s on the kiosk, or write it otherwise."), package);
}

static void
check_text (Check *self,
            const char *text,
            guint line,
            guint column,
            const char *where)
{
  g_autoptr (GString) boxes_names = g_string_new (NULL);
  g_autoptr (GString) foreign_names = g_string_new (NULL);
  Lacking boxes = { .names = boxes_names };
  Lacking foreign = { .names = foreign_names };
  g_autofree char *hint = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (gza_glyphs_has_own (self->glyphs, character))
      continue;
    lacking_add (gza_glyphs_has (self->glyphs, character) ? &foreign : &boxes, character);
  }
  if (boxes.n > 0) {
    hint = dup_hint (boxes.first);
    report_text (self, GZA_RULE_GLYPH_MISSING, line, column, where, hint,
                 "No font of this machine draws %s", boxes_names->str);
  } else if (foreign.n > 0) {
    hint = dup_hint (foreign.first);
    report_text (self, GZA_RULE_GLYPH_FOREIGN, line, column, where, hint,
                 "The kiosk's own fonts don't draw %s", foreign_names->str);
  }
}

static void
visit_text (const GzaSchemaKey *key,
            const GzaYamlNode *node,
            const GzaSchemaFrame *frame,
            gpointer data)
{
  g_autofree char *where = NULL;

  if (key->type != GZA_KEY_TEXT)
    return;
  where = gza_schema_dup_path (frame);
  if (node->type == GZA_YAML_SCALAR)
    check_text (data, node->value, node->line, node->column, where);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    g_autofree char *inner = g_strdup_printf ("%s.%s", where, child->key);

    if (child->type == GZA_YAML_SCALAR)
      check_text (data, child->value, child->line, child->column, inner);
  }
}

static void
check_file (Check *self,
            const char *path,
            const GzaSchema *schema,
            GListStore *diagnostics)
{
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  const GzaYamlNode *node;
  GzaReport silent, report;

  gza_report_init (&silent, NULL, path);
  gza_report_init (&report, diagnostics, path);
  self->report = &report;
  node = gza_yaml_read (self->root, path, nodes, &silent);
  if (node != NULL)
    gza_schema_visit (schema, node, visit_text, self);
}

/* A captions file is reported as a whole, at its first cue that lacks something. */
static void
check_tracks (Check *self,
              const GzaTracks *tracks,
              GListStore *diagnostics)
{
  for (guint i = 0; i < tracks->n_items; i++) {
    const char *path = tracks->items[i].path;
    g_autoptr (GBytes) bytes = gza_root_read (self->root, path, MAX_CAPTIONS_BYTES, NULL);
    g_autoptr (GzaCues) cues = bytes != NULL ? gza_cues_parse (bytes, path, NULL) : NULL;
    g_autoptr (GString) text = g_string_new (NULL);
    GzaReport report;

    gza_report_init (&report, diagnostics, path);
    self->report = &report;
    for (guint j = 0; cues != NULL && j < gza_cues_get_n_cues (cues); j++)
      g_string_append (text, gza_cues_get_cue (cues, j)->text);
    check_text (self, text->str, 0, 0, NULL);
  }
}

static void
check_story (Check *self,
             GzaStory *story,
             GListStore *diagnostics)
{
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", gza_story_get_id (story));

  check_file (self, path, &gza_format_story, diagnostics);
  for (guint i = 0; i < gza_story_get_n_chapters (story); i++) {
    const GzaChapter *chapter = gza_story_get_chapter (story, i);

    check_tracks (self, &chapter->captions, diagnostics);
    check_tracks (self, &chapter->transcript, diagnostics);
  }
}

/**
 * gza_glyph_check_run:
 * @root: the exhibition
 * @catalog: the exhibition, as it was loaded
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Compares every text and caption with the fonts of this machine: glyph-missing, glyph-foreign.
 */
void
gza_glyph_check_run (GzaRoot *root,
                     GzaCatalog *catalog,
                     GListStore *diagnostics)
{
  g_autoptr (GzaGlyphs) glyphs = gza_glyphs_new ();
  GListModel *stories = gza_catalog_get_stories (catalog);
  Check self = { .root = root, .glyphs = glyphs };

  for (guint i = 0; i < GZA_N_SHARED; i++)
    check_file (&self, gza_format_shared_files[i].path, gza_format_shared_files[i].schema,
                diagnostics);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    check_story (&self, story, diagnostics);
  }
}
