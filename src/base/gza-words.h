/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_TYPE_WORDS (gza_words_get_type ())

/**
 * GzaWords:
 *
 * The interface's words in every language at once.
 */
G_DECLARE_FINAL_TYPE (GzaWords, gza_words, GZA, WORDS, GObject)

GzaWords   *gza_words_new            (const char *locale_dir) G_GNUC_WARN_UNUSED_RESULT;
GzaWords   *gza_words_new_for_domain (const char *locale_dir,
                                      const char *domain) G_GNUC_WARN_UNUSED_RESULT;

const char *gza_words_get            (GzaWords   *self,
                                      const char *language,
                                      const char *word);
const char *gza_words_get_plural     (GzaWords   *self,
                                      const char *language,
                                      const char *one,
                                      const char *many,
                                      gulong      n);
char       *gza_words_format         (GzaWords   *self,
                                      const char *language,
                                      const char *pattern,
                                      ...) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_words_vformat        (GzaWords   *self,
                                      const char *language,
                                      const char *pattern,
                                      va_list     args) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
