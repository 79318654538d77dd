/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include <gst/video/video.h>

#include "gza-flashes.h"
#include "gza-loudness.h"
#include "gza-phrase.h"
#include "gza-probe-private.h"
#include "gza-stream-names.h"

/* The facts of films and sounds: decodes every stream to its end, as fast as it goes, counting
 * frames and measuring the sound on the way. The first film and the first sound count. */

/* A stream may end this much before its container says: frames and packets are whole. */
#define SHORT_US (G_USEC_PER_SEC / 2)
#define SHORT_SHARE 0.02

/* WebM writes whole milliseconds, so that even frames of equal length differ by one. */
#define EVEN_US 4000

/* An Ogg page is at most this long. */
#define OGG_PAGE_BYTES 65307

#define METER                                                                                      \
  "audioconvert ! audio/x-raw,format=F32LE,layout=interleaved ! fakesink name=meter sync=false"

/* Each pixel of the small picture is the mean of all that it stands for. */
#define WATCHER                                                                                    \
  "videoconvertscale method=bilinear2 add-borders=false ! "                                        \
  "video/x-raw,format=RGB,width=" G_STRINGIFY (GZA_FLASHES_COLUMNS) ",height=" G_STRINGIFY (      \
      GZA_FLASHES_ROWS) " ! fakesink name=watcher sync=false"

typedef struct {
  GzaProbe *facts;
  GzaRun *run;
  GzaLoudness *loudness;
  GzaFlashes *flashes; /* its streaming thread's until the end */
  GMutex lock; /* signals come on any thread while the streams are found */
  gboolean has_video;
  gboolean has_audio;
  gboolean has_unknown;

  /* of the film; its streaming thread's until the end */
  gint64 first_us;
  gint64 last_us;
  gint64 end_us;
  gint64 min_step_us;
  gint64 max_step_us;
  guint64 n_frames;
  double written_rate;
  gboolean is_too_large;
} Reading;

/* Called for the file itself, then for each stream in it, then for what comes out of each. */
static gboolean
on_autoplug_continue (GstElement *decoder,
                      GstPad *pad,
                      GstCaps *caps,
                      gpointer user_data)
{
  Reading *self = user_data;
  GzaProbe *facts = self->facts;
  GzaStreamKind kind = gza_stream_get_kind (caps);
  const char *name = gza_stream_get_name (caps);

  g_mutex_lock (&self->lock);
  if (facts->container == NULL)
    facts->container = g_strdup (name);
  if (kind == GZA_STREAM_VIDEO && facts->video_codec == NULL)
    facts->video_codec = g_strdup (name);
  if (kind == GZA_STREAM_AUDIO && facts->audio_codec == NULL)
    facts->audio_codec = g_strdup (name);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

static void
on_unknown_type (GstElement *decoder,
                 GstPad *pad,
                 GstCaps *caps,
                 gpointer user_data)
{
  Reading *self = user_data;
  GzaStreamKind kind = gza_stream_get_kind (caps);

  if (kind == GZA_STREAM_VIDEO || kind == GZA_STREAM_AUDIO)
    self->has_unknown = TRUE;
}

static void
take_video_caps (Reading *self,
                 GstCaps *caps)
{
  GzaProbe *facts = self->facts;
  GstVideoInfo info;
  double ratio;

  if (facts->pixel_format != NULL || !gst_video_info_from_caps (&info, caps))
    return;
  ratio = (double) GST_VIDEO_INFO_PAR_N (&info) / GST_VIDEO_INFO_PAR_D (&info);
  facts->pixel_format = g_strdup (GST_VIDEO_INFO_NAME (&info));
  facts->width_px = (guint) lround (GST_VIDEO_INFO_WIDTH (&info) * ratio);
  facts->height_px = (guint) GST_VIDEO_INFO_HEIGHT (&info);
  facts->is_interlaced = GST_VIDEO_INFO_IS_INTERLACED (&info);
  facts->is_hdr = info.colorimetry.transfer == GST_VIDEO_TRANSFER_SMPTE2084 ||
                  info.colorimetry.transfer == GST_VIDEO_TRANSFER_ARIB_STD_B67;
  if (GST_VIDEO_INFO_FPS_N (&info) > 0)
    self->written_rate = (double) GST_VIDEO_INFO_FPS_N (&info) / GST_VIDEO_INFO_FPS_D (&info);
  self->is_too_large = (double) facts->width_px * facts->height_px > GZA_PROBE_MAX_FILM_PIXELS;
}

static void
take_frame (Reading *self,
            GstBuffer *buffer)
{
  gint64 at_us;

  if (!GST_BUFFER_PTS_IS_VALID (buffer))
    return;
  at_us = (gint64) GST_TIME_AS_USECONDS (GST_BUFFER_PTS (buffer));
  if (self->n_frames == 0) {
    self->first_us = at_us;
  } else {
    self->min_step_us = MIN (self->min_step_us, at_us - self->last_us);
    self->max_step_us = MAX (self->max_step_us, at_us - self->last_us);
  }
  self->last_us = self->end_us = at_us;
  if (GST_BUFFER_DURATION_IS_VALID (buffer))
    self->end_us += (gint64) GST_TIME_AS_USECONDS (GST_BUFFER_DURATION (buffer));
  self->n_frames++;
}

static GstPadProbeReturn
on_video_data (GstPad *pad,
               GstPadProbeInfo *info,
               gpointer user_data)
{
  Reading *self = user_data;

  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0) {
    take_frame (self, GST_PAD_PROBE_INFO_BUFFER (info));
  } else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_CAPS) {
    GstCaps *caps;

    gst_event_parse_caps (GST_PAD_PROBE_INFO_EVENT (info), &caps);
    take_video_caps (self, caps);
  }
  return GST_PAD_PROBE_OK;
}

