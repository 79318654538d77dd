/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-basemap-private.h"
#include "gza-map-painter.h"

#include <string.h>

/* The shipped maps, and a map of one square country to break in every way. */

static GBytes *
read_shipped (const char *name)
{
  g_autofree char *path = g_build_filename (GZA_MAP_DIR, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static GzaBasemap *
load_shipped (const char *name)
{
  g_autoptr (GBytes) bytes = read_shipped (name);
  g_autoptr (GError) error = NULL;
  GzaBasemap *map = gza_basemap_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);
  return map;
}

static guint32
checksum (const guint8 *data,
          gsize         length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = (crc >> 1) ^ (0xedb88320u & (0u - (crc & 1u)));
  }
  return ~crc;
}

static void
add_i32 (GByteArray *bytes,
         gint32      value)
{
  guint32 le = GUINT32_TO_LE ((guint32) value);

  g_byte_array_append (bytes, (const guint8 *) &le, 4);
}

static void
add_checksum (GByteArray *bytes)
{
  add_i32 (bytes, (gint32) checksum (bytes->data, bytes->len));
}

/* Georgia as a square of ten degrees from (40, 40), one lake, one town. */
static GByteArray *
make_small (void)
{
  static const guint8 square[] = { 0x0f, 5, 0, 0, 20, 0, 0, 20, 19, 0, 0, 19 };
  static const guint8 rest[] = {
    1, 1, 1, 0,                 /* land: one polygon, one ring, one arc, the first */
    0,                          /* no lakes */
    'G', 'E', 10, 10, 10,       /* a country: code, anchor, area */
    1, 1, 1, 0,
    2, 'a', '1', 35,            /* a town */
  };
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "GZAMAP\x01\x00", 8);
  add_i32 (bytes, 40000000);
  add_i32 (bytes, 40000000);
  add_i32 (bytes, 50000000);
  add_i32 (bytes, 50000000);
  add_i32 (bytes, 1000000);
  add_i32 (bytes, 1);
  add_i32 (bytes, 1);
  add_i32 (bytes, 1);
  g_byte_array_append (bytes, square, sizeof square);
  g_byte_array_append (bytes, rest, sizeof rest);
  return bytes;
}

static GzaBasemap *
read_bytes (const guint8  *data,
            gsize          length,
            GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return gza_basemap_new (bytes, error);
}

static void
test_small_map (void)
{
  g_autoptr (GByteArray) bytes = make_small ();
  g_autoptr (GError) error = NULL;
  GzaBasemap *map;

  add_checksum (bytes);
  map = read_bytes (bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gza_basemap_find_country (map, 45.0, 45.0), ==, "GE");
  g_assert_null (gza_basemap_find_country (map, 60.0, 45.0));
  g_assert_cmpstr (gza_basemap_city (map, 0)->id, ==, "a1");
  g_assert_cmpfloat (gza_basemap_city (map, 0)->zoom, ==, 3.5);
  g_assert_finalize_object (map);
}

static void
test_cut_short (void)
{
  g_autoptr (GByteArray) bytes = make_small ();

  add_checksum (bytes);
  for (gsize length = 0; length < bytes->len; length++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_bytes (bytes->data, length, &error));
    g_assert_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT);
  }
}

/* Cut short, and the checksum made right again: the reader itself must notice. */
static void
test_cut_short_and_signed (void)
{
  g_autoptr (GByteArray) whole = make_small ();

  for (guint length = 40; length < whole->len; length++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autoptr (GError) error = NULL;

    g_byte_array_append (bytes, whole->data, length);
    add_checksum (bytes);
    g_assert_null (read_bytes (bytes->data, bytes->len, &error));
    g_assert_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT);
  }
}

static void
test_flipped_bits (void)
{
  g_autoptr (GByteArray) bytes = make_small ();

  add_checksum (bytes);
  for (gsize bit = 0; bit < bytes->len * 8u; bit++) {
    g_autoptr (GError) error = NULL;

    bytes->data[bit / 8] ^= (guint8) (1u << (bit % 8));
    g_assert_null (read_bytes (bytes->data, bytes->len, &error));
    g_assert_nonnull (error);
    bytes->data[bit / 8] ^= (guint8) (1u << (bit % 8));
  }
}

