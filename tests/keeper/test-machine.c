/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "gza-machine.h"
#include "gza-network.h"

static void
write_file (const char *root,
            const char *path,
            const char *text)
{
  g_autofree char *whole = g_build_filename (root, path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (whole, text, -1, NULL));
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_all (child);
  }
  g_remove (path);
}

static void
test_temperature (void)
{
  g_autofree char *sys = g_dir_make_tmp ("gza-machine-XXXXXX", NULL);

  g_assert_true (isnan (gza_machine_get_temperature_c (sys)));
  write_file (sys, "class/thermal/thermal_zone0/temp", "41000\n");
  write_file (sys, "class/thermal/thermal_zone7/temp", "-274000\n");
  write_file (sys, "class/thermal/cooling_device0/cur_state", "9000000\n");
  write_file (sys, "class/thermal/thermal_zone9/temp", "no sensor\n");
  g_assert_cmpfloat (gza_machine_get_temperature_c (sys), ==, 41);
  write_file (sys, "class/hwmon/hwmon1/temp2_input", "63500\n");
  write_file (sys, "class/hwmon/hwmon1/temp2_crit", "105000\n");
  g_assert_cmpfloat (gza_machine_get_temperature_c (sys), ==, 63.5);
  remove_all (sys);
}

static void
test_network (void)
{
  g_autofree char *sys = g_dir_make_tmp ("gza-machine-XXXXXX", NULL);
  g_autoptr (GPtrArray) none = gza_network_list (sys);
  g_autoptr (GPtrArray) links = NULL;
  const GzaNetworkLink *link;

  g_assert_cmpuint (none->len, ==, 0);
  write_file (sys, "class/net/lo/operstate", "unknown\n");
  write_file (sys, "class/net/wlan0/operstate", "down\n");
  write_file (sys, "class/net/eth0/operstate", "up\n");
  links = gza_network_list (sys);
  g_assert_cmpuint (links->len, ==, 2);
  link = links->pdata[0];
  g_assert_cmpstr (link->name, ==, "eth0");
  g_assert_true (link->is_up);
  link = links->pdata[1];
  g_assert_cmpstr (link->name, ==, "wlan0");
  g_assert_false (link->is_up);
  remove_all (sys);
}

static void
test_this_one (void)
{
  g_assert_cmpfloat (gza_machine_get_uptime_s (), >, 0);
  g_assert_cmpfloat (gza_machine_get_available_bytes (), >, 0);
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/machine/temperature", test_temperature);
  g_test_add_func ("/machine/network", test_network);
  g_test_add_func ("/machine/this-one", test_this_one);
  return g_test_run ();
}
