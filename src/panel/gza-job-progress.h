/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GzaJobProgress:
 *
 * How far a thread is, and whether it is to stop. Any thread may use it.
 */
typedef struct _GzaJobProgress GzaJobProgress;

GzaJobProgress *gza_job_progress_new             (void) G_GNUC_WARN_UNUSED_RESULT;
GzaJobProgress *gza_job_progress_ref             (GzaJobProgress *self) G_GNUC_WARN_UNUSED_RESULT;
void            gza_job_progress_unref           (GzaJobProgress *self);

gboolean        gza_job_progress_report          (guint64         done_bytes,
                                                  guint64         all_bytes,
                                                  gpointer        self);
void            gza_job_progress_get             (GzaJobProgress *self,
                                                  guint64        *ret_done_bytes,
                                                  guint64        *ret_all_bytes);
GCancellable   *gza_job_progress_get_cancellable (GzaJobProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaJobProgress, gza_job_progress_unref)

G_END_DECLS
