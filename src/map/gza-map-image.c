/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-image.h"

/* A painted picture for the scene. Owned by who painted it; made on any thread, drawn on the main
 * thread.
 *
 * On a graphics card it is a texture, uploaded once. GTK 4.8's cairo renderer, however, converts
 * every pixel of a texture through floating point in every frame (gdk_memory_convert), 18 ns a
 * pixel; there the picture is handed over as the cairo surface that it is. */

struct _GzaMapImage {
  cairo_surface_t *surface; /* owns the pixels */
  cairo_surface_t *solid;   /* the same pixels without alpha, which cairo needn't blend */
  GdkTexture *texture;      /* made when first needed */
};

static const cairo_user_data_key_t pixels_key;

/*< private >
 * gza_map_image_new_take:
 * @surface: (transfer full): a picture in CAIRO_FORMAT_ARGB32 that nobody changes any more
 * @opaque: whether no pixel of it is transparent
 *
 * Makes a picture that the scene can show.
 *
 * Returns: (transfer full): the picture
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

/*< private >
 * gza_map_image_free:
 * @self: (transfer full): a picture
 *
 * Frees a picture; a scene that still shows it keeps its pixels.
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

static void
append_with_cairo (GzaMapImage           *self,
                   GtkSnapshot           *snapshot,
                   const graphene_rect_t *rect,
                   const graphene_rect_t *view,
                   double                 alpha)
{
  cairo_surface_t *surface = self->solid ? self->solid : self->surface;
  double width = cairo_image_surface_get_width (surface);
  double height = cairo_image_surface_get_height (surface);
  graphene_rect_t seen;
  cairo_t *cr;

  if (!graphene_rect_intersection (rect, view, &seen))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &seen);
  cairo_translate (cr, rect->origin.x, rect->origin.y);
  cairo_scale (cr, rect->size.width / width, rect->size.height / height);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  if (alpha < 1.0)
    cairo_paint_with_alpha (cr, alpha);
  else
    cairo_paint (cr);
  cairo_destroy (cr);
}

/*< private >
 * gza_map_image_append:
 * @self: a picture
 * @snapshot: where to draw
 * @with_cairo: what gza_map_image_wants_cairo() says
 * @rect: where it is drawn, scaled to fit
 * @view: what of the scene is seen
 * @alpha: how opaque, ratio [0, 1]
 *
 * Adds a picture to the scene.
 */
void
gza_map_image_append (GzaMapImage           *self,
                      GtkSnapshot           *snapshot,
                      gboolean               with_cairo,
                      const graphene_rect_t *rect,
                      const graphene_rect_t *view,
                      double                 alpha)
{
  if (with_cairo) {
    append_with_cairo (self, snapshot, rect, view, alpha);
    return;
  }
  if (alpha < 1.0)
    gtk_snapshot_push_opacity (snapshot, alpha);
  gtk_snapshot_append_texture (snapshot, get_texture (self), rect);
  if (alpha < 1.0)
    gtk_snapshot_pop (snapshot);
}

/*< private >
 * gza_map_image_wants_cairo:
 * @widget: whose window is drawn
 *
 * Finds out how pictures are drawn fastest in a window.
 *
 * Returns: whether as cairo surfaces, because no graphics card draws them
 */
gboolean
gza_map_image_wants_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native ? gtk_native_get_renderer (native) : NULL;

  return renderer && GSK_IS_CAIRO_RENDERER (renderer);
}
