/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-sticks"

#include "gza-sticks.h"

#include <gio/gunixmounts.h>

#include "gza-system-bus.h"
#include "gza-udisks.h"

/* Sticks that somebody plugs in. No desktop opens them on a kiosk, and nothing should but the
 * panel: for as long as this object lives it follows, over the system bus, what udisks knows of,
 * and has it open each file system of a drive that can be pulled out, where the rule of
 * gza-kiosk-setup lets it. Each is opened once: one that was taken out stays closed until it has
 * been pulled.
 *
 * What anything else has opened under /media or /run/media is a stick as well. Main thread only.
 */

static const char *const roots[] = { "/media/", "/run/media/" };

struct _GzaSticks {
  GObject parent_instance;

  /* owned */
  char *dir;                   /* (nullable): whose folders stand for sticks */
  GCancellable *cancellable;   /* of whatever udisks was asked for */
  GDBusObjectManager *manager; /* (nullable): what udisks knows of, once it has answered */
  GHashTable *tried;           /* the D-Bus paths of what was opened, or could not be */
  GError *fault;               /* (nullable) */
  char *fault_path;            /* (nullable): of what could not be opened */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaSticks, gza_sticks, G_TYPE_OBJECT)

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
  GzaStick *stick;

  for (guint i = 0; i < sticks->len; i++) {
    if (g_str_equal (((GzaStick *) sticks->pdata[i])->path, path))
      return;
  }
  stick = g_new (GzaStick, 1);
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

static void
set_fault (GzaSticks  *self,
           const char *path,
           GError     *fault)
{
  g_clear_error (&self->fault);
  self->fault = fault;
  g_free (self->fault_path);
  self->fault_path = g_strdup (path);
}

/* What is plugged in */

