/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <string.h>

#include "gza-lint-private.h"

/* Rules about places. A country is a box here, a degree wide of its borders: enough to notice
 * swapped coordinates and a wrong code, not more. Countries that are not in the table are not
 * checked. */

#define MARGIN_DEG 1.0

typedef struct {
  char country[3];
  double south, north, west, east; /* degrees */
} Box;

static const Box boxes[] = {
  { "AE", 22.6, 26.1, 51.5, 56.4 },    { "AF", 29.3, 38.5, 60.5, 74.9 },
  { "AL", 39.6, 42.7, 19.2, 21.1 },    { "AM", 38.8, 41.4, 43.4, 46.7 },
  { "AT", 46.3, 49.1, 9.5, 17.2 },     { "AZ", 38.3, 42.0, 44.7, 50.7 },
  { "BA", 42.5, 45.3, 15.7, 19.7 },    { "BD", 20.5, 26.7, 88.0, 92.7 },
  { "BE", 49.4, 51.6, 2.5, 6.5 },      { "BG", 41.2, 44.3, 22.3, 28.7 },
  { "BY", 51.2, 56.2, 23.1, 32.8 },    { "CA", 41.6, 83.2, -141.1, -52.6 },
  { "CH", 45.8, 47.9, 5.9, 10.5 },     { "CN", 18.1, 53.6, 73.5, 134.8 },
  { "CY", 34.5, 35.8, 32.2, 34.7 },    { "CZ", 48.5, 51.1, 12.0, 18.9 },
  { "DE", 47.2, 55.1, 5.8, 15.1 },     { "DK", 54.5, 57.8, 8.0, 15.2 },
  { "DZ", 18.9, 37.2, -8.7, 12.0 },    { "EE", 57.5, 59.7, 21.7, 28.3 },
  { "EG", 21.9, 31.7, 24.6, 36.9 },    { "ER", 12.3, 18.1, 36.4, 43.2 },
  { "ES", 27.6, 43.8, -18.2, 4.4 },    { "ET", 3.4, 14.9, 32.9, 48.0 },
  { "FI", 59.7, 70.1, 19.1, 31.6 },    { "FR", 41.3, 51.1, -5.2, 9.6 },
  { "GB", 49.8, 60.9, -8.7, 1.8 },     { "GE", 41.0, 43.6, 39.9, 46.8 },
  { "GR", 34.7, 41.8, 19.3, 29.7 },    { "HR", 42.3, 46.6, 13.4, 19.5 },
  { "HU", 45.7, 48.6, 16.1, 22.9 },    { "IE", 51.4, 55.5, -10.7, -5.9 },
  { "IL", 29.4, 33.4, 34.2, 35.9 },    { "IN", 6.7, 35.7, 68.1, 97.5 },
  { "IQ", 29.0, 37.4, 38.7, 48.8 },    { "IR", 25.0, 39.8, 44.0, 63.4 },
  { "IT", 35.4, 47.1, 6.6, 18.6 },     { "JO", 29.1, 33.4, 34.9, 39.4 },
  { "KG", 39.1, 43.3, 69.2, 80.3 },    { "KZ", 40.5, 55.5, 46.4, 87.4 },
  { "LB", 33.0, 34.7, 35.0, 36.7 },    { "LT", 53.8, 56.5, 20.9, 26.9 },
  { "LV", 55.6, 58.1, 20.9, 28.3 },    { "LY", 19.5, 33.2, 9.3, 25.2 },
  { "MA", 27.6, 36.0, -13.2, -1.0 },   { "MD", 45.4, 48.5, 26.6, 30.2 },
  { "ME", 41.8, 43.6, 18.4, 20.4 },    { "MK", 40.8, 42.4, 20.4, 23.1 },
  { "NG", 4.2, 13.9, 2.6, 14.7 },      { "NL", 50.7, 53.6, 3.3, 7.3 },
  { "NO", 57.9, 71.3, 4.4, 31.2 },     { "PK", 23.6, 37.1, 60.8, 77.9 },
  { "PL", 49.0, 54.9, 14.1, 24.2 },    { "PT", 32.6, 42.2, -31.3, -6.1 },
  { "RO", 43.6, 48.3, 20.2, 29.8 },    { "RS", 42.2, 46.2, 18.8, 23.1 },
  { "SA", 16.3, 32.2, 34.5, 55.7 },    { "SE", 55.3, 69.1, 10.9, 24.2 },
  { "SI", 45.4, 46.9, 13.3, 16.7 },    { "SK", 47.7, 49.7, 16.8, 22.6 },
  { "SY", 32.3, 37.4, 35.7, 42.4 },    { "TJ", 36.6, 41.1, 67.3, 75.2 },
  { "TM", 35.1, 42.8, 52.4, 66.7 },    { "TN", 30.2, 37.4, 7.5, 11.6 },
  { "TR", 35.8, 42.2, 25.6, 44.9 },    { "UA", 44.3, 52.4, 22.1, 40.3 },
  { "US", 18.9, 71.4, -171.8, -66.9 }, { "UZ", 37.1, 45.6, 55.9, 73.2 },
};

