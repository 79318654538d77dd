/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player.h"

/* What a player says about itself: its states and its errors. */

G_DEFINE_QUARK (gza-player-error-quark, gza_player_error)

/**
 * gza_player_state_get_type:
 *
 * Registers the player's states.
 *
 * Returns: the type of an enumeration
 */
GType
gza_player_state_get_type (void)
{
  static const GEnumValue values[] = {
    { GZA_PLAYER_STATE_EMPTY, "GZA_PLAYER_STATE_EMPTY", "empty" },
    { GZA_PLAYER_STATE_LOADING, "GZA_PLAYER_STATE_LOADING", "loading" },
    { GZA_PLAYER_STATE_PAUSED, "GZA_PLAYER_STATE_PAUSED", "paused" },
    { GZA_PLAYER_STATE_PLAYING, "GZA_PLAYER_STATE_PLAYING", "playing" },
    { GZA_PLAYER_STATE_ENDED, "GZA_PLAYER_STATE_ENDED", "ended" },
    { GZA_PLAYER_STATE_FAILED, "GZA_PLAYER_STATE_FAILED", "failed" },
    { 0, NULL, NULL }
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GzaPlayerState", values));
  return type;
}
