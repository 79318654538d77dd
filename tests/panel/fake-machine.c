/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-machine.h"

#include <string.h>

#include "machine-bus.h"

#define LOGIN "org.freedesktop.login1"
#define UDISKS "org.freedesktop.UDisks2"
#define UDISKS_PATH "/org/freedesktop/UDisks2"

struct _FakeMachine {
  GDBusConnection *bus;
  BusManager *manager;
  BusSession *session;
  GDBusObjectManagerServer *disks;
  GString *calls;
  GPtrArray *waiting; /* (element-type GDBusMethodInvocation) */
  char *backlights_dir;
  FakeMood mood;
  gboolean echoes; /* what it is asked for goes to the output as well */
};

typedef void (*Deed) (FakeMachine           *self,
                      GDBusMethodInvocation *invocation);

static void
refuse (GDBusMethodInvocation *invocation,
        FakeMood               mood)
{
  gboolean is_login = g_str_has_prefix (g_dbus_method_invocation_get_interface_name (invocation),
                                        LOGIN);

  if (mood == FAKE_MOOD_REFUSE)
    g_dbus_method_invocation_return_dbus_error (
        invocation,
        is_login ? "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired"
                 : UDISKS ".Error.NotAuthorizedCanObtain",
        "Not authorized to perform operation");
  else if (mood == FAKE_MOOD_BUSY)
    g_dbus_method_invocation_return_dbus_error (invocation, UDISKS ".Error.DeviceBusy",
                                                "Error unmounting: target is busy");
  else
    g_dbus_method_invocation_return_dbus_error (invocation, UDISKS ".Error.Failed",
                                                "wrong fs type, bad superblock");
}

/* Whatever it is asked for: now, later or never. */
static void
answer (FakeMachine           *self,
        GDBusMethodInvocation *invocation)
{
  Deed deed = g_object_get_data (G_OBJECT (invocation), "deed");

  if (self->mood == FAKE_MOOD_OBEY)
    deed (self, invocation);
  else
    refuse (invocation, self->mood);
}

static gboolean
take (FakeMachine           *self,
      GDBusMethodInvocation *invocation,
      Deed                   deed)
{
  g_autofree char *text =
      g_variant_print (g_dbus_method_invocation_get_parameters (invocation), FALSE);

  g_string_append_printf (self->calls, "%s %s\n",
                          g_dbus_method_invocation_get_method_name (invocation), text);
  if (self->echoes)
    g_print ("%s %s\n", g_dbus_method_invocation_get_method_name (invocation), text);
  g_object_set_data (G_OBJECT (invocation), "deed", deed);
  if (self->mood == FAKE_MOOD_WAIT)
    g_ptr_array_add (self->waiting, invocation);
  else
    answer (self, invocation);
  return TRUE;
}

