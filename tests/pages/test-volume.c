/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-story-tracks.h"

#include <adwaita.h>
#include <math.h>

#include "fake-clock.h"
#include "gza-schedule.h"
#include "media-fixture.h"
#include "player-sinks.h"

/* How loud it really is: what the player sends to the device, while the technician's limits change
 * with the hour of the day. */

#define SECOND_US G_USEC_PER_SEC
#define LOOK_US (10 * G_USEC_PER_SEC)

/* The pipeline's threads hold it too: they outlive the player. */
typedef struct {
  GMutex lock;
  double peak; /* of the last buffer */
} Meter;

typedef struct {
  FakeClock *clock;
  GzaSettings *settings;
  GzaContext *context;
  GzaSchedule *schedule;
  GzaPlayer *player;
  GtkWidget *controls;
  Meter *meter;
  double expected; /* of the meter */
} Fixture;

static GstPadProbeReturn
on_sound (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  Meter *meter = data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstAudioInfo audio;
  GstMapInfo map;
  double peak = 0;

  gst_audio_info_from_caps (&audio, caps);
  gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ);
  for (gsize i = 0; i < map.size / (gsize) audio.bpf; i++)
    peak = MAX (peak, fabs (sinks_get_sample (&audio, &map, i)));
  gst_buffer_unmap (GST_PAD_PROBE_INFO_BUFFER (info), &map);
  g_mutex_lock (&meter->lock);
  meter->peak = peak;
  g_mutex_unlock (&meter->lock);
  return GST_PAD_PROBE_OK;
}

static void
listen (Fixture *self)
{
  g_autoptr (GstPad) before = sinks_dup_sound (self->player);
  g_autoptr (GstElement) volume = gst_pad_get_parent_element (before);
  g_autoptr (GstPad) after = gst_element_get_static_pad (volume, "src");

  self->meter = g_atomic_rc_box_new0 (Meter);
  g_mutex_init (&self->meter->lock);
  gst_pad_add_probe (after, GST_PAD_PROBE_TYPE_BUFFER, on_sound,
                     g_atomic_rc_box_acquire (self->meter), g_atomic_rc_box_release);
}

static gboolean
is_as_loud (gpointer data)
{
  Fixture *self = data;
  gboolean is_so;

  g_mutex_lock (&self->meter->lock);
  is_so = fabs (self->meter->peak - self->expected) < 0.15 * self->expected;
  g_mutex_unlock (&self->meter->lock);
  return is_so;
}

/* The tone's own peak is 0.8; the steps of a volume are even to the ear, which is their cube. */
static void
assert_heard (Fixture *self,
              double   volume_ratio)
{
  self->expected = 0.8 * pow (volume_ratio, 3);
  g_assert_true (media_wait (is_as_loud, self, 30 * SECOND_US));
  g_assert_cmpfloat_with_epsilon (gza_player_get_volume_ratio (self->player), volume_ratio, 0.001);
}

static void
set_time (Fixture *self,
          int      hour,
          int      minute)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (4 * 3600);
  g_autoptr (GDateTime) date = g_date_time_new (zone, 2027, 3, 2, hour, minute, 0);

  fake_clock_set_date (self->clock, date);
}

static void
let_hour_come (Fixture *self,
               int      hour,
               int      minute)
{
  set_time (self, hour, minute);
  fake_clock_advance (self->clock, LOOK_US);
}

static void
set_spans (GzaSettings *settings)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (GzaVolumeSpan));
  const GzaVolumeSpan evening = { { 18 * 60, 22 * 60 }, 0.5 };

  g_array_append_val (spans, evening);
  g_object_set (settings, "volume-ratio", 0.7, "volume-limit-ratio", 0.8, "volume-spans", spans,
                NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->clock = fake_clock_new ();
  set_time (self, 17, 59);
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->settings = gza_settings_new ();
  set_spans (self->settings);
  self->context = gza_context_new (media_fixture_get_root (), self->settings);
  self->schedule = gza_schedule_new (self->settings);
  g_signal_connect_swapped (self->schedule, "hour-changed",
                            G_CALLBACK (gza_preferences_bound_volume),
                            gza_context_get_preferences (self->context));
  self->player = gza_player_new (media_fixture_get_root ());
  self->controls = g_object_ref_sink (gza_player_controls_new ());
  gza_story_tracks_bind (self->context, self->player, GZA_PLAYER_CONTROLS (self->controls));
  gza_player_set_looping (self->player, TRUE);
  gza_player_open (self->player, media_fixture_talkie (), NULL, 0);
  g_assert_true (media_wait_state (self->player, GZA_PLAYER_STATE_PAUSED, 30 * SECOND_US));
  listen (self);
  gza_player_play (self->player);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gza_player_close (self->player);
  g_assert_finalize_object (self->schedule);
  g_object_unref (self->controls);
  g_object_unref (self->player);
  g_object_unref (self->context);
  g_object_unref (self->settings);
  g_atomic_rc_box_release (self->meter);
  gza_clock_set_default (NULL);
  g_object_unref (self->clock);
}

/* While something plays the evening comes and makes it quieter, and goes; what a visitor has chosen
 * meanwhile stays. */
static void
test_hours (Fixture       *self,
            gconstpointer  data)
{
  assert_heard (self, 0.7);
  let_hour_come (self, 18, 0);
  assert_heard (self, 0.5);
  let_hour_come (self, 22, 0);
  assert_heard (self, 0.5);
  gza_player_set_volume_ratio (self->player, 0.6);
  assert_heard (self, 0.6);
  let_hour_come (self, 18, 0);
  assert_heard (self, 0.5);
  gza_preferences_reset (gza_context_get_preferences (self->context));
  assert_heard (self, 0.5);
  let_hour_come (self, 23, 0);
  gza_preferences_reset (gza_context_get_preferences (self->context));
  assert_heard (self, 0.7);
}

/* Whoever touches “louder” again and again gets no further than the limit, and back at once. */
static void
test_limit (Fixture       *self,
            gconstpointer  data)
{
  assert_heard (self, 0.7);
  gza_player_set_volume_ratio (self->player, 0.9);
  assert_heard (self, 0.8);
  gza_player_set_volume_ratio (self->player, 0.9);
  assert_heard (self, 0.8);
  gza_player_set_volume_ratio (self->player, 1);
  assert_heard (self, 0.8);
  gza_player_set_volume_ratio (self->player, 0.7);
  assert_heard (self, 0.7);
}

/* A changed file holds at once. */
static void
test_settings (Fixture       *self,
               gconstpointer  data)
{
  assert_heard (self, 0.7);
  g_object_set (self->settings, "volume-limit-ratio", 0.6, NULL);
  gza_preferences_bound_volume (gza_context_get_preferences (self->context));
  assert_heard (self, 0.6);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/volume/hours", test_hours);
  ADD ("/volume/limit", test_limit);
  ADD ("/volume/settings", test_settings);
  result = g_test_run ();
  media_fixture_end ();

  return result;
}
