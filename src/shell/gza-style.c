/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-style"

#include "gza-style.h"

#include <gtk/gtk.h>
#include <math.h>

#include "gza-units.h"

/* The style sheets, and the one number that they scale by: the rem, the height of body text.
 *
 * GTK takes the rem from its font setting: a font of 12 points at D dots per inch is D / 6 pixels.
 * The shell therefore sets the resolution, and everything that is written in rem follows, on any
 * screen, while the program runs.
 */

/* Body text is 30 px where the screen's shorter side has 1080 lines. */
#define REM_PER_SIDE (30.0 / 1080.0)
/* A screen with a very long viewing distance still has to fit a caption. */
#define MAX_REM_PER_SIDE (46.0 / 1080.0)
/* Legible at a distance: the height of a capital, in degrees, and in ems of Noto Sans. */
#define CAPITAL_DEG (22.0 / 60.0)
#define CAPITAL_EM 0.714

static const char *const sheets[] = {
  "gza.css", "media.css", "map.css", "pages.css", "answers.css", "panel.css",
  "shell.css",
};

static void
load_sheet (GdkDisplay *display,
            const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat ("/org/gza/Gza/style/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * gza_style_load:
 * @display: a display
 *
 * Loads the program's style sheets above any theme, and its icons.
 */
void
gza_style_load (GdkDisplay *display)
{
  g_return_if_fail (GDK_IS_DISPLAY (display));

  /* Every icon is our own; the desktop's themes need not be looked through for it. */
  g_object_set (gtk_settings_get_for_display (display), "gtk-icon-theme-name", "hicolor", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    load_sheet (display, sheets[i]);

  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/org/gza/Gza/icons");
}

/**
 * gza_style_load_preview:
 * @display: a display
 *
 * Loads the style sheet of what a preview puts around the kiosk's screen.
 */
void
gza_style_load_preview (GdkDisplay *display)
{
  g_return_if_fail (GDK_IS_DISPLAY (display));

  load_sheet (display, "preview.css");
}

/**
 * gza_style_choose_rem:
 * @width_px: the picture's width, above 0
 * @height_px: the picture's height, above 0
 * @settings: the technician's settings
 *
 * Chooses the rem for a screen: a share of its shorter side, and more where the settings say how
 * wide the screen is and how far away visitors stand, so that body text is legible there.
 *
 * Returns: pixels
 * Source: ISO 9241-303 (22 minutes of arc); design.md, "The visual language"
 */
double
gza_style_choose_rem (int width_px,
                      int height_px,
                      GzaSettings *settings)
{
  double side_px = MIN (width_px, height_px);
  double rem_px = side_px * REM_PER_SIDE;
  double width_mm, distance_mm;

  g_return_val_if_fail (width_px > 0 && height_px > 0, 30);
  g_return_val_if_fail (GZA_IS_SETTINGS (settings), 30);

  width_mm = gza_settings_get_screen_width_mm (settings);
  distance_mm = gza_settings_get_viewing_distance_mm (settings);
  if (width_mm > 0 && distance_mm > 0) {
    double capital_mm = tan (CAPITAL_DEG * G_PI / 180) * distance_mm;

    rem_px = MAX (rem_px, capital_mm * width_px / width_mm / CAPITAL_EM);
  }

  return MIN (rem_px, side_px * MAX_REM_PER_SIDE);
}

/**
 * gza_style_set_rem:
 * @rem_px: pixels, above 0
 *
 * Sets the rem for style sheets and drawing code.
 */
void
gza_style_set_rem (double rem_px)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_return_if_fail (rem_px > 0);

  gza_units_set_rem_px (rem_px);
  g_object_set (settings, "gtk-font-name", "Noto Sans 12", "gtk-xft-dpi",
                (int) round (rem_px * 6 * 1024), NULL);
}
