/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-cue-text"

#include "gza-cue-text.h"

#include <string.h>

/* The inside of a cue. Captions are shown as plain text: tags of the format are taken out, the
 * voice of <v Name> is kept, and everything else that looks like markup stays as it was written,
 * so that no file can style or steer the screen. */

#define MAX_TAG_BYTES 200
#define MAX_HOURS 24

typedef struct {
  const char *name;
  const char *text;
} Entity;

static const Entity entities[] = {
  { "&amp;", "&" },     { "&lt;", "<" },           { "&gt;", ">" },
  { "&nbsp;", "\xC2\xA0" }, { "&lrm;", "\xE2\x80\x8E" }, { "&rlm;", "\xE2\x80\x8F" },
};

static const char *const vtt_tags[] = { "b", "i", "u", "c", "v", "lang", "ruby", "rt", NULL };
static const char *const srt_tags[] = { "b", "i", "u", "s", "font", NULL };

static gboolean
parse_number (const char **p,
              guint min_digits,
              guint max_digits,
              gint64 *ret_value)
{
  guint n = 0;

  *ret_value = 0;
  for (; n < max_digits && g_ascii_isdigit (**p); n++, (*p)++)
    *ret_value = *ret_value * 10 + (**p - '0');
  return n >= min_digits && !g_ascii_isdigit (**p);
}

static gboolean
parse_fraction (const char **p,
                gboolean is_srt,
                gint64 *ret_ms)
{
  const char *start;

  *ret_ms = 0;
  if (**p != '.' && !(is_srt && **p == ','))
    return is_srt;
  start = ++*p;
  if (!parse_number (p, is_srt ? 1 : 3, 3, ret_ms))
    return FALSE;
  for (gssize digits = *p - start; digits < 3; digits++)
    *ret_ms *= 10;
  return TRUE;
}

/**
 * gza_cue_time_parse:
 * @string: (inout): where the time starts; moved behind it
 * @is_srt: whether a comma may stand for the point, and digits may be left out
 * @ret_time_us: (out): the time in microseconds
 *
 * Reads a time stamp: `00:01:02.345`, `01:02.345`, and in SRT also `0:1:2,3`.
 *
 * Returns: %TRUE if it is one, below a day
 */
gboolean
gza_cue_time_parse (const char **string,
                    gboolean is_srt,
                    gint64 *ret_time_us)
{
  guint min_digits = is_srt ? 1 : 2;
  gint64 fields[3] = { 0 };
  gint64 ms;
  guint n = 0;

  do {
    if (!parse_number (string, n == 0 ? min_digits : MAX (min_digits, 1), n == 0 ? 4 : 2,
                       &fields[n]))
      return FALSE;
    n++;
  } while (n < 3 && **string == ':' && (*string)++ != NULL);

  if (n < 2 || !parse_fraction (string, is_srt, &ms))
    return FALSE;
  if (n == 2) {
    fields[2] = fields[1];
    fields[1] = fields[0];
    fields[0] = 0;
  }
  if (fields[0] >= MAX_HOURS || fields[1] > 59 || fields[2] > 59)
    return FALSE;
  *ret_time_us = (((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + ms) * 1000;
  return TRUE;
}

static gboolean
is_time_tag (const char *tag)
{
  gint64 time_us;

  return gza_cue_time_parse (&tag, FALSE, &time_us) && *tag == '>';
}

/* The length of a tag of the format that starts here, 0 where there is none. */
static gsize
get_tag_length (const char *p,
                const char *const *known)
{
  const char *end = memchr (p, '>', strnlen (p, MAX_TAG_BYTES));
  const char *name = p + 1;
  g_autofree char *word = NULL;

  if (end == NULL)
    return 0;
  if (*name == '/')
    name++;
  word = g_strndup (name, strcspn (name, " \t.=>"));
  if (!g_strv_contains (known, word) && !(known == vtt_tags && is_time_tag (p + 1)))
    return 0;
  return (gsize) (end - p) + 1;
}

static void
take_voice (const char *tag,
            gsize length,
            char **voice)
{
  const char *name;

  if (*voice != NULL || tag[1] != 'v' || tag[2] == '>')
    return;
  name = memchr (tag, ' ', length);
  if (name == NULL)
    return;
  *voice = g_strstrip (g_strndup (name, (gsize) (tag + length - 1 - name)));
  if (**voice == '\0')
    g_clear_pointer (voice, g_free);
}

static gsize
append_entity (const char *p,
               GString *result)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++) {
    if (g_str_has_prefix (p, entities[i].name)) {
      g_string_append (result, entities[i].text);
      return strlen (entities[i].name);
    }
  }
  g_string_append_c (result, *p);
  return 1;
}

/* {\an8} and its kin: instructions of other players in SRT files. */
static gsize
get_override_length (const char *p)
{
  const char *end = p[1] == '\\' ? memchr (p, '}', strnlen (p, MAX_TAG_BYTES)) : NULL;

  return end != NULL ? (gsize) (end - p) + 1 : 0;
}

/* Characters that nobody sees are left out; a character that can't be is U+FFFD already. */
static gsize
append_character (const char *p,
                  GString *result)
{
  gsize length = (gsize) (g_utf8_next_char (p) - p);
  gunichar c = g_utf8_get_char (p);

  if (c == '\t')
    g_string_append_c (result, ' ');
  else if (!g_unichar_iscntrl (c) && !(c >= 0x2028 && c <= 0x202E) && c != 0xFEFF &&
           !(c >= 0x2066 && c <= 0x2069))
    g_string_append_len (result, p, (gssize) length);
  return length;
}

/**
 * gza_cue_text_strip:
 * @line: one line of a cue, UTF-8
 * @is_srt: which format's tags are meant
 * @result: where the plain text is appended
 * @voice: (inout): who speaks; the first <v> of a cue sets it
 *
 * Takes the format's tags and entities out of a line.
 */
void
gza_cue_text_strip (const char *line,
                    gboolean is_srt,
                    GString *result,
                    char **voice)
{
  const char *const *known = is_srt ? srt_tags : vtt_tags;
  const char *p = line;

  while (*p != '\0') {
    gsize length = 0;

    if (*p == '<') {
      length = get_tag_length (p, known);
      if (length > 0 && !is_srt)
        take_voice (p, length, voice);
    } else if (*p == '{' && is_srt) {
      length = get_override_length (p);
    } else if (*p == '&' && !is_srt) {
      length = append_entity (p, result);
    }
    p += length > 0 ? length : append_character (p, result);
  }
}
