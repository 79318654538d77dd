/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-cues.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_CUE_WATCH (gza_cue_watch_get_type ())

/**
 * GzaCueWatch:
 *
 * Says when the cues at a player's position change: a timer to each change, nothing between.
 *
 * Signals: `changed` ().
 */
G_DECLARE_FINAL_TYPE (GzaCueWatch, gza_cue_watch, GZA, CUE_WATCH, GObject)

GzaCueWatch *gza_cue_watch_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void         gza_cue_watch_set_player  (GzaCueWatch *self,
                                        GzaPlayer   *player);
GzaPlayer   *gza_cue_watch_get_player  (GzaCueWatch *self);
void         gza_cue_watch_set_cues    (GzaCueWatch *self,
                                        GzaCues     *cues);
GzaCues     *gza_cue_watch_get_cues    (GzaCueWatch *self);

gint64       gza_cue_watch_get_time_us (GzaCueWatch *self);
char        *gza_cue_watch_dup_text    (GzaCueWatch *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean     gza_cue_watch_get_current (GzaCueWatch *self,
                                        guint       *ret_first,
                                        guint       *ret_n);

G_END_DECLS
