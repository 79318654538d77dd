/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-quiet-page"

#include "gza-quiet-page.h"

#include "gza-clock.h"
#include "gza-locale.h"

/* What the quiet exit leads to, for a visitor who is being watched: hills, without a word. A touch
 * leads to the attract page, but not the second one of a hurried double touch; nobody's touch does
 * so after a while.
 */

/* A touch that comes sooner belongs to the one that asked for the exit. */
#define HURRY_US (1 * G_USEC_PER_SEC)

#define REST_US (120 * G_USEC_PER_SEC)

struct _GzaQuietPage {
  GzaPage parent_instance;

  /* state */
  gint64 entered_us;
  guint rest_id;
};

G_DEFINE_FINAL_TYPE (GzaQuietPage, gza_quiet_page, GZA_TYPE_PAGE)

/* The hills, the furthest first: how high they stand, how they swing, and their colour. */
static const struct {
  double height_ratio;
  double swing_ratio;
  double phase_ratio;
  double red, green, blue;
} hills[] = {
  { 0.52, 0.10, 0.0, 0.66, 0.76, 0.78 },
  { 0.60, -0.08, 0.3, 0.53, 0.67, 0.66 },
  { 0.70, 0.09, 0.6, 0.40, 0.56, 0.52 },
  { 0.82, -0.06, 0.1, 0.29, 0.44, 0.40 },
};

static void
draw_sky (cairo_t *cairo,
          double width_px,
          double height_px)
{
  cairo_pattern_t *sky = cairo_pattern_create_linear (0, 0, 0, height_px);

  cairo_pattern_add_color_stop_rgb (sky, 0, 0.60, 0.76, 0.86);
  cairo_pattern_add_color_stop_rgb (sky, 0.6, 0.97, 0.93, 0.84);
  cairo_set_source (cairo, sky);
  cairo_paint (cairo);
  cairo_pattern_destroy (sky);

  cairo_set_source_rgb (cairo, 1.0, 0.95, 0.80);
  cairo_arc (cairo, width_px * 0.68, height_px * 0.34, MIN (width_px, height_px) * 0.07, 0,
             2 * G_PI);
  cairo_fill (cairo);
}

static void
draw_hill (cairo_t *cairo,
           gsize index,
           double width_px,
           double height_px)
{
  double base_px = hills[index].height_ratio * height_px;
  double swing_px = hills[index].swing_ratio * height_px;
  double turn_px = (0.3 + hills[index].phase_ratio / 2) * width_px;

  cairo_move_to (cairo, 0, height_px);
  cairo_line_to (cairo, 0, base_px + swing_px / 2);
  cairo_curve_to (cairo, turn_px / 2, base_px - swing_px, turn_px, base_px - swing_px,
                  (turn_px + width_px) / 2, base_px);
  cairo_curve_to (cairo, (turn_px + 3 * width_px) / 4, base_px + swing_px / 2, width_px * 0.95,
                  base_px + swing_px / 2, width_px, base_px - swing_px / 3);
  cairo_line_to (cairo, width_px, height_px);
  cairo_close_path (cairo);
  cairo_set_source_rgb (cairo, hills[index].red, hills[index].green, hills[index].blue);
  cairo_fill (cairo);
}

static void
gza_quiet_page_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  float width_px = (float) gtk_widget_get_width (widget);
  float height_px = (float) gtk_widget_get_height (widget);
  cairo_t *cairo =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width_px, height_px));

  draw_sky (cairo, width_px, height_px);
  for (gsize i = 0; i < G_N_ELEMENTS (hills); i++)
    draw_hill (cairo, i, width_px, height_px);
  cairo_destroy (cairo);
}

static void
update_words (GzaQuietPage *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      gza_locale_get_word (gza_locale_get_default (), GZA_WORD ("A calm landscape")), -1);
}

static void
on_rested (gpointer user_data)
{
  GzaQuietPage *self = user_data;

  self->rest_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.go-home", NULL);
}

static void
on_touched (GzaQuietPage *self)
{
  if (gza_clock_get_time_us (gza_clock_get_default ()) - self->entered_us > HURRY_US)
    gtk_widget_activate_action (GTK_WIDGET (self), "nav.go-home", NULL);
}

static void
stop_rest (GzaQuietPage *self)
{
  if (self->rest_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->rest_id);
  self->rest_id = 0;
}

static void
gza_quiet_page_enter (GzaPage *page)
{
  GzaQuietPage *self = GZA_QUIET_PAGE (page);
  GzaClock *clock = gza_clock_get_default ();

  self->entered_us = gza_clock_get_time_us (clock);
  self->rest_id = gza_clock_add_timeout (clock, REST_US, on_rested, self);
}

static void
gza_quiet_page_leave (GzaPage *page)
{
  stop_rest (GZA_QUIET_PAGE (page));
}

static void
gza_quiet_page_dispose (GObject *object)
{
  stop_rest (GZA_QUIET_PAGE (object));

  G_OBJECT_CLASS (gza_quiet_page_parent_class)->dispose (object);
}

static void
gza_quiet_page_class_init (GzaQuietPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_quiet_page_dispose;
  widget_class->snapshot = gza_quiet_page_snapshot;
  page_class->enter = gza_quiet_page_enter;
  page_class->leave = gza_quiet_page_leave;

  gtk_widget_class_set_css_name (widget_class, "gza-quiet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_quiet_page_init (GzaQuietPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_quiet_page_new:
 * @context: the context
 *
 * Makes the page; a touch activates `nav.go-home`.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_quiet_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_QUIET_PAGE, "context", context, NULL);
}
