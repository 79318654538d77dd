/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"
#include "gza-text-label.h"

G_BEGIN_DECLS

/* What the bodies of rooms are made of. Each function appends one part to a box, in the visitor's
 * language, and keeps it so; those that return a widget leave it to the caller to do more. */

/* What a word of the glossary advises. */
typedef enum {
  GZA_ADVICE_SAY,
  GZA_ADVICE_RATHER_NOT,
} GzaAdvice;

GtkWidget *gza_room_add_heading (GtkBox          *box,
                                 const char      *word);
GtkWidget *gza_room_add_text    (GtkBox          *box,
                                 GzaText         *text);
GtkWidget *gza_room_add_prose   (GtkBox          *box,
                                 GzaText         *text);
GtkWidget *gza_room_add_opening (GtkBox          *box,
                                 GzaText         *text);
GtkWidget *gza_room_add_marked_prose (GtkBox     *box,
                                      GzaText    *text,
                                      GzaCatalog *catalog);
GtkWidget *gza_room_add_word    (GtkBox          *box,
                                 const char      *word);
GtkWidget *gza_room_add_string  (GtkBox          *box,
                                 const char      *string);
GtkWidget *gza_room_add_country (GtkBox          *box,
                                 const char      *country);
GtkBox    *gza_room_add_card    (GtkBox          *box);
void       gza_room_add_named   (GtkBox          *box,
                                 GzaText         *name,
                                 const char      *country,
                                 GzaText         *role);
void       gza_room_add_sources_line (GtkBox          *box,
                                      const GzaSource *sources,
                                      guint            n_sources);
void       gza_room_add_advice  (GtkBox          *box,
                                 GzaAdvice        advice,
                                 GzaText         *text);
void       gza_room_add_credit  (GtkBox          *box,
                                 GzaText         *story,
                                 const GzaCredit *credit);
void       gza_room_add_sources (GtkBox          *box,
                                 const GzaSource *sources,
                                 guint            n_sources);
GtkWidget *gza_room_add_button  (GtkBox          *box,
                                 const char      *word,
                                 const char      *style,
                                 const char      *room,
                                 const char      *item);
GtkWidget *gza_room_add_icon    (GtkBox          *box,
                                 const char      *icon,
                                 const char      *style);
GtkWidget *gza_room_make_button (GzaText         *text,
                                 const char      *style,
                                 const char      *room,
                                 const char      *item);
GtkWidget *gza_room_make_door   (GtkWidget       *label,
                                 GzaRoom          room);
GtkWidget *gza_room_make_card   (const char      *room,
                                 const char      *item,
                                 GtkBox         **ret_box);
GtkWidget *gza_room_make_country_label (const char *country);
GtkGrid   *gza_room_add_grid    (GtkBox          *box);
void       gza_room_add_cell    (GtkGrid         *grid,
                                 int              n_columns,
                                 GtkWidget       *child);

G_END_DECLS
