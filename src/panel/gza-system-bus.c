/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-system-bus"

#include "gza-system-bus.h"

#include "gza-locale.h"

/* The bus on which the machine's services are asked for what the kiosk itself may not do, and what
 * their refusals mean to a technician. */

#define LOGIN_AND_DBUS "org.freedesktop.DBus.Error."
#define UDISKS "org.freedesktop.UDisks2.Error."

typedef struct {
  const char *name;
  const char *word;
} Refusal;

static const char not_allowed[] =
    GZA_WORD ("The machine does not allow it: gza-kiosk-setup has to put its rule in place.");
static const char not_there[] =
    GZA_WORD ("The service for this is not running on the machine: D-Bus, logind or udisks2.");
static const char no_answer[] = GZA_WORD ("The machine gave no answer. Try it again.");
static const char in_use[] = GZA_WORD ("The stick is still in use. Try it again in a moment.");

/* By what the services call them on the bus. */
static const Refusal refusals[] = {
  { LOGIN_AND_DBUS "AccessDenied", not_allowed },
  { LOGIN_AND_DBUS "AuthFailed", not_allowed },
  { LOGIN_AND_DBUS "InteractiveAuthorizationRequired", not_allowed },
  { UDISKS "NotAuthorized", not_allowed },
  { UDISKS "NotAuthorizedCanObtain", not_allowed },
  { UDISKS "NotAuthorizedDismissed", not_allowed },
  { LOGIN_AND_DBUS "ServiceUnknown", not_there },
  { LOGIN_AND_DBUS "NameHasNoOwner", not_there },
  { LOGIN_AND_DBUS "NoReply", no_answer },
  { LOGIN_AND_DBUS "Timeout", no_answer },
  { LOGIN_AND_DBUS "TimedOut", no_answer },
  { UDISKS "Timedout", no_answer },
  { UDISKS "DeviceBusy", in_use },
};

static const char *
find_word (const GError *error)
{
  g_autofree char *name = g_dbus_error_get_remote_error (error);

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (refusals); i++) {
    if (g_str_equal (refusals[i].name, name))
      return refusals[i].word;
  }
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN))
    return not_there;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return no_answer;
  /* The bus itself: its socket isn't there, or nobody listens behind it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return not_there;
  return NULL;
}

/**
 * gza_system_bus_get_finish:
 * @result: what the callback of g_bus_get() was given
 * @error: return location
 *
 * Gets the system bus. A kiosk outlives its end, unlike what GLib has in mind for a program.
 *
 * Returns: (transfer full) (nullable): a connection, or %NULL with @error set
 */
GDBusConnection *
gza_system_bus_get_finish (GAsyncResult *result,
                           GError      **error)
{
  GDBusConnection *bus = g_bus_get_finish (result, error);

  if (bus != NULL)
    g_dbus_connection_set_exit_on_close (bus, FALSE);
  return bus;
}

/**
 * gza_system_bus_end_call:
 * @object: the bus
 * @result: of a call
 * @user_data: (transfer full): the task that made it
 *
 * Ends a task with what its call came to: true for an answer, or the error. It is a
 * `GAsyncReadyCallback`.
 */
void
gza_system_bus_end_call (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);

  if (answer != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_system_bus_explain:
 * @error: why a call failed, as GDBus gave it
 * @otherwise: a word with a place {0} for what the service itself said
 *
 * Says in the panel's language what a technician can do about it; in the service's own words where
 * nothing better is known.
 *
 * Returns: (transfer full): a sentence
 */
char *
gza_system_bus_explain (const GError *error,
                        const char   *otherwise)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *word = find_word (error);
  g_autoptr (GError) said = NULL;

  if (word != NULL)
    return g_strdup (gza_locale_get_word (locale, word));
  said = g_error_copy (error);
  g_dbus_error_strip_remote_error (said);
  return gza_locale_format (locale, otherwise, said->message);
}
