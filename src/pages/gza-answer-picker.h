/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_ANSWER_PICKER (gza_answer_picker_get_type ())

/**
 * GzaAnswerPicker:
 *
 * The answers to one question, to be touched.
 *
 * Signals: `chosen`, when the visitor has touched one, or let go of it.
 */
G_DECLARE_FINAL_TYPE (GzaAnswerPicker, gza_answer_picker, GZA, ANSWER_PICKER, GtkWidget)

GtkWidget *gza_answer_picker_new          (const GzaQuestion *question);

char     **gza_answer_picker_dup_chosen   (GzaAnswerPicker   *self) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *gza_answer_picker_make_name    (const GzaQuestion *question,
                                           guint              index);
guint      gza_question_get_n_answers     (const GzaQuestion *question);
char      *gza_question_dup_answer_id     (const GzaQuestion *question,
                                           guint              index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