static void
paint_some (GzaBasemap *map)
{
  GzaMapPicture picture = {
    .projection = { gza_projection_project (45.0, 45.0), 4000.0, 64.0, 64.0 },
    .scale_factor = 1.0,
    .rem_px = 30.0,
    .night = TRUE,
  };
  cairo_surface_t *surface = gza_map_painter_paint (map, NULL, &picture);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Changed bytes that the checksum agrees with: refused, or harmless to draw and to search. */
static void
test_changed_and_signed (void)
{
  g_autoptr (GByteArray) whole = make_small ();
  guint n_read = 0;

  for (guint i = 8; i < whole->len; i++)
    for (guint value = 0; value < 256; value += i < 40 ? 51 : 1) {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GzaBasemap) map = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (bytes, whole->data, whole->len);
      bytes->data[i] = (guint8) value;
      add_checksum (bytes);
      map = read_bytes (bytes->data, bytes->len, &error);
      g_assert_true ((map != NULL) == (error == NULL));
      if (!map)
        continue;
      n_read++;
      gza_basemap_find_country (map, 45.0, 45.0);
      if (value % 16 == 0)
        paint_some (map);
    }
  g_assert_cmpuint (n_read, >, 0);
}

static void
test_other_version (void)
{
  g_autoptr (GByteArray) bytes = make_small ();
  g_autoptr (GError) error = NULL;

  bytes->data[6] = 2;
  add_checksum (bytes);
  g_assert_null (read_bytes (bytes->data, bytes->len, &error));
  g_assert_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_VERSION);
}

static void
test_shipped_map_cut_short (void)
{
  g_autoptr (GBytes) bytes = read_shipped ("region.gzamap");
  gsize length = g_bytes_get_size (bytes);

  for (gsize cut = 0; cut < length; cut += 4099) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_bytes (g_bytes_get_data (bytes, NULL), cut, &error));
    g_assert_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT);
  }
}

static void
test_sensitive_places (void)
{
  static const struct {
    const char *name;
    double lat_deg;
    double lon_deg;
    const char *country;
  } places[] = {
    { "Simferopol", 44.95, 34.10, "UA" },  { "Sevastopol", 44.60, 33.53, "UA" },
    { "Kerch", 45.36, 36.47, "UA" },       { "Yalta", 44.50, 34.17, "UA" },
    { "Sokhumi", 43.00, 41.02, "GE" },     { "Gali", 42.63, 41.74, "GE" },
    { "Tskhinvali", 42.23, 43.97, "GE" },  { "Batumi", 41.65, 41.64, "GE" },
    { "Stepanakert", 39.82, 46.75, "AZ" }, { "Donetsk", 48.00, 37.80, "UA" },
    { "Tiraspol", 46.84, 29.63, "MD" },    { "Nicosia, north", 35.20, 33.36, "CY" },
    { "Pristina", 42.66, 21.16, "XK" },    { "Ramallah", 31.90, 35.20, "PS" },
    { "Yerevan", 40.18, 44.51, "AM" },     { "Meghri", 38.90, 46.24, "AM" },
    { "Krasnodar", 45.04, 38.98, "RU" },   { "Baikonur", 45.96, 63.31, "KZ" },
  };
  static const char *const names[] = { "world.gzamap", "region.gzamap" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GzaBasemap) map = load_shipped (names[i]);

    for (guint j = 0; j < G_N_ELEMENTS (places); j++) {
      g_test_message ("%s in %s", places[j].name, names[i]);
      g_assert_cmpstr (gza_basemap_find_country (map, places[j].lat_deg, places[j].lon_deg), ==,
                       places[j].country);
    }
  }
}

static void
test_far_places (void)
{
  g_autoptr (GzaBasemap) world = load_shipped ("world.gzamap");

  g_assert_cmpstr (gza_basemap_find_country (world, 27.15, -13.20), ==, "EH");
  g_assert_cmpstr (gza_basemap_find_country (world, 9.56, 44.06), ==, "SO");
  g_assert_cmpstr (gza_basemap_find_country (world, 66.5, -172.0), ==, "RU");
  g_assert_cmpstr (gza_basemap_find_country (world, 66.5, 178.0), ==, "RU");
  g_assert_cmpstr (gza_basemap_find_country (world, -17.8, 178.0), ==, "FJ");
  g_assert_null (gza_basemap_find_country (world, 0.0, -30.0));
  g_assert_null (gza_basemap_find_country (world, 43.2, 34.0));
}

