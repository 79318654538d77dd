/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-commands"

#include "gza-commands.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "gza-diagnostic.h"
#include "gza-pin.h"
#include "gza-settings-loader.h"

/* What the kiosk's program does on a technician's terminal, without a display. The exit status is
 * that of gza-curator: 0 without errors, 1 with errors, 2 where it could not run. */

enum {
  CLEAN,
  WITH_ERRORS,
  COULD_NOT_RUN,
};

#define MAX_LINE_BYTES 64

/* A PIN has few digits: whoever can read its hash soon knows it. */
static void
check_secret (const char  *path,
              GzaSettings *settings)
{
  struct stat info;

  if (gza_settings_get_pin (settings) != NULL && stat (path, &info) == 0 &&
      (info.st_mode & S_IRWXO) != 0)
    printf ("%s: warning: everybody on this machine can read the PIN's hash; "
            "chown root:gza-kiosk %s && chmod 640 %s\n",
            path, path, path);
}

/* A line for each mistake: `FILE:LINE:COLUMN: severity: message; hint`. */
static int
check_settings (const char *path)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaSettings) settings = NULL;
  gboolean is_broken;
  guint n;

  if (access (path, R_OK) != 0) {
    fprintf (stderr, "gza-kiosk: %s: %s\n", path, g_strerror (errno));
    return COULD_NOT_RUN;
  }
  settings = gza_settings_load_good (path, NULL, diagnostics, &is_broken);
  n = g_list_model_get_n_items (G_LIST_MODEL (diagnostics));
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (diagnostics), i);
    g_autofree char *line = gza_diagnostic_to_string (diagnostic);

    puts (line);
  }
  check_secret (path, settings);
  return is_broken ? WITH_ERRORS : CLEAN;
}

/* For the session, which turns the picture by so many degrees. */
static int
print_rotation (const GzaOptions *options)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autofree char *good_path = gza_options_dup_good_settings_path (options);
  gboolean is_broken;
  g_autoptr (GzaSettings) settings = gza_settings_load_good (
      gza_options_get_settings_path (options), good_path, diagnostics, &is_broken);

  printf ("%u\n", gza_settings_get_rotation_deg (settings));
  return CLEAN;
}

static void
set_echo (gboolean echo)
{
  struct termios terminal;

  if (tcgetattr (STDIN_FILENO, &terminal) != 0)
    return;
  if (echo)
    terminal.c_lflag |= ECHO;
  else
    terminal.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &terminal);
}

/* From a terminal nothing of it is seen. */
static gboolean
read_secret (const char *question,
             char        line[MAX_LINE_BYTES])
{
  gboolean is_terminal = isatty (STDIN_FILENO);
  gboolean is_read;

  if (is_terminal) {
    fprintf (stderr, "%s: ", question);
    set_echo (FALSE);
  }
  is_read = fgets (line, MAX_LINE_BYTES, stdin) != NULL;
  if (is_terminal) {
    set_echo (TRUE);
    fputc ('\n', stderr);
  }
  if (is_read)
    line[strcspn (line, "\n")] = '\0';
  return is_read;
}

/* Asked for on a terminal twice, and printed as a line for kiosk.yaml. */
static int
hash_pin (void)
{
  char pin[MAX_LINE_BYTES], again[MAX_LINE_BYTES];
  g_autofree char *hash = NULL;

  if (!read_secret ("PIN", pin))
    return COULD_NOT_RUN;
  if (!gza_pin_is_acceptable (pin)) {
    fputs ("gza-kiosk: a PIN has 4 to 12 digits that are not all the same\n", stderr);
    return WITH_ERRORS;
  }
  if (isatty (STDIN_FILENO) && (!read_secret ("Again", again) || strcmp (pin, again) != 0)) {
    fputs ("gza-kiosk: that was another one\n", stderr);
    return WITH_ERRORS;
  }
  hash = gza_pin_hash (pin);
  explicit_bzero (pin, sizeof pin);
  explicit_bzero (again, sizeof again);
  if (hash == NULL)
    return COULD_NOT_RUN;
  printf ("pin: %s\n", hash);
  return CLEAN;
}

/**
 * gza_commands_run:
 * @options: what the command line said, with its folders filled in
 *
 * Does what the command line asks for and needs no display, and says what it can't.
 *
 * Returns: an exit status, or -1 where the kiosk is to be shown
 */
int
gza_commands_run (const GzaOptions *options)
{
  const char *file = options->files != NULL ? options->files[0] : NULL;

  if (options->check_settings)
    return check_settings (file != NULL ? file : gza_options_get_settings_path (options));
  if (options->hash_pin)
    return hash_pin ();
  if (options->print_rotation)
    return print_rotation (options);
  if (file != NULL) {
    fprintf (stderr, "gza-kiosk: “%s” is no option; see gza-kiosk --help\n", file);
    return COULD_NOT_RUN;
  }
  return -1;
}
