/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "gza-visitor-database.h"
#include "remove-folder.h"

/* [--json FILE]: with many answers in a file, how long results and one more answer take; the floor
 * is a write and fdatasync of one page beside the file. */

#define N_ANSWERS 100000u
#define N_ROUNDS 50

static double
get_ms_since (gint64 start_us)
{
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_median (double *values)
{
  qsort (values, N_ROUNDS, sizeof *values, compare);
  return values[N_ROUNDS / 2];
}

static void
save (GzaVisitorDatabase *database,
      guint number)
{
  static const char *const objects[] = { "passport", "photograph", "keys", "bread", "letter" };
  const char *options[] = { objects[number % 5], objects[(number + 2) % 5], NULL };
  GzaVisitorAnswer answer = { .day = "2026-05-17", .hour = 12, .visit = number + 1,
                              .language = "ka", .story = "", .moment = "objects",
                              .question = "take", .options = options };
  g_autoptr (GError) error = NULL;

  if (!gza_visitor_database_save_answer (database, &answer, &error))
    g_error ("%s", error->message);
}

static double
measure_floor (const char *path)
{
  g_autofree char *name = g_strconcat (path, ".floor", NULL);
  double times[N_ROUNDS];
  char page[4096] = { 0 };
  int fd = open (name, O_CREAT | O_WRONLY | O_TRUNC, 0600);

  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 start_us = g_get_monotonic_time ();

    if (write (fd, page, sizeof page) != sizeof page || fdatasync (fd) != 0)
      g_error ("%s can't be written", name);
    times[i] = get_ms_since (start_us);
  }
  close (fd);
  unlink (name);
  return get_median (times);
}

static void
write_json (const char *path,
            double save_ms,
            double floor_ms,
            double results_ms)
{
  static const char row[] = "  {\"bench\": \"answers\", \"subject\": \"%s\", \"size\": %u, "
                            "\"metric\": \"%s\", \"unit\": \"ms\", \"value\": %.3f}";
  g_autoptr (GString) json = g_string_new ("[\n");
  g_autoptr (GError) error = NULL;

  g_string_append_printf (json, row, "gza", N_ANSWERS, "save_ms", save_ms);
  g_string_append (json, ",\n");
  g_string_append_printf (json, row, "fdatasync", N_ANSWERS, "save_ms", floor_ms);
  g_string_append (json, ",\n");
  g_string_append_printf (json, row, "gza", N_ANSWERS, "results_ms", results_ms);
  g_string_append (json, "\n]\n");
  if (!g_file_set_contents (path, json->str, (gssize) json->len, &error))
    g_error ("%s", error->message);
}

static double
measure_saves (GzaVisitorDatabase *database)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ANSWERS; i++)
    save (database, i);
  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 start_us = g_get_monotonic_time ();

    save (database, N_ANSWERS + i);
    times[i] = get_ms_since (start_us);
  }
  return get_median (times);
}

static double
measure_results (GzaVisitorDatabase *database)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 start_us = g_get_monotonic_time ();
    g_autoptr (GError) error = NULL;
    g_autoptr (GzaVisitorResults) results =
        gza_visitor_database_get_results (database, "objects", "take", NULL, &error);

    if (results == NULL)
      g_error ("%s", error->message);
    times[i] = get_ms_since (start_us);
  }
  return get_median (times);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answers.sqlite3", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaVisitorDatabase) database = gza_visitor_database_open (path, &error);
  double save_ms, floor_ms, results_ms;

  if (database == NULL)
    g_error ("%s", error->message);
  save_ms = measure_saves (database);
  floor_ms = measure_floor (path);
  results_ms = measure_results (database);
  g_clear_pointer (&database, gza_visitor_database_close);
  remove_folder (folder);

  printf ("%u answers: one more %.3f ms (fdatasync %.3f), results %.3f ms\n", N_ANSWERS, save_ms,
          floor_ms, results_ms);
  if (argc == 3 && g_str_equal (argv[1], "--json"))
    write_json (argv[2], save_ms, floor_ms, results_ms);
  return 0;
}
