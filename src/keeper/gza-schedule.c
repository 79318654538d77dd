/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schedule"

#include "gza-schedule.h"

#include "gza-clock.h"

/* Decides whether the kiosk sleeps: outside the opening hours, as soon as nobody is in the
 * exhibition; within them where a technician wants it, after a time without visitors, until the
 * screen is touched.
 *
 * It looks at the clock every ten seconds, and not at the next hour that matters: a clock that is
 * set, or a night of summer time, then changes nothing but the answer. With a clock that can't be
 * right the house is open, as a dark screen by day is worse than a bright one by night.
 */

#define LOOK_US (10 * G_USEC_PER_SEC)

struct _GzaSchedule {
  GObject parent_instance;

  /* owned */
  GzaSettings *settings;

  /* state */
  guint look_id;
  gint64 busy_us; /* when somebody was last there */
  gboolean at_rest;
  gboolean asleep;
};

enum {
  PROP_ASLEEP = 1,
  N_PROPS,
};

enum {
  HOUR_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaSchedule, gza_schedule, G_TYPE_OBJECT)

static gint64
get_now_us (void)
{
  return gza_clock_get_time_us (gza_clock_get_default ());
}

static gboolean
is_tired (GzaSchedule *self)
{
  gint64 after_us = gza_settings_get_idle_sleep_us (self->settings);

  return after_us > 0 && get_now_us () - self->busy_us >= after_us;
}

static void
update (GzaSchedule *self)
{
  gboolean asleep = self->at_rest && (!gza_schedule_is_open (self) || is_tired (self));

  if (asleep == self->asleep)
    return;

  self->asleep = asleep;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ASLEEP]);
}

static void
on_look (gpointer user_data)
{
  GzaSchedule *self = user_data;

  self->look_id = gza_clock_add_timeout (gza_clock_get_default (), LOOK_US, on_look, self);
  update (self);
  g_signal_emit (self, signals[HOUR_CHANGED], 0);
}

static void
gza_schedule_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (id) {
  case PROP_ASLEEP:
    g_value_set_boolean (value, gza_schedule_is_asleep (GZA_SCHEDULE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_schedule_dispose (GObject *object)
{
  GzaSchedule *self = GZA_SCHEDULE (object);

  if (self->look_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->look_id);
  self->look_id = 0;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gza_schedule_parent_class)->dispose (object);
}

static void
gza_schedule_class_init (GzaScheduleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_schedule_get_property;
  object_class->dispose = gza_schedule_dispose;

  props[PROP_ASLEEP] = g_param_spec_boolean ("asleep", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[HOUR_CHANGED] = g_signal_new ("hour-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_schedule_init (GzaSchedule *self)
{
  self->at_rest = TRUE;
  self->busy_us = get_now_us ();
}

/**
 * gza_schedule_new:
 * @settings: the technician's settings; a change counts from the next look at the clock
 *
 * Makes a schedule that is awake until its first look, ten seconds later.
 *
 * Returns: (transfer full): a schedule
 */
GzaSchedule *
gza_schedule_new (GzaSettings *settings)
{
  GzaSchedule *self = g_object_new (GZA_TYPE_SCHEDULE, NULL);

  g_return_val_if_fail (GZA_IS_SETTINGS (settings), NULL);

  self->settings = g_object_ref (settings);
  self->look_id = gza_clock_add_timeout (gza_clock_get_default (), LOOK_US, on_look, self);
  return self;
}

/**
 * gza_schedule_is_open:
 * @self: a schedule
 *
 * Asks whether the house is open, or may be.
 *
 * Returns: %TRUE within the opening hours, without any, and by a clock that can't be right
 */
gboolean
gza_schedule_is_open (GzaSchedule *self)
{
  const GzaHours *hours;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (GZA_IS_SCHEDULE (self), TRUE);

  hours = gza_settings_get_opening_hours (self->settings);
  if (hours == NULL || !gza_clock_is_trusted (gza_clock_get_default ()))
    return TRUE;
  now = gza_clock_get_date (gza_clock_get_default ());
  return gza_hours_are_open (hours, now);
}

/**
 * gza_schedule_is_asleep:
 * @self: a schedule
 *
 * Asks whether the screen is to be dark.
 *
 * Returns: %TRUE while the kiosk sleeps
 */
gboolean
gza_schedule_is_asleep (GzaSchedule *self)
{
  g_return_val_if_fail (GZA_IS_SCHEDULE (self), FALSE);

  return self->asleep;
}

/**
 * gza_schedule_set_at_rest:
 * @self: a schedule
 * @at_rest: whether nobody is in the exhibition
 *
 * Tells whether there is a visitor; one who is there at closing time may stay.
 */
void
gza_schedule_set_at_rest (GzaSchedule *self,
                          gboolean     at_rest)
{
  g_return_if_fail (GZA_IS_SCHEDULE (self));

  self->at_rest = at_rest;
  self->busy_us = get_now_us ();
}

/**
 * gza_schedule_touch:
 * @self: a schedule
 *
 * Tells that somebody touched the screen, which wakes it if the house is open.
 */
void
gza_schedule_touch (GzaSchedule *self)
{
  g_return_if_fail (GZA_IS_SCHEDULE (self));

  self->busy_us = get_now_us ();
  if (self->asleep)
    update (self);
}
