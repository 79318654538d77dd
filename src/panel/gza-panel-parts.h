/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the panel's pages are made of. Words follow the panel's language by themselves; what is made
 * of numbers, the page makes anew in its refresh. */

GtkBox    *gza_panel_add_column  (GtkBox      *box);
GtkBox    *gza_panel_add_card    (GtkBox      *box,
                                  const char  *word);
GtkLabel  *gza_panel_add_fact    (GtkBox      *box,
                                  const char  *word);
GtkLabel  *gza_panel_add_named   (GtkBox      *box,
                                  const char  *name);
GtkWidget *gza_panel_add_word    (GtkBox      *box,
                                  const char  *word);
GtkLabel  *gza_panel_add_label   (GtkBox      *box,
                                  const char  *style);
GtkWidget *gza_panel_add_button  (GtkBox      *box,
                                  const char  *word,
                                  const char  *style);
GtkWidget *gza_panel_add_choice  (GtkBox      *box,
                                  const char  *word);
GtkBox    *gza_panel_add_buttons (GtkBox      *box);
void       gza_panel_clear       (GtkBox      *box);

char      *gza_panel_say_bytes   (double       bytes) G_GNUC_WARN_UNUSED_RESULT;
char      *gza_panel_say_length  (double       seconds) G_GNUC_WARN_UNUSED_RESULT;
char      *gza_panel_say_time    (gint64       time_s) G_GNUC_WARN_UNUSED_RESULT;
char      *gza_panel_say_number  (double       number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
