/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-visitor-store.h"

G_BEGIN_DECLS

#define GZA_TYPE_VISIT (gza_visit_get_type ())

/**
 * GzaVisit:
 *
 * The present visit: what is asked and counted goes through it to the store.
 */
G_DECLARE_FINAL_TYPE (GzaVisit, gza_visit, GZA, VISIT, GObject)

GzaVisit          *gza_visit_new                (GzaVisitorStore      *store,
                                                 gboolean              counts)
    G_GNUC_WARN_UNUSED_RESULT;
GzaVisit          *gza_visit_new_rehearsal      (void) G_GNUC_WARN_UNUSED_RESULT;

void               gza_visit_begin              (GzaVisit             *self);
gboolean           gza_visit_can_keep           (GzaVisit             *self);
gboolean           gza_visit_can_ask            (GzaVisit             *self,
                                                 const char           *moment,
                                                 const char           *question,
                                                 const char           *story);

void               gza_visit_count_open         (GzaVisit             *self,
                                                 const char           *story);
void               gza_visit_count_finish       (GzaVisit             *self,
                                                 const char           *story);
void               gza_visit_count_leave        (GzaVisit             *self,
                                                 const char           *story,
                                                 guint                 chapter,
                                                 gint64                position_us);

void               gza_visit_save_async         (GzaVisit             *self,
                                                 const char           *moment,
                                                 const char           *question,
                                                 const char           *story,
                                                 const char *const    *options,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean           gza_visit_save_finish        (GzaVisit             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void               gza_visit_get_results_async  (GzaVisit             *self,
                                                 const char           *moment,
                                                 const char           *question,
                                                 const char           *story,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GzaVisitorResults *gza_visit_get_results_finish (GzaVisit             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
