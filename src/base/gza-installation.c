/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-installation"

#include "gza-installation.h"

#include "gza-config.h"

/* Where the program's own files are: where it was installed, or, for one that runs from its build
 * folder, in that folder. No variable of the environment says so, for a kiosk trusts none.
 */

/* The build folder that this program runs from: two folders above it, and Meson's. */
static char *
dup_build_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *build = NULL;
  g_autofree char *mark = NULL;

  if (program == NULL)
    return NULL;

  folder = g_path_get_dirname (program);
  build = g_canonicalize_filename ("../..", folder);
  mark = g_build_filename (build, "meson-private", "build.dat", NULL);

  return g_file_test (mark, G_FILE_TEST_EXISTS) ? g_steal_pointer (&build) : NULL;
}

/**
 * gza_installation_dup_data_dir:
 *
 * Finds the folder of the program's data: `map/` with the basemaps.
 *
 * Returns: (transfer full): a path
 */
char *
gza_installation_dup_data_dir (void)
{
  g_autofree char *build = dup_build_dir ();

  return build != NULL ? g_build_filename (build, "data", NULL) : g_strdup (GZA_DATADIR);
}

/**
 * gza_installation_dup_locale_dir:
 *
 * Finds the folder of the interface's words.
 *
 * Returns: (transfer full): a path
 */
char *
gza_installation_dup_locale_dir (void)
{
  g_autofree char *build = dup_build_dir ();

  return build != NULL ? g_build_filename (build, "po", NULL) : g_strdup (GZA_LOCALEDIR);
}

/**
 * gza_installation_dup_curator_locale_dir:
 *
 * Finds the folder of the words for curators, the domain `gza-curator`.
 *
 * Returns: (transfer full): a path
 */
char *
gza_installation_dup_curator_locale_dir (void)
{
  g_autofree char *build = dup_build_dir ();

  return build != NULL ? g_build_filename (build, "po", "curator", NULL)
                       : g_strdup (GZA_LOCALEDIR);
}

/**
 * gza_installation_dup_exhibition_dir:
 *
 * Finds the exhibition that is shown where nobody names one: the folder the program was started
 * in, where that is one, else the one that came with the program.
 *
 * Returns: (transfer full): a path, which may not exist
 */
char *
gza_installation_dup_exhibition_dir (void)
{
  if (g_file_test ("stories/exhibition.yaml", G_FILE_TEST_IS_REGULAR))
    return g_get_current_dir ();

  return g_build_filename (GZA_DATADIR, "exhibition", NULL);
}
