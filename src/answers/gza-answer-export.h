/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_answer_export_save (const char  *database,
                                 const char  *exhibition,
                                 const char  *language,
                                 const char  *folder,
                                 gboolean     with_mark,
                                 guint       *ret_n_answers,
                                 GError     **error);

G_END_DECLS
