/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-clock.h"

/* A clock that stands still until a test moves it. Timeouts fire inside fake_clock_advance(), in
 * the order of their time, each seeing the moment it was due at. */

typedef struct {
  guint id;
  gint64 due_us;
  GSourceOnceFunc func;
  gpointer user_data;
} Timeout;

struct _FakeClock {
  GzaClock parent_instance;

  /* owned */
  GArray *timeouts;
  GDateTime *date;

  /* state */
  gint64 time_us;
  guint last_id;
};

G_DEFINE_FINAL_TYPE (FakeClock, fake_clock, GZA_TYPE_CLOCK)

static gint64
fake_clock_get_time_us (GzaClock *clock)
{
  return FAKE_CLOCK (clock)->time_us;
}

static GDateTime *
fake_clock_get_date (GzaClock *clock)
{
  return g_date_time_ref (FAKE_CLOCK (clock)->date);
}

static guint
fake_clock_add_timeout (GzaClock        *clock,
                        gint64           delay_us,
                        GSourceOnceFunc  func,
                        gpointer         user_data)
{
  FakeClock *self = FAKE_CLOCK (clock);
  Timeout timeout = { ++self->last_id, self->time_us + MAX (delay_us, 0), func, user_data };

  g_array_append_val (self->timeouts, timeout);
  return timeout.id;
}

static void
fake_clock_remove_timeout (GzaClock *clock,
                           guint     id)
{
  FakeClock *self = FAKE_CLOCK (clock);

  for (guint i = 0; i < self->timeouts->len; i++) {
    if (g_array_index (self->timeouts, Timeout, i).id == id) {
      g_array_remove_index (self->timeouts, i);
      return;
    }
  }
  g_error ("the timeout %u was removed after it had fired, or twice", id);
}

static void
fake_clock_finalize (GObject *object)
{
  FakeClock *self = FAKE_CLOCK (object);

  g_array_unref (self->timeouts);
  g_date_time_unref (self->date);

  G_OBJECT_CLASS (fake_clock_parent_class)->finalize (object);
}

static void
fake_clock_class_init (FakeClockClass *klass)
{
  GzaClockClass *clock_class = GZA_CLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fake_clock_finalize;
  clock_class->get_time_us = fake_clock_get_time_us;
  clock_class->get_date = fake_clock_get_date;
  clock_class->add_timeout = fake_clock_add_timeout;
  clock_class->remove_timeout = fake_clock_remove_timeout;
}

static void
fake_clock_init (FakeClock *self)
{
  self->timeouts = g_array_new (FALSE, FALSE, sizeof (Timeout));
  self->date = g_date_time_new_utc (2026, 5, 18, 10, 0, 0);
  self->time_us = G_USEC_PER_SEC;
}

FakeClock *
fake_clock_new (void)
{
  return g_object_new (TYPE_FAKE_CLOCK, NULL);
}

/* Takes the next timeout that is due until @end_us out of the list. */
static gboolean
take_due (FakeClock *self,
          gint64     end_us,
          Timeout   *ret_timeout)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->timeouts->len; i++) {
    const Timeout *timeout = &g_array_index (self->timeouts, Timeout, i);

    if (timeout->due_us <= end_us &&
        (found == G_MAXUINT || timeout->due_us < ret_timeout->due_us)) {
      *ret_timeout = *timeout;
      found = i;
    }
  }

  if (found == G_MAXUINT)
    return FALSE;
  g_array_remove_index (self->timeouts, found);
  return TRUE;
}

/* Moves the clock on by @time_us and fires what has become due. */
void
fake_clock_advance (FakeClock *self,
                    gint64     time_us)
{
  gint64 end_us = self->time_us + time_us;
  Timeout timeout;

  while (take_due (self, end_us, &timeout)) {
    self->time_us = MAX (self->time_us, timeout.due_us);
    timeout.func (timeout.user_data);
  }
  self->time_us = end_us;
}

void
fake_clock_set_date (FakeClock *self,
                     GDateTime *date)
{
  g_date_time_ref (date);
  g_date_time_unref (self->date);
  self->date = date;
}

guint
fake_clock_get_n_waiting (FakeClock *self)
{
  return self->timeouts->len;
}
