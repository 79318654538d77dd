/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-probe-policy.h"

#include <string.h>

#include <gst/gst.h>

#include "gza-limiter-element.h"

/* What of GStreamer may read a curator's file. A camera's, a telephone's or an editing program's
 * files are welcome, so the list is longer than the kiosk's; but playlists and manifests, which
 * fetch from the network under a film's name, and readers of subtitles are on neither. Whatever is
 * not listed gets rank NONE, so that no autoplugger ever picks it. */

static const char *const readers[] = {
  "aacparse", "ac3parse", "aiffparse", "asfdemux", "av1parse", "avidemux", "flacparse", "flvdemux",
  "h263parse", "h264parse", "h265parse", "id3demux", "matroskademux", "mpeg4videoparse",
  "mpegaudioparse", "mpegpsdemux", "mpegvideoparse", "oggdemux", "opusparse", "qtdemux", "tsdemux",
  "vp9parse", "wavparse",
};

static gboolean
is_reader (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++) {
    if (strcmp (readers[i], name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Decoders of the hardware differ from machine to machine; what is measured must not. */
static gboolean
is_allowed (GstElementFactory *factory)
{
  const char *klass = gst_element_factory_get_metadata (factory, GST_ELEMENT_METADATA_KLASS);

  if (strstr (klass, "Decoder") != NULL)
    return strstr (klass, "Hardware") == NULL &&
           (strstr (klass, "Audio") != NULL || strstr (klass, "Video") != NULL);
  if (strstr (klass, "Demux") != NULL || strstr (klass, "Parse") != NULL)
    return is_reader (GST_OBJECT_NAME (factory));
  if (strstr (klass, "Source") != NULL)
    return strcmp (GST_OBJECT_NAME (factory), "filesrc") == 0;
  return strstr (klass, "Sink") == NULL;
}

static void
refuse_the_rest (GstRegistry *registry)
{
  GList *features = gst_registry_get_feature_list (registry, GST_TYPE_ELEMENT_FACTORY);

  for (GList *l = features; l != NULL; l = l->next) {
    if (!is_allowed (l->data))
      gst_plugin_feature_set_rank (l->data, GST_RANK_NONE);
  }
  gst_plugin_feature_list_free (features);
}

/* What a file is, is told by GStreamer's own recognizers, not by those of single plugins. */
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
 * gza_probe_policy_init:
 * @error: return location
 *
 * Starts GStreamer, leaves it only what may read a curator's file, and adds the limiter.
 *
 * Safe to call from any thread and any number of times; the first call does the work.
 *
 * Returns: whether GStreamer works
 * Errors: those of gst_init_check()
 */
gboolean
gza_probe_policy_init (GError **error)
{
  static gsize done = 0;

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  if (g_once_init_enter (&done)) {
    refuse_the_rest (gst_registry_get ());
    refuse_recognizers (gst_registry_get ());
    gza_limiter_element_register ();
    g_once_init_leave (&done, 1);
  }
  return TRUE;
}
