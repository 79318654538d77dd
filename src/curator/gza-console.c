/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-console"

#include "gza-console.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "gza-clock.h"
#include "gza-say.h"

/* What the curator's tool writes: words on standard output, colored where that is a terminal;
 * failures and progress on standard error. */

#define BAR_WIDTH 24
#define TEXT_WIDTH 80

/* Work that is done sooner needs no bar; a bar that moves needs no more than this. */
#define PROGRESS_DELAY_US 400000
#define PROGRESS_INTERVAL_US 50000
#define PERCENT 100

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
static gint64 progress_due_us; /* when the bar is drawn next; 0 while nothing is done */

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
  const char *no_color = g_getenv ("NO_COLOR");

  has_color = allow_color && isatty (STDOUT_FILENO) && (no_color == NULL || no_color[0] == '\0') &&
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

  gza_console_end_progress ();
  if (has_color)
    fputs (styles[style], stdout);
  va_start (args, format);
  vfprintf (stdout, format, args);
  va_end (args);
  if (has_color && style != GZA_STYLE_PLAIN)
    fputs ("\033[0m", stdout);
}

/* How many cells a character takes on a terminal. */
static guint
get_char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * gza_console_get_width:
 * @text: UTF-8
 *
 * Measures a text as a terminal shows it: Georgian letters take one cell and three bytes.
 *
 * Returns: cells
 * Source: Unicode UAX #11, East Asian Width
 */
guint
gza_console_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_char_width (g_utf8_get_char (p));
  return width;
}

/**
 * gza_console_print_cell:
 * @style: how it looks on a terminal
 * @text: UTF-8
 * @width: cells; negative to align at the end
 *
 * Writes a cell of a table, with at least one space between it and the next.
 */
void
gza_console_print_cell (GzaConsoleStyle style,
                        const char *text,
                        int width)
{
  int n_blanks = ABS (width) - (int) gza_console_get_width (text);

  if (width < 0)
    gza_console_print (GZA_STYLE_PLAIN, "%*s", MAX (n_blanks, 1), "");
  gza_console_print (style, "%s", text);
  if (width >= 0)
    gza_console_print (GZA_STYLE_PLAIN, "%*s", MAX (n_blanks, 0) + 1, "");
}

/**
 * gza_console_print_wrapped:
 * @column: where the cursor is, from 0
 * @indent: where further lines start
 * @text: UTF-8; line ends in it stay
 *
 * Writes a paragraph in lines of 80 cells, and ends the last one.
 */
void
gza_console_print_wrapped (guint column,
                           guint indent,
                           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

    if (i > 0) {
      gza_console_print (GZA_STYLE_PLAIN, "\n%*s", (int) indent, "");
      column = indent;
    }
    for (guint j = 0; words[j] != NULL; j++) {
      guint width = gza_console_get_width (words[j]);

      if (j > 0 && column + 1 + width > TEXT_WIDTH) {
        gza_console_print (GZA_STYLE_PLAIN, "\n%*s", (int) indent, "");
        column = indent;
      } else if (j > 0) {
        gza_console_print (GZA_STYLE_PLAIN, " ");
        column++;
      }
      gza_console_print (GZA_STYLE_PLAIN, "%s", words[j]);
      column += width;
    }
  }
  gza_console_print (GZA_STYLE_PLAIN, "\n");
}

/**
 * gza_console_fail:
 * @format: English, as for printf(); said in the curator's language
 * @...: its arguments
 *
 * Says on standard error why the tool can't do what was asked.
 */
void
gza_console_fail (const char *format,
                  ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (gza_say (format), args);
  va_end (args);
  gza_console_end_progress ();
  fprintf (stderr, "gza-curator: %s\n", text);
}

static guint
get_terminal_width (void)
{
  struct winsize size;

  return ioctl (STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col
                                                                          : TEXT_WIDTH;
}

/* As much of a text as fits: a bar that wraps can't be taken away. */
static char *
crop (const char *text,
      guint width)
{
  const char *end = text;

  for (guint used = 0; *end != '\0'; end = g_utf8_next_char (end)) {
    used += get_char_width (g_utf8_get_char (end));
    if (used > width)
      break;
  }
  return g_strndup (text, (gsize) (end - text));
}

/**
 * gza_console_show_progress:
 * @what: what is being done
 * @done: how many steps are done
 * @total: of how many; 100 is per cent, of work that is long in itself
 *
 * Draws a bar on standard error, where that is a terminal and the work takes a while.
 */
void
gza_console_show_progress (const char *what,
                           guint done,
                           guint total)
{
  gint64 now_us = gza_clock_get_time_us (gza_clock_get_default ());
  guint filled = total > 0 ? done * BAR_WIDTH / total : 0;
  guint room = get_terminal_width ();
  g_autofree char *shown = NULL;
  g_autofree char *count = NULL;

  if (progress_due_us == 0)
    progress_due_us = total == PERCENT ? now_us : now_us + PROGRESS_DELAY_US;
  if ((now_us < progress_due_us && !(has_progress && done == 0)) || !isatty (STDERR_FILENO))
    return;
  progress_due_us = now_us + PROGRESS_INTERVAL_US;
  has_progress = TRUE;
  count = total == PERCENT ? g_strdup_printf ("%3u%%", done)
                           : g_strdup_printf ("%u/%u", done, total);
  shown = crop (what, room - MIN (room, (guint) strlen (count) + BAR_WIDTH + 6));
  fputs ("\r\033[K[", stderr);
  for (guint i = 0; i < BAR_WIDTH; i++)
    fputs (i < filled ? "=" : " ", stderr);
  fprintf (stderr, "] %s %s", count, shown);
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
  if (has_progress) {
    fputs ("\r\033[K", stderr);
    fflush (stderr);
  }
  has_progress = FALSE;
  progress_due_us = 0;
}
