/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-translate"

#include <stdio.h>
#include <string.h>

#include "gza-catalog-loader.h"
#include "gza-console.h"
#include "gza-curator.h"
#include "gza-format-rooms.h"
#include "gza-format.h"
#include "gza-po.h"
#include "gza-say.h"
#include "gza-schema-values.h"
#include "gza-yaml-edit.h"

/* gza-curator translate: the texts of an exhibition as a PO file, which translators' editors open,
 * and back. An entry's context is its file and its path in it; the text it was translated from
 * stands beside it, so that a translation is only taken where that text still is the same. */

#define MAX_PO_BYTES (8 * 1024 * 1024)

const GzaCommand gza_curator_translate_command = {
  .name = "translate",
  .parameters = GZA_SAY ("export LANG [DIR] | import FILE [DIR]"),
  .summary = GZA_SAY ("Hands texts to translators as a PO file, and takes them back."),
  .description = GZA_SAY (
      "export writes the texts of the exhibition in DIR, or in the current folder, into a PO file, "
      "which translators' editors open; what is translated already stands there too. import takes "
      "the file back. Nothing else in the YAML files changes: remarks, order and quoting stay. A "
      "text that was changed meanwhile is left alone and named.\n"
      "\n"
      "Exit status: 0 where everything was taken, 1 where something was left, 2 where the command "
      "could not run."),
  .examples = {
    { "gza-curator translate export hy -o hy.po", GZA_SAY ("For the Armenian translator") },
    { "gza-curator translate export ru --from en -o ru.po",
      GZA_SAY ("For somebody who reads English, not the exhibition's first language") },
    { "gza-curator translate import hy.po", GZA_SAY ("When the file comes back") },
  },
};

/* A file that is exported or imported. */
typedef struct {
  GzaRoot *root;
  const char *path;
  const char *first_language;
  const char *source_language;
  const char *language;
  GString *po;            /* export */
  GHashTable *entries;    /* import: context to GzaPoEntry */
  GzaYamlEdit *edit;      /* import */
  guint n_done;
  guint n_skipped;
} Work;

typedef void (*WorkFunc) (Work *work, const GzaYamlNode *root, const GzaSchema *schema,
                          GBytes *bytes);

static const char *
get_text (Work *self,
          const GzaYamlNode *node,
          const char *language)
{
  if (node->type == GZA_YAML_SCALAR)
    return strcmp (language, self->first_language) == 0 ? node->value : NULL;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (g_ascii_strcasecmp (child->key, language) == 0 && child->length > 0)
      return child->value;
  }
  return NULL;
}

/* Where the source language is missing, the first that the text has. */
static const char *
get_source (Work *self,
            const GzaYamlNode *node)
{
  const char *text = get_text (self, node, self->source_language);

  if (text != NULL || node->type != GZA_YAML_MAPPING)
    return text;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->length > 0 && g_ascii_strcasecmp (child->key, self->language) != 0)
      return child->value;
  }
  return NULL;
}

static char *
dup_context (Work *self,
             const GzaSchemaFrame *frame)
{
  g_autofree char *path = gza_schema_dup_path (frame);

  return g_strdup_printf ("%s#%s", self->path, path);
}

static gboolean
is_to_translate (const GzaSchemaKey *key,
                 const GzaYamlNode *node)
{
  gboolean is_name = (key->flags & GZA_KEY_NAME) != 0 && node->type == GZA_YAML_SCALAR;

  return key->type == GZA_KEY_TEXT && node->type != GZA_YAML_SEQUENCE && !is_name;
}

static void
export_text (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame,
             gpointer data)
{
  Work *self = data;
  const char *source = is_to_translate (key, node) ? get_source (self, node) : NULL;
  const char *translation;
  g_autofree char *context = NULL;

  if (source == NULL || source[0] == '\0')
    return;
  translation = get_text (self, node, self->language);
  context = dup_context (self, frame);
  g_string_append_printf (self->po, "\n#. %s", key->doc);
  if (key->max > 0)
    g_string_append_printf (self->po, gza_say (" At most %g characters."), key->max);
  g_string_append_printf (self->po, "\n#: %s:%u\n", self->path, node->line);
  gza_po_append_string (self->po, "msgctxt", context);
  gza_po_append_string (self->po, "msgid", source);
  gza_po_append_string (self->po, "msgstr", translation != NULL ? translation : "");
  self->n_done++;
}

