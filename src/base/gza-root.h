/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_ROOT_ERROR (gza_root_error_quark ())

/**
 * GzaRootError:
 * @GZA_ROOT_ERROR_NOT_FOUND: there is no such file
 * @GZA_ROOT_ERROR_OUTSIDE: the path leads out of the root, or through a link or another mount
 * @GZA_ROOT_ERROR_NOT_A_FILE: it is a folder, a pipe, a socket or a device
 * @GZA_ROOT_ERROR_TOO_LARGE: the file is larger than the caller allows
 * @GZA_ROOT_ERROR_FAILED: the system refused for another reason
 */
typedef enum {
  GZA_ROOT_ERROR_NOT_FOUND,
  GZA_ROOT_ERROR_OUTSIDE,
  GZA_ROOT_ERROR_NOT_A_FILE,
  GZA_ROOT_ERROR_TOO_LARGE,
  GZA_ROOT_ERROR_FAILED,
} GzaRootError;

#define GZA_TYPE_ROOT (gza_root_get_type ())

G_DECLARE_FINAL_TYPE (GzaRoot, gza_root, GZA, ROOT, GObject)

GQuark      gza_root_error_quark   (void);

GzaRoot    *gza_root_new           (const char  *path,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GzaRoot    *gza_root_new_absent    (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
const char *gza_root_get_path      (GzaRoot     *self);
gboolean    gza_root_is_at         (GzaRoot     *self,
                                    const char  *path);
void        gza_root_follow        (GzaRoot     *self,
                                    GzaRoot     *other);

char       *gza_root_resolve       (GzaRoot     *self,
                                    const char  *beside,
                                    const char  *path,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
int         gza_root_open          (GzaRoot     *self,
                                    const char  *path,
                                    gint64      *ret_size_bytes,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *gza_root_read          (GzaRoot     *self,
                                    const char  *path,
                                    gsize        max_bytes,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      **gza_root_list_folders  (GzaRoot     *self,
                                    const char  *path,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      **gza_root_list_files    (GzaRoot     *self,
                                    const char  *path,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
