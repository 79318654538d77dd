/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "gza-picture-facts.h"
#include "gza-picture-writer.h"
#include "probe-fixture.h"

static GBytes *
make_picture (const char *format,
              int width_px,
              int height_px)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width_px, height_px);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size_bytes;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size_bytes, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size_bytes);
}

static void
test_sizes (void)
{
  static const char *const formats[] = { "jpeg", "png", "webp" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GBytes) bytes = make_picture (formats[i], 320, 200);
    GzaPictureFacts facts;

    g_assert_true (gza_picture_facts_read (bytes, &facts));
    g_assert_cmpstr (facts.format, ==, formats[i]);
    g_assert_cmpuint (facts.width_px, ==, 320);
    g_assert_cmpuint (facts.height_px, ==, 200);
    g_assert_cmpuint (facts.orientation, ==, 1);
    g_assert_false (facts.has_location);
    g_assert_false (facts.is_truncated);
  }
}

static void
test_truncated (void)
{
  static const char *const formats[] = { "jpeg", "png", "webp" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GBytes) bytes = make_picture (formats[i], 320, 200);

    for (gsize size = 64; size < g_bytes_get_size (bytes); size += 7) {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, size);
      GzaPictureFacts facts;

      g_assert_true (gza_picture_facts_read (part, &facts));
      g_assert_true (facts.is_truncated);
    }
  }
}

static void
test_exif (void)
{
  g_autoptr (GBytes) plain = make_picture ("jpeg", 320, 200);

  for (guint i = 0; i < 4; i++) {
    g_autoptr (GBytes) exif = make_exif (i % 2 == 1, 6, i >= 2);
    g_autoptr (GBytes) jpeg = make_jpeg_with_exif (plain, exif);
    GzaPictureFacts facts;

    g_assert_true (gza_picture_facts_read (jpeg, &facts));
    g_assert_cmpuint (facts.orientation, ==, 6);
    g_assert_cmpint (facts.has_location, ==, i >= 2);
    g_assert_true (facts.has_metadata);
    g_assert_cmpuint (facts.width_px, ==, 320);
  }
}

static void
test_xmp_location (void)
{
  static const char packet[] = "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='41,41N'/>";
  g_autoptr (GBytes) plain = make_picture ("jpeg", 32, 20);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) jpeg = NULL;
  guint8 header[] = { 0xff, 0xd8, 0xff, 0xe1, 0, sizeof packet + 2 };
  GzaPictureFacts facts;
  gsize size_bytes;
  const guint8 *data = g_bytes_get_data (plain, &size_bytes);

  g_byte_array_append (out, header, sizeof header);
  g_byte_array_append (out, (const guint8 *) packet, sizeof packet);
  g_byte_array_append (out, data + 2, (guint) size_bytes - 2);
  jpeg = g_bytes_new (out->data, out->len);
  g_assert_true (gza_picture_facts_read (jpeg, &facts));
  g_assert_true (facts.has_location);
}

/* Every byte of a header changed, every length cut: nothing is read beyond the end, which the
 * sanitizers watch. */
static void
test_damage (void)
{
  g_autoptr (GBytes) plain = make_picture ("jpeg", 16, 16);
  g_autoptr (GBytes) exif = make_exif (FALSE, 6, TRUE);
  g_autoptr (GBytes) jpeg = make_jpeg_with_exif (plain, exif);
  gsize size_bytes;
  const guint8 *data = g_bytes_get_data (jpeg, &size_bytes);

  for (gsize i = 0; i < MIN (size_bytes, 400); i++) {
    for (guint value = 0; value < 256; value += 51) {
      g_autofree guint8 *copy = g_memdup2 (data, size_bytes - i % 50);
      g_autoptr (GBytes) bytes = NULL;
      GzaPictureFacts facts;

      copy[MIN (i, size_bytes - i % 50 - 1)] = (guint8) value;
      bytes = g_bytes_new_take (g_steal_pointer (&copy), size_bytes - i % 50);
      gza_picture_facts_read (bytes, &facts);
      g_assert_cmpuint (facts.orientation, >=, 1);
      g_assert_cmpuint (facts.orientation, <=, 8);
    }
  }
}

static guint
get_red (GdkPixbuf *pixbuf,
         int x,
         int y)
{
  return gdk_pixbuf_get_pixels (pixbuf)[y * gdk_pixbuf_get_rowstride (pixbuf) + x * 3];
}

/* A picture whose upper left corner is red, stored in each of the eight ways, is shown upright. */
static void
test_orientations (void)
{
  /* where the corner is in the stored picture, as EXIF defines it: right, bottom */
  static const gboolean corners[9][2] = {
    { 0, 0 }, { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 }, { 0, 1 }, { 1, 1 }, { 1, 0 },
  };

  for (guint orientation = 1; orientation <= 8; orientation++) {
    int width_px = orientation >= 5 ? 20 : 40, height_px = orientation >= 5 ? 40 : 20;
    g_autoptr (GdkPixbuf) stored = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width_px,
                                                   height_px);
    g_autoptr (GdkPixbuf) corner = NULL;
    g_autoptr (GdkPixbuf) upright = NULL;
    g_autoptr (GBytes) bytes = NULL;
    GzaPictureFacts facts;
    char *data;
    gsize size_bytes;

    gdk_pixbuf_fill (stored, 0x000000ff);
    corner = gdk_pixbuf_new_subpixbuf (stored, corners[orientation][0] ? width_px - 8 : 0,
                                       corners[orientation][1] ? height_px - 8 : 0, 8, 8);
    gdk_pixbuf_fill (corner, 0xff0000ff);
    g_assert_true (gdk_pixbuf_save_to_buffer (stored, &data, &size_bytes, "png", NULL, NULL));
    bytes = g_bytes_new_take (data, size_bytes);
    g_assert_true (gza_picture_facts_read (bytes, &facts));
    facts.orientation = orientation;
    upright = gza_picture_load (bytes, &facts, NULL);
    g_assert_cmpint (gdk_pixbuf_get_width (upright), ==, 40);
    g_assert_cmpuint (get_red (upright, 2, 2), ==, 255);
    g_assert_cmpuint (get_red (upright, 37, 17), ==, 0);
  }
}

static void
test_not_a_picture (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("#EXTM3U\nhttp://example.org/", 27);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  GzaPictureFacts facts;

  g_assert_false (gza_picture_facts_read (text, &facts));
  g_assert_false (gza_picture_facts_read (nothing, &facts));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-facts/sizes", test_sizes);
  g_test_add_func ("/picture-facts/truncated", test_truncated);
  g_test_add_func ("/picture-facts/exif", test_exif);
  g_test_add_func ("/picture-facts/xmp-location", test_xmp_location);
  g_test_add_func ("/picture-facts/damage", test_damage);
  g_test_add_func ("/picture-facts/orientations", test_orientations);
  g_test_add_func ("/picture-facts/not-a-picture", test_not_a_picture);
  return g_test_run ();
}
