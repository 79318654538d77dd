/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-frame-memory"

#include "gza-frame-memory.h"

#include <malloc.h>

#ifdef GDK_WINDOWING_X11
#include <cairo-xlib.h>
#include <gdk/x11/gdkx.h>
#endif

/* Keeps the memory of a frame for the next one, where there is no graphics card. Main thread.
 *
 * Without a card GTK composes every frame in a new picture of the window's size, drawn pieces in
 * another, and cairo hands the whole to the X server through a new shared segment; all three go
 * back to the kernel at the end of the frame. Getting them again means six thousand page faults
 * for a frame of 1920x1080, more time than the drawing itself takes.
 *
 * So the allocator keeps what a frame gave back, and a picture that is never drawn on holds the
 * pool of cairo's shared memory open. On Wayland GTK itself keeps its shared buffers.
 *
 * What is kept is kept in each of the allocator's arenas, of which it would make eight for every
 * core: threads that decode pictures and films come and go, and each leaves its holes in another
 * one, hundreds of megabytes within a day. So all threads share one. */

/* Blocks as large as a frame of 3840x2160 come from the heap, and this much of it stays unused. */
#define LARGEST_BLOCK_BYTES (48 * 1024 * 1024)
#define KEPT_BYTES (64 * 1024 * 1024)
#define MAX_ARENAS 1
/* Smaller pictures are not taken from a pool. */
#define HOLDER_SIDE_PX 16

static void
keep_heap (void)
{
  static gboolean kept = FALSE;

  if (kept)
    return;
  mallopt (M_MMAP_THRESHOLD, LARGEST_BLOCK_BYTES);
  mallopt (M_TRIM_THRESHOLD, KEPT_BYTES);
  kept = TRUE;
}

#ifdef GDK_WINDOWING_X11
/* Cairo's pool is freed when nothing is in it any more: a picture of the size of a frame makes it
 * large enough for a frame too, and a small one beside it stays. */
static void
hold_pool (GdkSurface *surface)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface));
  Window window = gdk_x11_surface_get_xid (surface);
  int scale = gdk_surface_get_scale_factor (surface);
  int width_px = gdk_surface_get_width (surface) * scale;
  int height_px = gdk_surface_get_height (surface) * scale;
  XWindowAttributes attributes;
  cairo_surface_t *target;
  cairo_surface_t *frame;

  g_object_set_data (G_OBJECT (surface), "gza-frame-memory", NULL);
  if (width_px <= 1 || height_px <= 1 || !XGetWindowAttributes (display, window, &attributes))
    return;

  target = cairo_xlib_surface_create (display, window, attributes.visual, width_px, height_px);
  frame = cairo_surface_create_similar_image (target, CAIRO_FORMAT_RGB24, width_px, height_px);
  g_object_set_data_full (G_OBJECT (surface), "gza-frame-memory",
                          cairo_surface_create_similar_image (target, CAIRO_FORMAT_RGB24,
                                                              HOLDER_SIDE_PX, HOLDER_SIDE_PX),
                          (GDestroyNotify) cairo_surface_destroy);
  cairo_surface_destroy (frame);
  cairo_surface_destroy (target);
}
#endif

/**
 * gza_frame_memory_limit:
 *
 * Holds the allocator to a single arena, so that what is kept is kept once.
 *
 * To be called before the first thread is started: an arena that is there stays.
 */
void
gza_frame_memory_limit (void)
{
  mallopt (M_ARENA_MAX, MAX_ARENAS);
}

/**
 * gza_frame_memory_keep:
 * @native: a window that is realized
 *
 * Keeps the memory of the window's frames from one to the next, as long as it is realized.
 *
 * Costs up to 64 MB of heap. Does nothing where a
 * graphics card composes the frames.
 */
void
gza_frame_memory_keep (GtkNative *native)
{
  GdkSurface *surface = gtk_native_get_surface (native);

  g_return_if_fail (surface != NULL);

  if (!GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    return;
  keep_heap ();
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_SURFACE (surface)) {
    g_signal_connect (surface, "notify::width", G_CALLBACK (hold_pool), NULL);
    g_signal_connect (surface, "notify::height", G_CALLBACK (hold_pool), NULL);
    hold_pool (surface);
  }
#endif
}
