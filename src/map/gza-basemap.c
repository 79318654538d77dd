/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-basemap-private.h"

#include <math.h>
#include <string.h>

/* Coasts, countries and borders of one scale, read once from a packed file; immutable, so that
 * the painter's threads may share it.
 *
 * The file (tools/map/pack.mjs writes it). Integers are little-endian; a varint is seven bits a
 * byte, low bits first, the high bit says that another byte follows; a zigzag is a varint with
 * 0, -1, 1, -2 ... counted as 0, 1, 2, 3.
 *
 *   "GZAMAP" 0x01 0x00            magic and version
 *   i32 west south east north     the box that is drawn truly, in millionths of a degree
 *   i32 step                      the grid, in millionths of a degree
 *   i32 arcs countries cities     counts
 *   arc:      byte style          bits 0-1: worldview "un", bits 2-3: "defacto"
 *             varint points       (0 no line, 1 solid, 2 dashed, 3 coast); two or more points
 *             zigzag dx dy ...    steps on the grid from west/south, then from point to point
 *   polygons: varint count        the land without borders, then the lakes
 *     varint rings
 *       varint refs, zigzag ref   an arc, or the complement of one that runs backwards
 *   country:  2 bytes code        ISO 3166-1 alpha-2, "--" for nobody's
 *             zigzag x y          where the name sits, on the grid
 *             varint area         in 100 km²
 *             polygons            largest first
 *   city:     varint length, id   a place of the exhibition
 *             varint zoom         from which it is named, in tenths
 *   i32 checksum                  CRC-32 (IEEE 802.3) of all before it
 *
 * Outside its box a map is squeezed to a hundredth, which keeps every ring whole. */

#define VERSION 1
#define HEADER_BYTES 40
#define CHECKSUM_BYTES 4
#define MAX_POINTS (1u << 20)
#define MAX_GRID (1 << 22)

/* A place this near to a coast counts as on it: the coast is simplified, the harbour is not. */
#define SHORE_KM 25.0

G_DEFINE_QUARK (gza-basemap-error-quark, gza_basemap_error)
G_DEFINE_FINAL_TYPE (GzaBasemap, gza_basemap, G_TYPE_OBJECT)

typedef struct {
  GzaBasemap *map;
  const guint8 *data;
  gsize left;
  gboolean bad; /* set once, and every later read gives 0 */

  double west_deg;
  double south_deg;
  double step_deg;
} Reader;

