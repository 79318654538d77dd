/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-tracks"

#include "gza-story-tracks.h"

#include "gza-languages.h"
#include "gza-locale.h"

/* What ties a story's player and its controls to the visitor's choices, which outlive both. */

static gboolean
to_signing (GBinding *binding,
            const GValue *sign_size,
            GValue *signing,
            gpointer user_data)
{
  g_value_set_boolean (signing, g_value_get_int (sign_size) != GZA_SIGN_OFF);

  return TRUE;
}

/* A visitor who touches “louder” at the limit is heard no louder: the player is set back. A binding
 * of both to each other would leave the player where it was set. */
static void
on_volume_changed (GzaPlayer      *player,
                   GParamSpec     *pspec,
                   GzaPreferences *preferences)
{
  gza_preferences_set_volume_ratio (preferences, gza_player_get_volume_ratio (player));
  gza_player_set_volume_ratio (player, gza_preferences_get_volume_ratio (preferences));
}

/**
 * gza_story_tracks_bind:
 * @context: the context
 * @player: the page's player
 * @controls: what the visitor touches
 *
 * Lets the player do and the controls show what the visitor wishes, for as long as they live.
 */
void
gza_story_tracks_bind (GzaContext *context,
                       GzaPlayer *player,
                       GzaPlayerControls *controls)
{
  GzaTrackButtons *tracks = gza_player_controls_get_tracks (controls);
  GzaPreferences *preferences = gza_context_get_preferences (context);
  GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_object_bind_property (preferences, "volume-ratio", player, "volume-ratio",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (player, "notify::volume-ratio", G_CALLBACK (on_volume_changed),
                           preferences, 0);
  g_object_bind_property (gza_locale_get_default (), "language", player, "language",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (preferences, "described", player, "described", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (preferences, "sign-size", player, "signing",
                               G_BINDING_SYNC_CREATE, to_signing, NULL, NULL, NULL);
  g_object_bind_property (preferences, "captions", tracks, "captions", both);
  g_object_bind_property (preferences, "described", tracks, "described", both);
  g_object_bind_property (preferences, "sign-size", tracks, "sign-size", both);
  gza_player_controls_set_player (controls, player);
}

/**
 * gza_story_tracks_name_voice:
 * @label: where the voice is named
 * @player: the page's player
 *
 * Names the language that is heard where it is not the visitor's; hides the label otherwise.
 */
void
gza_story_tracks_name_voice (GzaTextLabel *label,
                             GzaPlayer *player)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  const char *heard = gza_player_get_audio_language (player);
  const char *const wanted[] = { language, NULL };
  gboolean is_foreign = heard != NULL && gza_language_choose (heard, wanted) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), is_foreign);
  if (is_foreign) {
    g_autofree char *name = gza_language_dup_name (heard, language);
    g_autofree char *text = gza_locale_format (locale, GZA_WORD ("Voice: {0}"), name);

    gza_text_label_set_string (label, text, language);
  }
}
