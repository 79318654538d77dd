/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-picture-info.h"
#include "gza-picture-loader.h"
#include "gza-svg-scan.h"
#include "media-fixture.h"

#include <glib/gstdio.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <string.h>

#define SECOND_US G_USEC_PER_SEC

/* The loader and its guards, without a screen. */

typedef struct {
  GdkTexture *texture;
  GError *error;
  gboolean is_done;
} Answer;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->texture = gza_picture_loader_load_finish (GZA_PICTURE_LOADER (source), result,
                                                    &answer->error);
  answer->is_done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Answer *) data)->is_done;
}

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->texture);
  g_clear_error (&answer->error);
  answer->is_done = FALSE;
}

static void
load (GzaPictureLoader *loader,
      const char       *path,
      int               width_px,
      int               height_px,
      Answer           *answer)
{
  answer_clear (answer);
  gza_picture_loader_load_async (loader, path, width_px, height_px, NULL, on_loaded, answer);
  g_assert_true (media_wait (is_done, answer, 5 * SECOND_US));
}

static void
make_photo (const char *name,
            const char *type,
            int         width_px,
            int         height_px)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width_px, height_px);
  g_autofree char *path = media_fixture_path (name);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0xf2a33aff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, type, &error, NULL));
  g_assert_no_error (error);
}

/* Puts an Exif segment with nothing but an orientation behind the start of a JPEG. */
static void
turn_jpeg (const char *name,
           const char *from,
           guint8      orientation)
{
  const guint8 exif[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M',
                          0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3,
                          0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0 };
  g_autofree char *path = media_fixture_path (from);
  g_autofree char *data = NULL;
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_byte_array_append (turned, (guint8 *) data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, (guint8 *) data + 2, (guint) size - 2);
  media_fixture_write (name, turned->data, turned->len);
}

static void
assert_size (Answer *answer,
             int     width_px,
             int     height_px)
{
  g_assert_no_error (answer->error);
  g_assert_cmpint (gdk_texture_get_width (answer->texture), ==, width_px);
  g_assert_cmpint (gdk_texture_get_height (answer->texture), ==, height_px);
}

