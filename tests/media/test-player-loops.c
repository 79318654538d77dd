/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"
#include "player-seen.h"
#include "player-sinks.h"

#include <math.h>

/* Clips with narrations of other lengths that start again and again: no picture is missing where a
 * round ends, no sound is missing but what the narration has not, and both begin each round at the
 * same time. Looked at where picture and sound enter their sinks, by their running times: a
 * machine that is too slow drops pictures anywhere, and this is not what is tested. */

#define SECOND_US G_USEC_PER_SEC
#define FRAME_NS (GST_SECOND / 25)
#define FILM_NS GST_SECOND
#define ENOUGH_NS (7 * GST_SECOND / 2)
/* A tone passes zero often; a codec fades in and out for a moment. */
#define QUIET 0.05
#define SILENCE_NS (15 * GST_MSECOND)

typedef struct {
  GstClockTime from_ns;
  GstClockTime to_ns;
} Silence;

/* Written by the threads of both sinks, which hold it too: they outlive the player. */
typedef struct {
  GMutex lock;
  GArray *frames_ns; /* (element-type GstClockTime) */
  GArray *silences;  /* (element-type Silence) */
  GstClockTime loud_ns;
  GstClockTime heard_ns;
  GstClockTime longest_hole_ns;
} Flow;

static Flow *
flow_new (void)
{
  Flow *flow = g_atomic_rc_box_new0 (Flow);

  g_mutex_init (&flow->lock);
  flow->frames_ns = g_array_new (FALSE, FALSE, sizeof (GstClockTime));
  flow->silences = g_array_new (FALSE, FALSE, sizeof (Silence));
  return flow;
}

static void
flow_clear (gpointer data)
{
  Flow *flow = data;

  g_array_unref (flow->frames_ns);
  g_array_unref (flow->silences);
  g_mutex_clear (&flow->lock);
}

static void
flow_unref (gpointer flow)
{
  g_atomic_rc_box_release_full (flow, flow_clear);
}

static GstPadProbeReturn
on_picture (GstPad          *pad,
            GstPadProbeInfo *info,
            gpointer         data)
{
  Flow *flow = data;
  GstClockTime running_ns = sinks_get_running_ns (pad, GST_PAD_PROBE_INFO_BUFFER (info));

  g_mutex_lock (&flow->lock);
  g_array_append_val (flow->frames_ns, running_ns);
  g_mutex_unlock (&flow->lock);
  return GST_PAD_PROBE_OK;
}

static void
note_sample (Flow         *flow,
             GstClockTime  time_ns,
             double        sample)
{
  if (fabs (sample) < QUIET)
    return;
  if (time_ns > flow->loud_ns + SILENCE_NS) {
    Silence silence = { flow->loud_ns, time_ns };

    g_array_append_val (flow->silences, silence);
  }
  flow->loud_ns = time_ns;
}

static GstPadProbeReturn
on_sound (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  Flow *flow = data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstClockTime running_ns = sinks_get_running_ns (pad, buffer);
  GstClockTime time_ns = running_ns;
  GstAudioInfo audio;
  GstMapInfo map;

  gst_audio_info_from_caps (&audio, caps);
  gst_buffer_map (buffer, &map, GST_MAP_READ);
  g_mutex_lock (&flow->lock);
  if (flow->heard_ns > 0 && running_ns > flow->heard_ns)
    flow->longest_hole_ns = MAX (flow->longest_hole_ns, running_ns - flow->heard_ns);
  for (gsize i = 0; i < map.size / (gsize) audio.bpf; i++) {
    time_ns = running_ns + gst_util_uint64_scale (i, GST_SECOND, (guint64) audio.rate);
    note_sample (flow, time_ns, sinks_get_sample (&audio, &map, i));
  }
  flow->heard_ns = time_ns;
  g_mutex_unlock (&flow->lock);
  gst_buffer_unmap (buffer, &map);
  return GST_PAD_PROBE_OK;
}

static const char *
make_voice (guint hundredths)
{
  g_autofree char *name = g_strdup_printf ("loop-%u.opus", hundredths);
  g_autofree char *description =
      g_strdup_printf ("audiotestsrc freq=440 num-buffers=%u samplesperbuffer=480 "
                       "! audio/x-raw,rate=48000,channels=1 ! opusenc ! oggmux", hundredths);

  media_fixture_make (name, description);
  return g_intern_string (name);
}

static gboolean
has_flown (gpointer data)
{
  Flow *flow = data;
  gboolean has_flown;
  guint n;

  g_mutex_lock (&flow->lock);
  n = flow->frames_ns->len;
  has_flown = n > 0 && g_array_index (flow->frames_ns, GstClockTime, n - 1) > ENOUGH_NS &&
              flow->heard_ns > ENOUGH_NS;
  g_mutex_unlock (&flow->lock);
  return has_flown;
}

