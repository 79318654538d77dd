/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the address of a link to a term of the glossary begins with. */
#define GZA_PROSE_TERM "term:"

/**
 * GzaProseTermFunc:
 * @id: a term's id
 * @data: what the caller passed
 *
 * Tells whether the glossary has a term.
 *
 * Returns: %TRUE if it has
 */
typedef gboolean (*GzaProseTermFunc) (const char *id,
                                      gpointer    data);

/**
 * GzaProseLink:
 * @start: where it begins in the text without markup, bytes
 * @end: where it ends
 * @target: its address, `term:` and an id
 *
 * A marked term.
 */
typedef struct {
  gsize start;
  gsize end;
  char *target;
} GzaProseLink;

char   *gza_prose_to_markup            (const char *commonmark) G_GNUC_WARN_UNUSED_RESULT;
char   *gza_prose_to_markup_with_terms (const char       *commonmark,
                                        GzaProseTermFunc  is_term,
                                        gpointer          data) G_GNUC_WARN_UNUSED_RESULT;
GArray *gza_prose_find_links           (const char *markup) G_GNUC_WARN_UNUSED_RESULT;
char   *gza_prose_to_text              (const char *commonmark) G_GNUC_WARN_UNUSED_RESULT;
char   *gza_prose_to_opening           (const char *commonmark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
