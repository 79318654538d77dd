/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-folder-stamp"

#include "gza-folder-stamp.h"

#include <ftw.h>
#include <string.h>

/* What tells a folder's files from those that take their place: names, sizes and times, not a
 * gigabyte of film. Files come in any order, so each one's checksum is added to the sum. */

#define MAX_OPEN_FOLDERS 8
#define SUM_WORDS 4

static _Thread_local guint64 sum[SUM_WORDS];
static _Thread_local gsize prefix_length;

static int
add_file (const char *path,
          const struct stat *info,
          int type,
          struct FTW *place)
{
  g_autoptr (GChecksum) checksum = NULL;
  g_autofree char *words = NULL;
  guint64 digest[SUM_WORDS];
  gsize length = sizeof digest;

  if (type != FTW_F)
    return 0;
  words = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld",
                           path + prefix_length, (gint64) info->st_size,
                           (gint64) info->st_mtim.tv_sec, info->st_mtim.tv_nsec);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) words, -1);
  g_checksum_get_digest (checksum, (guint8 *) digest, &length);
  for (guint i = 0; i < SUM_WORDS; i++)
    sum[i] += digest[i];
  return 0;
}

/**
 * gza_folder_stamp_make:
 * @path: a folder
 *
 * Makes a word that stays the same as long as the files in a folder do. A copy that keeps the
 * files' times has the same one. Links are not followed.
 *
 * Returns: (transfer full): the stamp; empty for a folder that is not there or has no files
 */
char *
gza_folder_stamp_make (const char *path)
{
  static const guint64 nothing[SUM_WORDS];

  memset (sum, 0, sizeof sum);
  prefix_length = strlen (path);
  nftw (path, add_file, MAX_OPEN_FOLDERS, FTW_PHYS);
  if (memcmp (sum, nothing, sizeof sum) == 0)
    return g_strdup ("");
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x", sum[0], sum[1]);
}
