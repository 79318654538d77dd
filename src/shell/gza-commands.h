/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int gza_commands_check_settings (const char *path);
int gza_commands_hash_pin       (void);
int gza_commands_print_rotation (const char *path);

G_END_DECLS
