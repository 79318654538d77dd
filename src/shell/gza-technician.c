/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-technician"

#include "gza-technician.h"

#include "gza-backlight.h"
#include "gza-bundle-look.h"
#include "gza-clock.h"
#include "gza-door-gesture.h"
#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-overrides.h"
#include "gza-panel.h"
#include "gza-pin-guard.h"
#include "gza-pin-pad.h"

/* The technician's way in: the gesture, the PIN, the panel; and the way out, which nobody needs to
 * take: the PIN's pad goes after half a minute without a touch, the panel after five.
 *
 * The visitor's page waits beneath the pad and goes on where it was when nobody enters the PIN.
 * When the panel comes, the visitor is taken to have left.
 *
 * The panel speaks its own languages, which need not be the exhibition's: while it is there they
 * are the program's, as no visitor sees any of it.
 */

#define PAD_IDLE_US ((gint64) 30 * G_USEC_PER_SEC)
#define PANEL_IDLE_US ((gint64) 5 * 60 * G_USEC_PER_SEC)

static const char *const languages[] = { "ka", "hy", "en", "ru", "ar", NULL };

struct _GzaTechnician {
  GObject parent_instance;

  /* owned */
  GzaPanelHost host;
  GzaPinGuard *guard;
  GzaDoorGesture *gesture;

  /* borrowed */
  GzaWindow *window;

  /* state */
  guint idle_id;
  gint64 idle_us;
  gboolean is_open; /* the panel is there */
};

enum {
  QUIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaTechnician, gza_technician, G_TYPE_OBJECT)

static void
stop_idle (GzaTechnician *self)
{
  if (self->idle_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->idle_id);
  self->idle_id = 0;
}

static void
close_panel (GzaTechnician *self)
{
  stop_idle (self);
  self->idle_us = 0;
  if (self->is_open) {
    GzaCatalog *catalog = gza_context_get_catalog (self->host.context);

    g_message ("the technician's panel is closed");
    if (catalog != NULL)
      gza_locale_set_languages (gza_locale_get_default (), gza_catalog_get_languages (catalog));
  }
  self->is_open = FALSE;
  gza_window_set_service (self->window, NULL);
}

static void
on_idle (gpointer user_data)
{
  GzaTechnician *self = user_data;

  self->idle_id = 0;
  close_panel (self);
}

static void
wait_for_touch (GzaTechnician *self)
{
  stop_idle (self);
  self->idle_id =
      gza_clock_add_timeout (gza_clock_get_default (), self->idle_us, on_idle, self);
}

static void
show (GzaTechnician *self,
      GtkWidget     *widget,
      gint64         idle_us)
{
  self->idle_us = idle_us;
  wait_for_touch (self);
  gza_window_set_service (self->window, widget);
}

static void
on_unlocked (GzaTechnician *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language;
  GzaOverrides overrides;

  gza_overrides_read (&overrides, self->host.state_dir);
  language = gza_language_choose (overrides.language[0] != '\0' ? overrides.language
                                                                : gza_locale_get_language (locale),
                                  languages);
  g_message ("the technician's panel is open");
  self->is_open = TRUE;
  gza_window_go_home (self->window);
  gza_locale_set_languages (locale, languages);
  gza_locale_set_language (locale, language != NULL ? language : "en");
  show (self, gza_panel_new (&self->host), PANEL_IDLE_US);
}

static void
on_gesture (GzaTechnician *self)
{
  const char *hash = gza_settings_get_pin (gza_context_get_settings (self->host.context));
  GtkWidget *pad;

  if (self->idle_us > 0)
    return;
  pad = gza_pin_pad_new (self->guard, hash);
  g_signal_connect_object (pad, "unlocked", G_CALLBACK (on_unlocked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pad, "closed", G_CALLBACK (close_panel), self, G_CONNECT_SWAPPED);
  show (self, pad, PAD_IDLE_US);
}

static gboolean
on_event (GzaTechnician *self,
          GdkEvent      *event)
{
  switch (gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_TOUCH_UPDATE:
  case GDK_TOUCH_END:
  case GDK_BUTTON_PRESS:
  case GDK_KEY_PRESS:
    if (self->idle_us > 0)
      wait_for_touch (self);
    break;
  default:
    break;
  }
  return GDK_EVENT_PROPAGATE;
}

/* What the panel asks for */

static void
close_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  close_panel (user_data);
}

/* Whoever is away may be waiting for something. */
static void
stay_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  wait_for_touch (user_data);
}

/* systemd starts a kiosk that has ended in order anew. */
static void
restart_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_message ("the technician starts the kiosk anew");
  g_signal_emit (user_data, signals[QUIT], 0, 0);
}

static void
leave_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_message ("the technician leaves to the console");
  g_signal_emit (user_data, signals[QUIT], 0, GZA_TECHNICIAN_LEAVES);
}

static void
add_actions (GzaTechnician *self)
{
  const GActionEntry entries[] = {
    { "close", close_action },
    { "stay", stay_action },
    { "restart", restart_action },
    { "leave", leave_action },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "service", G_ACTION_GROUP (group));
}

static void
gza_technician_dispose (GObject *object)
{
  GzaTechnician *self = GZA_TECHNICIAN (object);

  stop_idle (self);
  g_clear_object (&self->gesture);
  g_clear_object (&self->guard);

  G_OBJECT_CLASS (gza_technician_parent_class)->dispose (object);
}

static void
gza_technician_class_init (GzaTechnicianClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_technician_dispose;

  signals[QUIT] = g_signal_new ("quit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
gza_technician_init (GzaTechnician *self)
{
}

static void
on_brightness_restored (GObject      *object,
                        GAsyncResult *result,
                        gpointer      unused)
{
  g_autoptr (GError) error = NULL;

  if (!gza_backlight_set_percent_finish (result, &error))
    g_warning ("brightness: %s, leaving it as it is", error->message);
}

/* The light of built-in screens, as it was set in the panel; a machine begins with its own. */
static void
restore_brightness (GzaTechnician *self)
{
  GzaOverrides overrides;

  gza_overrides_read (&overrides, self->host.state_dir);
  if (overrides.brightness_percent >= 0)
    gza_backlight_set_percent_async (self->host.backlights_dir, overrides.brightness_percent,
                                     on_brightness_restored, NULL);
}

/**
 * gza_technician_new:
 * @window: the kiosk's window, with whatever else watches its touches; it outlives the service
 * @host: what the panel knows of the kiosk
 *
 * Begins to wait for a technician, clears away what an interrupted import left, and gives built-in
 * screens the light that was set in the panel.
 *
 * Returns: (transfer full): the service
 */
GzaTechnician *
gza_technician_new (GzaWindow          *window,
                    const GzaPanelHost *host)
{
  GzaTechnician *self = g_object_new (GZA_TYPE_TECHNICIAN, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->window = window;
  self->host = *host;
  self->guard = gza_pin_guard_new (host->state_dir);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  self->gesture = gza_door_gesture_new (GTK_WIDGET (window));
  g_signal_connect_object (self->gesture, "opened", G_CALLBACK (on_gesture), self,
                           G_CONNECT_SWAPPED);
  add_actions (self);
  gza_content_tidy (&self->host);
  restore_brightness (self);
  return self;
}
