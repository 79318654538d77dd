/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-probe.h"

G_BEGIN_DECLS

typedef enum {
  GZA_IMPORTED_PICTURE,
  GZA_IMPORTED_FILM,
  GZA_IMPORTED_SOUND,
  GZA_IMPORTED_CAPTIONS,
} GzaImportedKind;

/**
 * GzaImported:
 * @kind: what became of a file
 * @file: its new name
 * @poster: (nullable): the name of its poster
 * @duration_us: how long it is, 0 for pictures and captions
 * @summary: what was done, for people
 * @notes: what the curator should know besides, each a sentence
 *
 * A file that was imported.
 */
typedef struct {
  GzaImportedKind kind;
  char *file;
  char *poster;
  gint64 duration_us;
  char *summary;
  GPtrArray *notes;
} GzaImported;

/**
 * GzaImporter:
 * @folder: where the files go
 * @may_replace: whether files of the same name, and damaged sources, are accepted
 * @cancellable: ends the work
 * @progress: told what is being done, and how much of it is done
 *
 * How files are imported.
 */
typedef struct {
  const char *folder;
  gboolean may_replace;
  GCancellable *cancellable;
  void (*progress) (const char *name,
                    const char *step,
                    double      share);
} GzaImporter;

GzaImported *gza_importer_import (const GzaImporter *self,
                                  const char        *source,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void         gza_imported_free   (GzaImported       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaImported, gza_imported_free)

G_END_DECLS
