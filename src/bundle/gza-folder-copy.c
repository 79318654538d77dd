/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-folder-copy"

#include "gza-folder-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_OPEN_FOLDERS 16

typedef gboolean (*Visit) (const char *folder, const char *to, const char *name, GError **error);

/* Calls visit() for each name in a folder. */
static gboolean
visit_names (const char *folder,
             const char *to,
             Visit visit,
             GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL) {
    if (!visit (folder, to, name, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error);
}

static gboolean
link_name (const char *folder,
           const char *to,
           const char *name,
           GError **error)
{
  g_autofree char *source = g_build_filename (folder, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  GStatBuf info;

  if (g_lstat (source, &info) != 0)
    return gza_bundle_fail_errno (error, source);
  if (S_ISDIR (info.st_mode))
    return gza_folder_link (source, target, error);
  if (!S_ISREG (info.st_mode) || link (source, target) == 0)
    return TRUE;
  if (errno == EXDEV || errno == EPERM || errno == EMLINK)
    return copy_file (source, target, error);
  return gza_bundle_fail_errno (error, target);
}

/**
 * gza_folder_link:
 * @from: a folder
 * @to: a folder that is not there
 * @error: (out) (optional): what is wrong
 *
 * Makes a folder with the same files: links to them, and copies where the file system is another
 * or forbids it. Links and devices are left out.
 *
 * Returns: %TRUE if all are there
 * Errors: `GZA_BUNDLE_ERROR_FAILED`, `G_FILE_ERROR`, `G_IO_ERROR`
 */
gboolean
gza_folder_link (const char *from,
                 const char *to,
                 GError **error)
{
  if (g_mkdir (to, 0755) != 0)
    return gza_bundle_fail_errno (error, to);
  return visit_names (from, to, link_name, error);
}

/**
 * gza_path_sync:
 * @path: a file or a folder
 * @error: (out) (optional): what is wrong
 *
 * Waits till a file's content, or the names in a folder, are on the disk.
 *
 * Returns: %TRUE if they are
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_path_sync (const char *path,
               GError **error)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;

  if (!is_synced)
    gza_bundle_fail_errno (error, path);
  if (fd >= 0)
    close (fd);
  return is_synced;
}

static gboolean
sync_name (const char *folder,
           const char *to,
           const char *name,
           GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    return gza_bundle_fail_errno (error, path);
  return S_ISDIR (info.st_mode) ? gza_folder_sync (path, error) : gza_path_sync (path, error);
}

/**
 * gza_folder_sync:
 * @path: a folder
 * @error: (out) (optional): what is wrong
 *
 * Waits till all that is in it is on the disk.
 *
 * Returns: %TRUE if it is
 * Errors: `GZA_BUNDLE_ERROR_FAILED`, `G_FILE_ERROR`
 */
gboolean
gza_folder_sync (const char *path,
                 GError **error)
{
  return visit_names (path, NULL, sync_name, error) && gza_path_sync (path, error);
}

static int
delete_one (const char *path,
            const struct stat *info,
            int type,
            struct FTW *place)
{
  return remove (path);
}

/**
 * gza_folder_delete:
 * @path: a folder, or nothing
 * @error: (out) (optional): what is wrong
 *
 * Deletes a folder with all that is in it; links are not followed.
 *
 * Returns: %TRUE if it is not there any more
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_folder_delete (const char *path,
                   GError **error)
{
  if (nftw (path, delete_one, MAX_OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT)
    return TRUE;
  return gza_bundle_fail_errno (error, path);
}
