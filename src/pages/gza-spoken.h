/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-cues.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_SPOKEN (gza_spoken_get_type ())

/**
 * GzaSpoken:
 *
 * What is being said, in the visitor's language: for a screen beside the exhibition.
 *
 * Properties: `text`, empty in silence, notifies.
 */
G_DECLARE_FINAL_TYPE (GzaSpoken, gza_spoken, GZA, SPOKEN, GObject)

GzaSpoken  *gza_spoken_new          (void) G_GNUC_WARN_UNUSED_RESULT;

void        gza_spoken_set_player   (GzaSpoken  *self,
                                     GzaPlayer  *player);
void        gza_spoken_set_cues     (GzaSpoken  *self,
                                     GzaCues    *cues,
                                     const char *language);

const char *gza_spoken_get_text     (GzaSpoken  *self);
const char *gza_spoken_get_language (GzaSpoken  *self);

G_END_DECLS
