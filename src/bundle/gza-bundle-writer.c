/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "gza-bundle-private.h"
#include "gza-bundle.h"

/* Writes a bundle: a tar archive that any tool opens, with the manifest, its signature, and the
 * files in the manifest's order. Nothing is compressed: media are already. The same files give the
 * same bytes. A file is read twice, for its checksum and for the archive, and must not have changed
 * between. */

typedef struct {
  GzaRoot *root;
  struct archive *archive;
  gint64 made_s;
  GzaBundleMeter meter; /* each file counts twice, for it is read twice */
} Writer;

static gboolean
fail_archive (Writer *self,
              GError **error)
{
  g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FAILED, "%s",
               archive_error_string (self->archive));
  return FALSE;
}

/* Reads a file once, into the archive where asked for; its checksum tells what was read. */
static char *
read_file (Writer *self,
           const char *path,
           gboolean writes,
           guint64 *ret_size_bytes,
           GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (GZA_BUNDLE_BLOCK_BYTES);
  int fd = gza_root_open (self->root, path, NULL, error);
  ssize_t n;

  if (fd < 0)
    return NULL;
  *ret_size_bytes = 0;
  while ((n = read (fd, block, GZA_BUNDLE_BLOCK_BYTES)) > 0) {
    g_checksum_update (checksum, block, n);
    *ret_size_bytes += (guint64) n;
    if (writes && archive_write_data (self->archive, block, (gsize) n) != n) {
      fail_archive (self, error);
      break;
    }
    if (!gza_bundle_meter_add (&self->meter, (gsize) n, error))
      break;
  }
  if (n < 0)
    gza_bundle_fail_errno (error, path);
  close (fd);
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
write_header (Writer *self,
              const char *path,
              guint64 size_bytes,
              GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int status;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size_bytes);
  archive_entry_set_mtime (entry, (time_t) self->made_s, 0);
  status = archive_write_header (self->archive, entry);
  archive_entry_free (entry);
  return status == ARCHIVE_OK || fail_archive (self, error);
}

static gboolean
write_text (Writer *self,
            const char *path,
            const char *text,
            GError **error)
{
  gsize length = strlen (text);

  return write_header (self, path, length, error) &&
         (archive_write_data (self->archive, text, length) == (la_ssize_t) length ||
          fail_archive (self, error));
}

static gboolean
write_files (Writer *self,
             const GzaManifest *manifest,
             GError **error)
{
  for (guint i = 0; i < manifest->files->len; i++) {
    const GzaManifestFile *file = gza_manifest_get_file (manifest, i);
    g_autofree char *sha256 = NULL;
    guint64 size_bytes;

    if (!write_header (self, file->path, file->size_bytes, error))
      return FALSE;
    sha256 = read_file (self, file->path, TRUE, &size_bytes, error);
    if (sha256 == NULL)
      return FALSE;
    if (strcmp (sha256, file->sha256) != 0) {
      g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FAILED,
                   "%s changed while it was packed", file->path);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
write_archive (Writer *self,
               const GzaManifest *manifest,
               const char *secret_path,
               int fd,
               GError **error)
{
  g_autofree char *text = gza_manifest_print (manifest);
  g_autoptr (GzaManifest) reread = gza_manifest_parse (text, error);
  g_autofree char *comment = g_strdup_printf ("%s, made %" G_GINT64_FORMAT, manifest->id,
                                              manifest->made_s);
  g_autofree char *signature = NULL;

  /* What a kiosk would refuse is refused here, where it can be mended. */
  if (reread == NULL)
    return FALSE;
  signature = gza_signature_make (secret_path, text, comment, error);
  if (signature == NULL)
    return FALSE;
  archive_write_set_format_gnutar (self->archive); /* names are bytes, whatever the locale */
  archive_write_set_bytes_in_last_block (self->archive, 1);
  if (archive_write_open_fd (self->archive, fd) != ARCHIVE_OK)
    return fail_archive (self, error);
  return write_text (self, GZA_BUNDLE_MANIFEST, text, error) &&
         write_text (self, GZA_BUNDLE_SIGNATURE, signature, error) &&
         write_files (self, manifest, error) &&
         (archive_write_close (self->archive) == ARCHIVE_OK || fail_archive (self, error));
}

static GzaManifest *
make_manifest (Writer *self,
               GzaBundleKind kind,
               const char *id,
               const char *const *paths,
               GError **error)
{
  g_autoptr (GzaManifest) manifest = gza_manifest_new (kind, id, self->made_s);

  for (gsize i = 0; paths[i] != NULL; i++) {
    guint64 size_bytes;
    g_autofree char *sha256 = read_file (self, paths[i], FALSE, &size_bytes, error);

    if (sha256 == NULL)
      return NULL;
    gza_manifest_add (manifest, paths[i], size_bytes, sha256);
  }
  return g_steal_pointer (&manifest);
}

static gboolean
add_sizes (Writer *self,
           const char *const *paths,
           GError **error)
{
  for (gsize i = 0; paths[i] != NULL; i++) {
    gint64 size_bytes;
    int fd = gza_root_open (self->root, paths[i], &size_bytes, error);

    if (fd < 0)
      return FALSE;
    close (fd);
    self->meter.all_bytes += 2 * (guint64) size_bytes;
  }
  return TRUE;
}

/* Beside the output and then in its place: a bundle is there whole, or not at all. */
static gboolean
write_beside (Writer *self,
              const GzaManifest *manifest,
              const char *secret_path,
              const char *output,
              GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", output);
  int fd = open (temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
  gboolean is_written;

  if (fd < 0)
    return gza_bundle_fail_errno (error, temporary);
  self->archive = archive_write_new ();
  is_written = write_archive (self, manifest, secret_path, fd, error);
  archive_write_free (self->archive);
  if (is_written && fsync (fd) != 0)
    is_written = gza_bundle_fail_errno (error, temporary);
  close (fd);
  if (is_written && g_rename (temporary, output) != 0)
    is_written = gza_bundle_fail_errno (error, output);
  if (!is_written)
    g_unlink (temporary);
  return is_written;
}

/**
 * gza_bundle_write:
 * @root: an exhibition
 * @kind: what the bundle replaces
 * @id: whose it is
 * @paths: (array zero-terminated=1): its files, relative to @root
 * @made_s: the moment that decides which of two bundles is later, seconds since 1970 UTC
 * @secret_path: the key that signs
 * @output: the bundle
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: (out) (optional): what is wrong
 *
 * Writes a bundle. A file of that name is replaced once the new one is whole.
 *
 * Returns: %TRUE if it is written and on the disk
 * Errors: `GZA_ROOT_ERROR` for a file that may not be read; `GZA_BUNDLE_ERROR_UNREADABLE` for a
 *   key or a name that no kiosk would take; `G_IO_ERROR_CANCELLED`; `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_bundle_write (GzaRoot *root,
                  GzaBundleKind kind,
                  const char *id,
                  const char *const *paths,
                  gint64 made_s,
                  const char *secret_path,
                  const char *output,
                  GzaBundleProgress progress,
                  gpointer user_data,
                  GError **error)
{
  Writer self = { root, NULL, made_s, { progress, user_data, 0, 0 } };
  g_autoptr (GzaManifest) manifest = NULL;

  if (!add_sizes (&self, paths, error))
    return FALSE;
  manifest = make_manifest (&self, kind, id, paths, error);
  return manifest != NULL && write_beside (&self, manifest, secret_path, output, error);
}
