/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_cue_time_parse (const char **string,
                             gboolean     is_srt,
                             gint64      *ret_time_us);
void     gza_cue_text_strip (const char  *line,
                             gboolean     is_srt,
                             GString     *result,
                             char       **voice);

G_END_DECLS
