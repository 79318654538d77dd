/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-root.h"
#include "gza-video-paintable.h"

#include <gst/gst.h>

G_BEGIN_DECLS

#define GZA_TYPE_COMPANION (gza_companion_get_type ())

/**
 * GzaCompanion:
 *
 * A second picture in step with a clip that knows nothing of it.
 *
 * Signals: `failed` (GError *): it shows nothing from then on.
 */
G_DECLARE_FINAL_TYPE (GzaCompanion, gza_companion, GZA, COMPANION, GObject)

GzaCompanion *gza_companion_new                (GzaRoot           *root) G_GNUC_WARN_UNUSED_RESULT;

void          gza_companion_set_paintable      (GzaCompanion      *self,
                                                GzaVideoPaintable *paintable);
void          gza_companion_set_software_only  (GzaCompanion      *self,
                                                gboolean           software_only);
const char   *gza_companion_get_path           (GzaCompanion      *self);
void          gza_companion_open               (GzaCompanion      *self,
                                                const char        *path,
                                                gint64             position_us,
                                                gboolean           running);

void          gza_companion_seek               (GzaCompanion      *self,
                                                gint64             position_us);
void          gza_companion_run                (GzaCompanion      *self,
                                                GstClock          *clock,
                                                gint64             zero_ns);
void          gza_companion_hold               (GzaCompanion      *self);

GstElement   *gza_companion_get_element        (GzaCompanion      *self);

G_END_DECLS
