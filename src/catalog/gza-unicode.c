/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-unicode"

#include "gza-unicode.h"

#include <string.h>

/* What a text file may hold. Three dangers are kept out before anything is parsed or laid out:
 * bytes that are not UTF-8, characters that nobody sees and that change what is seen, and texts
 * that cost the layout seconds (an unbroken word of 50 KB takes Pango 3.3 s: it is quadratic).
 *
 * The scans look at bytes: every character that can be hidden begins with one of a few bytes,
 * none of which begins a Georgian, Armenian, Cyrillic or Arabic letter. */

#define MAX_LINES 500
#define MAX_WORD_CHARS 500
#define MAX_MARKS 16
#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE 0x2069
#define POP_ISOLATE 0x2069

static void
set_mark (GzaUnicodeMark *mark,
          const char *string,
          gsize offset_bytes,
          gunichar character)
{
  mark->character = character;
  mark->offset_bytes = offset_bytes;
  mark->line = 1;
  mark->column = 1;
  for (gsize i = 0; i < offset_bytes; i++) {
    if (string[i] == '\n') {
      mark->line++;
      mark->column = 1;
    } else if (((guint8) string[i] & 0xC0) != 0x80) {
      mark->column++;
    }
  }
}

/**
 * gza_unicode_find_invalid:
 * @string: (array length=length_bytes): bytes
 * @length_bytes: how many
 * @ret_mark: (out caller-allocates): where the first wrong byte is
 *
 * Looks for a byte that is not part of a UTF-8 character. A NUL is one, but not a wrong one.
 *
 * Returns: %TRUE if there is one
 */
gboolean
gza_unicode_find_invalid (const char *string,
                          gsize length_bytes,
                          GzaUnicodeMark *ret_mark)
{
  const char *p = string;
  const char *end = string + length_bytes;

  while (!g_utf8_validate_len (p, end - p, &p)) {
    if (*p != '\0') {
      set_mark (ret_mark, string, p - string, (guint8) *p);
      return TRUE;
    }
    p++;
  }
  return FALSE;
}

/* The bytes that begin a control character (C0, DEL, C1), general punctuation (marks of direction,
 * line and paragraph separators) or the byte order mark. */
static gboolean
is_suspicious (guint8 byte)
{
  if (byte >= 0x20 && byte < 0x7F)
    return FALSE;
  if (byte < 0x20)
    return byte != '\n' && byte != '\t' && byte != '\r';
  return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

static gboolean
is_hidden (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || c == 0xFEFF;
}

/**
 * gza_unicode_find_hidden:
 * @string: (array length=length_bytes): valid UTF-8, NULs allowed
 * @length_bytes: how many bytes
 * @ret_has_isolates: (out): whether there are marks that isolate a direction (U+2066 to U+2069)
 * @ret_mark: (out caller-allocates): where the first hidden character is
 *
 * Looks for characters that have no business in a text that people wrote. Isolates are allowed
 * where they are closed, see gza_unicode_is_balanced().
 *
 * Returns: %TRUE if there is one
 */
gboolean
gza_unicode_find_hidden (const char *string,
                         gsize length_bytes,
                         gboolean *ret_has_isolates,
                         GzaUnicodeMark *ret_mark)
{
  *ret_has_isolates = FALSE;
  for (gsize i = 0; i < length_bytes; i++) {
    gunichar c;

    if (!is_suspicious ((guint8) string[i]))
      continue;
    c = g_utf8_get_char (string + i);
    if (is_hidden (c)) {
      set_mark (ret_mark, string, i, c);
      return TRUE;
    }
    if (c >= FIRST_ISOLATE && c <= LAST_ISOLATE)
      *ret_has_isolates = TRUE;
  }
  return FALSE;
}

/**
 * gza_unicode_dup_visible:
 * @name: a file's name, any bytes
 *
 * Makes of a name that a disk may hold one that can be told and printed: each byte that is not
 * UTF-8 and each hidden character becomes U+FFFD.
 *
 * Returns: (transfer full): UTF-8 without control characters
 */
char *
gza_unicode_dup_visible (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *visible = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (visible, is_hidden (c) ? 0xFFFD : c);
  }
  return g_string_free (visible, FALSE);
}

/**
 * gza_unicode_is_balanced:
 * @string: UTF-8
 *
 * Checks that every isolated direction is closed again within the text, and on its own line, so
 * that it can't turn anything around it.
 *
 * Returns: %TRUE if it is
 */
gboolean
gza_unicode_is_balanced (const char *string)
{
  guint depth = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == '\n' && depth > 0)
      return FALSE;
    if (c == POP_ISOLATE && depth-- == 0)
      return FALSE;
    if (c >= FIRST_ISOLATE && c < POP_ISOLATE)
      depth++;
  }
  return depth == 0;
}

/* The first bytes of characters that are neither marks nor spaces: ASCII apart from its spaces,
 * Latin, Greek, Cyrillic without its old marks, Armenian. Others are looked up. */
static gboolean
is_ordinary (const guint8 *p)
{
  if (*p < 0xC3)
    return *p > ' ' && *p < 0x80;
  if (*p <= 0xD5)
    return *p != 0xCC && *p != 0xCD && *p != 0xD2;
  if (*p == 0xD6)
    return p[1] < 0x91; /* Armenian; Hebrew marks follow */
  return *p == 0xE1 && (p[1] == 0x82 || p[1] == 0x83); /* Georgian */
}

/* A text that is too short for any other problem has one only if it has marks. */
static gboolean
may_have_marks (const char *string)
{
  for (const guint8 *p = (const guint8 *) string; *p != '\0'; p++) {
    if (*p >= 0xCC && *p < 0xF8 && !is_ordinary (p) && !(p[0] == 0xE2 && p[1] == 0x80))
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_unicode_check_text:
 * @string: UTF-8
 * @max_chars: the most characters that its place can hold
 *
 * Checks that a text can be laid out in a fraction of a frame: its length, its lines, its longest
 * run without a space, and the marks piled on one letter.
 *
 * Returns: the first problem, or %GZA_UNICODE_FINE
 */
GzaUnicodeProblem
gza_unicode_check_text (const char *string,
                        guint max_chars)
{
  gsize length = strlen (string);
  guint chars = 0;
  guint lines = 1;
  guint word = 0;
  guint marks = 0;

  if (length < MIN (MAX_LINES, MAX_WORD_CHARS) && length <= max_chars && !may_have_marks (string))
    return GZA_UNICODE_FINE;
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p)) {
    if (++chars > max_chars)
      return GZA_UNICODE_TOO_LONG;
    if (*p == '\n' && ++lines > MAX_LINES)
      return GZA_UNICODE_TOO_MANY_LINES;
    if (is_ordinary ((const guint8 *) p)) {
      word++;
      marks = 0;
    } else {
      gunichar c = g_utf8_get_char (p);

      word = g_unichar_isspace (c) ? 0 : word + 1;
      marks = g_unichar_ismark (c) ? marks + 1 : 0;
    }
    if (word > MAX_WORD_CHARS)
      return GZA_UNICODE_LONG_WORD;
    if (marks > MAX_MARKS)
      return GZA_UNICODE_MANY_MARKS;
  }
  return GZA_UNICODE_FINE;
}
