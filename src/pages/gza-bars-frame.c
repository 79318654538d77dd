/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bars-frame"

#include "gza-bars-frame.h"

#include "gza-bars-hider.h"

/* Measures the bars that lie over a page's picture, and shows them at every touch and key. Its one
 * child holds the picture and the bars; the page moves its words to where `changed` says. Main
 * thread only.
 */

struct _GzaBarsFrame {
  GtkWidget parent_instance;

  /* owned */
  GzaBarsHider *hider;

  /* borrowed */
  GtkWidget *header; /* inside the child */
  GtkWidget *footer;

  /* state */
  guint changed_id;
  int header_px;
  int footer_px;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaBarsFrame, gza_bars_frame, GTK_TYPE_WIDGET)

static gboolean
on_changed_idle (gpointer user_data)
{
  GzaBarsFrame *self = user_data;

  self->changed_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
on_hidden_changed (GzaBarsFrame *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_touched (GzaBarsFrame *self)
{
  gza_bars_hider_show (self->hider);
}

/* A bar's whole height, padding and all; none of one that the page has taken away. */
static int
get_bar_height (GzaBarsFrame *self,
                GtkWidget *bar)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_visible (bar) ||
      !gtk_widget_compute_bounds (bar, GTK_WIDGET (self), &bounds))
    return 0;
  return (int) bounds.size.height;
}

static void
gza_bars_frame_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* How much the bars cover is known once they have their size; nothing may move before the frame is
 * laid out. */
static void
gza_bars_frame_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  GzaBarsFrame *self = GZA_BARS_FRAME (widget);
  int header_px, footer_px;

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);

  header_px = get_bar_height (self, self->header);
  footer_px = get_bar_height (self, self->footer);
  if (header_px == self->header_px && footer_px == self->footer_px)
    return;

  self->header_px = header_px;
  self->footer_px = footer_px;
  if (self->changed_id == 0)
    self->changed_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_changed_idle, self, NULL);
}

static void
gza_bars_frame_dispose (GObject *object)
{
  GzaBarsFrame *self = GZA_BARS_FRAME (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_object (&self->hider);
  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_bars_frame_parent_class)->dispose (object);
}

static void
gza_bars_frame_class_init (GzaBarsFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_bars_frame_dispose;
  widget_class->measure = gza_bars_frame_measure;
  widget_class->size_allocate = gza_bars_frame_size_allocate;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "gza-bars-frame");
}

static void
gza_bars_frame_init (GzaBarsFrame *self)
{
  GtkGesture *touch = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->hider = gza_bars_hider_new ();
  g_signal_connect_object (self->hider, "notify::hidden", G_CALLBACK (on_hidden_changed), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (touch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * gza_bars_frame_set_bars:
 * @self: a frame with its child, not yet shown
 * @header: (transfer none): the bar at the top, inside the child
 * @footer: (transfer none): the bar at the bottom, inside the child
 *
 * Says which widgets are the bars.
 */
void
gza_bars_frame_set_bars (GzaBarsFrame *self,
                         GtkWidget *header,
                         GtkWidget *footer)
{
  g_return_if_fail (GZA_IS_BARS_FRAME (self));
  g_return_if_fail (gtk_widget_is_ancestor (header, GTK_WIDGET (self)));
  g_return_if_fail (gtk_widget_is_ancestor (footer, GTK_WIDGET (self)));

  self->header = header;
  self->footer = footer;
  gza_bars_hider_add_bar (self->hider, header);
  gza_bars_hider_add_bar (self->hider, footer);
}

/**
 * gza_bars_frame_get_hidden:
 * @self: a frame
 *
 * Tells whether the bars are away.
 *
 * Returns: %TRUE while they are
 */
gboolean
gza_bars_frame_get_hidden (GzaBarsFrame *self)
{
  g_return_val_if_fail (GZA_IS_BARS_FRAME (self), FALSE);

  return gza_bars_hider_get_hidden (self->hider);
}

/**
 * gza_bars_frame_get_insets:
 * @self: a frame
 * @ret_top_px: (out): the height of the upper bar, away or not
 * @ret_bottom_px: (out): the height of the lower bar, away or not
 *
 * Gets how much the bars cover while they are there.
 */
void
gza_bars_frame_get_insets (GzaBarsFrame *self,
                           int *ret_top_px,
                           int *ret_bottom_px)
{
  g_return_if_fail (GZA_IS_BARS_FRAME (self));

  *ret_top_px = self->header_px;
  *ret_bottom_px = self->footer_px;
}

/**
 * gza_bars_frame_set_may_hide:
 * @self: a frame
 * @may_hide: whether the bars may go
 *
 * Allows the bars to go after a while; where they may not, they are there.
 */
void
gza_bars_frame_set_may_hide (GzaBarsFrame *self,
                             gboolean may_hide)
{
  g_return_if_fail (GZA_IS_BARS_FRAME (self));

  gza_bars_hider_set_allowed (self->hider, may_hide);
}

/**
 * gza_bars_frame_show_bars:
 * @self: a frame
 *
 * Shows the bars and begins to wait anew.
 */
void
gza_bars_frame_show_bars (GzaBarsFrame *self)
{
  g_return_if_fail (GZA_IS_BARS_FRAME (self));

  gza_bars_hider_show (self->hider);
}
