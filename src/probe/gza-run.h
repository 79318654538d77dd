/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GzaProgress:
 * @share: how much is done, ratio in [0, 1]
 * @data: what was given
 *
 * Told a few times a second, on the thread that asked for the work.
 */
typedef void (*GzaProgress) (double   share,
                             gpointer data);

typedef struct _GzaRun GzaRun;

GzaRun     *gza_run_new          (const char    *description,
                                  int            fd,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void        gza_run_free         (GzaRun        *self);

GstElement *gza_run_get          (GzaRun        *self,
                                  const char    *name);
void        gza_run_watch        (GzaRun        *self,
                                  GstPad        *pad);
void        gza_run_attach       (GzaRun        *self,
                                  GstPad        *pad,
                                  const char    *description);
gboolean    gza_run_connect      (GzaRun        *self,
                                  GstPad        *pad,
                                  const char    *name);
gboolean    gza_run_start        (GzaRun        *self,
                                  GCancellable  *cancellable,
                                  GError       **error);
void        gza_run_seek         (GzaRun        *self,
                                  gint64         position_us);
gboolean    gza_run_finish       (GzaRun        *self,
                                  gint64         duration_us,
                                  GzaProgress    progress,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);

typedef void (*GzaRunMessage) (GstMessage *message,
                               gpointer    data);

void        gza_run_set_listener (GzaRun        *self,
                                  GzaRunMessage  listener,
                                  gpointer       data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaRun, gza_run_free)

G_END_DECLS
