/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-basemap.h"
#include "gza-projection.h"

G_BEGIN_DECLS

typedef enum {
  GZA_LINE_NONE,
  GZA_LINE_SOLID,
  GZA_LINE_DASHED,
  GZA_LINE_COAST,
} GzaLine;

typedef enum {
  GZA_WORLDVIEW_UN,
  GZA_WORLDVIEW_NONE,
  GZA_WORLDVIEW_DEFACTO,
} GzaWorldview;

/* A point on the unit square; a float's 24 bits are 2.4 m on the ground. */
typedef struct {
  float x;
  float y;
} GzaBasemapPoint;

typedef struct {
  guint first_point;
  guint n_points;
  GzaMapBox box;
  guint8 un;
  guint8 defacto;
} GzaBasemapArc;

/* A ring's arcs: index, or its complement where the arc runs backwards. */
typedef struct {
  guint first_ref;
  guint n_refs;
} GzaBasemapRing;

typedef struct {
  guint first_ring;
  guint n_rings;
  GzaMapBox box;
} GzaBasemapPolygon;

typedef struct {
  char code[3];       /* ISO 3166-1 alpha-2, or "" where nobody's */
  GzaMapPoint anchor; /* where its name sits best */
  double area_km2;
  guint first_polygon;
  guint n_polygons;
} GzaBasemapCountry;

typedef struct {
  char *id; /* of the exhibition's place */
  double zoom;
} GzaBasemapCity;

/* Polygons: first the land's, then the lakes', then the countries'. */
struct _GzaBasemap {
  GObject parent_instance;

  GArray *points;
  GArray *arcs;
  GArray *refs;
  GArray *rings;
  GArray *polygons;
  GArray *countries;
  GArray *cities;

  GzaMapBox box; /* the part of the world that is drawn truly */
  guint n_land;
  guint n_lakes;
};

#define gza_basemap_arc(self, i)     (&g_array_index ((self)->arcs, GzaBasemapArc, (i)))
#define gza_basemap_ring(self, i)    (&g_array_index ((self)->rings, GzaBasemapRing, (i)))
#define gza_basemap_polygon(self, i) (&g_array_index ((self)->polygons, GzaBasemapPolygon, (i)))
#define gza_basemap_country(self, i) (&g_array_index ((self)->countries, GzaBasemapCountry, (i)))
#define gza_basemap_city(self, i)    (&g_array_index ((self)->cities, GzaBasemapCity, (i)))
#define gza_basemap_point(self, i)   (&g_array_index ((self)->points, GzaBasemapPoint, (i)))

const GzaBasemapCountry *gza_basemap_get_country (GzaBasemap          *self,
                                                  const char          *code);
GzaLine                  gza_basemap_get_line    (const GzaBasemapArc *arc,
                                                  GzaWorldview         worldview);

G_END_DECLS
