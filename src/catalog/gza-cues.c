/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-cues"

#include "gza-cues.h"

#include <string.h>

#include "gza-arena.h"
#include "gza-cue-text.h"
#include "gza-report.h"
#include "gza-unicode.h"

/* The captions of one file. Immutable after parsing, so that any thread may read them; owned by
 * whoever shows or checks them.
 *
 * Reads WebVTT and SubRip (SRT). Both are blocks between empty lines: a line with two times and
 * "-->", a name or number before it, text after it.
 *
 *   WEBVTT                              1
 *                                       00:00:00,000 --> 00:00:03,200
 *   00:00.000 --> 00:03.200             My mother kept the keys.
 *   <v Nino>My mother kept the keys.
 *
 * Of WebVTT, STYLE, REGION, NOTE and the settings behind the times are skipped: where captions
 * stand and how they look is the kiosk's and the visitor's choice. What can't be understood is
 * reported and left out; what remains is shown. Cost is linear in the file, whatever it holds. */

#define MAX_CUES 10000
#define MAX_CUE_CHARS 1000
#define MAX_CUE_LINES 4

struct _GzaCues {
  GObject parent_instance;

  /* owned */
  GzaArena *arena;
  GArray *cues;       /* GzaCue, by start */
  gint64 *latest_us;  /* for each cue, the latest end of it and all before it */
  GArray *changes;    /* gint64, every start and end, sorted */
};

G_DEFINE_FINAL_TYPE (GzaCues, gza_cues, G_TYPE_OBJECT)

/* A file on its way to cues. */
typedef struct {
  /* owned */
  char *text;
  GString *cue_text;
  char *voice;

  /* borrowed */
  GzaCues *cues;
  GzaReport report;
  char *next; /* the line after this one */

  /* state */
  guint line; /* of the line taken last, from 1 */
  guint cue_line;
  guint n_cue_lines;
  gboolean is_srt;
  gboolean is_full;
} Parser;

