/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-text.h"

G_BEGIN_DECLS

#define GZA_TYPE_TEXT_LABEL (gza_text_label_get_type ())

/**
 * GzaTextLabel:
 *
 * A label that speaks the visitor's language: an interface word or a curator's text.
 */
G_DECLARE_FINAL_TYPE (GzaTextLabel, gza_text_label, GZA, TEXT_LABEL, GtkWidget)

GtkWidget  *gza_text_label_new         (void);
GtkWidget  *gza_text_label_new_word    (const char   *word);

void        gza_text_label_set_word    (GzaTextLabel *self,
                                        const char   *word);
void        gza_text_label_set_text    (GzaTextLabel *self,
                                        GzaText      *text);
void        gza_text_label_set_prose   (GzaTextLabel *self,
                                        GzaText      *text);
void        gza_text_label_set_string  (GzaTextLabel *self,
                                        const char   *string,
                                        const char   *language);

G_END_DECLS
