/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-graph-spec.h"

/* What a graph plays, in plain strings that may be handed to another thread. */

/**
 * gza_graph_spec_copy:
 * @self: a description
 *
 * Copies a description with its strings.
 *
 * Returns: (transfer full):
 */
GzaGraphSpec *
gza_graph_spec_copy (const GzaGraphSpec *self)
{
  GzaGraphSpec *copy = g_memdup2 (self, sizeof *self);

  copy->picture = g_strdup (self->picture);
  copy->voices = g_strdupv (self->voices);
  return copy;
}

/**
 * gza_graph_spec_free:
 * @self: (transfer full): a description
 *
 * Frees a description.
 */
void
gza_graph_spec_free (GzaGraphSpec *self)
{
  g_free (self->picture);
  g_strfreev (self->voices);
  g_free (self);
}

/**
 * gza_graph_spec_name:
 * @self: a description
 *
 * Names what is played, for the log.
 *
 * Returns: (transfer none): the picture's path, or the first voice's
 */
const char *
gza_graph_spec_name (const GzaGraphSpec *self)
{
  return self->picture != NULL ? self->picture : self->voices[0];
}
