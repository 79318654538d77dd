/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a fullscreen GTK program can show: one label. It prints the moment of its first
 * frame and ends, so that the kiosk's start can be told as a multiple of it. */

#include <gtk/gtk.h>

static void
on_after_paint (GdkFrameClock *frame_clock,
                gpointer       application)
{
  g_printerr ("gza-bench: first-picture %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_application_quit (application);
}

static void
on_realize (GtkWidget *window,
            gpointer   application)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint",
                    G_CALLBACK (on_after_paint), application);
}

static void
on_activate (GtkApplication *application,
             gpointer        user_data)
{
  GtkWidget *window = gtk_application_window_new (application);

  g_signal_connect (window, "realize", G_CALLBACK (on_realize), application);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Gza"));
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.gza.BenchWindow",
                                                                G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
