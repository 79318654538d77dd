/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-visitor-records.h"

G_BEGIN_DECLS

/**
 * GzaVisitorDatabase:
 *
 * The file in which visitors' answers and the counts of use are kept.
 */
typedef struct _GzaVisitorDatabase GzaVisitorDatabase;

/**
 * GzaVisitorAnswerFunc:
 * @row: (not nullable): one answer, valid during the call
 * @user_data: what was given
 *
 * Called for each answer of the file, the oldest first.
 */
typedef void (*GzaVisitorAnswerFunc) (const GzaVisitorAnswer *row,
                                      gpointer                user_data);

/**
 * GzaVisitorUseFunc:
 * @row: (not nullable): one count, valid during the call
 * @user_data: what was given
 *
 * Called for each count of the file, by day and hour.
 */
typedef void (*GzaVisitorUseFunc) (const GzaVisitorUse *row,
                                   gpointer             user_data);

GzaVisitorDatabase *gza_visitor_database_open         (const char              *path,
                                                       GError                 **error)
    G_GNUC_WARN_UNUSED_RESULT;
GzaVisitorDatabase *gza_visitor_database_open_to_read (const char              *path,
                                                       GError                 **error)
    G_GNUC_WARN_UNUSED_RESULT;
void                gza_visitor_database_close        (GzaVisitorDatabase      *self);
gint64              gza_visitor_database_add_visit    (GzaVisitorDatabase      *self,
                                                       const char              *day,
                                                       GError                 **error);
gboolean            gza_visitor_database_save_answer  (GzaVisitorDatabase      *self,
                                                       const GzaVisitorAnswer  *answer,
                                                       GError                 **error);
gboolean            gza_visitor_database_add_use      (GzaVisitorDatabase      *self,
                                                       const GzaVisitorUse     *use,
                                                       GError                 **error);
GzaVisitorResults  *gza_visitor_database_get_results  (GzaVisitorDatabase      *self,
                                                       const char              *moment,
                                                       const char              *question,
                                                       const char              *story,
                                                       GError                 **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean            gza_visitor_database_expire       (GzaVisitorDatabase      *self,
                                                       const char              *first_day,
                                                       GError                 **error);
gboolean            gza_visitor_database_each_answer  (GzaVisitorDatabase      *self,
                                                       GzaVisitorAnswerFunc     func,
                                                       gpointer                 user_data,
                                                       GError                 **error);
gboolean            gza_visitor_database_each_use     (GzaVisitorDatabase      *self,
                                                       GzaVisitorUseFunc        func,
                                                       gpointer                 user_data,
                                                       GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaVisitorDatabase, gza_visitor_database_close)

G_END_DECLS
