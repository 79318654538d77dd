/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph.h"
#include "gza-records.h"

G_BEGIN_DECLS

/**
 * GzaClip:
 *
 * What a player was asked to play: a film, narrations by language, or a length of silence.
 */
typedef struct _GzaClip GzaClip;

G_GNUC_WARN_UNUSED_RESULT
GzaClip      *gza_clip_new                    (const char      *video,
                                               const GzaTracks *audio,
                                               gint64           silent_duration_us);
void          gza_clip_free                   (GzaClip         *self);
gboolean      gza_clip_equals                 (const GzaClip   *self,
                                               const GzaClip   *other);

gboolean      gza_clip_is_silent              (const GzaClip   *self);
const char   *gza_clip_get_video              (const GzaClip   *self);
gint64        gza_clip_get_silent_duration_us (const GzaClip   *self);
GzaGraphSpec *gza_clip_make_spec              (const GzaClip   *self) G_GNUC_WARN_UNUSED_RESULT;

int           gza_clip_choose_voice           (const GzaClip   *self,
                                               const char      *language,
                                               const char     **ret_language);
void          gza_clip_leave_out              (GzaClip         *self,
                                               int              voice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaClip, gza_clip_free)

G_END_DECLS
