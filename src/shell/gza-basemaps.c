/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-application"

#include "gza-basemaps.h"

/* The grounds that the program brings for its maps: lands, waters and borders. */

#define MAX_BASEMAP_BYTES (8 * 1024 * 1024)

static GzaBasemap *
load (const char *data_dir,
      const char *name)
{
  g_autoptr (GzaRoot) root = gza_root_new (data_dir, NULL);
  g_autofree char *path = g_build_filename ("map", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GzaBasemap *basemap = NULL;

  if (root != NULL)
    bytes = gza_root_read (root, path, MAX_BASEMAP_BYTES, &error);
  if (bytes != NULL)
    basemap = gza_basemap_new (bytes, &error);
  if (basemap == NULL)
    g_warning ("basemap %s/%s: %s, going on without it", data_dir, path,
               error != NULL ? error->message : "no such folder");

  return basemap;
}

/**
 * gza_basemaps_load:
 * @context: what the pages share
 * @data_dir: the program's data folder
 *
 * Reads the grounds of the world and of the region from the disk and gives them to the pages. The
 * log says which is missing; maps are then drawn without it.
 */
void
gza_basemaps_load (GzaContext *context,
                   const char *data_dir)
{
  g_autoptr (GzaBasemap) world = load (data_dir, "world.gzamap");
  g_autoptr (GzaBasemap) region = load (data_dir, "region.gzamap");

  gza_context_set_basemaps (context, world, region);
}
