/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-limiter.h"

#include <math.h>
#include <string.h>

/* Makes sound louder or softer without letting a true peak pass a ceiling. Peaks between samples
 * are found by interpolating four times as finely (BS.1770, annex 2). The gain that a peak needs is
 * known 5 ms before it is heard, so that it sinks to it smoothly: the smallest gain of a window,
 * averaged over a window of the same length, is never above what any peak in it needs. It rises
 * again over about 100 ms. What goes in comes out get_delay() frames later. */

#define N_PHASES 4
#define N_TAPS 16
#define LOOKAHEAD_S 0.005
#define RELEASE_S 0.1

struct _GzaLimiter {
  guint n_channels;
  float gain;
  float ceiling;
  double release; /* share of the way back to 1 that is made in a frame */

  float taps[N_PHASES][N_TAPS];
  float *recent;    /* the last frames of each channel, for the interpolation */
  guint n_window;   /* frames of look-ahead */
  float *needed;    /* ring: what each frame in the window needs */
  double *held;     /* ring: what each frame got, before the average */
  double held_sum;
  double held_last;
  float *delayed;   /* ring of frames */
  guint n_delay;
  guint position;       /* in the rings of the window */
  guint delay_position;
};

static void
make_taps (GzaLimiter *self)
{
  for (guint phase = 0; phase < N_PHASES; phase++) {
    double sum = 0;

    for (guint i = 0; i < N_TAPS; i++) {
      double x = (double) i - (N_TAPS / 2 - 1) - (double) phase / N_PHASES;
      double sinc = fabs (x) < 1e-9 ? 1 : sin (G_PI * x) / (G_PI * x);
      double window = 0.5 + 0.5 * cos (G_PI * x / (N_TAPS / 2));

      self->taps[phase][i] = (float) (sinc * window);
      sum += sinc * window;
    }
    for (guint i = 0; i < N_TAPS; i++)
      self->taps[phase][i] /= (float) sum;
  }
}

/**
 * gza_limiter_new:
 * @n_channels: how many samples a frame has
 * @rate_hz: frames a second
 * @gain_db: by how much it gets louder
 * @ceiling_dbtp: what no true peak passes
 *
 * Makes a limiter.
 *
 * Returns: (transfer full): a limiter
 * Source: ITU-R BS.1770-4, annex 2
 */
GzaLimiter *
gza_limiter_new (guint n_channels,
                 guint rate_hz,
                 double gain_db,
                 double ceiling_dbtp)
{
  GzaLimiter *self = g_new0 (GzaLimiter, 1);

  self->n_channels = n_channels;
  self->gain = (float) pow (10, gain_db / 20);
  self->ceiling = (float) pow (10, ceiling_dbtp / 20);
  self->release = 1 - exp (-1 / (RELEASE_S * rate_hz));
  self->n_window = MAX ((guint) (LOOKAHEAD_S * rate_hz), N_TAPS);
  self->n_delay = self->n_window - 1 + N_TAPS / 2;
  self->recent = g_new0 (float, (gsize) n_channels * N_TAPS);
  self->needed = g_new (float, self->n_window);
  self->held = g_new (double, self->n_window);
  self->delayed = g_new0 (float, (gsize) n_channels * self->n_delay);
  for (guint i = 0; i < self->n_window; i++)
    self->needed[i] = self->held[i] = 1;
  self->held_sum = self->n_window;
  self->held_last = 1;
  make_taps (self);
  return self;
}

/**
 * gza_limiter_free:
 * @self: (transfer full): a limiter
 *
 * Frees a limiter.
 */
void
gza_limiter_free (GzaLimiter *self)
{
  g_free (self->recent);
  g_free (self->needed);
  g_free (self->held);
  g_free (self->delayed);
  g_free (self);
}

/**
 * gza_limiter_get_delay:
 * @self: a limiter
 *
 * Gets by how much the sound comes out later than it went in.
 *
 * Returns: frames
 */
guint
gza_limiter_get_delay (GzaLimiter *self)
{
  return self->n_delay;
}

/* The highest that one channel reaches around the frame in the middle of the recent ones. */
static float
find_peak (GzaLimiter *self,
           float *recent,
           float sample)
{
  float peak = 0;

  memmove (recent, recent + 1, (N_TAPS - 1) * sizeof *recent);
  recent[N_TAPS - 1] = sample;
  for (guint phase = 0; phase < N_PHASES; phase++) {
    float value = 0;

    for (guint i = 0; i < N_TAPS; i++)
      value += self->taps[phase][i] * recent[i];
    peak = MAX (peak, fabsf (value));
  }
  return peak;
}

/* The gain of the frame that leaves the window now. */
static float
get_gain (GzaLimiter *self,
          float peak)
{
  float smallest = 1;
  double held;

  self->needed[self->position] = peak > self->ceiling ? self->ceiling / peak : 1;
  for (guint i = 0; i < self->n_window; i++)
    smallest = MIN (smallest, self->needed[i]);
  held = MIN ((double) smallest, self->held_last + (1 - self->held_last) * self->release);
  self->held_sum += held - self->held[self->position];
  self->held[self->position] = held;
  self->held_last = held;
  self->position = (self->position + 1) % self->n_window;
  return (float) MIN (self->held_sum / self->n_window, 1.0);
}

/**
 * gza_limiter_process:
 * @self: a limiter
 * @in: (array): frames
 * @out: (array): as many frames, which went in earlier; may be @in
 * @n_frames: how many
 *
 * Takes frames, gives frames.
 */
void
gza_limiter_process (GzaLimiter *self,
                     const float *in,
                     float *out,
                     gsize n_frames)
{
  for (gsize i = 0; i < n_frames; i++, in += self->n_channels, out += self->n_channels) {
    float *delayed = self->delayed + (gsize) self->delay_position * self->n_channels;
    float peak = 0;
    float gain;

    for (guint c = 0; c < self->n_channels; c++) {
      float one = find_peak (self, self->recent + (gsize) c * N_TAPS, in[c] * self->gain);

      peak = MAX (peak, one);
    }
    gain = get_gain (self, peak);
    for (guint c = 0; c < self->n_channels; c++) {
      float entering = in[c] * self->gain;

      out[c] = delayed[c] * gain;
      delayed[c] = entering;
    }
    self->delay_position = (self->delay_position + 1) % self->n_delay;
  }
}
