/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-decoder.h"

/* How many pictures libav decodes at the same time.
 *
 * By itself it works at one picture on each core, and every thread of it holds pictures of its own:
 * 20 MB for a film of 1920x1080 on two cores. One core decodes such a film twelve times as fast as
 * it is shown, so that it has only the parts of one picture done side by side, where the film has
 * them. Larger and faster films keep all threads. */

#define MAX_AREA_PX (1920 * 1088)
#define MAX_FRAMES_PER_SECOND 30

static gboolean
is_light (const GstCaps *caps)
{
  const GstStructure *film = gst_caps_get_structure (caps, 0);
  int width_px;
  int height_px;
  int numerator;
  int denominator;

  return gst_structure_has_name (film, "video/x-h264") &&
         gst_structure_get (film,
                            "width", G_TYPE_INT, &width_px,
                            "height", G_TYPE_INT, &height_px,
                            "framerate", GST_TYPE_FRACTION, &numerator, &denominator,
                            NULL) &&
         (gint64) width_px * height_px <= MAX_AREA_PX &&
         numerator <= (gint64) denominator * MAX_FRAMES_PER_SECOND;
}

/* The decoder opens its codec when the format comes, which is after this. */
static GstPadProbeReturn
on_event (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  GstEvent *event = GST_PAD_PROBE_INFO_EVENT (info);
  g_autoptr (GstElement) decoder = NULL;
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) != GST_EVENT_CAPS)
    return GST_PAD_PROBE_OK;
  gst_event_parse_caps (event, &caps);
  decoder = gst_pad_get_parent_element (pad);
  if (decoder != NULL)
    gst_util_set_object_arg (G_OBJECT (decoder), "thread-type", is_light (caps) ? "slice" : "auto");
  return GST_PAD_PROBE_OK;
}

static void
on_element_added (GstBin     *decodebin,
                  GstElement *element,
                  gpointer    data)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "sink");

  if (pad != NULL &&
      g_object_class_find_property (G_OBJECT_GET_CLASS (element), "thread-type") != NULL)
    gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_event, NULL, NULL);
}

/**
 * gza_decoder_save_memory:
 * @decodebin: an element of that kind that is not yet started
 *
 * Has films that one core decodes with ease decoded one picture at a time.
 */
void
gza_decoder_save_memory (GstElement *decodebin)
{
  g_signal_connect (decodebin, "element-added", G_CALLBACK (on_element_added), NULL);
}
