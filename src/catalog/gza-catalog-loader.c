/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-catalog-loader"

#include "gza-catalog-loader.h"

#include "gza-clock.h"
#include "gza-diagnostic.h"
#include "gza-loader.h"

/* Reads a whole exhibition once, on the calling thread or on a worker. Whatever the folder holds,
 * there is a catalog at the end: an exhibition without stories is still a title and a friendly
 * line, and what is wrong with it is in the diagnostics. */

static GzaLoader *
make_loader (GzaRoot *root)
{
  g_autoptr (GDateTime) today = gza_clock_get_date (gza_clock_get_default ());
  GzaLoader *loader = gza_loader_new (root);

  gza_loader_set_today (loader, today);
  return loader;
}

static void
append_diagnostics (GzaLoader *loader,
                    GListStore *diagnostics)
{
  g_autoptr (GListModel) list = gza_loader_make_diagnostics (loader);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    g_list_store_append (diagnostics, diagnostic);
  }
}

/**
 * gza_catalog_load:
 * @root: the exhibition
 * @diagnostics: (nullable): where #GzaDiagnostic are appended, in the order of files
 *
 * Reads an exhibition. Blocks; the kiosk uses gza_catalog_load_async().
 *
 * Returns: (transfer full): a snapshot of what is valid, perhaps without stories
 * Source: docs/story-format.md
 */
GzaCatalog *
gza_catalog_load (GzaRoot *root,
                  GListStore *diagnostics)
{
  g_autoptr (GzaLoader) loader = NULL;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  loader = make_loader (root);
  gza_loader_run (loader, NULL);
  if (diagnostics != NULL)
    append_diagnostics (loader, diagnostics);
  return gza_loader_make_catalog (loader);
}

static void
load_in_thread (GTask *task,
                gpointer source,
                gpointer task_data,
                GCancellable *cancellable)
{
  GzaLoader *loader = task_data;

  gza_loader_run (loader, cancellable);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, gza_loader_make_catalog (loader), g_object_unref);
}

/**
 * gza_catalog_load_async:
 * @root: the exhibition
 * @cancellable: (nullable): cancels between two stories
 * @callback: called on the main context of the caller
 * @user_data: for @callback
 *
 * Reads an exhibition on a worker thread.
 */
void
gza_catalog_load_async (GzaRoot *root,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GZA_IS_ROOT (root));

  task = g_task_new (root, cancellable, callback, user_data);
  g_task_set_source_tag (task, gza_catalog_load_async);
  g_task_set_task_data (task, make_loader (root), (GDestroyNotify) gza_loader_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * gza_catalog_load_finish:
 * @result: what the callback was given
 * @ret_diagnostics: (out) (optional) (transfer full): a list of #GzaDiagnostic
 * @error: return location
 *
 * Takes what gza_catalog_load_async() has read.
 *
 * Returns: (transfer full) (nullable): the snapshot, or %NULL with @error set
 * Errors: %G_IO_ERROR_CANCELLED, and no other
 */
GzaCatalog *
gza_catalog_load_finish (GAsyncResult *result,
                         GListModel **ret_diagnostics,
                         GError **error)
{
  GzaCatalog *catalog;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gza_catalog_load_async), NULL);

  catalog = g_task_propagate_pointer (G_TASK (result), error);
  if (catalog != NULL && ret_diagnostics != NULL)
    *ret_diagnostics = gza_loader_make_diagnostics (g_task_get_task_data (G_TASK (result)));
  return catalog;
}
