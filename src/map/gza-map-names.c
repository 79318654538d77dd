/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-names.h"

#include "gza-languages.h"

/* Finds the names that a map shows, in one language and in order of importance: the stops, the
 * countries of the road, the other countries from the largest, and the towns that the basemap
 * itself names. No state; main thread.
 *
 * A place that only the exhibition knows is never named of the map's own accord: it may be where
 * someone hides. Countries come from CLDR, everything else from the exhibition. */

/* The clipped part of a country in the finer map has a name of its own from here on. */
#define PART_ZOOM 4.3
#define PART_RATIO 0.8

/* A name that the UN's maps write with a footnote, for which a quiet map has no room. */
static gboolean
is_left_unnamed (const char   *code,
                 GzaWorldview  worldview)
{
  static const char *const footnoted[] = { "EH", "TW", "XK", NULL };

  return code[0] == '\0' || (worldview == GZA_WORLDVIEW_UN && g_strv_contains (footnoted, code));
}

static gboolean
is_named_before (GPtrArray         *names,
                 const GzaMapPlace *places,
                 guint              index)
{
  for (guint i = 0; i < index; i++)
    if (g_strcmp0 (g_ptr_array_index (names, i), g_ptr_array_index (names, index)) == 0 &&
        places[i].lat_deg == places[index].lat_deg && places[i].lon_deg == places[index].lon_deg)
      return TRUE;
  return FALSE;
}

/**
 * gza_map_names_add_stops:
 * @labels: where to
 * @story: whose stops
 * @route: its road
 * @places: one for each stop
 * @locale: whose language
 *
 * Names the stops of a story, each place once.
 */
void
gza_map_names_add_stops (GzaMapLabels      *labels,
                         GzaStory          *story,
                         GzaRoute          *route,
                         const GzaMapPlace *places,
                         GzaLocale         *locale)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gza_route_get_n_stops (route); i++) {
    g_autofree char *key = g_strdup_printf ("stop %u", i);
    gboolean has_ring = places[i].precision <= GZA_PRECISION_TOWN;

    g_ptr_array_add (names, gza_map_precision_dup_name (gza_story_get_stop (story, i),
                                                        places[i].precision, locale));
    if (!g_ptr_array_index (names, i) || is_named_before (names, places, i))
      continue;
    gza_map_labels_add (labels, &(GzaMapName) {
      .style = has_ring ? GZA_MAP_LABEL_STOP : GZA_MAP_LABEL_AREA,
      .key = key,
      .text = g_ptr_array_index (names, i),
      .position = gza_route_get_position (route, i),
      .stop = i,
      .rtl = gza_locale_is_rtl (locale),
    });
  }
}

static void
add_country (GzaMapLabels            *labels,
             const GzaBasemapCountry *country,
             double                   min_zoom,
             gboolean                 lit,
             GzaLocale               *locale)
{
  g_autofree char *text = gza_language_dup_country (gza_locale_get_language (locale),
                                                    country->code);
  g_autofree char *key = g_strdup_printf ("%s %.0f", country->code, min_zoom);

  if (!text || text[0] == '\0')
    return;
  gza_map_labels_add (labels, &(GzaMapName) {
    .style = lit ? GZA_MAP_LABEL_LIT_COUNTRY : GZA_MAP_LABEL_COUNTRY,
    .key = key,
    .text = text,
    .position = country->anchor,
    .min_zoom = min_zoom,
    .area_km2 = MAX (country->area_km2, 1.0),
    .rtl = gza_locale_is_rtl (locale),
  });
}

static void
add_part (GzaMapLabels            *labels,
          const GzaBasemapCountry *country,
          GzaBasemap              *region,
          gboolean                 lit,
          GzaLocale               *locale)
{
  const GzaBasemapCountry *part = region ? gza_basemap_get_country (region, country->code) : NULL;

  if (part && part->area_km2 < country->area_km2 * PART_RATIO)
    add_country (labels, part, PART_ZOOM, lit, locale);
}

static int
compare_areas (gconstpointer a,
               gconstpointer b)
{
  double first = (*(const GzaBasemapCountry *const *) a)->area_km2;
  double second = (*(const GzaBasemapCountry *const *) b)->area_km2;

  return first > second ? -1 : first < second;
}

