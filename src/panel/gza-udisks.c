/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-udisks"

#include "gza-udisks.h"

#include <gio/gunixmounts.h>

/* What udisks says of the machine's disks, and what it is asked to do with them. A stick is a file
 * system on a drive that can be pulled out. The drive that the machine itself started from is none,
 * whatever it is plugged into: something of it is in /etc/fstab, or is the root. */

#define BLOCK GZA_UDISKS_NAME ".Block"
#define DRIVE GZA_UDISKS_NAME ".Drive"

static GVariant *
get_property (GDBusObjectManager *manager,
              const char         *path,
              const char         *interface,
              const char         *name)
{
  g_autoptr (GDBusInterface) proxy = g_dbus_object_manager_get_interface (manager, path, interface);

  return proxy != NULL ? g_dbus_proxy_get_cached_property (G_DBUS_PROXY (proxy), name) : NULL;
}

static char *
dup_drive (GDBusObjectManager *manager,
           const char         *path)
{
  g_autoptr (GVariant) drive = get_property (manager, path, BLOCK, "Drive");

  return drive != NULL ? g_variant_dup_string (drive, NULL) : NULL;
}

static gboolean
can_be_pulled_out (GDBusObjectManager *manager,
                   const char         *drive)
{
  g_autoptr (GVariant) removable = get_property (manager, drive, DRIVE, "Removable");
  g_autoptr (GVariant) bus = get_property (manager, drive, DRIVE, "ConnectionBus");

  return (removable != NULL && g_variant_get_boolean (removable)) ||
         (bus != NULL && g_str_equal (g_variant_get_string (bus, NULL), "usb"));
}

static gboolean
is_of_the_machine (GDBusObjectManager *manager,
                   const char         *path)
{
  g_autoptr (GVariant) configuration = get_property (manager, path, BLOCK, "Configuration");
  g_auto (GStrv) points = gza_udisks_dup_mount_points (manager, path);

  if (configuration != NULL && g_variant_n_children (configuration) > 0)
    return TRUE;
  for (gsize i = 0; points[i] != NULL; i++) {
    if (g_unix_is_mount_path_system_internal (points[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_machine_on_it (GDBusObjectManager *manager,
                   GList              *objects,
                   const char         *drive)
{
  for (GList *at = objects; at != NULL; at = at->next) {
    const char *path = g_dbus_object_get_object_path (at->data);
    g_autofree char *other = dup_drive (manager, path);

    if (g_strcmp0 (other, drive) == 0 && is_of_the_machine (manager, path))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_stick (GDBusObjectManager *manager,
          GList              *objects,
          const char         *path)
{
  g_autoptr (GDBusInterface) filesystem =
      g_dbus_object_manager_get_interface (manager, path, GZA_UDISKS_FILESYSTEM);
  g_autofree char *drive = dup_drive (manager, path);

  return filesystem != NULL && drive != NULL && can_be_pulled_out (manager, drive) &&
         !has_machine_on_it (manager, objects, drive);
}

/**
 * gza_udisks_list_sticks:
 * @manager: what udisks knows of
 *
 * Lists the file systems that can be pulled out, open or not.
 *
 * Returns: (transfer full): their D-Bus paths
 */
GStrv
gza_udisks_list_sticks (GDBusObjectManager *manager)
{
  GList *objects = g_dbus_object_manager_get_objects (manager);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (GList *at = objects; at != NULL; at = at->next) {
    const char *path = g_dbus_object_get_object_path (at->data);

    if (is_stick (manager, objects, path))
      g_strv_builder_add (paths, path);
  }
  g_list_free_full (objects, g_object_unref);
  return g_strv_builder_end (paths);
}

/**
 * gza_udisks_dup_mount_points:
 * @manager: what udisks knows of
 * @path: the D-Bus path of a file system
 *
 * Gets where the files of a file system are.
 *
 * Returns: (transfer full): folders, none while it is closed
 */
GStrv
gza_udisks_dup_mount_points (GDBusObjectManager *manager,
                             const char         *path)
{
  g_autoptr (GVariant) points = get_property (manager, path, GZA_UDISKS_FILESYSTEM, "MountPoints");

  return points != NULL ? g_variant_dup_bytestring_array (points, NULL) : g_new0 (char *, 1);
}

/**
 * gza_udisks_call_async:
 * @manager: what udisks knows of
 * @path: the D-Bus path of a file system
 * @method: `Mount` or `Unmount`
 * @cancellable: (nullable): ends the wait, not what udisks does
 * @callback: for g_dbus_connection_call_finish()
 * @user_data: for @callback
 *
 * Has a file system opened or closed. Nobody is asked for a password, and nothing that lies on a
 * stick can be executed.
 */
void
gza_udisks_call_async (GDBusObjectManager  *manager,
                       const char          *path,
                       const char          *method,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GDBusConnection *bus =
      g_dbus_object_manager_client_get_connection (G_DBUS_OBJECT_MANAGER_CLIENT (manager));
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert (&options, "auth.no_user_interaction", "b", TRUE);
  if (g_str_equal (method, "Mount"))
    g_variant_dict_insert (&options, "options", "s", "noexec");
  /* What waits to be written may take minutes. */
  g_dbus_connection_call (bus, GZA_UDISKS_NAME, path, GZA_UDISKS_FILESYSTEM, method,
                          g_variant_new ("(@a{sv})", g_variant_dict_end (&options)), NULL,
                          G_DBUS_CALL_FLAGS_NONE, G_MAXINT, cancellable, callback, user_data);
}
