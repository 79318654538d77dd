/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-generations"

#include "gza-generation-list.h"

#include <stdlib.h>
#include <string.h>

#include "gza-generation-record.h"
#include "gza-generations.h"

/* What a folder of exhibitions has, for whoever only looks; gza-generations.c tells what is in it.
 */

/**
 * gza_generations_dup_folder:
 * @folder: where the exhibitions are
 * @number: of one of them
 *
 * Finds a generation.
 *
 * Returns: (transfer full): a folder, which need not be there
 */
char *
gza_generations_dup_folder (const char *folder,
                            guint number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);

  return g_build_filename (folder, "generations", name, NULL);
}

/**
 * gza_generation_find_current:
 * @folder: where the exhibitions are
 *
 * Finds the shown one.
 *
 * Returns: its number, or 0 before the first
 */
guint
gza_generation_find_current (const char *folder)
{
  g_autofree char *link = g_build_filename (folder, "current", NULL);
  g_autofree char *target = g_file_read_link (link, NULL);

  if (target == NULL || !g_str_has_prefix (target, "generations/"))
    return 0;
  return (guint) strtoul (target + strlen ("generations/"), NULL, 10);
}

static void
generation_free (gpointer data)
{
  GzaGeneration *generation = data;

  g_free (generation->what);
  g_free (generation);
}

static GzaGeneration *
read_generation (const char *content,
                 guint number)
{
  g_autofree char *folder = gza_generations_dup_folder (content, number);
  g_autofree char *record = gza_generation_record_read (folder);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (record), "\n", -1);
  guint n_lines = g_strv_length (lines);
  GzaGeneration *generation = g_new0 (GzaGeneration, 1);
  char *made = n_lines > 0 ? strrchr (lines[n_lines - 1], ' ') : NULL;

  generation->number = number;
  generation->is_current = number == gza_generation_find_current (content);
  if (made != NULL) {
    generation->made_s = g_ascii_strtoll (made + 1, NULL, 10);
    generation->what = g_strndup (lines[n_lines - 1], (gsize) (made - lines[n_lines - 1]));
  } else {
    generation->what = g_strdup ("");
  }
  return generation;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const GzaGeneration *left = *(gconstpointer *) a, *right = *(gconstpointer *) b;

  return left->number < right->number ? -1 : left->number > right->number;
}

/**
 * gza_generations_list:
 * @folder: where the exhibitions are
 *
 * Lists what can be shown, also while somebody has them open.
 *
 * Returns: (transfer full) (element-type GzaGeneration): those that are kept, the oldest first
 */
GPtrArray *
gza_generations_list (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "generations", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (generation_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    guint64 number;

    if (g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL))
      g_ptr_array_add (list, read_generation (folder, (guint) number));
  }
  g_ptr_array_sort (list, compare_numbers);
  return list;
}
