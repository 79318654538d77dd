/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-keeper"

#include "gza-keeper.h"

#include <math.h>

#include "gza-clock.h"
#include "gza-heartbeat.h"
#include "gza-known-day.h"
#include "gza-lamp.h"
#include "gza-log.h"
#include "gza-notify.h"
#include "gza-picture-loader.h"
#include "gza-schedule.h"

/* The kiosk's technician, who is never there: feeds the watchdog, keeps the journal of runs, lets
 * the screen sleep and wakes it, writes the status. The application makes one for a kiosk, and none
 * for a window on somebody's desk. */

#define STATUS_US (10 * G_USEC_PER_SEC)

struct _GzaKeeper {
  GObject parent_instance;

  /* owned */
  char *state_dir;
  char *runtime_dir;
  GzaRunJournal *journal;
  GzaKnownDay *known_day;
  GzaSchedule *schedule;
  GzaHeartbeat *heartbeat;
  GzaLamp *lamp;
  GzaContext *context;

  /* borrowed */
  GzaWindow *window;

  /* state */
  guint status_id;
  gint64 began_us;
  gboolean settings_broken;
  gboolean is_dark; /* the lamp was put out */
};

G_DEFINE_FINAL_TYPE (GzaKeeper, gza_keeper, G_TYPE_OBJECT)

static void
report_last_run (GzaKeeper *self)
{
  const char *story = gza_run_journal_get_crashed_story (self->journal);

  if (story != NULL)
    g_warning ("the kiosk ended out of order in the story “%s”", story);
  else if (gza_run_journal_get_n_crashes (self->journal) > 0)
    g_warning ("the kiosk ended out of order, outside any story");
}

/* How the kiosk is */

static void
tell_manager (GzaKeeper       *self,
              const GzaStatus *status)
{
  g_autofree char *line =
      g_strdup_printf ("STATUS=%s, %.0f stories%s%s", status->asleep != 0 ? "Asleep" : "Awake",
                       status->stories, status->stories_aside > 0 ? ", some set aside" : "",
                       self->settings_broken ? ", kiosk.yaml has errors" : "");

  gza_notify_send (line);
}

static void
write_status (GzaKeeper *self)
{
  g_autoptr (GPtrArray) problems = gza_log_list_problems ();
  g_autoptr (GError) error = NULL;
  GzaStatus status = { .problems = problems };

  if (!gza_settings_get_write_status (gza_context_get_settings (self->context)))
    return;
  gza_keeper_fill_status (self, &status);
  status.longest_wait_s =
      (double) gza_heartbeat_take_longest_wait_us (self->heartbeat) / G_USEC_PER_SEC;
  tell_manager (self, &status);
  if (!gza_status_save (&status, self->runtime_dir, &error))
    g_warning ("%s, nobody learns how the kiosk is", error->message);
}

/* A technician needs light by night, too. While it is dark the lamp is put out again and again: a
 * monitor may have been switched on by hand, or by a touch. */
static void
update_lamp (GzaKeeper *self)
{
  gboolean is_dark =
      gza_schedule_is_asleep (self->schedule) && gza_window_is_at_rest (self->window);

  if (!is_dark && !self->is_dark)
    return;
  self->is_dark = is_dark;
  gza_lamp_set_lit (self->lamp, !is_dark);
  gza_heartbeat_set_unseen (self->heartbeat, gza_lamp_is_off (self->lamp));
}

static void
on_status (gpointer user_data)
{
  GzaKeeper *self = user_data;

  self->status_id =
      gza_clock_add_timeout (gza_clock_get_default (), STATUS_US, on_status, self);
  gza_run_journal_prove (self->journal);
  gza_known_day_look (self->known_day);
  update_lamp (self);
  write_status (self);
}

static void
on_shown (GzaKeeper *self)
{
  gza_run_journal_set_shown (self->journal);
  gza_notify_send ("READY=1");
  write_status (self);
}

