/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-story-card.h"

G_BEGIN_DECLS

/**
 * GzaWallCards:
 *
 * The few cards of a wall, given to one story after another.
 */
typedef struct _GzaWallCards GzaWallCards;

GzaWallCards *gza_wall_cards_new           (GtkWidget        *wall) G_GNUC_WARN_UNUSED_RESULT;
void          gza_wall_cards_free          (GzaWallCards     *self);

void          gza_wall_cards_set_loader    (GzaWallCards     *self,
                                            GzaPictureLoader *loader);
gboolean      gza_wall_cards_set_shape     (GzaWallCards     *self,
                                            double            ratio,
                                            gboolean          wide);

void          gza_wall_cards_ensure        (GzaWallCards     *self,
                                            GListModel       *stories,
                                            guint             position);
void          gza_wall_cards_release       (GzaWallCards     *self,
                                            guint             first,
                                            guint             end);
void          gza_wall_cards_hide_spare    (GzaWallCards     *self);

GtkWidget    *gza_wall_cards_find          (GzaWallCards     *self,
                                            guint             position);
gboolean      gza_wall_cards_find_position (GzaWallCards     *self,
                                            GtkWidget        *card,
                                            guint            *ret_position);
void          gza_wall_cards_init_iter     (GzaWallCards     *self,
                                            GHashTableIter   *iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaWallCards, gza_wall_cards_free)

G_END_DECLS
