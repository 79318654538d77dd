/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-hours.h"

static void
test_good (void)
{
  static const struct {
    const char *string;
    guint n_spans;
    GzaSpan last;
  } rows[] = {
    { "closed", 0, { 0, 0 } },
    { "10:00-18:00", 1, { 600, 1080 } },
    { "00:00-24:00", 1, { 0, 1440 } },
    { "18:00-02:30", 1, { 1080, 150 } },
    { "10:00-13:00,14:00-18:00", 2, { 840, 1080 } },
    { "08:00-09:00, 10:00-11:00,  12:00-13:00, 14:05-15:59", 4, { 845, 959 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GzaDayHours hours;

    g_assert_true (gza_day_hours_parse (rows[i].string, &hours));
    g_assert_true (hours.is_set);
    g_assert_cmpuint (hours.n_spans, ==, rows[i].n_spans);
    if (hours.n_spans == 0)
      continue;
    g_assert_cmpint (hours.spans[hours.n_spans - 1].from_min, ==, rows[i].last.from_min);
    g_assert_cmpint (hours.spans[hours.n_spans - 1].to_min, ==, rows[i].last.to_min);
  }
}

static void
test_bad (void)
{
  static const char *const rows[] = {
    "", " ", "open", "Closed", "10-18", "10:00", "10:00-", "10:00-18", "10:00-18:0", "1:00-2:00",
    "10:00 - 18:00", "10:60-18:00", "24:00-25:00", "10:00-24:01", "24:00-10:00", "10:00-10:00",
    "10:00-18:00,", "10:00-18:00;19:00-20:00", "10:00-18:00 ", "closed, 10:00-11:00", "-1:00-10:00",
    "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00", "99:99-99:99",
    "\xd9\xa1\xd9\xa0:00-18:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GzaDayHours hours;

    g_test_message ("“%s”", rows[i]);
    g_assert_false (gza_day_hours_parse (rows[i], &hours));
  }
}

static gboolean
is_open (const GzaHours *hours,
         const char     *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Tbilisi");
  g_autoptr (GDateTime) date = NULL;

  if (zone == NULL)
    zone = g_time_zone_new_offset (4 * 3600);
  date = g_date_time_new_from_iso8601 (text, zone);
  g_assert_nonnull (date);
  return gza_hours_are_open (hours, date);
}

/* 2026-11-02 is a Monday. */
static void
test_week (void)
{
  GzaHours hours = { 0 };

  g_assert_true (is_open (&hours, "2026-11-02T03:00:00"));

  g_assert_true (gza_day_hours_parse ("closed", &hours.days[0]));
  g_assert_true (gza_day_hours_parse ("10:00-13:00, 14:00-18:00", &hours.days[1]));
  g_assert_true (gza_day_hours_parse ("20:00-02:00", &hours.days[4]));
  g_assert_true (gza_day_hours_parse ("10:00-18:00", &hours.days[5]));

  g_assert_false (is_open (&hours, "2026-11-02T12:00:00"));
  g_assert_false (is_open (&hours, "2026-11-03T09:59:59"));
  g_assert_true (is_open (&hours, "2026-11-03T10:00:00"));
  g_assert_false (is_open (&hours, "2026-11-03T13:30:00"));
  g_assert_true (is_open (&hours, "2026-11-03T17:59:59"));
  g_assert_false (is_open (&hours, "2026-11-03T18:00:00"));
  g_assert_true (is_open (&hours, "2026-11-04T04:00:00"));
  g_assert_true (is_open (&hours, "2026-11-06T23:59:00"));
  g_assert_true (is_open (&hours, "2026-11-07T01:59:00"));
  g_assert_false (is_open (&hours, "2026-11-07T02:00:00"));
}

/* The night from Sunday to Monday. */
static void
test_week_goes_round (void)
{
  GzaHours hours = { 0 };

  for (guint i = 0; i < 7; i++)
    g_assert_true (gza_day_hours_parse (i == 6 ? "22:00-03:00" : "closed", &hours.days[i]));
  g_assert_true (is_open (&hours, "2026-11-02T02:00:00"));
  g_assert_false (is_open (&hours, "2026-11-02T03:00:00"));
  g_assert_false (is_open (&hours, "2026-11-01T02:00:00"));
  g_assert_true (is_open (&hours, "2026-11-01T22:00:00"));
}

static void
test_span (void)
{
  const GzaSpan day = { 600, 1080 };
  const GzaSpan night = { 1320, 360 };

  g_assert_true (gza_span_contains (&day, 600));
  g_assert_false (gza_span_contains (&day, 1080));
  g_assert_true (gza_span_contains (&night, 1320));
  g_assert_true (gza_span_contains (&night, 0));
  g_assert_false (gza_span_contains (&night, 360));
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours/good", test_good);
  g_test_add_func ("/hours/bad", test_bad);
  g_test_add_func ("/hours/week", test_week);
  g_test_add_func ("/hours/week-goes-round", test_week_goes_round);
  g_test_add_func ("/hours/span", test_span);
  return g_test_run ();
}
