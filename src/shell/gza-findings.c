/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-findings"

#include "gza-findings.h"

#include "gza-clock.h"

/* A list of findings that is read on a worker, whenever its owner says that something is new; the
 * newest reading wins. Owned by the preview, main thread only.
 */

#define N_SEVERITIES 3

struct _GzaFindings {
  GObject parent_instance;

  /* owned */
  GzaRoot *root;
  GListStore *list;
  GCancellable *reading;

  /* state */
  guint counts[N_SEVERITIES];
};

/* What the worker is lent for one reading. */
typedef struct {
  GzaRoot *root;
  GzaCatalog *catalog;
  GListStore *loaded;
  char *story_id;
  GDateTime *today;
} Job;

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaFindings, gza_findings, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->root);
  g_object_unref (job->catalog);
  g_object_unref (job->loaded);
  g_free (job->story_id);
  g_date_time_unref (job->today);
  g_free (job);
}

static void
read_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task,
                         gza_finding_read_all (job->root, job->catalog,
                                               G_LIST_MODEL (job->loaded), job->story_id,
                                               job->today),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
on_read (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GzaFindings) self = data;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return;

  for (guint i = 0; i < N_SEVERITIES; i++)
    self->counts[i] = 0;
  for (guint i = 0; i < found->len; i++)
    self->counts[gza_diagnostic_get_severity (gza_finding_get_diagnostic (found->pdata[i]))]++;
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       found->pdata, found->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gza_findings_dispose (GObject *object)
{
  GzaFindings *self = GZA_FINDINGS (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->list);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (gza_findings_parent_class)->dispose (object);
}

static void
gza_findings_class_init (GzaFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_findings_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_findings_init (GzaFindings *self)
{
  self->list = g_list_store_new (GZA_TYPE_FINDING);
}

/**
 * gza_findings_new:
 * @root: the exhibition
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): a list of findings
 */
GzaFindings *
gza_findings_new (GzaRoot *root)
{
  GzaFindings *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  self = g_object_new (GZA_TYPE_FINDINGS, NULL);
  self->root = g_object_ref (root);

  return self;
}

/**
 * gza_findings_read:
 * @self: a list of findings
 * @catalog: the exhibition, as it is shown
 * @loaded: (element-type GzaDiagnostic): what was wrong when it was loaded
 * @story_id: (nullable): the story to look at, or %NULL for the whole exhibition
 *
 * Reads the list anew. The old one stays until the new one is there.
 */
void
gza_findings_read (GzaFindings *self,
                   GzaCatalog *catalog,
                   GListModel *loaded,
                   const char *story_id)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (GZA_IS_FINDINGS (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();

  job = g_new0 (Job, 1);
  job->root = g_object_ref (self->root);
  job->catalog = g_object_ref (catalog);
  job->loaded = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  job->story_id = g_strdup (story_id);
  job->today = gza_clock_get_date (gza_clock_get_default ());
  /* A copy: the watcher's own list changes while the worker reads. */
  for (guint i = 0; i < g_list_model_get_n_items (loaded); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (loaded, i);

    g_list_store_append (job->loaded, diagnostic);
  }

  task = g_task_new (NULL, self->reading, on_read, g_object_ref (self));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * gza_findings_get_list:
 * @self: a list of findings
 *
 * Gets the findings.
 *
 * Returns: (transfer none): a list of #GzaFinding
 */
GListModel *
gza_findings_get_list (GzaFindings *self)
{
  g_return_val_if_fail (GZA_IS_FINDINGS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * gza_findings_get_count:
 * @self: a list of findings
 * @severity: how much they weigh
 *
 * Counts the findings of one weight.
 *
 * Returns: a number
 */
guint
gza_findings_get_count (GzaFindings *self,
                        GzaSeverity severity)
{
  g_return_val_if_fail (GZA_IS_FINDINGS (self), 0);

  return self->counts[severity];
}
