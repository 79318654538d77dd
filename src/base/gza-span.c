/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-span"

#include "gza-span.h"

#include <string.h>

/**
 * gza_span_at:
 * @self: the bytes
 * @offset: from where, in bytes; any number
 * @size_bytes: how many are wanted
 *
 * Finds bytes that may not be there.
 *
 * Returns: (nullable): the first of them; %NULL where the span ends before the last
 */
const guint8 *
gza_span_at (const GzaSpan *self,
             gsize offset,
             gsize size_bytes)
{
  if (offset > self->size_bytes || self->size_bytes - offset < size_bytes)
    return NULL;
  return self->data + offset;
}

/**
 * gza_span_has:
 * @self: the bytes
 * @offset: from where, in bytes; any number
 * @magic: what may stand there
 * @size_bytes: its length
 *
 * Compares, as far as there are bytes.
 *
 * Returns: %TRUE if @magic stands at @offset
 */
gboolean
gza_span_has (const GzaSpan *self,
              gsize offset,
              const void *magic,
              gsize size_bytes)
{
  const guint8 *p = gza_span_at (self, offset, size_bytes);

  return p != NULL && memcmp (p, magic, size_bytes) == 0;
}

/**
 * gza_read_big:
 * @p: @n_bytes bytes, the most significant first
 * @n_bytes: 1 to 4
 *
 * Reads a big-endian number.
 *
 * Returns: the number
 */
guint32
gza_read_big (const guint8 *p,
              guint n_bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value = value << 8 | p[i];
  return value;
}

/**
 * gza_read_little:
 * @p: @n_bytes bytes, the least significant first
 * @n_bytes: 1 to 4
 *
 * Reads a little-endian number.
 *
 * Returns: the number
 */
guint32
gza_read_little (const guint8 *p,
                 guint n_bytes)
{
  guint32 value = 0;

  for (guint i = n_bytes; i-- > 0;)
    value = value << 8 | p[i];
  return value;
}