static void
export_file (Work *self,
             const GzaYamlNode *root,
             const GzaSchema *schema,
             GBytes *bytes)
{
  gza_schema_visit (schema, root, export_text, self);
}

static void
import_text (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame,
             gpointer data)
{
  Work *self = data;
  const GzaPoEntry *entry;
  const char *source;
  g_autofree char *context = NULL;

  if (!is_to_translate (key, node))
    return;
  context = dup_context (self, frame);
  entry = g_hash_table_lookup (self->entries, context);
  if (entry == NULL || entry->is_fuzzy || entry->translation[0] == '\0')
    return;
  source = get_source (self, node);
  if (g_strcmp0 (source, entry->source) != 0) {
    gza_console_print (GZA_STYLE_WARNING, "%s:%u: %s\n", self->path, node->line,
                       gza_say ("the text has changed since it was exported"));
    self->n_skipped++;
  } else if (gza_yaml_edit_set_text (self->edit, node, self->first_language, self->language,
                                     entry->translation)) {
    self->n_done++;
  }
}

/* What can't be read any more is not written. */
static gboolean
is_valid (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  GzaReport silent;

  gza_report_init (&silent, NULL, "");
  return gza_yaml_parse (bytes, nodes, &silent) != NULL;
}

static void
import_file (Work *self,
             const GzaYamlNode *root,
             const GzaSchema *schema,
             GBytes *bytes)
{
  g_autoptr (GzaYamlEdit) edit = gza_yaml_edit_new (bytes);
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;

  self->edit = edit;
  gza_schema_visit (schema, root, import_text, self);
  self->edit = NULL;
  if (gza_yaml_edit_get_n (edit) == 0)
    return;
  text = gza_yaml_edit_apply (edit);
  full = g_build_filename (gza_root_get_path (self->root), self->path, NULL);
  if (!is_valid (text)) {
    gza_console_fail ("%s: the translations don't fit into the file, leaving it", self->path);
    self->n_skipped++;
  } else if (!g_file_set_contents_full (full, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                        &error)) {
    gza_console_fail ("%s: it can't be written: %s", full, error->message);
    self->n_skipped++;
  }
}

static void
run_file (Work *self,
          const char *path,
          const GzaSchema *schema,
          WorkFunc func)
{
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  g_autoptr (GBytes) bytes = NULL;
  const GzaYamlNode *root;
  GzaReport silent;

  gza_report_init (&silent, NULL, path);
  bytes = gza_yaml_load (self->root, path, GZA_YAML_MAX_BYTES, &silent);
  root = bytes != NULL ? gza_yaml_parse (bytes, nodes, &silent) : NULL;
  self->path = path;
  if (root != NULL)
    func (self, root, schema, bytes);
}

static void
run_files (Work *self,
           WorkFunc func)
{
  g_auto (GStrv) ids = gza_root_list_folders (self->root, "stories", NULL);

  for (guint i = 0; i < GZA_N_SHARED; i++)
    run_file (self, gza_format_shared_files[i].path, gza_format_shared_files[i].schema, func);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", ids[i]);

    gza_console_show_progress (ids[i], i, g_strv_length (ids));
    if (gza_value_is_id (ids[i]))
      run_file (self, path, &gza_format_story, func);
  }
  gza_console_end_progress ();
}

static GString *
start_po (Work *self)
{
  GString *po = g_string_new ("# Texts of an exhibition, for translation.\n"
                              "# Leave a text empty to leave it untranslated.\n");
  g_autofree char *header = NULL;

  header = g_strdup_printf ("Project-Id-Version: exhibition\nLanguage: %s\nMIME-Version: 1.0\n"
                            "Content-Type: text/plain; charset=UTF-8\n"
                            "Content-Transfer-Encoding: 8bit\nX-Source-Language: %s\n",
                            self->language, self->source_language);
  gza_po_append_string (po, "msgid", "");
  gza_po_append_string (po, "msgstr", header);
  return po;
}

