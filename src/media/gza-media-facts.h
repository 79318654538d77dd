/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaMediaFacts:
 * @version: (not nullable): GStreamer's
 * @hardware: (array zero-terminated=1): the decoders of the graphics card
 * @n_shown: pictures of films that came to the screen, in all that has ended
 * @n_dropped: pictures that were left out because they came too late
 *
 * How films are played here.
 */
typedef struct {
  char *version;
  char **hardware;
  double n_shown;
  double n_dropped;
} GzaMediaFacts;

void gza_media_facts_read  (GzaMediaFacts *self);
void gza_media_facts_clear (GzaMediaFacts *self);
void gza_media_facts_count (guint64        n_shown,
                            guint64        n_dropped);

G_END_DECLS
