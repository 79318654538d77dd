/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-player-controls.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-seek-bar.h"

#include <math.h>

/* What a visitor does with a clip: the road of its time above, the buttons below.
 *
 * Owned by a page; knows only its player. Icons come from the program's icon theme, sizes from CSS.
 * Time is shown ten times a second while it passes. */

#define UPDATE_US (G_USEC_PER_SEC / 10)
#define BACK_US (10 * G_USEC_PER_SEC)
#define VOLUME_STEPS 10

struct _GzaPlayerControls {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *box;
  GzaPlayer *player;
  GzaClock *clock;
  guint update_id;

  /* Borrowed from the box */
  GtkWidget *elapsed;
  GtkWidget *seek_bar;
  GtkWidget *remaining;
  GtkWidget *play;
  GtkWidget *back;
  GtkWidget *quieter;
  GtkWidget *volume;
  GtkWidget *louder;
  GtkWidget *tracks;
};

G_DEFINE_FINAL_TYPE (GzaPlayerControls, gza_player_controls, GTK_TYPE_WIDGET)

static void
set_length (GtkWidget  *label,
            const char *sign,
            gint64      length_us)
{
  g_autofree char *length = gza_locale_format_length (gza_locale_get_default (), length_us);
  /* Isolated, so that the sign stays before the number in every direction of writing. */
  g_autofree char *text = g_strdup_printf ("\u2066%s%s\u2069", sign, length);

  gtk_label_set_text (GTK_LABEL (label), text);
}

static void
show_time (GzaPlayerControls *self)
{
  gint64 position_us = gza_player_get_position_us (self->player);
  gint64 duration_us = gza_player_get_duration_us (self->player);
  /* Both in whole seconds of one count, so that they change together. */
  gint64 elapsed_us = position_us / G_USEC_PER_SEC * G_USEC_PER_SEC;

  gza_seek_bar_update (GZA_SEEK_BAR (self->seek_bar));
  set_length (self->elapsed, "", elapsed_us);
  set_length (self->remaining, "\u2212", MAX (duration_us - elapsed_us, 0));
}

static void on_update (gpointer data);

static void
schedule_update (GzaPlayerControls *self)
{
  if (self->update_id == 0 && self->player != NULL && gza_player_is_playing (self->player) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = gza_clock_add_timeout (self->clock, UPDATE_US, on_update, self);
}

static void
on_update (gpointer data)
{
  GzaPlayerControls *self = data;

  self->update_id = 0;
  if (self->player == NULL)
    return;
  show_time (self);
  schedule_update (self);
}

static void
cancel_update (GzaPlayerControls *self)
{
  if (self->update_id != 0)
    gza_clock_remove_timeout (self->clock, self->update_id);
  self->update_id = 0;
}

static void
name_widget (GtkWidget  *widget,
             const char *word)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (gza_locale_get_default (), word),
                                  -1);
}

static void
show_state (GzaPlayerControls *self)
{
  GzaPlayerState state = self->player != NULL ? gza_player_get_state (self->player)
                                              : GZA_PLAYER_STATE_EMPTY;
  gboolean is_playing = state == GZA_PLAYER_STATE_PLAYING;
  gboolean is_usable = state != GZA_PLAYER_STATE_EMPTY && state != GZA_PLAYER_STATE_FAILED;

  gtk_button_set_icon_name (GTK_BUTTON (self->play),
                            is_playing ? "gza-pause-symbolic" : "gza-play-symbolic");
  name_widget (self->play, is_playing ? GZA_WORD ("Pause") : GZA_WORD ("Play"));
  gtk_widget_set_sensitive (self->play, is_usable);
  gtk_widget_set_sensitive (self->back, is_usable);
  gtk_widget_set_sensitive (self->seek_bar, is_usable);
  if (self->player != NULL)
    show_time (self);
  schedule_update (self);
}

static void
show_volume (GzaPlayerControls *self)
{
  double volume_ratio = self->player != NULL ? gza_player_get_volume_ratio (self->player) : 0;

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->volume), volume_ratio);
  gtk_widget_set_sensitive (self->quieter, volume_ratio > 0);
  gtk_widget_set_sensitive (self->louder, volume_ratio < 1);
}

static void
show_words (GzaPlayerControls *self)
{
  name_widget (self->back, GZA_WORD ("Back ten seconds"));
  name_widget (self->seek_bar, GZA_WORD ("Position"));
  name_widget (self->quieter, GZA_WORD ("Quieter"));
  name_widget (self->volume, GZA_WORD ("Volume"));
  name_widget (self->louder, GZA_WORD ("Louder"));
  show_state (self);
}

static void
on_play_clicked (GzaPlayerControls *self)
{
  if (self->player == NULL)
    return;
  if (gza_player_is_playing (self->player))
    gza_player_pause (self->player);
  else
    gza_player_play (self->player);
}

static void
on_back_clicked (GzaPlayerControls *self)
{
  gint64 position_us;

  if (self->player == NULL)
    return;
  position_us = gza_player_get_position_us (self->player);
  gza_player_seek (self->player, MAX (position_us - BACK_US, 0));
  show_time (self);
}

