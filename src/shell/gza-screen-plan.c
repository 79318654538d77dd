/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-screen-plan"

#include "gza-screen-plan.h"

/* Most compositors give a fullscreen window one monitor, and another window another one. cage gives
 * its window all of them, side by side: there both screens are parts of one window. */

static GdkRectangle
unite (const GdkRectangle *monitors,
       guint n_monitors)
{
  GdkRectangle box = monitors[0];

  for (guint i = 1; i < n_monitors; i++)
    gdk_rectangle_union (&box, &monitors[i], &box);
  return box;
}

/* Monitors that show the same part of the desktop are one screen. */
static int
find_second (const GdkRectangle *monitors,
             guint n_monitors,
             guint main_monitor)
{
  for (guint i = 0; i < n_monitors; i++) {
    if (i != main_monitor && !gdk_rectangle_intersect (&monitors[i], &monitors[main_monitor], NULL))
      return (int) i;
  }
  return -1;
}

static GdkRectangle
place (const GdkRectangle *monitor,
       const GdkRectangle *box)
{
  return (GdkRectangle){ monitor->x - box->x, monitor->y - box->y, monitor->width,
                         monitor->height };
}

/**
 * gza_screen_plan_make:
 * @self: (out caller-allocates): the plan
 * @monitors: (array length=n_monitors): where they are on the desktop, in application pixels
 * @n_monitors: how many
 * @width_px: of the fullscreen window
 * @height_px: of the fullscreen window
 * @main_is_last: whether the exhibition is on the last monitor, not on the first
 *
 * Plans what is shown where.
 */
void
gza_screen_plan_make (GzaScreenPlan *self,
                      const GdkRectangle *monitors,
                      guint n_monitors,
                      int width_px,
                      int height_px,
                      gboolean main_is_last)
{
  GdkRectangle box;

  *self = (GzaScreenPlan){ .main = { 0, 0, width_px, height_px }, .second_monitor = -1 };
  if (n_monitors < 2)
    return;

  self->main_monitor = main_is_last ? n_monitors - 1 : 0;
  self->second_monitor = find_second (monitors, n_monitors, self->main_monitor);
  box = unite (monitors, n_monitors);
  self->is_spanned =
      self->second_monitor >= 0 && box.width == width_px && box.height == height_px;
  if (!self->is_spanned)
    return;
  self->main = place (&monitors[self->main_monitor], &box);
  self->second = place (&monitors[self->second_monitor], &box);
}
