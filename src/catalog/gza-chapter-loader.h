/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-format.h"

G_BEGIN_DECLS

/**
 * GzaChapterLoader:
 * @root: (nullable): the exhibition, %NULL to open nothing
 * @context: the walk
 * @list: the node of the chapters
 * @route: (nullable): the node of the route, with the stops that are left out
 * @stops: the story's stops
 * @n_stops: how many
 * @person: who tells the story
 *
 * What the chapters of one story need to be finished. Everything is borrowed.
 */
typedef struct {
  GzaRoot *root;
  GzaSchemaContext *context;
  const GzaYamlNode *list;
  const GzaYamlNode *route;
  GzaStop *stops;
  guint n_stops;
  const GzaPerson *person;
} GzaChapterLoader;

gboolean       gza_chapter_loader_finish    (GzaChapterLoader  *self,
                                             GzaChapterDraft   *draft,
                                             guint              index,
                                             GzaChapter        *ret_chapter);
const GzaStop *gza_chapter_loader_find_stop (GzaChapterLoader  *self,
                                             const GzaYamlNode *node);

G_END_DECLS