static void
take_meter (Reading *self)
{
  g_autoptr (GstPad) sink = gst_element_get_static_pad (gza_run_get (self->run, "meter"), "sink");

  gza_loudness_listen (self->loudness, sink);
}

static GstPadProbeReturn
on_small_frame (GstPad *pad,
                GstPadProbeInfo *info,
                gpointer user_data)
{
  Reading *self = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  gsize stride_bytes = GST_ROUND_UP_4 (3 * GZA_FLASHES_COLUMNS);
  GstMapInfo map;

  if (!GST_BUFFER_PTS_IS_VALID (buffer) || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return GST_PAD_PROBE_OK;
  if (map.size >= stride_bytes * GZA_FLASHES_ROWS)
    gza_flashes_take (self->flashes, map.data, stride_bytes,
                      (gint64) GST_TIME_AS_USECONDS (GST_BUFFER_PTS (buffer)));
  gst_buffer_unmap (buffer, &map);
  return GST_PAD_PROBE_OK;
}

static void
take_watcher (Reading *self)
{
  GstElement *watcher = gza_run_get (self->run, "watcher");
  g_autoptr (GstPad) sink = gst_element_get_static_pad (watcher, "sink");

  gst_pad_add_probe (sink, GST_PAD_PROBE_TYPE_BUFFER, on_small_frame, self, NULL);
}

static void
on_pad_added (GstElement *decoder,
              GstPad *pad,
              gpointer user_data)
{
  Reading *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GzaStreamKind kind = caps != NULL ? gza_stream_get_kind (caps) : GZA_STREAM_OTHER;

  if (kind == GZA_STREAM_VIDEO && !self->has_video) {
    self->has_video = TRUE;
    take_video_caps (self, caps);
    gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM,
                       on_video_data, self, NULL);
    gza_run_attach (self->run, pad, WATCHER);
    take_watcher (self);
  } else if (kind == GZA_STREAM_AUDIO && !self->has_audio) {
    self->has_audio = TRUE;
    gza_run_attach (self->run, pad, METER);
    take_meter (self);
  } else {
    gza_run_attach (self->run, pad, "fakesink sync=false");
  }
}

static const char *const rotations[] = {
  "", "rotate-0", "flip-rotate-0", "rotate-180", "flip-rotate-180", "flip-rotate-270", "rotate-90",
  "flip-rotate-90", "rotate-270",
};

