/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_ENDING_CARD (gza_ending_card_get_type ())

/**
 * GzaEndingCard:
 *
 * What a visitor may do when a chapter has ended: go on, or see it once more.
 */
G_DECLARE_FINAL_TYPE (GzaEndingCard, gza_ending_card, GZA, ENDING_CARD, GtkWidget)

GtkWidget *gza_ending_card_new       (void);

void       gza_ending_card_set_ended (GzaEndingCard *self,
                                      GzaStory      *story,
                                      guint          position);

G_END_DECLS
