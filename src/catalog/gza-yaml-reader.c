/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-yaml-reader"

#include "gza-yaml-reader.h"

#include <string.h>
#include <yaml.h>

#include "gza-unicode.h"

/* Reads a YAML file into a tree of nodes with line and column, through libyaml's events.
 *
 * The format is YAML's small safe part: mappings with scalar keys, sequences, scalars that are all
 * strings. No anchors, aliases, tags, directives, merge keys or second documents, so that a file
 * means what it shows, and stays as large as it is. Limits are counted while events arrive, since
 * libyaml itself needs 47 s for 100 KB of "[": deeper than MAX_DEPTH it is not asked any further.
 * The document API is not used at all (50,000 anchors cost it 12.5 s).
 *
 * Everything wrong is reported, not only the first; a syntax error ends the reading, as nothing
 * after it can be trusted. */

#define MAX_DEPTH 16
#define MAX_NODES 20000
#define MAX_SCALAR_BYTES (64 * 1024)
#define MAX_KEY_BYTES 128
#define HASH_FROM_KEYS 16

/* A mapping or sequence whose end has not come yet. */
typedef struct {
  GzaYamlNode *node;
  GzaYamlNode *last;
  GHashTable *keys;        /* owned: key to node, once there are many */
  const char *pending_key; /* a key that waits for its value */
  guint pending_line;
  guint pending_column;
  gboolean has_pending;
} Level;

typedef struct {
  /* borrowed */
  GzaArena *arena;
  GzaReport *report;
  const char *text;
  gsize length;

  /* state */
  yaml_parser_t parser;
  Level levels[MAX_DEPTH];
  guint depth;
  guint n_nodes;
  GzaYamlNode *root;
  gboolean has_isolates;
  gboolean has_escapes;
  gboolean is_done;
} Reader;

/* How libyaml's words for a mistake are said to a curator. */
typedef struct {
  const char *problem;
  const char *message;
  const char *hint;
} Explanation;

static const Explanation explanations[] = {
  { "mapping values are not allowed",
    GZA_SAY ("A colon stands where no key is expected"),
    GZA_SAY ("Put a text that has a colon in quotes; check that the line above is complete.") },
  { "did not find expected key",
    GZA_SAY ("The lines don't line up: a key is expected here"),
    GZA_SAY ("Keys of one group start in the same column; put texts with quotes or colons in "
             "quotes.") },
  { "did not find expected '-' indicator",
    GZA_SAY ("The lines don't line up: an entry of a list is expected here"),
    GZA_SAY ("Entries of one list start with “- ” in the same column.") },
  { "could not find expected ':'",
    GZA_SAY ("A key without a colon"),
    GZA_SAY ("Write “key: value”, with a space after the colon.") },
  { "found unexpected end of stream",
    GZA_SAY ("A quote is opened here and never closed"),
    GZA_SAY ("Close it with the same quotation mark.") },
  { "did not find expected ',' or ']'",
    GZA_SAY ("A list in brackets is not closed, or lacks a comma"),
    GZA_SAY ("Write [one, two, three].") },
  { "did not find expected ',' or '}'",
    GZA_SAY ("A group in braces is not closed, or lacks a comma"),
    GZA_SAY ("Write {key: value, key: value}.") },
  { "found unknown escape character",
    GZA_SAY ("A backslash in double quotes starts an escape that YAML doesn't know"),
    GZA_SAY ("Use single quotes, or write the backslash twice.") },
  { "block sequence entries are not allowed",
    GZA_SAY ("A list starts where none is expected"),
    GZA_SAY ("Start the list on a line of its own, beneath its key.") },
};

/* A description of the input for people who look for a byte: U+202E, or the byte itself. */
static void
report_hidden (GzaReport *report,
               const GzaUnicodeMark *mark,
               guint line,
               guint column)
{
  gza_report_add (report, GZA_RULE_HIDDEN_CHARACTER, line, column,
                  GZA_SAY ("Delete it, or type the word again."), "An invisible character, U+%04X",
                  (guint) mark->character);
}

static GzaYamlNode *
stop (Reader *self)
{
  self->is_done = TRUE;
  return NULL;
}

static void
report_feature (Reader *self,
                const yaml_mark_t *mark,
                const char *what)
{
  gza_report_add (self->report, GZA_RULE_YAML_FEATURE, (guint) mark->line + 1,
                  (guint) mark->column + 1,
                  GZA_SAY ("Write the text in quotes if it only begins with that character."),
                  "%s: not part of the format", what);
  if (gza_report_is_full (self->report))
    stop (self);
}

