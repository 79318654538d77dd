/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle"

#include "gza-bundle-private.h"

#include <gio/gio.h>

/**
 * gza_bundle_meter_add:
 * @self: a meter
 * @n_bytes: what has been done since
 * @error: return location
 *
 * Goes on by some bytes and tells whoever wants to know, who may have it stop.
 *
 * Returns: whether to go on; %FALSE with `G_IO_ERROR_CANCELLED` else
 */
gboolean
gza_bundle_meter_add (GzaBundleMeter *self,
                      gsize           n_bytes,
                      GError        **error)
{
  self->done_bytes += n_bytes;
  if (self->progress == NULL ||
      self->progress (self->done_bytes, self->all_bytes, self->user_data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stopped");
  return FALSE;
}
