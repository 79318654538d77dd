/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-video-paintable.h"

#include "gza-frame-painter.h"

/* The newest frame of a film as a GdkPaintable.
 *
 * Owned by a GzaPlayer. The sink's thread leaves a frame in `arrived` and wakes the main thread
 * once; frames that come while it is busy replace each other there, so that a slow screen drops
 * pictures and never queues them. */

struct _GzaVideoPaintable {
  GObject parent_instance;

  /* Shared with the sink's thread */
  GMutex lock;
  GzaFrame *arrived;
  gboolean is_waking;
  int use_cairo; /* atomic */

  /* Owned */
  GzaFrame *frame;
  GdkTexture *texture; /* of `frame`, made when it is first asked for */

  /* State */
  gboolean is_in_scene; /* `frame` was snapshotted and not counted yet */
  gboolean is_counted;
  guint64 n_frames;
};

static void paintable_iface_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GzaVideoPaintable, gza_video_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))

static gboolean
has_same_shape (GzaFrame *a,
                GzaFrame *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return gza_frame_get_height (a) == gza_frame_get_height (b) &&
         gza_frame_get_aspect (a) == gza_frame_get_aspect (b);
}

static void
take_frame (GzaVideoPaintable *self,
            GzaFrame          *frame)
{
  g_autoptr (GzaFrame) old = g_steal_pointer (&self->frame);

  self->frame = frame;
  self->is_in_scene = FALSE;
  self->is_counted = FALSE;
  g_clear_object (&self->texture);

  if (!has_same_shape (old, frame))
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

static gboolean
on_frame_arrived (gpointer data)
{
  GzaVideoPaintable *self = data;
  GzaFrame *frame;

  g_mutex_lock (&self->lock);
  frame = g_steal_pointer (&self->arrived);
  self->is_waking = FALSE;
  g_mutex_unlock (&self->lock);

  if (frame != NULL)
    take_frame (self, frame);
  return G_SOURCE_REMOVE;
}

static void
append_rows (GzaVideoPaintable *self,
             GdkSnapshot       *snapshot,
             double             width,
             double             height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gza_frame_painter_append (GTK_SNAPSHOT (snapshot), self->frame, &bounds);
}

static void
append_texture (GzaVideoPaintable *self,
                GdkSnapshot       *snapshot,
                double             width,
                double             height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  if (self->texture == NULL)
    self->texture = gza_frame_make_texture (self->frame);
  gtk_snapshot_append_texture (GTK_SNAPSHOT (snapshot), self->texture, &bounds);
}

static void
gza_video_paintable_snapshot (GdkPaintable *paintable,
                              GdkSnapshot  *snapshot,
                              double        width,
                              double        height)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (paintable);

  if (self->frame == NULL || width <= 0 || height <= 0)
    return;

  if (gza_video_paintable_get_cairo (self))
    append_rows (self, snapshot, width, height);
  else
    append_texture (self, snapshot, width, height);
  self->is_in_scene = TRUE;
}

static GdkPaintable *
gza_video_paintable_get_current_image (GdkPaintable *paintable)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (paintable);

  if (self->frame == NULL)
    return gdk_paintable_new_empty (0, 0);
  if (self->texture == NULL)
    self->texture = gza_frame_make_texture (self->frame);
  return GDK_PAINTABLE (g_object_ref (self->texture));
}

static int
gza_video_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (paintable);

  if (self->frame == NULL)
    return 0;
  return (int) (gza_frame_get_height (self->frame) * gza_frame_get_aspect (self->frame) + 0.5);
}

static int
gza_video_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (paintable);

  return self->frame != NULL ? gza_frame_get_height (self->frame) : 0;
}

static double
gza_video_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (paintable);

  return self->frame != NULL ? gza_frame_get_aspect (self->frame) : 0;
}

