/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-route.h"

G_BEGIN_DECLS

/* A voice reaches a stop of the road. */
typedef struct {
  guint stop;
  gint64 at_us;
} GzaMapScriptCue;

/**
 * GzaMapScript:
 *
 * How far a road has grown at each moment of a voice.
 */
typedef struct _GzaMapScript GzaMapScript;

GzaMapScript *gza_map_script_new          (GzaRoute              *route,
                                           const GzaMapScriptCue *cues,
                                           guint                  n_cues) G_GNUC_WARN_UNUSED_RESULT;
void          gza_map_script_free         (GzaMapScript          *self);

double        gza_map_script_get_progress (const GzaMapScript    *self,
                                           gint64                 position_us);
guint         gza_map_script_get_stop     (const GzaMapScript    *self,
                                           gint64                 position_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapScript, gza_map_script_free)

G_END_DECLS
