/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_TYPE_TEXT (gza_text_get_type ())

/**
 * GzaText:
 *
 * One text in several languages; immutable and shared by reference.
 */
typedef struct _GzaText GzaText;

GType       gza_text_get_type        (void) G_GNUC_CONST;

GzaText    *gza_text_new             (void) G_GNUC_WARN_UNUSED_RESULT;
GzaText    *gza_text_new_single      (const char    *language,
                                      const char    *string) G_GNUC_WARN_UNUSED_RESULT;
GzaText    *gza_text_ref             (GzaText       *self);
void        gza_text_unref           (GzaText       *self);

void        gza_text_add             (GzaText       *self,
                                      const char    *language,
                                      const char    *string);
void        gza_text_add_interned    (GzaText       *self,
                                      const char    *tag,
                                      const char    *string);

guint       gza_text_get_n_languages (const GzaText *self);
const char *gza_text_get_language    (const GzaText *self,
                                      guint          index);
const char *gza_text_get_exact       (const GzaText *self,
                                      const char    *language);
const char *gza_text_get             (const GzaText *self,
                                      const char    *language,
                                      const char   **ret_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaText, gza_text_unref)

G_END_DECLS