static void
parser_clear (Parser *self)
{
  g_free (self->text);
  g_free (self->voice);
  if (self->cue_text != NULL)
    g_string_free (self->cue_text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parser, parser_clear)

/* Cuts the next line off the text: ends are LF, CR LF or CR. */
static char *
take_line (Parser *self)
{
  char *line = self->next;
  gsize length;

  if (line == NULL || *line == '\0')
    return NULL;
  length = strcspn (line, "\r\n");
  self->next = line + length;
  if (self->next[0] == '\r' && self->next[1] == '\n')
    *self->next++ = '\0';
  if (*self->next != '\0')
    *self->next++ = '\0';
  self->line++;
  return line;
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t")] == '\0';
}

static void
finish_cue_text (Parser *self,
                 GzaCue *cue)
{
  glong chars = g_utf8_strlen (self->cue_text->str, -1);

  if (chars > MAX_CUE_CHARS || self->n_cue_lines > MAX_CUE_LINES) {
    const char *end = g_utf8_offset_to_pointer (self->cue_text->str, MIN (chars, MAX_CUE_CHARS));

    gza_report_add (&self->report, GZA_RULE_CAPTIONS_LIMIT, self->cue_line, 1,
                    GZA_SAY ("Split it into several cues."),
                    "The caption is longer than %d characters or %d lines", MAX_CUE_CHARS,
                    MAX_CUE_LINES);
    g_string_truncate (self->cue_text, (gsize) (end - self->cue_text->str));
  }
  cue->text = gza_arena_strdup (self->cues->arena, self->cue_text->str);
  cue->voice = gza_arena_strdup (self->cues->arena, self->voice);
}

static void
add_cue (Parser *self,
         gint64 start_us,
         gint64 end_us)
{
  GArray *cues = self->cues->cues;
  GzaCue cue = { .start_us = start_us, .end_us = end_us };

  if (is_blank (self->cue_text->str)) {
    gza_report_add (&self->report, GZA_RULE_CAPTIONS_EMPTY_CUE, self->cue_line, 1, NULL,
                    "The caption has no text");
    return;
  }
  if (cues->len == MAX_CUES) {
    gza_report_add (&self->report, GZA_RULE_CAPTIONS_LIMIT, self->cue_line, 1, NULL,
                    "The file has more than %d captions", MAX_CUES);
    self->is_full = TRUE;
    return;
  }
  if (cues->len > 0 && g_array_index (cues, GzaCue, cues->len - 1).start_us > start_us)
    gza_report_add (&self->report, GZA_RULE_CAPTIONS_ORDER, self->cue_line, 1, NULL,
                    "The caption starts before the one above it");
  finish_cue_text (self, &cue);
  g_array_append_val (cues, cue);
}

static void
report_time (Parser *self,
             const char *line,
             const char *p,
             const char *message)
{
  gza_report_add (&self->report, GZA_RULE_CAPTIONS_TIME, self->line,
                  (guint) g_utf8_pointer_to_offset (line, p) + 1,
                  self->is_srt ? GZA_SAY ("Write 00:01:02,345 --> 00:01:04,000.")
                               : GZA_SAY ("Write 00:01:02.345 --> 00:01:04.000."),
                  "%s", message);
}

static const char *
skip_blanks (const char *p)
{
  return p + strspn (p, " \t");
}

static gboolean
parse_times (Parser *self,
             const char *line,
             gint64 *ret_start_us,
             gint64 *ret_end_us)
{
  const char *p = skip_blanks (line);

  if (!gza_cue_time_parse (&p, self->is_srt, ret_start_us)) {
    report_time (self, line, p, GZA_SAY ("The caption's start is not a time"));
    return FALSE;
  }
  p = skip_blanks (p);
  if (!g_str_has_prefix (p, "-->")) {
    report_time (self, line, p, GZA_SAY ("“-->” is expected between two times"));
    return FALSE;
  }
  p = skip_blanks (p + 3);
  if (!gza_cue_time_parse (&p, self->is_srt, ret_end_us) || (*p != '\0' && !strchr (" \t", *p))) {
    report_time (self, line, p, GZA_SAY ("The caption's end is not a time"));
    return FALSE;
  }
  if (*ret_end_us <= *ret_start_us) {
    report_time (self, line, line, GZA_SAY ("The caption ends before it starts"));
    return FALSE;
  }
  return TRUE;
}

static void
start_text (Parser *self)
{
  g_string_truncate (self->cue_text, 0);
  g_clear_pointer (&self->voice, g_free);
  self->n_cue_lines = 0;
  self->cue_line = self->line;
}

/* Beyond its limits a cue is not copied any further, only measured. */
static void
append_text (Parser *self,
             const char *line)
{
  if (++self->n_cue_lines > MAX_CUE_LINES || self->cue_text->len > MAX_CUE_CHARS * 4)
    return;
  if (self->cue_text->len > 0)
    g_string_append_c (self->cue_text, '\n');
  gza_cue_text_strip (line, self->is_srt, self->cue_text, &self->voice);
}

/* A cue from its line of times on. The line behind it, when that has times too, is returned: two
 * cues without an empty line between them. */
static char *
parse_cue (Parser *self,
           const char *times)
{
  gint64 start_us, end_us;
  gboolean is_valid = parse_times (self, times, &start_us, &end_us);
  char *line;

  start_text (self);
  while ((line = take_line (self)) != NULL && !is_blank (line) && strstr (line, "-->") == NULL)
    append_text (self, line);
  if (is_valid)
    add_cue (self, start_us, end_us);
  return line != NULL && strstr (line, "-->") != NULL ? line : NULL;
}

static gboolean
is_skipped_block (Parser *self,
                  const char *line)
{
  static const char *const names[] = { "NOTE", "STYLE", "REGION" };

  for (guint i = 0; i < G_N_ELEMENTS (names) && !self->is_srt; i++) {
    gsize length = strlen (names[i]);

    if (strncmp (line, names[i], length) == 0 && is_blank (line + length + (line[length] != '\0')))
      return TRUE;
    if (i == 0 && strncmp (line, names[i], length) == 0 && strchr (" \t", line[length]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
skip_block (Parser *self)
{
  char *line;

  while ((line = take_line (self)) != NULL && !is_blank (line))
    ;
}

static void
parse_blocks (Parser *self)
{
  char *line = take_line (self);

  while (line != NULL && !self->is_full && !gza_report_is_full (&self->report)) {
    if (strstr (line, "-->") != NULL) {
      line = parse_cue (self, line);
      if (line != NULL)
        continue;
    } else if (is_skipped_block (self, line)) {
      skip_block (self);
    }
    line = take_line (self);
  }
}

static gboolean
is_vtt_header (const char *text)
{
  return g_str_has_prefix (text, "WEBVTT") && strchr (" \t\r\n", text[6]) != NULL;
}

/* The rest of the first block may be anything but cues. */
static void
skip_header (Parser *self)
{
  take_line (self);
  while (self->next != NULL && *self->next != '\0') {
    gsize length = strcspn (self->next, "\r\n");

    if (length == 0 || g_strstr_len (self->next, (gssize) length, "-->") != NULL)
      return;
    take_line (self);
  }
}

static gboolean
detect_format (Parser *self)
{
  if (is_vtt_header (self->next)) {
    skip_header (self);
    return TRUE;
  }
  if (!g_str_has_prefix (self->next, "WEBVTT") && strstr (self->next, "-->") != NULL) {
    self->is_srt = TRUE;
    return TRUE;
  }
  gza_report_add (&self->report, GZA_RULE_CAPTIONS_FORMAT, 1, 1,
                  GZA_SAY ("A WebVTT file starts with a line that says WEBVTT; an SRT file has "
                           "lines like 00:00:01,000 --> 00:00:03,000."),
                  "%s",
                  self->next[strspn (self->next, " \t\r\n")] == '\0'
                      ? GZA_SAY ("The file has no captions")
                      : GZA_SAY ("The file is neither WebVTT nor SRT"));
  return FALSE;
}

static gboolean
check_encoding (Parser *self,
                const char *data,
                gsize length)
{
  GzaUnicodeMark mark;

  if (length >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0)) {
    gza_report_add (&self->report, GZA_RULE_CAPTIONS_FORMAT, 1, 1,
                    GZA_SAY ("Save the file with the encoding UTF-8."), "The file is UTF-16");
    return FALSE;
  }
  if (gza_unicode_find_invalid (data, length, &mark)) {
    gza_report_add (&self->report, GZA_RULE_CAPTIONS_FORMAT, mark.line, mark.column,
                    GZA_SAY ("Save the file with the encoding UTF-8; older subtitle files are "
                             "often Windows-1251 or Latin-1."),
                    "The byte 0x%02X is not part of UTF-8", (guint) mark.character);
    return FALSE;
  }
  return TRUE;
}

/* As WebVTT asks: a NUL is U+FFFD. */
static char *
copy_text (const char *data,
           gsize length)
{
  GString *text = g_string_sized_new (length + 1);

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0) {
    data += 3;
    length -= 3;
  }
  while (length > 0) {
    gsize part = strnlen (data, length);

    g_string_append_len (text, data, (gssize) part);
    if (part < length) {
      g_string_append (text, "\xEF\xBF\xBD");
      part++;
    }
    data += part;
    length -= part;
  }
  return g_string_free (text, FALSE);
}

static int
compare_cues (gconstpointer a,
              gconstpointer b)
{
  const GzaCue *cue_a = a;
  const GzaCue *cue_b = b;

  return (cue_a->start_us > cue_b->start_us) - (cue_a->start_us < cue_b->start_us);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 time_a = *(const gint64 *) a;
  gint64 time_b = *(const gint64 *) b;

  return (time_a > time_b) - (time_a < time_b);
}

static void
build_index (GzaCues *self)
{
  gint64 latest_us = 0;

  g_array_sort (self->cues, compare_cues);
  self->latest_us = g_new (gint64, self->cues->len + 1);
  for (guint i = 0; i < self->cues->len; i++) {
    const GzaCue *cue = &g_array_index (self->cues, GzaCue, i);

    latest_us = MAX (latest_us, cue->end_us);
    self->latest_us[i] = latest_us;
    g_array_append_val (self->changes, cue->start_us);
    g_array_append_val (self->changes, cue->end_us);
  }
  g_array_sort (self->changes, compare_times);
}

static void
gza_cues_finalize (GObject *object)
{
  GzaCues *self = GZA_CUES (object);

  gza_arena_unref (self->arena);
  g_array_unref (self->cues);
  g_array_unref (self->changes);
  g_free (self->latest_us);
  G_OBJECT_CLASS (gza_cues_parent_class)->finalize (object);
}

static void
gza_cues_class_init (GzaCuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_cues_finalize;
}

static void
gza_cues_init (GzaCues *self)
{
  self->arena = gza_arena_new ();
  self->cues = g_array_new (FALSE, FALSE, sizeof (GzaCue));
  self->changes = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * gza_cues_parse:
 * @bytes: a whole WebVTT or SRT file
 * @file: its path, for diagnostics
 * @diagnostics: (nullable): where #GzaDiagnostic are appended
 *
 * Reads captions. What is wrong is reported and left out.
 *
 * Returns: (transfer full): the captions, without cues where nothing could be read
 * Source: docs/story-format.md, "Captions"
 */
GzaCues *
gza_cues_parse (GBytes *bytes,
                const char *file,
                GListStore *diagnostics)
{
  g_auto (Parser) parser = { 0 };
  GzaCues *self = g_object_new (GZA_TYPE_CUES, NULL);
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  gza_report_init (&parser.report, diagnostics, file);
  parser.cues = self;
  parser.cue_text = g_string_new (NULL);
  if (length > 0 && !check_encoding (&parser, data, length))
    length = 0;
  else
    parser.text = copy_text (length > 0 ? data : "", length);
  parser.next = parser.text;
  if (parser.text != NULL && detect_format (&parser))
    parse_blocks (&parser);
  build_index (self);
  return self;
}

/**
 * gza_cues_get_n_cues:
 * @self: captions
 *
 * Gets how many cues there are.
 *
 * Returns: a number
 */
guint
gza_cues_get_n_cues (GzaCues *self)
{
  g_return_val_if_fail (GZA_IS_CUES (self), 0);

  return self->cues->len;
}

/**
 * gza_cues_get_cue:
 * @self: captions
 * @index: below gza_cues_get_n_cues()
 *
 * Gets a cue, in the order of their starts.
 *
 * Returns: (transfer none): the cue, which lives as long as @self
 */
const GzaCue *
gza_cues_get_cue (GzaCues *self,
                  guint index)
{
  g_return_val_if_fail (GZA_IS_CUES (self), NULL);
  g_return_val_if_fail (index < self->cues->len, NULL);

  return &g_array_index (self->cues, GzaCue, index);
}

/* The first cue that starts after a position. */
static guint
find_upper (GzaCues *self,
            gint64 position_us)
{
  guint low = 0;
  guint high = self->cues->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->cues, GzaCue, middle).start_us <= position_us)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The first cue up to which something lasts beyond a position. */
static guint
find_lower (GzaCues *self,
            gint64 position_us)
{
  guint low = 0;
  guint high = self->cues->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (self->latest_us[middle] <= position_us)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/**
 * gza_cues_find:
 * @self: captions
 * @position_us: a position in the medium, microseconds
 * @ret_first: (out): the first cue to show
 * @ret_n: (out): how many to show from there on
 *
 * Finds the cues that stand at a position: those with start <= position < end. Where cues overlap,
 * one between the first and the last may have ended already; its end_us says so. Takes O(log n).
 *
 * Returns: %TRUE if there is at least one
 */
gboolean
gza_cues_find (GzaCues *self,
               gint64 position_us,
               guint *ret_first,
               guint *ret_n)
{
  guint lower, upper;

  g_return_val_if_fail (GZA_IS_CUES (self), FALSE);

  lower = find_lower (self, position_us);
  upper = find_upper (self, position_us);
  *ret_first = lower;
  *ret_n = upper > lower ? upper - lower : 0;
  return *ret_n > 0;
}

/**
 * gza_cues_get_next_change:
 * @self: captions
 * @position_us: a position in the medium, microseconds
 *
 * Finds when the cues to show change next, so that nobody has to ask at every frame. Takes
 * O(log n).
 *
 * Returns: the first start or end after @position_us, or -1 if there is none
 */
gint64
gza_cues_get_next_change (GzaCues *self,
                          gint64 position_us)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (GZA_IS_CUES (self), -1);

  high = self->changes->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->changes, gint64, middle) <= position_us)
      low = middle + 1;
    else
      high = middle;
  }
  return low < self->changes->len ? g_array_index (self->changes, gint64, low) : -1;
}
