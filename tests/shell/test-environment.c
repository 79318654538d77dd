/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-environment.h"

#include <gtk/gtk.h>

static void
test_hostile_variables_are_removed (void)
{
  static const char *const hostile[] = {
    "GTK_DEBUG",
    "GTK_PATH",
    "GTK_THEME",
    "GDK_DEBUG",
    "GDK_DISABLE",
    "GSK_DEBUG",
    "G_RESOURCE_OVERLAYS",
    "GIO_EXTRA_MODULES",
    "GIO_MODULE_DIR",
    "GST_PLUGIN_PATH",
    "GST_DEBUG",
    "BROWSER",
  };
  g_auto (GStrv) names = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    g_setenv (hostile[i], "/nonexistent", TRUE);
  names = gza_environment_scrub ();

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_assert_null (g_getenv (hostile[i]));
    g_assert_true (g_strv_contains ((const char *const *) names, hostile[i]));
  }
}

static void
test_guards_are_set (void)
{
  g_auto (GStrv) names = NULL;

  g_setenv ("GTK_IM_MODULE", "ibus", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "dconf", TRUE);
  names = gza_environment_scrub ();
  g_assert_cmpstr (g_getenv ("GTK_IM_MODULE"), ==, "gtk-im-context-simple");
  g_assert_cmpstr (g_getenv ("GSETTINGS_BACKEND"), ==, "memory");
}

static void
test_second_time_removes_nothing (void)
{
  g_auto (GStrv) first = gza_environment_scrub ();
  g_auto (GStrv) second = gza_environment_scrub ();

  g_assert_nonnull (first);
  g_assert_cmpuint (g_strv_length (second), ==, 0);
}

/* A renderer that somebody chose stays; what cairo does not need is not loaded. */
static void
test_renderer (void)
{
  gboolean is_old = gtk_get_minor_version () < 16;

  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_unsetenv ("GDK_DEBUG");
  g_unsetenv ("GDK_DISABLE");
  gza_environment_choose_renderer (FALSE);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_assert_null (g_getenv ("GDK_DEBUG"));
  g_assert_null (g_getenv ("GDK_DISABLE"));

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  gza_environment_choose_renderer (FALSE);
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, is_old ? "gl-disable" : NULL);
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, is_old ? NULL : "gl,vulkan,dmabuf");
}

static void
test_what_the_kiosk_needs_stays (void)
{
  g_auto (GStrv) names = NULL;

  g_setenv ("XDG_RUNTIME_DIR", "/run/somewhere", TRUE);
  g_setenv ("WAYLAND_DISPLAY", "wayland-7", TRUE);
  names = gza_environment_scrub ();
  g_assert_cmpstr (g_getenv ("XDG_RUNTIME_DIR"), ==, "/run/somewhere");
  g_assert_cmpstr (g_getenv ("WAYLAND_DISPLAY"), ==, "wayland-7");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/environment/hostile", test_hostile_variables_are_removed);
  g_test_add_func ("/environment/guards", test_guards_are_set);
  g_test_add_func ("/environment/twice", test_second_time_removes_nothing);
  g_test_add_func ("/environment/needed", test_what_the_kiosk_needs_stays);
  g_test_add_func ("/environment/renderer", test_renderer);
  return g_test_run ();
}
