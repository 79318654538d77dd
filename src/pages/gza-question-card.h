/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_QUESTION_CARD (gza_question_card_get_type ())

/**
 * GzaQuestionCard:
 *
 * One question: its answers, a way past it, thanks, and what others have answered.
 *
 * Signals: `done`, when the visitor has skipped it, or has read the results and goes on.
 */
G_DECLARE_FINAL_TYPE (GzaQuestionCard, gza_question_card, GZA, QUESTION_CARD, GtkWidget)

GtkWidget *gza_question_card_new         (GzaContext        *context,
                                          const GzaQuestion *question,
                                          const char        *moment,
                                          const char        *story);
GtkWidget *gza_question_card_new_pulse   (GzaContext        *context,
                                          GzaStory          *story,
                                          const char        *moment);
GtkWidget *gza_question_card_new_pledges (GzaContext        *context,
                                          const GzaQuestion *question,
                                          const GzaPledge   *pledges);

G_END_DECLS