static GzaYamlNode *
report_limit (Reader *self,
              const yaml_mark_t *mark,
              const char *message)
{
  gza_report_add (self->report, GZA_RULE_YAML_LIMIT, (guint) mark->line + 1,
                  (guint) mark->column + 1, NULL, "%s", message);
  return stop (self);
}

static void
report_duplicate (Reader *self,
                  const Level *level,
                  const GzaYamlNode *first)
{
  g_autofree char *word = gza_report_dup_short (first->key);

  gza_report_add (self->report, GZA_RULE_DUPLICATE_KEY, level->pending_line,
                  level->pending_column, GZA_SAY ("Keep one of them."),
                  "The key “%s” stands here and in line %u", word, first->key_line);
  if (gza_report_is_full (self->report))
    stop (self);
}

static const GzaYamlNode *
find_key (const Level *level,
          const char *key)
{
  if (level->keys != NULL)
    return g_hash_table_lookup (level->keys, key);
  return gza_yaml_node_find (level->node, key);
}

static void
append_child (Level *level,
              GzaYamlNode *child)
{
  if (level->last != NULL)
    level->last->next = child;
  else
    level->node->first = child;
  level->last = child;
  level->node->n_children++;
}

static void
index_keys (Level *level,
            GzaYamlNode *added)
{
  if (level->keys == NULL && level->node->n_children < HASH_FROM_KEYS)
    return;
  if (level->keys == NULL) {
    level->keys = g_hash_table_new (g_str_hash, g_str_equal);
    for (GzaYamlNode *child = level->node->first; child != NULL; child = child->next)
      g_hash_table_insert (level->keys, (gpointer) child->key, child);
  }
  g_hash_table_insert (level->keys, (gpointer) added->key, added);
}

static void
add_to_mapping (Reader *self,
                Level *level,
                GzaYamlNode *node)
{
  const GzaYamlNode *first = find_key (level, level->pending_key);

  level->has_pending = FALSE;
  if (first != NULL) {
    report_duplicate (self, level, first);
    return;
  }
  node->key = level->pending_key;
  node->key_line = level->pending_line;
  node->key_column = level->pending_column;
  append_child (level, node);
  index_keys (level, node);
}

/* Makes a node for a value, and puts it where it belongs. */
static GzaYamlNode *
add_node (Reader *self,
          GzaYamlType type,
          const yaml_event_t *event)
{
  GzaYamlNode *node;

  if (++self->n_nodes > MAX_NODES)
    return report_limit (self, &event->start_mark,
                         GZA_SAY ("The file has more than 20,000 values"));

  node = gza_arena_new0 (self->arena, GzaYamlNode, 1);
  node->type = type;
  node->line = (guint) event->start_mark.line + 1;
  node->column = (guint) event->start_mark.column + 1;
  node->start = (guint) event->start_mark.index;
  node->end = (guint) event->end_mark.index;
  if (self->depth == 0) {
    self->root = node;
  } else {
    Level *level = &self->levels[self->depth - 1];

    if (level->node->type == GZA_YAML_SEQUENCE)
      append_child (level, node);
    else
      add_to_mapping (self, level, node);
  }
  return node;
}

static gboolean
is_key_expected (Reader *self)
{
  Level *level = self->depth > 0 ? &self->levels[self->depth - 1] : NULL;

  return level != NULL && level->node->type == GZA_YAML_MAPPING && !level->has_pending;
}

static void
open_level (Reader *self,
            GzaYamlType type,
            const yaml_event_t *event)
{
  GzaYamlNode *node;

  if (is_key_expected (self)) {
    gza_report_add (self->report, GZA_RULE_YAML_SYNTAX, (guint) event->start_mark.line + 1,
                    (guint) event->start_mark.column + 1,
                    GZA_SAY ("A text that begins with [ or { belongs in quotes."),
                    "A list or group stands where a key is expected");
    stop (self);
    return;
  }
  if (self->depth == MAX_DEPTH) {
    report_limit (self, &event->start_mark, GZA_SAY ("The file is nested deeper than 16 levels"));
    return;
  }
  node = add_node (self, type, event);
  if (node != NULL)
    self->levels[self->depth++] = (Level){ .node = node };
}

static void
close_level (Reader *self)
{
  Level *level = &self->levels[--self->depth];

  g_clear_pointer (&level->keys, g_hash_table_unref);
}

