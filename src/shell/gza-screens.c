/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-screens"

#include "gza-screens.h"

#include "gza-clock.h"
#include "gza-lockdown.h"
#include "gza-screen-plan.h"
#include "gza-split.h"
#include "gza-spoken-view.h"

/* The monitors of a fullscreen kiosk: which one has the exhibition, and what a second one shows.
 * Looks again whenever a monitor comes, goes or changes, the window gets another size, or the
 * settings ask for something else. Owned by the application. */

#define SETTLE_US (300 * 1000)

struct _GzaScreens {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  GListModel *monitors;
  GtkWindow *second_window; /* (nullable) */
  char *shown;              /* (nullable): what the second screen shows now */

  /* borrowed */
  GzaWindow *window;
  GzaSplit *split;
  GdkMonitor *main_monitor; /* where the window was asked to go; compared, never used */

  /* state */
  guint settle_id;
  gboolean is_spanned;
};

G_DEFINE_FINAL_TYPE (GzaScreens, gza_screens, G_TYPE_OBJECT)

static GtkWidget *
make_second (GzaScreens *self,
             const char *what)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkWidget *picture;

  if (g_strcmp0 (what, "captions") == 0)
    return gza_spoken_view_new (self->context);

  paintable = gtk_widget_paintable_new (gza_split_get_main (self->split));
  picture = gtk_picture_new_for_paintable (paintable);
  gtk_widget_add_css_class (picture, "mirror");
  return picture;
}

static void
close_second (GzaScreens *self)
{
  gza_split_set_second (self->split, NULL);
  g_clear_pointer (&self->second_window, gtk_window_destroy);
  g_clear_pointer (&self->shown, g_free);
}

/* Nobody touches it, and nothing on it could be closed. */
static GtkWindow *
make_window (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_title (window, "Gza");
  gtk_window_set_decorated (window, FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (window), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (window), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (window), "second-screen");
  gza_lockdown_close_window (window);
  return window;
}

static void
show_second (GzaScreens *self,
             const GzaScreenPlan *plan,
             const char *what)
{
  g_autoptr (GdkMonitor) monitor =
      g_list_model_get_item (self->monitors, (guint) plan->second_monitor);

  if (g_strcmp0 (what, self->shown) == 0 && plan->is_spanned == self->is_spanned) {
    if (self->second_window != NULL)
      gtk_window_fullscreen_on_monitor (self->second_window, monitor);
    return;
  }
  close_second (self);
  self->shown = g_strdup (what);
  if (plan->is_spanned) {
    gza_split_set_second (self->split, make_second (self, what));
    return;
  }
  self->second_window = make_window ();
  gtk_window_set_child (self->second_window, make_second (self, what));
  gtk_window_fullscreen_on_monitor (self->second_window, monitor);
  gtk_window_present (self->second_window);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* Without a choice between monitors it stays where the compositor has put it. Under X a window that
 * is fullscreen doesn't move. */
static void
place_window (GzaScreens *self,
              const GzaScreenPlan *plan)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, plan->main_monitor);

  if (g_list_model_get_n_items (self->monitors) < 2 || plan->is_spanned ||
      monitor == self->main_monitor)
    return;

  self->main_monitor = monitor;
  gtk_window_unfullscreen (window);
  gtk_window_fullscreen_on_monitor (window, monitor);
}

/* Before it is shown a window goes wherever it is asked to. */
static void
show_window (GzaScreens *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  guint n = g_list_model_get_n_items (self->monitors);
  gboolean is_last = gza_settings_get_main_is_last (gza_context_get_settings (self->context));

  gtk_window_fullscreen (window);
  if (n > 1) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, is_last ? n - 1 : 0);

    self->main_monitor = monitor;
    gtk_window_fullscreen_on_monitor (window, monitor);
  }
}

static GdkRectangle *
list_places (GzaScreens *self,
             guint *ret_n)
{
  guint n = g_list_model_get_n_items (self->monitors);
  GdkRectangle *places = g_new0 (GdkRectangle, MAX (n, 1));

  for (guint i = 0; i < n; i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

    gdk_monitor_get_geometry (monitor, &places[i]);
  }
  *ret_n = n;
  return places;
}

