/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-limiter-element.h"

#include <gst/audio/audio.h>

#include "gza-limiter.h"

/* A limiter that stands in a pipeline, for interleaved 32-bit float at 48 kHz without gaps (behind
 * audiorate). It gives back what the limiter's delay holds when the stream ends, and moves the
 * times, so that nothing is shifted against the picture. All of it runs on the streaming thread. */

struct _GzaLimiterElement {
  GstElement parent_instance;

  /* borrowed; the element owns its pads */
  GstPad *sink;
  GstPad *source;

  /* owned */
  GzaLimiter *limiter;

  /* state */
  double gain_db;
  double ceiling_dbtp;
  GstAudioInfo info;
  guint n_to_drop;       /* frames of the delay that have no sound yet */
  guint64 n_out;         /* frames given */
  GstClockTime start_ns; /* of the first frame */
};

G_DEFINE_FINAL_TYPE (GzaLimiterElement, gza_limiter_element, GST_TYPE_ELEMENT)

#define CAPS                                                                                       \
  "audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=[1,2]"

static GstStaticPadTemplate sink_template =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS (CAPS));
static GstStaticPadTemplate source_template =
    GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS (CAPS));

static void
take_caps (GzaLimiterElement *self,
           GstCaps *caps)
{
  GstAudioInfo info;

  if (!gst_audio_info_from_caps (&info, caps) || self->limiter != NULL)
    return;
  self->info = info;
  self->limiter = gza_limiter_new ((guint) GST_AUDIO_INFO_CHANNELS (&info),
                                   (guint) GST_AUDIO_INFO_RATE (&info), self->gain_db,
                                   self->ceiling_dbtp);
  self->n_to_drop = gza_limiter_get_delay (self->limiter);
}

/* Sends frames on, less those at the beginning that the delay has put there. */
static GstFlowReturn
push (GzaLimiterElement *self,
      const float *frames,
      gsize n_frames)
{
  gsize bytes_a_frame = (gsize) GST_AUDIO_INFO_BPF (&self->info);
  guint64 rate_hz = (guint64) GST_AUDIO_INFO_RATE (&self->info);
  gsize n_dropped = MIN (n_frames, self->n_to_drop);
  GstBuffer *buffer;

  self->n_to_drop -= (guint) n_dropped;
  n_frames -= n_dropped;
  if (n_frames == 0)
    return GST_FLOW_OK;
  buffer = gst_buffer_new_memdup ((const guint8 *) frames + n_dropped * bytes_a_frame,
                                  n_frames * bytes_a_frame);
  GST_BUFFER_PTS (buffer) = self->start_ns +
                            gst_util_uint64_scale (self->n_out, GST_SECOND, rate_hz);
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (n_frames, GST_SECOND, rate_hz);
  self->n_out += n_frames;
  return gst_pad_push (self->source, buffer);
}

static GstFlowReturn
on_chain (GstPad *pad,
          GstObject *parent,
          GstBuffer *buffer)
{
  GzaLimiterElement *self = GZA_LIMITER_ELEMENT (parent);
  g_autoptr (GstBuffer) taken = buffer;
  g_autofree float *out = NULL;
  GstMapInfo map;
  gsize n_frames;

  if (self->limiter == NULL)
    return GST_FLOW_NOT_NEGOTIATED;
  if (self->start_ns == GST_CLOCK_TIME_NONE)
    self->start_ns = GST_BUFFER_PTS_IS_VALID (taken) ? GST_BUFFER_PTS (taken) : 0;
  if (!gst_buffer_map (taken, &map, GST_MAP_READ))
    return GST_FLOW_ERROR;
  out = g_malloc (map.size);
  n_frames = map.size / (gsize) GST_AUDIO_INFO_BPF (&self->info);
  gza_limiter_process (self->limiter, (const float *) (gconstpointer) map.data, out, n_frames);
  gst_buffer_unmap (taken, &map);
  return push (self, out, n_frames);
}

static void
drain (GzaLimiterElement *self)
{
  gsize n_frames = self->limiter != NULL ? gza_limiter_get_delay (self->limiter) : 0;
  g_autofree float *frames = NULL;

  if (n_frames == 0 || self->start_ns == GST_CLOCK_TIME_NONE)
    return;
  frames = g_malloc0 (n_frames * (gsize) GST_AUDIO_INFO_BPF (&self->info));
  gza_limiter_process (self->limiter, frames, frames, n_frames);
  push (self, frames, n_frames);
}

static gboolean
on_event (GstPad *pad,
          GstObject *parent,
          GstEvent *event)
{
  GzaLimiterElement *self = GZA_LIMITER_ELEMENT (parent);
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) == GST_EVENT_CAPS) {
    gst_event_parse_caps (event, &caps);
    take_caps (self, caps);
  } else if (GST_EVENT_TYPE (event) == GST_EVENT_EOS) {
    drain (self);
  }
  return gst_pad_event_default (pad, parent, event);
}

static void
gza_limiter_element_finalize (GObject *object)
{
  GzaLimiterElement *self = GZA_LIMITER_ELEMENT (object);

  g_clear_pointer (&self->limiter, gza_limiter_free);
  G_OBJECT_CLASS (gza_limiter_element_parent_class)->finalize (object);
}

static void
gza_limiter_element_class_init (GzaLimiterElementClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gza_limiter_element_finalize;
  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_add_static_pad_template (element_class, &source_template);
  gst_element_class_set_static_metadata (element_class, "Limiter", "Filter/Effect/Audio",
                                         "Keeps true peaks below a ceiling", "The Gza developers");
}

static void
gza_limiter_element_init (GzaLimiterElement *self)
{
  self->start_ns = GST_CLOCK_TIME_NONE;
  self->sink = gst_pad_new_from_static_template (&sink_template, "sink");
  self->source = gst_pad_new_from_static_template (&source_template, "src");
  gst_pad_set_chain_function (self->sink, on_chain);
  gst_pad_set_event_function (self->sink, on_event);
  GST_PAD_SET_PROXY_CAPS (self->sink);
  gst_pad_use_fixed_caps (self->source);
  gst_element_add_pad (GST_ELEMENT (self), self->sink);
  gst_element_add_pad (GST_ELEMENT (self), self->source);
}

/**
 * gza_limiter_element_register:
 *
 * Makes the element known to GStreamer as #GZA_LIMITER_FACTORY.
 */
void
gza_limiter_element_register (void)
{
  gst_element_register (NULL, GZA_LIMITER_FACTORY, GST_RANK_NONE, GZA_TYPE_LIMITER_ELEMENT);
}

/**
 * gza_limiter_element_set_levels:
 * @self: a limiter, before it starts
 * @gain_db: by how much it gets louder
 * @ceiling_dbtp: what no true peak passes
 *
 * Says what the limiter does.
 */
void
gza_limiter_element_set_levels (GzaLimiterElement *self,
                                double gain_db,
                                double ceiling_dbtp)
{
  self->gain_db = gain_db;
  self->ceiling_dbtp = ceiling_dbtp;
}
