/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-road-line"

#include "gza-road-line.h"

#include <adwaita.h>

#include "gza-road-paint.h"
#include "gza-units.h"

/* A road from one side of its box to the other, apricot as far as a share of it. With stops it is
 * the way through something that has so many parts; without any it is a bar, and its one ring
 * stands where it ends. It runs in the direction of the writing, and draws itself.
 */

#define LINE_REM 0.13
#define BAR_REM 0.34
#define RING_REM 0.42
#define HEIGHT_REM 1.1
#define WIDTH_REM 4
#define GROW_MS 400

struct _GzaRoadLine {
  GtkWidget parent_instance;

  /* owned */
  AdwAnimation *growth;

  /* state */
  guint n_stops;
  double ratio;
  double shown_ratio;
};

G_DEFINE_FINAL_TYPE (GzaRoadLine, gza_road_line, GTK_TYPE_WIDGET)

static void
on_grown (double value,
          gpointer user_data)
{
  GzaRoadLine *self = user_data;

  self->shown_ratio = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gza_road_line_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  double rem = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_REM : HEIGHT_REM;

  *minimum = *natural = (int) (rem * gza_units_get_rem_px ());
}

static void
gza_road_line_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  GzaRoadLine *self = GZA_ROAD_LINE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double rem = gza_units_get_rem_px ();
  double thin = MAX (2, LINE_REM * rem);
  double y = gtk_widget_get_height (widget) / 2.0;
  double length = gtk_widget_get_width (widget) - 2 * RING_REM * rem;
  double begin = rtl ? RING_REM * rem + length : RING_REM * rem;
  double whole = rtl ? -length : length;
  double reach = begin + whole * self->shown_ratio;

  gza_road_paint_line (snapshot, begin, begin + whole, y, thin, &gza_road_ahead);
  gza_road_paint_line (snapshot, begin, reach, y, self->n_stops > 0 ? thin : BAR_REM * rem,
                       &gza_road_apricot);
  if (self->n_stops == 0)
    gza_road_paint_stop (snapshot, reach, y, RING_REM * rem, thin, &gza_road_apricot,
                         &gza_road_night);
  for (guint i = 0; i < self->n_stops; i++) {
    double at = self->n_stops > 1 ? (double) i / (self->n_stops - 1) : 0;
    gboolean reached = at <= self->shown_ratio + 1e-6;

    gza_road_paint_stop (snapshot, begin + whole * at, y, RING_REM * rem, thin,
                         reached ? &gza_road_apricot : &gza_road_ahead,
                         reached ? &gza_road_apricot : &gza_road_night);
  }
}

static void
gza_road_line_dispose (GObject *object)
{
  g_clear_object (&GZA_ROAD_LINE (object)->growth);

  G_OBJECT_CLASS (gza_road_line_parent_class)->dispose (object);
}

static void
gza_road_line_class_init (GzaRoadLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_road_line_dispose;
  widget_class->measure = gza_road_line_measure;
  widget_class->snapshot = gza_road_line_snapshot;

  gtk_widget_class_set_css_name (widget_class, "gza-road-line");
  /* What it shows stands beside it in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gza_road_line_init (GzaRoadLine *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (on_grown, self, NULL);

  self->growth = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, GROW_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->growth), ADW_EASE_OUT_CUBIC);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * gza_road_line_new:
 * @n_stops: how many stops there are, from the beginning to the end; 0 for a bar
 *
 * Makes a road of which nothing is behind.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_road_line_new (guint n_stops)
{
  GzaRoadLine *self = g_object_new (GZA_TYPE_ROAD_LINE, NULL);

  self->n_stops = n_stops;
  return GTK_WIDGET (self);
}

/**
 * gza_road_line_set_ratio:
 * @self: a road
 * @ratio: how much of it is behind, in [0, 1]
 *
 * Lets the road grow, or shrink, to a share of itself.
 */
void
gza_road_line_set_ratio (GzaRoadLine *self,
                         double ratio)
{
  AdwTimedAnimation *growth;

  g_return_if_fail (GZA_IS_ROAD_LINE (self));

  ratio = CLAMP (ratio, 0, 1);
  if (ratio == self->ratio)
    return;

  growth = ADW_TIMED_ANIMATION (self->growth);
  adw_timed_animation_set_value_from (growth, self->shown_ratio);
  adw_timed_animation_set_value_to (growth, ratio);
  self->ratio = ratio;
  adw_animation_play (self->growth);
}
