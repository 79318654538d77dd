/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-map-pen.h"
#include "gza-projection.h"

G_BEGIN_DECLS

typedef enum {
  GZA_MAP_LABEL_STOP,
  GZA_MAP_LABEL_AREA,        /* a stop that is not exact: named in its middle */
  GZA_MAP_LABEL_LIT_COUNTRY,
  GZA_MAP_LABEL_COUNTRY,
  GZA_MAP_LABEL_WATER,
  GZA_MAP_LABEL_CITY,
} GzaMapLabelStyle;

/* How broad a country is taken to be, in sides of a square of its area. */
#define GZA_MAP_LABEL_BREADTH_RATIO 1.35

/* One name on the map. */
typedef struct {
  GzaMapLabelStyle style;
  const char *key;     /* the same in every language */
  const char *text;
  GzaMapPoint position; /* on the projected world */
  double min_zoom;
  double area_km2;      /* of a country or a water, else 0 */
  guint stop;           /* of a stop, its number */
  gboolean rtl;         /* in a language written from right to left */
} GzaMapName;

/**
 * GzaMapLabels:
 *
 * The names on a map: keeps their pictures, places them and fades them.
 */
typedef struct _GzaMapLabels GzaMapLabels;

GzaMapLabels *gza_map_labels_new          (GtkWidget           *widget) G_GNUC_WARN_UNUSED_RESULT;
void          gza_map_labels_free         (GzaMapLabels        *self);

void          gza_map_labels_clear        (GzaMapLabels        *self);
void          gza_map_labels_add          (GzaMapLabels        *self,
                                           const GzaMapName    *name);
void          gza_map_labels_set_look     (GzaMapLabels        *self,
                                           gboolean             night,
                                           double               scale_factor);

void          gza_map_labels_set_current_stop
                                          (GzaMapLabels        *self,
                                           guint                current_stop);

void          gza_map_labels_begin        (GzaMapLabels        *self,
                                           const GzaProjection *projection);
void          gza_map_labels_add_obstacle (GzaMapLabels        *self,
                                           const GzaMapBox     *box);
gboolean      gza_map_labels_draw         (GzaMapLabels        *self,
                                           GzaMapPen           *pen,
                                           gint64               now_us,
                                           gboolean             fading);
guint         gza_map_labels_get_n_names  (GzaMapLabels        *self);
gboolean      gza_map_labels_get_shown    (GzaMapLabels        *self,
                                           guint                index,
                                           GzaMapBox           *ret_box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapLabels, gza_map_labels_free)

G_END_DECLS
