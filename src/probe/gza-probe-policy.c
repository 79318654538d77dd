/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-probe-policy.h"

#include <string.h>

#include "gza-limiter-element.h"
#include "gza-registry.h"

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

/* Decoders of the hardware differ from machine to machine; what is measured must not. */
static gboolean
is_allowed (GstElementFactory *factory,
            const char        *klass)
{
  if (strstr (klass, "Decoder") != NULL)
    return strstr (klass, "Hardware") == NULL &&
           (strstr (klass, "Audio") != NULL || strstr (klass, "Video") != NULL);
  if (strstr (klass, "Demux") != NULL || strstr (klass, "Parse") != NULL)
    return gza_registry_lists (readers, G_N_ELEMENTS (readers), factory);
  if (strstr (klass, "Source") != NULL)
    return strcmp (GST_OBJECT_NAME (factory), "filesrc") == 0;
  return strstr (klass, "Sink") == NULL;
}

/**
 * gza_probe_policy_init:
 * @error: return location
 *
 * Starts GStreamer, leaves it only what may read a curator's file, and adds the limiter.
 *
 * Safe to call from any thread and any number of times; the first one that succeeds does the work.
 *
 * Returns: whether GStreamer works
 * Errors: those of gst_init_check()
 */
gboolean
gza_probe_policy_init (GError **error)
{
  static GMutex lock;
  static gboolean is_done = FALSE;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (is_done)
    return TRUE;
  if (!gza_registry_start (is_allowed, error))
    return FALSE;
  gza_limiter_element_register ();
  is_done = TRUE;
  return TRUE;
}
