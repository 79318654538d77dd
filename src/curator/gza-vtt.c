/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-vtt"

#include "gza-vtt.h"

/* Writes captions as WebVTT: "WEBVTT", then each cue after an empty line: its times, its text. */

static void
add_time (GString *out,
          gint64 time_us)
{
  gint64 ms = time_us / 1000;

  g_string_append_printf (out, "%02d:%02d:%02d.%03d", (int) (ms / 3600000),
                          (int) (ms / 60000 % 60), (int) (ms / 1000 % 60), (int) (ms % 1000));
}

static void
add_escaped (GString *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '&')
      g_string_append (out, "&amp;");
    else if (*p == '<')
      g_string_append (out, "&lt;");
    else if (*p == '>')
      g_string_append (out, "&gt;");
    else
      g_string_append_c (out, *p);
  }
}

/* An empty line would end the cue. */
static void
add_text (GString *out,
          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_strstrip (lines[i])[0] == '\0')
      continue;
    add_escaped (out, lines[i]);
    g_string_append_c (out, '\n');
  }
}

/**
 * gza_vtt_write:
 * @cues: captions
 *
 * Writes captions as a WebVTT file.
 *
 * Returns: (transfer full): the file
 * Source: W3C, "WebVTT: The Web Video Text Tracks Format"
 */
char *
gza_vtt_write (GzaCues *cues)
{
  GString *out = g_string_new ("WEBVTT\n");

  for (guint i = 0; i < gza_cues_get_n_cues (cues); i++) {
    const GzaCue *cue = gza_cues_get_cue (cues, i);

    g_string_append_c (out, '\n');
    add_time (out, cue->start_us);
    g_string_append (out, " --> ");
    add_time (out, cue->end_us);
    g_string_append_c (out, '\n');
    if (cue->voice != NULL) {
      g_string_append (out, "<v ");
      add_escaped (out, cue->voice);
      g_string_append_c (out, '>');
    }
    add_text (out, cue->text);
  }
  return g_string_free (out, FALSE);
}
