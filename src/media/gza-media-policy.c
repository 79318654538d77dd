/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-media-policy.h"

#include "gza-registry.h"

#include <string.h>

/* What of GStreamer may read an exhibition's file: a short list, everything else of its kind gets
 * rank NONE for the whole process, so that no autoplugger ever picks it.
 *
 * Playlists and manifests (HLS, DASH, SDP, ASX) fetch from the network when they are named like a
 * film, and the subtitle and exotic demuxers carry most of GStreamer's security history: none of
 * them is here. Captions are read by the catalog's own reader. */

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
is_hardware_decoder (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hardware_prefixes); i++) {
    if (g_str_has_prefix (name, hardware_prefixes[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_allowed (GstElementFactory *factory,
            const char        *klass)
{
  if (strstr (klass, "Sink") != NULL && strstr (klass, "Audio") != NULL)
    return gza_registry_lists (audio_sinks, G_N_ELEMENTS (audio_sinks), factory);
  if (strstr (klass, "Source") != NULL)
    return gza_registry_lists (sources, G_N_ELEMENTS (sources), factory);
  if (strstr (klass, "Decoder") != NULL)
    return gza_registry_lists (decoders, G_N_ELEMENTS (decoders), factory) ||
           is_hardware_decoder (GST_OBJECT_NAME (factory));
  if (strstr (klass, "Demux") != NULL || strstr (klass, "Parse") != NULL)
    return gza_registry_lists (readers, G_N_ELEMENTS (readers), factory);
  return strstr (klass, "Sink") == NULL;
}

static gboolean
has_one_of (const char *const *features,
            gsize              n_features)
{
  for (gsize i = 0; i < n_features && features[i] != NULL; i++) {
    if (gza_registry_has (features[i]))
      return TRUE;
  }
  return FALSE;
}

static void
report_missing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++) {
    if (!has_one_of (needs[i].features, G_N_ELEMENTS (needs[i].features)))
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
 * Safe to call from any thread and any number of times; the first one that succeeds does the work.
 * Warns once about each kind of media that this machine cannot decode.
 *
 * Returns: whether GStreamer works at all
 * Errors: those of gst_init_check()
 */
gboolean
gza_media_policy_init (GError **error)
{
  static GMutex lock;
  static gboolean is_done = FALSE;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (is_done)
    return TRUE;
  if (!gza_registry_start (is_allowed, error))
    return FALSE;
  report_missing ();
  is_done = TRUE;
  return TRUE;
}

static gpointer
check (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gza_media_policy_init (&error))
    g_warning ("GStreamer does not start: %s, no chapter will have film or sound",
               error->message);
  return NULL;
}

/**
 * gza_media_policy_check:
 *
 * Looks on a thread of its own at what this machine can play, so that the log says what is missing
 * before a visitor comes to it, and the first film finds GStreamer started.
 */
void
gza_media_policy_check (void)
{
  g_thread_unref (g_thread_new ("gza-media-check", check, NULL));
}

static gboolean
is_installed_hardware (GstPluginFeature *feature,
                       gpointer          unused)
{
  return GST_IS_ELEMENT_FACTORY (feature) && is_hardware_decoder (GST_OBJECT_NAME (feature));
}

/**
 * gza_media_policy_list_hardware:
 *
 * Lists the decoders of this machine's graphics card.
 *
 * Returns: (transfer full) (array zero-terminated=1): names of elements; none before GStreamer is
 *   started
 */
char **
gza_media_policy_list_hardware (void)
{
  GPtrArray *names = g_ptr_array_new ();
  GList *features = NULL;

  if (gst_is_initialized ())
    features = gst_registry_feature_filter (gst_registry_get (), is_installed_hardware, FALSE,
                                            NULL);
  for (GList *at = features; at != NULL; at = at->next)
    g_ptr_array_add (names, g_strdup (GST_OBJECT_NAME (at->data)));
  gst_plugin_feature_list_free (features);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
