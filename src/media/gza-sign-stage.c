/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-sign-stage.h"

#include "gza-fit.h"
#include "gza-locale.h"
#include "gza-player-private.h"
#include "gza-scene.h"
#include "gza-units.h"

/* Two pictures of one story.
 *
 * Owned by a chapter's view. In a corner the signs have a quarter of a wide picture, which is where
 * hands are read with ease; large, they have most of the room, and the story is drawn as a whole,
 * only smaller, so that nothing of it is laid out anew. The corner is at the end of the line, away
 * from the captions. */

/* Of the stage's height; of its width on an upright screen. */
#define CORNER_RATIO 0.5
#define CORNER_UPRIGHT_RATIO 0.62
/* How small the story gets beside large signs. */
#define STORY_RATIO 0.28
#define STORY_UPRIGHT_RATIO 0.5
#define STORY_UPRIGHT_ASPECT 1.5
/* What bars and large captions leave the signs at least, of the stage's height. */
#define LEAST_RATIO 0.42
#define MARGIN_REM 0.8
#define USUAL_ASPECT (16.0 / 9)

struct _GzaSignStage {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *story;
  GtkWidget *signs;
  GzaPlayer *player;

  /* State */
  GzaSignSize size;
  int top_px;
  int bottom_px;
  gboolean is_low;
};

G_DEFINE_FINAL_TYPE (GzaSignStage, gza_sign_stage, GTK_TYPE_WIDGET)

static gboolean
is_shown (GzaSignStage *self)
{
  return self->size != GZA_SIGN_OFF && gtk_widget_get_child_visible (self->signs);
}

static double
get_aspect (GzaSignStage *self)
{
  double aspect = 0;

  if (self->player != NULL)
    aspect = gdk_paintable_get_intrinsic_aspect_ratio (
      GDK_PAINTABLE (gza_player_get_sign_paintable (self->player)));
  return aspect > 0 ? aspect : USUAL_ASPECT;
}

static graphene_rect_t
place_corner (GzaSignStage *self,
              double        width,
              double        height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double margin = MARGIN_REM * gza_units_get_rem_px ();
  double aspect = get_aspect (self);
  double room = MAX (height - self->top_px - self->bottom_px - 2 * margin, height * LEAST_RATIO);
  double signs_width = MIN (MIN (height * CORNER_RATIO, room) * aspect,
                            width * (width < height ? CORNER_UPRIGHT_RATIO : CORNER_RATIO));
  double signs_height = signs_width / aspect;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double x = is_rtl ? margin : width - signs_width - margin;
  double y = self->is_low ? height - self->bottom_px - signs_height - margin
                          : self->top_px + margin;

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) signs_width, (float) signs_height);
}

/* On an upright screen: the signs over the whole width, the small story beneath them at the end of
 * the line; the other way round where captions stand above. */
static void
place_upright (GzaSignStage    *self,
               double           width,
               double           height,
               graphene_rect_t *story,
               graphene_rect_t *signs)
{
  double margin = MARGIN_REM * gza_units_get_rem_px ();
  double story_width = width * STORY_UPRIGHT_RATIO;
  double story_height = story_width / STORY_UPRIGHT_ASPECT;
  double signs_height = MIN (width / get_aspect (self), height * LEAST_RATIO);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = is_rtl ? margin : width - story_width - margin;
  double signs_y = self->is_low ? height - self->bottom_px - signs_height : self->top_px;
  double story_y = self->is_low ? signs_y - story_height - margin
                                : signs_y + signs_height + margin;

  *signs = gza_fit_rect (width, signs_height, get_aspect (self), FALSE, 0.5, 0.5);
  graphene_rect_offset (signs, 0, (float) signs_y);
  *story = GRAPHENE_RECT_INIT ((float) x, (float) story_y, (float) story_width,
                               (float) story_height);
}

/* On a wide screen: the small story in its corner, the signs in all the room beside it. */
static void
place_wide (GzaSignStage    *self,
            double           width,
            double           height,
            graphene_rect_t *story,
            graphene_rect_t *signs)
{
  double margin = MARGIN_REM * gza_units_get_rem_px ();
  double story_width = width * STORY_RATIO;
  double story_height = height * STORY_RATIO;
  double room_width = width - story_width - 3 * margin;
  double top = self->top_px;
  double room_height = MAX (height - self->bottom_px - top, height * LEAST_RATIO);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = is_rtl ? margin : width - story_width - margin;
  double y = self->is_low ? height - self->bottom_px - story_height - margin : top + margin;

  *story = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) story_width, (float) story_height);
  *signs = gza_fit_rect (room_width, room_height, get_aspect (self), FALSE, 0.5, 0.5);
  graphene_rect_offset (signs, (float) (is_rtl ? story_width + 2 * margin : margin), (float) top);
}

