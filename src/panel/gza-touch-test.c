/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-touch-test.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-units.h"

/* A sheet on which every finger draws in a color of its own. Ten fields along the edges, where
 * touch screens fail first, are filled when a finger has been there. A trail that breaks off, or
 * runs beside the finger, is a fault that can be seen from where one stands.
 */

#define N_COLUMNS 4
#define N_ROWS 3
#define MAX_POINTS 6000
#define TRAIL_REM 0.35
#define GAP_REM 0.3
/* The words stay between the fields along the edges. */
#define WIDE_CHARS 44
#define TALL_CHARS 26

typedef struct {
  float x, y;
  guint finger;
  gboolean is_start;
} Point;

struct _GzaTouchTest {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  GArray *points;  /* (element-type Point): the oldest first */
  GPtrArray *down; /* sequences of the fingers that are down; NULL where a place is free */

  /* borrowed */
  GtkWidget *task;
  GtkLabel *counts;

  /* state */
  gboolean reached[N_ROWS][N_COLUMNS];
  guint most;
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const GdkRGBA colors[] = {
  { 0.95f, 0.64f, 0.23f, 1 }, { 0.37f, 0.66f, 0.98f, 1 }, { 0.61f, 0.78f, 0.72f, 1 },
  { 1.00f, 0.54f, 0.58f, 1 }, { 0.97f, 0.95f, 0.91f, 1 }, { 0.75f, 0.55f, 0.95f, 1 },
  { 0.98f, 0.88f, 0.30f, 1 }, { 0.35f, 0.85f, 0.85f, 1 }, { 0.95f, 0.50f, 0.80f, 1 },
  { 0.55f, 0.85f, 0.35f, 1 },
};

G_DEFINE_FINAL_TYPE (GzaTouchTest, gza_touch_test, GTK_TYPE_WIDGET)

static gboolean
is_edge (int row,
         int column)
{
  return row == 0 || row == N_ROWS - 1 || column == 0 || column == N_COLUMNS - 1;
}

static guint
count_down (GzaTouchTest *self)
{
  guint n = 0;

  for (guint i = 0; i < self->down->len; i++)
    n += self->down->pdata[i] != NULL;
  return n;
}

static guint
count_reached (GzaTouchTest *self)
{
  guint n = 0;

  for (int row = 0; row < N_ROWS; row++) {
    for (int column = 0; column < N_COLUMNS; column++)
      n += is_edge (row, column) && self->reached[row][column];
  }
  return n;
}

static void
update_counts (GzaTouchTest *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *text = gza_locale_format (
      locale, GZA_WORD ("Fingers: {0,number}, at most {1,number}. Edges: {2,number} of {3,number}"),
      (double) count_down (self), (double) self->most, (double) count_reached (self),
      (double) (N_COLUMNS * N_ROWS - (N_COLUMNS - 2) * (N_ROWS - 2)));

  gtk_label_set_text (self->counts, text);
}

/* The first free place is the finger's, and so its color. A mouse has no sequence. */
static guint
find_finger (GzaTouchTest     *self,
             GdkEventSequence *sequence,
             gboolean          begins)
{
  gpointer key = sequence != NULL ? (gpointer) sequence : (gpointer) self;
  guint finger;

  if (g_ptr_array_find (self->down, key, &finger))
    return finger;
  if (!begins)
    return G_MAXUINT;
  if (!g_ptr_array_find (self->down, NULL, &finger)) {
    finger = self->down->len;
    g_ptr_array_add (self->down, NULL);
  }
  self->down->pdata[finger] = key;
  self->most = MAX (self->most, count_down (self));
  return finger;
}

static void
add_point (GzaTouchTest *self,
           GdkEvent     *event,
           gboolean      begins)
{
  guint finger = find_finger (self, gdk_event_get_event_sequence (event), begins);
  double x, y, width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  Point point;

  if (finger == G_MAXUINT || !gdk_event_get_position (event, &x, &y))
    return;
  if (self->points->len >= MAX_POINTS)
    g_array_remove_range (self->points, 0, MAX_POINTS / 10);
  point = (Point){ (float) x, (float) y, finger, begins };
  g_array_append_val (self->points, point);
  if (width > 0 && height > 0)
    self->reached[CLAMP ((int) (y * N_ROWS / height), 0, N_ROWS - 1)]
                 [CLAMP ((int) (x * N_COLUMNS / width), 0, N_COLUMNS - 1)] = TRUE;
}

static void
lift (GzaTouchTest *self,
      GdkEvent     *event)
{
  guint finger = find_finger (self, gdk_event_get_event_sequence (event), FALSE);

  if (finger != G_MAXUINT)
    self->down->pdata[finger] = NULL;
}

static gboolean
on_event (GzaTouchTest *self,
          GdkEvent     *event)
{
  switch (gdk_event_get_event_type (event)) {
  case GDK_TOUCH_BEGIN:
  case GDK_BUTTON_PRESS:
    add_point (self, event, TRUE);
    break;
  case GDK_TOUCH_UPDATE:
  case GDK_MOTION_NOTIFY:
    add_point (self, event, FALSE);
    break;
  case GDK_TOUCH_END:
  case GDK_TOUCH_CANCEL:
  case GDK_BUTTON_RELEASE:
    lift (self, event);
    break;
  default:
    return GDK_EVENT_PROPAGATE;
  }
  update_counts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_PROPAGATE;
}

static void
draw_fields (GzaTouchTest *self,
             cairo_t      *cairo)
{
  double gap_px = GAP_REM * gza_units_get_rem_px ();
  double width = (double) gtk_widget_get_width (GTK_WIDGET (self)) / N_COLUMNS;
  double height = (double) gtk_widget_get_height (GTK_WIDGET (self)) / N_ROWS;

  for (int row = 0; row < N_ROWS; row++) {
    for (int column = 0; column < N_COLUMNS; column++) {
      if (!is_edge (row, column))
        continue;
      cairo_rectangle (cairo, column * width + gap_px, row * height + gap_px, width - 2 * gap_px,
                       height - 2 * gap_px);
      cairo_set_source_rgba (cairo, 0.37, 0.5, 0.45, self->reached[row][column] ? 0.85 : 0.14);
      cairo_fill (cairo);
    }
  }
}

/* Each trail is one line from its start; points of several fingers lie mixed. */
static void
draw_trail (GzaTouchTest *self,
            cairo_t      *cairo,
            guint         finger)
{
  gboolean is_drawn = FALSE;

  gdk_cairo_set_source_rgba (cairo, &colors[finger % G_N_ELEMENTS (colors)]);
  for (guint i = 0; i < self->points->len; i++) {
    const Point *point = &g_array_index (self->points, Point, i);

    if (point->finger != finger)
      continue;
    if (point->is_start || !is_drawn)
      cairo_move_to (cairo, point->x, point->y);
    cairo_line_to (cairo, point->x, point->y);
    is_drawn = TRUE;
  }
  cairo_stroke (cairo);
}

static void
gza_touch_test_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GzaTouchTest *self = GZA_TOUCH_TEST (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &bounds);

