/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-script.h"

/* Ties a road to a voice: at the moment of a cue the road has reached the cue's stop, and in the
 * seconds before it grows there. A function of the position alone, so that scrubbing the voice
 * scrubs the map. Owned by the map view; main thread. */

/* The road grows for this long before a cue, or since the cue before where they are closer. */
#define GROW_US (5 * G_USEC_PER_SEC)

typedef struct {
  guint stop;
  gint64 from_us; /* when the road sets out */
  gint64 at_us;
  double from_ratio;
  double to_ratio;
} Step;

struct _GzaMapScript {
  GArray *steps;
};

/**
 * gza_map_script_new:
 * @route: the road
 * @cues: (array length=n_cues): when the voice reaches which stop
 * @n_cues: how many
 *
 * Ties a road to a voice. A cue that isn't later than the one before, or names no stop of the road,
 * is left out.
 *
 * Returns: (transfer full): the script
 */
GzaMapScript *
gza_map_script_new (GzaRoute              *route,
                    const GzaMapScriptCue *cues,
                    guint                  n_cues)
{
  GzaMapScript *self = g_new0 (GzaMapScript, 1);
  gint64 last_us = -1;
  double last_ratio = 0.0;

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  for (guint i = 0; i < n_cues; i++) {
    Step step = { .stop = cues[i].stop, .at_us = cues[i].at_us, .from_ratio = last_ratio };

    if (step.at_us <= last_us || step.stop >= gza_route_get_n_stops (route))
      continue;
    step.from_us = MAX (MAX (last_us, 0), step.at_us - GROW_US);
    step.to_ratio = gza_route_get_progress (route, step.stop);
    last_us = step.at_us;
    last_ratio = step.to_ratio;
    g_array_append_val (self->steps, step);
  }
  return self;
}

/**
 * gza_map_script_free:
 * @self: (transfer full): a script
 *
 * Frees a script.
 */
void
gza_map_script_free (GzaMapScript *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/* The last step whose road has set out, or NULL before all of them. */
static const Step *
find_step (const GzaMapScript *self,
           gint64              position_us)
{
  guint low = 0, high = self->steps->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (self->steps, Step, middle).from_us <= position_us)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? &g_array_index (self->steps, Step, low - 1) : NULL;
}

/**
 * gza_map_script_get_progress:
 * @self: a script
 * @position_us: where the voice is
 *
 * Finds how far the road has grown.
 *
 * Returns: progress, ratio [0, 1]
 */
double
gza_map_script_get_progress (const GzaMapScript *self,
                             gint64              position_us)
{
  const Step *step = find_step (self, position_us);
  double share;

  if (!step)
    return 0.0;
  if (position_us >= step->at_us || step->at_us <= step->from_us)
    return step->to_ratio;
  share = (double) (position_us - step->from_us) / (double) (step->at_us - step->from_us);
  share = share * share * (3.0 - 2.0 * share);
  return step->from_ratio + share * (step->to_ratio - step->from_ratio);
}

/**
 * gza_map_script_get_stop:
 * @self: a script
 * @position_us: where the voice is
 *
 * Finds the stop that the road is growing to, or has reached.
 *
 * Returns: the stop's number; the first before the road sets out
 */
guint
gza_map_script_get_stop (const GzaMapScript *self,
                         gint64              position_us)
{
  const Step *step = find_step (self, position_us);

  return step ? step->stop : 0;
}
