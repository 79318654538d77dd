/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame-painter.h"

#include "gza-scene.h"

#include <math.h>

/* A frame in a scene that cairo paints.
 *
 * A band of the picture is a source that cairo asks for its pixels when it plays the scene, and
 * only where something is painted anew. So the rows of a frame that is as it was decoded are
 * converted right before they are blended, while they are in the processor's cache. Main thread. */

/* Rows above and below a band that its edges are resampled with. */
#define MARGIN 2

/* The rows of a frame that a band is drawn from; lives as long as the band's drawing. */
typedef struct {
  GzaFrame *frame;
  int first_row;
  int n_rows;
} Strip;

typedef struct {
  GzaFrame *frame;
  const graphene_rect_t *bounds;
  int n_rows; /* of each strip, so that one converter serves all; 0 before the first */
} Picture;

static const cairo_user_data_key_t strip_key;

static void
strip_free (gpointer data)
{
  Strip *self = data;

  gza_frame_unref (self->frame);
  g_free (self);
}

static cairo_surface_t *
on_acquire (cairo_pattern_t             *pattern,
            gpointer                     data,
            cairo_surface_t             *target,
            const cairo_rectangle_int_t *extents)
{
  Strip *self = data;

  return gza_frame_make_surface (self->frame, self->first_row, self->n_rows);
}

static void
on_release (cairo_pattern_t *pattern,
            gpointer         data,
            cairo_surface_t *surface)
{
  cairo_surface_destroy (surface);
}

/* How many rows the first band needs, which is the largest one; what is left above the last strip
 * is even, for two rows share their colour. */
static int
count_rows (const Picture         *picture,
            const graphene_rect_t *band)
{
  int height_px = gza_frame_get_height (picture->frame);
  double y_scale = (double) height_px / picture->bounds->size.height;
  int n_rows = (int) ceil (band->size.height * y_scale) + 2 * (MARGIN + 1);

  return MIN (n_rows + ((n_rows ^ height_px) & 1), height_px);
}

static Strip *
strip_new (const Picture         *picture,
           const graphene_rect_t *band)
{
  int height_px = gza_frame_get_height (picture->frame);
  double y_scale = (double) height_px / picture->bounds->size.height;
  double top = (band->origin.y - picture->bounds->origin.y) * y_scale;
  Strip *self = g_new (Strip, 1);
  int first_row = ((int) floor (top) - MARGIN) & ~1;

  self->frame = gza_frame_ref (picture->frame);
  self->n_rows = picture->n_rows;
  self->first_row = CLAMP (first_row, 0, height_px - self->n_rows);
  return self;
}

static void
draw_strip (cairo_t               *cr,
            const graphene_rect_t *band,
            gpointer               data)
{
  Picture *picture = data;
  int width_px = gza_frame_get_width (picture->frame);
  cairo_pattern_t *source;
  cairo_matrix_t matrix;
  Strip *strip;

  if (picture->n_rows == 0)
    picture->n_rows = count_rows (picture, band);
  strip = strip_new (picture, band);
  source = cairo_pattern_create_raster_source (strip, CAIRO_CONTENT_COLOR, width_px,
                                               strip->n_rows);
  cairo_raster_source_pattern_set_acquire (source, on_acquire, on_release);
  cairo_matrix_init_translate (&matrix, 0, -strip->first_row);
  cairo_pattern_set_matrix (source, &matrix);
  gza_scene_fill (cr, source, width_px, gza_frame_get_height (strip->frame), picture->bounds);
  cairo_pattern_destroy (source);
  cairo_surface_set_user_data (cairo_get_target (cr), &strip_key, strip, strip_free);
}

/**
 * gza_frame_painter_append:
 * @snapshot: a scene that cairo paints
 * @frame: a picture; held as long as the scene
 * @bounds: where it goes
 *
 * Draws a frame, scaled where its size is another.
 */
void
gza_frame_painter_append (GtkSnapshot           *snapshot,
                          GzaFrame              *frame,
                          const graphene_rect_t *bounds)
{
  Picture picture = { frame, bounds, 0 };

  gza_scene_append_bands (snapshot, bounds, draw_strip, &picture);
}
