/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_media_policy_init  (GError **error);
void     gza_media_policy_check (void);

char   **gza_media_policy_list_hardware (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
