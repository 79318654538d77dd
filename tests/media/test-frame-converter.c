/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-frame-converter.h"

#include <string.h>

#define WIDTH 3
#define HEIGHT 2

static GstBuffer *
make_picture (GstVideoInfo *info)
{
  static const char *const letters = "abcdef";
  GstBuffer *buffer;

  gst_video_info_set_format (info, GST_VIDEO_FORMAT_BGRx, WIDTH, HEIGHT);
  buffer = gst_buffer_new_allocate (NULL, info->size, NULL);
  for (guint i = 0; i < WIDTH * HEIGHT; i++) {
    const guint8 pixel[] = { (guint8) letters[i], 0, 0, 255 };

    gst_buffer_fill (buffer, i * sizeof pixel, pixel, sizeof pixel);
  }
  return buffer;
}

/* The letters of a frame, a row at a time. */
static char *
read_letters (GzaFrame *frame)
{
  GString *letters = g_string_new (NULL);
  cairo_surface_t *surface = gza_frame_make_surface (frame, 0, gza_frame_get_height (frame));
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < gza_frame_get_height (frame); y++) {
    if (y > 0)
      g_string_append_c (letters, ' ');
    for (int x = 0; x < gza_frame_get_width (frame); x++) {
      guint32 pixel;

      memcpy (&pixel, data + y * stride + x * 4, sizeof pixel);
      g_string_append_c (letters, (char) (pixel & 0xff));
    }
  }
  cairo_surface_destroy (surface);
  return g_string_free (letters, FALSE);
}

static void
test_orientations (void)
{
  static const struct {
    GstVideoOrientationMethod orientation;
    const char *letters;
  } cases[] = {
    { GST_VIDEO_ORIENTATION_IDENTITY, "abc def" },
    { GST_VIDEO_ORIENTATION_90R, "da eb fc" },
    { GST_VIDEO_ORIENTATION_180, "fed cba" },
    { GST_VIDEO_ORIENTATION_90L, "cf be ad" },
    { GST_VIDEO_ORIENTATION_HORIZ, "cba fed" },
    { GST_VIDEO_ORIENTATION_VERT, "def abc" },
    { GST_VIDEO_ORIENTATION_UL_LR, "ad be cf" },
    { GST_VIDEO_ORIENTATION_UR_LL, "fc eb da" },
  };
  g_autoptr (GzaFrameConverter) converter = gza_frame_converter_new ();
  g_autoptr (GstBuffer) buffer = NULL;
  GstVideoInfo info;

  buffer = make_picture (&info);
  gza_frame_converter_set_info (converter, &info);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GzaFrame) frame = NULL;
    g_autofree char *letters = NULL;

    gza_frame_converter_set_orientation (converter, cases[i].orientation);
    frame = gza_frame_converter_run (converter, buffer, FALSE);
    g_assert_nonnull (frame);
    letters = read_letters (frame);
    g_assert_cmpstr (letters, ==, cases[i].letters);
  }
}

/* Larger than the squares in which a picture is turned, and no multiple of them. */
static void
test_large (void)
{
  enum { WIDE = 101, HIGH = 67 };
  g_autoptr (GzaFrameConverter) converter = gza_frame_converter_new ();
  g_autoptr (GstBuffer) buffer = NULL;
  g_autoptr (GzaFrame) frame = NULL;
  cairo_surface_t *surface;
  GstVideoInfo info;

  gst_video_info_set_format (&info, GST_VIDEO_FORMAT_BGRx, WIDE, HIGH);
  buffer = gst_buffer_new_allocate (NULL, info.size, NULL);
  for (guint i = 0; i < WIDE * HIGH; i++) {
    const guint8 pixel[] = { (guint8) (i % WIDE), (guint8) (i / WIDE), 0, 255 };

    gst_buffer_fill (buffer, i * sizeof pixel, pixel, sizeof pixel);
  }
  gza_frame_converter_set_info (converter, &info);
  gza_frame_converter_set_orientation (converter, GST_VIDEO_ORIENTATION_90R);
  frame = gza_frame_converter_run (converter, buffer, FALSE);
  surface = gza_frame_make_surface (frame, 0, gza_frame_get_height (frame));
  g_assert_cmpint (gza_frame_get_width (frame), ==, HIGH);
  g_assert_cmpint (gza_frame_get_height (frame), ==, WIDE);
  for (int y = 0; y < WIDE; y++) {
    for (int x = 0; x < HIGH; x++) {
      const guint8 *pixel = cairo_image_surface_get_data (surface) +
                            y * cairo_image_surface_get_stride (surface) + x * 4;

      g_assert_cmpint (pixel[0], ==, y);
      g_assert_cmpint (pixel[1], ==, HIGH - 1 - x);
    }
  }
  cairo_surface_destroy (surface);
}

/* Pixels that are not square keep their shape when the film is turned. */
static void
test_aspect (void)
{
  g_autoptr (GzaFrameConverter) converter = gza_frame_converter_new ();
  g_autoptr (GstBuffer) buffer = NULL;
  g_autoptr (GzaFrame) frame = NULL;
  GstVideoInfo info;

  buffer = make_picture (&info);
  info.par_n = 4;
  info.par_d = 3;
  gza_frame_converter_set_info (converter, &info);
  frame = gza_frame_converter_run (converter, buffer, FALSE);
  g_assert_cmpfloat_with_epsilon (gza_frame_get_aspect (frame), 2.0, 1e-9);
  g_clear_pointer (&frame, gza_frame_unref);
  gza_frame_converter_set_orientation (converter, GST_VIDEO_ORIENTATION_90L);
  frame = gza_frame_converter_run (converter, buffer, FALSE);
  g_assert_cmpfloat_with_epsilon (gza_frame_get_aspect (frame), 0.5, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/frame-converter/orientations", test_orientations);
  g_test_add_func ("/frame-converter/large", test_large);
  g_test_add_func ("/frame-converter/aspect", test_aspect);
  return g_test_run ();
}
