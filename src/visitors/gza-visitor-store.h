/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-visitor-records.h"

G_BEGIN_DECLS

/**
 * GZA_VISITOR_STORE_FILE:
 *
 * What the store's file is called in the folder of a kiosk's state.
 */
#define GZA_VISITOR_STORE_FILE "answers.sqlite3"

/**
 * GzaVisitorUseKind:
 * @GZA_VISITOR_USE_VISIT: somebody has touched the screen
 * @GZA_VISITOR_USE_OPEN: a story was opened
 * @GZA_VISITOR_USE_FINISH: a story was followed to its end
 * @GZA_VISITOR_USE_LEAVE: a story was left before its end
 *
 * What is counted.
 */
typedef enum {
  GZA_VISITOR_USE_VISIT,
  GZA_VISITOR_USE_OPEN,
  GZA_VISITOR_USE_FINISH,
  GZA_VISITOR_USE_LEAVE,
} GzaVisitorUseKind;

#define GZA_TYPE_VISITOR_STORE (gza_visitor_store_get_type ())

G_DECLARE_FINAL_TYPE (GzaVisitorStore, gza_visitor_store, GZA, VISITOR_STORE, GObject)

GzaVisitorStore   *gza_visitor_store_new                (const char           *path,
                                                         guint                 keep_days)
    G_GNUC_WARN_UNUSED_RESULT;
void               gza_visitor_store_begin_visit        (GzaVisitorStore      *self);
void               gza_visitor_store_count              (GzaVisitorStore      *self,
                                                         GzaVisitorUseKind     kind,
                                                         const char           *language,
                                                         const char           *story);
void               gza_visitor_store_count_leave        (GzaVisitorStore      *self,
                                                         const char           *language,
                                                         const char           *story,
                                                         guint                 chapter,
                                                         gint64                position_us);
void               gza_visitor_store_save_async         (GzaVisitorStore      *self,
                                                         const char           *moment,
                                                         const char           *question,
                                                         const char           *story,
                                                         const char           *language,
                                                         const char *const    *options,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean           gza_visitor_store_save_finish        (GzaVisitorStore      *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void               gza_visitor_store_get_results_async  (GzaVisitorStore      *self,
                                                         const char           *moment,
                                                         const char           *question,
                                                         const char           *story,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GzaVisitorResults *gza_visitor_store_get_results_finish (GzaVisitorStore      *self,
                                                         GAsyncResult         *result,
                                                         GError              **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
