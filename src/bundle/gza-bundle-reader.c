/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-bundle-private.h"
#include "gza-bundle.h"
#include "gza-phrase.h"

/* Reads a bundle from its beginning to its end, once. Nothing is written before the signature of
 * the manifest is checked, and then only what the manifest says: the same files in the same order,
 * each of the size and checksum that were signed. libarchive is asked for plain tar alone, without
 * filters, so that nothing is unpacked that was not counted. */

#define MAX_SIGNATURE_BYTES 4096

typedef struct {
  struct archive *archive;
  int fd; /* of the folder that is written to; -1 to compare only */
} Reader;

static gboolean
fail_tampered (GError **error,
               const char *message)
{
  g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_TAMPERED, message);
  return FALSE;
}

static struct archive_entry *
read_entry (Reader *self)
{
  struct archive_entry *entry;

  return archive_read_next_header (self->archive, &entry) == ARCHIVE_OK ? entry : NULL;
}

static char *
read_text (Reader *self,
           const char *name,
           gsize max_bytes)
{
  struct archive_entry *entry = read_entry (self);
  gsize size_bytes = entry != NULL ? (gsize) archive_entry_size (entry) : 0;
  const char *path = entry != NULL ? archive_entry_pathname (entry) : NULL;
  g_autofree char *text = NULL;

  if (g_strcmp0 (path, name) != 0 || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_hardlink (entry) != NULL || size_bytes > max_bytes)
    return NULL;
  text = g_malloc0 (size_bytes + 1);
  if (archive_read_data (self->archive, text, size_bytes) != (la_ssize_t) size_bytes ||
      strlen (text) != size_bytes)
    return NULL;
  return g_steal_pointer (&text);
}

static GzaManifest *
read_manifest (Reader *self,
               const GzaPublicKey *keys,
               gsize n_keys,
               GError **error)
{
  g_autofree char *text = read_text (self, GZA_BUNDLE_MANIFEST, GZA_MANIFEST_MAX_BYTES);
  g_autofree char *signature = NULL;

  if (text == NULL) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE,
                         GZA_SAY ("it is not a bundle"));
    return NULL;
  }
  signature = read_text (self, GZA_BUNDLE_SIGNATURE, MAX_SIGNATURE_BYTES);
  if (signature == NULL) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNSIGNED,
                         GZA_SAY ("it is not signed"));
    return NULL;
  }
  if (!gza_signature_check (signature, text, keys, n_keys, error))
    return NULL;
  return gza_manifest_parse (text, error);
}