static void
allocate_at (GtkWidget             *child,
             const graphene_rect_t *rect)
{
  GtkAllocation allocation = { (int) rect->origin.x, (int) rect->origin.y,
                               MAX ((int) rect->size.width, 1), MAX ((int) rect->size.height, 1) };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
gza_sign_stage_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GzaSignStage *self = GZA_SIGN_STAGE (widget);

  gtk_widget_measure (self->story, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
gza_sign_stage_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaSignStage *self = GZA_SIGN_STAGE (widget);
  GskTransform *transform = NULL;
  int story_height = height;
  graphene_rect_t story;
  graphene_rect_t signs;

  if (is_shown (self) && self->size == GZA_SIGN_LARGE) {
    if (width < height)
      place_upright (self, width, height, &story, &signs);
    else
      place_wide (self, width, height, &story, &signs);
    story_height = (int) (width * story.size.height / story.size.width);
    transform = gsk_transform_translate (NULL, &story.origin);
    transform = gsk_transform_scale (transform, story.size.width / (float) width,
                                     story.size.width / (float) width);
  } else {
    signs = place_corner (self, width, height);
  }
  gtk_widget_allocate (self->story, width, story_height, -1, transform);
  allocate_at (self->signs, &signs);
}

static void
gza_sign_stage_dispose (GObject *object)
{
  GzaSignStage *self = GZA_SIGN_STAGE (object);

  gza_sign_stage_set_player (self, NULL);
  g_clear_pointer (&self->signs, gtk_widget_unparent);
  g_clear_pointer (&self->story, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_sign_stage_parent_class)->dispose (object);
}

static void
gza_sign_stage_class_init (GzaSignStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_sign_stage_dispose;
  widget_class->measure = gza_sign_stage_measure;
  widget_class->size_allocate = gza_sign_stage_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-sign-stage");
}

static void
gza_sign_stage_init (GzaSignStage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->signs = gtk_picture_new ();
  gtk_widget_add_css_class (self->signs, "signs");
  gtk_widget_set_overflow (self->signs, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (self->signs, FALSE);
  gtk_widget_set_child_visible (self->signs, FALSE);
}

/**
 * gza_sign_stage_new:
 * @story: a chapter's picture
 *
 * Makes a stage that shows the story alone.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_sign_stage_new (GtkWidget *story)
{
  GzaSignStage *self;

  g_return_val_if_fail (GTK_IS_WIDGET (story), NULL);

  self = g_object_new (GZA_TYPE_SIGN_STAGE, NULL);
  self->story = story;
  gtk_widget_set_parent (story, GTK_WIDGET (self));
  gtk_widget_set_parent (self->signs, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
update_shown (GzaSignStage *self)
{
  gboolean has_frame = FALSE;

  if (self->player != NULL && self->size != GZA_SIGN_OFF)
    has_frame = gza_video_paintable_has_frame (gza_player_get_sign_paintable (self->player));
  if (gtk_widget_get_child_visible (self->signs) == has_frame)
    return;
  gtk_picture_set_alternative_text (GTK_PICTURE (self->signs),
                                    gza_locale_get_word (gza_locale_get_default (),
                                                         GZA_WORD ("Sign language")));
  gtk_widget_set_child_visible (self->signs, has_frame);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_sign_stage_set_player:
 * @self: a stage
 * @player: (nullable): whose signs are shown
 *
 * Shows another player's film in sign language, or none.
 */
void
gza_sign_stage_set_player (GzaSignStage *self,
                           GzaPlayer    *player)
{
  GzaVideoPaintable *paintable;

  g_return_if_fail (GZA_IS_SIGN_STAGE (self));

  if (self->player == player)
    return;
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (gza_player_get_sign_paintable (self->player), self);
  g_set_object (&self->player, player);
  paintable = player != NULL ? gza_player_get_sign_paintable (player) : NULL;
  if (self->signs != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (self->signs), GDK_PAINTABLE (paintable));
  if (player == NULL)
    return;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gza_video_paintable_set_cairo (paintable, gza_scene_is_cairo (GTK_WIDGET (self)));
  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (update_shown), self);
  update_shown (self);
}

/**
 * gza_sign_stage_set_size:
 * @self: a stage
 * @size: how large signs are shown
 *
 * Changes places.
 */
void
gza_sign_stage_set_size (GzaSignStage *self,
                         GzaSignSize   size)
{
  g_return_if_fail (GZA_IS_SIGN_STAGE (self));

  if (self->size == size)
    return;
  self->size = size;
  update_shown (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_sign_stage_set_insets:
 * @self: a stage
 * @top_px: what the page's upper bar covers
 * @bottom_px: what the page's lower bar covers
 *
 * Keeps the signs clear of the bars.
 */
void
gza_sign_stage_set_insets (GzaSignStage *self,
                           int           top_px,
                           int           bottom_px)
{
  g_return_if_fail (GZA_IS_SIGN_STAGE (self));

  self->top_px = top_px;
  self->bottom_px = bottom_px;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_sign_stage_set_low:
 * @self: a stage
 * @low: whether the corner is the lower one, because captions stand above
 *
 * Keeps the signs clear of the captions.
 */
void
gza_sign_stage_set_low (GzaSignStage *self,
                        gboolean      low)
{
  g_return_if_fail (GZA_IS_SIGN_STAGE (self));

  self->is_low = low;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
