/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a character stands, for a message. */
typedef struct {
  gunichar character;
  gsize offset_bytes;
  guint line;   /* from 1 */
  guint column; /* in characters from 1 */
} GzaUnicodeMark;

/* What makes a text impossible to lay out in reasonable time. */
typedef enum {
  GZA_UNICODE_FINE,
  GZA_UNICODE_TOO_LONG,
  GZA_UNICODE_TOO_MANY_LINES,
  GZA_UNICODE_LONG_WORD,
  GZA_UNICODE_MANY_MARKS,
} GzaUnicodeProblem;

gboolean          gza_unicode_find_invalid (const char     *string,
                                            gsize           length_bytes,
                                            GzaUnicodeMark *ret_mark);
gboolean          gza_unicode_find_hidden  (const char     *string,
                                            gsize           length_bytes,
                                            gboolean       *ret_has_isolates,
                                            GzaUnicodeMark *ret_mark);
char             *gza_unicode_dup_visible  (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean          gza_unicode_is_balanced  (const char     *string);
GzaUnicodeProblem gza_unicode_check_text   (const char     *string,
                                            guint           max_chars);

G_END_DECLS
