/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-options.h"

G_BEGIN_DECLS

int gza_commands_run (const GzaOptions *options);

G_END_DECLS
