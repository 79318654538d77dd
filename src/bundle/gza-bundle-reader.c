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
#include "gza-write.h"

/* Reads a bundle from its beginning to its end, once. Nothing is written before the signature of
 * the manifest is checked, and then only what the manifest says: the same files in the same order,
 * each of the size and checksum that were signed. libarchive is asked for plain tar alone, without
 * filters, so that nothing is unpacked that was not counted. */

#define MAX_SIGNATURE_BYTES 4096

struct _GzaBundle {
  struct archive *archive;
  int fd; /* of the file */
  GzaManifest *manifest;

  GzaBundleMeter meter; /* while files are taken out */
};

/* A stick that was pulled out is no tampering: only what could be read can be judged. */
static gboolean
is_lost (GzaBundle *self)
{
  int number = archive_errno (self->archive);

  return number == EIO || number == ENODEV || number == ENXIO || number == ESTALE ||
         number == ENOTCONN;
}

static gboolean
fail (GzaBundle *self,
      GError **error,
      GzaBundleError code,
      const char *message)
{
  if (is_lost (self))
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_LOST,
                         GZA_SAY ("it can't be read any more; was the stick pulled out?"));
  else
    g_set_error_literal (error, GZA_BUNDLE_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_tampered (GzaBundle *self,
               GError **error,
               const char *message)
{
  return fail (self, error, GZA_BUNDLE_ERROR_TAMPERED, message);
}

static gboolean
fail_unreadable (GzaBundle *self,
                 GError **error)
{
  return fail (self, error, GZA_BUNDLE_ERROR_UNREADABLE, GZA_SAY ("it is not a bundle"));
}

static struct archive_entry *
read_entry (GzaBundle *self)
{
  struct archive_entry *entry;

  return archive_read_next_header (self->archive, &entry) == ARCHIVE_OK ? entry : NULL;
}

static char *
read_text (GzaBundle *self,
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
read_manifest (GzaBundle *self,
               const GzaPublicKey *keys,
               gsize n_keys,
               GError **error)
{
  g_autofree char *text = read_text (self, GZA_BUNDLE_MANIFEST, GZA_MANIFEST_MAX_BYTES);
  g_autofree char *signature = NULL;

  if (text == NULL) {
    fail_unreadable (self, error);
    return NULL;
  }
  signature = read_text (self, GZA_BUNDLE_SIGNATURE, MAX_SIGNATURE_BYTES);
  if (signature == NULL) {
    fail (self, error, GZA_BUNDLE_ERROR_UNSIGNED, GZA_SAY ("it is not signed"));
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
copy_data (GzaBundle *self,
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
    if (fd >= 0 && !gza_write_all (fd, block, (gsize) n))
      return gza_bundle_fail_errno (error, file->path);
    if (!gza_bundle_meter_add (&self->meter, (gsize) n, error))
      return FALSE;
  }
  if (n < 0 || size_bytes != file->size_bytes)
    return fail_tampered (self, error, GZA_SAY ("a file in it is cut off"));
  if (strcmp (g_checksum_get_string (checksum), file->sha256) != 0)
    return fail_tampered (self, error, GZA_SAY ("a file in it is not what was signed"));
  return fd < 0 || fsync (fd) == 0 || gza_bundle_fail_errno (error, file->path);
}

static gboolean
read_file (GzaBundle *self,
           const GzaManifestFile *file,
           int folder,
           GError **error)
{
  struct archive_entry *entry = read_entry (self);
  const char *path = entry != NULL ? archive_entry_pathname (entry) : NULL;
  gboolean is_read;
  int fd = -1;

  if (g_strcmp0 (path, file->path) != 0 || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_hardlink (entry) != NULL)
    return fail_tampered (self, error, GZA_SAY ("a file in it is missing, or not in its place"));
  if (folder >= 0) {
    fd = make_file (folder, file->path, error);
    if (fd < 0)
      return FALSE;
  }
  is_read = copy_data (self, file, fd, error);
  if (fd >= 0)
    close (fd);
  return is_read;
}

/* FOLDER is that of the files, or -1 to compare them only. */
static gboolean
read_files (GzaBundle *self,
            int folder,
            GError **error)
{
  for (guint i = 0; i < self->manifest->files->len; i++) {
    if (!read_file (self, gza_manifest_get_file (self->manifest, i), folder, error))
      return FALSE;
  }
  if (read_entry (self) != NULL)
    return fail_tampered (self, error, GZA_SAY ("it holds more than was signed"));
  return TRUE;
}

static gboolean
open_archive (GzaBundle *self,
              const char *path,
              GError **error)
{
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (self->fd < 0 && (errno == ENOENT || errno == EIO)) {
    g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_LOST, "%s: %s", path,
                 g_strerror (errno));
    return FALSE;
  }
  if (self->fd < 0)
    return gza_bundle_fail_errno (error, path);
  self->archive = archive_read_new ();
  archive_read_support_format_tar (self->archive);
  if (archive_read_open_fd (self->archive, self->fd, GZA_BUNDLE_BLOCK_BYTES) == ARCHIVE_OK)
    return TRUE;
  return fail_unreadable (self, error);
}

/**
 * gza_bundle_open:
 * @path: a file that may be a bundle
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @error: (out) (optional): why not
 *
 * Opens a bundle and checks the signature of its manifest, but none of its files yet.
 *
 * Returns: (transfer full) (nullable): the bundle
 * Errors: `GZA_BUNDLE_ERROR_UNREADABLE`, `_NEWER`, `_UNSIGNED`, `_FOREIGN`, `_TAMPERED`, `_LOST`,
 *   `_FAILED`
 */
GzaBundle *
gza_bundle_open (const char *path,
                 const GzaPublicKey *keys,
                 gsize n_keys,
                 GError **error)
{
  g_autoptr (GzaBundle) self = g_new0 (GzaBundle, 1);

  self->fd = -1;
  if (!open_archive (self, path, error))
    return NULL;
  self->manifest = read_manifest (self, keys, n_keys, error);
  return self->manifest != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * gza_bundle_close:
 * @self: (transfer full): a bundle
 *
 * Closes it.
 */
void
gza_bundle_close (GzaBundle *self)
{
  if (self->archive != NULL)
    archive_read_free (self->archive);
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->manifest, gza_manifest_free);
  g_free (self);
}

/**
 * gza_bundle_get_manifest:
 * @self: a bundle
 *
 * Gets what somebody trusted says that it holds.
 *
 * Returns: (transfer none): the manifest
 */
const GzaManifest *
gza_bundle_get_manifest (GzaBundle *self)
{
  return self->manifest;
}

/**
 * gza_bundle_steal_manifest:
 * @self: a bundle, which can only be closed after this
 *
 * Takes the manifest out of it.
 *
 * Returns: (transfer full): the manifest
 */
GzaManifest *
gza_bundle_steal_manifest (GzaBundle *self)
{
  return g_steal_pointer (&self->manifest);
}

/**
 * gza_bundle_extract:
 * @self: a bundle, from which nothing was extracted yet
 * @folder: (nullable): where to write; what stands in the way of a file is removed, not written
 *   through; %NULL to compare the files with what was signed, and no more
 * @progress: (nullable) (scope call): told how far it is, in bytes of the files
 * @user_data: for @progress
 * @error: (out) (optional): why not
 *
 * Writes a bundle's files, each on the disk before the next. When it fails, @folder holds some of
 * them: the caller makes it for this and throws it away.
 *
 * Returns: %TRUE if all are what was signed
 * Errors: `GZA_BUNDLE_ERROR_TAMPERED`, `_NO_ROOM`, `_LOST`, `_FAILED`; `G_IO_ERROR_CANCELLED`
 */
gboolean
gza_bundle_extract (GzaBundle *self,
                    const char *folder,
                    GzaBundleProgress progress,
                    gpointer user_data,
                    GError **error)
{
  gboolean is_whole;
  int fd;

  self->meter =
      (GzaBundleMeter){ progress, user_data, 0, gza_manifest_get_bytes (self->manifest) };
  if (folder == NULL)
    return read_files (self, -1, error);
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0)
    return gza_bundle_fail_errno (error, folder);
  is_whole = read_files (self, fd, error);
  close (fd);
  return is_whole;
}