/* Escapes in double quotes can name what the scan of the file keeps out. */
static gboolean
check_scalar (Reader *self,
              const yaml_event_t *event)
{
  const char *value = (const char *) event->data.scalar.value;
  gsize length = event->data.scalar.length;
  gboolean is_escaped = self->has_escapes &&
                        event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
  gboolean has_isolates = self->has_isolates;
  GzaUnicodeMark mark;

  if (length > MAX_SCALAR_BYTES)
    return report_limit (self, &event->start_mark,
                         GZA_SAY ("A value is longer than 64 KiB")) != NULL;
  if (!is_escaped && !has_isolates)
    return TRUE;
  if (gza_unicode_find_hidden (value, length, &has_isolates, &mark)) {
    report_hidden (self->report, &mark, (guint) event->start_mark.line + 1,
                   (guint) event->start_mark.column + 1);
    return FALSE;
  }
  if (has_isolates && !gza_unicode_is_balanced (value)) {
    gza_report_add (self->report, GZA_RULE_HIDDEN_CHARACTER, (guint) event->start_mark.line + 1,
                    (guint) event->start_mark.column + 1,
                    GZA_SAY ("Delete it, or close it with U+2069."),
                    "A mark that turns the direction of writing is not closed");
    return FALSE;
  }
  return TRUE;
}

static void
take_key (Reader *self,
          const yaml_event_t *event)
{
  Level *level = &self->levels[self->depth - 1];
  const char *value = (const char *) event->data.scalar.value;
  gsize length = event->data.scalar.length;

  if (length > MAX_KEY_BYTES) {
    report_limit (self, &event->start_mark, GZA_SAY ("A key is longer than 128 bytes"));
    return;
  }
  if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && strcmp (value, "<<") == 0)
    report_feature (self, &event->start_mark, GZA_SAY ("A merge key (<<)"));
  level->pending_key = gza_arena_strndup (self->arena, value, length);
  level->pending_line = (guint) event->start_mark.line + 1;
  level->pending_column = (guint) event->start_mark.column + 1;
  level->has_pending = TRUE;
}

static void
take_scalar (Reader *self,
             const yaml_event_t *event)
{
  GzaYamlNode *node;

  if (!check_scalar (self, event) && self->is_done)
    return;
  if (is_key_expected (self)) {
    take_key (self, event);
    return;
  }
  node = add_node (self, GZA_YAML_SCALAR, event);
  if (node == NULL)
    return;
  node->is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  node->length = event->data.scalar.length;
  node->value = gza_arena_strndup (self->arena, (const char *) event->data.scalar.value,
                                   event->data.scalar.length);
}

static void
check_properties (Reader *self,
                  const yaml_event_t *event,
                  const void *anchor,
                  const void *tag)
{
  if (anchor != NULL)
    report_feature (self, &event->start_mark, GZA_SAY ("An anchor (&)"));
  if (tag != NULL)
    report_feature (self, &event->start_mark, GZA_SAY ("A tag (!)"));
}

static void
take_document_start (Reader *self,
                     const yaml_event_t *event)
{
  if (self->root != NULL) {
    report_feature (self, &event->start_mark, GZA_SAY ("A second document (---)"));
    stop (self);
  }
}

static void
take_event (Reader *self,
            const yaml_event_t *event)
{
  switch (event->type) {
  case YAML_DOCUMENT_START_EVENT:
    take_document_start (self, event);
    break;
  case YAML_ALIAS_EVENT:
    report_feature (self, &event->start_mark, GZA_SAY ("An alias (*)"));
    stop (self);
    break;
  case YAML_SCALAR_EVENT:
    check_properties (self, event, event->data.scalar.anchor, event->data.scalar.tag);
    take_scalar (self, event);
    break;
  case YAML_SEQUENCE_START_EVENT:
    check_properties (self, event, event->data.sequence_start.anchor,
                      event->data.sequence_start.tag);
    open_level (self, GZA_YAML_SEQUENCE, event);
    break;
  case YAML_MAPPING_START_EVENT:
    check_properties (self, event, event->data.mapping_start.anchor,
                      event->data.mapping_start.tag);
    open_level (self, GZA_YAML_MAPPING, event);
    break;
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    close_level (self);
    break;
  case YAML_STREAM_END_EVENT:
    stop (self);
    break;
  case YAML_NO_EVENT:
  case YAML_STREAM_START_EVENT:
  case YAML_DOCUMENT_END_EVENT:
    break;
  }
}

/* Tabs look like indentation and are none; libyaml only says that it can't start a token. */
static gboolean
is_tab_at (Reader *self,
           const yaml_mark_t *mark)
{
  const char *p = self->text;
  const char *end = self->text + self->length;

  for (gsize line = 0; line < mark->line && p != NULL; line++) {
    p = memchr (p, '\n', (gsize) (end - p));
    p = p != NULL ? p + 1 : NULL;
  }
  return p != NULL && memchr (p, '\t', MIN ((gsize) (end - p), mark->column + 1)) != NULL;
}

