/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

/* Runs a fuzz target on the files of folders, where there is no libFuzzer: with every compiler,
 * in the ordinary tests. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static guint
replay_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *content = NULL;
    gsize length;

    if (g_file_get_contents (path, &content, &length, NULL)) {
      for (gsize i = 0; i <= length; i += MAX (length / 64, 1))
        LLVMFuzzerTestOneInput ((const guint8 *) content, i);
      LLVMFuzzerTestOneInput ((const guint8 *) content, length);
      n_files++;
    }
  }
  return n_files;
}

int
main (int argc,
      char **argv)
{
  guint n_files = 0;

  for (int i = 1; i < argc; i++)
    n_files += replay_folder (argv[i]);
  g_print ("%u files\n", n_files);
  return n_files > 0 ? 0 : 1;
}
