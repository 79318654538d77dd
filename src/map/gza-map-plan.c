/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-plan.h"

#include <librsvg/rsvg.h>
#include <math.h>

#include "gza-map-painter.h"
#include "gza-svg-scan.h"

/* A curator's own map. Any thread; one paints at a time.
 *
 * The drawing stays as it was drawn, and the globe is laid upon it: a point of the projected world
 * is moved, turned and stretched to where the drawing has it. Two points tell of a similarity,
 * three and more of an affine map with the least squares; where they are nearly in a line, which
 * says nothing across it, of a similarity too.
 *
 * On the map's unit square the drawing lies in the middle and takes two fifths, so that no point of
 * it is nearer to its copy around the world than to itself. */

#define SIDE 0.4
#define LINE_RATIO 1e-3 /* points whose breadth is less of their length are in a line */

struct _GzaMapPlan {
  RsvgHandle *handle;
  GMutex lock; /* of the handle */
  RsvgRectangle view; /* user units */
  GzaMapBox box;
  double unit;  /* of the unit square, in a user unit */
  double xx, xy, x0; /* from the projected world to the unit square */
  double yx, yy, y0;
};

/* Sums over the points, from their middles: of the world (u, v) and the drawing (x, y). */
typedef struct {
  GzaMapPoint world;
  GzaMapPoint drawing;
  double uu, uv, vv;
  double ux, vx, uy, vy;
} Sums;

static GzaMapPoint
get_world (const GzaGroundPoint *point,
           const GzaGroundPoint *first)
{
  double turns = round ((first->at.lon_deg - point->at.lon_deg) / 360.0);

  return gza_projection_project (point->at.lat_deg, point->at.lon_deg + 360.0 * turns);
}

static Sums
sum_points (const GzaGroundPoint *points,
            guint                 n_points)
{
  Sums sums = { 0 };

  for (guint i = 0; i < n_points; i++) {
    GzaMapPoint world = get_world (&points[i], &points[0]);

    sums.world.x += world.x / n_points;
    sums.world.y += world.y / n_points;
    sums.drawing.x += points[i].x / n_points;
    sums.drawing.y += points[i].y / n_points;
  }
  for (guint i = 0; i < n_points; i++) {
    GzaMapPoint world = get_world (&points[i], &points[0]);
    double u = world.x - sums.world.x, v = world.y - sums.world.y;
    double x = points[i].x - sums.drawing.x, y = points[i].y - sums.drawing.y;

    sums.uu += u * u;
    sums.uv += u * v;
    sums.vv += v * v;
    sums.ux += u * x;
    sums.vx += v * x;
    sums.uy += u * y;
    sums.vy += v * y;
  }
  return sums;
}

/* Fits the map from the projected world to the drawing's user units. */
static gboolean
fit (GzaMapPlan *self,
     const Sums *sums)
{
  double determinant = sums->uu * sums->vv - sums->uv * sums->uv;
  double spread = sums->uu + sums->vv;

  if (!(spread > 0.0))
    return FALSE;
  if (determinant > LINE_RATIO * spread * spread) {
    self->xx = (sums->ux * sums->vv - sums->vx * sums->uv) / determinant;
    self->xy = (sums->vx * sums->uu - sums->ux * sums->uv) / determinant;
    self->yx = (sums->uy * sums->vv - sums->vy * sums->uv) / determinant;
    self->yy = (sums->vy * sums->uu - sums->uy * sums->uv) / determinant;
  } else {
    self->xx = self->yy = (sums->ux + sums->vy) / spread;
    self->yx = (sums->uy - sums->vx) / spread;
    self->xy = -self->yx;
  }
  self->x0 = sums->drawing.x - self->xx * sums->world.x - self->xy * sums->world.y;
  self->y0 = sums->drawing.y - self->yx * sums->world.x - self->yy * sums->world.y;
  return fabs (self->xx * self->yy - self->xy * self->yx) > 0.0;
}

/* From user units to the unit square. */
static void
lay_out (GzaMapPlan *self)
{
  double width, height;

  self->unit = SIDE / MAX (self->view.width, self->view.height);
  width = self->view.width * self->unit;
  height = self->view.height * self->unit;
  self->box = (GzaMapBox) { 0.5 - width / 2.0, 0.5 - height / 2.0,
                            0.5 + width / 2.0, 0.5 + height / 2.0 };
  self->xx *= self->unit;
  self->xy *= self->unit;
  self->yx *= self->unit;
  self->yy *= self->unit;
  self->x0 = (self->x0 - self->view.x) * self->unit + self->box.x0;
  self->y0 = (self->y0 - self->view.y) * self->unit + self->box.y0;
}

