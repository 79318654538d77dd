/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-video-chapter"

#include "gza-video-chapter.h"

#include "gza-captions-view.h"
#include "gza-locale.h"
#include "gza-photos-view.h"
#include "gza-video-view.h"

/* A film with its captions. Where the film can't play, its place is taken by the chapter's
 * photographs, else by its still and the story's portrait, in slow movement under the same voice.
 */

struct _GzaVideoChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkOverlay *overlay;
  GtkStack *stack;
  GzaVideoView *video;
  GzaPhotosView *photos;
  GzaCaptionsView *captions;
  GzaSignStage *stage;

  /* state: stills that stand in for the film */
  GzaPhoto stills[2];
  guint n_stills;
};

G_DEFINE_FINAL_TYPE (GzaVideoChapter, gza_video_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
add_still (GzaVideoChapter *self,
           char *path,
           GzaText *alt)
{
  if (path == NULL)
    return;

  self->stills[self->n_stills++] = (GzaPhoto) {
    .path = path,
    .alt = alt,
    .from_us = -1,
    .focus_x_ratio = 0.5,
    .focus_y_ratio = 0.4,
  };
}

static void
show_photos (GzaVideoChapter *self)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  GzaStory *story = gza_chapter_view_get_story (view);
  GzaPictureLoader *loader = gza_context_get_loader (gza_chapter_view_get_context (view));

  self->n_stills = 0;
  add_still (self, chapter->poster, chapter->alt);
  add_still (self, (char *) gza_story_get_portrait (story), gza_story_get_portrait_alt (story));
  if (chapter->n_photos > 0)
    gza_photos_view_set_photos (self->photos, loader, chapter->photos, chapter->n_photos);
  else
    gza_photos_view_set_photos (self->photos, loader, self->stills, self->n_stills);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->photos));
}

static void
update_words (GzaVideoChapter *self)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  gza_video_view_set_alt (self->video,
                          gza_locale_get_text (gza_locale_get_default (), chapter->alt));
}

static void
gza_video_chapter_start (GzaChapterView *view,
                         GzaPlayer *player)
{
  GzaVideoChapter *self = GZA_VIDEO_CHAPTER (view);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);

  gza_video_view_set_player (self->video, player);
  gza_photos_view_set_player (self->photos, player);
  if (chapter->video != NULL)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->video));
  else
    show_photos (self);
}

static void
gza_video_chapter_stop (GzaChapterView *view)
{
  GzaVideoChapter *self = GZA_VIDEO_CHAPTER (view);

  gza_video_view_set_player (self->video, NULL);
  gza_photos_view_set_player (self->photos, NULL);
}

static void
gza_video_chapter_insets_changed (GzaChapterView *view,
                                  int top_px,
                                  int bottom_px)
{
  GzaVideoChapter *self = GZA_VIDEO_CHAPTER (view);

  gza_photos_view_set_top_inset (self->photos, top_px);
}

static void
gza_video_chapter_player_failed (GzaChapterView *view)
{
  show_photos (GZA_VIDEO_CHAPTER (view));
}

static void
gza_video_chapter_constructed (GObject *object)
{
  GzaVideoChapter *self = GZA_VIDEO_CHAPTER (object);
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  G_OBJECT_CLASS (gza_video_chapter_parent_class)->constructed (object);

  gza_video_view_set_poster (self->video, gza_context_get_loader (context), chapter->poster);
  gza_chapter_view_set_captions (GZA_CHAPTER_VIEW (self), self->captions, 0);
  gza_chapter_view_set_stage (GZA_CHAPTER_VIEW (self), self->stage);
  update_words (self);
}

static void
gza_video_chapter_class_init (GzaVideoChapterClass *klass)
{
  GzaChapterViewClass *view_class = GZA_CHAPTER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_video_chapter_constructed;
  view_class->start = gza_video_chapter_start;
  view_class->stop = gza_video_chapter_stop;
  view_class->insets_changed = gza_video_chapter_insets_changed;
  view_class->player_failed = gza_video_chapter_player_failed;
}

static void
gza_video_chapter_init (GzaVideoChapter *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  self->video = GZA_VIDEO_VIEW (gza_video_view_new ());
  self->photos = GZA_PHOTOS_VIEW (gza_photos_view_new ());
  self->captions = GZA_CAPTIONS_VIEW (gza_captions_view_new ());

  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->video));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->photos));
  self->stage = GZA_SIGN_STAGE (gza_sign_stage_new (GTK_WIDGET (self->stack)));
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stage));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->captions));
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}
