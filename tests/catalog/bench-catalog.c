/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "gza-catalog-loader.h"
#include "gza-loader.h"
#include "gza-story-private.h"
#include "make-exhibition.h"
#include "remove-folder.h"

/* How long the loader takes, against libyaml's bare event scan of the same bytes in memory; how
 * much a story costs in memory; how long one changed story takes among many. Subjects take turns
 * within each round; the medians of all rounds are printed. */

#define MIN_ROUNDS 7
#define MAX_ROUNDS 41
#define N_RELOADS 5
#define ROUND_BUDGET_US (4 * G_USEC_PER_SEC)

static const guint default_sizes[] = { 10, 100, 1000, 10000 };

typedef struct {
  guint size;
  double load_ms;
  double scan_ms;
  double reload_ms;
  double story_bytes;
} Row;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

static void
scan (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gboolean is_end = FALSE;
  yaml_parser_t parser;
  yaml_event_t event;

  yaml_parser_initialize (&parser);
  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, data, length);
  while (!is_end) {
    if (!yaml_parser_parse (&parser, &event))
      g_error ("A generated story is not YAML");
    is_end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete (&event);
  }
  yaml_parser_delete (&parser);
}

static double
measure_scan (GPtrArray *files)
{
  gint64 start_us = g_get_monotonic_time ();

  for (guint i = 0; i < files->len; i++)
    scan (g_ptr_array_index (files, i));
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

static double
measure_load (GzaRoot *root,
              guint n_stories)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (GzaCatalog) catalog = gza_catalog_load (root, NULL);
  double load_ms = (double) (g_get_monotonic_time () - start_us) / 1000;

  if (g_list_model_get_n_items (gza_catalog_get_stories (catalog)) != n_stories)
    g_error ("A generated story can't be shown");
  return load_ms;
}

static double
measure_reload (GzaLoader *loader)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (GzaCatalog) catalog = NULL;

  gza_loader_mark_story (loader, "story-00003");
  gza_loader_run (loader, NULL);
  catalog = gza_loader_make_catalog (loader);
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

/* A change comes to a kiosk that shows stories, not to one that has just read ten thousand files:
 * the first reload of a round fills the processor's caches again, and doesn't count. */
static void
measure_reloads (GzaLoader *loader,
                 GArray *reloads)
{
  measure_reload (loader);
  for (guint i = 0; i < N_RELOADS; i++) {
    double reload_ms = measure_reload (loader);

    g_array_append_val (reloads, reload_ms);
  }
}

static GPtrArray *
read_files (const char *folder,
            guint n_stories)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 1; i <= n_stories; i++) {
    g_autofree char *path = g_strdup_printf ("%s/stories/story-%05u/story.yaml", folder, i);
    char *content = NULL;
    gsize length = 0;

    if (!g_file_get_contents (path, &content, &length, NULL))
      g_error ("%s can't be read", path);
    g_ptr_array_add (files, g_bytes_new_take (content, length));
  }
  return files;
}

static gsize
get_text_size (const GzaText *text)
{
  gsize size = 0;

  for (guint i = 0; text != NULL && i < gza_text_get_n_languages (text); i++)
    size += strlen (gza_text_get_exact (text, gza_text_get_language (text, i))) + 1;
  return size;
}

/* Records and the texts of chapters; what the allocator adds is not counted. */
static double
get_story_bytes (GzaRoot *root)
{
  g_autoptr (GzaCatalog) catalog = gza_catalog_load (root, NULL);
  GListModel *stories = gza_catalog_get_stories (catalog);
  guint n_stories = g_list_model_get_n_items (stories);
  gsize size = 0;

  for (guint i = 0; i < n_stories; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    size += gza_story_get_size (story);
    for (guint j = 0; j < gza_story_get_n_chapters (story); j++) {
      const GzaChapter *chapter = gza_story_get_chapter (story, j);

      size += get_text_size (chapter->title) + get_text_size (chapter->text);
    }
  }
  return (double) size / n_stories;
}