static gboolean
read_drawing (GzaMapPlan  *self,
              GBytes      *bytes,
              GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  gboolean has_view = FALSE;

  if (!gza_svg_scan (bytes, error))
    return FALSE;

  /* Without a base file librsvg opens nothing else. */
  self->handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL,
                                                   error);
  if (!self->handle)
    return FALSE;
  rsvg_handle_get_intrinsic_dimensions (self->handle, NULL, NULL, NULL, NULL, &has_view,
                                        &self->view);
  if (!has_view) {
    self->view = (RsvgRectangle) { 0 };
    rsvg_handle_get_intrinsic_size_in_pixels (self->handle, &self->view.width, &self->view.height);
  }
  if (self->view.width > 0.0 && self->view.height > 0.0 && isfinite (self->view.width) &&
      isfinite (self->view.height))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the drawing has no size");
  return FALSE;
}

/**
 * gza_map_plan_new:
 * @bytes: an SVG
 * @points: (array length=n_points): where the drawing lies
 * @n_points: how many, at least two
 * @error: (out) (optional): what is wrong
 *
 * Reads a curator's own map. Slow; for a worker.
 *
 * Returns: (transfer full) (nullable): the plan
 * Errors: `G_IO_ERROR_INVALID_DATA` the drawing is refused, has no size, or its points tell
 *   nothing; `RSVG_ERROR`
 */
GzaMapPlan *
gza_map_plan_new (GBytes                *bytes,
                  const GzaGroundPoint  *points,
                  guint                  n_points,
                  GError               **error)
{
  g_autoptr (GzaMapPlan) self = g_atomic_rc_box_new0 (GzaMapPlan);
  Sums sums;

  g_mutex_init (&self->lock);
  if (!read_drawing (self, bytes, error))
    return NULL;
  sums = sum_points (points, n_points);
  if (n_points < 2 || !fit (self, &sums)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "its points don't say where it lies");
    return NULL;
  }
  lay_out (self);
  return g_steal_pointer (&self);
}

/**
 * gza_map_plan_ref:
 * @self: a plan
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the plan
 */
GzaMapPlan *
gza_map_plan_ref (GzaMapPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_plan (gpointer data)
{
  GzaMapPlan *self = data;

  g_clear_object (&self->handle);
  g_mutex_clear (&self->lock);
}

/**
 * gza_map_plan_unref:
 * @self: (transfer full): a plan
 *
 * Gives a reference back.
 */
void
gza_map_plan_unref (GzaMapPlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

/**
 * gza_map_plan_get_box:
 * @self: a plan
 *
 * Gets where the drawing lies on the map.
 *
 * Returns: a box of the unit square
 */
GzaMapBox
gza_map_plan_get_box (const GzaMapPlan *self)
{
  return self->box;
}

/**
 * gza_map_plan_get_scale:
 * @self: a plan
 *
 * Gets how much larger the drawing is than the projected world.
 *
 * Returns: the ratio of lengths
 */
double
gza_map_plan_get_scale (const GzaMapPlan *self)
{
  return sqrt (fabs (self->xx * self->yy - self->xy * self->yx));
}

/**
 * gza_map_plan_locate:
 * @self: a plan
 * @point: a point of the projected world
 *
 * Finds a place of the globe on the drawing.
 *
 * Returns: where the map has it; outside of the box where the drawing doesn't reach
 */
GzaMapPoint
gza_map_plan_locate (const GzaMapPlan *self,
                     GzaMapPoint       point)
{
  return (GzaMapPoint) {
    .x = self->xx * point.x + self->xy * point.y + self->x0,
    .y = self->yx * point.x + self->yy * point.y + self->y0,
  };
}

/**
 * gza_map_plan_paint:
 * @self: a plan
 * @projection: what is looked at
 * @scale_factor: device pixels per pixel
 * @night: whether the page around it is dark
 *
 * Paints the drawing as sharp as it is looked at. Slow; for a worker.
 *
 * Returns: (transfer full): a picture in CAIRO_FORMAT_ARGB32, opaque
 */
cairo_surface_t *
gza_map_plan_paint (GzaMapPlan          *self,
                    const GzaProjection *projection,
                    double               scale_factor,
                    gboolean             night)
{
  GzaMapPoint corner = gza_projection_to_screen (projection,
                                                 (GzaMapPoint) { self->box.x0, self->box.y0 });
  RsvgRectangle viewport = {
    corner.x, corner.y, (self->box.x1 - self->box.x0) * projection->scale_px,
    (self->box.y1 - self->box.y0) * projection->scale_px,
  };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                (int) ceil (projection->width_px * scale_factor),
                                (int) ceil (projection->height_px * scale_factor));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  double red, green, blue;

  gza_map_painter_get_sea (night, &red, &green, &blue);
  cairo_set_source_rgb (cr, red, green, blue);
  cairo_paint (cr);
  cairo_scale (cr, scale_factor, scale_factor);
  g_mutex_lock (&self->lock);
  if (!rsvg_handle_render_document (self->handle, cr, &viewport, &error))
    g_debug ("a drawing was not painted: %s", error->message);
  g_mutex_unlock (&self->lock);
  cairo_destroy (cr);
  return surface;
}
