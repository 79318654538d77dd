/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle"

#include "gza-bundle-error.h"

#include <errno.h>

G_DEFINE_QUARK (gza-bundle-error-quark, gza_bundle_error)

/**
 * gza_bundle_fail_errno:
 * @error: (out) (optional): where the reason goes
 * @path: the file that the last system call was about
 *
 * Says what `errno` says, as `GZA_BUNDLE_ERROR_NO_ROOM` or `GZA_BUNDLE_ERROR_FAILED`.
 *
 * Returns: %FALSE, so that the caller can return it
 */
gboolean
gza_bundle_fail_errno (GError **error,
                       const char *path)
{
  int number = errno;
  gboolean has_room = number != ENOSPC && number != EDQUOT && number != EFBIG;

  g_set_error (error, GZA_BUNDLE_ERROR,
               has_room ? GZA_BUNDLE_ERROR_FAILED : GZA_BUNDLE_ERROR_NO_ROOM, "%s: %s", path,
               g_strerror (number));
  return FALSE;
}
