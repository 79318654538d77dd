/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog-private.h"
#include "gza-tree.h"

G_BEGIN_DECLS

/**
 * GzaShelf:
 *
 * The stories that can be shown today, by their ids and by the last days of their consent. All in
 * trees that change with each story, so that a snapshot copies nothing.
 */
typedef struct {
  GzaTree *shown;   /* owned, id to GzaStory */
  GzaTree *reviews; /* owned, last day and id to GzaStory */
} GzaShelf;

void       gza_shelf_clear           (GzaShelf      *self);
void       gza_shelf_put             (GzaShelf      *self,
                                      GzaStory      *story,
                                      const GzaDate *today);
void       gza_shelf_take_away       (GzaShelf      *self,
                                      const char    *id);
void       gza_shelf_take_expired    (GzaShelf      *self,
                                      const GzaDate *today);
GDateTime *gza_shelf_get_next_review (GzaShelf      *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
