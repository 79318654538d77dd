/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle-error.h"

G_BEGIN_DECLS

#define GZA_KEY_ID_BYTES 8
#define GZA_PUBLIC_KEY_BYTES 32

/**
 * GzaPublicKey:
 * @id: a number drawn when the pair was made
 * @key: the Ed25519 key
 *
 * Whose signature is trusted.
 */
typedef struct {
  guint8 id[GZA_KEY_ID_BYTES];
  guint8 key[GZA_PUBLIC_KEY_BYTES];
} GzaPublicKey;

gboolean  gza_public_key_parse      (const char          *text,
                                     GzaPublicKey        *ret_key,
                                     GError             **error);
GArray   *gza_public_keys_read      (const char          *folder,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean  gza_key_pair_make         (const char          *secret_path,
                                     const char          *public_path,
                                     GError             **error);
char     *gza_signature_make        (const char          *secret_path,
                                     const char          *message,
                                     const char          *comment,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gza_signature_check       (const char          *text,
                                     const char          *message,
                                     const GzaPublicKey  *keys,
                                     gsize                n_keys,
                                     GError             **error);

G_END_DECLS
