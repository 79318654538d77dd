/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-text.h"

G_BEGIN_DECLS

/**
 * GzaArena:
 *
 * Memory that is freed as a whole: the nodes of one YAML file, or the records of one story.
 */
typedef struct _GzaArena GzaArena;

GzaArena *gza_arena_new       (void) G_GNUC_WARN_UNUSED_RESULT;
GzaArena *gza_arena_ref       (GzaArena   *self);
void      gza_arena_unref     (GzaArena   *self);
void      gza_arena_reset     (GzaArena   *self);

gpointer  gza_arena_alloc     (GzaArena   *self,
                               gsize       size_bytes);
char     *gza_arena_strndup   (GzaArena   *self,
                               const char *string,
                               gsize       length_bytes);
char     *gza_arena_strdup    (GzaArena   *self,
                               const char *string);
GzaText  *gza_arena_take_text (GzaArena   *self,
                               GzaText    *text);
gsize     gza_arena_get_size  (GzaArena   *self);

#define gza_arena_new0(arena, type, n) ((type *) gza_arena_alloc ((arena), sizeof (type) * (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaArena, gza_arena_unref)

G_END_DECLS
