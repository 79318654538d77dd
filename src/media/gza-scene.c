/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-scene.h"

#include <gsk/gsk.h>

#include <math.h>

/* Large pictures in GTK's scene, the way that costs its renderer least.
 *
 * GTK 4.8's cairo renderer converts a texture pixel by pixel every time it is drawn, even one in
 * its own format: measured, 13 ms of CPU for 1920 × 1080. A cairo drawing over the same memory is
 * a plain blit. The other renderers upload a texture once and keep it. So a picture is a texture
 * that knows a surface over its own pixels, and the renderer decides which of the two enters the
 * scene.
 *
 * GTK keeps a cairo drawing as a recording, and cairo plays it into an image of its own before it
 * blends that with what lies beneath. For a whole picture that image is fresh memory as large as
 * the screen, written once and read once; so an opaque picture goes in as bands that are each small
 * enough to stay in the processor's cache. */

#define BAND_BYTES (512.0f * 1024)
/* Bands that do not end on whole pixels would let what lies beneath shine through. */
#define BAND_OVERLAP 1

static const cairo_user_data_key_t pixels_key;
static const cairo_user_data_key_t source_key;

static GQuark
get_surface_quark (void)
{
  return g_quark_from_static_string ("gza-scene-surface");
}

/**
 * gza_scene_make_texture:
 * @pixels: rows without padding, four bytes a pixel, cairo's ARGB32
 * @width_px: > 0
 * @height_px: > 0
 * @is_opaque: whether the alpha of every pixel is full
 *
 * Makes a texture that both kinds of renderers draw without a copy. On any thread.
 *
 * Returns: (transfer full):
 */
GdkTexture *
gza_scene_make_texture (GBytes   *pixels,
                        int       width_px,
                        int       height_px,
                        gboolean  is_opaque)
{
  gsize stride = (gsize) width_px * sizeof (guint32);
  GdkTexture *texture;
  cairo_surface_t *surface;

  texture = gdk_memory_texture_new (width_px, height_px, GDK_MEMORY_DEFAULT, pixels, stride);
  /* cairo only reads from a surface that nobody draws on. */
  surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (pixels, NULL),
                                                 is_opaque ? CAIRO_FORMAT_RGB24
                                                           : CAIRO_FORMAT_ARGB32,
                                                 width_px, height_px, (int) stride);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy (surface);
    return texture;
  }
  cairo_surface_set_user_data (surface, &pixels_key, g_bytes_ref (pixels),
                               (cairo_destroy_func_t) g_bytes_unref);
  g_object_set_qdata_full (G_OBJECT (texture), get_surface_quark (), surface,
                           (GDestroyNotify) cairo_surface_destroy);
  return texture;
}

/**
 * gza_scene_is_cairo:
 * @widget: a widget
 *
 * Tells whether the widget's window is painted by cairo.
 *
 * Returns: FALSE also while it is in no window
 */
gboolean
gza_scene_is_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

/**
 * gza_scene_append_bands:
 * @snapshot: a scene
 * @bounds: of an opaque picture
 * @draw: draws the part of the picture that lies in a band
 * @data: for @draw
 *
 * Draws a picture in bands that fit the processor's cache.
 */
void
gza_scene_append_bands (GtkSnapshot           *snapshot,
                        const graphene_rect_t *bounds,
                        GzaSceneDrawFunc       draw,
                        gpointer               data)
{
  float end = bounds->origin.y + bounds->size.height;
  float step = MAX (1, floorf (BAND_BYTES / (4 * MAX (bounds->size.width, 1))));

  for (float y = bounds->origin.y; y < end; y += step) {
    graphene_rect_t band = GRAPHENE_RECT_INIT (bounds->origin.x, y, bounds->size.width,
                                               MIN (step + BAND_OVERLAP, end - y));
    cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &band);

    draw (cr, &band, data);
    cairo_destroy (cr);
  }
}

/**
 * gza_scene_fill:
 * @cr: where to draw
 * @source: pixels; scaled where their size is another
 * @width_px: of the picture
 * @height_px: of the picture
 * @bounds: where it goes
 *
 * Draws a picture, its edges without a seam to what lies beside them.
 */
void
gza_scene_fill (cairo_t               *cr,
                cairo_pattern_t       *source,
                int                    width_px,
                int                    height_px,
                const graphene_rect_t *bounds)
{
  double x_scale = (double) bounds->size.width / width_px;
  double y_scale = (double) bounds->size.height / height_px;

  cairo_pattern_set_filter (source,
                            x_scale == 1 && y_scale == 1 ? CAIRO_FILTER_NEAREST
                                                         : CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (source, CAIRO_EXTEND_PAD);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, x_scale, y_scale);
  cairo_set_source (cr, source);
  cairo_rectangle (cr, 0, 0, width_px, height_px);
  cairo_fill (cr);
}

typedef struct {
  cairo_surface_t *surface;
  int width_px;
  int height_px;
  const graphene_rect_t *bounds;
} Image;

static void
draw_image (cairo_t               *cr,
            const graphene_rect_t *band,
            gpointer               data)
{
  const Image *image = data;
  cairo_pattern_t *source = cairo_pattern_create_for_surface (image->surface);

  gza_scene_fill (cr, source, image->width_px, image->height_px, image->bounds);
  cairo_pattern_destroy (source);
  /* A drawing that outlives its source copies it first: let the source live as long. */
  cairo_surface_set_user_data (cairo_get_target (cr),
                               &source_key,
                               cairo_surface_reference (image->surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);
}

static void
append_image (GtkSnapshot           *snapshot,
              cairo_surface_t       *surface,
              GdkTexture            *texture,
              const graphene_rect_t *bounds)
{
  Image image = { surface, gdk_texture_get_width (texture), gdk_texture_get_height (texture),
                  bounds };
  cairo_t *cr;

  if (cairo_surface_get_content (surface) == CAIRO_CONTENT_COLOR) {
    gza_scene_append_bands (snapshot, bounds, draw_image, &image);
    return;
  }
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  draw_image (cr, bounds, &image);
  cairo_destroy (cr);
}

/**
 * gza_scene_append_texture:
 * @snapshot: a scene
 * @widget: whose scene it is
 * @texture: a picture, from gza_scene_make_texture() or not
 * @bounds: where it goes
 *
 * Draws a picture.
 */
void
gza_scene_append_texture (GtkSnapshot           *snapshot,
                          GtkWidget             *widget,
                          GdkTexture            *texture,
                          const graphene_rect_t *bounds)
{
  cairo_surface_t *surface = g_object_get_qdata (G_OBJECT (texture), get_surface_quark ());

  if (surface != NULL && gza_scene_is_cairo (widget))
    append_image (snapshot, surface, texture, bounds);
  else
    gtk_snapshot_append_texture (snapshot, texture, bounds);
}
