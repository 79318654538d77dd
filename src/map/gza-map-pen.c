/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-pen.h"

/* The map's way into the scene. A pen is owned by its map and used on the main thread; an image is
 * owned by who painted it, on any thread.
 *
 * With a graphics card an image is a texture, uploaded once, and moving it costs nothing. Without
 * one GTK 4.8 would convert every pixel of a texture through floating point in every frame
 * (gdk_memory_convert, 18 ns a pixel). There an image is drawn as the cairo surface that it is: GTK
 * composes a frame in memory, and pixman scales one into it in 2 ns a pixel. And there the whole
 * map is one cairo node: each is drawn on a cleared picture of its own before it is composed. */

struct _GzaMapImage {
  cairo_surface_t *surface; /* owns the pixels */
  cairo_surface_t *solid;   /* the same pixels without alpha, which cairo needn't blend */
  GdkTexture *texture;      /* made when first needed */
};

struct _GzaMapPen {
  GtkWidget *widget;     /* borrowed, owns this */
  GtkSnapshot *snapshot; /* borrowed while drawing */
  cairo_surface_t *node; /* owned while drawing: without a card, what all is drawn on */
};

static const cairo_user_data_key_t pixels_key;

/**
 * gza_map_image_new_take:
 * @surface: (transfer full): a picture in CAIRO_FORMAT_ARGB32 that nobody changes any more
 * @opaque: whether no pixel of it is transparent
 *
 * Makes an image of a painted picture. Any thread.
 *
 * Returns: (transfer full): the image
 */
GzaMapImage *
gza_map_image_new_take (cairo_surface_t *surface,
                        gboolean         opaque)
{
  GzaMapImage *self = g_new0 (GzaMapImage, 1);

  cairo_surface_flush (surface);
  self->surface = surface;
  if (!opaque)
    return self;

  self->solid = cairo_image_surface_create_for_data (cairo_image_surface_get_data (surface),
                                                     CAIRO_FORMAT_RGB24,
                                                     cairo_image_surface_get_width (surface),
                                                     cairo_image_surface_get_height (surface),
                                                     cairo_image_surface_get_stride (surface));
  cairo_surface_set_user_data (self->solid, &pixels_key, cairo_surface_reference (surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);
  return self;
}

/**
 * gza_map_image_free:
 * @self: (transfer full): an image
 *
 * Frees an image; a scene that still shows it keeps its pixels.
 */
void
gza_map_image_free (GzaMapImage *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->solid, cairo_surface_destroy);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

static GdkTexture *
get_texture (GzaMapImage *self)
{
  if (!self->texture) {
    int height = cairo_image_surface_get_height (self->surface);
    gsize stride = (gsize) cairo_image_surface_get_stride (self->surface);
    g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface),
                                  stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (self->surface));

    self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (self->surface), height,
                                            GDK_MEMORY_DEFAULT, bytes, stride);
  }
  return self->texture;
}

/**
 * gza_map_pen_new:
 * @widget: the map; it owns the pen
 *
 * Creates a pen for a map.
 *
 * Returns: (transfer full): the pen
 */
GzaMapPen *
gza_map_pen_new (GtkWidget *widget)
{
  GzaMapPen *self = g_new0 (GzaMapPen, 1);

  self->widget = widget;
  return self;
}

/**
 * gza_map_pen_free:
 * @self: (transfer full): a pen
 *
 * Frees a pen.
 */
void
gza_map_pen_free (GzaMapPen *self)
{
  gza_map_pen_end (self);
  g_free (self);
}

/**
 * gza_map_pen_begin:
 * @self: a pen
 * @snapshot: where the map is drawn, until gza_map_pen_end()
 *
 * Begins to draw a frame.
 */
void
gza_map_pen_begin (GzaMapPen   *self,
                   GtkSnapshot *snapshot)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  GskRenderer *renderer = native ? gtk_native_get_renderer (native) : NULL;
  graphene_rect_t view = GRAPHENE_RECT_INIT (0.0f, 0.0f,
                                             (float) gtk_widget_get_width (self->widget),
                                             (float) gtk_widget_get_height (self->widget));
  cairo_t *cr;

  gza_map_pen_end (self);
  self->snapshot = snapshot;
  if (!renderer || !GSK_IS_CAIRO_RENDERER (renderer))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &view);
  self->node = cairo_surface_reference (cairo_get_target (cr));
  cairo_destroy (cr);
}

/**
 * gza_map_pen_end:
 * @self: a pen
 *
 * Ends a frame.
 */
void
gza_map_pen_end (GzaMapPen *self)
{
  g_clear_pointer (&self->node, cairo_surface_destroy);
  self->snapshot = NULL;
}

/**
 * gza_map_pen_add_color:
 * @self: a pen
 * @color: a color
 * @rect: where
 *
 * Fills a rectangle.
 */
void
gza_map_pen_add_color (GzaMapPen             *self,
                       const GdkRGBA         *color,
                       const graphene_rect_t *rect)
{
  cairo_t *cr;

  if (!self->node) {
    gtk_snapshot_append_color (self->snapshot, color, rect);
    return;
  }
  cr = gza_map_pen_begin_drawing (self, rect);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
add_surface (GzaMapPen             *self,
             cairo_surface_t       *surface,
             const graphene_rect_t *rect,
             double                 alpha)
{
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0.0f, 0.0f,
                                             (float) gtk_widget_get_width (self->widget),
                                             (float) gtk_widget_get_height (self->widget));
  cairo_t *cr;

  if (!graphene_rect_intersection (rect, &seen, &seen))
    return;
  cr = gza_map_pen_begin_drawing (self, &seen);
  cairo_translate (cr, rect->origin.x, rect->origin.y);
  cairo_scale (cr, rect->size.width / cairo_image_surface_get_width (surface),
               rect->size.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint_with_alpha (cr, alpha);
  cairo_destroy (cr);
}

/**
 * gza_map_pen_add_image:
 * @self: a pen
 * @image: an image; it may be freed before the scene is
 * @rect: where it is drawn, scaled to fit
 * @alpha: how opaque, ratio [0, 1]
 *
 * Draws an image.
 */
void
gza_map_pen_add_image (GzaMapPen             *self,
                       GzaMapImage           *image,
                       const graphene_rect_t *rect,
                       double                 alpha)
{
  if (self->node) {
    add_surface (self, image->solid ? image->solid : image->surface, rect, alpha);
    return;
  }
  if (alpha < 1.0)
    gtk_snapshot_push_opacity (self->snapshot, alpha);
  gtk_snapshot_append_texture (self->snapshot, get_texture (image), rect);
  if (alpha < 1.0)
    gtk_snapshot_pop (self->snapshot);
}

/**
 * gza_map_pen_begin_drawing:
 * @self: a pen
 * @bounds: what is drawn on; every pixel of it may cost
 *
 * Begins to draw with cairo.
 *
 * Returns: (transfer full): where to draw, to be destroyed
 */
cairo_t *
gza_map_pen_begin_drawing (GzaMapPen             *self,
                           const graphene_rect_t *bounds)
{
  cairo_t *cr;

  if (!self->node)
    return gtk_snapshot_append_cairo (self->snapshot, bounds);
  cr = cairo_create (self->node);
  cairo_rectangle (cr, bounds->origin.x, bounds->origin.y, bounds->size.width,
                   bounds->size.height);
  cairo_clip (cr);
  return cr;
}
