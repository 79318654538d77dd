/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-seek-bar.h"

#include "gza-locale.h"
#include "gza-slider-line.h"

/* The seek bar of the player's controls.
 *
 * Whoever owns it calls gza_seek_bar_update() while time passes. A touch goes to its place at
 * once, dragging goes on from there; the clip is held meanwhile and goes on afterwards, for a
 * voice in snippets is no help. */

#define STEP_US (5 * G_USEC_PER_SEC)

struct _GzaSeekBar {
  GtkWidget parent_instance;

  /* Owned */
  GzaSliderLine line;
  GzaPlayer *player;

  /* State */
  gboolean is_dragged;
  gboolean resumes;
  double start_x;
  gint64 position_us;
  gint64 duration_us;
  gint64 told_us; /* what assistive technology knows */
};

G_DEFINE_FINAL_TYPE (GzaSeekBar, gza_seek_bar, GTK_TYPE_WIDGET)

static void
show_position (GzaSeekBar *self,
               gint64      position_us)
{
  gboolean is_told = position_us / G_USEC_PER_SEC == self->told_us / G_USEC_PER_SEC;
  g_autofree char *text = NULL;

  self->position_us = position_us;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (is_told)
    return;

  self->told_us = position_us;
  text = gza_locale_format_length (gza_locale_get_default (), position_us);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) self->duration_us / G_USEC_PER_SEC,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) position_us / G_USEC_PER_SEC,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
go_to (GzaSeekBar *self,
       gint64      position_us)
{
  if (self->player == NULL || self->duration_us <= 0)
    return;
  position_us = CLAMP (position_us, 0, self->duration_us);
  show_position (self, position_us);
  gza_player_seek (self->player, position_us);
}

static void
go_to_point (GzaSeekBar *self,
             double      x)
{
  double ratio = gza_slider_line_find_ratio (&self->line, x);

  go_to (self, (gint64) (ratio * (double) self->duration_us));
}

static void
on_drag_begin (GzaSeekBar *self,
               double      x,
               double      y)
{
  if (self->player == NULL)
    return;
  self->is_dragged = TRUE;
  self->resumes = gza_player_is_playing (self->player);
  self->start_x = x;
  gza_player_pause (self->player);
  gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE, FALSE);
  go_to_point (self, x);
}

static void
on_drag_update (GzaSeekBar *self,
                double      offset_x,
                double      offset_y)
{
  if (self->is_dragged)
    go_to_point (self, self->start_x + offset_x);
}

static void
on_drag_end (GzaSeekBar *self)
{
  if (!self->is_dragged)
    return;
  self->is_dragged = FALSE;
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
  if (self->resumes && self->player != NULL)
    gza_player_play (self->player);
}

static gboolean
on_key_pressed (GzaSeekBar      *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  gint64 step_us = gza_slider_line_is_mirrored (&self->line) ? -STEP_US : STEP_US;

  switch (key) {
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    go_to (self, self->position_us + step_us);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    go_to (self, self->position_us - step_us);
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
    go_to (self, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
    go_to (self, self->duration_us);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
gza_seek_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gza_slider_line_measure (&GZA_SEEK_BAR (widget)->line, orientation, minimum, natural);
}

static void
gza_seek_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GzaSeekBar *self = GZA_SEEK_BAR (widget);
  double passed = 0;

  if (self->duration_us > 0)
    passed = (double) MIN (self->position_us, self->duration_us) / (double) self->duration_us;
  gza_slider_line_allocate (&self->line, 0, passed, width, height);
}

static void
gza_seek_bar_dispose (GObject *object)
{
  GzaSeekBar *self = GZA_SEEK_BAR (object);

  gza_seek_bar_set_player (self, NULL);
  gza_slider_line_clear (&self->line);
  G_OBJECT_CLASS (gza_seek_bar_parent_class)->dispose (object);
}

static void
gza_seek_bar_class_init (GzaSeekBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_seek_bar_dispose;
  widget_class->measure = gza_seek_bar_measure;
  widget_class->size_allocate = gza_seek_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-seek-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
gza_seek_bar_init (GzaSeekBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->told_us = -G_USEC_PER_SEC;
  gza_slider_line_init (&self->line, GTK_WIDGET (self), 1, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * gza_seek_bar_new:
 *
 * Makes a bar without a player.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_seek_bar_new (void)
{
  return g_object_new (GZA_TYPE_SEEK_BAR, NULL);
}

/**
 * gza_seek_bar_set_player:
 * @self: a bar
 * @player: (nullable): whose time it shows and changes
 *
 * Shows another player's time.
 */
void
gza_seek_bar_set_player (GzaSeekBar *self,
                         GzaPlayer  *player)
{
  g_return_if_fail (GZA_IS_SEEK_BAR (self));

  if (!g_set_object (&self->player, player))
    return;
  self->is_dragged = FALSE;
  if (player != NULL)
    gza_seek_bar_update (self);
}

/**
 * gza_seek_bar_update:
 * @self: a bar
 *
 * Shows where the player is now, unless a finger says otherwise.
 */
void
gza_seek_bar_update (GzaSeekBar *self)
{
  g_return_if_fail (GZA_IS_SEEK_BAR (self));

  if (self->player == NULL || self->is_dragged)
    return;
  self->duration_us = gza_player_get_duration_us (self->player);
  show_position (self, gza_player_get_position_us (self->player));
}
