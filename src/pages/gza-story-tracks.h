/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"
#include "gza-player-controls.h"
#include "gza-text-label.h"

G_BEGIN_DECLS

void gza_story_tracks_bind       (GzaContext        *context,
                                  GzaPlayer         *player,
                                  GzaPlayerControls *controls);
void gza_story_tracks_name_voice (GzaTextLabel      *label,
                                  GzaPlayer         *player);

G_END_DECLS
