/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-pen.h"

/* The map's way into the scene. A pen is owned by its map and used on the main thread; an image is
 * owned by who painted it, on any thread.
 *
 * With a graphics card an image is a texture, uploaded once, and moving it costs nothing. Without
 * one GTK 4.8 would convert every pixel of a texture through floating point in every frame
 * (gdk_memory_convert, 18 ns a pixel). There an image becomes a cairo surface of the window's own
 * kind, uploaded once too: under X a pixmap, which the server scales by itself. */

struct _GzaMapImage {
  cairo_surface_t *surface; /* owns the pixels */
  gboolean opaque;

  /* made when first needed, one or the other */
  GdkTexture *texture;
  cairo_surface_t *window_surface;
};

struct _GzaMapPen {
  GtkWidget *widget;     /* borrowed, owns this */
  GtkSnapshot *snapshot; /* borrowed while drawing */
  gboolean has_card;
};

/*< private >
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
  self->opaque = opaque;
  return self;
}

/*< private >
 * gza_map_image_free:
 * @self: (transfer full): an image
 *
 * Frees an image; a scene that still shows it keeps its pixels.
 */
void
gza_map_image_free (GzaMapImage *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->window_surface, cairo_surface_destroy);
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

static cairo_surface_t *
get_window_surface (GzaMapImage *self,
                    GtkWidget   *widget)
{
  GdkSurface *window = gtk_native_get_surface (gtk_widget_get_native (widget));
  cairo_t *cr;

  if (self->window_surface)
    return self->window_surface;

  self->window_surface =
    gdk_surface_create_similar_surface (window,
                                        self->opaque ? CAIRO_CONTENT_COLOR
                                                     : CAIRO_CONTENT_COLOR_ALPHA,
                                        cairo_image_surface_get_width (self->surface),
                                        cairo_image_surface_get_height (self->surface));
  cr = cairo_create (self->window_surface);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, self->surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return self->window_surface;
}

/*< private >
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

/*< private >
 * gza_map_pen_free:
 * @self: (transfer full): a pen
 *
 * Frees a pen.
 */
void
gza_map_pen_free (GzaMapPen *self)
{
  g_free (self);
}

/*< private >
 * gza_map_pen_begin:
 * @self: a pen
 * @snapshot: where the map is drawn, until the next call
 *
 * Begins to draw a frame.
 */
void
gza_map_pen_begin (GzaMapPen   *self,
                   GtkSnapshot *snapshot)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  GskRenderer *renderer = native ? gtk_native_get_renderer (native) : NULL;

  self->snapshot = snapshot;
  self->has_card = !(renderer && GSK_IS_CAIRO_RENDERER (renderer));
}

/*< private >
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
  gtk_snapshot_append_color (self->snapshot, color, rect);
}

static void
add_surface (GzaMapPen             *self,
             cairo_surface_t       *surface,
             double                 x_ratio,
             double                 y_ratio,
             const graphene_rect_t *rect,
             double                 alpha)
{
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0.0f, 0.0f,
                                             (float) gtk_widget_get_width (self->widget),
                                             (float) gtk_widget_get_height (self->widget));
  cairo_t *cr;

  if (!graphene_rect_intersection (rect, &seen, &seen))
    return;
  cr = gtk_snapshot_append_cairo (self->snapshot, &seen);
  cairo_translate (cr, rect->origin.x, rect->origin.y);
  cairo_scale (cr, x_ratio, y_ratio);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint_with_alpha (cr, alpha);
  cairo_destroy (cr);
}

/*< private >
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
  if (!self->has_card) {
    add_surface (self, get_window_surface (image, self->widget),
                 rect->size.width / cairo_image_surface_get_width (image->surface),
                 rect->size.height / cairo_image_surface_get_height (image->surface), rect, alpha);
    return;
  }
  if (alpha < 1.0)
    gtk_snapshot_push_opacity (self->snapshot, alpha);
  gtk_snapshot_append_texture (self->snapshot, get_texture (image), rect);
  if (alpha < 1.0)
    gtk_snapshot_pop (self->snapshot);
}

/*< private >
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
  return gtk_snapshot_append_cairo (self->snapshot, bounds);
}
