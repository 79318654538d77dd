/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "fake-clock.h"
#include "gza-pin-guard.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  FakeClock *clock;
  char *folder;
  char *path;
  GzaPinGuard *guard;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->clock = fake_clock_new ();
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->folder = g_dir_make_tmp ("gza-guard-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "pin-failures", NULL);
  self->guard = gza_pin_guard_new (self->folder);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->guard);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (self->clock);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
restart (Fixture *self)
{
  g_assert_finalize_object (self->guard);
  self->guard = gza_pin_guard_new (self->folder);
}

static void
fail (Fixture *self,
      guint n)
{
  for (guint i = 0; i < n; i++)
    gza_pin_guard_begin (self->guard);
}

static void
assert_wait (Fixture *self,
             gint64 seconds)
{
  g_assert_cmpint (gza_pin_guard_get_wait_us (self->guard), ==, seconds * SECOND);
}

static void
test_waits_grow (Fixture *self,
                 gconstpointer data)
{
  static const gint64 waits_s[] = { 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600 };

  assert_wait (self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (waits_s); i++) {
    fail (self, 1);
    assert_wait (self, waits_s[i]);
  }
  fake_clock_advance (self->clock, 3599 * SECOND);
  assert_wait (self, 1);
  fake_clock_advance (self->clock, SECOND);
  assert_wait (self, 0);
  gza_pin_guard_succeed (self->guard);
  fail (self, 2);
  assert_wait (self, 0);
}

static void
test_lock (Fixture *self,
           gconstpointer data)
{
  fail (self, GZA_PIN_MAX_TRIES - 1);
  assert_wait (self, 3600);
  fail (self, 1);
  g_assert_cmpint (gza_pin_guard_get_wait_us (self->guard), ==, GZA_PIN_FOREVER_US);
  fake_clock_advance (self->clock, 1000000 * SECOND);
  restart (self);
  g_assert_cmpint (gza_pin_guard_get_wait_us (self->guard), ==, GZA_PIN_FOREVER_US);
  g_unlink (self->path);
  restart (self);
  assert_wait (self, 0);
}

/* Whoever pulls the plug waits the longer. */
static void
test_restart (Fixture *self,
              gconstpointer data)
{
  fail (self, 4);
  fake_clock_advance (self->clock, 59 * SECOND);
  assert_wait (self, 1);
  restart (self);
  assert_wait (self, 60);
  g_assert_cmpuint (gza_pin_guard_get_n_failures (self->guard), ==, 4);
  gza_pin_guard_succeed (self->guard);
  restart (self);
  assert_wait (self, 0);
}

static void
test_wall_clock (Fixture *self,
                 gconstpointer data)
{
  g_autoptr (GDateTime) later = g_date_time_new_utc (2040, 1, 1, 0, 0, 0);

  fail (self, 3);
  fake_clock_set_date (self->clock, later);
  assert_wait (self, 30);
  restart (self);
  assert_wait (self, 30);
}

static void
test_hostile_file (Fixture *self,
                   gconstpointer data)
{
  static const char *const texts[] = { "", "\n", "-1\n", "0", "1 2\n", "0x0\n", "none\n",
                                       "99999999999999999999999\n",
                                       "0000000000000000000000000000000000000000000000000\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
    g_test_expect_message ("gza-pin-guard", G_LOG_LEVEL_WARNING, "*not what was written*");
    restart (self);
    g_test_assert_expected_messages ();
    assert_wait (self, 3600);
  }
  g_assert_true (g_file_set_contents (self->path, "4000000000\n", -1, NULL));
  restart (self);
  g_assert_cmpint (gza_pin_guard_get_wait_us (self->guard), ==, GZA_PIN_FOREVER_US);
}

static void
test_hostile_link (Fixture *self,
                   gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (symlink ("/dev/zero", self->path), ==, 0);
  g_test_expect_message ("gza-pin-guard", G_LOG_LEVEL_WARNING, "*not what was written*");
  restart (self);
  g_test_assert_expected_messages ();
  assert_wait (self, 3600);
  gza_pin_guard_succeed (self->guard);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

/* What can't be remembered is not free. */
static void
test_no_disk (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GzaPinGuard) guard = gza_pin_guard_new ("/proc/self/nowhere");

  g_test_expect_message ("gza-pin-guard", G_LOG_LEVEL_WARNING, "*no PIN is free*");
  gza_pin_guard_begin (guard);
  g_test_assert_expected_messages ();
  g_assert_cmpint (gza_pin_guard_get_wait_us (guard), ==, 30 * SECOND);
}

#define ADD(name, func) g_test_add ("/pin-guard/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("waits-grow", test_waits_grow);
  ADD ("lock", test_lock);
  ADD ("restart", test_restart);
  ADD ("wall-clock", test_wall_clock);
  ADD ("hostile-file", test_hostile_file);
  ADD ("hostile-link", test_hostile_link);
  ADD ("no-disk", test_no_disk);
  return g_test_run ();
}