static gboolean
make_plan (GzaScreens *self,
           GzaScreenPlan *plan)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  GzaSettings *settings = gza_context_get_settings (self->context);
  g_autofree GdkRectangle *places = NULL;
  guint n;

  if (surface == NULL || gdk_surface_get_width (surface) <= 1)
    return FALSE;
  places = list_places (self, &n);
  for (guint i = 0; i < n; i++) {
    if (places[i].width <= 0)
      return FALSE;
  }
  gza_screen_plan_make (plan, places, n, gdk_surface_get_width (surface),
                        gdk_surface_get_height (surface),
                        gza_settings_get_main_is_last (settings));
  return TRUE;
}

static void
on_settled (gpointer user_data)
{
  GzaScreens *self = user_data;
  const char *what = gza_settings_get_second_screen (gza_context_get_settings (self->context));
  GzaScreenPlan plan;

  self->settle_id = 0;
  if (!make_plan (self, &plan))
    return;
  place_window (self, &plan);
  if (what == NULL || plan.second_monitor < 0)
    close_second (self);
  else
    show_second (self, &plan, what);
  self->is_spanned = plan.is_spanned;
}

/* The exhibition is laid out anew at once; windows come and go when nothing has changed any more
 * for a moment, as a monitor that comes or goes makes several changes. */
static void
update (GzaScreens *self)
{
  GzaClock *clock = gza_clock_get_default ();
  GzaScreenPlan plan;

  if (!make_plan (self, &plan))
    return;
  gza_split_set_places (self->split, &plan.main, &plan.second);
  gza_window_set_content_size (self->window, plan.main.width, plan.main.height);
  if (self->settle_id != 0)
    gza_clock_remove_timeout (clock, self->settle_id);
  self->settle_id = gza_clock_add_timeout (clock, SETTLE_US, on_settled, self);
}

static void
on_monitors_changed (GzaScreens *self,
                     guint position,
                     guint n_removed,
                     guint n_added)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

    g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
  /* The address of a monitor that is gone may be that of the next one. */
  if (n_removed > 0)
    self->main_monitor = NULL;
  update (self);
}

static void
on_realized (GzaScreens *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  g_signal_connect_object (surface, "notify::width", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_screens_dispose (GObject *object)
{
  GzaScreens *self = GZA_SCREENS (object);

  if (self->settle_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->settle_id);
  self->settle_id = 0;
  g_clear_pointer (&self->second_window, gtk_window_destroy);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->context);
  g_clear_object (&self->monitors);

  G_OBJECT_CLASS (gza_screens_parent_class)->dispose (object);
}

static void
gza_screens_class_init (GzaScreensClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_screens_dispose;
}

static void
gza_screens_init (GzaScreens *self)
{
}

/**
 * gza_screens_new:
 * @window: the kiosk's window, before it is shown; it outlives the screens
 * @context: what its pages work with
 *
 * Makes a window fullscreen, and begins to look after its monitors.
 *
 * Returns: (transfer full): the screens
 */
GzaScreens *
gza_screens_new (GzaWindow *window,
                 GzaContext *context)
{
  GzaScreens *self = g_object_new (GZA_TYPE_SCREENS, NULL);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GzaSettings *settings = gza_context_get_settings (context);
  g_autoptr (GtkWidget) content = gza_window_take_content (window);

  self->window = window;
  self->context = g_object_ref (context);
  self->monitors = g_object_ref (gdk_display_get_monitors (display));
  self->split = GZA_SPLIT (gza_split_new (content));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self->split));
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (on_monitors_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::second-screen", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::main-is-last", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "realize", G_CALLBACK (on_realized), self, G_CONNECT_SWAPPED);
  on_monitors_changed (self, 0, 0, g_list_model_get_n_items (self->monitors));
  show_window (self);
  return self;
}
