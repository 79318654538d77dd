/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-status"

#include "gza-status.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#include "gza-config.h"
#include "gza-json.h"
#include "gza-log.h"
#include "gza-machine.h"
#include "gza-write.h"

/* How the kiosk is, in two files that are replaced whole: status.prom, in OpenMetrics, for
 * Prometheus' node exporter (its textfile collector), and status.json for scripts. Both come from
 * one table. */

#define AT(member) G_STRUCT_OFFSET (GzaStatus, member)

static const struct {
  const char *name;
  gboolean is_counter;
  guint offset;
  const char *help;
} rows[] = {
  { "uptime_seconds", FALSE, AT (uptime_s), "Since the kiosk was started." },
  { "crashes", TRUE, AT (crashes), "Ends out of order, since the machine was started." },
  { "stories", FALSE, AT (stories), "Stories that visitors can open." },
  { "stories_aside", FALSE, AT (stories_aside), "Stories set aside after crashes." },
  { "settings_broken", FALSE, AT (settings_broken), "Whether kiosk.yaml has errors." },
  { "clock_trusted", FALSE, AT (clock_trusted), "Whether the date can be right." },
  { "open", FALSE, AT (open), "Whether it is within the opening hours." },
  { "asleep", FALSE, AT (asleep), "Whether the screen is dark." },
  { "frames", TRUE, AT (frames), "Pictures painted." },
  { "longest_wait_seconds", FALSE, AT (longest_wait_s),
    "The longest that the main loop was late, since the last status." },
  { "memory_bytes", FALSE, AT (memory_bytes), "Memory that the kiosk holds." },
  { "heap_bytes", FALSE, AT (heap_bytes), "Memory of it that is in use, holes left out." },
  { "pictures_bytes", FALSE, AT (pictures_bytes), "Of that, decoded pictures that are kept." },
  { "memory_free_bytes", FALSE, AT (memory_free_bytes), "Memory that nobody holds." },
  { "threads", FALSE, AT (threads), "Threads of the kiosk." },
  { "handles", FALSE, AT (handles), "Open files and sockets of the kiosk." },
  { "disk_free_bytes", FALSE, AT (disk_free_bytes), "Room for answers." },
  { "temperature_celsius", FALSE, AT (temperature_c), "The hottest sensor." },
  { "load", FALSE, AT (load), "The machine's load, over a minute." },
  { "written_seconds", FALSE, AT (written_s), "When this was written, since 1970." },
};

#define MODE 0644

/* What the machine says */

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static double
read_resident_bytes (void)
{
  long pages = 0;
  FILE *file = fopen ("/proc/self/statm", "re");
  gboolean is_read = file != NULL && fscanf (file, "%*s %ld", &pages) == 1;

  if (file != NULL)
    fclose (file);
  return is_read ? (double) pages * (double) sysconf (_SC_PAGESIZE) : NAN;
}

/* What is in use in all arenas: this alone tells what leaks from what only lies in pieces. */
static double
read_heap_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) info.uordblks + (double) info.hblkhd;
}

/**
 * gza_status_measure:
 * @self: a status
 * @state_dir: where answers are kept
 *
 * Fills in what the system knows of the machine and of this process.
 */
void
gza_status_measure (GzaStatus *self,
                    const char *state_dir)
{
  struct statvfs disk;
  struct sysinfo machine;

  self->memory_bytes = read_resident_bytes ();
  self->heap_bytes = read_heap_bytes ();
  self->threads = count_entries ("/proc/self/task");
  self->handles = count_entries ("/proc/self/fd");
  self->temperature_c = gza_machine_get_temperature_c ("/sys");
  self->disk_free_bytes = statvfs (state_dir, &disk) == 0
                              ? (double) disk.f_bavail * (double) disk.f_frsize
                              : NAN;
  self->memory_free_bytes = NAN;
  self->load = NAN;
  if (sysinfo (&machine) == 0) {
    self->memory_free_bytes = (double) machine.freeram * machine.mem_unit;
    self->load = (double) machine.loads[0] / (1 << SI_LOAD_SHIFT);
  }
  self->written_s = (double) (g_get_real_time () / G_USEC_PER_SEC);
}

/* What is written */

static double
get_value (const GzaStatus *self,
           guint row)
{
  return G_STRUCT_MEMBER (double, self, rows[row].offset);
}

static void
append_label (GString *text,
              const char *name,
              const char *value)
{
  g_string_append_printf (text, "%s=\"", name);
  for (const char *p = value != NULL ? value : ""; *p != '\0'; p++) {
    if (*p == '\\' || *p == '"')
      g_string_append_c (text, '\\');
    if (*p == '\n')
      g_string_append (text, "\\n");
    else
      g_string_append_c (text, *p);
  }
  g_string_append_c (text, '"');
}

