/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-clock.h"
#include "gza-schedule.h"

#define LOOK_US (10 * G_USEC_PER_SEC)

typedef struct {
  FakeClock *clock;
  GzaSettings *settings;
  GzaSchedule *schedule;
  guint n_notified;
} Fixture;

static void
count (guint *n)
{
  (*n)++;
}

/* The clock's date does not move by itself; the next look sees it. */
static void
set_time (Fixture *self,
          const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (4 * 3600);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (text, zone);

  fake_clock_set_date (self->clock, date);
  fake_clock_advance (self->clock, LOOK_US);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  GzaHours hours = { 0 };

  for (guint i = 0; i < 7; i++)
    g_assert_true (gza_day_hours_parse (i == 0 ? "closed" : "10:00-18:00", &hours.days[i]));
  self->clock = fake_clock_new ();
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->settings = gza_settings_new ();
  g_object_set (self->settings, "opening-hours", &hours, NULL);
  self->schedule = gza_schedule_new (self->settings);
  g_signal_connect_swapped (self->schedule, "notify::asleep", G_CALLBACK (count),
                            &self->n_notified);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->schedule);
  g_assert_finalize_object (self->settings);
  g_assert_cmpuint (fake_clock_get_n_waiting (self->clock), ==, 0);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (self->clock);
}

static void
test_hours (Fixture *self,
            gconstpointer data)
{
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  set_time (self, "2027-03-02T09:59:00");
  g_assert_true (gza_schedule_is_asleep (self->schedule));
  g_assert_false (gza_schedule_is_open (self->schedule));
  set_time (self, "2027-03-02T10:00:00");
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  set_time (self, "2027-03-02T18:00:00");
  g_assert_true (gza_schedule_is_asleep (self->schedule));
  g_assert_cmpuint (self->n_notified, ==, 3);
}

/* Nobody is sent away; and a hand at night wakes nothing. */
static void
test_visitor_stays (Fixture *self,
                    gconstpointer data)
{
  set_time (self, "2027-03-02T17:59:00");
  gza_schedule_set_at_rest (self->schedule, FALSE);
  set_time (self, "2027-03-02T18:10:00");
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  gza_schedule_set_at_rest (self->schedule, TRUE);
  fake_clock_advance (self->clock, LOOK_US);
  g_assert_true (gza_schedule_is_asleep (self->schedule));
  gza_schedule_touch (self->schedule);
  g_assert_true (gza_schedule_is_asleep (self->schedule));
}

static void
test_wrong_clock (Fixture *self,
                  gconstpointer data)
{
  set_time (self, "1970-01-01T03:00:00");
  g_assert_true (gza_schedule_is_open (self->schedule));
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  set_time (self, "2020-06-01T03:00:00");
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  /* The time has come from somewhere, and it is night. */
  set_time (self, "2027-03-02T03:00:00");
  g_assert_true (gza_schedule_is_asleep (self->schedule));
}

static void
test_tired (Fixture *self,
            gconstpointer data)
{
  set_time (self, "2027-03-02T11:00:00");
  g_object_set (self->settings, "idle-sleep-us", 600 * G_USEC_PER_SEC, NULL);
  gza_schedule_touch (self->schedule);
  fake_clock_advance (self->clock, 590 * G_USEC_PER_SEC);
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  fake_clock_advance (self->clock, 20 * G_USEC_PER_SEC);
  g_assert_true (gza_schedule_is_asleep (self->schedule));
  /* At once, not at the next look. */
  gza_schedule_touch (self->schedule);
  g_assert_false (gza_schedule_is_asleep (self->schedule));
}

static void
test_hours_change (Fixture *self,
                   gconstpointer data)
{
  guint n = 0;

  set_time (self, "2027-03-01T12:00:00");
  g_assert_true (gza_schedule_is_asleep (self->schedule));
  g_object_set (self->settings, "opening-hours", NULL, NULL);
  g_signal_connect_swapped (self->schedule, "hour-changed", G_CALLBACK (count), &n);
  fake_clock_advance (self->clock, LOOK_US);
  g_assert_false (gza_schedule_is_asleep (self->schedule));
  g_assert_cmpuint (n, ==, 1);
}

/* A month of uptime: no timer runs out, none piles up. */
static void
test_month (Fixture *self,
            gconstpointer data)
{
  fake_clock_advance (self->clock, (gint64) 40 * 24 * 3600 * G_USEC_PER_SEC);
  g_assert_cmpuint (fake_clock_get_n_waiting (self->clock), ==, 1);
  set_time (self, "2027-03-02T03:00:00");
  g_assert_true (gza_schedule_is_asleep (self->schedule));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/schedule/hours", test_hours);
  ADD ("/schedule/visitor-stays", test_visitor_stays);
  ADD ("/schedule/wrong-clock", test_wrong_clock);
  ADD ("/schedule/tired", test_tired);
  ADD ("/schedule/hours-change", test_hours_change);
  ADD ("/schedule/month", test_month);
  return g_test_run ();
}
