/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-scroller-leftovers.h"

static guint
count_handlers (gpointer widget)
{
  GtkSettings *settings = gtk_settings_get_default ();
  guint count = g_signal_handlers_block_matched (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                                 widget);

  g_signal_handlers_unblock_matched (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, widget);
  return count;
}

static void
test_settings_forget (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scroller = g_object_ref_sink (gtk_scrolled_window_new ());

  gtk_window_set_child (window, scroller);
  gtk_widget_realize (scroller);
  g_assert_cmpuint (count_handlers (scroller), ==, 1);
  gtk_window_set_child (window, NULL);
  g_assert_cmpuint (count_handlers (scroller), ==, 0);
  g_assert_finalize_object (scroller);
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  gza_scroller_leftovers_clear ();
  g_test_add_func ("/scroller-leftovers/settings", test_settings_forget);
  return g_test_run ();
}
