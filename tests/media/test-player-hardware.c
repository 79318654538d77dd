/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"
#include "player-seen.h"

#include <gst/video/video.h>

#define SECOND_US G_USEC_PER_SEC

/* A decoder that says it is the graphics hardware's, with a name that the policy lets through:
 * it decodes gray pictures for a while, and then breaks. */

#define FAKE_NAME "vavp8brokendec"
#define N_GOOD_FRAMES 10

#define TYPE_BROKEN_DECODER (broken_decoder_get_type ())
G_DECLARE_FINAL_TYPE (BrokenDecoder, broken_decoder, BROKEN, DECODER, GstVideoDecoder)

struct _BrokenDecoder {
  GstVideoDecoder parent_instance;

  guint n_frames;
};

G_DEFINE_FINAL_TYPE (BrokenDecoder, broken_decoder, GST_TYPE_VIDEO_DECODER)

/* How many have decoded a picture; written by streaming threads. */
static int n_used;

static gboolean
broken_decoder_set_format (GstVideoDecoder    *decoder,
                           GstVideoCodecState *state)
{
  gst_video_codec_state_unref (
    gst_video_decoder_set_output_state (decoder, GST_VIDEO_FORMAT_I420,
                                        (guint) state->info.width, (guint) state->info.height,
                                        state));
  return gst_video_decoder_negotiate (decoder);
}

static GstFlowReturn
broken_decoder_handle_frame (GstVideoDecoder    *decoder,
                             GstVideoCodecFrame *frame)
{
  BrokenDecoder *self = BROKEN_DECODER (decoder);
  GstFlowReturn result;

  if (self->n_frames == N_GOOD_FRAMES) {
    gst_video_decoder_release_frame (decoder, frame);
    GST_ELEMENT_ERROR (self, STREAM, DECODE, ("The hardware hangs"), (NULL));
    return GST_FLOW_ERROR;
  }

  if (self->n_frames++ == 0)
    g_atomic_int_inc (&n_used);
  result = gst_video_decoder_allocate_output_frame (decoder, frame);
  if (result != GST_FLOW_OK) {
    gst_video_decoder_release_frame (decoder, frame);
    return result;
  }
  gst_buffer_memset (frame->output_buffer, 0, 128, G_MAXSIZE);
  return gst_video_decoder_finish_frame (decoder, frame);
}

static void
broken_decoder_class_init (BrokenDecoderClass *klass)
{
  static GstStaticPadTemplate sink =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("video/x-vp8"));
  static GstStaticPadTemplate src =
    GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS,
                             GST_STATIC_CAPS (GST_VIDEO_CAPS_MAKE ("I420")));
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstVideoDecoderClass *decoder_class = GST_VIDEO_DECODER_CLASS (klass);

  gst_element_class_add_static_pad_template (element_class, &sink);
  gst_element_class_add_static_pad_template (element_class, &src);
  gst_element_class_set_static_metadata (element_class, "Broken decoder",
                                         "Codec/Decoder/Video/Hardware", "Breaks", "Gza");
  decoder_class->set_format = broken_decoder_set_format;
  decoder_class->handle_frame = broken_decoder_handle_frame;
}

static void
broken_decoder_init (BrokenDecoder *self)
{
}

/* The film goes on where it was, and nothing tries the hardware again. */
static void
test_left_at_first_error (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING,
                         "*decoding without the graphics hardware from now on");
  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, 3 * SECOND_US / 2, 6 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_cmpint (g_atomic_int_get (&n_used), ==, 1);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 4 * SECOND_US));

  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US, 4 * SECOND_US));
  g_assert_cmpint (g_atomic_int_get (&n_used), ==, 1);
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* A sound device that can be pulled out, by a name that the policy lets through and this machine
 * may have or not. */

#define DEVICE_NAME "pipewiresink"

#define TYPE_LOOSE_DEVICE (loose_device_get_type ())
G_DECLARE_FINAL_TYPE (LooseDevice, loose_device, LOOSE, DEVICE, GstBaseSink)

struct _LooseDevice {
  GstBaseSink parent_instance;
};

G_DEFINE_FINAL_TYPE (LooseDevice, loose_device, GST_TYPE_BASE_SINK)

/* Of the device in the room, whichever element plays there. */
static int is_pulled_out;
static int n_heard;

static GstFlowReturn
loose_device_render (GstBaseSink *sink,
                     GstBuffer   *buffer)
{
  if (g_atomic_int_get (&is_pulled_out)) {
    GST_ELEMENT_ERROR (sink, RESOURCE, WRITE, ("The device is gone"), (NULL));
    return GST_FLOW_ERROR;
  }
  g_atomic_int_inc (&n_heard);
  return GST_FLOW_OK;
}

static void
loose_device_class_init (LooseDeviceClass *klass)
{
  static GstStaticPadTemplate sink =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("audio/x-raw"));
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  gst_element_class_add_static_pad_template (element_class, &sink);
  gst_element_class_set_static_metadata (element_class, "Loose device", "Sink/Audio", "Breaks",
                                         "Gza");
  GST_BASE_SINK_CLASS (klass)->render = loose_device_render;
}

static void
loose_device_init (LooseDevice *self)
{
  gst_base_sink_set_sync (GST_BASE_SINK (self), TRUE);
}

static gboolean
is_heard (gpointer data)
{
  return g_atomic_int_get (&n_heard) > *(const int *) data;
}

/* The film goes on in silence where it was, and the next one finds what was plugged in again. */
static void
test_device_pulled_out (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = NULL;
  GzaTrack items[2];
  GzaTracks tracks;
  int n_before = 0;

  gst_element_register (NULL, DEVICE_NAME, GST_RANK_PRIMARY + 100, TYPE_LOOSE_DEVICE);
  player = seen_make_player (&seen);
  seen_make_tracks (items, &tracks);
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait (is_heard, &n_before, 10 * SECOND_US));

  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING,
                         "The sound output failed: *The device is gone*, going on without sound");
  g_atomic_int_set (&is_pulled_out, TRUE);
  g_assert_true (media_wait_position (player, 3 * SECOND_US / 2, 10 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 10 * SECOND_US));

  g_atomic_int_set (&is_pulled_out, FALSE);
  n_before = g_atomic_int_get (&n_heard);
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait (is_heard, &n_before, 10 * SECOND_US));
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  gst_element_register (NULL, FAKE_NAME, GST_RANK_PRIMARY + 100, TYPE_BROKEN_DECODER);
  g_test_add_func ("/player-hardware/left-at-first-error", test_left_at_first_error);
  g_test_add_func ("/player-hardware/device-pulled-out", test_device_pulled_out);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
