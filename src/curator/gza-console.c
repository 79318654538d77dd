/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-console"

#include "gza-console.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What the curator's tool writes: words on standard output, colored where that is a terminal;
 * failures and progress on standard error. */

#define BAR_WIDTH 24

static const char *const styles[] = {
  [GZA_STYLE_PLAIN] = "",
  [GZA_STYLE_BOLD] = "\033[1m",
  [GZA_STYLE_DIM] = "\033[2m",
  [GZA_STYLE_ERROR] = "\033[1;31m",
  [GZA_STYLE_WARNING] = "\033[1;33m",
  [GZA_STYLE_GOOD] = "\033[1;32m",
};

static gboolean has_color;
static gboolean has_progress;

/**
 * gza_console_init:
 * @allow_color: whether color may be used at all
 *
 * Looks at where the output goes. NO_COLOR in the environment is respected.
 */
void
gza_console_init (gboolean allow_color)
{
  const char *term = g_getenv ("TERM");

  has_color = allow_color && isatty (STDOUT_FILENO) && g_getenv ("NO_COLOR") == NULL &&
              g_strcmp0 (term, "dumb") != 0;
}

/**
 * gza_console_print:
 * @style: how it looks on a terminal
 * @format: as for printf()
 * @...: its arguments
 *
 * Writes to standard output, without a line's end of its own.
 */
void
gza_console_print (GzaConsoleStyle style,
                   const char *format,
                   ...)
{
  va_list args;

  if (has_color)
    fputs (styles[style], stdout);
  va_start (args, format);
  vfprintf (stdout, format, args);
  va_end (args);
  if (has_color && style != GZA_STYLE_PLAIN)
    fputs ("\033[0m", stdout);
}

/**
 * gza_console_fail:
 * @format: as for printf()
 * @...: its arguments
 *
 * Says on standard error why the tool can't do what was asked.
 */
void
gza_console_fail (const char *format,
                  ...)
{
  va_list args;

  fputs ("gza-curator: ", stderr);
  va_start (args, format);
  vfprintf (stderr, format, args);
  va_end (args);
  fputc ('\n', stderr);
}

/**
 * gza_console_show_progress:
 * @what: what is being done
 * @done: how many steps are done
 * @total: of how many
 *
 * Draws a bar on standard error, where that is a terminal.
 */
void
gza_console_show_progress (const char *what,
                           guint done,
                           guint total)
{
  guint filled = total > 0 ? done * BAR_WIDTH / total : 0;

  if (!isatty (STDERR_FILENO))
    return;
  has_progress = TRUE;
  fputs ("\r\033[K[", stderr);
  for (guint i = 0; i < BAR_WIDTH; i++)
    fputs (i < filled ? "=" : " ", stderr);
  fprintf (stderr, "] %u/%u %s", done, total, what);
  fflush (stderr);
}

/**
 * gza_console_end_progress:
 *
 * Takes the bar away.
 */
void
gza_console_end_progress (void)
{
  if (!has_progress)
    return;
  fputs ("\r\033[K", stderr);
  fflush (stderr);
  has_progress = FALSE;
}
