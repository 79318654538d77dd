/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-output.h"

#include "gza-elements.h"

/* The sound's way out: audioconvert ! audioresample ! volume ! the device, or a sink that only
 * keeps the time. The device's buffer is short, for a switch of language has to wait for it. */

#define BUFFER_US (100 * 1000)
#define PERIOD_US (10 * 1000)

static void
on_device_added (GstBin     *bin,
                 GstElement *element,
                 gpointer    data)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (element);

  if (g_object_class_find_property (klass, "buffer-time") != NULL)
    g_object_set (element,
                  "buffer-time", (gint64) BUFFER_US,
                  "latency-time", (gint64) PERIOD_US,
                  NULL);
}

static GstElement *
make_sink (GstBin    *bin,
           gboolean   is_deviceless,
           GError   **error)
{
  GstElement *sink = gza_elements_make (bin, is_deviceless ? "fakesink" : "autoaudiosink", error);

  if (sink == NULL)
    return NULL;
  if (is_deviceless)
    g_object_set (sink, "sync", TRUE, "enable-last-sample", FALSE, NULL);
  else
    g_signal_connect (sink, "element-added", G_CALLBACK (on_device_added), NULL);
  return sink;
}

static gboolean
fill (GstBin      *bin,
      GstElement  *volume,
      gboolean     is_deviceless,
      GError     **error)
{
  static const char *const factories[] = { "audioconvert", "audioresample" };
  GstElement *chain[G_N_ELEMENTS (factories)];
  GstElement *sink;

  if (!gza_elements_chain (bin, factories, G_N_ELEMENTS (factories), chain, error))
    return FALSE;
  sink = make_sink (bin, is_deviceless, error);
  if (sink == NULL)
    return FALSE;

  gst_bin_add (bin, volume);
  if (!gza_elements_link (chain[1], volume, error) || !gza_elements_link (volume, sink, error))
    return FALSE;
  gza_elements_expose (GST_ELEMENT (bin), chain[0], "sink");
  return TRUE;
}

/**
 * gza_output_new:
 * @volume: an element that is in no bin yet
 * @is_deviceless: whether to play into nothing, in time
 * @error: (out) (optional): what went wrong
 *
 * Makes a bin with a pad `sink` for any sound.
 *
 * Returns: (transfer floating) (nullable):
 * Errors: `GST_CORE_ERROR` an element is missing
 */
GstElement *
gza_output_new (GstElement  *volume,
                gboolean     is_deviceless,
                GError     **error)
{
  GstElement *bin = gst_bin_new ("output");

  if (!fill (GST_BIN (bin), volume, is_deviceless, error)) {
    gst_object_unref (gst_object_ref_sink (bin));
    return NULL;
  }
  return bin;
}
