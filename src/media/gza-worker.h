/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaWorker:
 *
 * One thread that runs jobs in their order and may be left behind if one of them never returns.
 */
typedef struct _GzaWorker GzaWorker;

typedef void (*GzaWorkerJob) (gpointer data);

GzaWorker *gza_worker_new    (const char     *name) G_GNUC_WARN_UNUSED_RESULT;
void       gza_worker_push   (GzaWorker      *self,
                              GzaWorkerJob    job,
                              gpointer        data,
                              GDestroyNotify  destroy);
void       gza_worker_finish (GzaWorker      *self,
                              gint64          deadline_us);

G_END_DECLS
