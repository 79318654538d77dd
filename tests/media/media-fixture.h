/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"
#include "gza-root.h"

#include <gst/gst.h>

G_BEGIN_DECLS

typedef gboolean (*MediaCondition) (gpointer data);

/* A folder with small clips, made by GStreamer itself and removed at the end. */
const char *media_fixture_get_dir  (void);
GzaRoot    *media_fixture_get_root (void);
void        media_fixture_end      (void);

void        media_fixture_make     (const char     *name,
                                    const char     *description);
void        media_fixture_write    (const char     *name,
                                    const void     *data,
                                    gsize           size);
void        media_fixture_cut      (const char     *name,
                                    const char     *from,
                                    double          share);
char       *media_fixture_path     (const char     *name);

/* Clips that most tests use; the first call makes them. */
const char *media_fixture_film     (void); /* film.webm: 3 s, 160×90, VP8, no sound */
const char *media_fixture_talkie   (void); /* talkie.webm: film.webm with a tone of 880 Hz */
const char *media_fixture_voice    (guint hertz); /* 3 s of one tone, Opus */

gboolean    media_wait             (MediaCondition  condition,
                                    gpointer        data,
                                    gint64          limit_us);
void        media_run              (gint64          duration_us);
gboolean    media_wait_state       (GzaPlayer      *player,
                                    GzaPlayerState  state,
                                    gint64          limit_us);
gboolean    media_wait_position    (GzaPlayer      *player,
                                    gint64          position_us,
                                    gint64          limit_us);

guint       media_count_threads    (void);
guint       media_count_fds        (void);

G_END_DECLS
