/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a wall of many things can be in GTK: a GtkGridView of plain labels, as large as
 * the kiosk's cards, in a scrolled window. It marks its frames as the kiosk does, so that the
 * kiosk's wall can be told as a multiple of it. */

#include <gtk/gtk.h>
#include <stdlib.h>

#define N_COLUMNS 4
#define CARD_HEIGHT_PX 700

static gint64 frame_start_us;

static void
on_before_paint (GdkFrameClock *frame_clock,
                 gpointer       user_data)
{
  frame_start_us = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  static gboolean is_shown;
  gint64 now_us = g_get_monotonic_time ();

  if (!is_shown)
    g_printerr ("gza-bench: first-picture %" G_GINT64_FORMAT "\n", now_us);
  is_shown = TRUE;
  g_printerr ("gza-bench: frame %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", now_us,
              now_us - frame_start_us);
}

static void
on_realize (GtkWidget *window,
            gpointer   user_data)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (label, -1, CARD_HEIGHT_PX);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (string));
}

static GtkWidget *
make_grid (guint n_items)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *grid;

  for (guint i = 1; i <= n_items; i++) {
    g_autofree char *text = g_strdup_printf ("Story %u", i);

    gtk_string_list_append (strings, text);
  }
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  grid = gtk_grid_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings))),
                            factory);
  gtk_grid_view_set_min_columns (GTK_GRID_VIEW (grid), N_COLUMNS);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (grid), N_COLUMNS);
  return grid;
}

static void
on_activate (GtkApplication *application,
             gpointer        n_items)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 make_grid (GPOINTER_TO_UINT (n_items)));
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.gza.BenchGrid",
                                                                G_APPLICATION_NON_UNIQUE);
  guint n_items = argc == 2 ? (guint) strtoul (argv[1], NULL, 10) : 0;

  if (n_items == 0) {
    g_printerr ("Usage: bench-grid NUMBER-OF-ITEMS\n");
    return EXIT_FAILURE;
  }
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), GUINT_TO_POINTER (n_items));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
