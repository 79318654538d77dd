/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-cues.h"
#include "gza-records.h"
#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_TYPE_TRACK_CUES (gza_track_cues_get_type ())

/**
 * GzaTrackCues:
 *
 * The captions of one chapter in every language, read off the main thread.
 *
 * Signals: `loaded` ().
 */
G_DECLARE_FINAL_TYPE (GzaTrackCues, gza_track_cues, GZA, TRACK_CUES, GObject)

GzaTrackCues *gza_track_cues_new  (GzaRoot         *root,
                                   const GzaTracks *tracks) G_GNUC_WARN_UNUSED_RESULT;

GzaCues      *gza_track_cues_find (GzaTrackCues    *self,
                                   const char      *language,
                                   const char     **ret_language);

G_END_DECLS
