/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-painter.h"

#include <math.h>
#include <string.h>

/* Paints the ground of the map, sea, land, lakes, coasts and borders, into a picture. No state;
 * called on worker threads, the main thread only transforms what comes out.
 *
 * The land is one fill without inner edges, so that no hairline shows where countries meet; the
 * countries of a route are filled again above it. A soft shelf around the coasts is the land at a
 * quarter of the size, blurred. */

/* Points nearer than this to the last one drawn are left out. */
#define DETAIL_PX 0.7
#define SHELF_SHRINK 4.0

typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} Color;

typedef struct {
  Color sea;
  Color shelf;
  Color land;
  Color lit;
  Color coast;
  Color border;
} Palette;

static const Palette night_palette = {
  .sea = { 0.047, 0.094, 0.153, 1.0 },
  .shelf = { 0.200, 0.350, 0.440, 0.75 },
  .land = { 0.098, 0.176, 0.251, 1.0 },
  .lit = { 0.185, 0.268, 0.335, 1.0 },
  .coast = { 0.910, 0.800, 0.650, 0.42 },
  .border = { 0.969, 0.949, 0.914, 0.20 },
};

static const Palette paper_palette = {
  .sea = { 0.831, 0.870, 0.866, 1.0 },
  .shelf = { 0.560, 0.660, 0.670, 0.45 },
  .land = { 0.969, 0.949, 0.914, 1.0 },
  .lit = { 0.988, 0.905, 0.780, 1.0 },
  .coast = { 0.075, 0.161, 0.239, 0.50 },
  .border = { 0.075, 0.161, 0.239, 0.26 },
};

/* One copy of the world on one surface. */
typedef struct {
  cairo_t *cr;
  GzaBasemap *map;
  GzaProjection projection;
  GzaMapBox box; /* what is seen, with room for the lines' width */
  double copy;   /* 0, or whole worlds to the east */
  GArray *scratch;
} Painter;

static const Palette *
get_palette (gboolean night)
{
  return night ? &night_palette : &paper_palette;
}

static void
set_color (cairo_t *cr,
           Color    color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

/* On which outer sides of the seen box a point lies, one bit each. */
static guint
get_sides (const Painter         *painter,
           const GzaBasemapPoint *point)
{
  double x = point->x + painter->copy;

  return (x < painter->box.x0 ? 1u : 0u) | (x > painter->box.x1 ? 2u : 0u) |
         (point->y < painter->box.y0 ? 4u : 0u) | (point->y > painter->box.y1 ? 8u : 0u);
}

static gboolean
is_seen (const Painter   *painter,
         const GzaMapBox *box)
{
  GzaMapBox moved = { box->x0 + painter->copy, box->y0, box->x1 + painter->copy, box->y1 };

  return gza_map_box_meets (&painter->box, &moved);
}

static GzaMapPoint
to_screen (const Painter         *painter,
           const GzaBasemapPoint *point)
{
  return gza_projection_to_screen (&painter->projection,
                                   (GzaMapPoint) { point->x + painter->copy, point->y });
}

/* Chooses the points of an arc worth drawing, always from its beginning, so that two neighbours
 * draw the same line: none that the eye can't tell from the last, and none in a run that stays
 * beyond one side of the picture, where a straight line does. */
static void
choose_points (Painter             *painter,
               const GzaBasemapArc *arc)
{
  guint end = arc->first_point + arc->n_points;
  GzaMapPoint last = { 0.0, 0.0 };
  guint last_sides = 0;
  gboolean seen = is_seen (painter, &arc->box);

  g_array_set_size (painter->scratch, 0);
  for (guint p = arc->first_point; p < end; p++) {
    const GzaBasemapPoint *stored = gza_basemap_point (painter->map, p);
    gboolean inner = p > arc->first_point && p + 1 < end;
    GzaMapPoint point;
    guint sides;

    if (inner && !seen)
      continue;
    sides = get_sides (painter, stored);
    if (inner && (last_sides & sides & get_sides (painter, stored + 1)))
      continue;
    point = to_screen (painter, stored);
    if (inner && fabs (point.x - last.x) + fabs (point.y - last.y) < DETAIL_PX)
      continue;
    g_array_append_val (painter->scratch, point);
    last = point;
    last_sides = sides;
  }
}

static void
add_arc (Painter  *painter,
         gint32    ref,
         gboolean  joins)
{
  const GzaMapPoint *points;
  guint n_points;

  choose_points (painter, gza_basemap_arc (painter->map, ref < 0 ? ~ref : ref));
  points = (const GzaMapPoint *) (gpointer) painter->scratch->data;
  n_points = painter->scratch->len;

  for (guint i = joins ? 1 : 0; i < n_points; i++) {
    const GzaMapPoint *point = &points[ref < 0 ? n_points - 1 - i : i];

    if (i == 0)
      cairo_move_to (painter->cr, point->x, point->y);
    else
      cairo_line_to (painter->cr, point->x, point->y);
  }
}

static void
add_polygons (Painter *painter,
              guint    first,
              guint    n_polygons)
{
  for (guint i = first; i < first + n_polygons; i++) {
    const GzaBasemapPolygon *polygon = gza_basemap_polygon (painter->map, i);

    if (!is_seen (painter, &polygon->box))
      continue;
    for (guint r = polygon->first_ring; r < polygon->first_ring + polygon->n_rings; r++) {
      const GzaBasemapRing *ring = gza_basemap_ring (painter->map, r);

      for (guint k = 0; k < ring->n_refs; k++)
        add_arc (painter, g_array_index (painter->map->refs, gint32, ring->first_ref + k), k > 0);
      cairo_close_path (painter->cr);
    }
  }
}

static void
add_lines (Painter      *painter,
           GzaLine       line,
           GzaWorldview  worldview)
{
  for (guint i = 0; i < painter->map->arcs->len; i++) {
    const GzaBasemapArc *arc = gza_basemap_arc (painter->map, i);

    if (gza_basemap_get_line (arc, worldview) == line && is_seen (painter, &arc->box))
      add_arc (painter, (gint32) i, FALSE);
  }
}

/* Three passes of a running mean over one line of alpha, which is nearly a Gaussian. */
static void
blur_line (guint8 *line,
           gsize   step,
           int     n,
           int     radius,
           guint8 *copy)
{
  for (int pass = 0; pass < 3; pass++) {
    int sum = 0;

    for (int i = 0; i < n; i++)
      copy[i] = line[i * step];
    for (int i = -radius; i <= radius; i++)
      sum += copy[CLAMP (i, 0, n - 1)];
    for (int i = 0; i < n; i++) {
      line[i * step] = (guint8) (sum / (2 * radius + 1));
      sum += copy[MIN (i + radius + 1, n - 1)] - copy[MAX (i - radius, 0)];
    }
  }
}

static void
blur (cairo_surface_t *surface,
      int              radius)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);
  g_autofree guint8 *copy = g_malloc ((gsize) MAX (width, height));

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    blur_line (data + (gsize) y * stride, 1, width, radius, copy);
  for (int x = 0; x < width; x++)
    blur_line (data + x, stride, height, radius, copy);
  cairo_surface_mark_dirty (surface);
}

