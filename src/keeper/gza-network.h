/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaNetworkLink:
 * @name: as the kernel calls it
 * @is_up: whether a cable or an access point is there
 *
 * One way to a network.
 */
typedef struct {
  char *name;
  gboolean is_up;
} GzaNetworkLink;

GPtrArray *gza_network_list (const char *sys_dir) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
