/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-manifest.h"
#include "gza-root.h"
#include "gza-signature.h"

G_BEGIN_DECLS

/**
 * GzaBundleProgress:
 * @done_bytes: what is behind
 * @all_bytes: what is to be done
 * @user_data: given with the function
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*GzaBundleProgress) (guint64  done_bytes,
                                       guint64  all_bytes,
                                       gpointer user_data);

gboolean     gza_bundle_write   (GzaRoot             *root,
                                 GzaBundleKind        kind,
                                 const char          *id,
                                 const char *const   *paths,
                                 gint64               made_s,
                                 const char          *secret_path,
                                 const char          *output,
                                 GzaBundleProgress    progress,
                                 gpointer             user_data,
                                 GError             **error);

/**
 * GzaBundle:
 *
 * A bundle that is open, whose manifest somebody trusted has signed. Its files are read once, from
 * the first to the last.
 */
typedef struct _GzaBundle GzaBundle;

GzaBundle         *gza_bundle_open           (const char          *path,
                                              const GzaPublicKey  *keys,
                                              gsize                n_keys,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void               gza_bundle_close          (GzaBundle           *self);
const GzaManifest *gza_bundle_get_manifest   (GzaBundle           *self);
GzaManifest       *gza_bundle_steal_manifest (GzaBundle           *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean           gza_bundle_extract        (GzaBundle           *self,
                                              const char          *folder,
                                              GzaBundleProgress    progress,
                                              gpointer             user_data,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaBundle, gza_bundle_close)

G_END_DECLS
