/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-media-policy.h"

#include <gst/gst.h>

#include <string.h>

/* What of GStreamer may read an exhibition's file: a short list, everything else of its kind gets
 * rank NONE for the whole process, so that no autoplugger ever picks it.
 *
 * Playlists and manifests (HLS, DASH, SDP, ASX) fetch from the network when they are named like a
 * film, and the subtitle and exotic demuxers carry most of GStreamer's security history: none of
 * them is here. Captions are read by the catalog's own reader. Called from any thread, once. */

/* Demuxers and parsers: ISO media, Matroska and WebM, Ogg, WAV, FLAC, MP3, ADTS AAC. */
static const char *const readers[] = {
  "aacparse", "av1parse", "flacparse", "h264parse", "h265parse", "id3demux", "matroskademux",
  "mpegaudioparse", "oggdemux", "opusparse", "qtdemux", "vp9parse", "wavparse",
};

/* The software decoders, the one that is preferred first where there are two. */
static const char *const decoders[] = {
  "avdec_aac", "avdec_h264", "avdec_h265", "avdec_mp3", "av1dec", "dav1ddec", "faad", "flacdec",
  "libde265dec", "mpg123audiodec", "openh264dec", "opusdec", "vorbisdec", "vp8dec", "vp9dec",
};

/* The stateless and VA-API decoders of GStreamer 1.22; the older "vaapi" plugin is left out. */
static const char *const hardware_prefixes[] = {
  "vah264", "vah265", "vavp8", "vavp9", "vaav1", "v4l2slh264", "v4l2slh265", "v4l2slvp8",
  "v4l2slvp9", "v4l2h264", "v4l2h265", "v4l2vp8", "v4l2vp9",
};

static const char *const audio_sinks[] = {
  "alsasink", "autoaudiosink", "pipewiresink", "pulsesink",
};

static const char *const sources[] = {
  "filesrc",
};

/* One decoder of each row must be there, else whole families of files cannot play. */
static const struct {
  const char *family;
  const char *features[3];
} needs[] = {
  { "MP4 files", { "qtdemux" } },
  { "WebM files", { "matroskademux" } },
  { "Ogg files", { "oggdemux" } },
  { "H.264 video", { "avdec_h264", "openh264dec" } },
  { "H.265 video", { "avdec_h265", "libde265dec" } },
  { "VP8 video", { "vp8dec" } },
  { "VP9 video", { "vp9dec" } },
  { "AV1 video", { "dav1ddec", "av1dec" } },
  { "AAC audio", { "avdec_aac", "faad" } },
  { "Opus audio", { "opusdec" } },
  { "Vorbis audio", { "vorbisdec" } },
  { "MP3 audio", { "mpg123audiodec", "avdec_mp3" } },
  { "FLAC audio", { "flacdec" } },
  { "mixing of voices", { "audiomixer" } },
};

static gboolean
list_has (const char *const *names,
          gsize              n_names,
          const char        *name)
{
  for (gsize i = 0; i < n_names; i++) {
    if (g_str_equal (names[i], name))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_hardware_decoder (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hardware_prefixes); i++) {
    if (g_str_has_prefix (name, hardware_prefixes[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_allowed (GstElementFactory *factory)
{
  const char *name = GST_OBJECT_NAME (factory);
  const char *klass = gst_element_factory_get_metadata (factory, GST_ELEMENT_METADATA_KLASS);

  if (strstr (klass, "Sink") != NULL && strstr (klass, "Audio") != NULL)
    return list_has (audio_sinks, G_N_ELEMENTS (audio_sinks), name);
  if (strstr (klass, "Source") != NULL)
    return list_has (sources, G_N_ELEMENTS (sources), name);
  if (strstr (klass, "Decoder") != NULL)
    return list_has (decoders, G_N_ELEMENTS (decoders), name) || is_hardware_decoder (name);
  if (strstr (klass, "Demux") != NULL || strstr (klass, "Parse") != NULL)
    return list_has (readers, G_N_ELEMENTS (readers), name);
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

static gboolean
has_one_of (GstRegistry       *registry,
            const char *const *features,
            gsize              n_features)
{
  for (gsize i = 0; i < n_features && features[i] != NULL; i++) {
    g_autoptr (GstPluginFeature) feature = gst_registry_lookup_feature (registry, features[i]);

    if (feature != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
report_missing (GstRegistry *registry)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++) {
    if (!has_one_of (registry, needs[i].features, G_N_ELEMENTS (needs[i].features)))
      g_warning ("GStreamer has no element for %s, chapters that need it show their photographs",
                 needs[i].family);
  }
}

/**
 * gza_media_policy_init:
 * @error: (out) (optional): what went wrong
 *
 * Starts GStreamer and leaves it only the readers, decoders and outputs that an exhibition needs.
 *
 * Safe to call from any thread and any number of times; the first call does the work. Warns once
 * about each kind of media that this machine cannot decode.
 *
 * Returns: whether GStreamer works at all
 * Errors: those of gst_init_check()
 * Source: issue "The player", "What may be opened"
 */
gboolean
gza_media_policy_init (GError **error)
{
  static gsize done = 0;

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;

  if (g_once_init_enter (&done)) {
    GstRegistry *registry = gst_registry_get ();

    refuse_the_rest (registry);
    refuse_recognizers (registry);
    report_missing (registry);
    g_once_init_leave (&done, 1);
  }
  return TRUE;
}
