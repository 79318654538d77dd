/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-video-sink.h"

#include "gza-frame-converter.h"

/* A GstVideoSink whose screen is a GzaVideoPaintable.
 *
 * One per GzaGraph. Frames come on a streaming thread; the paintable is set and taken away on the
 * main thread, and after that no thread of GStreamer touches it any more. A pipeline that prerolls
 * before it is shown has no paintable: its first frame waits here. Any raw picture is taken, and
 * converted only when it is shown, or where it is drawn. */

/* A frame later than this is not worth painting: two frames of a 50 Hz screen. */
#define MAX_LATENESS_NS (40 * GST_MSECOND)

struct _GzaVideoSink {
  GstVideoSink parent_instance;

  /* Shared between the main thread and the streaming thread */
  GMutex lock;
  GzaVideoPaintable *paintable;
  GzaFrame *waiting;

  /* State of the streaming thread */
  GzaFrameConverter *converter;
  GstBuffer *prerolled; /* shown already when it is rendered */
};

static GstStaticPadTemplate sink_template =
  GST_STATIC_PAD_TEMPLATE ("sink",
                           GST_PAD_SINK,
                           GST_PAD_ALWAYS,
                           GST_STATIC_CAPS (GST_VIDEO_CAPS_MAKE (GST_VIDEO_FORMATS_ALL)));

G_DEFINE_FINAL_TYPE (GzaVideoSink, gza_video_sink, GST_TYPE_VIDEO_SINK)

static gboolean
gza_video_sink_set_info (GstVideoSink       *sink,
                         GstCaps            *caps,
                         const GstVideoInfo *info)
{
  gza_frame_converter_set_info (GZA_VIDEO_SINK (sink)->converter, info);
  return TRUE;
}

/* What a film does not say about itself lies as it shall be seen. */
static void
take_orientation (GzaVideoSink *self,
                  GstEvent     *event)
{
  GstVideoOrientationMethod orientation;
  GstTagList *tags;

  gst_event_parse_tag (event, &tags);
  if (gst_video_orientation_from_tag (tags, &orientation))
    gza_frame_converter_set_orientation (self->converter, orientation);
}

static gboolean
gza_video_sink_event (GstBaseSink *sink,
                      GstEvent    *event)
{
  GzaVideoSink *self = GZA_VIDEO_SINK (sink);

  if (GST_EVENT_TYPE (event) == GST_EVENT_STREAM_START)
    gza_frame_converter_set_orientation (self->converter, GST_VIDEO_ORIENTATION_IDENTITY);
  else if (GST_EVENT_TYPE (event) == GST_EVENT_TAG)
    take_orientation (self, event);
  return GST_BASE_SINK_CLASS (gza_video_sink_parent_class)->event (sink, event);
}

static gboolean
gza_video_sink_propose_allocation (GstBaseSink *sink,
                                   GstQuery    *query)
{
  gst_query_add_allocation_meta (query, GST_VIDEO_META_API_TYPE, NULL);
  return TRUE;
}

static GstFlowReturn
gza_video_sink_preroll (GstBaseSink *sink,
                        GstBuffer   *buffer)
{
  GstFlowReturn result = GST_BASE_SINK_CLASS (gza_video_sink_parent_class)->preroll (sink, buffer);

  gst_buffer_replace (&GZA_VIDEO_SINK (sink)->prerolled, buffer);
  return result;
}

static GstFlowReturn
gza_video_sink_render (GstBaseSink *sink,
                       GstBuffer   *buffer)
{
  GstFlowReturn result = GST_BASE_SINK_CLASS (gza_video_sink_parent_class)->render (sink, buffer);

  gst_clear_buffer (&GZA_VIDEO_SINK (sink)->prerolled);
  return result;
}

/* A picture that nobody shows yet takes the least memory as it is. */
static gboolean
is_drawn_in_rows (GzaVideoSink *self)
{
  gboolean is_drawn;

  g_mutex_lock (&self->lock);
  is_drawn = self->paintable == NULL || gza_video_paintable_get_cairo (self->paintable);
  g_mutex_unlock (&self->lock);
  return is_drawn;
}