static void
change_volume (GzaPlayerControls *self,
               int                steps)
{
  double step;

  if (self->player == NULL)
    return;
  step = round (gza_player_get_volume_ratio (self->player) * VOLUME_STEPS) + steps;
  gza_player_set_volume_ratio (self->player, step / VOLUME_STEPS);
}

static void
on_quieter_clicked (GzaPlayerControls *self)
{
  change_volume (self, -1);
}

static void
on_louder_clicked (GzaPlayerControls *self)
{
  change_volume (self, 1);
}

static GtkWidget *
add_button (GzaPlayerControls *self,
            GtkWidget         *box,
            const char        *icon,
            const char        *css_class,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
add_time (GtkWidget  *box,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "time");
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_time_row (GzaPlayerControls *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "time-row");
  self->elapsed = add_time (row, "elapsed");
  self->seek_bar = gza_seek_bar_new ();
  gtk_widget_set_hexpand (self->seek_bar, TRUE);
  gtk_box_append (GTK_BOX (row), self->seek_bar);
  self->remaining = add_time (row, "remaining");
  return row;
}

static GtkWidget *
make_play_row (GzaPlayerControls *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "play-row");
  self->back = add_button (self, row, "gza-back-ten-symbolic", "back",
                           G_CALLBACK (on_back_clicked));
  self->play = add_button (self, row, "gza-play-symbolic", "play", G_CALLBACK (on_play_clicked));
  return row;
}

static GtkWidget *
make_sound_row (GzaPlayerControls *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "sound-row");
  self->quieter = add_button (self, row, "gza-volume-quieter-symbolic", "quieter",
                              G_CALLBACK (on_quieter_clicked));
  self->volume = gtk_level_bar_new ();
  gtk_widget_set_valign (self->volume, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->volume);
  self->louder = add_button (self, row, "gza-volume-louder-symbolic", "louder",
                             G_CALLBACK (on_louder_clicked));

  self->tracks = gza_track_buttons_new ();
  gtk_box_append (GTK_BOX (row), self->tracks);
  return row;
}

static void
gza_player_controls_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_player_controls_parent_class)->map (widget);
  show_state (GZA_PLAYER_CONTROLS (widget));
}

static void
gza_player_controls_unmap (GtkWidget *widget)
{
  cancel_update (GZA_PLAYER_CONTROLS (widget));
  GTK_WIDGET_CLASS (gza_player_controls_parent_class)->unmap (widget);
}

static void
gza_player_controls_dispose (GObject *object)
{
  GzaPlayerControls *self = GZA_PLAYER_CONTROLS (object);

  if (self->clock != NULL)
    cancel_update (self);
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_signal_handlers_disconnect_by_data (gza_locale_get_default (), self);
  g_clear_object (&self->player);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (gza_player_controls_parent_class)->dispose (object);
}

static void
gza_player_controls_class_init (GzaPlayerControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gza_player_controls_dispose;
  widget_class->map = gza_player_controls_map;
  widget_class->unmap = gza_player_controls_unmap;
  gtk_widget_class_set_css_name (widget_class, "gza-player-controls");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_player_controls_init (GzaPlayerControls *self)
{
  GtkWidget *buttons = gtk_center_box_new ();

  self->clock = g_object_ref (gza_clock_get_default ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), make_time_row (self));
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (buttons), make_play_row (self));
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (buttons), make_sound_row (self));
  gtk_box_append (GTK_BOX (self->box), buttons);

  g_signal_connect_swapped (gza_locale_get_default (), "notify::language",
                            G_CALLBACK (show_words), self);
  show_words (self);
  show_volume (self);
}

/**
 * gza_player_controls_new:
 *
 * Makes controls without a player.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_player_controls_new (void)
{
  return g_object_new (GZA_TYPE_PLAYER_CONTROLS, NULL);
}

/**
 * gza_player_controls_set_player:
 * @self: the controls
 * @player: (nullable): what is controlled
 *
 * Controls another player.
 */
void
gza_player_controls_set_player (GzaPlayerControls *self,
                                GzaPlayer         *player)
{
  g_return_if_fail (GZA_IS_PLAYER_CONTROLS (self));
  g_return_if_fail (player == NULL || GZA_IS_PLAYER (player));

  if (self->player == player)
    return;
  cancel_update (self);
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_set_object (&self->player, player);
  gza_seek_bar_set_player (GZA_SEEK_BAR (self->seek_bar), player);
  gza_track_buttons_set_player (GZA_TRACK_BUTTONS (self->tracks), player);
  if (player != NULL) {
    g_signal_connect_swapped (player, "notify::state", G_CALLBACK (show_state), self);
    g_signal_connect_swapped (player, "notify::duration-us", G_CALLBACK (show_state), self);
    g_signal_connect_swapped (player, "seeked", G_CALLBACK (show_state), self);
    g_signal_connect_swapped (player, "notify::volume-ratio", G_CALLBACK (show_volume), self);
  }
  show_state (self);
  show_volume (self);
}

/**
 * gza_player_controls_get_tracks:
 * @self: the controls
 *
 * Gets the buttons for captions, signs and description.
 *
 * Returns: (transfer none):
 */
GzaTrackButtons *
gza_player_controls_get_tracks (GzaPlayerControls *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER_CONTROLS (self), NULL);

  return GZA_TRACK_BUTTONS (self->tracks);
}
