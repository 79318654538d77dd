/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdarg.h>

#include "gza-words.h"

G_BEGIN_DECLS

/**
 * GzaPhrase:
 *
 * A sentence with its arguments, to be said in a language later. Immutable.
 */
typedef struct _GzaPhrase GzaPhrase;

/* Marks English for xgettext without translating it. */
#define GZA_SAY(english) (english)

GzaPhrase *gza_phrase_new           (const char      *format,
                                     ...) G_GNUC_PRINTF (1, 2) G_GNUC_WARN_UNUSED_RESULT;
GzaPhrase *gza_phrase_newv          (const char      *format,
                                     va_list          args) G_GNUC_PRINTF (1, 0)
                                     G_GNUC_WARN_UNUSED_RESULT;
GzaPhrase *gza_phrase_new_with_word (const char      *format,
                                     const char      *word) G_GNUC_WARN_UNUSED_RESULT;
void       gza_phrase_free          (GzaPhrase       *self);

char      *gza_phrase_say           (const GzaPhrase *self,
                                     GzaWords        *words,
                                     const char      *language) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaPhrase, gza_phrase_free)

G_END_DECLS
