/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-frame-memory.h"

#include <malloc.h>
#include <string.h>
#include <sys/resource.h>

/* What a frame costs the kernel, on a real display without a graphics card, and what the allocator
 * may keep of it. */

#define WIDTH 1280
#define HEIGHT 720
#define N_FRAMES 30
#define N_THREADS 8

/* A frame's own pages: what one picture of it takes. */
#define PAGES_OF_FRAME (WIDTH * HEIGHT * 4 / 4096)

#ifdef __SANITIZE_ADDRESS__
#define HAS_OWN_ALLOCATOR TRUE
#else
#define HAS_OWN_ALLOCATOR FALSE
#endif

static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        n_frames)
{
  cairo_set_source_rgb (cr, (*(guint *) n_frames % 10) / 10.0, 0.2, 0.3);
  cairo_paint (cr);
  (*(guint *) n_frames)++;
}

static gboolean
on_tick (GtkWidget     *area,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  gtk_widget_queue_draw (area);
  return G_SOURCE_CONTINUE;
}

static void
wait_for_frames (guint *n_frames,
                 guint  wanted)
{
  gint64 limit_us = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (*n_frames < wanted && g_get_monotonic_time () < limit_us)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (*n_frames, >=, wanted);
}

static long
count_faults (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

static void
test_keeps_pages (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  guint n_frames = 0;
  long before;

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, &n_frames, NULL);
  gtk_widget_add_tick_callback (area, on_tick, NULL, NULL);
  gtk_window_set_child (GTK_WINDOW (window), area);
  gtk_widget_realize (window);
  if (HAS_OWN_ALLOCATOR ||
      !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (window)))) {
    g_test_skip ("a sanitizer allocates, or a graphics card draws");
    gtk_window_destroy (GTK_WINDOW (window));
    return;
  }

  gza_frame_memory_keep (GTK_NATIVE (window));
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frames (&n_frames, N_FRAMES);
  before = count_faults ();
  wait_for_frames (&n_frames, 2 * N_FRAMES);
  g_assert_cmpint ((count_faults () - before) / N_FRAMES, <, PAGES_OF_FRAME / 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct {
  GMutex lock;
  GCond changed;
  guint n_allocated;
} Together;

/* Allocates while all others do, so that an allocator that may gives each an arena of its own. */
static gpointer
allocate (gpointer data)
{
  Together *together = data;
  g_autofree char *block = g_malloc (4096);

  memset (block, 1, 4096);
  g_mutex_lock (&together->lock);
  together->n_allocated++;
  g_cond_broadcast (&together->changed);
  while (together->n_allocated < N_THREADS)
    g_cond_wait (&together->changed, &together->lock);
  g_mutex_unlock (&together->lock);
  return NULL;
}

static guint
count_arenas (void)
{
  g_autofree char *text = NULL;
  size_t size = 0;
  FILE *file = open_memstream (&text, &size);
  guint n_arenas = 0;

  malloc_info (0, file);
  fclose (file);
  for (const char *at = text; (at = strstr (at, "<heap nr=")) != NULL; at++)
    n_arenas++;
  return n_arenas;
}

static void
test_shares_arena (void)
{
  Together together = { 0 };
  GThread *threads[N_THREADS];

  if (HAS_OWN_ALLOCATOR) {
    g_test_skip ("a sanitizer allocates");
    return;
  }
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("allocate", allocate, &together);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (count_arenas (), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gza_frame_memory_limit ();
  gtk_init ();
  g_test_add_func ("/frame-memory/keeps-pages", test_keeps_pages);
  g_test_add_func ("/frame-memory/shares-arena", test_shares_arena);
  return g_test_run ();
}
