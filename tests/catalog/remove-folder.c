/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "remove-folder.h"

#include <ftw.h>
#include <stdio.h>

#define MAX_OPEN_FOLDERS 16

static int
on_entry (const char *path,
          const struct stat *info,
          int flag,
          struct FTW *walk)
{
  return remove (path);
}

/* remove_folder:
 * @path: a folder that the test has made
 *
 * Deletes a folder with all that is in it; links are deleted, not followed.
 */
void
remove_folder (const char *path)
{
  nftw (path, on_entry, MAX_OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}
