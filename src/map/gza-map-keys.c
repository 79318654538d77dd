/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-keys.h"

#include "gza-map-canvas-private.h"
#include "gza-units.h"

/* A map's keys: the same moves as by touch, through the camera. Main thread. */

#define STEP_REM 5.0 /* one arrow key */

static gboolean
on_key_zoom (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  gza_map_camera_zoom_by (gza_map_canvas_get_camera (GZA_MAP_CANVAS (widget)),
                          g_variant_get_double (args));
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pan (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  double step_px = STEP_REM * gza_units_get_rem_px ();
  double x, y;

  g_variant_get (args, "(dd)", &x, &y);
  gza_map_camera_pan_by (gza_map_canvas_get_camera (GZA_MAP_CANVAS (widget)), x * step_px,
                         y * step_px);
  return GDK_EVENT_STOP;
}

/**
 * gza_map_keys_add:
 * @widget_class: a class that is, or descends from, #GzaMapCanvas
 *
 * Lets a map be moved with the arrows, and magnified with plus and minus.
 */
void
gza_map_keys_add (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keyval;
    double x;
    double y;
  } arrows[] = {
    { GDK_KEY_Left, -1.0, 0.0 }, { GDK_KEY_Right, 1.0, 0.0 },
    { GDK_KEY_Up, 0.0, -1.0 },   { GDK_KEY_Down, 0.0, 1.0 },
  };
  static const guint plus[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint minus[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].keyval, 0, on_key_pan, "(dd)",
                                  arrows[i].x, arrows[i].y);
  for (guint i = 0; i < G_N_ELEMENTS (plus); i++)
    gtk_widget_class_add_binding (widget_class, plus[i], 0, on_key_zoom, "d", 1.0);
  for (guint i = 0; i < G_N_ELEMENTS (minus); i++)
    gtk_widget_class_add_binding (widget_class, minus[i], 0, on_key_zoom, "d", -1.0);
}
