/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int gza_instance_lock_take (const char *folder,
                            int        *ret_holder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