static guint32
crc32 (const guint8 *data,
       gsize         length)
{
  guint32 table[256];
  guint32 crc = 0xffffffffu;

  for (guint32 i = 0; i < G_N_ELEMENTS (table); i++) {
    table[i] = i;
    for (int bit = 0; bit < 8; bit++)
      table[i] = (table[i] >> 1) ^ (0xedb88320u & (0u - (table[i] & 1u)));
  }
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

static guint8
read_byte (Reader *reader)
{
  if (reader->left == 0) {
    reader->bad = TRUE;
    return 0;
  }
  reader->left--;
  return *reader->data++;
}

static gint32
read_i32 (Reader *reader)
{
  guint32 value = 0;

  for (int i = 0; i < 4; i++)
    value |= (guint32) read_byte (reader) << (8 * i);
  return (gint32) value;
}

static guint32
read_varint (Reader *reader)
{
  guint32 value = 0;

  for (int shift = 0; shift < 28; shift += 7) {
    guint8 byte = read_byte (reader);

    value |= (guint32) (byte & 0x7f) << shift;
    if (!(byte & 0x80))
      return value;
  }
  reader->bad = TRUE;
  return 0;
}

static gint32
read_zigzag (Reader *reader)
{
  guint32 value = read_varint (reader);

  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

/* Every item takes a byte at least, so a count never asks for more memory than the file is long. */
static guint
read_count (Reader *reader,
            gint64  count,
            guint   least)
{
  if (count < least || count > (gint64) reader->left)
    reader->bad = TRUE;
  return reader->bad ? 0 : (guint) count;
}

static GzaMapPoint
to_point (const Reader *reader,
          gint32        x,
          gint32        y)
{
  return gza_projection_project (reader->south_deg + y * reader->step_deg,
                                 reader->west_deg + x * reader->step_deg);
}

static void
read_arc (Reader *reader)
{
  GzaBasemap *map = reader->map;
  guint8 style = read_byte (reader);
  guint n_points = read_count (reader, read_varint (reader), 2);
  GzaBasemapArc arc = {
    .first_point = map->points->len,
    .n_points = n_points,
    .box = GZA_MAP_BOX_EMPTY,
    .un = style & 3,
    .defacto = (style >> 2) & 3,
  };
  gint32 x = 0, y = 0;

  if (style > 15 || map->points->len + n_points > MAX_POINTS)
    reader->bad = TRUE;

  for (guint i = 0; i < n_points && !reader->bad; i++) {
    GzaMapPoint point;
    GzaBasemapPoint stored;

    x += read_zigzag (reader);
    y += read_zigzag (reader);
    if (ABS (x) > MAX_GRID || ABS (y) > MAX_GRID)
      reader->bad = TRUE;
    point = to_point (reader, x, y);
    stored = (GzaBasemapPoint) { (float) point.x, (float) point.y };
    gza_map_box_add (&arc.box, point);
    g_array_append_val (map->points, stored);
  }
  g_array_append_val (map->arcs, arc);
}

static void
read_ring (Reader    *reader,
           GzaMapBox *box)
{
  GzaBasemap *map = reader->map;
  GzaBasemapRing ring = {
    .first_ref = map->refs->len,
    .n_refs = read_count (reader, read_varint (reader), 1),
  };

  for (guint i = 0; i < ring.n_refs && !reader->bad; i++) {
    gint32 ref = read_zigzag (reader);
    guint index = (guint) (ref < 0 ? ~ref : ref);

    if (index >= map->arcs->len) {
      reader->bad = TRUE;
      return;
    }
    gza_map_box_add (box, (GzaMapPoint) { gza_basemap_arc (map, index)->box.x0,
                                          gza_basemap_arc (map, index)->box.y0 });
    gza_map_box_add (box, (GzaMapPoint) { gza_basemap_arc (map, index)->box.x1,
                                          gza_basemap_arc (map, index)->box.y1 });
    g_array_append_val (map->refs, ref);
  }
  g_array_append_val (map->rings, ring);
}

static guint
read_polygons (Reader *reader)
{
  GzaBasemap *map = reader->map;
  guint n_polygons = read_count (reader, read_varint (reader), 0);

  for (guint i = 0; i < n_polygons && !reader->bad; i++) {
    GzaBasemapPolygon polygon = {
      .first_ring = map->rings->len,
      .n_rings = read_count (reader, read_varint (reader), 1),
      .box = GZA_MAP_BOX_EMPTY,
    };

    for (guint j = 0; j < polygon.n_rings && !reader->bad; j++)
      read_ring (reader, &polygon.box);
    g_array_append_val (map->polygons, polygon);
  }
  return n_polygons;
}

static void
read_country (Reader *reader)
{
  GzaBasemapCountry country = { .code = "" };
  char first = (char) read_byte (reader);
  char second = (char) read_byte (reader);
  gint32 x = read_zigzag (reader);
  gint32 y = read_zigzag (reader);

  if (g_ascii_isupper (first) && g_ascii_isupper (second)) {
    country.code[0] = first;
    country.code[1] = second;
  } else if (first != '-' || second != '-') {
    reader->bad = TRUE;
  }
  if (ABS (x) > MAX_GRID || ABS (y) > MAX_GRID)
    reader->bad = TRUE;

  country.anchor = to_point (reader, x, y);
  country.area_km2 = read_varint (reader) * 100.0;
  country.first_polygon = reader->map->polygons->len;
  country.n_polygons = read_polygons (reader);
  g_array_append_val (reader->map->countries, country);
}

static void
read_city (Reader *reader)
{
  guint length = read_count (reader, read_varint (reader), 1);
  g_autoptr (GString) id = g_string_new (NULL);
  GzaBasemapCity city;

  for (guint i = 0; i < length && !reader->bad; i++) {
    char byte = (char) read_byte (reader);

    if (!g_ascii_islower (byte) && !g_ascii_isdigit (byte) && byte != '-')
      reader->bad = TRUE;
    g_string_append_c (id, byte);
  }
  city.zoom = read_varint (reader) / 10.0;
  if (reader->bad)
    return;
  city.id = g_string_free (g_steal_pointer (&id), FALSE);
  g_array_append_val (reader->map->cities, city);
}

static void
read_header (Reader *reader,
             guint  *ret_n_arcs,
             guint  *ret_n_countries,
             guint  *ret_n_cities)
{
  double box_deg[4];
  GzaMapPoint south_west, north_east;

  for (int i = 0; i < 4; i++)
    box_deg[i] = read_i32 (reader) / 1e6;
  reader->west_deg = box_deg[0];
  reader->south_deg = box_deg[1];
  reader->step_deg = read_i32 (reader) / 1e6;
  *ret_n_arcs = read_count (reader, read_i32 (reader), 0);
  *ret_n_countries = read_count (reader, read_i32 (reader), 0);
  *ret_n_cities = read_count (reader, read_i32 (reader), 0);

  if (box_deg[0] < -180.0 || box_deg[2] > 180.0 || box_deg[0] >= box_deg[2] ||
      box_deg[1] < -90.0 || box_deg[3] > 90.0 || box_deg[1] >= box_deg[3] ||
      reader->step_deg <= 0.0 || reader->step_deg > 1.0)
    reader->bad = TRUE;

  south_west = gza_projection_project (box_deg[1], box_deg[0]);
  north_east = gza_projection_project (box_deg[3], box_deg[2]);
  reader->map->box = (GzaMapBox) { south_west.x, north_east.y, north_east.x, south_west.y };
}

static gboolean
read_map (Reader *reader)
{
  guint n_arcs = 0, n_countries = 0, n_cities = 0;

  read_header (reader, &n_arcs, &n_countries, &n_cities);
  for (guint i = 0; i < n_arcs && !reader->bad; i++)
    read_arc (reader);
  reader->map->n_land = read_polygons (reader);
  reader->map->n_lakes = read_polygons (reader);
  for (guint i = 0; i < n_countries && !reader->bad; i++)
    read_country (reader);
  for (guint i = 0; i < n_cities && !reader->bad; i++)
    read_city (reader);
  return !reader->bad && reader->left == 0;
}

static gboolean
check_envelope (const guint8  *data,
                gsize          length,
                GError       **error)
{
  guint32 wanted;

  if (length < HEADER_BYTES + CHECKSUM_BYTES || memcmp (data, "GZAMAP", 6) != 0) {
    g_set_error_literal (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT, "not a basemap");
    return FALSE;
  }
  if (data[6] != VERSION || data[7] != 0) {
    g_set_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_VERSION,
                 "version %d of the basemap's format, not %d", data[6], VERSION);
    return FALSE;
  }
  memcpy (&wanted, data + length - CHECKSUM_BYTES, CHECKSUM_BYTES);
  if (GUINT32_FROM_LE (wanted) != crc32 (data, length - CHECKSUM_BYTES)) {
    g_set_error_literal (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT,
                         "the basemap's checksum is wrong");
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_in_polygon (GzaBasemap              *self,
               const GzaBasemapPolygon *polygon,
               double                   x,
               double                   y)
{
  gboolean inside = FALSE;

  if (x < polygon->box.x0 || x > polygon->box.x1 || y < polygon->box.y0 || y > polygon->box.y1)
    return FALSE;

  for (guint r = 0; r < polygon->n_rings; r++) {
    const GzaBasemapRing *ring = gza_basemap_ring (self, polygon->first_ring + r);

    for (guint i = 0; i < ring->n_refs; i++) {
      gint32 ref = g_array_index (self->refs, gint32, ring->first_ref + i);
      const GzaBasemapArc *arc = gza_basemap_arc (self, ref < 0 ? ~ref : ref);

      for (guint p = arc->first_point + 1; p < arc->first_point + arc->n_points; p++) {
        const GzaBasemapPoint *a = gza_basemap_point (self, p - 1);
        const GzaBasemapPoint *b = gza_basemap_point (self, p);

        if ((a->y > y) != (b->y > y) &&
            x < ((double) b->x - a->x) * (y - a->y) / ((double) b->y - a->y) + a->x)
          inside = !inside;
      }
    }
  }
  return inside;
}

static double
get_distance (const GzaBasemapPoint *a,
              const GzaBasemapPoint *b,
              double                 x,
              double                 y)
{
  double dx = (double) b->x - a->x;
  double dy = (double) b->y - a->y;
  double length = dx * dx + dy * dy;
  double share = length > 0.0 ? ((x - a->x) * dx + (y - a->y) * dy) / length : 0.0;

  share = CLAMP (share, 0.0, 1.0);
  return hypot (x - a->x - share * dx, y - a->y - share * dy);
}

/* How far a country's outline is, or at least @limit. */
static double
get_country_distance (GzaBasemap              *self,
                      const GzaBasemapCountry *country,
                      double                   x,
                      double                   y,
                      double                   limit)
{
  for (guint p = country->first_polygon; p < country->first_polygon + country->n_polygons; p++) {
    const GzaBasemapPolygon *polygon = gza_basemap_polygon (self, p);
    guint first = gza_basemap_ring (self, polygon->first_ring)->first_ref;
    guint last_ring = polygon->first_ring + polygon->n_rings - 1;
    const GzaBasemapRing *last = gza_basemap_ring (self, last_ring);

    if (x < polygon->box.x0 - limit || x > polygon->box.x1 + limit ||
        y < polygon->box.y0 - limit || y > polygon->box.y1 + limit)
      continue;
    for (guint i = first; i < last->first_ref + last->n_refs; i++) {
      gint32 ref = g_array_index (self->refs, gint32, i);
      const GzaBasemapArc *arc = gza_basemap_arc (self, ref < 0 ? ~ref : ref);

      for (guint k = arc->first_point + 1; k < arc->first_point + arc->n_points; k++)
        limit = MIN (limit, get_distance (gza_basemap_point (self, k - 1),
                                          gza_basemap_point (self, k), x, y));
    }
  }
  return limit;
}

static void
clear_city (gpointer data)
{
  g_free (((GzaBasemapCity *) data)->id);
}

static void
gza_basemap_finalize (GObject *object)
{
  GzaBasemap *self = GZA_BASEMAP (object);

  g_array_unref (self->points);
  g_array_unref (self->arcs);
  g_array_unref (self->refs);
  g_array_unref (self->rings);
  g_array_unref (self->polygons);
  g_array_unref (self->countries);
  g_array_unref (self->cities);

  G_OBJECT_CLASS (gza_basemap_parent_class)->finalize (object);
}

static void
gza_basemap_class_init (GzaBasemapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_basemap_finalize;
}

static void
gza_basemap_init (GzaBasemap *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (GzaBasemapPoint));
  self->arcs = g_array_new (FALSE, FALSE, sizeof (GzaBasemapArc));
  self->refs = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->rings = g_array_new (FALSE, FALSE, sizeof (GzaBasemapRing));
  self->polygons = g_array_new (FALSE, FALSE, sizeof (GzaBasemapPolygon));
  self->countries = g_array_new (FALSE, FALSE, sizeof (GzaBasemapCountry));
  self->cities = g_array_new (FALSE, FALSE, sizeof (GzaBasemapCity));
  g_array_set_clear_func (self->cities, clear_city);
}

/**
 * gza_basemap_new:
 * @bytes: a packed basemap
 * @error: return location for an error
 *
 * Reads a basemap. Any bytes may be given: what isn't a whole basemap is refused. Any thread.
 *
 * Returns: (transfer full) (nullable): the basemap, or %NULL
 * Errors: `GZA_BASEMAP_ERROR_CORRUPT` not a basemap, cut short or changed,
 *   `GZA_BASEMAP_ERROR_VERSION` of another version of the format
 */
GzaBasemap *
gza_basemap_new (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (GzaBasemap) self = NULL;
  gsize length = 0;
  const guint8 *data;
  Reader reader;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!check_envelope (data, length, error))
    return NULL;

  self = g_object_new (GZA_TYPE_BASEMAP, NULL);
  reader = (Reader) { .map = self, .data = data + 8, .left = length - 8 - CHECKSUM_BYTES };
  if (!read_map (&reader)) {
    g_set_error (error, GZA_BASEMAP_ERROR, GZA_BASEMAP_ERROR_CORRUPT,
                 "the basemap is wrong %" G_GSIZE_FORMAT " bytes before its end", reader.left);
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * gza_basemap_find_country:
 * @self: a basemap
 * @lat_deg: degrees north
 * @lon_deg: degrees east, [-180, 180]
 *
 * Finds the country that the map shows at a place. A place at sea belongs to a coast within 25 km,
 * because the drawn coast is simpler than the true one. Any thread.
 *
 * Returns: (transfer none) (nullable): the ISO 3166-1 alpha-2 code ("XK" for Kosovo), or %NULL
 *   where there is none or the place is outside the map's box
 */
const char *
gza_basemap_find_country (GzaBasemap *self,
                          double      lat_deg,
                          double      lon_deg)
{
  GzaMapPoint point = gza_projection_project (lat_deg, lon_deg);
  GzaProjection unit = { .scale_px = 1.0 };
  const GzaBasemapCountry *nearest = NULL;
  double limit;

  g_return_val_if_fail (GZA_IS_BASEMAP (self), NULL);

  if (point.x < self->box.x0 || point.x > self->box.x1 ||
      point.y < self->box.y0 || point.y > self->box.y1)
    return NULL;

  for (guint c = 0; c < self->countries->len; c++) {
    const GzaBasemapCountry *country = gza_basemap_country (self, c);

    for (guint p = country->first_polygon; p < country->first_polygon + country->n_polygons; p++) {
      const GzaBasemapPolygon *polygon = gza_basemap_polygon (self, p);

      /* An outline across the antimeridian goes on beyond the square, on either side. */
      if (is_in_polygon (self, polygon, point.x, point.y) ||
          is_in_polygon (self, polygon, point.x - 1.0, point.y) ||
          is_in_polygon (self, polygon, point.x + 1.0, point.y))
        return country->code[0] ? country->code : NULL;
    }
  }

  limit = gza_projection_km_to_px (&unit, lat_deg, SHORE_KM);
  for (guint c = 0; c < self->countries->len; c++) {
    const GzaBasemapCountry *country = gza_basemap_country (self, c);
    double distance = get_country_distance (self, country, point.x, point.y, limit);

    if (distance < limit) {
      limit = distance;
      nearest = country;
    }
  }
  return nearest && nearest->code[0] ? nearest->code : NULL;
}

/**
 * gza_basemap_get_country:
 * @self: a basemap
 * @code: (nullable): ISO 3166-1 alpha-2
 *
 * Gets the country of a code.
 *
 * Returns: (transfer none) (nullable): the country, or %NULL
 */
const GzaBasemapCountry *
gza_basemap_get_country (GzaBasemap *self,
                         const char *code)
{
  for (guint i = 0; code && code[0] && i < self->countries->len; i++)
    if (g_str_equal (gza_basemap_country (self, i)->code, code))
      return gza_basemap_country (self, i);
  return NULL;
}

/**
 * gza_basemap_get_line:
 * @arc: an arc
 * @worldview: whose borders are drawn
 *
 * Gets how an arc is drawn in a worldview; coasts are the same in all of them.
 *
 * Returns: the kind of line
 */
GzaLine
gza_basemap_get_line (const GzaBasemapArc *arc,
                      GzaWorldview         worldview)
{
  switch (worldview) {
  case GZA_WORLDVIEW_NONE:
    return arc->un == GZA_LINE_COAST ? GZA_LINE_COAST : GZA_LINE_NONE;
  case GZA_WORLDVIEW_DEFACTO:
    return arc->defacto;
  case GZA_WORLDVIEW_UN:
  default:
    return arc->un;
  }
}
