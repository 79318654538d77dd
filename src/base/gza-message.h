/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdarg.h>

#include <glib.h>

G_BEGIN_DECLS

char *gza_message_vformat (const char *language,
                           const char *pattern,
                           va_list     args) G_GNUC_WARN_UNUSED_RESULT;
gboolean gza_message_is_count      (const char *language,
                                    const char *pattern);
char *gza_message_format_count     (const char *language,
                                    const char *pattern,
                                    double      count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
