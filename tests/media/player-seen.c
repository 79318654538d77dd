/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "player-seen.h"

#include "media-fixture.h"

static void
on_ended (GzaPlayer *player,
          Seen      *seen)
{
  seen->n_ended++;
}

static void
on_failed (GzaPlayer *player,
           GError    *error,
           Seen      *seen)
{
  g_assert_cmpuint (error->domain, ==, GZA_PLAYER_ERROR);
  seen->n_failed++;
  seen->error_code = error->code;
}

static void
on_seeked (GzaPlayer *player,
           gint64     position_us,
           Seen      *seen)
{
  seen->n_seeked++;
  seen->seeked_us = position_us;
}

GzaPlayer *
seen_make_player (Seen *seen)
{
  GzaPlayer *player = gza_player_new (media_fixture_get_root ());

  g_signal_connect (player, "ended", G_CALLBACK (on_ended), seen);
  g_signal_connect (player, "failed", G_CALLBACK (on_failed), seen);
  g_signal_connect (player, "seeked", G_CALLBACK (on_seeked), seen);
  return player;
}

gboolean
seen_has_seeked (gpointer seen)
{
  return ((Seen *) seen)->n_seeked > 0;
}

void
seen_make_tracks (GzaTrack   items[2],
                  GzaTracks *tracks)
{
  items[0] = (GzaTrack) { (char *) "en", (char *) media_fixture_voice (440) };
  items[1] = (GzaTrack) { (char *) "ka", (char *) media_fixture_voice (880) };
  *tracks = (GzaTracks) { items, 2 };
}
