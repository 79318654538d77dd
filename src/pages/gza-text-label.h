/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-catalog.h"
#include "gza-text.h"

G_BEGIN_DECLS

#define GZA_TYPE_TEXT_LABEL (gza_text_label_get_type ())

/**
 * GzaTextLabelFunc:
 * @data: what it speaks of
 *
 * Makes a label's string in the visitor's present language.
 *
 * Returns: (transfer full): UTF-8
 */
typedef char *(*GzaTextLabelFunc) (gconstpointer data);

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
void        gza_text_label_set_opening (GzaTextLabel *self,
                                        GzaText      *text);
void        gza_text_label_set_string  (GzaTextLabel *self,
                                        const char   *string,
                                        const char   *language);
void        gza_text_label_set_func    (GzaTextLabel     *self,
                                        GzaTextLabelFunc  func,
                                        gconstpointer     data);
void        gza_text_label_set_catalog (GzaTextLabel *self,
                                        GzaCatalog   *catalog);

G_END_DECLS
