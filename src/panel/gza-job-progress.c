/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-job-progress"

#include "gza-job-progress.h"

/* What a job's thread and the panel have in common. The thread tells after every block; the panel
 * looks a few times in a second, so that a fast disk costs the main loop nothing. */

struct _GzaJobProgress {
  GCancellable *cancellable;
  GMutex mutex;
  guint64 done_bytes; /* under the mutex */
  guint64 all_bytes;  /* under the mutex */
};

/**
 * gza_job_progress_new:
 *
 * Makes one for a job that has not begun.
 *
 * Returns: (transfer full): the progress
 */
GzaJobProgress *
gza_job_progress_new (void)
{
  GzaJobProgress *self = g_atomic_rc_box_new0 (GzaJobProgress);

  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  return self;
}

/**
 * gza_job_progress_ref:
 * @self: a job's progress
 *
 * Holds it.
 *
 * Returns: (transfer full): @self
 */
GzaJobProgress *
gza_job_progress_ref (GzaJobProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GzaJobProgress *self = data;

  g_object_unref (self->cancellable);
  g_mutex_clear (&self->mutex);
}

/**
 * gza_job_progress_unref:
 * @self: (transfer full): a job's progress
 *
 * Lets go of it.
 */
void
gza_job_progress_unref (GzaJobProgress *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * gza_job_progress_report:
 * @done_bytes: what is behind
 * @all_bytes: what is to be done
 * @self: a job's progress
 *
 * Tells how far the job is; a #GzaBundleProgress.
 *
 * Returns: %FALSE if the job is to stop
 */
gboolean
gza_job_progress_report (guint64  done_bytes,
                         guint64  all_bytes,
                         gpointer self)
{
  GzaJobProgress *progress = self;

  g_mutex_lock (&progress->mutex);
  progress->done_bytes = done_bytes;
  progress->all_bytes = all_bytes;
  g_mutex_unlock (&progress->mutex);
  return !g_cancellable_is_cancelled (progress->cancellable);
}

/**
 * gza_job_progress_get:
 * @self: a job's progress
 * @ret_done_bytes: (out): what is behind
 * @ret_all_bytes: (out): what is to be done; 0 while the job does not know
 *
 * Asks how far the job is.
 */
void
gza_job_progress_get (GzaJobProgress *self,
                      guint64        *ret_done_bytes,
                      guint64        *ret_all_bytes)
{
  g_mutex_lock (&self->mutex);
  *ret_done_bytes = self->done_bytes;
  *ret_all_bytes = self->all_bytes;
  g_mutex_unlock (&self->mutex);
}

/**
 * gza_job_progress_get_cancellable:
 * @self: a job's progress
 *
 * Gets what stops the job.
 *
 * Returns: (transfer none): a cancellable
 */
GCancellable *
gza_job_progress_get_cancellable (GzaJobProgress *self)
{
  return self->cancellable;
}
