/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double gza_machine_get_uptime_s        (void);
double gza_machine_get_available_bytes (void);
double gza_machine_get_temperature_c   (const char *sys_dir);

G_END_DECLS