/**
 * gza_map_names_add_countries:
 * @labels: where to
 * @world: the coarse map
 * @region: (nullable): the fine map
 * @lit: (nullable) (array zero-terminated=1): codes of the countries named first
 * @worldview: whose borders are drawn; without borders there are no countries to name
 * @locale: whose language
 *
 * Names the countries.
 */
void
gza_map_names_add_countries (GzaMapLabels      *labels,
                             GzaBasemap        *world,
                             GzaBasemap        *region,
                             const char *const *lit,
                             GzaWorldview       worldview,
                             GzaLocale         *locale)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();

  if (worldview == GZA_WORLDVIEW_NONE)
    return;
  for (guint i = 0; i < world->countries->len; i++)
    g_ptr_array_add (countries, gza_basemap_country (world, i));
  g_ptr_array_sort (countries, compare_areas);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < countries->len; i++) {
      const GzaBasemapCountry *country = g_ptr_array_index (countries, i);
      gboolean is_lit = lit && g_strv_contains (lit, country->code);

      if (is_lit != (pass == 0) || (!is_lit && is_left_unnamed (country->code, worldview)))
        continue;
      add_country (labels, country, 0.0, is_lit, locale);
      add_part (labels, country, region, is_lit, locale);
    }
}

static const GzaPlace *
find_place (GzaCatalog *catalog,
            const char *id)
{
  for (guint i = 0; i < gza_catalog_get_n_places (catalog); i++)
    if (g_str_equal (gza_catalog_get_place (catalog, i)->id, id))
      return gza_catalog_get_place (catalog, i);
  return NULL;
}

/* Whether a place is named as a stop already. One that is shown as a region or a country is not:
 * a town that is missing on the map would tell where the stop is. */
static gboolean
is_stop (GzaStory          *story,
         const GzaMapPlace *places,
         const GzaPlace    *place)
{
  for (guint i = 0; story && i < gza_story_get_n_stops (story); i++)
    if (g_strcmp0 (gza_story_get_stop (story, i)->place->id, place->id) == 0 &&
        places[i].precision <= GZA_PRECISION_TOWN)
      return TRUE;
  return FALSE;
}

static int
compare_zooms (gconstpointer a,
               gconstpointer b)
{
  double first = (*(const GzaBasemapCity *const *) a)->zoom;
  double second = (*(const GzaBasemapCity *const *) b)->zoom;

  return first < second ? -1 : first > second;
}

/**
 * gza_map_names_add_cities:
 * @labels: where to
 * @world: the map that says which towns are named
 * @catalog: the exhibition that says where they are and how they are called
 * @story: (nullable): whose stops are named already
 * @places: (nullable): one for each of its stops
 * @locale: whose language
 *
 * Names the towns that help to find one's way; never one that the exhibition itself shows less
 * exactly than it is.
 */
void
gza_map_names_add_cities (GzaMapLabels      *labels,
                          GzaBasemap        *world,
                          GzaCatalog        *catalog,
                          GzaStory          *story,
                          const GzaMapPlace *places,
                          GzaLocale         *locale)
{
  g_autoptr (GPtrArray) cities = g_ptr_array_new ();

  for (guint i = 0; i < world->cities->len; i++)
    g_ptr_array_add (cities, gza_basemap_city (world, i));
  g_ptr_array_sort (cities, compare_zooms);

  for (guint i = 0; i < cities->len; i++) {
    const GzaBasemapCity *city = g_ptr_array_index (cities, i);
    const GzaPlace *place = find_place (catalog, city->id);
    const char *text = place ? gza_locale_get_text (locale, place->name) : NULL;

    if (!text || text[0] == '\0' || place->precision > GZA_PRECISION_TOWN ||
        is_stop (story, places, place))
      continue;
    gza_map_labels_add (labels, &(GzaMapName) {
      .style = GZA_MAP_LABEL_CITY,
      .key = city->id,
      .text = text,
      .position = gza_projection_project (place->lat_deg, place->lon_deg),
      .min_zoom = city->zoom,
      .rtl = gza_locale_is_rtl (locale),
    });
  }
}
