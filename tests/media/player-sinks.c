/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "player-sinks.h"

#include "gza-player-private.h"

#include <gst/video/video.h>

GstPad *
sinks_dup_picture (GzaPlayer *player)
{
  GstBin *pipeline = GST_BIN (gza_player_get_element (player));
  g_autoptr (GstIterator) elements = gst_bin_iterate_recurse (pipeline);
  g_auto (GValue) sink = G_VALUE_INIT;

  do {
    g_value_unset (&sink);
    g_assert_cmpint (gst_iterator_next (elements, &sink), ==, GST_ITERATOR_OK);
  } while (!GST_IS_VIDEO_SINK (g_value_get_object (&sink)));
  return gst_element_get_static_pad (g_value_get_object (&sink), "sink");
}

GstPad *
sinks_dup_sound (GzaPlayer *player)
{
  g_autoptr (GstElement) output = NULL;
  g_autoptr (GstElement) volume = NULL;

  output = gst_bin_get_by_name (GST_BIN (gza_player_get_element (player)), "output");
  g_assert_nonnull (output);
  volume = gst_bin_get_by_interface (GST_BIN (output), GST_TYPE_STREAM_VOLUME);
  return gst_element_get_static_pad (volume, "sink");
}

GstClockTime
sinks_get_running_ns (GstPad    *pad,
                      GstBuffer *buffer)
{
  g_autoptr (GstEvent) event = gst_pad_get_sticky_event (pad, GST_EVENT_SEGMENT, 0);
  const GstSegment *segment;

  gst_event_parse_segment (event, &segment);
  return gst_segment_to_running_time (segment, GST_FORMAT_TIME, GST_BUFFER_PTS (buffer));
}

double
sinks_get_sample (const GstAudioInfo *audio,
                  const GstMapInfo   *map,
                  gsize               frame)
{
  gsize sample = frame * (gsize) audio->channels;

  if (GST_AUDIO_INFO_FORMAT (audio) == GST_AUDIO_FORMAT_S16LE)
    return ((const gint16 *) (gpointer) map->data)[sample] / 32768.0;
  g_assert_cmpint (GST_AUDIO_INFO_FORMAT (audio), ==, GST_AUDIO_FORMAT_F32LE);
  return (double) ((const float *) (gpointer) map->data)[sample];
}
