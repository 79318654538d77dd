/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle.h"

G_BEGIN_DECLS

/* The first two members of every bundle. */
#define GZA_BUNDLE_MANIFEST "manifest"
#define GZA_BUNDLE_SIGNATURE "manifest.minisig"

#define GZA_BUNDLE_BLOCK_BYTES 65536

/**
 * GzaBundleMeter:
 * @progress: (nullable): who is told
 * @user_data: for @progress
 * @done_bytes: what is behind
 * @all_bytes: what is to be done
 *
 * How far a bundle is.
 */
typedef struct {
  GzaBundleProgress progress;
  gpointer user_data;
  guint64 done_bytes;
  guint64 all_bytes;
} GzaBundleMeter;

gboolean gza_bundle_meter_add (GzaBundleMeter *self,
                               gsize           n_bytes,
                               GError        **error);

G_END_DECLS
