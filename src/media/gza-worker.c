/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-worker.h"

/* A thread for calls that may block for ever: a state change of GStreamer waits for a disk that
 * does not answer. Its owner never waits for it, neither for a job nor for its end. */

typedef struct {
  GzaWorkerJob run; /* NULL: the end */
  gpointer data;
  GDestroyNotify destroy;
} Job;

struct _GzaWorker {
  char *name;
  GAsyncQueue *jobs;
  int has_ended; /* atomic */
};

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

static void
worker_clear (gpointer data)
{
  GzaWorker *self = data;

  g_async_queue_unref (self->jobs);
  g_free (self->name);
}

static void
worker_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, worker_clear);
}

static gpointer
run_jobs (gpointer data)
{
  GzaWorker *self = data;
  gboolean is_running = TRUE;

  while (is_running) {
    Job *job = g_async_queue_pop (self->jobs);

    if (job->run != NULL)
      job->run (job->data);
    else
      is_running = FALSE;
    job_free (job);
  }

  g_atomic_int_set (&self->has_ended, TRUE);
  worker_unref (self);
  return NULL;
}

static gboolean
on_deadline (gpointer data)
{
  GzaWorker *self = data;

  if (!g_atomic_int_get (&self->has_ended))
    g_warning ("%s does not end, leaving its thread behind", self->name);
  return G_SOURCE_REMOVE;
}

/**
 * gza_worker_new:
 * @name: what the thread works on, for the log and the debugger
 *
 * Starts a thread that waits for jobs.
 *
 * Returns: (transfer full): to be given back by gza_worker_finish()
 */
GzaWorker *
gza_worker_new (const char *name)
{
  GzaWorker *self = g_atomic_rc_box_new0 (GzaWorker);

  self->name = g_strdup (name);
  self->jobs = g_async_queue_new_full (job_free);
  g_thread_unref (g_thread_new ("gza-media", run_jobs, g_atomic_rc_box_acquire (self)));
  return self;
}

/**
 * gza_worker_push:
 * @self: a worker
 * @job: what to run on the thread
 * @data: (nullable) (transfer full): its argument
 * @destroy: (nullable): frees @data, on the thread
 *
 * Adds a job behind those that wait; returns at once.
 */
void
gza_worker_push (GzaWorker      *self,
                 GzaWorkerJob    job,
                 gpointer        data,
                 GDestroyNotify  destroy)
{
  Job *item = g_new (Job, 1);

  item->run = job;
  item->data = data;
  item->destroy = destroy;
  g_async_queue_push (self->jobs, item);
}

/**
 * gza_worker_finish:
 * @self: (transfer full): not to be used again
 * @deadline_us: how long the waiting jobs may take before the log says that the thread is lost
 *
 * Ends the thread after its last job, without waiting for it.
 */
void
gza_worker_finish (GzaWorker *self,
                   gint64     deadline_us)
{
  gza_worker_push (self, NULL, NULL, NULL);
  g_timeout_add_full (G_PRIORITY_LOW,
                      (guint) (deadline_us / 1000),
                      on_deadline,
                      self,
                      worker_unref);
}