/* Calls @draw for every copy of the world that the picture may see; a country across the
 * antimeridian reaches into the next copy. */
static void
for_each_copy (Painter             *painter,
               const GzaMapPicture *picture,
               void               (*draw) (Painter             *painter,
                                           const GzaMapPicture *picture))
{
  for (double copy = floor (painter->box.x0) - 1.0; copy < painter->box.x1 + 1.0; copy += 1.0) {
    painter->copy = copy;
    draw (painter, picture);
  }
}

static void
fill_land (Painter             *painter,
           const GzaMapPicture *picture)
{
  add_polygons (painter, 0, painter->map->n_land);
  cairo_fill (painter->cr);
}

/* Where the land is, at a quarter of the size, blurred. */
static cairo_surface_t *
create_shelf (const Painter       *painter,
              const GzaMapPicture *picture)
{
  cairo_surface_t *mask =
    cairo_image_surface_create (CAIRO_FORMAT_A8,
                                (int) ceil (painter->projection.width_px / SHELF_SHRINK) + 1,
                                (int) ceil (painter->projection.height_px / SHELF_SHRINK) + 1);
  double reach_rem = CLAMP (painter->projection.scale_px / picture->rem_px * 0.001, 0.12, 0.55);
  Painter small = *painter;

  small.cr = cairo_create (mask);
  small.projection.width_px /= SHELF_SHRINK;
  small.projection.height_px /= SHELF_SHRINK;
  small.projection.scale_px /= SHELF_SHRINK;
  cairo_set_fill_rule (small.cr, CAIRO_FILL_RULE_EVEN_ODD);
  for_each_copy (&small, picture, fill_land);
  cairo_destroy (small.cr);
  blur (mask, MAX (1, (int) (picture->rem_px * reach_rem / SHELF_SHRINK)));
  return mask;
}

