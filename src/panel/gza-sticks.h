/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_TYPE_STICKS (gza_sticks_get_type ())

/**
 * GzaSticks:
 *
 * Opens the sticks that somebody plugs in, and closes them again.
 *
 * Signals: `changed` (): one came or went, or another can't be opened.
 */
G_DECLARE_FINAL_TYPE (GzaSticks, gza_sticks, GZA, STICKS, GObject)

/**
 * GzaStick:
 * @name: what its owner called it
 * @path: where its files are
 *
 * A stick that is open.
 */
typedef struct {
  char *name;
  char *path;
} GzaStick;

GzaSticks    *gza_sticks_new          (const char           *sticks_dir) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *gza_sticks_list         (GzaSticks            *self) G_GNUC_WARN_UNUSED_RESULT;
const GError *gza_sticks_get_fault    (GzaSticks            *self);
void          gza_sticks_eject_async  (GzaSticks            *self,
                                       const char           *path,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean      gza_sticks_eject_finish (GzaSticks            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
