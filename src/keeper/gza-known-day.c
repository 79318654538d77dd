/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-known-day"

#include "gza-known-day.h"

#include "gza-clock.h"

/* A clock that has leapt years ahead would end every consent and delete every answer. So the last
 * day that could be believed is kept in the state folder, in the file `day`, and given to the clock
 * when the kiosk starts; the clock believes no date that lies too far behind it.
 *
 *   known    the last day that could be believed
 *   leapt    the last day that could not, as it lay too far ahead
 *   days     how many such days there were in a row
 *
 * A machine may have stood in a store for a year. A date that goes on from day to day for a week is
 * believed; whoever knows better removes the file.
 */

#define DAY_FILE "day"
#define GROUP "day"
#define DAYS_TO_BELIEVE 7

struct _GzaKnownDay {
  char *path;
  GKeyFile *file;
  char *seen; /* (nullable): the day of the last look */
  gboolean has_failed;
};

/**
 * gza_known_day_new:
 * @state_dir: a folder that survives a power cut
 *
 * Reads the day that was known last, and tells the clock.
 *
 * Returns: (transfer full): the known day
 */
GzaKnownDay *
gza_known_day_new (const char *state_dir)
{
  GzaKnownDay *self = g_new0 (GzaKnownDay, 1);
  g_autofree char *known = NULL;

  self->path = g_build_filename (state_dir, DAY_FILE, NULL);
  self->file = g_key_file_new ();
  /* A file that can't be read has nothing to say. */
  g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_NONE, NULL);
  known = g_key_file_get_string (self->file, GROUP, "known", NULL);
  gza_clock_set_known_day (gza_clock_get_default (), known);
  return self;
}

/**
 * gza_known_day_free:
 * @self: (transfer full): the known day
 *
 * Frees it.
 */
void
gza_known_day_free (GzaKnownDay *self)
{
  g_key_file_unref (self->file);
  g_free (self->seen);
  g_free (self->path);
  g_free (self);
}

static void
save (GzaKnownDay *self)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = g_key_file_to_data (self->file, &length, NULL);

  if (g_file_set_contents_full (self->path, text, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &error))
    return;
  if (!self->has_failed)
    g_warning ("%s, the day will not be remembered", error->message);
  self->has_failed = TRUE;
}

static void
believe (GzaKnownDay *self,
         const char *day)
{
  g_key_file_remove_group (self->file, GROUP, NULL);
  g_key_file_set_string (self->file, GROUP, "known", day);
  gza_clock_set_known_day (gza_clock_get_default (), day);
}

/* Whether a day is the one after another. */
static gboolean
follows (GDateTime *today,
         const char *before)
{
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (today, -1);
  g_autofree char *day = g_date_time_format (yesterday, "%Y-%m-%d");

  return g_strcmp0 (day, before) == 0;
}

static void
doubt (GzaKnownDay *self,
       GDateTime *today,
       const char *day)
{
  g_autofree char *leapt = g_key_file_get_string (self->file, GROUP, "leapt", NULL);
  int n_days = g_key_file_get_integer (self->file, GROUP, "days", NULL);

  if (g_strcmp0 (leapt, day) == 0)
    return;
  n_days = follows (today, leapt) ? n_days + 1 : 1;
  if (n_days >= DAYS_TO_BELIEVE) {
    g_message ("the date has gone on from day to day for a week, believing that it is %s", day);
    believe (self, day);
    return;
  }
  g_key_file_set_string (self->file, GROUP, "leapt", day);
  g_key_file_set_integer (self->file, GROUP, "days", n_days);
}

/**
 * gza_known_day_look:
 * @self: the known day
 *
 * Looks at the clock; to be called every now and then. Writes once a day.
 */
void
gza_known_day_look (GzaKnownDay *self)
{
  GzaClock *clock = gza_clock_get_default ();
  g_autoptr (GDateTime) today = gza_clock_get_date (clock);
  g_autofree char *day = g_date_time_format (today, "%Y-%m-%d");

  if (g_strcmp0 (day, self->seen) == 0)
    return;
  g_free (self->seen);
  self->seen = g_strdup (day);

  if (gza_clock_is_trusted (clock)) {
    believe (self, day);
  } else if (gza_clock_is_ahead (clock)) {
    g_warning ("the clock says that it is %s, which lies far ahead, ending nothing by it; "
               "“timedatectl” sets it",
               day);
    doubt (self, today, day);
  } else {
    return;
  }
  save (self);
}