typedef struct {
  GzaSticks *sticks; /* borrowed: alive unless the call was cancelled */
  char *path;
} Opening;

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Opening *opening = user_data;
  g_autofree char *path = opening->path;
  GzaSticks *self = opening->sticks;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);

  g_free (opening);
  if (answer != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_warning ("%s: %s, leaving it closed", path, error->message);
  set_fault (self, path, g_steal_pointer (&error));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
open_new (GzaSticks *self)
{
  g_auto (GStrv) paths = gza_udisks_list_sticks (self->manager);

  for (gsize i = 0; paths[i] != NULL; i++) {
    g_auto (GStrv) points = gza_udisks_dup_mount_points (self->manager, paths[i]);
    Opening *opening;

    if (!g_hash_table_add (self->tried, g_strdup (paths[i])) || points[0] != NULL)
      continue;
    opening = g_new (Opening, 1);
    *opening = (Opening){ self, g_strdup (paths[i]) };
    gza_udisks_call_async (self->manager, paths[i], "Mount", self->cancellable, on_opened,
                           opening);
  }
}

static void
on_changed (GzaSticks *self)
{
  open_new (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Pulled out: what is plugged in next may come under the same name. */
static void
forget (GzaSticks   *self,
        GDBusObject *object)
{
  const char *path = g_dbus_object_get_object_path (object);

  g_hash_table_remove (self->tried, path);
  if (g_strcmp0 (self->fault_path, path) == 0)
    set_fault (self, NULL, NULL);
  on_changed (self);
}

static void
on_object_removed (GzaSticks   *self,
                   GDBusObject *object)
{
  forget (self, object);
}

/* A reader of cards stays when its card goes. */
static void
on_interface_removed (GzaSticks      *self,
                      GDBusObject    *object,
                      GDBusInterface *interface)
{
  if (g_str_equal (g_dbus_proxy_get_interface_name (G_DBUS_PROXY (interface)),
                   GZA_UDISKS_FILESYSTEM))
    forget (self, object);
}

/* It may be started later, or anew. */
static void
on_owner_changed (GzaSticks *self)
{
  g_autofree char *owner =
      g_dbus_object_manager_client_get_name_owner (G_DBUS_OBJECT_MANAGER_CLIENT (self->manager));

  g_hash_table_remove_all (self->tried);
  set_fault (self, NULL,
             owner == NULL ? g_error_new_literal (G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN,
                                                  GZA_UDISKS_NAME " is not there")
                           : NULL);
  on_changed (self);
}

static void
on_manager (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GDBusObjectManager *manager = g_dbus_object_manager_client_new_finish (result, &error);
  GzaSticks *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (manager == NULL) {
    set_fault (self, NULL, g_steal_pointer (&error));
    g_signal_emit (self, signals[CHANGED], 0);
    return;
  }
  self->manager = manager;
  g_signal_connect_object (manager, "notify::name-owner", G_CALLBACK (on_owner_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "object-added", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "object-removed", G_CALLBACK (on_object_removed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "interface-added", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "interface-removed", G_CALLBACK (on_interface_removed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "interface-proxy-properties-changed", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
  on_owner_changed (self);
}

static void
on_bus (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = gza_system_bus_get_finish (result, &error);
  GzaSticks *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bus != NULL) {
    g_dbus_object_manager_client_new (bus, G_DBUS_OBJECT_MANAGER_CLIENT_FLAGS_NONE,
                                      GZA_UDISKS_NAME, GZA_UDISKS_PATH, NULL, NULL, NULL,
                                      self->cancellable, on_manager, self);
    return;
  }
  set_fault (self, NULL, g_steal_pointer (&error));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gza_sticks_dispose (GObject *object)
{
  GzaSticks *self = GZA_STICKS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->manager);

  G_OBJECT_CLASS (gza_sticks_parent_class)->dispose (object);
}

static void
gza_sticks_finalize (GObject *object)
{
  GzaSticks *self = GZA_STICKS (object);

  g_free (self->dir);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->tried);
  set_fault (self, NULL, NULL);

  G_OBJECT_CLASS (gza_sticks_parent_class)->finalize (object);
}

static void
gza_sticks_class_init (GzaSticksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gza_sticks_dispose;
  object_class->finalize = gza_sticks_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_sticks_init (GzaSticks *self)
{
  self->cancellable = g_cancellable_new ();
  self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * gza_sticks_new:
 * @sticks_dir: (nullable): whose folders stand for sticks, %NULL for real ones
 *
 * Begins to open what is plugged in.
 *
 * Returns: (transfer full): the sticks
 */
GzaSticks *
gza_sticks_new (const char *sticks_dir)
{
  GzaSticks *self = g_object_new (GZA_TYPE_STICKS, NULL);

  self->dir = g_strdup (sticks_dir);
  if (sticks_dir == NULL)
    g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_bus, self);
  return self;
}

/**
 * gza_sticks_list:
 * @self: sticks
 *
 * Lists the sticks that are open.
 *
 * Returns: (transfer full) (element-type GzaStick): what can be written to and read from
 */
GPtrArray *
gza_sticks_list (GzaSticks *self)
{
  GPtrArray *sticks = g_ptr_array_new_with_free_func (stick_free);
  g_auto (GStrv) paths = NULL;

  g_return_val_if_fail (GZA_IS_STICKS (self), sticks);

  if (self->dir != NULL) {
    add_folders (sticks, self->dir);
    return sticks;
  }
  if (self->manager != NULL)
    paths = gza_udisks_list_sticks (self->manager);
  for (gsize i = 0; paths != NULL && paths[i] != NULL; i++) {
    g_auto (GStrv) points = gza_udisks_dup_mount_points (self->manager, paths[i]);

    if (points[0] != NULL)
      add_stick (sticks, points[0]);
  }
  add_mounts (sticks);
  return sticks;
}

/**
 * gza_sticks_get_fault:
 * @self: sticks
 *
 * Gets why what is plugged in can't be opened.
 *
 * Returns: (transfer none) (nullable): as D-Bus gave it, or %NULL where nothing is wrong
 */
const GError *
gza_sticks_get_fault (GzaSticks *self)
{
  g_return_val_if_fail (GZA_IS_STICKS (self), NULL);

  return self->fault;
}

static char *
dup_object_path (GzaSticks  *self,
                 const char *mount_point)
{
  g_auto (GStrv) paths = self->manager != NULL ? gza_udisks_list_sticks (self->manager) : NULL;

  for (gsize i = 0; paths != NULL && paths[i] != NULL; i++) {
    g_auto (GStrv) points = gza_udisks_dup_mount_points (self->manager, paths[i]);

    if (g_strv_contains ((const char *const *) points, mount_point))
      return g_strdup (paths[i]);
  }
  return NULL;
}

/**
 * gza_sticks_eject_async:
 * @self: sticks
 * @path: where a stick's files are
 * @callback: called when it can be pulled out, or not
 * @user_data: for @callback
 *
 * Has udisks write what waits and close the stick. It goes from the list, and is not opened again
 * before it has been pulled out.
 */
void
gza_sticks_eject_async (GzaSticks           *self,
                        const char          *path,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *object_path = NULL;

  g_return_if_fail (GZA_IS_STICKS (self));

  task = g_task_new (self, NULL, callback, user_data);
  object_path = dup_object_path (self, path);
  if (object_path != NULL)
    gza_udisks_call_async (self->manager, object_path, "Unmount", self->cancellable,
                           gza_system_bus_end_call, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             "%s was not opened by udisks2", path);
}

/**
 * gza_sticks_eject_finish:
 * @self: sticks
 * @result: what the callback was given
 * @error: return location
 *
 * Learns whether a stick can be pulled out.
 *
 * Returns: %TRUE if so
 * Errors: `G_IO_ERROR_NOT_SUPPORTED` something else has opened it; any of D-Bus, for
 *   gza_system_bus_explain()
 */
gboolean
gza_sticks_eject_finish (GzaSticks     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (GZA_IS_STICKS (self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