static void
append_info (GString *text,
             const GzaStatus *self)
{
  g_string_append (text, "# TYPE gza info\n# HELP gza What is shown.\ngza_info{");
  append_label (text, "version", GZA_VERSION);
  g_string_append_c (text, ',');
  append_label (text, "exhibition", self->exhibition);
  g_string_append_c (text, ',');
  append_label (text, "page", self->page);
  g_string_append_c (text, ',');
  append_label (text, "renderer", self->renderer);
  g_string_append (text, "} 1\n");
}

static void
append_problems (GString *text,
                 const GzaStatus *self)
{
  g_string_append (text, "# TYPE gza_problem gauge\n"
                         "# HELP gza_problem How often a problem came.\n");
  for (guint i = 0; self->problems != NULL && i < self->problems->len; i++) {
    const GzaProblem *problem = self->problems->pdata[i];

    g_string_append (text, "gza_problem{");
    append_label (text, "id", problem->id);
    g_string_append_printf (text, "} %u\n", problem->count);
  }
}

/**
 * gza_status_write_prom:
 * @self: a status
 *
 * Writes a status as OpenMetrics.
 *
 * Returns: (transfer full): the text of status.prom
 * Source: the OpenMetrics specification 1.0
 */
char *
gza_status_write_prom (const GzaStatus *self)
{
  GString *text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  append_info (text, self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (isnan (get_value (self, i)))
      continue;
    g_string_append_printf (text, "# TYPE gza_%s %s\n# HELP gza_%s %s\ngza_%s%s %s\n",
                            rows[i].name, rows[i].is_counter ? "counter" : "gauge", rows[i].name,
                            rows[i].help, rows[i].name, rows[i].is_counter ? "_total" : "",
                            g_ascii_dtostr (number, sizeof number, get_value (self, i)));
  }
  append_problems (text, self);
  g_string_append (text, "# EOF\n");
  return g_string_free (text, FALSE);
}

static void
add_problems (GzaJson *json,
              const GzaStatus *self)
{
  gza_json_begin (json, "problems", '[');
  for (guint i = 0; self->problems != NULL && i < self->problems->len; i++) {
    const GzaProblem *problem = self->problems->pdata[i];

    gza_json_begin (json, NULL, '{');
    gza_json_add_string (json, "id", problem->id);
    gza_json_add_string (json, "text", problem->text);
    gza_json_add_number (json, "count", problem->count);
    gza_json_add_number (json, "last_seconds", (double) (problem->last_us / G_USEC_PER_SEC));
    gza_json_end (json);
  }
  gza_json_end (json);
}

static void
add_string (GzaJson *json,
            const char *key,
            const char *value)
{
  if (value != NULL)
    gza_json_add_string (json, key, value);
}

/**
 * gza_status_write_json:
 * @self: a status
 *
 * Writes a status as JSON; a number that is not known has no key.
 *
 * Returns: (transfer full): the text of status.json
 */
char *
gza_status_write_json (const GzaStatus *self)
{
  g_autoptr (GzaJson) json = gza_json_new ();

  gza_json_begin (json, NULL, '{');
  gza_json_add_string (json, "version", GZA_VERSION);
  add_string (json, "exhibition", self->exhibition);
  add_string (json, "page", self->page);
  add_string (json, "renderer", self->renderer);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (!isnan (get_value (self, i)))
      gza_json_add_number (json, rows[i].name, get_value (self, i));
  }
  gza_json_begin (json, "aside", '[');
  for (guint i = 0; self->aside != NULL && self->aside[i] != NULL; i++)
    gza_json_add_string (json, NULL, self->aside[i]);
  gza_json_end (json);
  add_problems (json, self);
  gza_json_end (json);
  return gza_json_steal (json);
}

/* Nothing waits for the disk: after a power cut nobody asks how the kiosk was. */
static gboolean
replace (const char *folder,
         const char *name,
         const char *text,
         GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  int fd = open (new_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, MODE);
  /* Whoever collects it is another user; the file says nothing that is not for all. */
  gboolean is_whole = fd >= 0 && fchmod (fd, MODE) == 0 && gza_write_all (fd, text, strlen (text));
  int code = errno;

  if (fd >= 0)
    close (fd);
  if (is_whole && rename (new_path, path) == 0)
    return TRUE;
  if (is_whole)
    code = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/**
 * gza_status_save:
 * @self: a status
 * @folder: where status.prom and status.json are, best in memory
 * @error: return location
 *
 * Replaces both files, each at once: a reader finds the old or the new.
 *
 * Returns: %TRUE on success
 * Errors: any #GIOErrorEnum of a folder that can't be written
 */
gboolean
gza_status_save (const GzaStatus *self,
                 const char *folder,
                 GError **error)
{
  g_autofree char *prom = gza_status_write_prom (self);
  g_autofree char *json = gza_status_write_json (self);

  return replace (folder, "status.prom", prom, error) &&
         replace (folder, "status.json", json, error);
}