/**
 * gza_country_is_near:
 * @country: ISO 3166-1 alpha-2
 * @lat_deg: degrees north
 * @lon_deg: degrees east
 *
 * Checks whether a point can belong to a country.
 *
 * Returns: %FALSE if it certainly doesn't
 */
gboolean
gza_country_is_near (const char *country,
                     double lat_deg,
                     double lon_deg)
{
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++) {
    const Box *box = &boxes[i];

    if (strcmp (box->country, country) == 0)
      return lat_deg >= box->south - MARGIN_DEG && lat_deg <= box->north + MARGIN_DEG &&
             lon_deg >= box->west - MARGIN_DEG && lon_deg <= box->east + MARGIN_DEG;
  }
  return TRUE;
}

static const GzaYamlNode *
find_node (GzaLint *lint,
           const GzaPlace *place)
{
  return gza_yaml_node_find (gza_yaml_node_find (lint->node, "places"), place->id);
}

static void
check_names (GzaLint *lint,
             GHashTable *names,
             const GzaPlace *place,
             const GzaYamlNode *node)
{
  for (guint i = 0; i < gza_text_get_n_languages (place->name); i++) {
    const char *language = gza_text_get_language (place->name, i);
    g_autofree char *name = NULL;
    g_autofree char *key = NULL;
    const char *other;

    name = g_utf8_normalize (gza_text_get_exact (place->name, language), -1, G_NORMALIZE_ALL);
    key = g_strdup_printf ("%s %s %s", language, place->country != NULL ? place->country : "",
                           name != NULL ? name : "");
    other = g_hash_table_lookup (names, key);
    if (other == NULL)
      g_hash_table_insert (names, g_steal_pointer (&key), place->id);
    else if (strcmp (other, place->id) != 0)
      gza_lint_report (lint, GZA_RULE_PLACE_TWICE, node, NULL,
                       GZA_SAY ("Keep one, or tell them apart by their names."),
                       "%s has the same name as %s in “%s”", place->id, other, language);
  }
}

/**
 * gza_lint_check_places:
 * @lint: stories/places.yaml
 *
 * Checks the shared places: place-far, place-twice.
 */
void
gza_lint_check_places (GzaLint *lint)
{
  g_autoptr (GHashTable) names = NULL;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < gza_catalog_get_n_places (lint->catalog); i++) {
    const GzaPlace *place = gza_catalog_get_place (lint->catalog, i);
    const GzaYamlNode *node = find_node (lint, place);

    if (node == NULL)
      continue;
    if (place->country != NULL &&
        !gza_country_is_near (place->country, place->lat_deg, place->lon_deg))
      gza_lint_report (lint, GZA_RULE_PLACE_FAR, node, NULL,
                       GZA_SAY ("Are latitude and longitude swapped?"),
                       "%s is far from %s", place->id, place->country);
    check_names (lint, names, place, node);
  }
}