/* Opens the file in its folders, which are made where they lack; through no link. */
static int
make_file (int fd,
           const char *path,
           GError **error)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  int folder = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  guint i;

  for (i = 0; folder >= 0 && parts[i + 1] != NULL; i++) {
    int inner = -1;

    if (mkdirat (folder, parts[i], 0755) == 0 || errno == EEXIST)
      inner = openat (folder, parts[i], O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    close (folder);
    folder = inner;
  }
  if (folder >= 0) {
    int file;

    /* What was there may be linked to another generation. */
    unlinkat (folder, parts[i], 0);
    file = openat (folder, parts[i], O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    close (folder);
    folder = file;
  }
  if (folder < 0)
    gza_bundle_fail_errno (error, path);
  return folder;
}

static gboolean
write_all (int fd,
           const guint8 *block,
           gsize n_bytes)
{
  while (n_bytes > 0) {
    ssize_t n = write (fd, block, n_bytes);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return FALSE;
    block += n;
    n_bytes -= (gsize) n;
  }
  return TRUE;
}

static gboolean
copy_data (Reader *self,
           const GzaManifestFile *file,
           int fd,
           GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (GZA_BUNDLE_BLOCK_BYTES);
  guint64 size_bytes = 0;
  la_ssize_t n;

  while ((n = archive_read_data (self->archive, block, GZA_BUNDLE_BLOCK_BYTES)) > 0) {
    g_checksum_update (checksum, block, n);
    size_bytes += (guint64) n;
    if (fd >= 0 && !write_all (fd, block, (gsize) n))
      return gza_bundle_fail_errno (error, file->path);
  }
  if (n < 0 || size_bytes != file->size_bytes)
    return fail_tampered (error, GZA_SAY ("a file in it is cut off"));
  if (strcmp (g_checksum_get_string (checksum), file->sha256) != 0)
    return fail_tampered (error, GZA_SAY ("a file in it is not what was signed"));
  return fd < 0 || fsync (fd) == 0 || gza_bundle_fail_errno (error, file->path);
}

static gboolean
read_file (Reader *self,
           const GzaManifestFile *file,
           GError **error)
{
  struct archive_entry *entry = read_entry (self);
  const char *path = entry != NULL ? archive_entry_pathname (entry) : NULL;
  gboolean is_read;
  int fd = -1;

  if (g_strcmp0 (path, file->path) != 0 || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_hardlink (entry) != NULL)
    return fail_tampered (error, GZA_SAY ("a file in it is missing, or not in its place"));
  if (self->fd >= 0) {
    fd = make_file (self->fd, file->path, error);
    if (fd < 0)
      return FALSE;
  }
  is_read = copy_data (self, file, fd, error);
  if (fd >= 0)
    close (fd);
  return is_read;
}

static gboolean
read_files (Reader *self,
            const GzaManifest *manifest,
            GError **error)
{
  for (guint i = 0; i < manifest->files->len; i++) {
    if (!read_file (self, gza_manifest_get_file (manifest, i), error))
      return FALSE;
  }
  if (read_entry (self) != NULL)
    return fail_tampered (error, GZA_SAY ("it holds more than was signed"));
  return TRUE;
}

static struct archive *
open_archive (const char *path,
              int *ret_fd,
              GError **error)
{
  struct archive *archive;

  *ret_fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (*ret_fd < 0) {
    gza_bundle_fail_errno (error, path);
    return NULL;
  }
  archive = archive_read_new ();
  archive_read_support_format_tar (archive);
  if (archive_read_open_fd (archive, *ret_fd, GZA_BUNDLE_BLOCK_BYTES) == ARCHIVE_OK)
    return archive;
  g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE,
                         GZA_SAY ("it is not a bundle"));
  archive_read_free (archive);
  close (*ret_fd);
  return NULL;
}

static GzaManifest *
take (const char *path,
      const GzaPublicKey *keys,
      gsize n_keys,
      int folder,
      GError **error)
{
  g_autoptr (GzaManifest) manifest = NULL;
  int fd;
  Reader self = { open_archive (path, &fd, error), folder };

  if (self.archive == NULL)
    return NULL;
  manifest = read_manifest (&self, keys, n_keys, error);
  if (manifest != NULL && !read_files (&self, manifest, error))
    g_clear_pointer (&manifest, gza_manifest_free);
  archive_read_free (self.archive);
  close (fd);
  return g_steal_pointer (&manifest);
}

/**
 * gza_bundle_read:
 * @path: a file that may be a bundle
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @error: (out) (optional): why not
 *
 * Compares a whole bundle with what was signed, without writing anything.
 *
 * Returns: (transfer full) (nullable): what it holds
 * Errors: `GZA_BUNDLE_ERROR_UNREADABLE`, `_UNSIGNED`, `_FOREIGN`, `_TAMPERED`, `_FAILED`
 */
GzaManifest *
gza_bundle_read (const char *path,
                 const GzaPublicKey *keys,
                 gsize n_keys,
                 GError **error)
{
  return take (path, keys, n_keys, -1, error);
}

/**
 * gza_bundle_extract:
 * @path: a file that may be a bundle
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @folder: where to write; what stands in the way of a file is removed, not written through
 * @error: (out) (optional): why not
 *
 * Writes a bundle's files, each on the disk before the next. When it fails, @folder holds some of
 * them: the caller makes it for this and throws it away.
 *
 * Returns: (transfer full) (nullable): what was written
 * Errors: `GZA_BUNDLE_ERROR_UNREADABLE`, `_UNSIGNED`, `_FOREIGN`, `_TAMPERED`, `_FAILED`
 */
GzaManifest *
gza_bundle_extract (const char *path,
                    const GzaPublicKey *keys,
                    gsize n_keys,
                    const char *folder,
                    GError **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  GzaManifest *manifest;

  if (fd < 0) {
    gza_bundle_fail_errno (error, folder);
    return NULL;
  }
  manifest = take (path, keys, n_keys, fd, error);
  close (fd);
  return manifest;
}
