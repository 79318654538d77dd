/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **gza_environment_scrub           (void) G_GNUC_WARN_UNUSED_RESULT;
void   gza_environment_choose_renderer (gboolean is_safe);

G_END_DECLS
