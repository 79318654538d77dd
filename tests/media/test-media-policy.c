/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-media-policy.h"

#include <gst/gst.h>

#include <string.h>

/* What of GStreamer the kiosk's process may pick by itself, looked up in the registry. */

/* Elements of this kind that autopluggers may still pick, hardware decoders not counted. */
#define MAX_FEATURES 40

/* An element that this machine would have, and lacks in this test. */
static void
take_away (const char *name)
{
  g_autoptr (GstPluginFeature) feature =
      gst_registry_lookup_feature (gst_registry_get (), name);

  if (feature != NULL)
    gst_registry_remove_feature (gst_registry_get (), feature);
}

static gboolean
is_missing_named (const char *family)
{
  g_autofree char *pattern = g_strdup_printf ("*no element for %s*photographs", family);
  g_autoptr (GError) error = NULL;

  g_test_expect_message ("gza-media", G_LOG_LEVEL_WARNING, pattern);
  if (!gza_media_policy_init (&error))
    return FALSE;
  g_test_assert_expected_messages ();
  return TRUE;
}

/* The log names the kind of media that cannot play, once, at the start. */
static void
test_missing (void)
{
  gst_init (NULL, NULL);
  take_away ("vp9dec");
  g_assert_true (is_missing_named ("VP9 video"));
  g_assert_true (gza_media_policy_init (NULL));
}

static gboolean
reads_or_plays (const char *klass)
{
  static const char *const kinds[] = { "Demux", "Parse", "Decoder", "Source" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strstr (klass, kinds[i]) != NULL)
      return TRUE;
  }
  return strstr (klass, "Sink") != NULL && strstr (klass, "Audio") != NULL;
}

static void
test_list (void)
{
  GList *features = NULL;
  guint n_features = 0;

  g_assert_true (gza_media_policy_init (NULL));
  features = gst_registry_get_feature_list (gst_registry_get (), GST_TYPE_ELEMENT_FACTORY);
  for (GList *l = features; l != NULL; l = l->next) {
    const char *klass = gst_element_factory_get_metadata (l->data, GST_ELEMENT_METADATA_KLASS);

    if (gst_plugin_feature_get_rank (l->data) == GST_RANK_NONE || !reads_or_plays (klass) ||
        strstr (klass, "Hardware") != NULL)
      continue;
    n_features++;
    g_test_message ("%s", GST_OBJECT_NAME (l->data));
  }
  gst_plugin_feature_list_free (features);
  g_assert_cmpuint (n_features, >, 0);
  g_assert_cmpuint (n_features, <=, MAX_FEATURES);
}

static void
test_refused (void)
{
  static const char *const names[] = {
    "hlsdemux", "hlsdemux2", "dashdemux", "dashdemux2", "mssdemux", "sdpdemux", "souphttpsrc",
    "rtspsrc", "udpsrc", "subparse", "ssaparse", "tsdemux", "avidemux", "asfdemux", "flvdemux",
    "avdemux_hls", "avdec_prores", "avdec_cfhd", "giosrc",
  };

  g_assert_true (gza_media_policy_init (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GstPluginFeature) feature =
        gst_registry_lookup_feature (gst_registry_get (), names[i]);

    g_test_message ("%s: %s", names[i], feature != NULL ? "installed" : "not installed");
    if (feature != NULL)
      g_assert_cmpuint (gst_plugin_feature_get_rank (feature), ==, GST_RANK_NONE);
  }
}

/* Only GStreamer's own recognizers look at a file. */
static void
test_recognizers (void)
{
  GList *features = NULL;

  g_assert_true (gza_media_policy_init (NULL));
  features = gst_registry_get_feature_list (gst_registry_get (), GST_TYPE_TYPE_FIND_FACTORY);
  g_assert_nonnull (features);
  for (GList *l = features; l != NULL; l = l->next)
    g_assert_cmpstr (gst_plugin_feature_get_plugin_name (l->data), ==, "typefindfunctions");
  gst_plugin_feature_list_free (features);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/media-policy/missing", test_missing);
  g_test_add_func ("/media-policy/list", test_list);
  g_test_add_func ("/media-policy/refused", test_refused);
  g_test_add_func ("/media-policy/recognizers", test_recognizers);
  return g_test_run ();
}