static void
do_nothing (FakeMachine           *self,
            GDBusMethodInvocation *invocation)
{
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static gboolean
on_end (FakeMachine           *self,
        GDBusMethodInvocation *invocation)
{
  return take (self, invocation, do_nothing);
}

static void
do_brightness (FakeMachine           *self,
               GDBusMethodInvocation *invocation)
{
  const char *device;
  guint brightness;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_variant_get (g_dbus_method_invocation_get_parameters (invocation), "(&s&su)", NULL, &device,
                 &brightness);
  path = g_build_filename (self->backlights_dir, device, "brightness", NULL);
  text = g_strdup_printf ("%u\n", brightness);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static gboolean
on_brightness (FakeMachine           *self,
               GDBusMethodInvocation *invocation)
{
  return take (self, invocation, do_brightness);
}

/* The file system that somebody calls */
static BusFilesystem *
get_filesystem (GDBusMethodInvocation *invocation)
{
  return g_dbus_method_invocation_get_user_data (invocation);
}

static void
do_mount (FakeMachine           *self,
          GDBusMethodInvocation *invocation)
{
  BusFilesystem *filesystem = get_filesystem (invocation);
  const char *path = g_object_get_data (G_OBJECT (filesystem), "path");
  const char *points[] = { path, NULL };

  bus_filesystem_set_mount_points (filesystem, points);
  bus_filesystem_complete_mount (filesystem, invocation, path);
}

static gboolean
on_mount (FakeMachine           *self,
          GDBusMethodInvocation *invocation)
{
  return take (self, invocation, do_mount);
}

static void
do_unmount (FakeMachine           *self,
            GDBusMethodInvocation *invocation)
{
  const char *points[] = { NULL };

  bus_filesystem_set_mount_points (get_filesystem (invocation), points);
  bus_filesystem_complete_unmount (get_filesystem (invocation), invocation);
}

static gboolean
on_unmount (FakeMachine           *self,
            GDBusMethodInvocation *invocation)
{
  return take (self, invocation, do_unmount);
}

static char *
make_path (const char *folder,
           const char *name)
{
  return g_strdup_printf (UDISKS_PATH "/%s/%s", folder, name);
}

static void
add_drive (FakeMachine *self,
           const char  *path)
{
  g_autoptr (BusObjectSkeleton) object = bus_object_skeleton_new (path);
  g_autoptr (BusDrive) drive = bus_drive_skeleton_new ();

  /* As udisks says it of sticks, and of other disks on a cable. */
  bus_drive_set_connection_bus (drive, "usb");
  bus_object_skeleton_set_drive (object, drive);
  g_dbus_object_manager_server_export (self->disks, G_DBUS_OBJECT_SKELETON (object));
}

static void
plug (FakeMachine *self,
      const char  *name,
      const char  *path,
      GVariant    *configuration)
{
  g_autofree char *drive_path = make_path ("drives", name);
  g_autofree char *block_path = make_path ("block_devices", name);
  g_autoptr (BusObjectSkeleton) object = bus_object_skeleton_new (block_path);
  g_autoptr (BusBlock) block = bus_block_skeleton_new ();
  g_autoptr (BusFilesystem) filesystem = bus_filesystem_skeleton_new ();
  const char *points[] = { NULL };

  add_drive (self, drive_path);
  bus_block_set_drive (block, drive_path);
  bus_block_set_configuration (block, configuration);
  bus_filesystem_set_mount_points (filesystem, points);
  g_object_set_data_full (G_OBJECT (filesystem), "path", g_strdup (path), g_free);
  g_signal_connect_swapped (filesystem, "handle-mount", G_CALLBACK (on_mount), self);
  g_signal_connect_swapped (filesystem, "handle-unmount", G_CALLBACK (on_unmount), self);
  bus_object_skeleton_set_block (object, block);
  bus_object_skeleton_set_filesystem (object, filesystem);
  g_dbus_object_manager_server_export (self->disks, G_DBUS_OBJECT_SKELETON (object));
}

/**
 * fake_machine_plug:
 * @self: a machine
 * @name: of a stick, in letters
 * @path: where its files will be when it is open
 *
 * Plugs a stick in.
 */
void
fake_machine_plug (FakeMachine *self,
                   const char  *name,
                   const char  *path)
{
  plug (self, name, path, g_variant_new ("a(sa{sv})", NULL));
}

/**
 * fake_machine_plug_own:
 * @self: a machine
 * @name: of a disk, in letters
 *
 * Plugs in the disk that the machine started from.
 */
void
fake_machine_plug_own (FakeMachine *self,
                       const char  *name)
{
  GVariantBuilder fstab;

  g_variant_builder_init (&fstab, G_VARIANT_TYPE ("a(sa{sv})"));
  g_variant_builder_add (&fstab, "(sa{sv})", "fstab", NULL);
  plug (self, name, "/nowhere", g_variant_builder_end (&fstab));
}

/**
 * fake_machine_pull:
 * @self: a machine
 * @name: of what was plugged in
 *
 * Pulls it out, open or not.
 */
void
fake_machine_pull (FakeMachine *self,
                   const char  *name)
{
  g_autofree char *drive_path = make_path ("drives", name);
  g_autofree char *block_path = make_path ("block_devices", name);

  g_dbus_object_manager_server_unexport (self->disks, block_path);
  g_dbus_object_manager_server_unexport (self->disks, drive_path);
}

/**
 * fake_machine_set_mood:
 * @self: a machine
 * @mood: how it takes what it is asked for from now on, and what waits for an answer
 *
 * Changes its mood.
 */
void
fake_machine_set_mood (FakeMachine *self,
                       FakeMood     mood)
{
  g_autoptr (GPtrArray) waiting = NULL;

  self->mood = mood;
  if (mood == FAKE_MOOD_WAIT)
    return;
  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new ();
  for (guint i = 0; i < waiting->len; i++)
    answer (self, waiting->pdata[i]);
}

/**
 * fake_machine_echo:
 * @self: a machine
 *
 * Has it print what it is asked for.
 */
void
fake_machine_echo (FakeMachine *self)
{
  self->echoes = TRUE;
}

/**
 * fake_machine_get_calls:
 * @self: a machine
 *
 * Gets what it was asked for since the last time.
 *
 * Returns: (transfer none): a line for each call, valid until the next
 */
const char *
fake_machine_get_calls (FakeMachine *self)
{
  static char *calls = NULL;

  g_free (calls);
  calls = g_strdup (self->calls->str);
  g_string_truncate (self->calls, 0);
  return calls;
}

static void
own (FakeMachine *self,
     const char  *name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", name, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  g_assert_nonnull (answer);
}

static void
export_login (FakeMachine *self)
{
  self->manager = bus_manager_skeleton_new ();
  self->session = bus_session_skeleton_new ();
  g_signal_connect_swapped (self->manager, "handle-reboot", G_CALLBACK (on_end), self);
  g_signal_connect_swapped (self->manager, "handle-power-off", G_CALLBACK (on_end), self);
  g_signal_connect_swapped (self->session, "handle-set-brightness", G_CALLBACK (on_brightness),
                            self);
  g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->manager), self->bus,
                                    "/org/freedesktop/login1", NULL);
  g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->session), self->bus,
                                    "/org/freedesktop/login1/session/auto", NULL);
}

/**
 * fake_machine_new:
 * @address: of a bus
 * @backlights_dir: where the kernel's files of a built-in screen stand
 *
 * Makes a machine that obeys.
 *
 * Returns: (transfer full): a machine, with nothing plugged in
 */
FakeMachine *
fake_machine_new (const char *address,
                  const char *backlights_dir)
{
  FakeMachine *self = g_new0 (FakeMachine, 1);

  self->calls = g_string_new (NULL);
  self->waiting = g_ptr_array_new ();
  self->backlights_dir = g_strdup (backlights_dir);
  self->bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, NULL);
  g_assert_nonnull (self->bus);
  export_login (self);
  self->disks = g_dbus_object_manager_server_new (UDISKS_PATH);
  g_dbus_object_manager_server_set_connection (self->disks, self->bus);
  own (self, LOGIN);
  own (self, UDISKS);
  return self;
}

/**
 * fake_machine_free:
 * @self: a machine
 *
 * Takes it off the bus, with both of its services.
 */
void
fake_machine_free (FakeMachine *self)
{
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_object_unref (self->disks);
  g_object_unref (self->session);
  g_object_unref (self->manager);
  g_object_unref (self->bus);
  g_ptr_array_unref (self->waiting);
  g_string_free (self->calls, TRUE);
  g_free (self->backlights_dir);
  g_free (self);
}
