/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaGraphSpec:
 * @picture: (nullable): the film's path
 * @voices: paths of narrations, without repetition; NULL-terminated
 * @is_deviceless: whether to play the sound into nothing, in time
 * @is_software_only: whether to leave hardware decoders alone
 *
 * What a graph plays: at least a picture or one voice.
 */
typedef struct {
  char *picture;
  char **voices;
  gboolean is_deviceless;
  gboolean is_software_only;
} GzaGraphSpec;

GzaGraphSpec *gza_graph_spec_copy (const GzaGraphSpec *self) G_GNUC_WARN_UNUSED_RESULT;
void          gza_graph_spec_free (GzaGraphSpec       *self);

const char   *gza_graph_spec_name (const GzaGraphSpec *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaGraphSpec, gza_graph_spec_free)

G_END_DECLS
