/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-backlight.h"
#include "gza-login.h"
#include "gza-system-bus.h"

#include "fake-machine.h"

#include <glib/gstdio.h>

#define REFUSED "The machine does not allow it: gza-kiosk-setup has to put its rule in place."
#define MISSING "The service for this is not running on the machine: D-Bus, logind or udisks2."

static GTestDBus *bus;

typedef struct {
  char *folder;         /* of built-in screens */
  FakeMachine *machine; /* (nullable) */
  GError *error;        /* (nullable): how the last call failed */
  gboolean is_answered;
} Fixture;

static void
write_number (Fixture    *self,
              const char *name,
              const char *number)
{
  g_autofree char *device = g_build_filename (self->folder, "panel0", NULL);
  g_autofree char *path = g_build_filename (device, name, NULL);

  g_mkdir (device, 0700);
  g_assert_true (g_file_set_contents (path, number, -1, NULL));
}

static void
set_up (Fixture       *self,
        gconstpointer  is_missing)
{
  self->folder = g_dir_make_tmp ("gza-XXXXXX", NULL);
  write_number (self, "max_brightness", "400\n");
  write_number (self, "brightness", "200\n");
  if (is_missing == NULL)
    self->machine = fake_machine_new (g_test_dbus_get_bus_address (bus), self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  is_missing)
{
  static const char *const names[] = { "panel0/brightness", "panel0/max_brightness", "panel0",
                                       "." };

  g_clear_pointer (&self->machine, fake_machine_free);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

    g_remove (path);
  }
  g_clear_error (&self->error);
  g_free (self->folder);
}

static void
on_answer (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *self = user_data;

  g_clear_error (&self->error);
  gza_login_finish (result, &self->error);
  self->is_answered = TRUE;
}

static void
wait_for_answer (Fixture *self)
{
  while (!self->is_answered)
    g_main_context_iteration (NULL, TRUE);
  self->is_answered = FALSE;
}

static void
ask_for_end (Fixture    *self,
             GzaLoginEnd end)
{
  gza_login_end_async (end, on_answer, self);
}

static void
assert_explained (Fixture    *self,
                  const char *expected)
{
  g_autofree char *text = gza_system_bus_explain (self->error, "It did not obey: {0}");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_obeys (Fixture       *self,
            gconstpointer  unused)
{
  g_autoptr (GDBusConnection) system_bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);

  ask_for_end (self, GZA_LOGIN_REBOOT);
  wait_for_answer (self);
  g_assert_no_error (self->error);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==, "Reboot (false,)\n");
  /* The end of the bus is not the kiosk's. */
  g_assert_false (g_dbus_connection_get_exit_on_close (system_bus));
  ask_for_end (self, GZA_LOGIN_POWER_OFF);
  wait_for_answer (self);
  g_assert_no_error (self->error);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==, "PowerOff (false,)\n");
}

static void
test_refuses (Fixture       *self,
              gconstpointer  unused)
{
  fake_machine_set_mood (self->machine, FAKE_MOOD_REFUSE);
  ask_for_end (self, GZA_LOGIN_REBOOT);
  wait_for_answer (self);
  assert_explained (self, REFUSED);
  fake_machine_set_mood (self->machine, FAKE_MOOD_FAIL);
  ask_for_end (self, GZA_LOGIN_REBOOT);
  wait_for_answer (self);
  assert_explained (self, "It did not obey: \u2068wrong fs type, bad superblock\u2069");
}

static void
test_is_missing (Fixture       *self,
                 gconstpointer  unused)
{
  ask_for_end (self, GZA_LOGIN_REBOOT);
  wait_for_answer (self);
  assert_explained (self, MISSING);
}

/* Not even the bus is there. */
static void
test_no_bus (Fixture       *self,
             gconstpointer  unused)
{
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  ask_for_end (self, GZA_LOGIN_REBOOT);
  wait_for_answer (self);
  assert_explained (self, MISSING);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);
}

static void
count_turn (guint *n_turns)
{
  (*n_turns)++;
}

/* Whatever else the kiosk does goes on while the machine thinks about it. */
static void
test_is_slow (Fixture       *self,
              gconstpointer  unused)
{
  guint n_turns = 0;

  fake_machine_set_mood (self->machine, FAKE_MOOD_WAIT);
  ask_for_end (self, GZA_LOGIN_REBOOT);
  while (fake_machine_get_calls (self->machine)[0] == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_idle_add_once ((GSourceOnceFunc) count_turn, &n_turns);
  while (n_turns == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (self->is_answered);
  fake_machine_set_mood (self->machine, FAKE_MOOD_OBEY);
  wait_for_answer (self);
  g_assert_no_error (self->error);
}

static void
test_brightness (Fixture       *self,
                 gconstpointer  unused)
{
  g_assert_cmpint (gza_backlight_get_percent (self->folder), ==, 50);
  gza_backlight_set_percent_async (self->folder, 55, on_answer, self);
  wait_for_answer (self);
  g_assert_no_error (self->error);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==,
                   "SetBrightness ('backlight', 'panel0', 220)\n");
  g_assert_cmpint (gza_backlight_get_percent (self->folder), ==, 55);
  fake_machine_set_mood (self->machine, FAKE_MOOD_REFUSE);
  gza_backlight_set_percent_async (self->folder, 80, on_answer, self);
  wait_for_answer (self);
  assert_explained (self, REFUSED);
  g_assert_cmpint (gza_backlight_get_percent (self->folder), ==, 55);
}

/* A monitor on a cable, and a folder of which nothing can be read. */
static void
test_no_brightness (Fixture       *self,
                    gconstpointer  unused)
{
  g_assert_cmpint (gza_backlight_get_percent ("/nonexistent"), ==, -1);
  gza_backlight_set_percent_async ("/nonexistent", 50, on_answer, self);
  wait_for_answer (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  write_number (self, "max_brightness", "much\n");
  g_assert_cmpint (gza_backlight_get_percent (self->folder), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);

#define ADD(name, missing, func) \
  g_test_add ("/panel/login/" name, Fixture, missing, set_up, func, tear_down)
  ADD ("no-bus", "missing", test_no_bus);
  ADD ("obeys", NULL, test_obeys);
  ADD ("refuses", NULL, test_refuses);
  ADD ("is-missing", "missing", test_is_missing);
  ADD ("is-slow", NULL, test_is_slow);
  ADD ("brightness", NULL, test_brightness);
  ADD ("no-brightness", NULL, test_no_brightness);
#undef ADD

  status = g_test_run ();
  g_test_dbus_stop (bus);
  g_object_unref (bus);
  return status;
}
