/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

#include "make-exhibition.h"

/* gza-make-exhibition DIR N: makes an exhibition of N stories in a folder. */

#define MAX_STORIES 100000

int
main (int argc,
      char **argv)
{
  guint64 n_stories = 0;

  if (argc != 3 || !g_ascii_string_to_unsigned (argv[2], 10, 0, MAX_STORIES, &n_stories, NULL)) {
    g_printerr ("Usage: gza-make-exhibition DIR NUMBER-OF-STORIES\n");
    return EXIT_FAILURE;
  }
  make_exhibition (argv[1], (guint) n_stories);
  return EXIT_SUCCESS;
}