static void
watch (GzaPlayer *player,
       Flow      *flow)
{
  g_autoptr (GstPad) picture = sinks_dup_picture (player);
  g_autoptr (GstPad) sound = sinks_dup_sound (player);

  gst_pad_add_probe (picture, GST_PAD_PROBE_TYPE_BUFFER, on_picture,
                     g_atomic_rc_box_acquire (flow), flow_unref);
  gst_pad_add_probe (sound, GST_PAD_PROBE_TYPE_BUFFER, on_sound,
                     g_atomic_rc_box_acquire (flow), flow_unref);
}

/* Plays a film of a second with narrations for several rounds; the first of them is heard. What
 * has flown is locked. */
static Flow *
play (const GzaTracks *tracks)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  Flow *flow = flow_new ();

  media_fixture_make ("loop.webm",
                      "videotestsrc num-buffers=25 pattern=ball "
                      "! video/x-raw,width=160,height=90,framerate=25/1 "
                      "! vp8enc deadline=1 keyframe-max-dist=25 ! webmmux");
  gza_player_set_looping (player, TRUE);
  gza_player_set_language (player, tracks->items[0].language);
  gza_player_open (player, "loop.webm", tracks, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  watch (player, flow);
  gza_player_play (player);
  g_assert_true (media_wait (has_flown, flow, 20 * SECOND_US));
  g_assert_true (gza_player_is_playing (player));
  g_assert_cmpuint (seen.n_ended + seen.n_seeked + seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
  g_mutex_lock (&flow->lock);
  return flow;
}

/* Every frame stands where its round and its place in the film say. */
static void
check_frames (const Flow   *flow,
              GstClockTime  round_ns)
{
  for (guint i = 0; i < flow->frames_ns->len; i++) {
    GstClockTime frame_ns = g_array_index (flow->frames_ns, GstClockTime, i);
    GstClockTime place_ns = (frame_ns + FRAME_NS / 4) % round_ns;

    g_test_message ("a frame at %.3f s", (double) frame_ns / GST_SECOND);
    g_assert_cmpuint (place_ns, <, FILM_NS);
    g_assert_cmpuint (place_ns % FRAME_NS, <, FRAME_NS / 2);
  }
}

/* The sound goes on without a hole, and is silent only where the narration has ended. */
static void
check_sound (const Flow   *flow,
             GstClockTime  voice_ns,
             GstClockTime  round_ns)
{
  g_assert_cmpuint (flow->longest_hole_ns, <, GST_MSECOND);
  for (guint i = 0; i < flow->silences->len; i++) {
    Silence *silence = &g_array_index (flow->silences, Silence, i);
    GstClockTime begun_ns = i * round_ns;

    g_test_message ("silence from %.3f s to %.3f s", (double) silence->from_ns / GST_SECOND,
                    (double) silence->to_ns / GST_SECOND);
    g_assert_cmpint (ABS (GST_CLOCK_DIFF (silence->from_ns, begun_ns + voice_ns)), <, SILENCE_NS);
    g_assert_cmpint (ABS (GST_CLOCK_DIFF (silence->to_ns, begun_ns + round_ns)), <, SILENCE_NS);
  }
}

static void
check (guint heard_hundredths,
       guint other_hundredths,
       guint round_hundredths,
       guint n_silences)
{
  GzaTrack items[] = { { (char *) "en", (char *) make_voice (heard_hundredths) },
                       { (char *) "ka", (char *) make_voice (other_hundredths) } };
  GzaTracks tracks = { items, heard_hundredths == other_hundredths ? 1 : 2 };
  Flow *flow = play (&tracks);

  check_frames (flow, round_hundredths * 10 * GST_MSECOND);
  check_sound (flow, heard_hundredths * 10 * GST_MSECOND, round_hundredths * 10 * GST_MSECOND);
  g_assert_cmpuint (flow->silences->len, >=, n_silences);
  g_assert_true (n_silences > 0 || flow->silences->len == 0);
  g_mutex_unlock (&flow->lock);
  flow_unref (flow);
}

/* One narration goes to the device without a mixer. */
static void
test_single (void)
{
  check (100, 100, 100, 0);
}

static void
test_same_length (void)
{
  check (100, 60, 100, 0);
}

/* The narration is silent until the next round; the one that nobody hears lasts as long. */
static void
test_shorter (void)
{
  check (60, 100, 100, 3);
}

/* The last picture stays until the narration has ended. */
static void
test_longer (void)
{
  check (140, 60, 140, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-loops/single", test_single);
  g_test_add_func ("/player-loops/same-length", test_same_length);
  g_test_add_func ("/player-loops/shorter", test_shorter);
  g_test_add_func ("/player-loops/longer", test_longer);
  status = g_test_run ();
  media_fixture_end ();
  return status;
}
