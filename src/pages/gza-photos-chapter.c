/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-photos-chapter"

#include "gza-photos-chapter.h"

#include "gza-captions-view.h"
#include "gza-photos-view.h"

/* Photographs in slow movement, made live, with a voice and its captions. */

struct _GzaPhotosChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkOverlay *overlay;
  GzaPhotosView *photos;
  GzaCaptionsView *captions;
  GzaSignStage *stage;
};

G_DEFINE_FINAL_TYPE (GzaPhotosChapter, gza_photos_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
gza_photos_chapter_start (GzaChapterView *view,
                          GzaPlayer *player)
{
  GzaPhotosChapter *self = GZA_PHOTOS_CHAPTER (view);

  gza_photos_view_set_player (self->photos, player);
}

static void
gza_photos_chapter_stop (GzaChapterView *view)
{
  GzaPhotosChapter *self = GZA_PHOTOS_CHAPTER (view);

  gza_photos_view_set_player (self->photos, NULL);
}

static void
gza_photos_chapter_insets_changed (GzaChapterView *view,
                                   int top_px,
                                   int bottom_px)
{
  GzaPhotosChapter *self = GZA_PHOTOS_CHAPTER (view);

  gza_photos_view_set_top_inset (self->photos, top_px);
}

static void
gza_photos_chapter_constructed (GObject *object)
{
  GzaPhotosChapter *self = GZA_PHOTOS_CHAPTER (object);
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  G_OBJECT_CLASS (gza_photos_chapter_parent_class)->constructed (object);

  gza_photos_view_set_photos (self->photos, gza_context_get_loader (context), chapter->photos,
                              chapter->n_photos);
  gza_chapter_view_set_captions (GZA_CHAPTER_VIEW (self), self->captions, 0);
  gza_chapter_view_set_stage (GZA_CHAPTER_VIEW (self), self->stage);
}

static void
gza_photos_chapter_class_init (GzaPhotosChapterClass *klass)
{
  GzaChapterViewClass *view_class = GZA_CHAPTER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_photos_chapter_constructed;
  view_class->start = gza_photos_chapter_start;
  view_class->stop = gza_photos_chapter_stop;
  view_class->insets_changed = gza_photos_chapter_insets_changed;
}

static void
gza_photos_chapter_init (GzaPhotosChapter *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->photos = GZA_PHOTOS_VIEW (gza_photos_view_new ());
  self->captions = GZA_CAPTIONS_VIEW (gza_captions_view_new ());
  self->stage = GZA_SIGN_STAGE (gza_sign_stage_new (GTK_WIDGET (self->photos)));
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stage));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->captions));
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));
}
