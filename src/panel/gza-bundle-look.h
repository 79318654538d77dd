/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-generations.h"
#include "gza-job-progress.h"
#include "gza-panel-host.h"

G_BEGIN_DECLS

/**
 * GzaBundleLook:
 * @generations: the kiosk's, which nobody else can change while there is a look
 * @manifest: what the bundle holds
 * @signer: whose key signed it: the name of the key's file
 * @root: where the exhibition is staged
 * @catalog: the exhibition as it would be
 * @faults: (element-type GzaDiagnostic): what would be wrong with it
 * @bytes: all its files
 * @n_new: stories that are not shown now
 * @n_changed: stories that are
 * @n_gone: stories that are shown now and would not be any more
 *
 * What a technician sees of a bundle before it is installed.
 */
typedef struct {
  GzaGenerations *generations;
  GzaManifest *manifest;
  char *signer;
  GzaRoot *root;
  GzaCatalog *catalog;
  GListModel *faults;
  guint64 bytes;
  guint n_new;
  guint n_changed;
  guint n_gone;
} GzaBundleLook;

void           gza_bundle_look_async     (const char           *path,
                                          const GzaPanelHost   *host,
                                          GzaBundleLook        *earlier,
                                          GzaJobProgress       *progress,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GzaBundleLook *gza_bundle_look_finish    (GAsyncResult         *result,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       gza_bundle_look_is_fit    (const GzaBundleLook  *self);
void           gza_bundle_look_free      (GzaBundleLook        *self);

void           gza_bundle_drop_async     (GzaBundleLook        *look,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void           gza_bundle_keep_async     (GzaBundleLook        *look,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void           gza_generation_show_async (guint                 number,
                                          const GzaPanelHost   *host,
                                          GzaBundleLook        *earlier,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean       gza_bundle_job_finish     (GAsyncResult         *result,
                                          GError              **error);

char          *gza_content_dup_folder    (const char           *state_dir)
                                          G_GNUC_WARN_UNUSED_RESULT;
char          *gza_content_dup_current   (const char           *state_dir)
                                          G_GNUC_WARN_UNUSED_RESULT;
gboolean       gza_content_is_followed   (const GzaPanelHost   *host);
void           gza_content_tidy          (const GzaPanelHost   *host);

G_END_DECLS
