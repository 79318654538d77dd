/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GzaProgress:
 *
 * Watches what reaches one sink, to tell a film that goes on from one that has stopped without
 * saying so. Safe to ask from any thread.
 */
typedef struct _GzaProgress GzaProgress;

GzaProgress *gza_progress_new        (GstPad       *sink_pad) G_GNUC_WARN_UNUSED_RESULT;
void         gza_progress_unref      (GzaProgress  *self);

gboolean     gza_progress_is_starved (GzaProgress  *self,
                                      GstClockTime  running_ns,
                                      GstClockTime  end_ns,
                                      gint64        patience_us);

G_END_DECLS