static void
measure (const char *folder,
         guint size,
         Row *row)
{
  g_autoptr (GzaRoot) root = gza_root_new (folder, NULL);
  g_autoptr (GzaLoader) loader = gza_loader_new (root);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) files = read_files (folder, size);
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) scans = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) reloads = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 start_us = g_get_monotonic_time ();

  gza_loader_set_today (loader, today);
  gza_loader_run (loader, NULL);
  for (guint i = 0; i < MAX_ROUNDS; i++) {
    double load_ms = measure_load (root, size);
    double scan_ms = measure_scan (files);

    g_array_append_val (loads, load_ms);
    g_array_append_val (scans, scan_ms);
    measure_reloads (loader, reloads);
    if (i + 1 >= MIN_ROUNDS && g_get_monotonic_time () - start_us > ROUND_BUDGET_US)
      break;
  }
  *row = (Row){ .size = size,
                .load_ms = get_median (loads),
                .scan_ms = get_median (scans),
                .reload_ms = get_median (reloads),
                .story_bytes = get_story_bytes (root) };
}

static void
print_rows (const Row *rows,
            guint n_rows)
{
  printf ("%8s %12s %12s %8s %14s %14s\n", "stories", "load ms", "scan ms", "ratio",
          "one story ms", "bytes a story");
  for (guint i = 0; i < n_rows; i++)
    printf ("%8u %12.2f %12.2f %8.2f %14.3f %14.0f\n", rows[i].size, rows[i].load_ms,
            rows[i].scan_ms, rows[i].load_ms / rows[i].scan_ms, rows[i].reload_ms,
            rows[i].story_bytes);
}

static void
append_row (GString *json,
            const char *subject,
            guint size,
            const char *metric,
            const char *unit,
            double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (json,
                          "%s\n  {\"bench\": \"catalog\", \"subject\": \"%s\", \"size\": %u, "
                          "\"metric\": \"%s\", \"unit\": \"%s\", \"value\": %s}",
                          json->len > 1 ? "," : "", subject, size, metric, unit,
                          g_ascii_formatd (buffer, sizeof (buffer), "%.6f", value));
}

static void
write_json (const char *path,
            const Row *rows,
            guint n_rows)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_rows; i++) {
    append_row (json, "gza", rows[i].size, "load_ms", "ms", rows[i].load_ms);
    append_row (json, "libyaml-scan", rows[i].size, "load_ms", "ms", rows[i].scan_ms);
    append_row (json, "gza", rows[i].size, "reload_one_ms", "ms", rows[i].reload_ms);
    append_row (json, "gza", rows[i].size, "story_bytes", "bytes", rows[i].story_bytes);
  }
  g_string_append (json, "\n]\n");
  if (!g_file_set_contents (path, json->str, (gssize) json->len, &error))
    g_error ("%s", error->message);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *json_path = NULL;
  g_auto (GStrv) size_words = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json_path, "Write rows of JSON", "FILE" },
    { "size", 0, 0, G_OPTION_ARG_STRING_ARRAY, &size_words, "Measure this many stories", "N" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Row rows[16];
  guint n_rows = 0;
  guint n_sizes;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }
  n_sizes = size_words != NULL ? g_strv_length (size_words) : G_N_ELEMENTS (default_sizes);
  for (; n_rows < MIN (n_sizes, G_N_ELEMENTS (rows)); n_rows++) {
    guint size = size_words != NULL ? (guint) g_ascii_strtoull (size_words[n_rows], NULL, 10)
                                    : default_sizes[n_rows];
    g_autofree char *folder = g_dir_make_tmp ("gza-bench-XXXXXX", NULL);

    make_exhibition (folder, MAX (size, 3));
    measure (folder, MAX (size, 3), &rows[n_rows]);
    remove_folder (folder);
  }
  print_rows (rows, n_rows);
  if (json_path != NULL)
    write_json (json_path, rows, n_rows);
  return EXIT_SUCCESS;
}
