/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gza-text.h"
#include "gza-words.h"

G_BEGIN_DECLS

#define GZA_TYPE_LOCALE (gza_locale_get_type ())

G_DECLARE_FINAL_TYPE (GzaLocale, gza_locale, GZA, LOCALE, GObject)

/* Marks a word for xgettext without translating it. */
#define GZA_WORD(word) (word)

GzaLocale  *gza_locale_get_default      (void);

GzaWords   *gza_locale_get_words        (GzaLocale         *self);
void        gza_locale_set_words        (GzaLocale         *self,
                                         GzaWords          *words);

void        gza_locale_set_languages    (GzaLocale         *self,
                                         const char *const *tags);
const char *const *
            gza_locale_get_languages    (GzaLocale         *self);

const char *gza_locale_get_language     (GzaLocale         *self);
void        gza_locale_set_language     (GzaLocale         *self,
                                         const char        *tag);
gboolean    gza_locale_is_rtl           (GzaLocale         *self);

const char *gza_locale_get_word         (GzaLocale         *self,
                                         const char        *word);
char       *gza_locale_format           (GzaLocale         *self,
                                         const char        *pattern,
                                         ...) G_GNUC_WARN_UNUSED_RESULT;
const char *gza_locale_get_text         (GzaLocale         *self,
                                         const GzaText     *text);
const char *gza_locale_find_text        (GzaLocale         *self,
                                         const GzaText     *text,
                                         const char       **ret_language);
char       *gza_locale_format_length    (GzaLocale         *self,
                                         gint64             length_us) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_locale_format_number    (GzaLocale         *self,
                                         double             number,
                                         int                decimals) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_locale_format_date      (GzaLocale         *self,
                                         int                year,
                                         int                month,
                                         int                day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
