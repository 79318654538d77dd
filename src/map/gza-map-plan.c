/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-plan.h"

#include <librsvg/rsvg.h>
#include <math.h>

#include "gza-ground-fit.h"
#include "gza-map-painter.h"
#include "gza-svg-scan.h"

/* A curator's own map, with the globe laid upon it. Any thread; one paints at a time.
 *
 * On the map's unit square the drawing lies in the middle and takes two fifths, so that no point of
 * it is nearer to its copy around the world than to itself. */

#define SIDE 0.4

/* Around a drawing its colors go on, blurred by the size of a picture that has so few pixels on
 * its longer side, and as much of the page's color over them. */
#define WASH_PX 24.0
#define WASH_ALPHA 0.6

struct _GzaMapPlan {
  RsvgHandle *handle;
  GMutex lock; /* of the handle and the wash */
  cairo_surface_t *wash; /* the drawing, small */
  RsvgRectangle view; /* user units */
  GzaMapBox box;
  GzaGroundFit fit; /* from the projected world to the unit square */
};

/* From user units to the unit square. */
static void
lay_out (GzaMapPlan *self)
{
  double unit = SIDE / MAX (self->view.width, self->view.height);
  double width = self->view.width * unit, height = self->view.height * unit;
  GzaGroundFit *fit = &self->fit;

  self->box = (GzaMapBox) { 0.5 - width / 2.0, 0.5 - height / 2.0,
                            0.5 + width / 2.0, 0.5 + height / 2.0 };
  fit->xx *= unit;
  fit->xy *= unit;
  fit->yx *= unit;
  fit->yy *= unit;
  fit->x0 = (fit->x0 - self->view.x) * unit + self->box.x0;
  fit->y0 = (fit->y0 - self->view.y) * unit + self->box.y0;
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

static void
render (GzaMapPlan          *self,
        cairo_t             *cr,
        const RsvgRectangle *viewport)
{
  g_autoptr (GError) error = NULL;

  if (!rsvg_handle_render_document (self->handle, cr, viewport, &error))
    g_debug ("a drawing was not painted: %s", error->message);
}

static void
paint_wash (GzaMapPlan *self)
{
  double unit = WASH_PX / MAX (self->view.width, self->view.height);
  RsvgRectangle viewport = { 0.0, 0.0, ceil (self->view.width * unit),
                             ceil (self->view.height * unit) };
  cairo_t *cr;

  self->wash = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport.width,
                                           (int) viewport.height);
  cr = cairo_create (self->wash);
  render (self, cr, &viewport);
  cairo_destroy (cr);
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

  g_mutex_init (&self->lock);
  if (!read_drawing (self, bytes, error))
    return NULL;
  if (!gza_ground_fit_init (&self->fit, points, n_points)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "its points don't say where it lies");
    return NULL;
  }
  lay_out (self);
  paint_wash (self);
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
  g_clear_pointer (&self->wash, cairo_surface_destroy);
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
  const GzaGroundFit *fit = &self->fit;

  return sqrt (fabs (fit->xx * fit->yy - fit->xy * fit->yx));
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
  const GzaGroundFit *fit = &self->fit;

  return (GzaMapPoint) {
    .x = fit->xx * point.x + fit->xy * point.y + fit->x0,
    .y = fit->yx * point.x + fit->yy * point.y + fit->y0,
  };
}

/* The drawing's own colors, mirrored at its edges. */
static void
fill_around (GzaMapPlan          *self,
             cairo_t             *cr,
             const RsvgRectangle *viewport,
             gboolean             night)
{
  double red, green, blue;

  gza_map_painter_get_sea (night, &red, &green, &blue);
  cairo_set_source_rgb (cr, red, green, blue);
  cairo_paint (cr);

  cairo_save (cr);
  cairo_translate (cr, viewport->x, viewport->y);
  cairo_scale (cr, viewport->width / cairo_image_surface_get_width (self->wash),
               viewport->height / cairo_image_surface_get_height (self->wash));
  cairo_set_source_surface (cr, self->wash, 0.0, 0.0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REFLECT);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint_with_alpha (cr, 1.0 - WASH_ALPHA);
  cairo_restore (cr);
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

  cairo_scale (cr, scale_factor, scale_factor);
  g_mutex_lock (&self->lock);
  fill_around (self, cr, &viewport, night);
  render (self, cr, &viewport);
  g_mutex_unlock (&self->lock);
  cairo_destroy (cr);
  return surface;
}

/**
 * gza_map_plan_dup_wash:
 * @self: a plan
 *
 * Copies the drawing as a few blurred pixels, to be shown until it is painted.
 *
 * Returns: (transfer full): a surface that fills the plan's box
 */
cairo_surface_t *
gza_map_plan_dup_wash (GzaMapPlan *self)
{
  cairo_surface_t *copy;
  cairo_t *cr;

  g_mutex_lock (&self->lock);
  copy = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                     cairo_image_surface_get_width (self->wash),
                                     cairo_image_surface_get_height (self->wash));
  cr = cairo_create (copy);
  cairo_set_source_surface (cr, self->wash, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_mutex_unlock (&self->lock);
  return copy;
}
