/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One caption: UTF-8 plain text, lines separated by a newline. */
typedef struct {
  gint64 start_us;
  gint64 end_us;
  const char *text;
  const char *voice; /* who speaks, or NULL */
} GzaCue;

#define GZA_TYPE_CUES (gza_cues_get_type ())

/**
 * GzaCues:
 *
 * The captions of one file, immutable, in order of their start.
 */
G_DECLARE_FINAL_TYPE (GzaCues, gza_cues, GZA, CUES, GObject)

GzaCues      *gza_cues_parse           (GBytes     *bytes,
                                        const char *file,
                                        GListStore *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

guint         gza_cues_get_n_cues      (GzaCues    *self);
const GzaCue *gza_cues_get_cue         (GzaCues    *self,
                                        guint       index);
gboolean      gza_cues_find            (GzaCues    *self,
                                        gint64      position_us,
                                        guint      *ret_first,
                                        guint      *ret_n);
gint64        gza_cues_get_next_change (GzaCues    *self,
                                        gint64      position_us);

G_END_DECLS
