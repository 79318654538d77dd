/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gza-map-journey.h"
#include "gza-map-script.h"
#include "gza-map-view.h"

G_BEGIN_DECLS

/* What the two files of a map view share. */
/* What the camera shows of its own accord until a visitor takes it. */
typedef enum {
  GZA_FRAMING_FREE,
  GZA_FRAMING_ROUTE,
  GZA_FRAMING_LEG,
} GzaMapFraming;

struct _GzaMapView {
  GzaMapCanvas parent_instance;

  /* owned */
  GzaMapJourney *journey; /* never NULL */
  GzaMapScript *script; /* or NULL where no voice leads */
  GCancellable *reading;   /* of a ground, or NULL */
  GzaText *ground_alt;     /* what is to be seen on the ground, or NULL */
  AdwAnimation *road_animation;
  AdwAnimation *pulse_animation;

  /* state */
  double progress_ratio;
  guint current_stop;
  double pulse_ratio;
  GzaMapFraming framing;
  guint framed_stop;
};

void gza_map_view_frame          (GzaMapCanvas *canvas,
                                  guint         duration_ms);
void gza_map_view_stop_animation (AdwAnimation *animation);

G_END_DECLS