/* The sea and the shelf are painted small: pixman scales a picture ten times faster than a mask. */
static void
paint_sea (Painter             *painter,
           const GzaMapPicture *picture)
{
  const Palette *palette = get_palette (picture->night);
  cairo_surface_t *mask = create_shelf (painter, picture);
  cairo_surface_t *sea = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                     cairo_image_surface_get_width (mask),
                                                     cairo_image_surface_get_height (mask));
  cairo_t *cr = cairo_create (sea);

  set_color (cr, palette->sea);
  cairo_paint (cr);
  set_color (cr, palette->shelf);
  cairo_mask_surface (cr, mask, 0.0, 0.0);
  cairo_destroy (cr);
  cairo_surface_destroy (mask);

  cairo_save (painter->cr);
  cairo_scale (painter->cr, SHELF_SHRINK, SHELF_SHRINK);
  cairo_set_source_surface (painter->cr, sea, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (painter->cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (painter->cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (painter->cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (painter->cr);
  cairo_restore (painter->cr);
  cairo_surface_destroy (sea);
}

static void
paint_land (Painter             *painter,
            const GzaMapPicture *picture)
{
  const Palette *palette = get_palette (picture->night);

  set_color (painter->cr, palette->land);
  fill_land (painter, picture);

  set_color (painter->cr, palette->lit);
  for (guint i = 0; picture->lit && picture->lit[i]; i++) {
    const GzaBasemapCountry *country = gza_basemap_get_country (painter->map, picture->lit[i]);

    if (country)
      add_polygons (painter, country->first_polygon, country->n_polygons);
  }
  cairo_fill (painter->cr);

  set_color (painter->cr, palette->sea);
  add_polygons (painter, painter->map->n_land, painter->map->n_lakes);
  cairo_fill (painter->cr);
}

static void
paint_lines (Painter             *painter,
             const GzaMapPicture *picture)
{
  const Palette *palette = get_palette (picture->night);
  double unit_px = picture->rem_px / 30.0;
  double dash[] = { 3.0 * unit_px, 4.0 * unit_px };

  cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_BEVEL);
  set_color (painter->cr, palette->border);
  cairo_set_line_width (painter->cr, 1.3 * unit_px);
  add_lines (painter, GZA_LINE_SOLID, picture->worldview);
  cairo_stroke (painter->cr);

  cairo_set_dash (painter->cr, dash, G_N_ELEMENTS (dash), 0.0);
  add_lines (painter, GZA_LINE_DASHED, picture->worldview);
  cairo_stroke (painter->cr);
  cairo_set_dash (painter->cr, NULL, 0, 0.0);

  set_color (painter->cr, palette->coast);
  cairo_set_line_width (painter->cr, 1.1 * unit_px);
  add_lines (painter, GZA_LINE_COAST, picture->worldview);
  cairo_stroke (painter->cr);
}

/**
 * gza_map_painter_choose:
 * @world: (nullable): the coarse map
 * @region: (nullable): the fine map
 * @projection: what is looked at
 * @rem_px: the size of body text in pixels
 *
 * Chooses the map to draw: the fine one where all that is seen lies in it and is magnified enough
 * to be worth its points.
 *
 * Returns: (transfer none) (nullable): one of the two
 */
GzaBasemap *
gza_map_painter_choose (GzaBasemap          *world,
                        GzaBasemap          *region,
                        const GzaProjection *projection,
                        double               rem_px)
{
  GzaMapBox box = gza_projection_get_box (projection);
  double world_rem = projection->scale_px / rem_px;

  if (!world)
    return region;
  if (region && world_rem > 150.0 && gza_map_box_contains (&region->box, &box))
    return region;
  return world;
}

/**
 * gza_map_painter_get_sea:
 * @night: the night style, else the paper style
 * @ret_red: (out): ratio
 * @ret_green: (out): ratio
 * @ret_blue: (out): ratio
 *
 * Gets the color of the sea, which stands where no picture has come yet.
 */
void
gza_map_painter_get_sea (gboolean  night,
                         double   *ret_red,
                         double   *ret_green,
                         double   *ret_blue)
{
  Color sea = get_palette (night)->sea;

  *ret_red = sea.red;
  *ret_green = sea.green;
  *ret_blue = sea.blue;
}

/**
 * gza_map_painter_paint:
 * @world: (nullable): the coarse map
 * @region: (nullable): the fine map
 * @picture: what to show
 *
 * Paints the ground. Any thread.
 *
 * Returns: (transfer full): a picture in CAIRO_FORMAT_ARGB32, opaque
 */
cairo_surface_t *
gza_map_painter_paint (GzaBasemap          *world,
                       GzaBasemap          *region,
                       const GzaMapPicture *picture)
{
  const GzaProjection *projection = &picture->projection;
  double margin = picture->rem_px / projection->scale_px;
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                (int) ceil (projection->width_px * picture->scale_factor),
                                (int) ceil (projection->height_px * picture->scale_factor));
  Painter painter = {
    .cr = cairo_create (surface),
    .map = gza_map_painter_choose (world, region, projection, picture->rem_px),
    .projection = *projection,
    .box = gza_projection_get_box (projection),
    .scratch = g_array_new (FALSE, FALSE, sizeof (GzaMapPoint)),
  };

  painter.box.x0 -= margin;
  painter.box.y0 -= margin;
  painter.box.x1 += margin;
  painter.box.y1 += margin;
  cairo_scale (painter.cr, picture->scale_factor, picture->scale_factor);
  cairo_set_fill_rule (painter.cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (!painter.map) {
    set_color (painter.cr, get_palette (picture->night)->sea);
    cairo_paint (painter.cr);
  } else {
    paint_sea (&painter, picture);
    for_each_copy (&painter, picture, paint_land);
    for_each_copy (&painter, picture, paint_lines);
    if (picture->roads)
      gza_map_roads_paint (picture->roads, painter.cr, projection, picture->rem_px, picture->night);
  }

  g_array_unref (painter.scratch);
  cairo_destroy (painter.cr);
  return surface;
}
