/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-kiosk"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include <glib.h>

#include "gza-application.h"
#include "gza-environment.h"
#include "gza-frame-memory.h"
#include "gza-log.h"

/* The kiosk's main(): what must happen before GTK and GStreamer read the environment. */

static gboolean
has_option (char **arguments,
            const char *long_name,
            const char *short_name)
{
  for (char **at = arguments + 1; *at != NULL && !g_str_equal (*at, "--"); at++) {
    if (g_str_equal (*at, long_name) || g_str_equal (*at, short_name))
      return TRUE;
  }

  return FALSE;
}

/* Threads may still paint a map or decode a picture, and nothing waits for them: what they make is
 * for nobody. A return from main() would take the libraries from under them, as pixman's end does,
 * and a kiosk that was stopped in order would have crashed. */
static void
end (int status)
{
  fflush (NULL);
  _exit (status);
}

int
main (int argc,
      char **argv)
{
  gboolean kiosk = has_option (argv, "--kiosk", "-k");
  GzaApplication *application;
  int status;

  setlocale (LC_ALL, "");
  gza_frame_memory_limit ();

  /* The kiosk has a look of its own: no theme is read beneath it, which is a quarter of the time
   * to the first picture. No portal has a say in it, and one that hangs delays nothing. */
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  if (kiosk) {
    g_auto (GStrv) removed = gza_environment_scrub ();
    g_autofree char *names = g_strjoinv (" ", removed);

    gza_log_install ();
    if (removed[0] != NULL)
      g_message ("removed from the environment: %s", names);
  }

  g_setenv ("GTK_THEME", "Empty", TRUE);

  application = gza_application_new (kiosk);

  status = g_application_run (G_APPLICATION (application), argc, argv);
  if (status == 0)
    status = gza_application_get_status (application);
  /* Answers that are still being written are waited for. */
  g_object_unref (application);
  end (status);
}
