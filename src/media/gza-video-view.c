/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-video-view.h"

#include "gza-fit.h"
#include "gza-picture-view.h"
#include "gza-player-private.h"
#include "gza-scene.h"

/* The player's picture above its poster.
 *
 * The poster is a GzaPictureView that is hidden when the first frame comes and shown again when
 * the film fails. The view tells the paintable which renderer paints, and counts a frame when the
 * frame clock says that it was painted. */

struct _GzaVideoView {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *poster;
  GzaPlayer *player;
  GdkFrameClock *frame_clock;

  /* State */
  gulong painted_id;
  gboolean is_cover;
};

G_DEFINE_FINAL_TYPE (GzaVideoView, gza_video_view, GTK_TYPE_WIDGET)

static void
update_poster (GzaVideoView *self)
{
  gboolean has_picture = FALSE;

  if (self->player != NULL && gza_player_get_state (self->player) != GZA_PLAYER_STATE_FAILED)
    has_picture = gza_video_paintable_has_frame (gza_player_get_video_paintable (self->player));
  gtk_widget_set_child_visible (self->poster, !has_picture);
}

static void
on_contents_changed (GzaVideoView *self)
{
  update_poster (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_after_paint (GzaVideoView *self)
{
  if (self->player != NULL)
    gza_video_paintable_mark_painted (gza_player_get_video_paintable (self->player));
}

static void
choose_path (GzaVideoView *self)
{
  if (self->player != NULL && gtk_widget_get_realized (GTK_WIDGET (self)))
    gza_video_paintable_set_cairo (gza_player_get_video_paintable (self->player),
                                   gza_scene_is_cairo (GTK_WIDGET (self)));
}

static void
gza_video_view_map (GtkWidget *widget)
{
  GzaVideoView *self = GZA_VIDEO_VIEW (widget);

  GTK_WIDGET_CLASS (gza_video_view_parent_class)->map (widget);
  choose_path (self);
  self->frame_clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->painted_id = g_signal_connect_swapped (self->frame_clock, "after-paint",
                                               G_CALLBACK (on_after_paint), self);
}

static void
gza_video_view_unmap (GtkWidget *widget)
{
  GzaVideoView *self = GZA_VIDEO_VIEW (widget);

  g_clear_signal_handler (&self->painted_id, self->frame_clock);
  g_clear_object (&self->frame_clock);
  GTK_WIDGET_CLASS (gza_video_view_parent_class)->unmap (widget);
}

static void
gza_video_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
gza_video_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaVideoView *self = GZA_VIDEO_VIEW (widget);

  gtk_widget_size_allocate (self->poster, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
snapshot_film (GzaVideoView *self,
               GtkSnapshot  *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkPaintable *paintable = gza_player_get_paintable (self->player);
  double aspect = gdk_paintable_get_intrinsic_aspect_ratio (paintable);
  graphene_rect_t rect;

  if (aspect <= 0)
    return;

  rect = gza_fit_rect (gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                       aspect, self->is_cover, 0.5, 0.5);
  /* On whole pixels a film of the screen's size is copied, not resampled. */
  graphene_rect_round_extents (&rect, &rect);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect.origin);
  gdk_paintable_snapshot (paintable, snapshot, rect.size.width, rect.size.height);
  gtk_snapshot_restore (snapshot);
}

static void
gza_video_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GzaVideoView *self = GZA_VIDEO_VIEW (widget);

  if (gtk_widget_get_child_visible (self->poster))
    gtk_widget_snapshot_child (widget, self->poster, snapshot);
  else
    snapshot_film (self, snapshot);
}

static void
gza_video_view_dispose (GObject *object)
{
  GzaVideoView *self = GZA_VIDEO_VIEW (object);

  gza_video_view_set_player (self, NULL);
  g_clear_pointer (&self->poster, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_video_view_parent_class)->dispose (object);
}

static void
gza_video_view_class_init (GzaVideoViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_video_view_dispose;
  widget_class->map = gza_video_view_map;
  widget_class->unmap = gza_video_view_unmap;
  widget_class->measure = gza_video_view_measure;
  widget_class->size_allocate = gza_video_view_size_allocate;
  widget_class->snapshot = gza_video_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gza-video");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_video_view_init (GzaVideoView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->poster = gza_picture_view_new ();
  gza_picture_view_set_cover (GZA_PICTURE_VIEW (self->poster), FALSE);
  /* The film's own alt text speaks for both. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->poster), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  gtk_widget_set_parent (self->poster, GTK_WIDGET (self));
}

/**
 * gza_video_view_new:
 *
 * Makes a view without a player, that shows the whole picture.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_video_view_new (void)
{
  return g_object_new (GZA_TYPE_VIDEO_VIEW, NULL);
}

/**
 * gza_video_view_set_player:
 * @self: a view
 * @player: (nullable): whose picture is shown
 *
 * Shows another player's picture, or only the poster.
 */
void
gza_video_view_set_player (GzaVideoView *self,
                           GzaPlayer    *player)
{
  g_return_if_fail (GZA_IS_VIDEO_VIEW (self));
  g_return_if_fail (player == NULL || GZA_IS_PLAYER (player));

  if (self->player == player)
    return;

  if (self->player != NULL) {
    g_signal_handlers_disconnect_by_data (gza_player_get_paintable (self->player), self);
    g_signal_handlers_disconnect_by_data (self->player, self);
  }
  g_set_object (&self->player, player);
  if (player != NULL) {
    GdkPaintable *paintable = gza_player_get_paintable (player);

    g_signal_connect_swapped (paintable, "invalidate-contents",
                              G_CALLBACK (on_contents_changed), self);
    g_signal_connect_swapped (player, "notify::state", G_CALLBACK (on_contents_changed), self);
    choose_path (self);
  }
  if (self->poster != NULL)
    on_contents_changed (self);
}

/**
 * gza_video_view_set_poster:
 * @self: a view
 * @loader: (nullable): of the exhibition
 * @path: (nullable): a still, beneath its root
 *
 * Sets what is seen before the first frame and instead of a film that cannot be played.
 */
void
gza_video_view_set_poster (GzaVideoView     *self,
                           GzaPictureLoader *loader,
                           const char       *path)
{
  g_return_if_fail (GZA_IS_VIDEO_VIEW (self));

  gza_picture_view_set_picture (GZA_PICTURE_VIEW (self->poster), loader, path);
}

/**
 * gza_video_view_set_poster_focus:
 * @self: a view
 * @x_ratio: [0, 1] of the still's width, from its left edge in both directions of writing
 * @y_ratio: [0, 1] of the still's height, from its top
 *
 * Sets the point of the poster that stays in the box when it covers it.
 */
void
gza_video_view_set_poster_focus (GzaVideoView *self,
                                 double        x_ratio,
                                 double        y_ratio)
{
  g_return_if_fail (GZA_IS_VIDEO_VIEW (self));

  gza_picture_view_set_focus (GZA_PICTURE_VIEW (self->poster), x_ratio, y_ratio);
}

/**
 * gza_video_view_set_alt:
 * @self: a view
 * @alt: (nullable): what the film shows
 *
 * Sets what a screen reader says.
 */
void
gza_video_view_set_alt (GzaVideoView *self,
                        const char   *alt)
{
  g_return_if_fail (GZA_IS_VIDEO_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, alt != NULL ? alt : "",
                                  -1);
}

/**
 * gza_video_view_set_cover:
 * @self: a view
 * @cover: whether film and poster fill the box and lose their edges, or are seen whole
 *
 * Sets how the picture fits.
 */
void
gza_video_view_set_cover (GzaVideoView *self,
                          gboolean      cover)
{
  g_return_if_fail (GZA_IS_VIDEO_VIEW (self));

  if (self->is_cover == cover)
    return;
  self->is_cover = cover;
  gza_picture_view_set_cover (GZA_PICTURE_VIEW (self->poster), cover);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
