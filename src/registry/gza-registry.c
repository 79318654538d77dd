/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-registry"

#include "gza-registry.h"

/* What of an installed GStreamer this process uses by itself.
 *
 * The kiosk and the curator's tools each have a list of what may read a file; whatever else is
 * installed gets rank NONE for the whole process, so that no autoplugger ever picks it. */

static void
refuse_the_rest (GstRegistry       *registry,
                 GzaRegistryFilter  is_allowed)
{
  GList *features = gst_registry_get_feature_list (registry, GST_TYPE_ELEMENT_FACTORY);

  for (GList *l = features; l != NULL; l = l->next) {
    GstElementFactory *factory = l->data;

    if (!is_allowed (factory,
                     gst_element_factory_get_metadata (factory, GST_ELEMENT_METADATA_KLASS)))
      gst_plugin_feature_set_rank (l->data, GST_RANK_NONE);
  }
  gst_plugin_feature_list_free (features);
}

/* What a file is, is told by GStreamer's own recognizers; those of single plugins would load
 * their plugin, subtitles' among them, for any file that nobody else knows. */
static void
refuse_recognizers (GstRegistry *registry)
{
  GList *features = gst_registry_get_feature_list (registry, GST_TYPE_TYPE_FIND_FACTORY);

  for (GList *l = features; l != NULL; l = l->next) {
    const char *plugin = gst_plugin_feature_get_plugin_name (l->data);

    if (g_strcmp0 (plugin, "typefindfunctions") != 0)
      gst_registry_remove_feature (registry, l->data);
  }
  gst_plugin_feature_list_free (features);
}

/**
 * gza_registry_start:
 * @is_allowed: called for each element that is installed
 * @error: (out) (optional): what went wrong
 *
 * Starts GStreamer and takes its rank from whatever is not allowed, and all recognizers of files
 * that are not GStreamer's own. To be called once in a process, on any thread.
 *
 * Returns: whether GStreamer works at all
 * Errors: those of gst_init_check()
 */
gboolean
gza_registry_start (GzaRegistryFilter   is_allowed,
                    GError            **error)
{
  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  refuse_the_rest (gst_registry_get (), is_allowed);
  refuse_recognizers (gst_registry_get ());
  return TRUE;
}

/**
 * gza_registry_has:
 * @feature: name of an element
 *
 * Tells whether an element is installed.
 *
 * Returns: TRUE also where it was refused
 */
gboolean
gza_registry_has (const char *feature)
{
  g_autoptr (GstPluginFeature) found = gst_registry_lookup_feature (gst_registry_get (), feature);

  return found != NULL;
}

/**
 * gza_registry_lists:
 * @names: (array length=n_names): names of elements
 * @n_names: how many
 * @factory: an element
 *
 * Tells whether a list names an element.
 *
 * Returns: TRUE if it does
 */
gboolean
gza_registry_lists (const char *const *names,
                    gsize              n_names,
                    GstElementFactory *factory)
{
  for (gsize i = 0; i < n_names; i++) {
    if (g_str_equal (names[i], GST_OBJECT_NAME (factory)))
      return TRUE;
  }
  return FALSE;
}