static GstFlowReturn
gza_video_sink_show_frame (GstVideoSink *sink,
                           GstBuffer    *buffer)
{
  GzaVideoSink *self = GZA_VIDEO_SINK (sink);
  g_autoptr (GzaFrame) frame = NULL;

  if (buffer == self->prerolled)
    return GST_FLOW_OK;
  frame = gza_frame_converter_run (self->converter, buffer, is_drawn_in_rows (self));
  if (frame == NULL) {
    GST_ELEMENT_ERROR (self, RESOURCE, READ, ("A picture cannot be converted"), (NULL));
    return GST_FLOW_ERROR;
  }
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->waiting, gza_frame_unref);
  if (self->paintable != NULL)
    gza_video_paintable_push (self->paintable, frame);
  else
    self->waiting = g_steal_pointer (&frame);
  g_mutex_unlock (&self->lock);
  return GST_FLOW_OK;
}

static gboolean
gza_video_sink_stop (GstBaseSink *sink)
{
  GzaVideoSink *self = GZA_VIDEO_SINK (sink);

  gst_clear_buffer (&self->prerolled);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->waiting, gza_frame_unref);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

static void
gza_video_sink_finalize (GObject *object)
{
  GzaVideoSink *self = GZA_VIDEO_SINK (object);

  gst_clear_buffer (&self->prerolled);
  g_clear_pointer (&self->converter, gza_frame_converter_free);
  g_clear_pointer (&self->waiting, gza_frame_unref);
  g_clear_object (&self->paintable);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (gza_video_sink_parent_class)->finalize (object);
}

static void
gza_video_sink_class_init (GzaVideoSinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSinkClass *base_sink_class = GST_BASE_SINK_CLASS (klass);
  GstVideoSinkClass *video_sink_class = GST_VIDEO_SINK_CLASS (klass);

  object_class->finalize = gza_video_sink_finalize;
  base_sink_class->event = gza_video_sink_event;
  base_sink_class->propose_allocation = gza_video_sink_propose_allocation;
  base_sink_class->preroll = gza_video_sink_preroll;
  base_sink_class->render = gza_video_sink_render;
  base_sink_class->stop = gza_video_sink_stop;
  video_sink_class->set_info = gza_video_sink_set_info;
  video_sink_class->show_frame = gza_video_sink_show_frame;

  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_set_static_metadata (element_class,
                                         "Gza video sink",
                                         "Sink/Video",
                                         "Shows a film as a paintable of GTK",
                                         "The Gza developers");
}

static void
gza_video_sink_init (GzaVideoSink *self)
{
  g_mutex_init (&self->lock);
  self->converter = gza_frame_converter_new ();
  gst_base_sink_set_max_lateness (GST_BASE_SINK (self), MAX_LATENESS_NS);
  /* A kept sample would hold one frame of the pool for nobody. */
  gst_base_sink_set_last_sample_enabled (GST_BASE_SINK (self), FALSE);
}

/**
 * gza_video_sink_new:
 *
 * Makes a sink without a paintable.
 *
 * Returns: (transfer floating):
 */
GzaVideoSink *
gza_video_sink_new (void)
{
  return g_object_new (GZA_TYPE_VIDEO_SINK, NULL);
}

/**
 * gza_video_sink_set_paintable:
 * @self: a sink
 * @paintable: (nullable): where frames go from now on
 *
 * Connects the sink to its screen; a frame that has waited for it is shown at once. After NULL
 * the sink holds nothing of the old one.
 */
void
gza_video_sink_set_paintable (GzaVideoSink      *self,
                              GzaVideoPaintable *paintable)
{
  g_autoptr (GzaFrame) frame = NULL;
  g_autoptr (GzaVideoPaintable) old = NULL;

  g_return_if_fail (GZA_IS_VIDEO_SINK (self));

  g_mutex_lock (&self->lock);
  old = g_steal_pointer (&self->paintable);
  if (paintable != NULL) {
    self->paintable = g_object_ref (paintable);
    frame = g_steal_pointer (&self->waiting);
    if (frame != NULL)
      gza_video_paintable_push (paintable, frame);
  }
  g_mutex_unlock (&self->lock);
}
