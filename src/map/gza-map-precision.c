/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-precision.h"

#include <math.h>

#include "gza-languages.h"

/* Protective geography: what the map may know of a stop of a person at risk. The views above work
 * with what this gives, never with the stop's own coordinates, so that the exact point is nowhere:
 * not in the picture, not in the accessibility tree, not in a log. */

/* The grid whose cells a point is moved to the middle of, and the soft area around it. */
#define TOWN_GRID_DEG 0.05
#define TOWN_RADIUS_KM 9.0
#define REGION_GRID_DEG 0.5
#define REGION_RADIUS_KM 55.0
#define COUNTRY_GRID_DEG 3.0
#define COUNTRY_MIN_RADIUS_KM 70.0
#define COUNTRY_MAX_RADIUS_KM 420.0

#define EXACT_ZOOM 10.0
#define TOWN_ZOOM 9.0
#define REGION_ZOOM 7.0
#define COUNTRY_ZOOM 5.0

/**
 * gza_map_precision_get:
 * @stop: a stop
 * @person: (nullable): whose journey it is
 *
 * Finds how exactly a stop may be shown: the coarsest of what the stop, its place and the person
 * allow.
 *
 * Returns: the precision
 */
GzaPrecision
gza_map_precision_get (const GzaStop   *stop,
                       const GzaPerson *person)
{
  GzaPrecision precision = MAX (stop->precision, stop->place->precision);

  return person ? MAX (precision, person->place_precision) : precision;
}

/**
 * gza_map_precision_get_zoom:
 * @precision: how exactly a stop may be shown
 *
 * Gets the closest that the camera may come.
 *
 * Returns: a zoom of Web Mercator, for a body text of 30 pixels
 */
double
gza_map_precision_get_zoom (GzaPrecision precision)
{
  switch (precision) {
  case GZA_PRECISION_TOWN:
    return TOWN_ZOOM;
  case GZA_PRECISION_REGION:
    return REGION_ZOOM;
  case GZA_PRECISION_COUNTRY:
    return COUNTRY_ZOOM;
  case GZA_PRECISION_EXACT:
  default:
    return EXACT_ZOOM;
  }
}

static double
to_grid (double value_deg,
         double grid_deg)
{
  return (floor (value_deg / grid_deg) + 0.5) * grid_deg;
}

static void
move_to_grid (GzaMapPlace *place,
              double       grid_deg,
              double       radius_km)
{
  place->lat_deg = CLAMP (to_grid (place->lat_deg, grid_deg), -90.0, 90.0);
  place->lon_deg = to_grid (place->lon_deg, grid_deg);
  place->radius_km = radius_km;
}

static void
move_to_country (GzaMapPlace *place,
                 const char  *code,
                 GzaBasemap  *world)
{
  const GzaBasemapCountry *country;

  if (world && !code)
    code = gza_basemap_find_country (world, place->lat_deg, place->lon_deg);
  country = world ? gza_basemap_get_country (world, code) : NULL;
  if (!country) {
    move_to_grid (place, COUNTRY_GRID_DEG, COUNTRY_MIN_RADIUS_KM * 2.0);
    return;
  }
  gza_projection_unproject (country->anchor, &place->lat_deg, &place->lon_deg);
  place->radius_km = CLAMP (sqrt (country->area_km2 / G_PI) * 0.75,
                            COUNTRY_MIN_RADIUS_KM, COUNTRY_MAX_RADIUS_KM);
}

/**
 * gza_map_precision_locate:
 * @stop: a stop
 * @precision: how exactly it may be shown
 * @world: (nullable): a map that knows where the middle of a country is
 *
 * Finds where the map shows a stop: at its point, in the middle of a grid's cell around it, or in
 * the middle of its country. All places of a cell give the same answer.
 *
 * Returns: the place and the size of its soft area
 */
GzaMapPlace
gza_map_precision_locate (const GzaStop *stop,
                          GzaPrecision   precision,
                          GzaBasemap    *world)
{
  GzaMapPlace place = { stop->place->lat_deg, stop->place->lon_deg, precision, 0.0 };

  switch (precision) {
  case GZA_PRECISION_TOWN:
    move_to_grid (&place, TOWN_GRID_DEG, TOWN_RADIUS_KM);
    break;
  case GZA_PRECISION_REGION:
    move_to_grid (&place, REGION_GRID_DEG, REGION_RADIUS_KM);
    break;
  case GZA_PRECISION_COUNTRY:
    move_to_country (&place, stop->place->country, world);
    break;
  case GZA_PRECISION_EXACT:
  default:
    break;
  }
  return place;
}

/**
 * gza_map_precision_dup_name:
 * @stop: a stop
 * @precision: how exactly it may be shown
 * @locale: whose language it is named in
 *
 * Names a stop: as the story says it, else by its place where that is no more exact than allowed,
 * else by its country.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where none may be told
 */
char *
gza_map_precision_dup_name (const GzaStop *stop,
                            GzaPrecision   precision,
                            GzaLocale     *locale)
{
  const char *name = NULL;

  if (stop->label)
    name = gza_locale_get_text (locale, stop->label);
  else if (stop->place->precision >= precision)
    name = gza_locale_get_text (locale, stop->place->name);
  if (name && name[0])
    return g_strdup (name);
  return stop->place->country ? gza_language_dup_country (gza_locale_get_language (locale),
                                                          stop->place->country)
                              : NULL;
}
