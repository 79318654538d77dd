/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_STOP_CARD (gza_stop_card_get_type ())

/**
 * GzaStopCard:
 *
 * A stop of a journey, opened: its picture, its name and date, a sentence, and what the journey
 * amounts to so far.
 */
G_DECLARE_FINAL_TYPE (GzaStopCard, gza_stop_card, GZA, STOP_CARD, GtkWidget)

GtkWidget *gza_stop_card_new      (void);

void       gza_stop_card_set_stop (GzaStopCard *self,
                                   GzaContext  *context,
                                   GzaStory    *story,
                                   guint        index);
void       gza_stop_card_set_wide (GzaStopCard *self,
                                   gboolean     wide);

G_END_DECLS
