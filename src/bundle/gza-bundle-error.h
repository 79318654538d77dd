/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_BUNDLE_ERROR (gza_bundle_error_quark ())

/**
 * GzaBundleError:
 * @GZA_BUNDLE_ERROR_UNREADABLE: it is no bundle
 * @GZA_BUNDLE_ERROR_NEWER: a newer program made it
 * @GZA_BUNDLE_ERROR_UNSIGNED: nobody signed it
 * @GZA_BUNDLE_ERROR_FOREIGN: it is signed, but not with a key that is trusted here
 * @GZA_BUNDLE_ERROR_TAMPERED: it is not what was signed
 * @GZA_BUNDLE_ERROR_OLDER: what is installed was made later, or at the same time
 * @GZA_BUNDLE_ERROR_REFUSED: what it would make is not fit to be shown
 * @GZA_BUNDLE_ERROR_NO_ROOM: it does not fit onto the disk
 * @GZA_BUNDLE_ERROR_LOST: its file, or the stick that it is on, does not answer any more
 * @GZA_BUNDLE_ERROR_BUSY: another import goes on
 * @GZA_BUNDLE_ERROR_FAILED: the system refused
 *
 * Why a bundle is not taken. From `NO_ROOM` on nothing is known of the bundle itself.
 */
typedef enum {
  GZA_BUNDLE_ERROR_UNREADABLE,
  GZA_BUNDLE_ERROR_NEWER,
  GZA_BUNDLE_ERROR_UNSIGNED,
  GZA_BUNDLE_ERROR_FOREIGN,
  GZA_BUNDLE_ERROR_TAMPERED,
  GZA_BUNDLE_ERROR_OLDER,
  GZA_BUNDLE_ERROR_REFUSED,
  GZA_BUNDLE_ERROR_NO_ROOM,
  GZA_BUNDLE_ERROR_LOST,
  GZA_BUNDLE_ERROR_BUSY,
  GZA_BUNDLE_ERROR_FAILED,
} GzaBundleError;

GQuark   gza_bundle_error_quark (void);
gboolean gza_bundle_fail_errno  (GError     **error,
                                 const char  *path);

G_END_DECLS
