/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-machine"

#include "gza-machine.h"

#include <math.h>
#include <stdio.h>
#include <sys/sysinfo.h>
#include <time.h>

/* What the kernel says of the machine. Whatever it doesn't say is a NaN. The service sees /sys, and
 * of /proc its own processes only, so calls stand where others read files. */

/* Sensors that give nonsense when nothing is connected. */
#define COLDEST_C (-40.0)
#define HOTTEST_C 150.0

/**
 * gza_machine_get_uptime_s:
 *
 * Gets since when the machine is switched on, time asleep included.
 *
 * Returns: seconds
 */
double
gza_machine_get_uptime_s (void)
{
  struct timespec time;

  return clock_gettime (CLOCK_BOOTTIME, &time) == 0 ? (double) time.tv_sec : NAN;
}

/**
 * gza_machine_get_available_bytes:
 *
 * Gets how much memory nobody holds, or only to keep files at hand.
 *
 * Returns: bytes
 */
double
gza_machine_get_available_bytes (void)
{
  struct sysinfo machine;

  if (sysinfo (&machine) != 0)
    return NAN;
  return ((double) machine.freeram + (double) machine.bufferram) * machine.mem_unit;
}

static double
read_millidegrees (const char *folder,
                   const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  long millidegrees;
  FILE *file = fopen (path, "re");
  gboolean is_read = file != NULL && fscanf (file, "%ld", &millidegrees) == 1;
  double degrees_c = is_read ? (double) millidegrees / 1000 : NAN;

  if (file != NULL)
    fclose (file);
  return degrees_c > COLDEST_C && degrees_c < HOTTEST_C ? degrees_c : NAN;
}

/* Every file of every sensor of a class, whose names begin and end alike. */
static double
find_hottest (const char *class_dir,
              const char *prefix,
              const char *suffix)
{
  g_autoptr (GDir) sensors = g_dir_open (class_dir, 0, NULL);
  const char *sensor, *name;
  double hottest_c = NAN;

  while (sensors != NULL && (sensor = g_dir_read_name (sensors)) != NULL) {
    g_autofree char *folder = g_build_filename (class_dir, sensor, NULL);
    g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);

    while (files != NULL && (name = g_dir_read_name (files)) != NULL) {
      if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, suffix))
        hottest_c = fmax (hottest_c, read_millidegrees (folder, name));
    }
  }
  return hottest_c;
}

/**
 * gza_machine_get_temperature_c:
 * @sys_dir: where the kernel's devices are: /sys
 *
 * Gets the hottest of the machine's thermal zones and its boards' sensors.
 *
 * Returns: degrees Celsius
 */
double
gza_machine_get_temperature_c (const char *sys_dir)
{
  g_autofree char *zones = g_build_filename (sys_dir, "class", "thermal", NULL);
  g_autofree char *boards = g_build_filename (sys_dir, "class", "hwmon", NULL);

  return fmax (find_hottest (zones, "temp", "temp"), find_hottest (boards, "temp", "_input"));
}
