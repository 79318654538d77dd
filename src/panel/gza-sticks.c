/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-sticks"

#include "gza-sticks.h"

#include <gio/gio.h>
#include <gio/gunixmounts.h>

/* Sticks that somebody plugs in. No desktop opens them on a kiosk, and nothing should but the
 * panel: it asks udisks, over the system bus, to open each file system of a drive that can be
 * pulled out, where the rule of gza-kiosk-setup lets it. What is open is read from the table of
 * mounts, so a stick that anything else has opened under /media or /run/media is one as well. */

#define NAME "org.freedesktop.UDisks2"
#define ROOT_PATH "/org/freedesktop/UDisks2"
#define FILESYSTEM NAME ".Filesystem"

static const char *const roots[] = { "/media/", "/run/media/" };

static void
stick_free (gpointer data)
{
  GzaStick *stick = data;

  g_free (stick->name);
  g_free (stick->path);
  g_free (stick);
}

static void
add_stick (GPtrArray  *sticks,
           const char *path)
{
  GzaStick *stick = g_new (GzaStick, 1);

  stick->name = g_path_get_basename (path);
  stick->path = g_strdup (path);
  g_ptr_array_add (sticks, stick);
}

static void
add_folders (GPtrArray  *sticks,
             const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      add_stick (sticks, path);
  }
}

static void
add_mounts (GPtrArray *sticks)
{
  GList *mounts = g_unix_mounts_get (NULL);

  for (GList *at = mounts; at != NULL; at = at->next) {
    const char *path = g_unix_mount_get_mount_path (at->data);

    for (gsize i = 0; i < G_N_ELEMENTS (roots); i++) {
      if (g_str_has_prefix (path, roots[i]))
        add_stick (sticks, path);
    }
  }
  g_list_free_full (mounts, (GDestroyNotify) g_unix_mount_free);
}

/**
 * gza_sticks_list:
 * @sticks_dir: (nullable): whose folders stand for sticks, %NULL for real ones
 *
 * Lists the sticks that are open.
 *
 * Returns: (transfer full) (element-type GzaStick): sticks
 */
GPtrArray *
gza_sticks_list (const char *sticks_dir)
{
  GPtrArray *sticks = g_ptr_array_new_with_free_func (stick_free);

  if (sticks_dir != NULL)
    add_folders (sticks, sticks_dir);
  else
    add_mounts (sticks);
  return sticks;
}

/* What udisks knows: {object: {interface: {property: value}}} */

static GVariant *
lookup_drive (GVariant *objects,
              GVariant *interfaces)
{
  g_autoptr (GVariant) block = g_variant_lookup_value (interfaces, NAME ".Block", NULL);
  g_autoptr (GVariant) drive = NULL;
  const char *path = NULL;

  if (block != NULL && g_variant_lookup (block, "Drive", "&o", &path))
    drive = g_variant_lookup_value (objects, path, NULL);
  return drive != NULL ? g_variant_lookup_value (drive, NAME ".Drive", NULL) : NULL;
}

static gboolean
can_be_pulled_out (GVariant *drive)
{
  gboolean is_removable = FALSE;
  const char *bus = NULL;

  g_variant_lookup (drive, "Removable", "b", &is_removable);
  g_variant_lookup (drive, "ConnectionBus", "&s", &bus);
  return is_removable || g_strcmp0 (bus, "usb") == 0;
}

/* When udisks first saw the drives whose sticks were closed here. They stay closed until they are
 * pulled out: plugged in again, a drive has another time. Main thread. */
static GArray *closed_us;

static guint64
get_detected_us (GVariant *drive)
{
  guint64 time_us = 0;

  g_variant_lookup (drive, "TimeDetected", "t", &time_us);
  return time_us;
}

static gboolean
was_closed (GVariant *drive)
{
  guint64 time_us = get_detected_us (drive);

  for (guint i = 0; closed_us != NULL && i < closed_us->len; i++) {
    if (g_array_index (closed_us, guint64, i) == time_us)
      return TRUE;
  }
  return FALSE;
}

static void
keep_closed (GVariant *drive)
{
  guint64 time_us = get_detected_us (drive);

  if (closed_us == NULL)
    closed_us = g_array_new (FALSE, FALSE, sizeof time_us);
  g_array_append_val (closed_us, time_us);
}

static gboolean
is_mounted (GVariant   *filesystem,
            const char *path)
{
  g_autoptr (GVariant) points =
      g_variant_lookup_value (filesystem, "MountPoints", G_VARIANT_TYPE ("aay"));

  for (gsize i = 0; points != NULL && i < g_variant_n_children (points); i++) {
    g_autoptr (GVariant) point = g_variant_get_child_value (points, i);

    if (path == NULL || g_str_equal (g_variant_get_bytestring (point), path))
      return TRUE;
  }
  return FALSE;
}

static void
call (GDBusConnection *bus,
      const char      *path,
      const char      *method)
{
  g_dbus_connection_call (bus, NAME, path, FILESYSTEM, method, g_variant_new ("(a{sv})", NULL),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

static void
look_at (GDBusConnection *bus,
         const char      *path,
         GVariant        *interfaces,
         GVariant        *objects,
         const char      *eject_path)
{
  g_autoptr (GVariant) filesystem = g_variant_lookup_value (interfaces, FILESYSTEM, NULL);
  g_autoptr (GVariant) drive = lookup_drive (objects, interfaces);

  if (filesystem == NULL || drive == NULL || !can_be_pulled_out (drive))
    return;
  if (eject_path == NULL) {
    if (!is_mounted (filesystem, NULL) && !was_closed (drive))
      call (bus, path, "Mount");
  } else if (is_mounted (filesystem, eject_path)) {
    keep_closed (drive);
    call (bus, path, "Unmount");
  }
}

static void
on_objects (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree char *eject_path = user_data;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);
  g_autoptr (GVariant) objects = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;
  GVariantIter iter;
  const char *path;
  GVariant *interfaces;

  if (objects == NULL)
    return;
  g_variant_iter_init (&iter, objects);
  while (g_variant_iter_loop (&iter, "{&o@a{sa{sv}}}", &path, &interfaces))
    look_at (G_DBUS_CONNECTION (object), path, interfaces, objects, eject_path);
}

static void
on_bus (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL) {
    g_free (user_data);
    return;
  }
  g_dbus_connection_call (bus, NAME, ROOT_PATH, "org.freedesktop.DBus.ObjectManager",
                          "GetManagedObjects", NULL, G_VARIANT_TYPE ("(a{oa{sa{sv}}})"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_objects, user_data);
}

/**
 * gza_sticks_mount:
 *
 * Has udisks open whatever is plugged in and not open yet; without udisks, nothing.
 */
void
gza_sticks_mount (void)
{
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, on_bus, NULL);
}

/**
 * gza_sticks_eject:
 * @path: where a stick's files are
 *
 * Has udisks write what waits and close the stick, which goes from the list then.
 */
void
gza_sticks_eject (const char *path)
{
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, on_bus, g_strdup (path));
}
