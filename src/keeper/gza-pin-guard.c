/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-pin-guard"

#include "gza-pin-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "gza-clock.h"

/* Who may try a PIN, and when. Two wrong ones are a slip; from the third on the wait doubles from
 * half a minute to an hour, and after twenty in a row nothing is taken any more until somebody who
 * has the machine removes the file.
 *
 * The file `pin-failures` in the state folder has one line: how many were wrong in a row. It has no
 * time in it: after a restart the whole wait begins anew, so neither pulling the plug nor setting
 * the clock shortens one. A try counts as wrong before it is looked at. A file that can't be
 * understood stands for the longest wait that ends.
 */

#define FILE_NAME "pin-failures"
#define MAX_FILE_BYTES 32
#define FIRST_WAIT_US (30 * G_USEC_PER_SEC)
#define LONGEST_WAIT_US ((gint64) 60 * 60 * G_USEC_PER_SEC)
/* Failures whose wait is the longest. */
#define DISTRUST (GZA_PIN_FREE_TRIES + 7)

struct _GzaPinGuard {
  GObject parent_instance;

  /* owned */
  char *path;

  /* state */
  guint n_failures;
  gint64 since_us; /* when the present wait began */
};

G_DEFINE_FINAL_TYPE (GzaPinGuard, gza_pin_guard, G_TYPE_OBJECT)

static gint64
get_now_us (void)
{
  return gza_clock_get_time_us (gza_clock_get_default ());
}

static gssize
read_text (const char *path,
           char        text[MAX_FILE_BYTES])
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize n;

  if (fd < 0)
    return -1;
  n = read (fd, text, MAX_FILE_BYTES - 1);
  text[MAX (n, 0)] = '\0';
  if (n < 0)
    errno = EIO;
  close (fd);
  return n;
}

static guint
read_failures (const char *path)
{
  char text[MAX_FILE_BYTES];
  guint64 n;

  errno = 0;
  if (read_text (path, text) < 0 && errno == ENOENT)
    return 0;
  if (errno == 0 && g_str_has_suffix (text, "\n") &&
      g_ascii_string_to_unsigned (g_strchomp (text), 10, 0, G_MAXUINT, &n, NULL))
    return (guint) MIN (n, GZA_PIN_MAX_TRIES);
  g_warning ("%s is not what was written there, waiting as after many wrong PINs", path);
  return DISTRUST;
}

static gboolean
write_failures (GzaPinGuard *self)
{
  g_autofree char *text = g_strdup_printf ("%u\n", self->n_failures);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents_full (self->path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &error))
    return TRUE;
  g_warning ("%s, no PIN is free of a wait", error->message);
  return FALSE;
}

static gint64
get_whole_wait_us (GzaPinGuard *self)
{
  guint n_doubled = self->n_failures - GZA_PIN_FREE_TRIES;

  if (self->n_failures < GZA_PIN_FREE_TRIES)
    return 0;
  if (self->n_failures >= GZA_PIN_MAX_TRIES)
    return GZA_PIN_FOREVER_US;
  return MIN ((gint64) FIRST_WAIT_US << n_doubled, LONGEST_WAIT_US);
}

static void
gza_pin_guard_finalize (GObject *object)
{
  g_free (GZA_PIN_GUARD (object)->path);

  G_OBJECT_CLASS (gza_pin_guard_parent_class)->finalize (object);
}

static void
gza_pin_guard_class_init (GzaPinGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_pin_guard_finalize;
}

static void
gza_pin_guard_init (GzaPinGuard *self)
{
  self->since_us = get_now_us ();
}

/**
 * gza_pin_guard_new:
 * @state_dir: what survives a power cut
 *
 * Reads how many PINs were wrong before this start; their wait begins now.
 *
 * Returns: (transfer full): a guard
 */
GzaPinGuard *
gza_pin_guard_new (const char *state_dir)
{
  GzaPinGuard *self = g_object_new (GZA_TYPE_PIN_GUARD, NULL);

  self->path = g_build_filename (state_dir, FILE_NAME, NULL);
  self->n_failures = read_failures (self->path);
  return self;
}

/**
 * gza_pin_guard_get_wait_us:
 * @self: a guard
 *
 * Gets how long it is until a PIN is taken.
 *
 * Returns: microseconds; 0 where one is taken now, `GZA_PIN_FOREVER_US` where none will be
 */
gint64
gza_pin_guard_get_wait_us (GzaPinGuard *self)
{
  gint64 whole_us;

  g_return_val_if_fail (GZA_IS_PIN_GUARD (self), GZA_PIN_FOREVER_US);

  whole_us = get_whole_wait_us (self);
  if (whole_us == GZA_PIN_FOREVER_US)
    return whole_us;
  return MAX (self->since_us + whole_us - get_now_us (), 0);
}

/**
 * gza_pin_guard_get_n_failures:
 * @self: a guard
 *
 * Gets how many PINs in a row were wrong.
 *
 * Returns: a count
 */
guint
gza_pin_guard_get_n_failures (GzaPinGuard *self)
{
  g_return_val_if_fail (GZA_IS_PIN_GUARD (self), 0);

  return self->n_failures;
}

/**
 * gza_pin_guard_begin:
 * @self: a guard that need not wait
 *
 * Counts a try as wrong, on the disk, before anybody knows whether it is. Where the disk takes
 * nothing, every try has its wait: what is forgotten at a restart must not be free.
 */
void
gza_pin_guard_begin (GzaPinGuard *self)
{
  g_return_if_fail (GZA_IS_PIN_GUARD (self));

  self->n_failures = MIN (self->n_failures + 1, GZA_PIN_MAX_TRIES);
  self->since_us = get_now_us ();
  if (!write_failures (self))
    self->n_failures = MAX (self->n_failures, GZA_PIN_FREE_TRIES);
}

/**
 * gza_pin_guard_succeed:
 * @self: a guard
 *
 * Forgets what was wrong: the last try was right.
 */
void
gza_pin_guard_succeed (GzaPinGuard *self)
{
  g_return_if_fail (GZA_IS_PIN_GUARD (self));

  self->n_failures = 0;
  write_failures (self);
}
