/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "gza-projection.h"

G_BEGIN_DECLS

typedef enum {
  GZA_LABEL_SIDE_NONE, /* not placed */
  GZA_LABEL_SIDE_RIGHT,
  GZA_LABEL_SIDE_LEFT,
  GZA_LABEL_SIDE_ABOVE,
  GZA_LABEL_SIDE_BELOW,
  GZA_LABEL_SIDE_CENTER,
} GzaLabelSide;

/* One label that wants a place: beside its point, or centered on it. */
typedef struct {
  const char *key;    /* the same for the same label at every placement; borrowed for the call */
  GzaMapPoint anchor; /* in pixels */
  double width_px;
  double height_px;
  double gap_px;      /* between the point and the text */
  gboolean centered; /* the middle of the point is tried first */
  gboolean fixed;    /* and nothing else */
  gboolean upright;  /* a centered one: and above and below the point, but never beside it */
  gboolean rtl;       /* written from right to left: prefers the left side */
  GzaLabelSide side;  /* out */
  GzaMapBox box;      /* out: where it is placed */
} GzaPlacedLabel;

/**
 * GzaLabelPlacer:
 *
 * Places labels so that none overlaps another or an obstacle.
 */
typedef struct _GzaLabelPlacer GzaLabelPlacer;

GzaLabelPlacer *gza_label_placer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void            gza_label_placer_free         (GzaLabelPlacer  *self);

void            gza_label_placer_forget       (GzaLabelPlacer  *self);
void            gza_label_placer_begin        (GzaLabelPlacer  *self,
                                               const GzaMapBox *bounds,
                                               double           padding_px);
void            gza_label_placer_add_obstacle (GzaLabelPlacer  *self,
                                               const GzaMapBox *box);
gboolean        gza_label_placer_place        (GzaLabelPlacer  *self,
                                               GzaPlacedLabel  *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaLabelPlacer, gza_label_placer_free)

G_END_DECLS
