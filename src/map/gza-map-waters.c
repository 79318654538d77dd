/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-waters.h"

/* Names the seas and the three lakes of the map, in the interface's languages. No state; main
 * thread. The basemap has no names of waters, so they stand here, each where it is broadest. A sea
 * whose name is disputed between its shores has none. */

typedef struct {
  const char *word;
  double lat_deg;
  double lon_deg;
  double breadth_km; /* the room that a name has there */
} Water;

static const Water waters[] = {
  { GZA_WORD ("Pacific Ocean"), 12.0, -150.0, 7000.0 },
  { GZA_WORD ("Atlantic Ocean"), 36.0, -38.0, 3600.0 },
  { GZA_WORD ("Indian Ocean"), -12.0, 78.0, 4000.0 },
  { GZA_WORD ("Mediterranean Sea"), 34.3, 18.9, 1000.0 },
  { GZA_WORD ("Arabian Sea"), 15.5, 63.5, 1600.0 },
  { GZA_WORD ("Black Sea"), 43.2, 34.3, 900.0 },
  { GZA_WORD ("Norwegian Sea"), 68.0, 3.0, 900.0 },
  { GZA_WORD ("Barents Sea"), 74.0, 38.0, 1100.0 },
  { GZA_WORD ("North Sea"), 56.4, 3.2, 600.0 },
  { GZA_WORD ("Tyrrhenian Sea"), 39.9, 12.2, 400.0 },
  { GZA_WORD ("Caspian Sea"), 41.9, 50.7, 380.0 },
  { GZA_WORD ("Ionian Sea"), 37.9, 18.8, 380.0 },
  { GZA_WORD ("Baltic Sea"), 57.3, 19.9, 280.0 },
  { GZA_WORD ("Red Sea"), 20.4, 38.4, 320.0 },
  { GZA_WORD ("Aegean Sea"), 38.7, 25.0, 260.0 },
  { GZA_WORD ("Sea of Azov"), 46.1, 36.7, 240.0 },
  { GZA_WORD ("Adriatic Sea"), 42.9, 15.5, 220.0 },
  { GZA_WORD ("Sea of Marmara"), 40.7, 28.1, 190.0 },
  { GZA_WORD ("Lake Van"), 38.63, 42.85, 90.0 },
  { GZA_WORD ("Lake Urmia"), 37.7, 45.35, 70.0 },
  { GZA_WORD ("Lake Sevan"), 40.33, 45.35, 55.0 },
};

/* What the labels take for the side of a square country's breadth; see gza-map-labels.c. */
static double
get_area_km2 (const Water *water)
{
  double side_km = water->breadth_km / GZA_MAP_LABEL_BREADTH_RATIO;

  return side_km * side_km;
}

/**
 * gza_map_waters_add:
 * @labels: where to
 * @locale: whose language
 *
 * Names the waters, the broadest first; each is shown while its name fits into it.
 */
void
gza_map_waters_add (GzaMapLabels *labels,
                    GzaLocale    *locale)
{
  for (guint i = 0; i < G_N_ELEMENTS (waters); i++)
    gza_map_labels_add (labels, &(GzaMapName) {
      .style = GZA_MAP_LABEL_WATER,
      .key = waters[i].word,
      .text = gza_locale_get_word (locale, waters[i].word),
      .position = gza_projection_project (waters[i].lat_deg, waters[i].lon_deg),
      .area_km2 = get_area_km2 (&waters[i]),
      .rtl = gza_locale_is_rtl (locale),
    });
}