static void
report_syntax (Reader *self)
{
  const char *problem = self->parser.problem != NULL ? self->parser.problem : "out of memory";
  const yaml_mark_t *mark = &self->parser.problem_mark;
  const char *message = problem;
  const char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++) {
    if (strstr (problem, explanations[i].problem) != NULL) {
      message = explanations[i].message;
      hint = explanations[i].hint;
    }
  }
  if (strstr (problem, "unexpected end of stream") != NULL && self->parser.context != NULL)
    mark = &self->parser.context_mark;
  if (strstr (problem, "cannot start any token") != NULL) {
    gboolean is_tab = is_tab_at (self, mark);

    message = is_tab ? GZA_SAY ("A tab is used for indentation")
                     : GZA_SAY ("A character that can't start a value");
    hint = is_tab ? GZA_SAY ("Indent with spaces.") : GZA_SAY ("Put the text in quotes.");
  }
  gza_report_add (self->report, GZA_RULE_YAML_SYNTAX, (guint) mark->line + 1,
                  (guint) mark->column + 1, hint, "%s", message);
}

/* Before libyaml sees a byte: it is quadratic in the number of directives. */
static gboolean
check_directives (Reader *self)
{
  const char *p = self->text;
  const char *end = self->text + self->length;
  yaml_mark_t mark = { 0 };

  while (p != NULL && p < end) {
    if (*p == '%') {
      report_feature (self, &mark, GZA_SAY ("A directive (%)"));
      return FALSE;
    }
    p = memchr (p, '\n', (gsize) (end - p));
    p = p != NULL ? p + 1 : NULL;
    mark.line++;
  }
  return TRUE;
}

static gboolean
check_bytes (Reader *self)
{
  GzaUnicodeMark mark;

  if (gza_unicode_find_invalid (self->text, self->length, &mark)) {
    gza_report_add (self->report, GZA_RULE_NOT_UTF8, mark.line, mark.column,
                    GZA_SAY ("Save the file with the encoding UTF-8."),
                    "The byte 0x%02X is not part of UTF-8", (guint) mark.character);
    return FALSE;
  }
  if (gza_unicode_find_hidden (self->text, self->length, &self->has_isolates, &mark)) {
    report_hidden (self->report, &mark, mark.line, mark.column);
    return FALSE;
  }
  self->has_escapes = self->length > 0 && memchr (self->text, '\\', self->length) != NULL;
  return check_directives (self);
}

static void
skip_byte_order_mark (Reader *self)
{
  if (self->length >= 3 && memcmp (self->text, "\xEF\xBB\xBF", 3) == 0) {
    self->text += 3;
    self->length -= 3;
  }
}

static void
run (Reader *self)
{
  if (!yaml_parser_initialize (&self->parser))
    g_error ("Out of memory for the YAML parser");
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self->parser, (const guchar *) self->text, self->length);

  while (!self->is_done) {
    yaml_event_t event;

    if (!yaml_parser_parse (&self->parser, &event)) {
      report_syntax (self);
      stop (self);
    } else {
      take_event (self, &event);
      yaml_event_delete (&event);
    }
  }

  while (self->depth > 0)
    close_level (self);
  yaml_parser_delete (&self->parser);
}

/**
 * gza_yaml_parse:
 * @bytes: a whole file
 * @arena: where the nodes are put
 * @report: where problems go
 *
 * Parses a YAML file. Cost is linear in the size of the file, whatever it holds.
 *
 * Returns: (transfer none) (nullable): the root node, or %NULL where a problem was reported
 * Source: docs/story-format.md, "YAML"
 */
const GzaYamlNode *
gza_yaml_parse (GBytes *bytes,
                GzaArena *arena,
                GzaReport *report)
{
  Reader self = { .arena = arena, .report = report };
  guint n_fatal = report->n_fatal;

  self.text = g_bytes_get_data (bytes, &self.length);
  skip_byte_order_mark (&self);
  if (!check_bytes (&self))
    return NULL;
  run (&self);
  if (report->n_fatal == n_fatal &&
      (self.root == NULL || (self.root->type == GZA_YAML_SCALAR && self.root->length == 0)))
    gza_report_add (report, GZA_RULE_EMPTY_FILE, 0, 0, NULL, "The file is empty");
  return report->n_fatal == n_fatal ? self.root : NULL;
}
