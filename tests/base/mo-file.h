/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mo_file_write (const char        *locale_dir,
                    const char        *language,
                    const char *const *pairs);

G_END_DECLS