/* What the file says about how it was made is no secret; everything else may be. */
static void
take_tag (const GstTagList *tags,
          const char *tag,
          gpointer user_data)
{
  static const char *const technical[] = {
    GST_TAG_CODEC, GST_TAG_VIDEO_CODEC, GST_TAG_AUDIO_CODEC, GST_TAG_CONTAINER_FORMAT,
    GST_TAG_BITRATE, GST_TAG_NOMINAL_BITRATE, GST_TAG_MINIMUM_BITRATE, GST_TAG_MAXIMUM_BITRATE,
    GST_TAG_ENCODER, GST_TAG_ENCODER_VERSION, GST_TAG_APPLICATION_NAME, GST_TAG_LANGUAGE_CODE,
    "container-specific-track-id", GST_TAG_IMAGE_ORIENTATION, GST_TAG_SERIAL,
    GST_TAG_DURATION, "has-crc", "channel-mode", NULL,
  };
  GzaProbe *facts = user_data;
  g_autofree char *word = NULL;

  if (g_str_has_prefix (tag, "geo-location"))
    facts->has_location = TRUE;
  if (!g_strv_contains (technical, tag))
    facts->has_metadata = TRUE;
  if (strcmp (tag, GST_TAG_IMAGE_ORIENTATION) != 0 || !gst_tag_list_get_string (tags, tag, &word))
    return;
  for (guint i = 1; i < G_N_ELEMENTS (rotations); i++) {
    if (strcmp (rotations[i], word) == 0)
      facts->orientation = i;
  }
}

static void
on_message (GstMessage *message,
            gpointer user_data)
{
  Reading *self = user_data;
  g_autoptr (GstTagList) tags = NULL;

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_TAG)
    return;
  gst_message_parse_tag (message, &tags);
  gst_tag_list_foreach (tags, take_tag, self->facts);
}

/* The last page of an Ogg file says that it is the last; without it the file was cut. */
static gboolean
is_ogg_whole (int fd,
              gint64 size_bytes)
{
  gsize length = (gsize) MIN (size_bytes, 2 * OGG_PAGE_BYTES);
  g_autofree guint8 *tail = g_malloc (length);

  if (pread (fd, tail, length, size_bytes - (gint64) length) != (ssize_t) length)
    return FALSE;
  for (gsize i = length >= 27 ? length - 27 + 1 : 0; i-- > 0;) {
    gsize page = 27 + (gsize) tail[i + 26];

    if (memcmp (tail + i, "OggS", 5) != 0 || i + page > length)
      continue;
    for (gsize j = 27; j < 27 + (gsize) tail[i + 26]; j++)
      page += tail[i + j];
    return (tail[i + 5] & 4) != 0 && i + page <= length;
  }
  return FALSE;
}

/* A RIFF file says its length at its beginning; recorders that never came to an end leave 0. */
static gboolean
is_wav_whole (int fd,
              gint64 size_bytes)
{
  guint32 length;

  if (pread (fd, &length, sizeof length, 4) != sizeof length)
    return FALSE;
  length = GUINT32_FROM_LE (length);
  return length != 0 && (gint64) length + 8 <= size_bytes;
}

static void
conclude_film (Reading *self)
{
  GzaProbe *facts = self->facts;
  gint64 span_us = self->last_us - self->first_us;
  double rate = span_us > 0 ? (double) (self->n_frames - 1) * G_USEC_PER_SEC / (double) span_us : 0;
  gboolean is_even = self->max_step_us - self->min_step_us <= EVEN_US;

  if (self->end_us <= self->last_us && rate > 0)
    self->end_us = self->last_us + (gint64) (G_USEC_PER_SEC / rate);
  facts->duration_us = self->end_us - self->first_us;
  facts->flashes_us = gza_flashes_get_any_us (self->flashes);
  facts->red_flashes_us = gza_flashes_get_red_us (self->flashes);
  if (is_even && rate > 0)
    facts->frames_per_second = fabs (self->written_rate - rate) < 0.1 ? self->written_rate : rate;
  if (self->written_rate > 0 && facts->promised_us > 0 && !is_even)
    facts->is_truncated = (double) self->n_frames / self->written_rate * G_USEC_PER_SEC <
                          0.5 * (double) facts->promised_us;
}