  draw_fields (self, cairo);
  cairo_set_line_width (cairo, TRAIL_REM * gza_units_get_rem_px ());
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  for (guint finger = 0; finger < self->down->len; finger++)
    draw_trail (self, cairo, finger);
  cairo_destroy (cairo);

  GTK_WIDGET_CLASS (gza_touch_test_parent_class)->snapshot (widget, snapshot);
}

static void
on_done (GzaTouchTest *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
gza_touch_test_dispose (GObject *object)
{
  g_clear_pointer (&GZA_TOUCH_TEST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_touch_test_parent_class)->dispose (object);
}

static void
gza_touch_test_finalize (GObject *object)
{
  g_array_unref (GZA_TOUCH_TEST (object)->points);
  g_ptr_array_unref (GZA_TOUCH_TEST (object)->down);

  G_OBJECT_CLASS (gza_touch_test_parent_class)->finalize (object);
}

static void
gza_touch_test_class_init (GzaTouchTestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gza_touch_test_dispose;
  object_class->finalize = gza_touch_test_finalize;
  widget_class->snapshot = gza_touch_test_snapshot;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-touch-test");
}

static void
gza_touch_test_init (GzaTouchTest *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkWidget *done;

  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->down = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->box, "panel-test");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->task = gza_panel_add_word (
      GTK_BOX (self->box), GZA_WORD ("Draw along the edges, then with all fingers at once."));
  self->counts = gza_panel_add_label (GTK_BOX (self->box), "panel-small");
  done = gza_panel_add_button (GTK_BOX (self->box), GZA_WORD ("Done"), "primary");
  gtk_widget_set_halign (done, GTK_ALIGN_START);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (on_done), self);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event), self);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  update_counts (self);
}

/**
 * gza_touch_test_new:
 * @portrait: whether the screen is taller than wide
 *
 * Makes an empty sheet.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_touch_test_new (gboolean portrait)
{
  GzaTouchTest *self = g_object_new (GZA_TYPE_TOUCH_TEST, NULL);
  int chars = portrait ? TALL_CHARS : WIDE_CHARS;

  g_object_set (self->task, "max-width-chars", chars, NULL);
  gtk_label_set_max_width_chars (self->counts, chars);
  return GTK_WIDGET (self);
}
