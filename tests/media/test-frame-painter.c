/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-frame-painter.h"
#include "gza-frame-converter.h"

#include <math.h>

/* A picture as software decoders give it, every row of it another colour. */
static GstBuffer *
make_decoded (GstVideoInfo *info,
              guint         width,
              guint         height)
{
  GstBuffer *buffer;
  GstVideoFrame frame;

  gst_video_info_set_format (info, GST_VIDEO_FORMAT_I420, width, height);
  buffer = gst_buffer_new_allocate (NULL, info->size, NULL);
  g_assert_true (gst_video_frame_map (&frame, info, buffer, GST_MAP_WRITE));
  for (guint i = 0; i < 3; i++) {
    guint8 *plane = GST_VIDEO_FRAME_PLANE_DATA (&frame, i);

    for (int y = 0; y < GST_VIDEO_FRAME_COMP_HEIGHT (&frame, i); y++) {
      for (int x = 0; x < GST_VIDEO_FRAME_COMP_WIDTH (&frame, i); x++)
        plane[y * GST_VIDEO_FRAME_PLANE_STRIDE (&frame, i) + x] =
          (guint8) (16 + (x + y * (7 + (int) i)) % 220);
    }
  }
  gst_video_frame_unmap (&frame);
  return buffer;
}

/* Draws a frame as the screen does, moved down by a part of a pixel. */
static cairo_surface_t *
paint (GzaFrame *frame,
       int       width,
       int       height,
       double    down)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GskRenderNode *node;

  gza_frame_painter_append (snapshot, frame, &bounds);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cr, 0, down);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The same in one piece. */
static cairo_surface_t *
paint_whole (GzaFrame *frame,
             int       width,
             int       height,
             double    down)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_t *image = gza_frame_make_surface (frame, 0, gza_frame_get_height (frame));
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 0, down);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_scale (cr, (double) width / gza_frame_get_width (frame),
               (double) height / gza_frame_get_height (frame));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr),
                            width == gza_frame_get_width (frame) ? CAIRO_FILTER_NEAREST
                                                                 : CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  return surface;
}

static int
get_largest_difference (cairo_surface_t *one,
                        cairo_surface_t *other,
                        int              first_row)
{
  int stride = cairo_image_surface_get_stride (one);
  int largest = 0;

  for (int y = first_row; y < cairo_image_surface_get_height (one); y++) {
    const guint8 *a = cairo_image_surface_get_data (one) + y * stride;
    const guint8 *b = cairo_image_surface_get_data (other) + y * stride;

    for (int x = 0; x < 4 * cairo_image_surface_get_width (one); x++) {
      /* The fourth byte of a pixel is nobody's. */
      if (x % 4 != (G_BYTE_ORDER == G_LITTLE_ENDIAN ? 3 : 0))
        largest = MAX (largest, ABS (a[x] - b[x]));
    }
  }
  return largest;
}

/* A picture whose rows are converted as they are drawn looks like one that was converted before:
 * to the pixel in its own size; scaled or moved without a seam between bands, where nothing but the
 * rounding of positions differs; a picture's own edge may be drawn in full. */
static void
test_rows (void)
{
  static const struct {
    guint width, height;
    int wide, high;
    double down;
    int tolerance;
  } cases[] = {
    { 1920, 1080, 1920, 1080, 0, 0 },
    { 1919, 1079, 1919, 1079, 0, 0 },
    { 641, 3, 641, 3, 0, 0 },
    { 2, 2, 2, 2, 0, 0 },
    { 1920, 1080, 1280, 720, 0, 4 },
    { 1919, 1079, 1366, 768, 0, 4 },
    { 640, 361, 1920, 1083, 0, 4 },
    { 1920, 1080, 1920, 1080, 0.4, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GzaFrameConverter) converter = gza_frame_converter_new ();
    GstVideoInfo info;
    g_autoptr (GstBuffer) decoded = make_decoded (&info, cases[i].width, cases[i].height);
    g_autoptr (GzaFrame) whole = NULL;
    g_autoptr (GzaFrame) rows = NULL;
    cairo_surface_t *expected;
    cairo_surface_t *seen;
    int difference;

    gza_frame_converter_set_info (converter, &info);
    whole = gza_frame_converter_run (converter, decoded, FALSE);
    rows = gza_frame_converter_run (converter, decoded, TRUE);
    expected = paint_whole (whole, cases[i].wide, cases[i].high, cases[i].down);
    seen = paint (rows, cases[i].wide, cases[i].high, cases[i].down);
    difference = get_largest_difference (expected, seen, (int) ceil (cases[i].down));
    g_test_message ("%ux%u as %dx%d: %d", cases[i].width, cases[i].height, cases[i].wide,
                    cases[i].high, difference);
    g_assert_cmpint (difference, <=, cases[i].tolerance);
    cairo_surface_destroy (expected);
    cairo_surface_destroy (seen);
  }
}

/* Also the renderers that upload a texture get the picture. */
static void
test_decoded_texture (void)
{
  g_autoptr (GzaFrameConverter) converter = gza_frame_converter_new ();
  GstVideoInfo info;
  g_autoptr (GstBuffer) decoded = make_decoded (&info, 65, 33);
  g_autoptr (GzaFrame) frame = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *expected;
  cairo_surface_t *seen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 65, 33);

  gza_frame_converter_set_info (converter, &info);
  frame = gza_frame_converter_run (converter, decoded, TRUE);
  texture = gza_frame_make_texture (frame);
  gdk_texture_download (texture, cairo_image_surface_get_data (seen),
                        (gsize) cairo_image_surface_get_stride (seen));
  expected = gza_frame_make_surface (frame, 0, 33);
  g_assert_cmpint (get_largest_difference (expected, seen, 0), ==, 0);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (seen);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gst_init (&argc, &argv);
  g_test_add_func ("/frame-painter/rows", test_rows);
  g_test_add_func ("/frame-painter/decoded-texture", test_decoded_texture);
  return g_test_run ();
}