static void
conclude (Reading *self,
          int fd)
{
  GzaProbe *facts = self->facts;
  gint64 sound_us = gza_loudness_get_duration_us (self->loudness);
  double slack_us = MAX (SHORT_US, SHORT_SHARE * (double) facts->promised_us);

  facts->kind = self->has_video ? GZA_PROBE_FILM : GZA_PROBE_SOUND;
  facts->n_channels = gza_loudness_get_n_channels (self->loudness);
  facts->loudness_lufs = gza_loudness_get_lufs (self->loudness);
  facts->peak_dbtp = gza_loudness_get_peak_db (self->loudness);
  if (self->has_video && self->n_frames > 0)
    conclude_film (self);
  facts->duration_us = MAX (facts->duration_us, sound_us);
  if ((double) facts->duration_us + slack_us < (double) facts->promised_us)
    facts->is_truncated = TRUE;
  if ((strcmp (facts->container, "ogg") == 0 && !is_ogg_whole (fd, facts->size_bytes)) ||
      (strcmp (facts->container, "wav") == 0 && !is_wav_whole (fd, facts->size_bytes)))
    facts->is_truncated = TRUE;
}

static gboolean
fail (Reading *self,
      GError *reason,
      GError **error)
{
  if (reason->domain == G_IO_ERROR) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  g_set_error (error, GZA_PROBE_ERROR,
               self->facts->container == NULL ? GZA_PROBE_ERROR_UNKNOWN
                                              : GZA_PROBE_ERROR_UNDECODABLE,
               "%s", reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
check_streams (Reading *self,
               GError **error)
{
  if (self->is_too_large) {
    g_set_error_literal (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_TOO_LARGE,
                         GZA_SAY ("it has more pixels than can be decoded"));
    return FALSE;
  }
  if (self->has_unknown) {
    g_autofree char *codecs = gza_probe_dup_codecs (self->facts);

    g_set_error (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNDECODABLE,
                 "there is no decoder for a part of it (%s)", codecs);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_to_end (Reading *self,
             GzaProgress progress,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  GstElement *decoder = gza_run_get (self->run, "decoder");
  GError *reason = NULL;
  gint64 duration_ns = 0;

  gza_run_set_listener (self->run, on_message, self);
  g_signal_connect (decoder, "autoplug-continue", G_CALLBACK (on_autoplug_continue), self);
  g_signal_connect (decoder, "unknown-type", G_CALLBACK (on_unknown_type), self);
  g_signal_connect (decoder, "pad-added", G_CALLBACK (on_pad_added), self);
  if (!gza_run_start (self->run, cancellable, &reason))
    return fail (self, reason, error);
  if (!check_streams (self, error))
    return FALSE;
  if (gst_element_query_duration (decoder, GST_FORMAT_TIME, &duration_ns))
    self->facts->promised_us = (gint64) GST_TIME_AS_USECONDS ((guint64) duration_ns);
  if (!gza_run_finish (self->run, self->facts->promised_us, progress, data, cancellable, &reason))
    return fail (self, reason, error);
  return TRUE;
}

/**
 * gza_probe_read_streams:
 * @self: the facts so far
 * @fd: a regular file
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Reads the facts of a film or a sound.
 *
 * Returns: whether it is one
 * Errors: as for gza_probe_new()
 */
gboolean
gza_probe_read_streams (GzaProbe *self,
                        int fd,
                        GzaProgress progress,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GzaLoudness) loudness = gza_loudness_new ();
  g_autoptr (GzaFlashes) flashes = gza_flashes_new ();
  g_autoptr (GzaRun) run = NULL;
  Reading reading = {
    .facts = self, .loudness = loudness, .flashes = flashes, .min_step_us = G_MAXINT64
  };
  gboolean is_read;

  run = gza_run_new ("", fd, error);
  if (run == NULL)
    return FALSE;
  reading.run = run;
  g_mutex_init (&reading.lock);
  is_read = read_to_end (&reading, progress, data, cancellable, error);
  g_clear_pointer (&run, gza_run_free);
  if (is_read)
    conclude (&reading, fd);
  g_mutex_clear (&reading.lock);
  return is_read;
}
