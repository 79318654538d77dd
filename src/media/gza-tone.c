/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-tone.h"

#include <gst/gst.h>
#include <math.h>

#include "gza-elements.h"
#include "gza-media-policy.h"
#include "gza-output.h"

/* audiotestsrc ! audioconvert ! audiopanorama ! volume ! level ! the way out that films have.
 *
 * Opening and closing a device may take its time, so both happen on GStreamer's threads; what is
 * measured comes by the bus to the main thread. */

#define MEASURED_NS (50 * GST_MSECOND)
#define PITCH_HZ 440.0

struct _GzaTone {
  GObject parent_instance;

  /* owned */
  GstElement *pipeline; /* (nullable): while it sounds */

  /* state */
  guint watch_id;
};

enum {
  MEASURED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaTone, gza_tone, G_TYPE_OBJECT)

static void
start (GstElement *pipeline,
       gpointer    unused)
{
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
}

static void
end (GstElement *pipeline,
     gpointer    unused)
{
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

static double
get_peak (const GstStructure *measured,
          guint               channel)
{
  const GValueArray *peaks = g_value_get_boxed (gst_structure_get_value (measured, "peak"));

  if (peaks == NULL || peaks->n_values == 0)
    return -INFINITY;
  return g_value_get_double (&peaks->values[MIN (channel, peaks->n_values - 1)]);
}

static gboolean
on_message (GstBus     *bus,
            GstMessage *message,
            gpointer    user_data)
{
  GzaTone *self = user_data;
  const GstStructure *structure = gst_message_get_structure (message);
  g_autoptr (GError) error = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR) {
    gst_message_parse_error (message, &error, NULL);
    g_signal_emit (self, signals[FAILED], 0, error->message);
  } else if (structure != NULL && gst_structure_has_name (structure, "level")) {
    g_signal_emit (self, signals[MEASURED], 0, get_peak (structure, 0), get_peak (structure, 1));
  }
  return G_SOURCE_CONTINUE;
}

static gboolean
fill (GstBin      *bin,
      GzaToneSide  side,
      double       volume_ratio,
      GError     **error)
{
  static const char *const factories[] = { "audiotestsrc", "audioconvert", "audiopanorama",
                                           "volume", "level" };
  static const double panoramas[] = { -1, 1, 0 };
  GstElement *chain[G_N_ELEMENTS (factories)];
  GstElement *output;

  if (!gza_elements_chain (bin, factories, G_N_ELEMENTS (factories), chain, error))
    return FALSE;
  gst_util_set_object_arg (G_OBJECT (chain[0]), "wave",
                           side == GZA_TONE_BOTH ? "pink-noise" : "sine");
  g_object_set (chain[0], "freq", PITCH_HZ, NULL);
  g_object_set (chain[2], "panorama", (float) panoramas[side], NULL);
  g_object_set (chain[3], "volume", volume_ratio, NULL);
  g_object_set (chain[4], "interval", (guint64) MEASURED_NS, NULL);
  output = gza_output_new (gst_element_factory_make ("volume", NULL), FALSE, error);
  if (output == NULL)
    return FALSE;
  gst_bin_add (bin, output);
  return gza_elements_link (chain[4], output, error);
}

static void
gza_tone_dispose (GObject *object)
{
  gza_tone_stop (GZA_TONE (object));

  G_OBJECT_CLASS (gza_tone_parent_class)->dispose (object);
}

static void
gza_tone_class_init (GzaToneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_tone_dispose;

  signals[MEASURED] = g_signal_new ("measured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE,
                                    G_TYPE_DOUBLE);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gza_tone_init (GzaTone *self)
{
}

/**
 * gza_tone_new:
 *
 * Makes a tone that does not sound yet.
 *
 * Returns: (transfer full): a tone
 */
GzaTone *
gza_tone_new (void)
{
  return g_object_new (GZA_TYPE_TONE, NULL);
}

/**
 * gza_tone_play:
 * @self: a tone
 * @side: where from
 * @volume_ratio: how loud, a ratio in [0, 1]
 *
 * Lets it sound until it is stopped, in place of what sounded before.
 */
void
gza_tone_play (GzaTone     *self,
               GzaToneSide  side,
               double       volume_ratio)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstBus) bus = NULL;

  g_return_if_fail (GZA_IS_TONE (self));

  gza_tone_stop (self);
  if (!gza_media_policy_init (&error)) {
    g_signal_emit (self, signals[FAILED], 0, error->message);
    return;
  }
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  if (!fill (GST_BIN (self->pipeline), side, volume_ratio, &error)) {
    gza_tone_stop (self);
    g_signal_emit (self, signals[FAILED], 0, error->message);
    return;
  }
  bus = gst_element_get_bus (self->pipeline);
  self->watch_id = gst_bus_add_watch (bus, on_message, self);
  gst_element_call_async (self->pipeline, start, NULL, NULL);
}

/**
 * gza_tone_stop:
 * @self: a tone
 *
 * Makes it silent.
 */
void
gza_tone_stop (GzaTone *self)
{
  g_return_if_fail (GZA_IS_TONE (self));

  g_clear_handle_id (&self->watch_id, g_source_remove);
  if (self->pipeline == NULL)
    return;
  gst_element_call_async (self->pipeline, end, gst_object_ref (self->pipeline), gst_object_unref);
  g_clear_pointer (&self->pipeline, gst_object_unref);
}
