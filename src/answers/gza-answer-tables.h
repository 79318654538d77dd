/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-csv.h"
#include "gza-visitor-database.h"

G_BEGIN_DECLS

/**
 * GzaAnswerTables:
 *
 * What visitors answered, added up from one pass over the answers.
 */
typedef struct _GzaAnswerTables GzaAnswerTables;

GzaAnswerTables *gza_answer_tables_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void             gza_answer_tables_free         (GzaAnswerTables        *self);
void             gza_answer_tables_add          (GzaAnswerTables        *self,
                                                 const GzaVisitorAnswer *answer);
void             gza_answer_tables_add_use      (GzaAnswerTables        *self,
                                                 const GzaVisitorUse    *use);
guint            gza_answer_tables_get_n_answers
                                                (const GzaAnswerTables  *self);
GzaCsv          *gza_answer_tables_make_answers (GzaAnswerTables        *self)
    G_GNUC_WARN_UNUSED_RESULT;
GzaCsv          *gza_answer_tables_make_usage   (GzaAnswerTables        *self)
    G_GNUC_WARN_UNUSED_RESULT;
GzaCsv          *gza_answer_tables_make_summary (GzaAnswerTables        *self)
    G_GNUC_WARN_UNUSED_RESULT;
GzaCsv          *gza_answer_tables_make_crossed (GzaAnswerTables        *self)
    G_GNUC_WARN_UNUSED_RESULT;
GzaCsv          *gza_answer_tables_make_codebook
                                                (GzaCatalog             *catalog,
                                                 const char             *language)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaAnswerTables, gza_answer_tables_free)

G_END_DECLS
