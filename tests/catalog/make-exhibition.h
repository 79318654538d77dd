/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void make_exhibition (const char *folder,
                      guint       n_stories);
void make_file       (const char *folder,
                      const char *path,
                      const char *content,
                      gssize      length_bytes);

G_END_DECLS
