/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-lamp.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>

/* The screen's light under X. No X server without hardware has DPMS: these functions stand in for
 * those of libXext, which the program calls by the same names. */

static GString *calls;
static gboolean is_capable;

Bool
DPMSQueryExtension (Display *display,
                    int     *event,
                    int     *error)
{
  return is_capable;
}

Bool
DPMSCapable (Display *display)
{
  return is_capable;
}

Status
DPMSSetTimeouts (Display *display,
                 CARD16   standby_s,
                 CARD16   suspend_s,
                 CARD16   off_s)
{
  g_string_append_printf (calls, "times %u %u %u; ", standby_s, suspend_s, off_s);
  return 1;
}

Status
DPMSEnable (Display *display)
{
  g_string_append (calls, "enable; ");
  return 1;
}

Status
DPMSForceLevel (Display *display,
                CARD16   level)
{
  g_string_append (calls, level == DPMSModeOff ? "off" : level == DPMSModeOn ? "on" : "?");
  return 1;
}

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("gza-XXXXXX", NULL);
  calls = g_string_new (NULL);
  is_capable = TRUE;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "panel.ini", NULL);

  g_remove (path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_string_free (calls, TRUE);
}

static void
assert_called (const char *expected)
{
  g_assert_cmpstr (calls->str, ==, expected);
  g_string_truncate (calls, 0);
}

static void
test_monitors (Fixture       *self,
               gconstpointer  data)
{
  GzaLamp *lamp = gza_lamp_new (gdk_display_get_default (), self->folder, self->folder);

  assert_called ("times 0 0 0; enable; on");
  g_assert_false (gza_lamp_is_off (lamp));
  gza_lamp_set_lit (lamp, FALSE);
  assert_called ("times 0 0 0; enable; off");
  g_assert_true (gza_lamp_is_off (lamp));
  /* Whatever has switched it on meanwhile. */
  gza_lamp_set_lit (lamp, FALSE);
  assert_called ("times 0 0 0; enable; off");
  gza_lamp_set_lit (lamp, TRUE);
  assert_called ("times 0 0 0; enable; on");
  g_assert_false (gza_lamp_is_off (lamp));
  g_assert_finalize_object (lamp);
}

static void
test_no_power (Fixture       *self,
               gconstpointer  data)
{
  GzaLamp *lamp;

  is_capable = FALSE;
  lamp = gza_lamp_new (gdk_display_get_default (), self->folder, self->folder);
  gza_lamp_set_lit (lamp, FALSE);
  assert_called ("");
  g_assert_false (gza_lamp_is_off (lamp));
  g_assert_finalize_object (lamp);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/lamp/monitors", Fixture, NULL, set_up, test_monitors, tear_down);
  g_test_add ("/lamp/no-power", Fixture, NULL, set_up, test_no_power, tear_down);
  return g_test_run ();
}
