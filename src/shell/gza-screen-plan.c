/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-screen-plan"

#include "gza-screen-plan.h"

/* Most compositors give a fullscreen window one monitor, and another window another one. cage gives
 * its window all of them, side by side: there both screens are parts of one window. */

/* Of a screen: a mirror that leaves more of it empty makes room for words. */
#define MIRROR_ALONE_RATIO 0.7

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

static gboolean
is_built_in (const char *connector)
{
  static const char *const kinds[] = { "eDP", "LVDS", "DSI" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_str_has_prefix (connector, kinds[i]))
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_screen_plan_compare:
 * @a: (nullable): the connector of a monitor, such as `HDMI-A-1`
 * @b: (nullable): that of another
 *
 * Orders monitors: what is built in, then by their connectors' names.
 *
 * The order in which they were found is none to rely on: one that is pulled out and put back is
 * found last, and would change places with another.
 *
 * Returns: less than zero where @a is before @b, more where it is behind
 */
int
gza_screen_plan_compare (const char *a,
                         const char *b)
{
  gboolean a_is_built_in = a != NULL && is_built_in (a);
  gboolean b_is_built_in = b != NULL && is_built_in (b);

  return a_is_built_in != b_is_built_in ? b_is_built_in - a_is_built_in : g_strcmp0 (a, b);
}

/**
 * gza_screen_plan_make:
 * @self: (out caller-allocates): the plan
 * @monitors: (array length=n_monitors): where they are on the desktop, in application pixels, in
 *   their order
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

/**
 * gza_screen_plan_dup_touch_matrix:
 * @self: a plan with two screens in one window
 * @rotation_deg: by which the picture is turned clockwise: 0, 90, 180 or 270
 *
 * Writes down how a touch screen that the compositor takes to lie across both screens is made to
 * lie on the first: as libinput reads it from the udev property `LIBINPUT_CALIBRATION_MATRIX`.
 *
 * Returns: (transfer full): six numbers
 */
char *
gza_screen_plan_dup_touch_matrix (const GzaScreenPlan *self,
                                  guint rotation_deg)
{
  /* Where in the turned picture a point of the screen lies; gza-kiosk-session has them, too. */
  static const int turns[4][6] = {
    { 1, 0, 0, 0, 1, 0 },
    { 0, 1, 0, -1, 0, 1 },
    { -1, 0, 1, 0, -1, 1 },
    { 0, -1, 1, 1, 0, 0 },
  };
  const int *turn = turns[rotation_deg / 90 % 4];
  g_autoptr (GString) matrix = g_string_new (NULL);
  GdkRectangle all;
  double scales[2], starts[2];

  gdk_rectangle_union (&self->main, &self->second, &all);
  scales[0] = (double) self->main.width / all.width;
  scales[1] = (double) self->main.height / all.height;
  starts[0] = (double) self->main.x / all.width;
  starts[1] = (double) self->main.y / all.height;
  for (guint i = 0; i < 6; i++) {
    double start = i % 3 == 2 ? starts[i / 3] : 0;
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (number, sizeof number, "%.5g", scales[i / 3] * turn[i] + start);
    g_string_append_printf (matrix, i > 0 ? " %s" : "%s", number);
  }
  return g_string_free (g_steal_pointer (&matrix), FALSE);
}

/**
 * gza_screen_plan_divide:
 * @width_px: of a second screen
 * @height_px: of a second screen
 * @mirrored_width_px: of what is shown on the first
 * @mirrored_height_px: of what is shown on the first
 * @ret_mirror: (out caller-allocates): where it is shown again
 * @ret_words: (out caller-allocates): where there is room beside it; empty where there is little
 *
 * Divides a second screen, from the left for languages that are written so. The mirror is as large
 * as it can be: with words at the top or at one side, else in the middle.
 */
void
gza_screen_plan_divide (int width_px,
                        int height_px,
                        int mirrored_width_px,
                        int mirrored_height_px,
                        GdkRectangle *ret_mirror,
                        GdkRectangle *ret_words)
{
  double scale = MIN ((double) width_px / MAX (mirrored_width_px, 1),
                      (double) height_px / MAX (mirrored_height_px, 1));
  int mirror_width_px = (int) (mirrored_width_px * scale + 0.5);
  int mirror_height_px = (int) (mirrored_height_px * scale + 0.5);

  *ret_mirror = (GdkRectangle){ 0, 0, mirror_width_px, mirror_height_px };
  if (mirror_height_px < height_px * MIRROR_ALONE_RATIO) {
    *ret_words = (GdkRectangle){ 0, mirror_height_px, width_px, height_px - mirror_height_px };
  } else if (mirror_width_px < width_px * MIRROR_ALONE_RATIO) {
    *ret_words = (GdkRectangle){ mirror_width_px, 0, width_px - mirror_width_px, height_px };
  } else {
    *ret_words = (GdkRectangle){ 0, 0, 0, 0 };
    ret_mirror->x = (width_px - mirror_width_px) / 2;
    ret_mirror->y = (height_px - mirror_height_px) / 2;
  }
}
