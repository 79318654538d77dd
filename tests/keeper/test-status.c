/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>
#include <sys/stat.h>

#include <gio/gio.h>

#include "gza-log.h"
#include "gza-status.h"
#include "remove-folder.h"

#define HEAP_BYTES (1024 * 1024)

static const char *const aside[] = { "nino", NULL };

static GPtrArray *
make_problems (void)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_problem_free);
  const GzaProblem problem = {
    .id = g_strdup ("gza-player-00c0ffee"),
    .text = g_strdup ("“a \"film\"”:\nbroken\\"),
    .count = 3,
    .last_us = 5 * G_USEC_PER_SEC,
  };

  g_ptr_array_add (problems, g_memdup2 (&problem, sizeof problem));
  return problems;
}

static void
test_prom (void)
{
  g_autoptr (GPtrArray) problems = make_problems ();
  const GzaStatus status = {
    .exhibition = "/srv/an \"odd\\\nname", .page = "GzaAttractPage", .aside = aside,
    .problems = problems, .uptime_s = 12.5, .crashes = 2, .temperature_c = NAN,
  };
  g_autofree char *text = gza_status_write_prom (&status);

  g_assert_nonnull (strstr (text, "exhibition=\"/srv/an \\\"odd\\\\\\nname\""));
  g_assert_nonnull (strstr (text, "# TYPE gza_uptime_seconds gauge\n"));
  g_assert_nonnull (strstr (text, "\ngza_uptime_seconds 12.5\n"));
  g_assert_nonnull (strstr (text, "# TYPE gza_crashes counter\n"));
  g_assert_nonnull (strstr (text, "\ngza_crashes_total 2\n"));
  g_assert_nonnull (strstr (text, "\ngza_problem{id=\"gza-player-00c0ffee\"} 3\n"));
  g_assert_null (strstr (text, "temperature"));
  g_assert_true (g_str_has_suffix (text, "\n# EOF\n"));
}

static void
test_json (void)
{
  g_autoptr (GPtrArray) problems = make_problems ();
  const GzaStatus status = { .problems = problems, .aside = aside, .stories = 9, .load = NAN };
  g_autofree char *text = gza_status_write_json (&status);

  g_assert_nonnull (strstr (text, "\"stories\": 9"));
  g_assert_nonnull (strstr (text, "\"nino\""));
  g_assert_nonnull (strstr (text, "\\nbroken\\\\"));
  g_assert_null (strstr (text, "\"load\""));
}

static void
test_measure (void)
{
  GzaStatus status = { 0 };

  gza_status_measure (&status, "/tmp");
  g_assert_cmpfloat (status.memory_bytes, >, 1e5);
  g_assert_cmpfloat (status.heap_bytes, <, status.memory_bytes);
  g_assert_cmpfloat (status.threads, >=, 1);
  g_assert_cmpfloat (status.handles, >=, 3);
  g_assert_cmpfloat (status.disk_free_bytes, >=, 0);
  g_assert_cmpfloat (status.memory_free_bytes, >, 0);
  g_assert_cmpfloat (status.written_s, >, 1.7e9);
  gza_status_measure (&status, "/nowhere/at/all");
  g_assert_true (isnan (status.disk_free_bytes));
}

static void
test_measure_heap (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("a sanitizer allocates");
#else
  GzaStatus before = { 0 };
  GzaStatus after = { 0 };
  g_autofree char *block = NULL;

  gza_status_measure (&before, "/tmp");
  block = g_malloc (HEAP_BYTES);
  gza_status_measure (&after, "/tmp");
  g_assert_cmpfloat (after.heap_bytes, >=, before.heap_bytes + HEAP_BYTES);
  g_clear_pointer (&block, g_free);
  gza_status_measure (&after, "/tmp");
  g_assert_cmpfloat (after.heap_bytes, <, before.heap_bytes + HEAP_BYTES / 2);
#endif
}

/* A reader that looks all the time never finds half a file. */
static gpointer
read_on (gpointer path)
{
  for (guint i = 0; i < 2000; i++) {
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_assert_true (g_str_has_suffix (text, "\n# EOF\n"));
  }
  return NULL;
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "status.prom", NULL);
  g_autoptr (GError) error = NULL;
  GzaStatus status = { .exhibition = "/srv/exhibition" };
  struct stat info;
  GThread *reader;

  g_assert_true (gza_status_save (&status, folder, &error));
  g_assert_no_error (error);
  reader = g_thread_new ("reader", read_on, path);
  for (guint i = 0; i < 500; i++) {
    status.frames = i;
    g_assert_true (gza_status_save (&status, folder, &error));
  }
  g_thread_join (reader);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);
  remove_folder (folder);
  g_assert_false (gza_status_save (&status, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status/prom", test_prom);
  g_test_add_func ("/status/json", test_json);
  g_test_add_func ("/status/measure", test_measure);
  g_test_add_func ("/status/measure-heap", test_measure_heap);
  g_test_add_func ("/status/save", test_save);
  return g_test_run ();
}
