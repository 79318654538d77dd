/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include <glib.h>

#include "gza-limiter.h"

#define RATE_HZ 48000
#define N_FRAMES 24000

/* Sound that stays below the ceiling comes out as it went in, later by the delay. */
static void
test_quiet_sound_passes (void)
{
  g_autoptr (GzaLimiter) limiter = gza_limiter_new (1, RATE_HZ, 6.0, -1.0);
  g_autofree float *in = g_new (float, N_FRAMES);
  g_autofree float *out = g_new (float, N_FRAMES);
  guint delay = gza_limiter_get_delay (limiter);
  float gain = (float) pow (10, 6.0 / 20);

  for (int i = 0; i < N_FRAMES; i++)
    in[i] = 0.2f * (float) sin (2 * G_PI * 440 * i / RATE_HZ);
  gza_limiter_process (limiter, in, out, N_FRAMES);
  for (guint i = 0; i < delay; i++)
    g_assert_cmpfloat (out[i], ==, 0);
  for (guint i = delay; i < N_FRAMES; i++)
    g_assert_cmpfloat_with_epsilon (out[i], in[i - delay] * gain, 1e-5);
}

static float
find_highest (const float *samples,
              gsize n_samples)
{
  float highest = 0;

  for (gsize i = 0; i < n_samples; i++)
    highest = MAX (highest, fabsf (samples[i]));
  return highest;
}

/* A burst far above the ceiling, with silence before and after. */
static void
test_peaks_stay_below (void)
{
  g_autoptr (GzaLimiter) limiter = gza_limiter_new (1, RATE_HZ, 0, -3.0);
  g_autofree float *sound = g_new0 (float, N_FRAMES);
  float ceiling = (float) pow (10, -3.0 / 20);

  for (int i = 8000; i < 9000; i++)
    sound[i] = i % 2 == 0 ? 4.0f : -3.5f;
  for (int i = 12000; i < 20000; i++)
    sound[i] = 1.5f * (float) sin (2 * G_PI * 11025.0 * i / RATE_HZ + 0.7);
  gza_limiter_process (limiter, sound, sound, N_FRAMES);
  g_assert_cmpfloat (find_highest (sound, N_FRAMES), <=, ceiling * 1.001f);
  g_assert_cmpfloat (find_highest (sound, N_FRAMES), >, ceiling * 0.8f);
}

/* A quarter of the rate, half-way between samples: no sample is above 0.71, the wave is. */
static void
test_peaks_between_samples (void)
{
  g_autoptr (GzaLimiter) limiter = gza_limiter_new (1, RATE_HZ, 0, -1.0);
  g_autofree float *sound = g_new (float, N_FRAMES);
  float ceiling = (float) pow (10, -1.0 / 20);

  for (int i = 0; i < N_FRAMES; i++)
    sound[i] = (float) sin (2 * G_PI * i / 4 + G_PI / 4);
  gza_limiter_process (limiter, sound, sound, N_FRAMES);
  g_assert_cmpfloat (find_highest (sound + 12000, N_FRAMES - 12000), <=,
                     ceiling * (float) sqrt (0.5) * 1.01f);
}

/* After a peak the sound is as loud as before, a second later. */
static void
test_gain_comes_back (void)
{
  g_autoptr (GzaLimiter) limiter = gza_limiter_new (2, RATE_HZ, 0, -1.0);
  gsize n_frames = 2 * RATE_HZ;
  g_autofree float *sound = g_new (float, 2 * n_frames);

  for (gsize i = 0; i < 2 * n_frames; i++)
    sound[i] = 0.25f;
  sound[2000] = 8;
  gza_limiter_process (limiter, sound, sound, n_frames);
  g_assert_cmpfloat (find_highest (sound + 2600, 400), <, 0.24f);
  g_assert_cmpfloat_with_epsilon (sound[2 * n_frames - 1], 0.25f, 1e-3);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limiter/quiet-sound-passes", test_quiet_sound_passes);
  g_test_add_func ("/limiter/peaks-stay-below", test_peaks_stay_below);
  g_test_add_func ("/limiter/peaks-between-samples", test_peaks_between_samples);
  g_test_add_func ("/limiter/gain-comes-back", test_gain_comes_back);
  return g_test_run ();
}
