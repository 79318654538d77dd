/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-network"

#include "gza-network.h"

#include <string.h>

/* What the kernel says of the machine's networks. Files are read; no socket is opened. */

static void
link_free (gpointer data)
{
  GzaNetworkLink *link = data;

  g_free (link->name);
  g_free (link);
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const GzaNetworkLink *one = *(gconstpointer *) a, *other = *(gconstpointer *) b;

  return strcmp (one->name, other->name);
}

/**
 * gza_network_list:
 * @sys_dir: where the kernel's devices are: /sys
 *
 * Lists the machine's networks but for its own.
 *
 * Returns: (transfer full) (element-type GzaNetworkLink): by name
 */
GPtrArray *
gza_network_list (const char *sys_dir)
{
  g_autofree char *folder = g_build_filename (sys_dir, "class", "net", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, "operstate", NULL);
    g_autofree char *state = NULL;
    GzaNetworkLink *link;

    if (g_str_equal (name, "lo") || !g_file_get_contents (path, &state, NULL, NULL))
      continue;
    link = g_new (GzaNetworkLink, 1);
    link->name = g_strdup (name);
    link->is_up = g_str_equal (g_strchomp (state), "up");
    g_ptr_array_add (links, link);
  }
  g_ptr_array_sort (links, compare_links);
  return links;
}
