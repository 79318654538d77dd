/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be heard beside the voices. */
#define GZA_VOICE_OWN  (-1) /* the film's own sound */
#define GZA_VOICE_NONE (-2)

/**
 * GzaGraphSpec:
 * @picture: (nullable): the film's path
 * @voices: paths of narrations and descriptions, without repetition; NULL-terminated
 * @has_own_sound: whether the film's own sound is played
 * @is_mixed: whether more than one of the sounds may be heard at once
 * @is_deviceless: whether to play the sound into nothing, in time
 * @is_software_only: whether to leave hardware decoders alone
 *
 * What a graph plays: at least a picture or one voice.
 */
typedef struct {
  char *picture;
  char **voices;
  gboolean has_own_sound;
  gboolean is_mixed;
  gboolean is_deviceless;
  gboolean is_software_only;
} GzaGraphSpec;

GzaGraphSpec *gza_graph_spec_copy (const GzaGraphSpec *self) G_GNUC_WARN_UNUSED_RESULT;
void          gza_graph_spec_free (GzaGraphSpec       *self);

const char   *gza_graph_spec_name (const GzaGraphSpec *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaGraphSpec, gza_graph_spec_free)

G_END_DECLS
