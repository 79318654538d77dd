/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-login"

#include "gza-login.h"

#include "gza-system-bus.h"

/* What systemd's logind does for the session: it ends the machine where the rule that
 * gza-kiosk-setup installs allows it, and sets the brightness of the session's own screen. */

#define NAME "org.freedesktop.login1"
#define MANAGER_PATH "/org/freedesktop/login1"
#define SESSION_PATH "/org/freedesktop/login1/session/auto"
#define PATIENCE_MS 10000

typedef struct {
  const char *path;
  const char *interface;
  const char *method;
  GVariant *parameters;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_variant_unref (call->parameters);
  g_free (call);
}

static void
on_bus (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = gza_system_bus_get_finish (result, &error);
  const Call *call = g_task_get_task_data (task);

  if (bus == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_dbus_connection_call (bus, NAME, call->path, call->interface, call->method, call->parameters,
                          NULL, G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, NULL, gza_system_bus_end_call,
                          g_object_ref (task));
}

static void
call_login (const char          *path,
            const char          *interface,
            const char          *method,
            GVariant            *parameters,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Call *call = g_new (Call, 1);

  *call = (Call){ path, interface, method, g_variant_ref_sink (parameters) };
  g_task_set_task_data (task, call, call_free);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, on_bus, task);
}

/**
 * gza_login_end_async:
 * @end: how
 * @callback: called when logind has agreed, or not
 * @user_data: for @callback
 *
 * Asks for the end of the machine.
 */
void
gza_login_end_async (GzaLoginEnd         end,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  call_login (MANAGER_PATH, NAME ".Manager", end == GZA_LOGIN_REBOOT ? "Reboot" : "PowerOff",
              g_variant_new ("(b)", FALSE), callback, user_data);
}

/**
 * gza_login_set_brightness_async:
 * @device: a folder of /sys/class/backlight
 * @brightness: in the device's own measure
 * @callback: called when it is so bright, or not
 * @user_data: for @callback
 *
 * Asks for another brightness of the session's screen.
 */
void
gza_login_set_brightness_async (const char          *device,
                                guint                brightness,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  call_login (SESSION_PATH, NAME ".Session", "SetBrightness",
              g_variant_new ("(ssu)", "backlight", device, brightness), callback, user_data);
}

/**
 * gza_login_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns what logind said.
 *
 * Returns: %TRUE if it does what it was asked for
 * Errors: any of D-Bus, for gza_system_bus_explain()
 */
gboolean
gza_login_finish (GAsyncResult  *result,
                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
