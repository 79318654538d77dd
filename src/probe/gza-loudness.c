/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-loudness.h"

#include <math.h>

#include <ebur128.h>
#include <gst/audio/audio.h>

/* Measures the sound that passes a pad: integrated loudness and true peak by EBU R 128. The pad's
 * streaming thread feeds it; it is read once that thread has come to an end. A mono file is
 * measured as it is, not as two loudspeakers would play it. */

struct _GzaLoudness {
  /* owned */
  ebur128_state *state;

  /* state */
  guint n_channels;
  guint rate_hz;
  guint64 n_frames;
};

/**
 * gza_loudness_new:
 *
 * Makes a meter.
 *
 * Returns: (transfer full): a meter
 */
GzaLoudness *
gza_loudness_new (void)
{
  return g_new0 (GzaLoudness, 1);
}

/**
 * gza_loudness_free:
 * @self: (transfer full): a meter
 *
 * Frees a meter.
 */
void
gza_loudness_free (GzaLoudness *self)
{
  if (self->state != NULL)
    ebur128_destroy (&self->state);
  g_free (self);
}

/* The channels that R 128 weighs differently; the others count as they stand. */
static void
set_channels (GzaLoudness *self,
              const GstAudioInfo *info)
{
  static const struct {
    GstAudioChannelPosition position;
    int channel;
  } channels[] = {
    { GST_AUDIO_CHANNEL_POSITION_FRONT_LEFT, EBUR128_LEFT },
    { GST_AUDIO_CHANNEL_POSITION_FRONT_RIGHT, EBUR128_RIGHT },
    { GST_AUDIO_CHANNEL_POSITION_FRONT_CENTER, EBUR128_CENTER },
    { GST_AUDIO_CHANNEL_POSITION_LFE1, EBUR128_UNUSED },
    { GST_AUDIO_CHANNEL_POSITION_REAR_LEFT, EBUR128_LEFT_SURROUND },
    { GST_AUDIO_CHANNEL_POSITION_REAR_RIGHT, EBUR128_RIGHT_SURROUND },
    { GST_AUDIO_CHANNEL_POSITION_SIDE_LEFT, EBUR128_LEFT_SURROUND },
    { GST_AUDIO_CHANNEL_POSITION_SIDE_RIGHT, EBUR128_RIGHT_SURROUND },
  };

  for (int i = 0; self->n_channels > 2 && i < GST_AUDIO_INFO_CHANNELS (info); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (channels); j++) {
      if (info->position[i] == channels[j].position)
        ebur128_set_channel (self->state, (unsigned int) i, channels[j].channel);
    }
  }
}

/* A file whose format changes on the way is measured up to there. */
static void
take_caps (GzaLoudness *self,
           GstCaps *caps)
{
  GstAudioInfo info;

  if (self->state != NULL || !gst_audio_info_from_caps (&info, caps))
    return;
  self->n_channels = (guint) GST_AUDIO_INFO_CHANNELS (&info);
  self->rate_hz = (guint) GST_AUDIO_INFO_RATE (&info);
  self->state = ebur128_init (self->n_channels, self->rate_hz,
                              EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
  if (self->state != NULL)
    set_channels (self, &info);
}

static void
take_buffer (GzaLoudness *self,
             GstBuffer *buffer)
{
  GstMapInfo map;
  gsize n_frames;

  if (self->state == NULL || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return;
  n_frames = map.size / (sizeof (float) * self->n_channels);
  ebur128_add_frames_float (self->state, (const float *) (gconstpointer) map.data, n_frames);
  self->n_frames += n_frames;
  gst_buffer_unmap (buffer, &map);
}

static GstPadProbeReturn
on_data (GstPad *pad,
         GstPadProbeInfo *info,
         gpointer user_data)
{
  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0) {
    take_buffer (user_data, GST_PAD_PROBE_INFO_BUFFER (info));
  } else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_CAPS) {
    GstCaps *caps;

    gst_event_parse_caps (GST_PAD_PROBE_INFO_EVENT (info), &caps);
    take_caps (user_data, caps);
  }
  return GST_PAD_PROBE_OK;
}

/**
 * gza_loudness_listen:
 * @self: a meter
 * @pad: a pad that interleaved 32-bit float audio passes; its thread must end before the meter
 *
 * Measures what passes a pad.
 */
void
gza_loudness_listen (GzaLoudness *self,
                     GstPad *pad)
{
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_data,
                     self, NULL);
}

/**
 * gza_loudness_get_lufs:
 * @self: a meter
 *
 * Gets the integrated loudness.
 *
 * Returns: LUFS, %GZA_LOUDNESS_SILENCE where there is none
 * Source: EBU R 128, ITU-R BS.1770-4
 */
double
gza_loudness_get_lufs (GzaLoudness *self)
{
  double lufs = 0;

  if (self->state == NULL || ebur128_loudness_global (self->state, &lufs) != EBUR128_SUCCESS ||
      !isfinite (lufs))
    return GZA_LOUDNESS_SILENCE;
  return lufs;
}

/**
 * gza_loudness_get_peak_db:
 * @self: a meter
 *
 * Gets the true peak of the loudest channel.
 *
 * Returns: dBTP, %GZA_LOUDNESS_SILENCE where there is none
 * Source: EBU R 128, ITU-R BS.1770-4, annex 2
 */
double
gza_loudness_get_peak_db (GzaLoudness *self)
{
  double peak = 0;

  for (guint i = 0; self->state != NULL && i < self->n_channels; i++) {
    double one = 0;

    if (ebur128_true_peak (self->state, i, &one) == EBUR128_SUCCESS)
      peak = MAX (peak, one);
  }
  return peak > 0 ? 20 * log10 (peak) : GZA_LOUDNESS_SILENCE;
}

/**
 * gza_loudness_get_n_channels:
 * @self: a meter
 *
 * Gets how many channels the sound has.
 *
 * Returns: 0 where nothing came
 */
guint
gza_loudness_get_n_channels (GzaLoudness *self)
{
  return self->n_channels;
}

/**
 * gza_loudness_get_duration_us:
 * @self: a meter
 *
 * Gets how much sound came.
 *
 * Returns: its length, µs
 */
gint64
gza_loudness_get_duration_us (GzaLoudness *self)
{
  if (self->rate_hz == 0)
    return 0;
  return (gint64) gst_util_uint64_scale (self->n_frames, G_USEC_PER_SEC, self->rate_hz);
}
