/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What bare GTK does with a screen that changes all over: two plain textures of the size of the
 * window take turns in every frame, for ten seconds.
 *
 *   bench-texture [--json FILE]
 */

#include "frame-meter.h"

#define WIDTH 1920
#define HEIGHT 1080
#define WARM_MS 1000
#define MEASURED_MS 10000

static GdkTexture *textures[2];
static FrameMeter meter;

static GdkTexture *
create_texture (guint8 gray)
{
  gsize size = (gsize) WIDTH * HEIGHT * 4;
  guint8 *pixels = g_malloc (size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, size);

  memset (pixels, gray, size);
  return gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, bytes, (gsize) WIDTH * 4);
}

static gboolean
on_tick (GtkWidget     *picture,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  gtk_picture_set_paintable (GTK_PICTURE (picture), GDK_PAINTABLE (textures[frame % 2]));
  return G_SOURCE_CONTINUE;
}

static void
on_warm (gpointer picture)
{
  frame_meter_start (&meter, picture);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GtkWidget *window, *picture;

  gtk_init ();
  for (guint i = 0; i < G_N_ELEMENTS (textures); i++)
    textures[i] = create_texture ((guint8) (64 + 64 * i));
  window = gtk_window_new ();
  picture = gtk_picture_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_add_tick_callback (picture, on_tick, NULL, NULL);

  g_timeout_add_once (WARM_MS, on_warm, picture);
  g_timeout_add_once (WARM_MS + MEASURED_MS, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
  frame_meter_stop (&meter);
  bench_add_frames (rows, "gtk-texture", "1920x1080", &meter);
  return bench_write (rows, argc, argv);
}
