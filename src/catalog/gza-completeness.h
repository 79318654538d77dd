/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

typedef enum {
  GZA_FIELD_TEXTS,
  GZA_FIELD_AUDIO,
  GZA_FIELD_CAPTIONS,
  GZA_N_FIELDS,
} GzaField;

/**
 * GzaCompleteness:
 * @n_done: by #GzaField and language, how many fields have that language
 * @n_fields: by #GzaField, how many there are
 *
 * How far the translation of one story is.
 */
typedef struct {
  guint *n_done[GZA_N_FIELDS];
  guint n_fields[GZA_N_FIELDS];
} GzaCompleteness;

GzaCompleteness *gza_completeness_new  (GzaRoot           *root,
                                        const char        *story_id,
                                        const char *const *languages) G_GNUC_WARN_UNUSED_RESULT;
void             gza_completeness_free (GzaCompleteness   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaCompleteness, gza_completeness_free)

G_END_DECLS