static void
test_sizes (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  Answer answer = { 0 };
  g_autofree guchar *pixels = NULL;
  gsize stride;
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>"
                            "<rect width='200' height='100' fill='#f2a33a'/></svg>";

  make_photo ("photo.jpg", "jpeg", 800, 400);
  make_photo ("photo.png", "png", 800, 400);
  turn_jpeg ("turned.jpg", "photo.jpg", 6);
  media_fixture_write ("drawing.svg", svg, sizeof svg - 1);

  load (loader, "photo.jpg", 0, 0, &answer);
  assert_size (&answer, 800, 400);
  load (loader, "photo.jpg", 128, 128, &answer);
  assert_size (&answer, 256, 128);
  load (loader, "photo.png", 3200, 3200, &answer);
  assert_size (&answer, 800, 400);
  load (loader, "turned.jpg", 0, 0, &answer);
  assert_size (&answer, 400, 800);
  load (loader, "turned.jpg", 128, 128, &answer);
  assert_size (&answer, 128, 256);
  load (loader, "drawing.svg", 640, 640, &answer);
  assert_size (&answer, 1280, 640);

  stride = (gsize) gdk_texture_get_width (answer.texture) * 4;
  pixels = g_malloc (stride * (gsize) gdk_texture_get_height (answer.texture));
  gdk_texture_download (answer.texture, pixels, stride);
  g_assert_cmphex (*(guint32 *) (gpointer) pixels, ==, 0xfff2a33a);
  answer_clear (&answer);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

static void
test_cache (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  Answer first = { 0 };
  Answer second = { 0 };

  make_photo ("photo.jpg", "jpeg", 800, 400);
  g_assert_null (gza_picture_loader_peek (loader, "photo.jpg", 100, 100));
  gza_picture_loader_load_async (loader, "photo.jpg", 100, 100, NULL, on_loaded, &first);
  gza_picture_loader_load_async (loader, "photo.jpg", 101, 99, NULL, on_loaded, &second);
  g_assert_true (media_wait (is_done, &first, 5 * SECOND_US));
  g_assert_true (media_wait (is_done, &second, 5 * SECOND_US));
  g_assert_no_error (first.error);
  g_assert_true (first.texture == second.texture);
  g_assert_true (gza_picture_loader_peek (loader, "photo.jpg", 110, 110) == first.texture);
  g_assert_cmpuint (gza_picture_loader_get_cached_bytes (loader), ==, 256 * 128 * 4);

  /* It is as high as these boxes, too, and wide enough for them. */
  g_assert_true (gza_picture_loader_peek (loader, "photo.jpg", 64, 128) == first.texture);
  g_assert_true (gza_picture_loader_peek (loader, "photo.jpg", 256, 64) == first.texture);
  g_assert_null (gza_picture_loader_peek (loader, "photo.jpg", 320, 128));
  g_assert_null (gza_picture_loader_peek (loader, "photo.jpg", 64, 64));
  g_assert_null (gza_picture_loader_peek (loader, "other.jpg", 64, 128));
  answer_clear (&first);
  answer_clear (&second);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

static void
test_bounded_cache (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";
  Answer answer = { 0 };

  media_fixture_write ("large.svg", svg, sizeof svg - 1);
  media_fixture_write ("other.svg", svg, sizeof svg - 1);
  media_fixture_write ("small.svg", svg, sizeof svg - 1);
  load (loader, "large.svg", 4096, 4096, &answer);
  assert_size (&answer, 4096, 4096);
  load (loader, "small.svg", 64, 64, &answer);
  g_assert_nonnull (gza_picture_loader_peek (loader, "large.svg", 4096, 4096));

  /* Together they are 128 MB. The one that was looked at last stays, and what is smaller too. */
  g_assert_nonnull (gza_picture_loader_peek (loader, "small.svg", 64, 64));
  load (loader, "other.svg", 4096, 4096, &answer);
  g_assert_null (gza_picture_loader_peek (loader, "large.svg", 4096, 4096));
  g_assert_nonnull (gza_picture_loader_peek (loader, "other.svg", 4096, 4096));
  g_assert_nonnull (gza_picture_loader_peek (loader, "small.svg", 64, 64));
  answer_clear (&answer);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

static void
test_forget_changed (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  g_autofree char *removed = media_fixture_path ("removed.jpg");
  Answer answer = { 0 };

  make_photo ("kept.jpg", "jpeg", 400, 200);
  make_photo ("replaced.jpg", "jpeg", 400, 200);
  make_photo ("removed.jpg", "jpeg", 400, 200);
  load (loader, "kept.jpg", 64, 64, &answer);
  load (loader, "replaced.jpg", 64, 64, &answer);
  load (loader, "removed.jpg", 64, 64, &answer);

  make_photo ("replaced.jpg", "jpeg", 200, 400);
  g_assert_cmpint (g_remove (removed), ==, 0);
  gza_picture_loader_forget_changed (loader);
  g_assert_nonnull (gza_picture_loader_peek (loader, "kept.jpg", 64, 64));
  g_assert_null (gza_picture_loader_peek (loader, "replaced.jpg", 64, 64));
  g_assert_null (gza_picture_loader_peek (loader, "removed.jpg", 64, 64));
  load (loader, "replaced.jpg", 64, 64, &answer);
  assert_size (&answer, 64, 128);
  answer_clear (&answer);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

static void
test_cancel (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };

  make_photo ("photo.png", "png", 800, 400);
  gza_picture_loader_load_async (loader, "photo.png", 0, 0, cancellable, on_loaded, &answer);
  g_cancellable_cancel (cancellable);
  g_assert_true (media_wait (is_done, &answer, 5 * SECOND_US));
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  answer_clear (&answer);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

/* A PNG of one-bit pixels whose header asks for @side × @side, with no data behind. */
static void
make_huge_png (const char *name,
               guint32     side)
{
  guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R',
                   0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 };
  guint32 big = GUINT32_TO_BE (side);

  memcpy (png + 16, &big, 4);
  memcpy (png + 20, &big, 4);
  media_fixture_write (name, png, sizeof png);
}

#define SVG(content) "<svg xmlns='http://www.w3.org/2000/svg' " \
                     "xmlns:xlink='http://www.w3.org/1999/xlink' width='10' height='10'>" \
                     content "</svg>"

static const struct {
  const char *name;
  const char *content;
} hostile_drawings[] = {
  { "doctype.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG ("<text>&a;</text>") },
  { "entity.svg", "<?xml version='1.0'?><!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" SVG ("") },
  { "include.svg", SVG ("<xi:include href='/etc/passwd' parse='text'/>") },
  { "file.svg", SVG ("<image xlink:href='file:///etc/passwd'/>") },
  { "http.svg", SVG ("<image href = 'http://127.0.0.1/a.png'/>") },
  { "relative.svg", SVG ("<image href=\"other.png\"/>") },
  { "import.svg", SVG ("<style>@import 'a.css';</style>") },
  { "url.svg", SVG ("<rect fill='url(http://127.0.0.1/#a)'/>") },
  { "nested.svg", SVG ("<image href='data:image/svg+xml;base64,AAAA'/>") },
  { "script.svg", SVG ("<script>1</script>") },
  { "turbulence.svg", SVG ("<filter id='a'><feTurbulence numOctaves='1000000'/></filter>") },
  { "no-size.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>" },
  { "cut.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><g>" },
  { "page.svg", "<!DOCTYPE html><html></html>" },
  { "empty.svg", "" },
  { "text.png", "this is no picture" },
  { "cut.jpg", "\xff\xd8\xff\xe0" },
  { "cut.png", "\x89PNG\r\n\x1a\n" },
  { "gif.png", "GIF89a\x01" },
};

static void
test_hostile (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  Answer answer = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (hostile_drawings); i++) {
    media_fixture_write (hostile_drawings[i].name, hostile_drawings[i].content,
                         strlen (hostile_drawings[i].content));
    g_test_message ("%s", hostile_drawings[i].name);
    load (loader, hostile_drawings[i].name, 64, 64, &answer);
    g_assert_null (answer.texture);
    g_assert_nonnull (answer.error);
    g_assert_nonnull (strstr (answer.error->message, hostile_drawings[i].name));
  }

  make_huge_png ("huge.png", 20000);
  load (loader, "huge.png", 64, 64, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  make_huge_png ("giant.png", G_MAXINT32);
  load (loader, "giant.png", 64, 64, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  make_huge_png ("nothing.png", 0);
  load (loader, "nothing.png", 64, 64, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  load (loader, "missing.png", 64, 64, &answer);
  g_assert_error (answer.error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
  load (loader, "../outside.png", 64, 64, &answer);
  g_assert_error (answer.error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE);
  answer_clear (&answer);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

/* Every prefix of a header is answered, never read past its end. */
static void
test_cut_headers (void)
{
  static const char *const names[] = { "photo.jpg", "photo.png", "turned.jpg" };

  make_photo ("photo.jpg", "jpeg", 80, 40);
  make_photo ("photo.png", "png", 80, 40);
  turn_jpeg ("turned.jpg", "photo.jpg", 8);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = media_fixture_path (names[i]);
    g_autofree char *data = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (path, &data, &size, NULL));
    for (gsize length = 0; length <= MIN (size, 1024); length++) {
      g_autofree char *part = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = g_bytes_new_static (part, length);
      GzaPictureInfo info;

      if (gza_picture_info_read (bytes, &info, NULL)) {
        g_assert_cmpuint (info.width_px, ==, 80);
        g_assert_cmpuint (info.height_px, ==, 40);
        g_assert_cmpint (info.is_turned, ==, i == 2);
      }
    }
  }
}

static void
test_calm_drawing (void)
{
  static const char svg[] =
    "\xEF\xBB\xBF" SVG ("<defs><linearGradient id='a'/></defs><rect fill='url(#a)'/>"
         "<use href='#b'/><image href='data:image/png;base64,AAAA'/>"
         "<feTurbulence numOctaves='3'/>");
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (gza_svg_scan (bytes, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/sizes", test_sizes);
  g_test_add_func ("/pictures/cache", test_cache);
  g_test_add_func ("/pictures/bounded-cache", test_bounded_cache);
  g_test_add_func ("/pictures/forget-changed", test_forget_changed);
  g_test_add_func ("/pictures/cancel", test_cancel);
  g_test_add_func ("/pictures/hostile", test_hostile);
  g_test_add_func ("/pictures/cut-headers", test_cut_headers);
  g_test_add_func ("/pictures/calm-drawing", test_calm_drawing);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
