/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-captions-view.h"
#include "gza-context.h"
#include "gza-cues.h"
#include "gza-player.h"
#include "gza-sign-stage.h"

G_BEGIN_DECLS

#define GZA_TYPE_CHAPTER_VIEW (gza_chapter_view_get_type ())

G_DECLARE_DERIVABLE_TYPE (GzaChapterView, gza_chapter_view, GZA, CHAPTER_VIEW, GtkWidget)

/**
 * GzaChapterViewClass:
 * @start: the chapter is the one on the screen; the player is open on it
 * @stop: it is no longer
 * @cues_changed: the captions of the present language are another file's, or none
 * @insets_changed: the page's bars cover another height at the top and at the bottom
 * @player_failed: the picture or the narration cannot play; the chapter goes on without
 */
struct _GzaChapterViewClass {
  GtkWidgetClass parent_class;

  void (*start)          (GzaChapterView *self,
                          GzaPlayer      *player);
  void (*stop)           (GzaChapterView *self);
  void (*cues_changed)   (GzaChapterView *self,
                          GzaCues        *cues,
                          const char     *language);
  void (*insets_changed) (GzaChapterView *self,
                          int             top_px,
                          int             bottom_px);
  void (*player_failed)  (GzaChapterView *self);
};

void              gza_chapter_view_set_captions (GzaChapterView  *self,
                                                 GzaCaptionsView *captions,
                                                 double           lift_rem);
void              gza_chapter_view_set_stage    (GzaChapterView  *self,
                                                 GzaSignStage    *stage);

GzaContext       *gza_chapter_view_get_context  (GzaChapterView   *self);
GzaStory         *gza_chapter_view_get_story    (GzaChapterView   *self);
const GzaChapter *gza_chapter_view_get_chapter  (GzaChapterView   *self);
gboolean          gza_chapter_view_is_timed     (GzaChapterView   *self);

void              gza_chapter_view_start        (GzaChapterView   *self,
                                                 GzaPlayer        *player);
void              gza_chapter_view_prepare      (GzaChapterView   *self,
                                                 GzaPlayer        *player);
void              gza_chapter_view_stop         (GzaChapterView   *self);
gint64            gza_chapter_view_get_rest_us  (GzaChapterView   *self);
int               gza_chapter_view_get_captions_px (GzaChapterView *self);
void              gza_chapter_view_set_insets   (GzaChapterView   *self,
                                                 int               top_px,
                                                 int               bottom_px);

G_END_DECLS
