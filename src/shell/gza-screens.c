/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-screens"

#include "gza-screens.h"

#include "gza-clock.h"
#include "gza-lockdown.h"
#include "gza-placement.h"
#include "gza-screen-plan.h"
#include "gza-second-screen.h"
#include "gza-split.h"

/* The monitors of a fullscreen kiosk: which one has the exhibition, and what a second one shows.
 * Looks again whenever a monitor comes, goes or changes, the window gets another size, or the
 * settings ask for something else. Owned by the application. */

#define SETTLE_US (300 * 1000)

/* A window manager that doesn't put a window where it has to be isn't asked for ever, as each time
 * the window changes its size. */
#define MAX_TRIES 5

struct _GzaScreens {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  GListModel *monitors; /* as they were found */
  GPtrArray *in_order;  /* of GdkMonitor: the same, as they are counted */
  GtkWindow *second_window; /* (nullable) */
  char *shown;              /* (nullable): what the second screen shows now */
  char *touch_matrix;       /* (nullable): what was said last */
  GdkMonitor *main_monitor;   /* (nullable) */
  GdkMonitor *second_monitor; /* (nullable) */

  /* borrowed */
  GzaWindow *window;
  GzaSplit *split;

  /* state */
  guint settle_id;
  guint n_tries;
  gboolean is_spanned;
};

G_DEFINE_FINAL_TYPE (GzaScreens, gza_screens, G_TYPE_OBJECT)

static GtkWidget *
make_second (GzaScreens *self,
             const char *what)
{
  gboolean is_mirror = g_strcmp0 (what, "mirror") == 0;

  return gza_second_screen_new (self->window, self->context,
                                is_mirror ? gza_split_get_main (self->split) : NULL);
}

