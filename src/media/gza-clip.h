/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph-spec.h"
#include "gza-records.h"

G_BEGIN_DECLS

/**
 * GzaClip:
 *
 * What a player was asked to play: a film, narrations by language, or a length of silence; and
 * what may go with it, a description of the picture and films in sign language.
 */
typedef struct _GzaClip GzaClip;

G_GNUC_WARN_UNUSED_RESULT
GzaClip      *gza_clip_new                    (const char         *video,
                                               const GzaTracks    *audio,
                                               gint64              silent_duration_us);
GzaClip      *gza_clip_copy                   (const GzaClip      *self) G_GNUC_WARN_UNUSED_RESULT;
void          gza_clip_free                   (GzaClip            *self);
gboolean      gza_clip_equals                 (const GzaClip      *self,
                                               const GzaClip      *other);

void          gza_clip_set_description        (GzaClip            *self,
                                               const GzaTracks    *files,
                                               gboolean            is_mixed);
void          gza_clip_add_sign               (GzaClip            *self,
                                               const char         *path,
                                               const char *const  *spoken);

gboolean      gza_clip_is_silent              (const GzaClip      *self);
const char   *gza_clip_get_video              (const GzaClip      *self);
gint64        gza_clip_get_silent_duration_us (const GzaClip      *self);
GzaGraphSpec *gza_clip_make_spec              (const GzaClip      *self) G_GNUC_WARN_UNUSED_RESULT;

int           gza_clip_choose_voice           (const GzaClip      *self,
                                               const char         *language,
                                               const char        **ret_language);
int           gza_clip_choose_description     (const GzaClip      *self,
                                               const char         *language,
                                               gboolean           *ret_is_mixed);
const char   *gza_clip_choose_sign            (const GzaClip      *self,
                                               const char         *language);
void          gza_clip_leave_out              (GzaClip            *self,
                                               int                 voice);
void          gza_clip_leave_out_sign         (GzaClip            *self,
                                               const char         *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaClip, gza_clip_free)

G_END_DECLS
