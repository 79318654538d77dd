/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-generations.h"
#include "gza-panel-host.h"

G_BEGIN_DECLS

/**
 * GzaBundleLook:
 * @path: the bundle
 * @manifest: what it holds
 * @signer: whose key signed it: the name of the key's file
 * @folder: where it was unpacked for the look; goes with the record
 * @root: that folder
 * @catalog: the exhibition as it would be
 * @bytes: all its files
 * @n_new: stories that are not shown now
 * @n_changed: stories that are
 * @n_gone: stories that are shown now and would not be any more
 *
 * What a technician sees of a bundle before it is installed.
 */
typedef struct {
  char *path;
  GzaManifest *manifest;
  char *signer;
  char *folder;
  GzaRoot *root;
  GzaCatalog *catalog;
  guint64 bytes;
  guint n_new;
  guint n_changed;
  guint n_gone;
} GzaBundleLook;

void           gza_bundle_look_free   (GzaBundleLook        *self);

void           gza_bundle_look_async  (const char           *path,
                                       const GzaPanelHost   *host,
                                       GzaCatalog           *shown,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GzaBundleLook *gza_bundle_look_finish (GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void           gza_bundle_install_async  (const char           *path,
                                          const GzaPanelHost   *host,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void           gza_generation_show_async (guint                 number,
                                          const GzaPanelHost   *host,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean       gza_bundle_job_finish     (GAsyncResult         *result,
                                          GError              **error);

char          *gza_content_dup_folder    (const char           *state_dir)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
