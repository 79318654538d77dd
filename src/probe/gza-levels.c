/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-levels.h"

#include <math.h>

#include "gza-limiter-element.h"
#include "gza-loudness.h"
#include "gza-stream-names.h"

/* Finds the gain and the ceiling that bring a sound to the exhibition's loudness. A limiter makes
 * sound softer and a codec makes its peaks higher, by how much only the result tells: so the sound
 * is rehearsed, through encoder and decoder, without writing anything, until what a visitor hears
 * is right. */

#define FIRST_CEILING_DBTP (-1.6)
#define CLOSE_LU 0.2
#define MAX_REHEARSALS 6

/* More would make a room's noise as loud as a voice. */
#define MAX_GAIN_DB 40.0

#define BITRATE_A_CHANNEL 64000

/**
 * gza_levels_are_fit:
 * @lufs: integrated loudness
 * @peak_dbtp: true peak
 * @tolerance_lu: how far the loudness may be off
 *
 * Tells whether a sound is as loud as the others. Silence is.
 *
 * Returns: whether nothing has to be done
 * Source: EBU R 128
 */
gboolean
gza_levels_are_fit (double lufs,
                    double peak_dbtp,
                    double tolerance_lu)
{
  gboolean is_silent = lufs <= GZA_LOUDNESS_SILENCE;

  return (is_silent || fabs (lufs - GZA_LOUDNESS_TARGET_LUFS) <= tolerance_lu) &&
         peak_dbtp <= GZA_LOUDNESS_MAX_PEAK_DBTP;
}

/**
 * gza_levels_dup_chain:
 * @probe: the facts of the sound
 *
 * Describes the elements that turn decoded sound into Opus.
 *
 * Returns: (transfer full): a description in the language of gst-launch
 */
char *
gza_levels_dup_chain (const GzaProbe *probe)
{
  guint n_channels = CLAMP (probe->n_channels, 1, 2);

  return g_strdup_printf ("audioconvert ! audioresample quality=8 ! audiorate ! "
                          "audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=%u ! "
                          GZA_LIMITER_FACTORY " name=limiter ! audioconvert ! "
                          "opusenc bitrate=%u bitrate-type=vbr",
                          n_channels, n_channels * BITRATE_A_CHANNEL);
}

/**
 * gza_levels_apply:
 * @self: what is done to the sound
 * @run: a run with the chain
 *
 * Sets a chain's limiter.
 */
void
gza_levels_apply (const GzaLevels *self,
                  GzaRun *run)
{
  GstElement *limiter = gza_run_get (run, "limiter");

  if (limiter != NULL)
    gza_limiter_element_set_levels (GZA_LIMITER_ELEMENT (limiter), self->gain_db,
                                    self->ceiling_dbtp);
}

typedef struct {
  GzaRun *run;
} Rehearsal;

/* The picture is not decoded for the sound's sake. */
static gboolean
on_autoplug_continue (GstElement *decoder,
                      GstPad *pad,
                      GstCaps *caps,
                      gpointer user_data)
{
  return gza_stream_get_kind (caps) != GZA_STREAM_VIDEO;
}

static void
on_pad_added (GstElement *decoder,
              GstPad *pad,
              gpointer user_data)
{
  Rehearsal *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  gboolean is_audio = caps != NULL && gza_stream_get_kind (caps) == GZA_STREAM_AUDIO;

  if (!is_audio || !gza_run_connect (self->run, pad, "audio"))
    gza_run_attach (self->run, pad, "fakesink sync=false");
}

static gboolean
rehearse (int fd,
          const GzaProbe *probe,
          GzaLevels *levels,
          GCancellable *cancellable,
          GError **error)
{
  g_autofree char *chain = gza_levels_dup_chain (probe);
  g_autofree char *description = NULL;
  g_autoptr (GzaLoudness) loudness = gza_loudness_new ();
  g_autoptr (GzaRun) run = NULL;
  g_autoptr (GstPad) meter = NULL;
  Rehearsal self;

  description = g_strdup_printf ("queue name=audio ! %s ! opusdec ! audioconvert ! "
                                 "audio/x-raw,format=F32LE,layout=interleaved ! "
                                 "fakesink name=meter sync=false", chain);
  run = gza_run_new (description, fd, error);
  if (run == NULL)
    return FALSE;
  self.run = run;
  gza_levels_apply (levels, run);
  meter = gst_element_get_static_pad (gza_run_get (run, "meter"), "sink");
  gza_loudness_listen (loudness, meter);
  g_signal_connect (gza_run_get (run, "decoder"), "autoplug-continue",
                    G_CALLBACK (on_autoplug_continue), NULL);
  g_signal_connect (gza_run_get (run, "decoder"), "pad-added", G_CALLBACK (on_pad_added), &self);
  if (!gza_run_start (run, cancellable, error) ||
      !gza_run_finish (run, 0, NULL, NULL, cancellable, error))
    return FALSE;
  g_clear_pointer (&run, gza_run_free);
  levels->lufs = gza_loudness_get_lufs (loudness);
  levels->peak_dbtp = gza_loudness_get_peak_db (loudness);
  return TRUE;
}

/* Towards the target; peaks that the codec has raised are paid for by a lower ceiling. */
static void
correct (GzaLevels *levels)
{
  if (levels->lufs > GZA_LOUDNESS_SILENCE)
    levels->gain_db = MIN (levels->gain_db + GZA_LOUDNESS_TARGET_LUFS - levels->lufs, MAX_GAIN_DB);
  if (levels->peak_dbtp > GZA_LOUDNESS_MAX_PEAK_DBTP)
    levels->ceiling_dbtp -= levels->peak_dbtp - GZA_LOUDNESS_MAX_PEAK_DBTP + 0.1;
}

/**
 * gza_levels_find:
 * @fd: a film or a sound
 * @probe: its facts
 * @ret_levels: (out caller-allocates): what is to be done to the sound
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Finds how a sound gets to the exhibition's loudness. Takes as long as decoding the sound, two or
 * three times.
 *
 * Returns: whether it was found
 * Errors: as for gza_run_finish()
 */
gboolean
gza_levels_find (int fd,
                 const GzaProbe *probe,
                 GzaLevels *ret_levels,
                 GCancellable *cancellable,
                 GError **error)
{
  *ret_levels = (GzaLevels) {
    .ceiling_dbtp = FIRST_CEILING_DBTP,
    .lufs = probe->loudness_lufs,
    .peak_dbtp = GZA_LOUDNESS_SILENCE,
  };
  for (guint i = 0; i < MAX_REHEARSALS; i++) {
    correct (ret_levels);
    if (!rehearse (fd, probe, ret_levels, cancellable, error))
      return FALSE;
    if (gza_levels_are_fit (ret_levels->lufs, ret_levels->peak_dbtp, CLOSE_LU))
      return TRUE;
  }
  return TRUE;
}
