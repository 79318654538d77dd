/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  GZA_STYLE_PLAIN,
  GZA_STYLE_BOLD,
  GZA_STYLE_DIM,
  GZA_STYLE_ERROR,
  GZA_STYLE_WARNING,
  GZA_STYLE_GOOD,
} GzaConsoleStyle;

void  gza_console_init          (gboolean        allow_color);
void  gza_console_print         (GzaConsoleStyle style,
                                 const char     *format,
                                 ...) G_GNUC_PRINTF (2, 3);
void  gza_console_print_cell    (GzaConsoleStyle style,
                                 const char     *text,
                                 int             width);
void  gza_console_print_wrapped (guint           column,
                                 guint           indent,
                                 const char     *text);
void  gza_console_fail          (const char     *format,
                                 ...) G_GNUC_PRINTF (1, 2);
void  gza_console_show_progress (const char     *what,
                                 guint           done,
                                 guint           total);
void  gza_console_end_progress  (void);
guint gza_console_get_width     (const char     *text);

G_END_DECLS
