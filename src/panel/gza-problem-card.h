/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-diagnostic.h"
#include "gza-words.h"

G_BEGIN_DECLS

GzaWords *gza_problem_card_new_words (void) G_GNUC_WARN_UNUSED_RESULT;
void      gza_problem_card_add       (GtkBox        *box,
                                      GzaDiagnostic *diagnostic,
                                      GzaWords      *words);

G_END_DECLS
