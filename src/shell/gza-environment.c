/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-environment"

#include "gza-environment.h"

#include <glob.h>
#include <gtk/gtk.h>

/* The environment is the first thing that GTK, GStreamer and their like read, and much of it loads
 * code or opens doors: the inspector, modules, themes, input methods, renderers. A kiosk removes
 * what it doesn't need before anything reads it, and sets what its guards rely on.
 */

static const char *const removed[] = {
  "GTK_DEBUG",
  "GTK_PATH",
  "GTK_EXE_PREFIX",
  "GTK_DATA_PREFIX",
  "GTK_MEDIA",
  "GTK_THEME",
  "GTK_CSS_DEBUG",
  "GTK_SLOWDOWN",
  "GTK_INSPECTOR_DISPLAY",
  "GTK_INSPECTOR_RENDERER",
  "GDK_DEBUG",
  "GDK_DISABLE",
  "GDK_SCALE",
  "GDK_DPI_SCALE",
  "GSK_DEBUG",
  "GSK_GPU_DISABLE",
  "GSETTINGS_SCHEMA_DIR",
  "G_RESOURCE_OVERLAYS",
  "G_DEBUG",
  "G_SLICE",
  "GIO_EXTRA_MODULES",
  "GIO_MODULE_DIR",
  "GST_PLUGIN_PATH",
  "GST_PLUGIN_PATH_1_0",
  "GST_PLUGIN_SYSTEM_PATH",
  "GST_PLUGIN_SYSTEM_PATH_1_0",
  "GST_PLUGIN_SCANNER",
  "GST_PLUGIN_SCANNER_1_0",
  "GST_PLUGIN_LOADING_WHITELIST",
  "GST_PLUGIN_FEATURE_RANK",
  "GST_REGISTRY",
  "GST_REGISTRY_1_0",
  "GST_DEBUG",
  "GST_DEBUG_FILE",
  "GST_DEBUG_DUMP_DOT_DIR",
  "LIBGL_DRIVERS_PATH",
  "MESA_LOADER_DRIVER_OVERRIDE",
  "FONTCONFIG_FILE",
  "FONTCONFIG_PATH",
  "PANGOCAIRO_BACKEND",
  "XCURSOR_PATH",
  "XCURSOR_THEME",
  "DESKTOP_STARTUP_ID",
  "BROWSER",
};

static const struct {
  const char *name;
  const char *value;
} set[] = {
  { "GTK_IM_MODULE", "gtk-im-context-simple" },
  { "GSETTINGS_BACKEND", "memory" },
  { "GIO_USE_VFS", "local" },
  { "GIO_USE_VOLUME_MONITOR", "unix" },
};

/**
 * gza_environment_scrub:
 *
 * Removes what could open the kiosk from this process's environment, and sets what closes it.
 * To be called before any thread is made and before GTK and GStreamer are initialised.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names that were there and are removed
 * Source: facts on reliability, part 4
 */
char **
gza_environment_scrub (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (removed); i++) {
    if (g_getenv (removed[i]) == NULL)
      continue;
    g_ptr_array_add (names, g_strdup (removed[i]));
    g_unsetenv (removed[i]);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (set); i++)
    g_setenv (set[i].name, set[i].value, TRUE);

  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static gboolean
has_render_node (void)
{
  glob_t nodes = { 0 };
  gboolean found = glob ("/dev/dri/renderD*", GLOB_NOSORT, NULL, &nodes) == 0;

  globfree (&nodes);
  return found;
}

/**
 * gza_environment_choose_renderer:
 * @is_safe: whether the last start ended in the dark
 *
 * Lets cairo paint where no graphics card can, or where one may have ended the last start, unless
 * the environment already names a renderer.
 *
 * GTK would paint with OpenGL in software there, which costs three times the processor and twice
 * the memory; where cairo paints, neither that nor Vulkan is loaded at all. To be called before GTK
 * is initialised.
 */
void
gza_environment_choose_renderer (gboolean is_safe)
{
  if (g_getenv ("GSK_RENDERER") == NULL && (is_safe || !has_render_node ()))
    g_setenv ("GSK_RENDERER", "cairo", TRUE);
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") != 0)
    return;
  /* GTK 4.16 gave what is left out a variable of its own, and complains of the old word. */
  if (gtk_get_minor_version () < 16)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl,vulkan,dmabuf", FALSE);
}
