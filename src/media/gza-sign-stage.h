/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"

G_BEGIN_DECLS

/* How large signs are shown; a visitor goes round them by one button. */
typedef enum {
  GZA_SIGN_OFF,
  GZA_SIGN_CORNER,
  GZA_SIGN_LARGE,
} GzaSignSize;

#define GZA_N_SIGN_SIZES 3

#define GZA_TYPE_SIGN_STAGE (gza_sign_stage_get_type ())

/**
 * GzaSignStage:
 *
 * A chapter's picture and the player's film in sign language: in a corner of it, or large with the
 * chapter small beside it. Without such a film the chapter has all the room. CSS name
 * gza-sign-stage.
 */
G_DECLARE_FINAL_TYPE (GzaSignStage, gza_sign_stage, GZA, SIGN_STAGE, GtkWidget)

GtkWidget *gza_sign_stage_new        (GtkWidget    *story);

void       gza_sign_stage_set_player (GzaSignStage *self,
                                      GzaPlayer    *player);
void       gza_sign_stage_set_size   (GzaSignStage *self,
                                      GzaSignSize   size);
void       gza_sign_stage_set_insets (GzaSignStage *self,
                                      int           top_px,
                                      int           bottom_px);
void       gza_sign_stage_set_low    (GzaSignStage *self,
                                      gboolean      low);

G_END_DECLS