/* Who is there */

static void
on_story_changed (GzaKeeper *self)
{
  gza_run_journal_set_story (self->journal, gza_context_get_open_story (self->context));
}

static void
on_page_changed (GzaKeeper *self)
{
  gza_schedule_set_at_rest (self->schedule, gza_window_is_at_rest (self->window));
  update_lamp (self);
}

static void
on_asleep_changed (GzaKeeper *self)
{
  gboolean asleep = gza_schedule_is_asleep (self->schedule);

  g_message (asleep ? "going to sleep" : "waking up");
  gza_window_set_asleep (self->window, asleep);
  update_lamp (self);
}

static void
on_hour_changed (GzaKeeper *self)
{
  gza_preferences_bound_volume (gza_context_get_preferences (self->context));
}

/* The touch that wakes the screen does nothing else. */
static gboolean
on_event (GzaKeeper *self,
          GdkEvent  *event)
{
  gboolean was_asleep = gza_schedule_is_asleep (self->schedule);

  switch (gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
  case GDK_KEY_PRESS:
    gza_schedule_touch (self->schedule);
    return was_asleep;
  case GDK_TOUCH_UPDATE:
  case GDK_TOUCH_END:
  case GDK_BUTTON_RELEASE:
  case GDK_KEY_RELEASE:
  case GDK_SCROLL:
    return was_asleep;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
gza_keeper_dispose (GObject *object)
{
  GzaKeeper *self = GZA_KEEPER (object);

  if (self->status_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->status_id);
  self->status_id = 0;
  g_clear_object (&self->heartbeat);
  g_clear_object (&self->lamp);
  g_clear_object (&self->schedule);
  g_clear_object (&self->journal);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_keeper_parent_class)->dispose (object);
}

static void
gza_keeper_finalize (GObject *object)
{
  GzaKeeper *self = GZA_KEEPER (object);

  gza_known_day_free (self->known_day);
  g_free (self->state_dir);
  g_free (self->runtime_dir);

  G_OBJECT_CLASS (gza_keeper_parent_class)->finalize (object);
}

static void
gza_keeper_class_init (GzaKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gza_keeper_dispose;
  object_class->finalize = gza_keeper_finalize;
}

static void
gza_keeper_init (GzaKeeper *self)
{
  self->began_us = gza_clock_get_time_us (gza_clock_get_default ());
}

/**
 * gza_keeper_new:
 * @state_dir: what survives a power cut
 * @runtime_dir: what doesn't
 *
 * Looks how the last run ended, and says so in the log. To be called before the display is opened:
 * what is found decides how.
 *
 * Returns: (transfer full): a keeper
 */
GzaKeeper *
gza_keeper_new (const char *state_dir,
                const char *runtime_dir)
{
  GzaKeeper *self = g_object_new (GZA_TYPE_KEEPER, NULL);

  self->state_dir = g_strdup (state_dir);
  self->runtime_dir = g_strdup (runtime_dir);
  self->known_day = gza_known_day_new (state_dir);
  gza_known_day_look (self->known_day);
  self->journal = gza_run_journal_new (state_dir, runtime_dir);
  gza_run_journal_begin (self->journal);
  report_last_run (self);
  return self;
}

/**
 * gza_keeper_get_n_dark_starts:
 * @self: a keeper
 *
 * Gets how many runs in a row have ended within a minute, outside any story.
 *
 * Returns: a count
 */
guint
gza_keeper_get_n_dark_starts (GzaKeeper *self)
{
  g_return_val_if_fail (GZA_IS_KEEPER (self), 0);

  return gza_run_journal_get_n_dark_starts (self->journal);
}

/**
 * gza_keeper_get_journal:
 * @self: a keeper
 *
 * Gets what remembers how runs ended.
 *
 * Returns: (transfer none): the journal, which has begun
 */
GzaRunJournal *
gza_keeper_get_journal (GzaKeeper *self)
{
  g_return_val_if_fail (GZA_IS_KEEPER (self), NULL);

  return self->journal;
}

/**
 * gza_keeper_watch:
 * @self: a keeper
 * @window: the kiosk's window, before it is shown
 * @context: what its pages work with
 * @backlights_dir: (nullable): where the kernel's files of built-in screens are, %NULL for the real
 *   ones
 *
 * Begins to look after a window, and makes the screen bright.
 */
void
gza_keeper_watch (GzaKeeper  *self,
                  GzaWindow  *window,
                  GzaContext *context,
                  const char *backlights_dir)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_return_if_fail (GZA_IS_KEEPER (self));

  self->window = window;
  self->context = g_object_ref (context);
  self->schedule = gza_schedule_new (gza_context_get_settings (context));
  self->lamp = gza_lamp_new (gtk_widget_get_display (GTK_WIDGET (window)), self->state_dir,
                             backlights_dir);
  self->heartbeat = gza_heartbeat_new (gza_window_get_witness (window));
  g_signal_connect_object (self->heartbeat, "shown", G_CALLBACK (on_shown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->schedule, "notify::asleep", G_CALLBACK (on_asleep_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->schedule, "hour-changed", G_CALLBACK (on_hour_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::open-story", G_CALLBACK (on_story_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::page", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  self->status_id =
      gza_clock_add_timeout (gza_clock_get_default (), STATUS_US, on_status, self);
}

/**
 * gza_keeper_set_settings_broken:
 * @self: a keeper
 * @is_broken: whether kiosk.yaml has errors, so that older settings hold
 *
 * Has the status raise the alarm, or take it back, at once.
 */
void
gza_keeper_set_settings_broken (GzaKeeper *self,
                                gboolean   is_broken)
{
  g_return_if_fail (GZA_IS_KEEPER (self));

  if (self->settings_broken == is_broken)
    return;
  self->settings_broken = is_broken;
  if (self->window != NULL)
    write_status (self);
}

/**
 * gza_keeper_fill_status:
 * @self: a keeper that watches a window
 * @status: its list of problems is left alone
 *
 * Says how the kiosk and its machine are now.
 */
void
gza_keeper_fill_status (GzaKeeper *self,
                        GzaStatus *status)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));
  GzaPage *page = gza_window_get_page (self->window);
  GzaClock *clock = gza_clock_get_default ();

  status->exhibition = gza_run_journal_get_exhibition (self->journal);
  status->page = page != NULL ? G_OBJECT_TYPE_NAME (page) : NULL;
  status->renderer = renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : NULL;
  status->aside = gza_run_journal_get_aside (self->journal);
  status->uptime_s = (double) (gza_clock_get_time_us (clock) - self->began_us) / G_USEC_PER_SEC;
  status->crashes = gza_run_journal_get_n_crashes (self->journal);
  status->stories =
      catalog != NULL ? g_list_model_get_n_items (gza_catalog_get_stories (catalog)) : 0;
  status->stories_aside = g_strv_length ((char **) status->aside);
  status->settings_broken = self->settings_broken;
  status->clock_trusted = gza_clock_is_trusted (clock);
  status->open = gza_schedule_is_open (self->schedule);
  status->asleep = gza_schedule_is_asleep (self->schedule);
  status->frames = (double) gza_heartbeat_get_n_frames (self->heartbeat);
  status->longest_wait_s = NAN;
  status->pictures_bytes =
      (double) gza_picture_loader_get_cached_bytes (gza_context_get_loader (self->context));
  gza_status_measure (status, self->state_dir);
}

/**
 * gza_keeper_end:
 * @self: a keeper
 *
 * Notes that the kiosk ends in order.
 */
void
gza_keeper_end (GzaKeeper *self)
{
  g_return_if_fail (GZA_IS_KEEPER (self));

  gza_notify_send ("STOPPING=1");
  gza_run_journal_end (self->journal);
}
