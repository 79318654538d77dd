/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "player-ear.h"

#include "player-sinks.h"

#include <math.h>

/* Long enough to tell 440 Hz from silence, short enough to hear a change at once. */
#define WINDOW_FRAMES 480
/* A tone of the test clips has 0.8; what a neighbour leaves in the window is far below. */
#define AUDIBLE 0.15

/* The pipeline's threads hold it too: they outlive the player. */
struct _Ear {
  GMutex lock;
  double samples[WINDOW_FRAMES];
  int rate;
};

static GstPadProbeReturn
on_sound (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  Ear *ear = data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstAudioInfo audio;
  GstMapInfo map;
  gsize n;

  gst_audio_info_from_caps (&audio, caps);
  gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ);
  n = map.size / (gsize) audio.bpf;
  g_mutex_lock (&ear->lock);
  ear->rate = audio.rate;
  for (gsize i = 0; n >= WINDOW_FRAMES && i < WINDOW_FRAMES; i++)
    ear->samples[i] = sinks_get_sample (&audio, &map, i);
  g_mutex_unlock (&ear->lock);
  gst_buffer_unmap (GST_PAD_PROBE_INFO_BUFFER (info), &map);
  return GST_PAD_PROBE_OK;
}

void
ear_join (Ear       *ear,
          GzaPlayer *player)
{
  g_autoptr (GstPad) pad = sinks_dup_sound (player);

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_sound,
                     g_atomic_rc_box_acquire (ear), g_atomic_rc_box_release);
}

Ear *
ear_new (GzaPlayer *player)
{
  Ear *ear = g_atomic_rc_box_new0 (Ear);

  g_mutex_init (&ear->lock);
  ear_join (ear, player);
  return ear;
}

void
ear_free (Ear *ear)
{
  g_atomic_rc_box_release (ear);
}

/* How much of one frequency is in the window: one coefficient of its Fourier transform. */
gboolean
ear_hears (Ear   *ear,
           guint  hertz)
{
  double re = 0;
  double im = 0;

  g_mutex_lock (&ear->lock);
  for (gsize i = 0; ear->rate > 0 && i < WINDOW_FRAMES; i++) {
    double phase = 2 * G_PI * hertz * (double) i / ear->rate;
    /* A window of Hann, so that one tone does not spill into another. */
    double sample = ear->samples[i] * (1 - cos (2 * G_PI * (double) i / WINDOW_FRAMES));

    re += sample * cos (phase);
    im += sample * sin (phase);
  }
  g_mutex_unlock (&ear->lock);
  return 2 * sqrt (re * re + im * im) / WINDOW_FRAMES > AUDIBLE;
}
