/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small window that names what was done to it, so that the harness can be tested before the
 * kiosk: one label in the tree always says the last gesture or key. */

#include <gtk/gtk.h>

static void
report (GtkWidget  *status,
        const char *what)
{
  gtk_label_set_label (GTK_LABEL (status), what);
}

static void
on_clicked (GtkButton *button,
            gpointer   status)
{
  report (status, "tapped");
}

static void
on_swipe (GtkGestureSwipe *gesture,
          double           velocity_x,
          double           velocity_y,
          gpointer         status)
{
  /* A tap ends in a swipe too, one that stands still. */
  if (velocity_x < -200)
    report (status, "swiped to the start");
}

static void
on_long_press (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               gpointer             status)
{
  report (status, "pressed long");
}

static void
on_scale_changed (GtkGestureZoom *gesture,
                  double          scale,
                  gpointer        status)
{
  if (scale > 1.5)
    report (status, "pinched open");
}

static GtkWidget *
make_button (GtkWidget *status)
{
  GtkWidget *button = gtk_button_new_with_label ("Touch me");

  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), status);
  gtk_widget_set_size_request (button, 300, 120);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

/* Another button of the same name takes the place of the one that is there. */
static void
renew_button (GtkWidget *status)
{
  GtkBox *box = GTK_BOX (gtk_widget_get_parent (status));
  GtkWidget *old = gtk_widget_get_next_sibling (status);

  gtk_box_insert_child_after (box, make_button (status), old);
  gtk_box_remove (box, old);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  key,
                guint                  key_code,
                GdkModifierType        state,
                gpointer               status)
{
  GdkModifierType mask = gtk_accelerator_get_default_mod_mask ();
  g_autofree char *name = gtk_accelerator_name (key, state & mask);
  g_autofree char *what = g_strdup_printf ("key %s", name);

  report (status, what);
  if (key == GDK_KEY_n)
    renew_button (status);
  return GDK_EVENT_STOP;
}

static void
on_secondary_pressed (GtkGestureClick *gesture,
                      int              n_press,
                      double           x,
                      double           y,
                      gpointer         status)
{
  report (status, "clicked with the second button");
}

static gboolean
on_close_request (GtkWindow *window,
                  gpointer   status)
{
  report (status, "close refused");
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_board (GtkWidget *status)
{
  GtkWidget *board = g_object_new (GTK_TYPE_DRAWING_AREA,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   NULL);
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (swipe, "swipe", G_CALLBACK (on_swipe), status);
  g_signal_connect (long_press, "pressed", G_CALLBACK (on_long_press), status);
  g_signal_connect (zoom, "scale-changed", G_CALLBACK (on_scale_changed), status);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed), status);
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (long_press));
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (zoom));
  gtk_widget_add_controller (board, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_set_hexpand (board, TRUE);
  gtk_widget_set_vexpand (board, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (board),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "Board",
                                  -1);
  return board;
}

/* A box in a box with room around it: the harness has to know where it begins. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "window > box { padding: 50px 70px; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
on_activate (GtkApplication *application,
             gpointer        user_data)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  GtkWidget *status = gtk_label_new ("ready");
  GtkEventController *keys = gtk_event_controller_key_new ();

  load_style ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), status);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request), status);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (window, keys);
  gtk_box_append (GTK_BOX (box), status);
  gtk_box_append (GTK_BOX (box), make_button (status));
  gtk_box_append (GTK_BOX (box), make_board (status));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.gza.Probe",
                                                                G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