/* The lines of worldview "un": none within Georgia, Ukraine or Azerbaijan, none at the edge of
 * the two regions of Georgia nor of Crimea. */
static void
test_no_line_within (void)
{
  static const GzaMapBox boxes_deg[] = {
    { 33.2, 44.9, 34.6, 45.9 }, /* the north of Crimea, without its shores */
    { 41.3, 42.75, 42.2, 42.95 }, /* the upper Enguri, edge of Abkhazia */
    { 43.6, 42.15, 44.3, 42.35 }, /* around Tskhinvali */
  };
  g_autoptr (GzaBasemap) map = load_shipped ("region.gzamap");

  for (guint b = 0; b < G_N_ELEMENTS (boxes_deg); b++) {
    GzaMapPoint low = gza_projection_project (boxes_deg[b].y0, boxes_deg[b].x0);
    GzaMapPoint high = gza_projection_project (boxes_deg[b].y1, boxes_deg[b].x1);

    for (guint i = 0; i < map->arcs->len; i++) {
      const GzaBasemapArc *arc = gza_basemap_arc (map, i);
      GzaLine line = gza_basemap_get_line (arc, GZA_WORLDVIEW_UN);

      if (line != GZA_LINE_SOLID && line != GZA_LINE_DASHED)
        continue;
      for (guint p = arc->first_point; p < arc->first_point + arc->n_points; p++) {
        const GzaBasemapPoint *point = gza_basemap_point (map, p);

        g_assert_false (point->x > low.x && point->x < high.x && point->y < low.y &&
                        point->y > high.y);
      }
    }
  }
}

static guint
count_lines (GzaBasemap   *map,
             GzaLine       line,
             GzaWorldview  worldview)
{
  guint n_lines = 0;

  for (guint i = 0; i < map->arcs->len; i++)
    n_lines += gza_basemap_get_line (gza_basemap_arc (map, i), worldview) == line;
  return n_lines;
}

static void
test_worldviews (void)
{
  g_autoptr (GzaBasemap) world = load_shipped ("world.gzamap");

  g_assert_cmpuint (count_lines (world, GZA_LINE_SOLID, GZA_WORLDVIEW_UN), >, 200);
  g_assert_cmpuint (count_lines (world, GZA_LINE_DASHED, GZA_WORLDVIEW_UN), >, 3);
  g_assert_cmpuint (count_lines (world, GZA_LINE_DASHED, GZA_WORLDVIEW_DEFACTO), >, 1);
  g_assert_cmpuint (count_lines (world, GZA_LINE_SOLID, GZA_WORLDVIEW_NONE), ==, 0);
  g_assert_cmpuint (count_lines (world, GZA_LINE_DASHED, GZA_WORLDVIEW_NONE), ==, 0);
  g_assert_cmpuint (count_lines (world, GZA_LINE_COAST, GZA_WORLDVIEW_NONE), ==,
                    count_lines (world, GZA_LINE_COAST, GZA_WORLDVIEW_UN));
}

static void
test_size (void)
{
  g_autoptr (GBytes) world = read_shipped ("world.gzamap");
  g_autoptr (GBytes) region = read_shipped ("region.gzamap");

  g_assert_cmpuint (g_bytes_get_size (world) + g_bytes_get_size (region), <, 400 * 1024);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/basemap/small", test_small_map);
  g_test_add_func ("/map/basemap/cut-short", test_cut_short);
  g_test_add_func ("/map/basemap/cut-short-and-signed", test_cut_short_and_signed);
  g_test_add_func ("/map/basemap/flipped-bits", test_flipped_bits);
  g_test_add_func ("/map/basemap/changed-and-signed", test_changed_and_signed);
  g_test_add_func ("/map/basemap/other-version", test_other_version);
  g_test_add_func ("/map/basemap/shipped-cut-short", test_shipped_map_cut_short);
  g_test_add_func ("/map/basemap/sensitive-places", test_sensitive_places);
  g_test_add_func ("/map/basemap/far-places", test_far_places);
  g_test_add_func ("/map/basemap/no-line-within", test_no_line_within);
  g_test_add_func ("/map/basemap/worldviews", test_worldviews);
  g_test_add_func ("/map/basemap/size", test_size);

  return g_test_run ();
}
