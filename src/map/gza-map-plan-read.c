/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-plan-read.h"

#include "gza-svg-scan.h"

/* Reads a curator's own map from the exhibition, on a worker. */

typedef struct {
  GzaRoot *root;
  char *path;
  GzaGroundPoint *points;
  guint n_points;
} GroundFile;

static void
ground_file_free (GroundFile *file)
{
  g_object_unref (file->root);
  g_free (file->path);
  g_free (file->points);
  g_free (file);
}

static void
read_ground (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GroundFile *file = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gza_root_read (file->root, file->path, GZA_SVG_MAX_BYTES, &error);
  GzaMapPlan *plan = bytes ? gza_map_plan_new (bytes, file->points, file->n_points, &error) : NULL;

  if (plan) {
    g_task_return_pointer (task, plan, (GDestroyNotify) gza_map_plan_unref);
    return;
  }
  g_prefix_error (&error, "%s: ", file->path);
  g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_map_plan_read_async:
 * @root: the exhibition
 * @ground: what to read; copied
 * @source: (nullable): kept alive, and given to @callback
 * @cancellable: (nullable): for a plan that is no more wanted
 * @callback: called on the main thread
 *
 * Begins to read a map of a curator's own.
 */
void
gza_map_plan_read_async (GzaRoot             *root,
                         const GzaGround     *ground,
                         GObject             *source,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  GroundFile *file = g_new (GroundFile, 1);

  *file = (GroundFile) {
    g_object_ref (root), g_strdup (ground->path),
    g_memdup2 (ground->points, sizeof *ground->points * ground->n_points), ground->n_points,
  };
  g_task_set_task_data (task, file, (GDestroyNotify) ground_file_free);
  g_task_run_in_thread (task, read_ground);
}

/**
 * gza_map_plan_read_finish:
 * @result: what the callback got
 * @error: (out) (optional): what is wrong, with the path of the drawing
 *
 * Ends reading.
 *
 * Returns: (transfer full) (nullable): the plan
 * Errors: `GZA_ROOT_ERROR`, those of gza_map_plan_new(), `G_IO_ERROR_CANCELLED`
 */
GzaMapPlan *
gza_map_plan_read_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
