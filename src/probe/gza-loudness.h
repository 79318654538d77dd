/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* What the exhibition is played at (EBU R 128). */
#define GZA_LOUDNESS_TARGET_LUFS (-23.0)
#define GZA_LOUDNESS_MAX_PEAK_DBTP (-1.0)

/* What a meter says of silence, or of a sound too short to have a loudness. */
#define GZA_LOUDNESS_SILENCE (-1000.0)

typedef struct _GzaLoudness GzaLoudness;

GzaLoudness *gza_loudness_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void         gza_loudness_free        (GzaLoudness *self);

void         gza_loudness_listen      (GzaLoudness *self,
                                       GstPad      *pad);
double       gza_loudness_get_lufs    (GzaLoudness *self);
double       gza_loudness_get_peak_db (GzaLoudness *self);
guint        gza_loudness_get_n_channels (GzaLoudness *self);
gint64       gza_loudness_get_duration_us (GzaLoudness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaLoudness, gza_loudness_free)

G_END_DECLS
