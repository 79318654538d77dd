/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle-error.h"

G_BEGIN_DECLS

#define GZA_MANIFEST_MAX_BYTES (4 * 1024 * 1024)

typedef enum {
  GZA_BUNDLE_STORY,
  GZA_BUNDLE_EXHIBITION,
} GzaBundleKind;

/**
 * GzaManifestFile:
 * @path: relative to the exhibition, with slashes
 * @size_bytes: its length
 * @sha256: 64 hexadecimal digits
 *
 * One file of a bundle.
 */
typedef struct {
  char *path;
  guint64 size_bytes;
  char *sha256;
} GzaManifestFile;

/**
 * GzaManifest:
 * @kind: what the bundle replaces
 * @id: the story's id, or the exhibition's
 * @made_s: when it was made, seconds since 1970 UTC; a later one replaces an earlier one
 * @files: (element-type GzaManifestFile): all its files, in the archive's order
 *
 * What a bundle holds. It is what is signed.
 */
typedef struct {
  GzaBundleKind kind;
  char *id;
  gint64 made_s;
  GPtrArray *files;
} GzaManifest;

GzaManifest           *gza_manifest_new      (GzaBundleKind       kind,
                                              const char         *id,
                                              gint64              made_s) G_GNUC_WARN_UNUSED_RESULT;
void                   gza_manifest_free     (GzaManifest        *self);
void                   gza_manifest_add      (GzaManifest        *self,
                                              const char         *path,
                                              guint64             size_bytes,
                                              const char         *sha256);
char                  *gza_manifest_print    (const GzaManifest  *self) G_GNUC_WARN_UNUSED_RESULT;
GzaManifest           *gza_manifest_parse    (const char         *text,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
guint64                gza_manifest_get_bytes (const GzaManifest  *self);
const GzaManifestFile *gza_manifest_get_file (const GzaManifest  *self,
                                              guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaManifest, gza_manifest_free)

G_END_DECLS
