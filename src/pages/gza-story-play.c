/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-play"

#include "gza-story-play.h"

#include "gza-chapter-view.h"

/* Starts and stops the chapters of a story with the page's player, one at a time, and has the next
 * one ready before it is asked for. Owned by the story page. Main thread only.
 */

struct _GzaStoryPlay {
  GObject parent_instance;

  /* owned */
  GzaPlayer *player;
  GzaStoryViews *views;

  /* borrowed */
  GzaChapterView *started; /* among the views */

  /* state */
  guint position;
  gboolean resumes; /* what was held goes on */
};

G_DEFINE_FINAL_TYPE (GzaStoryPlay, gza_story_play, G_TYPE_OBJECT)

/* The chapter that most visitors see next; beside one that still loads it would hold it up. */
static void
prepare_next (GzaStoryPlay *self)
{
  GtkWidget *view;

  if (self->position == gza_story_views_get_last (self->views))
    return;

  view = gza_story_views_get_view (self->views, self->position + 1);
  if (GZA_IS_CHAPTER_VIEW (view))
    gza_chapter_view_prepare (GZA_CHAPTER_VIEW (view), self->player);
}

static void
on_state_changed (GzaStoryPlay *self)
{
  if (gza_player_get_state (self->player) == GZA_PLAYER_STATE_PLAYING)
    prepare_next (self);
}

static void
gza_story_play_dispose (GObject *object)
{
  GzaStoryPlay *self = GZA_STORY_PLAY (object);

  g_clear_object (&self->views);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (gza_story_play_parent_class)->dispose (object);
}

static void
gza_story_play_class_init (GzaStoryPlayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_story_play_dispose;
}

static void
gza_story_play_init (GzaStoryPlay *self)
{
}

/**
 * gza_story_play_new:
 * @player: the page's player
 * @views: the story's views
 *
 * Makes what plays the chapters among some views.
 *
 * Returns: (transfer full): it, with nothing started
 */
GzaStoryPlay *
gza_story_play_new (GzaPlayer     *player,
                    GzaStoryViews *views)
{
  GzaStoryPlay *self;

  g_return_val_if_fail (GZA_IS_PLAYER (player), NULL);
  g_return_val_if_fail (GZA_IS_STORY_VIEWS (views), NULL);

  self = g_object_new (GZA_TYPE_STORY_PLAY, NULL);
  self->player = g_object_ref (player);
  self->views = g_object_ref (views);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * gza_story_play_start:
 * @self: what plays
 * @position: a place in the story
 *
 * Stops the present chapter and starts what stands at a place, from its beginning.
 *
 * Returns: whether it plays; an opening, a closing and a page of words do not
 */
gboolean
gza_story_play_start (GzaStoryPlay *self,
                      guint         position)
{
  GtkWidget *view;
  gboolean timed = FALSE;

  g_return_val_if_fail (GZA_IS_STORY_PLAY (self), FALSE);

  gza_story_play_stop (self);
  self->position = position;
  view = gza_story_views_get_view (self->views, position);
  if (GZA_IS_CHAPTER_VIEW (view)) {
    self->started = GZA_CHAPTER_VIEW (view);
    timed = gza_chapter_view_is_timed (self->started);
    gza_chapter_view_start (self->started, self->player);
    if (timed)
      gza_player_play (self->player);
  }
  if (!timed || gza_player_get_state (self->player) == GZA_PLAYER_STATE_PLAYING)
    prepare_next (self);

  return timed;
}

/**
 * gza_story_play_stop:
 * @self: what plays
 *
 * Stops the present chapter, if there is one.
 */
void
gza_story_play_stop (GzaStoryPlay *self)
{
  GzaChapterView *view;

  g_return_if_fail (GZA_IS_STORY_PLAY (self));

  view = g_steal_pointer (&self->started);
  self->resumes = FALSE;
  if (view != NULL)
    gza_chapter_view_stop (view);
}

/**
 * gza_story_play_hold:
 * @self: what plays
 *
 * Pauses what plays, for something that a visitor looks up in between.
 */
void
gza_story_play_hold (GzaStoryPlay *self)
{
  GzaPlayerState state;

  g_return_if_fail (GZA_IS_STORY_PLAY (self));

  state = gza_player_get_state (self->player);
  if (state != GZA_PLAYER_STATE_PLAYING && state != GZA_PLAYER_STATE_LOADING)
    return;
  self->resumes = TRUE;
  gza_player_pause (self->player);
}

/**
 * gza_story_play_resume:
 * @self: what plays
 *
 * Goes on with what was held, where it was.
 */
void
gza_story_play_resume (GzaStoryPlay *self)
{
  g_return_if_fail (GZA_IS_STORY_PLAY (self));

  if (self->resumes)
    gza_player_play (self->player);
  self->resumes = FALSE;
}

/**
 * gza_story_play_get_position_us:
 * @self: what plays
 *
 * Gets how much of the present chapter was played.
 *
 * Returns: microseconds; 0 outside of chapters
 */
gint64
gza_story_play_get_position_us (GzaStoryPlay *self)
{
  g_return_val_if_fail (GZA_IS_STORY_PLAY (self), 0);

  return self->started != NULL ? gza_player_get_position_us (self->player) : 0;
}

/**
 * gza_story_play_get_rest_us:
 * @self: what plays
 *
 * Gets how long the sentence goes on that is heard.
 *
 * Returns: microseconds; 0 outside of chapters
 */
gint64
gza_story_play_get_rest_us (GzaStoryPlay *self)
{
  g_return_val_if_fail (GZA_IS_STORY_PLAY (self), 0);

  return self->started != NULL ? gza_chapter_view_get_rest_us (self->started) : 0;
}