static GzaCuratorStatus
run_export (Work *self,
            const char *output)
{
  g_autoptr (GError) error = NULL;

  self->po = start_po (self);
  run_files (self, export_file);
  if (output == NULL) {
    fputs (self->po->str, stdout);
  } else if (!g_file_set_contents (output, self->po->str, (gssize) self->po->len, &error)) {
    gza_console_fail ("%s: it can't be written: %s", output, error->message);
  } else {
    gza_console_print (GZA_STYLE_PLAIN,
                       gza_say_plural ("Wrote %u text to %s\n", "Wrote %u texts to %s\n",
                                       self->n_done),
                       self->n_done, output);
  }
  g_string_free (self->po, TRUE);
  return error == NULL ? GZA_CURATOR_CLEAN : GZA_CURATOR_COULD_NOT_RUN;
}

static GPtrArray *
read_po (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (folder, &error);
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *entries = NULL;

  bytes = root != NULL ? gza_root_read (root, name, MAX_PO_BYTES, &error) : NULL;
  if (bytes != NULL) {
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);

    entries = gza_po_parse (text != NULL ? text : "", length, &error);
  }
  if (entries == NULL)
    gza_console_fail ("%s: %s", path, gza_say_error (error));
  return entries;
}

static GzaCuratorStatus
run_import (Work *self,
            const char *path)
{
  g_autoptr (GPtrArray) entries = read_po (path);
  g_autoptr (GHashTable) by_context = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *language = entries != NULL ? gza_po_dup_header (entries, "Language") : NULL;
  g_autofree char *source = entries != NULL ? gza_po_dup_header (entries, "X-Source-Language")
                                            : NULL;
  g_autoptr (GzaTags) tags = gza_tags_new ();

  if (entries == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  self->language = language != NULL ? gza_tags_get (tags, language) : NULL;
  if (self->language == NULL) {
    gza_console_fail ("%s has no header “Language”", path);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  if (source != NULL && gza_tags_get (tags, source) != NULL)
    self->source_language = gza_tags_get (tags, source);
  for (guint i = 0; i < entries->len; i++) {
    GzaPoEntry *entry = g_ptr_array_index (entries, i);

    if (entry->context != NULL)
      g_hash_table_insert (by_context, entry->context, entry);
  }
  self->entries = by_context;
  run_files (self, import_file);
  gza_console_print (GZA_STYLE_PLAIN,
                     gza_say_plural ("Took %u text, skipped %u\n", "Took %u texts, skipped %u\n",
                                     self->n_done),
                     self->n_done, self->n_skipped);
  return self->n_skipped > 0 ? GZA_CURATOR_PROBLEMS : GZA_CURATOR_CLEAN;
}

static GzaCuratorStatus
run (int argc,
     char **argv,
     const char *source,
     const char *output)
{
  g_autoptr (GzaRoot) root = gza_command_open_root (argv[3]);
  g_autoptr (GzaTags) tags = gza_tags_new ();
  g_autoptr (GzaCatalog) catalog = NULL;
  Work work = { .root = root };

  if (root == NULL)
    return GZA_CURATOR_COULD_NOT_RUN;
  catalog = gza_catalog_load (root, NULL);
  work.first_language = gza_catalog_get_languages (catalog)[0];
  work.source_language = source != NULL ? gza_tags_get (tags, source) : work.first_language;
  if (strcmp (argv[1], "import") == 0)
    return run_import (&work, argv[2]);
  work.language = gza_tags_get (tags, argv[2]);
  if (work.language != NULL && work.source_language != NULL)
    return run_export (&work, output);
  gza_console_fail ("“%s” is not a language tag", work.language == NULL ? argv[2] : source);
  return GZA_CURATOR_COULD_NOT_RUN;
}

/**
 * gza_curator_translate:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems (something could not be taken), or could not run
 */
GzaCuratorStatus
gza_curator_translate (int argc,
                       char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *source = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    GZA_SAY ("Write to a file"), GZA_SAY ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &source,
    GZA_SAY ("Translate from this language"), GZA_SAY ("LANG") },
    { NULL },
  };

  if (!gza_command_parse (&gza_curator_translate_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc >= 3 && argc <= 4 &&
      (strcmp (argv[1], "export") == 0 || strcmp (argv[1], "import") == 0))
    return run (argc, argv, source, output);
  gza_console_fail ("Say “translate export LANG” or “translate import FILE”");
  return GZA_CURATOR_COULD_NOT_RUN;
}
