/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-companion.h"

#include "gza-pipeline.h"

/* The film in sign language beside a chapter.
 *
 * Owned by a GzaPlayback. It is a pipeline of its own, so that whatever happens to it never holds
 * the story up, and it costs nothing while nobody wants it. It runs by the story's clock: with the
 * clock's time at position 0 both sinks show the same position, whenever it joins. Main thread
 * only. */

/* A film that joins a running story starts so far ahead: about what opening and decoding take. */
#define JOIN_AHEAD_US (400 * 1000)

struct _GzaCompanion {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaPipeline *pipeline;
  GzaVideoPaintable *paintable;
  char *path;

  /* Wanted */
  gboolean is_software_only;
};

G_DEFINE_FINAL_TYPE (GzaCompanion, gza_companion, G_TYPE_OBJECT)

static void
drop_pipeline (GzaCompanion *self)
{
  if (self->pipeline != NULL) {
    g_signal_handlers_disconnect_by_data (self->pipeline, self);
    gza_pipeline_close (self->pipeline);
  }
  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->path, g_free);
  if (self->paintable != NULL)
    gza_video_paintable_clear (self->paintable);
}

static void
on_failed (GzaCompanion *self,
           const GError *error,
           int           part)
{
  g_signal_emit_by_name (self, "failed", error);
}

static void
gza_companion_dispose (GObject *object)
{
  GzaCompanion *self = GZA_COMPANION (object);

  drop_pipeline (self);
  g_clear_object (&self->paintable);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (gza_companion_parent_class)->dispose (object);
}

static void
gza_companion_class_init (GzaCompanionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_companion_dispose;

  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
gza_companion_init (GzaCompanion *self)
{
}

/**
 * gza_companion_new:
 * @root: the exhibition
 *
 * Makes a companion without a film.
 *
 * Returns: (transfer full):
 */
GzaCompanion *
gza_companion_new (GzaRoot *root)
{
  GzaCompanion *self = g_object_new (GZA_TYPE_COMPANION, NULL);

  self->root = g_object_ref (root);
  return self;
}

/**
 * gza_companion_set_paintable:
 * @self: a companion
 * @paintable: (nullable): where its frames go
 *
 * Shows the film elsewhere; where it was before is empty again.
 */
void
gza_companion_set_paintable (GzaCompanion      *self,
                             GzaVideoPaintable *paintable)
{
  g_return_if_fail (GZA_IS_COMPANION (self));

  if (self->paintable == paintable)
    return;
  if (self->pipeline != NULL)
    gza_pipeline_set_paintable (self->pipeline, paintable);
  if (self->paintable != NULL)
    gza_video_paintable_clear (self->paintable);
  g_set_object (&self->paintable, paintable);
}

/**
 * gza_companion_set_software_only:
 * @self: a companion
 * @software_only: whether to leave hardware decoders alone
 *
 * Sets how the films that are opened from now on are decoded.
 */
void
gza_companion_set_software_only (GzaCompanion *self,
                                 gboolean      software_only)
{
  g_return_if_fail (GZA_IS_COMPANION (self));

  self->is_software_only = software_only;
}

/**
 * gza_companion_get_path:
 * @self: a companion
 *
 * Gets which film it shows.
 *
 * Returns: (transfer none) (nullable): a path beneath the root
 */
const char *
gza_companion_get_path (GzaCompanion *self)
{
  g_return_val_if_fail (GZA_IS_COMPANION (self), NULL);

  return self->path;
}

/**
 * gza_companion_open:
 * @self: a companion
 * @path: (nullable): a film beneath the root, or none
 * @position_us: where the story is
 * @running: whether the story runs
 *
 * Shows another film from the story's position on; the same film goes on as it is.
 */
void
gza_companion_open (GzaCompanion *self,
                    const char   *path,
                    gint64        position_us,
                    gboolean      running)
{
  static char *no_voices[] = { NULL };
  GzaGraphSpec spec = { .voices = no_voices };

  g_return_if_fail (GZA_IS_COMPANION (self));

  if (g_strcmp0 (self->path, path) == 0)
    return;
  drop_pipeline (self);
  if (path == NULL)
    return;

  self->path = g_strdup (path);
  spec.picture = self->path;
  spec.is_software_only = self->is_software_only;
  self->pipeline = gza_pipeline_new (self->root, &spec);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_failed), self);
  gza_pipeline_set_paintable (self->pipeline, self->paintable);
  gza_pipeline_prepare (self->pipeline, position_us + (running ? JOIN_AHEAD_US : 0), FALSE);
}

/**
 * gza_companion_seek:
 * @self: a companion
 * @position_us: where the story has gone
 *
 * Goes there too.
 */
void
gza_companion_seek (GzaCompanion *self,
                    gint64        position_us)
{
  g_return_if_fail (GZA_IS_COMPANION (self));

  if (self->pipeline != NULL)
    gza_pipeline_seek (self->pipeline, position_us);
}

/**
 * gza_companion_run:
 * @self: a companion
 * @clock: the clock that the story runs by
 * @zero_ns: that clock's time at the story's position 0
 *
 * Runs in step with the story.
 */
void
gza_companion_run (GzaCompanion *self,
                   GstClock     *clock,
                   gint64        zero_ns)
{
  g_return_if_fail (GZA_IS_COMPANION (self));

  if (self->pipeline != NULL)
    gza_pipeline_follow (self->pipeline, clock, zero_ns);
}

/**
 * gza_companion_hold:
 * @self: a companion
 *
 * Holds the film, as the story is.
 */
void
gza_companion_hold (GzaCompanion *self)
{
  g_return_if_fail (GZA_IS_COMPANION (self));

  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, FALSE);
}

/**
 * gza_companion_get_element:
 * @self: a companion
 *
 * Gets GStreamer's own pipeline, to be watched by tests.
 *
 * Returns: (transfer none) (nullable):
 */
GstElement *
gza_companion_get_element (GzaCompanion *self)
{
  g_return_val_if_fail (GZA_IS_COMPANION (self), NULL);

  return self->pipeline != NULL ? gza_pipeline_get_element (self->pipeline) : NULL;
}
