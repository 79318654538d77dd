/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-cues.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_TRANSCRIPT_VIEW (gza_transcript_view_get_type ())

/**
 * GzaTranscriptView:
 *
 * The whole text of a voice, scrolling with it, the spoken line marked; a touch on a line seeks
 * to it. CSS name gza-transcript.
 */
G_DECLARE_FINAL_TYPE (GzaTranscriptView, gza_transcript_view, GZA, TRANSCRIPT_VIEW, GtkWidget)

GtkWidget *gza_transcript_view_new        (void);

void       gza_transcript_view_set_player (GzaTranscriptView *self,
                                           GzaPlayer         *player);
void       gza_transcript_view_set_cues   (GzaTranscriptView *self,
                                           GzaCues           *cues,
                                           const char        *language);

G_END_DECLS
