/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

GPtrArray *gza_sticks_list  (const char *sticks_dir) G_GNUC_WARN_UNUSED_RESULT;
void       gza_sticks_mount (void);
void       gza_sticks_eject (const char *path);

G_END_DECLS
