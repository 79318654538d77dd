/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-track-buttons.h"

#include "gza-locale.h"

/* The buttons at the end of the player's controls.
 *
 * Part of GzaPlayerControls. They only say what is wanted: the page binds that to the visitor's
 * choices, which outlive the clip. One touch each; signs go round: off, in a corner, large. */

struct _GzaTrackButtons {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *box;
  GzaPlayer *player;

  /* Borrowed from the box */
  GtkWidget *captions;
  GtkWidget *look;
  GtkWidget *sign;
  GtkWidget *description;

  /* State */
  GzaSignSize sign_size;
};

enum {
  PROP_0,
  PROP_CAPTIONS,
  PROP_DESCRIBED,
  PROP_SIGN_SIZE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const sign_words[GZA_N_SIGN_SIZES] = {
  GZA_WORD ("Sign language: off"),
  GZA_WORD ("Sign language: in a corner"),
  GZA_WORD ("Sign language: large"),
};

G_DEFINE_FINAL_TYPE (GzaTrackButtons, gza_track_buttons, GTK_TYPE_WIDGET)

static void
name_button (GtkWidget  *button,
             const char *word)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (gza_locale_get_default (), word),
                                  -1);
}

static void
update_words (GzaTrackButtons *self)
{
  name_button (self->captions, GZA_WORD ("Captions"));
  name_button (self->look, GZA_WORD ("Captions: size and place"));
  name_button (self->sign, sign_words[self->sign_size]);
  name_button (self->description, GZA_WORD ("Audio description"));
}

static void
update_tracks (GzaTrackButtons *self)
{
  gtk_widget_set_visible (self->sign, self->player != NULL && gza_player_has_sign (self->player));
  gtk_widget_set_visible (self->description,
                          self->player != NULL && gza_player_has_description (self->player));
}

static void
set_sign_size (GzaTrackButtons *self,
               GzaSignSize      size)
{
  if (self->sign_size == size)
    return;

  self->sign_size = size;
  if (size == GZA_SIGN_OFF)
    gtk_widget_remove_css_class (self->sign, "chosen");
  else
    gtk_widget_add_css_class (self->sign, "chosen");
  gtk_button_set_icon_name (GTK_BUTTON (self->sign),
                            size == GZA_SIGN_LARGE ? "gza-sign-large-symbolic"
                                                   : "gza-sign-symbolic");
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIGN_SIZE]);
}

static void
on_sign_clicked (GzaTrackButtons *self)
{
  set_sign_size (self, (self->sign_size + 1) % GZA_N_SIGN_SIZES);
}

static void
on_captions_toggled (GzaTrackButtons *self)
{
  gtk_widget_set_sensitive (self->look,
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->captions)));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAPTIONS]);
}

static void
on_description_toggled (GzaTrackButtons *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIBED]);
}

static void
gza_track_buttons_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GzaTrackButtons *self = GZA_TRACK_BUTTONS (object);

  switch (prop_id) {
  case PROP_CAPTIONS:
    g_value_set_boolean (value, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->captions)));
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value,
                         gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->description)));
    break;
  case PROP_SIGN_SIZE:
    g_value_set_int (value, (int) self->sign_size);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* A toggle button notifies by its own signal, and only where this changes it. */
static void
gza_track_buttons_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GzaTrackButtons *self = GZA_TRACK_BUTTONS (object);

  switch (prop_id) {
  case PROP_CAPTIONS:
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->captions), g_value_get_boolean (value));
    break;
  case PROP_DESCRIBED:
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->description),
                                  g_value_get_boolean (value));
    break;
  case PROP_SIGN_SIZE:
    set_sign_size (self, (GzaSignSize) g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_track_buttons_dispose (GObject *object)
{
  GzaTrackButtons *self = GZA_TRACK_BUTTONS (object);

  gza_track_buttons_set_player (self, NULL);
  g_signal_handlers_disconnect_by_data (gza_locale_get_default (), self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_track_buttons_parent_class)->dispose (object);
}

static void
gza_track_buttons_class_init (GzaTrackButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gza_track_buttons_get_property;
  object_class->set_property = gza_track_buttons_set_property;
  object_class->dispose = gza_track_buttons_dispose;
  gtk_widget_class_set_css_name (widget_class, "gza-track-buttons");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  props[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE, flags);
  props[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, flags);
  props[PROP_SIGN_SIZE] = g_param_spec_int ("sign-size", NULL, NULL, 0, GZA_N_SIGN_SIZES - 1, 0,
                                            flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GtkWidget *
add_button (GzaTrackButtons *self,
            GtkWidget       *button,
            const char      *icon,
            const char      *css_class)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
gza_track_buttons_init (GzaTrackButtons *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->description = add_button (self, gtk_toggle_button_new (), "gza-description-symbolic",
                                  "description");
  self->sign = add_button (self, gtk_button_new (), "gza-sign-symbolic", "sign");
  self->captions = add_button (self, gtk_toggle_button_new (), "gza-captions-symbolic",
                               "captions");
  self->look = add_button (self, gtk_button_new (), "gza-captions-look-symbolic", "look");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->captions), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->look), "story.captions-look");

  g_signal_connect_swapped (self->captions, "toggled", G_CALLBACK (on_captions_toggled), self);
  g_signal_connect_swapped (self->description, "toggled", G_CALLBACK (on_description_toggled),
                            self);
  g_signal_connect_swapped (self->sign, "clicked", G_CALLBACK (on_sign_clicked), self);
  g_signal_connect_swapped (gza_locale_get_default (), "notify::language",
                            G_CALLBACK (update_words), self);
  update_words (self);
  update_tracks (self);
}

/**
 * gza_track_buttons_new:
 *
 * Makes buttons without a player, with captions wanted.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_track_buttons_new (void)
{
  return g_object_new (GZA_TYPE_TRACK_BUTTONS, NULL);
}

/**
 * gza_track_buttons_set_player:
 * @self: the buttons
 * @player: (nullable): whose clip they are about
 *
 * Shows what another player's clip has.
 */
void
gza_track_buttons_set_player (GzaTrackButtons *self,
                              GzaPlayer       *player)
{
  g_return_if_fail (GZA_IS_TRACK_BUTTONS (self));

  if (self->player == player)
    return;
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_set_object (&self->player, player);
  if (player == NULL)
    return;

  g_signal_connect_swapped (player, "notify::has-sign", G_CALLBACK (update_tracks), self);
  g_signal_connect_swapped (player, "notify::has-description", G_CALLBACK (update_tracks), self);
  update_tracks (self);
}

/**
 * gza_track_buttons_set_has_captions:
 * @self: the buttons
 * @has_captions: whether the clip has any
 *
 * Shows the captions' buttons only where there are captions.
 */
void
gza_track_buttons_set_has_captions (GzaTrackButtons *self,
                                    gboolean         has_captions)
{
  g_return_if_fail (GZA_IS_TRACK_BUTTONS (self));

  gtk_widget_set_visible (self->captions, has_captions);
  gtk_widget_set_visible (self->look, has_captions);
}
