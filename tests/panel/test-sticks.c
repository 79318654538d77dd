/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-sticks.h"
#include "gza-system-bus.h"

#include "fake-machine.h"

#define OPTIONS_OF_MOUNT "({'auth.no_user_interaction': <true>, 'options': <'noexec'>},)"
#define OPTIONS "({'auth.no_user_interaction': <true>},)"

static GTestDBus *bus;

typedef struct {
  FakeMachine *machine; /* (nullable) */
  GzaSticks *sticks;
  GError *error; /* (nullable): how the last stick could not be taken out */
  gboolean is_answered;
} Fixture;

/* Sticks that this test has plugged in: the machine that runs it may have others. */
static gboolean
has (Fixture    *self,
     const char *path)
{
  g_autoptr (GPtrArray) sticks = gza_sticks_list (self->sticks);

  for (guint i = 0; i < sticks->len; i++) {
    if (g_str_equal (((GzaStick *) sticks->pdata[i])->path, path))
      return TRUE;
  }
  return FALSE;
}

static void
wait_for (Fixture    *self,
          const char *path,
          gboolean    is_there)
{
  while (has (self, path) != is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_fault (Fixture *self,
                gboolean is_there)
{
  while ((gza_sticks_get_fault (self->sticks) != NULL) != is_there)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_fault (Fixture    *self,
              const char *expected)
{
  g_autofree char *text = NULL;

  wait_for_fault (self, TRUE);
  text = gza_system_bus_explain (gza_sticks_get_fault (self->sticks), "It can't be opened: {0}");
  g_assert_cmpstr (text, ==, expected);
}

static void
set_up (Fixture       *self,
        gconstpointer  is_missing)
{
  if (is_missing == NULL)
    self->machine = fake_machine_new (g_test_dbus_get_bus_address (bus), "/nonexistent");
  self->sticks = gza_sticks_new (NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  is_missing)
{
  g_assert_finalize_object (self->sticks);
  g_clear_pointer (&self->machine, fake_machine_free);
  g_clear_error (&self->error);
}

static void
on_ejected (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *self = user_data;

  g_clear_error (&self->error);
  gza_sticks_eject_finish (GZA_STICKS (object), result, &self->error);
  self->is_answered = TRUE;
}

static void
eject (Fixture    *self,
       const char *path)
{
  self->is_answered = FALSE;
  gza_sticks_eject_async (self->sticks, path, on_ejected, self);
  while (!self->is_answered)
    g_main_context_iteration (NULL, TRUE);
}

/* It is opened once, and one that was taken out stays closed until it has been pulled. */
static void
test_comes_and_goes (Fixture       *self,
                     gconstpointer  unused)
{
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==, "Mount " OPTIONS_OF_MOUNT "\n");
  eject (self, "/tmp/BLUE");
  g_assert_no_error (self->error);
  wait_for (self, "/tmp/BLUE", FALSE);
  fake_machine_plug (self->machine, "red", "/tmp/RED");
  wait_for (self, "/tmp/RED", TRUE);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==,
                   "Unmount " OPTIONS "\nMount " OPTIONS_OF_MOUNT "\n");
  g_assert_false (has (self, "/tmp/BLUE"));
  fake_machine_pull (self->machine, "blue");
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
}

static void
test_is_pulled (Fixture       *self,
                gconstpointer  unused)
{
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  fake_machine_pull (self->machine, "blue");
  wait_for (self, "/tmp/BLUE", FALSE);
  eject (self, "/tmp/BLUE");
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
test_was_there (Fixture       *self,
                gconstpointer  unused)
{
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  fake_machine_get_calls (self->machine);
  g_assert_finalize_object (self->sticks);
  self->sticks = gza_sticks_new (NULL);
  wait_for (self, "/tmp/BLUE", TRUE);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==, "");
}

static void
test_own_disk (Fixture       *self,
               gconstpointer  unused)
{
  fake_machine_plug_own (self->machine, "system");
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  g_assert_cmpstr (fake_machine_get_calls (self->machine), ==, "Mount " OPTIONS_OF_MOUNT "\n");
}

/* What was not opened is said for as long as it is plugged in, and not tried again and again. */
static void
test_is_refused (Fixture       *self,
                 gconstpointer  unused)
{
  fake_machine_set_mood (self->machine, FAKE_MOOD_REFUSE);
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  assert_fault (self,
                "The machine does not allow it: gza-kiosk-setup has to put its rule in place.");
  fake_machine_set_mood (self->machine, FAKE_MOOD_OBEY);
  fake_machine_plug (self->machine, "red", "/tmp/RED");
  wait_for (self, "/tmp/RED", TRUE);
  g_assert_false (has (self, "/tmp/BLUE"));
  fake_machine_pull (self->machine, "blue");
  wait_for_fault (self, FALSE);
}

static void
test_is_damaged (Fixture       *self,
                 gconstpointer  unused)
{
  fake_machine_set_mood (self->machine, FAKE_MOOD_FAIL);
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  assert_fault (self, "It can't be opened: \u2068wrong fs type, bad superblock\u2069");
}

static void
test_is_busy (Fixture       *self,
              gconstpointer  unused)
{
  g_autofree char *text = NULL;

  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  fake_machine_set_mood (self->machine, FAKE_MOOD_BUSY);
  eject (self, "/tmp/BLUE");
  text = gza_system_bus_explain (self->error, "{0}");
  g_assert_cmpstr (text, ==, "The stick is still in use. Try it again in a moment.");
  g_assert_true (has (self, "/tmp/BLUE"));
}

/* It is followed from when it comes. */
static void
test_service_comes_late (Fixture       *self,
                         gconstpointer  unused)
{
  assert_fault (self,
                "The service for this is not running on the machine: D-Bus, logind or udisks2.");
  self->machine = fake_machine_new (g_test_dbus_get_bus_address (bus), "/nonexistent");
  wait_for_fault (self, FALSE);
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  wait_for (self, "/tmp/BLUE", TRUE);
  g_clear_pointer (&self->machine, fake_machine_free);
  wait_for (self, "/tmp/BLUE", FALSE);
  wait_for_fault (self, TRUE);
}

/* The page is left while something is still being opened. */
static void
test_is_left (Fixture       *self,
              gconstpointer  unused)
{
  fake_machine_set_mood (self->machine, FAKE_MOOD_WAIT);
  fake_machine_plug (self->machine, "blue", "/tmp/BLUE");
  while (fake_machine_get_calls (self->machine)[0] == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->sticks);
  self->sticks = gza_sticks_new (NULL);
  fake_machine_set_mood (self->machine, FAKE_MOOD_OBEY);
  wait_for (self, "/tmp/BLUE", TRUE);
}

static void
test_folders (void)
{
  g_autoptr (GzaSticks) sticks = gza_sticks_new (g_getenv ("G_TEST_SRCDIR"));
  g_autoptr (GPtrArray) list = gza_sticks_list (sticks);

  g_assert_cmpuint (list->len, >, 0);
  g_assert_null (gza_sticks_get_fault (sticks));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  /* What can't be opened is warned about, as it should be. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);

#define ADD(name, missing, func) \
  g_test_add ("/panel/sticks/" name, Fixture, missing, set_up, func, tear_down)
  ADD ("comes-and-goes", NULL, test_comes_and_goes);
  ADD ("is-pulled", NULL, test_is_pulled);
  ADD ("was-there", NULL, test_was_there);
  ADD ("own-disk", NULL, test_own_disk);
  ADD ("is-refused", NULL, test_is_refused);
  ADD ("is-damaged", NULL, test_is_damaged);
  ADD ("is-busy", NULL, test_is_busy);
  ADD ("service-comes-late", "missing", test_service_comes_late);
  ADD ("is-left", NULL, test_is_left);
#undef ADD
  g_test_add_func ("/panel/sticks/folders", test_folders);

  status = g_test_run ();
  g_test_dbus_stop (bus);
  g_object_unref (bus);
  return status;
}