static void
close_second (GzaScreens *self)
{
  gza_split_set_second (self->split, NULL);
  g_clear_pointer (&self->second_window, gtk_window_destroy);
  g_clear_object (&self->second_monitor);
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

/* Returns whether it is where it has to be. */
static gboolean
show_second (GzaScreens *self,
             const GzaScreenPlan *plan,
             const char *what)
{
  GdkMonitor *monitor = g_ptr_array_index (self->in_order, plan->second_monitor);

  if (g_strcmp0 (what, self->shown) == 0 && plan->is_spanned == self->is_spanned)
    return self->second_window == NULL ||
           gza_placement_put (self->second_window, monitor, &self->second_monitor);
  close_second (self);
  self->shown = g_strdup (what);
  if (plan->is_spanned) {
    gza_split_set_second (self->split, make_second (self, what));
    return TRUE;
  }
  self->second_window = make_window ();
  gtk_window_set_child (self->second_window, make_second (self, what));
  gza_placement_put (self->second_window, monitor, &self->second_monitor);
  gtk_window_present (self->second_window);
  gtk_window_present (GTK_WINDOW (self->window));
  return FALSE;
}

static gboolean
place_window (GzaScreens *self,
              const GzaScreenPlan *plan)
{
  return self->in_order->len == 0 ||
         gza_placement_put (GTK_WINDOW (self->window),
                            g_ptr_array_index (self->in_order, plan->main_monitor),
                            &self->main_monitor);
}

/* Before the window is shown: no first frame is elsewhere. */
static void
show_window (GzaScreens *self)
{
  guint n = self->in_order->len;
  gboolean is_last = gza_settings_get_main_is_last (gza_context_get_settings (self->context));

  gtk_window_fullscreen (GTK_WINDOW (self->window));
  if (n > 0)
    gza_placement_put (GTK_WINDOW (self->window),
                       g_ptr_array_index (self->in_order, is_last ? n - 1 : 0),
                       &self->main_monitor);
}

static GdkRectangle *
list_places (GzaScreens *self,
             guint *ret_n)
{
  guint n = self->in_order->len;
  GdkRectangle *places = g_new0 (GdkRectangle, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    gdk_monitor_get_geometry (g_ptr_array_index (self->in_order, i), &places[i]);
  *ret_n = n;
  return places;
}

/* Whether it was told yet how large the window is. */
static gboolean
has_size (GzaScreens *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  return surface != NULL && gdk_surface_get_width (surface) > 1;
}

static gboolean
make_plan (GzaScreens *self,
           GzaScreenPlan *plan)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  GzaSettings *settings = gza_context_get_settings (self->context);
  g_autofree GdkRectangle *places = NULL;
  guint n;

  if (surface == NULL)
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

/* Only a technician can tell which screen it is that is touched. */
static void
tell_touch (GzaScreens *self,
            const GzaScreenPlan *plan)
{
  guint rotation_deg = gza_settings_get_rotation_deg (gza_context_get_settings (self->context));
  g_autofree char *matrix =
      plan->is_spanned ? gza_screen_plan_dup_touch_matrix (plan, rotation_deg) : NULL;

  if (matrix != NULL && g_strcmp0 (matrix, self->touch_matrix) != 0)
    g_message ("one window across two monitors: if the exhibition's touch screen reaches across "
               "both, give it the udev property LIBINPUT_CALIBRATION_MATRIX=\"%s\"",
               matrix);
  g_free (self->touch_matrix);
  self->touch_matrix = g_steal_pointer (&matrix);
}

static void on_settled (gpointer user_data);

static void
settle (GzaScreens *self)
{
  GzaClock *clock = gza_clock_get_default ();

  if (self->settle_id != 0)
    gza_clock_remove_timeout (clock, self->settle_id);
  self->settle_id = gza_clock_add_timeout (clock, SETTLE_US, on_settled, self);
}

/* Without a window in sight there is no exhibition: that is asked for until it is there. */
static gboolean
is_shown (GzaScreens *self)
{
  gboolean is_shown = gza_placement_show (GTK_WINDOW (self->window));

  if (self->second_window != NULL)
    is_shown &= gza_placement_show (self->second_window);
  return is_shown;
}

/* Returns whether everything is where it has to be. */
static gboolean
carry_out (GzaScreens *self,
           const GzaScreenPlan *plan)
{
  const char *what = gza_settings_get_second_screen (gza_context_get_settings (self->context));
  gboolean is_there = plan->is_spanned || place_window (self, plan);

  if (!has_size (self))
    return is_there;
  if (what == NULL || plan->second_monitor < 0)
    close_second (self);
  else
    is_there &= show_second (self, plan, what);
  self->is_spanned = plan->is_spanned;
  tell_touch (self, plan);
  return is_there;
}

static void
on_settled (gpointer user_data)
{
  GzaScreens *self = user_data;
  GzaScreenPlan plan;

  self->settle_id = 0;
  if (!is_shown (self)) {
    settle (self);
    return;
  }
  if (self->n_tries > MAX_TRIES || !make_plan (self, &plan))
    return;
  if (!carry_out (self, &plan)) {
    self->n_tries++;
    settle (self);
  }
}

/* The exhibition is laid out anew at once; windows come and go when nothing has changed any more
 * for a moment, as a monitor that comes or goes makes several changes. */
static void
lay_out (GzaScreens *self)
{
  GzaScreenPlan plan;

  if (!has_size (self) || !make_plan (self, &plan))
    return;
  gza_split_set_places (self->split, &plan.main, &plan.second);
  gza_window_set_content_size (self->window, plan.main.width, plan.main.height);
  settle (self);
}

static int
compare_monitors (gconstpointer a,
                  gconstpointer b)
{
  return gza_screen_plan_compare (gdk_monitor_get_connector (*(GdkMonitor *const *) a),
                                  gdk_monitor_get_connector (*(GdkMonitor *const *) b));
}

static void
sort_monitors (GzaScreens *self)
{
  g_ptr_array_set_size (self->in_order, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    g_ptr_array_add (self->in_order, g_list_model_get_item (self->monitors, i));
  g_ptr_array_sort (self->in_order, compare_monitors);
}

static void
update (GzaScreens *self)
{
  sort_monitors (self);
  self->n_tries = 0;
  lay_out (self);
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
    g_signal_connect_object (monitor, "notify::connector", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
  update (self);
}

static void
on_realized (GzaScreens *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  g_signal_connect_object (surface, "notify::width", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (lay_out), self,
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
  g_clear_object (&self->main_monitor);
  g_clear_object (&self->second_monitor);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->touch_matrix, g_free);
  g_clear_object (&self->context);
  g_clear_object (&self->monitors);
  g_clear_pointer (&self->in_order, g_ptr_array_unref);

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
  self->in_order = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_signal_connect_object (window, "map", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  on_monitors_changed (self, 0, 0, g_list_model_get_n_items (self->monitors));
  show_window (self);
  return self;
}