static void
gza_video_paintable_finalize (GObject *object)
{
  GzaVideoPaintable *self = GZA_VIDEO_PAINTABLE (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->frame, gza_frame_unref);
  g_clear_pointer (&self->arrived, gza_frame_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (gza_video_paintable_parent_class)->finalize (object);
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = gza_video_paintable_snapshot;
  iface->get_current_image = gza_video_paintable_get_current_image;
  iface->get_intrinsic_width = gza_video_paintable_get_intrinsic_width;
  iface->get_intrinsic_height = gza_video_paintable_get_intrinsic_height;
  iface->get_intrinsic_aspect_ratio = gza_video_paintable_get_intrinsic_aspect_ratio;
}

static void
gza_video_paintable_class_init (GzaVideoPaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_video_paintable_finalize;
}

static void
gza_video_paintable_init (GzaVideoPaintable *self)
{
  g_mutex_init (&self->lock);
}

/**
 * gza_video_paintable_new:
 *
 * Makes a paintable without a picture; it draws nothing until the first comes.
 *
 * Returns: (transfer full):
 */
GzaVideoPaintable *
gza_video_paintable_new (void)
{
  return g_object_new (GZA_TYPE_VIDEO_PAINTABLE, NULL);
}

/**
 * gza_video_paintable_push:
 * @self: a paintable
 * @frame: the newest picture
 *
 * Replaces the picture at the main thread's next turn. May be called from any thread.
 */
void
gza_video_paintable_push (GzaVideoPaintable *self,
                          GzaFrame          *frame)
{
  g_autoptr (GzaFrame) unseen = NULL;
  gboolean wake;

  g_mutex_lock (&self->lock);
  unseen = g_steal_pointer (&self->arrived);
  self->arrived = gza_frame_ref (frame);
  wake = !self->is_waking;
  self->is_waking = TRUE;
  g_mutex_unlock (&self->lock);

  if (wake)
    g_idle_add_full (G_PRIORITY_DEFAULT, on_frame_arrived, g_object_ref (self), g_object_unref);
}

/**
 * gza_video_paintable_clear:
 * @self: a paintable
 *
 * Drops the picture, also one that has arrived and was not shown yet.
 */
void
gza_video_paintable_clear (GzaVideoPaintable *self)
{
  g_return_if_fail (GZA_IS_VIDEO_PAINTABLE (self));

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->arrived, gza_frame_unref);
  g_mutex_unlock (&self->lock);

  if (self->frame != NULL)
    take_frame (self, NULL);
}

/**
 * gza_video_paintable_has_frame:
 * @self: a paintable
 *
 * Tells whether there is a picture to draw.
 *
 * Returns: TRUE once a frame has come
 */
gboolean
gza_video_paintable_has_frame (GzaVideoPaintable *self)
{
  g_return_val_if_fail (GZA_IS_VIDEO_PAINTABLE (self), FALSE);

  return self->frame != NULL;
}

/**
 * gza_video_paintable_get_frame:
 * @self: a paintable
 *
 * Gets the picture that is drawn.
 *
 * Returns: (transfer none) (nullable):
 */
GzaFrame *
gza_video_paintable_get_frame (GzaVideoPaintable *self)
{
  g_return_val_if_fail (GZA_IS_VIDEO_PAINTABLE (self), NULL);

  return self->frame;
}

/**
 * gza_video_paintable_set_cairo:
 * @self: a paintable
 * @cairo: whether the scene is painted by cairo
 *
 * Chooses how a frame enters the scene: as a cairo drawing, whose rows are converted and blitted
 * by cairo's renderer, or as a texture, which the others upload. The picture is the same.
 */
void
gza_video_paintable_set_cairo (GzaVideoPaintable *self,
                               gboolean           cairo)
{
  g_return_if_fail (GZA_IS_VIDEO_PAINTABLE (self));

  g_atomic_int_set (&self->use_cairo, cairo);
}

/**
 * gza_video_paintable_get_cairo:
 * @self: a paintable
 *
 * Tells how a frame enters the scene. May be called from any thread.
 *
 * Returns: TRUE if it is drawn by cairo
 */
gboolean
gza_video_paintable_get_cairo (GzaVideoPaintable *self)
{
  g_return_val_if_fail (GZA_IS_VIDEO_PAINTABLE (self), FALSE);

  return g_atomic_int_get (&self->use_cairo);
}

/**
 * gza_video_paintable_mark_painted:
 * @self: a paintable
 *
 * Says that the scene that was snapshotted last has been painted, so that its frame counts.
 */
void
gza_video_paintable_mark_painted (GzaVideoPaintable *self)
{
  g_return_if_fail (GZA_IS_VIDEO_PAINTABLE (self));

  if (!self->is_in_scene || self->is_counted)
    return;
  self->is_counted = TRUE;
  self->n_frames++;
}

/**
 * gza_video_paintable_get_n_frames:
 * @self: a paintable
 *
 * Gets how many different frames were painted.
 *
 * Returns: since the paintable was made
 */
guint64
gza_video_paintable_get_n_frames (GzaVideoPaintable *self)
{
  g_return_val_if_fail (GZA_IS_VIDEO_PAINTABLE (self), 0);

  return self->n_frames;
}
