/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-faults"

#include "gza-faults.h"

#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"

/* What keeps an exhibition from being packed, and a bundle from being shown. */

/* That a story may not be shown today is no fault of the files. */
static gboolean
is_fault (GzaDiagnostic *diagnostic,
          const char *story_id)
{
  g_autofree char *id = NULL;

  if (gza_diagnostic_get_severity (diagnostic) != GZA_SEVERITY_ERROR ||
      g_str_has_prefix (gza_diagnostic_get_code (diagnostic), "consent-"))
    return FALSE;
  id = gza_diagnostic_dup_story_id (diagnostic);
  return story_id == NULL || g_strcmp0 (id, story_id) == 0;
}

/**
 * gza_faults_find:
 * @diagnostics: (element-type GzaDiagnostic): what the loader said
 * @story_id: (nullable): of which story; %NULL for all
 *
 * Finds the errors that a bundle may not have.
 *
 * Returns: (transfer full): those of @diagnostics
 */
GListStore *
gza_faults_find (GListModel *diagnostics,
                      const char *story_id)
{
  GListStore *faults = g_list_store_new (GZA_TYPE_DIAGNOSTIC);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    if (is_fault (diagnostic, story_id))
      g_list_store_append (faults, diagnostic);
  }
  return faults;
}

/**
 * gza_faults_is_fit:
 * @root: an exhibition
 * @ret_faults: (out) (transfer full): its errors
 *
 * Looks whether an exhibition may take the place of another: by the kiosk's own loader it has no
 * errors, and something to show.
 *
 * Returns: %TRUE if it may
 */
gboolean
gza_faults_is_fit (GzaRoot     *root,
                   GListStore **ret_faults)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCatalog) catalog = gza_catalog_load (root, diagnostics);

  *ret_faults = gza_faults_find (G_LIST_MODEL (diagnostics), NULL);
  return g_list_model_get_n_items (G_LIST_MODEL (*ret_faults)) == 0 &&
         g_list_model_get_n_items (gza_catalog_get_stories (catalog)) > 0;
}
