/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaSpan:
 * @data: (nullable): bytes of somebody else's
 * @size_bytes: how many
 *
 * Bytes from a file nobody vouches for; what is read of them is asked for by gza_span_at().
 */
typedef struct {
  const guint8 *data;
  gsize size_bytes;
} GzaSpan;

const guint8 *gza_span_at          (const GzaSpan *self,
                                    gsize          offset,
                                    gsize          size_bytes);
gboolean      gza_span_has         (const GzaSpan *self,
                                    gsize          offset,
                                    const void    *magic,
                                    gsize          size_bytes);
guint32       gza_read_big         (const guint8  *p,
                                    guint          n_bytes);
guint32       gza_read_little      (const guint8  *p,
                                    guint          n_bytes);

G_END_DECLS
