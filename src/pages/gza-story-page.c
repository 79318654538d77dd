/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-page"

#include "gza-story-page.h"

#include <adwaita.h>

#include "gza-clock.h"
#include "gza-story-frame.h"
#include "gza-story-place.h"
#include "gza-story-play.h"
#include "gza-story-views.h"

/* One story. A carousel holds its opening, one view for each chapter, and its closing; the page
 * owns the one player, which is lent to the chapter that is on the screen. Swipes, the two buttons
 * and the road at the bottom move between them. The language may change at any moment: nothing
 * here is rebuilt then, so place, second and volume stay.
 *
 * Pages of the carousel: 0 is the opening, 1 … n the chapters, n + 1 the closing.
 */

/* The longest that a withdrawn story may go on; a caption of a good length takes seven seconds. */
#define MAX_SENTENCE_US (8 * G_USEC_PER_SEC)

struct _GzaStoryPage {
  GzaPage parent_instance;

  /* owned */
  GzaStory *story;
  GzaPlayer *player;
  GzaStoryViews *views;
  GzaStoryPlay *play;

  /* borrowed */
  GzaStoryFrame *frame; /* the one child */

  /* state */
  guint current;
  guint withdraw_id;
  gboolean finished; /* the closing has been on the screen */
};

enum {
  PROP_STORY = 1,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaStoryPage, gza_story_page, GZA_TYPE_PAGE)

static void
on_state_changed (GzaStoryPage *self)
{
  GzaPlayerState state = gza_player_get_state (self->player);

  gza_page_set_busy (GZA_PAGE (self),
                     state == GZA_PLAYER_STATE_PLAYING || state == GZA_PLAYER_STATE_LOADING);
}

static GzaVisit *
get_visit (GzaStoryPage *self)
{
  return gza_context_get_visit (gza_page_get_context (GZA_PAGE (self)));
}

static void
count_leave (GzaStoryPage *self)
{
  if (self->story != NULL && !self->finished)
    gza_visit_count_leave (get_visit (self), gza_story_get_id (self->story), self->current,
                           gza_story_play_get_position_us (self->play));
}

/* Once in an opening, however often the visitor comes there. */
static void
count_finish (GzaStoryPage *self)
{
  if (self->finished)
    return;
  self->finished = TRUE;
  gza_visit_count_finish (get_visit (self), gza_story_get_id (self->story));
}

static void
start_page (GzaStoryPage *self,
            guint index)
{
  guint last = gza_story_views_get_last (self->views);
  gboolean timed = gza_story_play_start (self->play, index);

  self->current = index;
  gza_story_frame_set_place (self->frame, index, timed);
  gza_story_views_set_current (self->views, index);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.previous", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.next", index < last);
  on_state_changed (self);
  if (index == last)
    count_finish (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

static void
go_to (GzaStoryPage *self,
       guint index)
{
  /* A button that was held down while the story was left says so only now. */
  if (self->story == NULL || index > gza_story_views_get_last (self->views))
    return;

  gza_story_views_show (self->views, index, adw_get_enable_animations (GTK_WIDGET (self)));
  if (index != self->current)
    start_page (self, index);
}

static void
on_page_changed (GzaStoryPage *self,
                 guint index)
{
  if (self->story != NULL && index != self->current &&
      index <= gza_story_views_get_last (self->views))
    start_page (self, index);
}

static void
on_chosen (GzaStoryPage *self,
           guint chapter)
{
  go_to (self, chapter + 1);
}

static void
next_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  GzaStoryPage *self = GZA_STORY_PAGE (widget);

  go_to (self, self->current + 1);
}

static void
previous_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  GzaStoryPage *self = GZA_STORY_PAGE (widget);

  if (self->current > 0)
    go_to (self, self->current - 1);
}

static void
captions_look_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  gza_story_frame_toggle_captions_look (GZA_STORY_PAGE (widget)->frame);
}

static void
open_term_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  double x, y, width, height;
  graphene_rect_t place;
  const char *id;

  g_variant_get (parameter, "(&sdddd)", &id, &x, &y, &width, &height);
  graphene_rect_init (&place, (float) x, (float) y, (float) width, (float) height);
  gza_story_frame_open_term (GZA_STORY_PAGE (widget)->frame, id, &place);
}

static void
restart_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  go_to (GZA_STORY_PAGE (widget), 0);
}

static void
replay_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  GzaStoryPage *self = GZA_STORY_PAGE (widget);

  gza_player_seek (self->player, 0);
  gza_player_play (self->player);
}

/* A voice waits while its visitor reads. */
static void
on_explaining_changed (GzaStoryPage *self)
{
  if (gza_story_frame_get_explaining (self->frame))
    gza_story_play_hold (self->play);
  else
    gza_story_play_resume (self->play);
}

static void
on_withdraw (gpointer user_data)
{
  GzaStoryPage *self = user_data;

  self->withdraw_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-stories", NULL);
}

/* Leaves the page empty; whoever fills it, or not, notifies the story. */
static void
clear_carousel (GzaStoryPage *self)
{
  if (self->withdraw_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->withdraw_id);
  self->withdraw_id = 0;
  gza_story_play_stop (self->play);
  gza_player_close (self->player);
  gza_story_views_clear (self->views);
  gza_story_frame_set_story (self->frame, NULL);
  g_clear_object (&self->story);
}

static void
gza_story_page_leave (GzaPage *page)
{
  count_leave (GZA_STORY_PAGE (page));
  clear_carousel (GZA_STORY_PAGE (page));
  g_object_notify_by_pspec (G_OBJECT (page), props[PROP_STORY]);
}

/* What a visitor looks up in between takes its time; the story goes on where it was. */
static void
gza_story_page_cover (GzaPage *page)
{
  gza_story_play_hold (GZA_STORY_PAGE (page)->play);
}

static void
gza_story_page_uncover (GzaPage *page)
{
  gza_story_play_resume (GZA_STORY_PAGE (page)->play);
}

static gboolean
gza_story_page_go_back (GzaPage *page)
{
  GzaStoryPage *self = GZA_STORY_PAGE (page);

  if (gza_story_frame_close_term (self->frame))
    return TRUE;
  if (self->story == NULL || self->current == 0 ||
      self->current == gza_story_views_get_last (self->views))
    return FALSE;

  go_to (self, 0);

  return TRUE;
}

/* Says everywhere but in the carousel which story it is. */
static void
take_story (GzaStoryPage *self,
            GzaStory *story)
{
  g_set_object (&self->story, story);
  gza_story_frame_set_story (self->frame, story);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STORY]);
}

static void
gza_story_page_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GzaStoryPage *self = GZA_STORY_PAGE (object);

  switch (id) {
  case PROP_STORY:
    g_value_set_object (value, self->story);
    break;
  case PROP_POSITION:
    g_value_set_uint (value, self->current);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_story_page_constructed (GObject *object)
{
  GzaStoryPage *self = GZA_STORY_PAGE (object);
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));
  AdwCarousel *carousel = gza_story_frame_get_carousel (self->frame);

  G_OBJECT_CLASS (gza_story_page_parent_class)->constructed (object);

  self->player = gza_player_new (gza_context_get_root (context));
  self->views = gza_story_views_new (context, carousel);
  self->play = gza_story_play_new (self->player, self->views);
  gza_story_frame_bind (self->frame, context, self->player);
  g_signal_connect_object (self->player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->frame, "notify::explaining", G_CALLBACK (on_explaining_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->frame, "insets-changed", G_CALLBACK (gza_story_views_set_insets),
                           self->views, G_CONNECT_SWAPPED);
  g_signal_connect_object (carousel, "page-changed", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_story_page_dispose (GObject *object)
{
  GzaStoryPage *self = GZA_STORY_PAGE (object);

  if (self->player != NULL) {
    g_signal_handlers_disconnect_by_data (self->player, self);
    clear_carousel (self);
  }
  g_clear_object (&self->play);
  g_clear_object (&self->views);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (gza_story_page_parent_class)->dispose (object);
}

static void
gza_story_page_class_init (GzaStoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_story_page_get_property;
  object_class->constructed = gza_story_page_constructed;
  object_class->dispose = gza_story_page_dispose;
  props[PROP_STORY] = g_param_spec_object ("story", NULL, NULL, GZA_TYPE_STORY, flags);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  page_class->leave = gza_story_page_leave;
  page_class->cover = gza_story_page_cover;
  page_class->uncover = gza_story_page_uncover;
  page_class->go_back = gza_story_page_go_back;

  gtk_widget_class_install_action (widget_class, "story.captions-look", NULL,
                                   captions_look_action);
  gtk_widget_class_install_action (widget_class, "story.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "story.open-term", "(sdddd)", open_term_action);
  gtk_widget_class_install_action (widget_class, "story.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "story.restart", NULL, restart_action);
  gtk_widget_class_install_action (widget_class, "story.replay", NULL, replay_action);
  gtk_widget_class_set_css_name (widget_class, "gza-story");
}

static void
gza_story_page_init (GzaStoryPage *self)
{
  self->frame = g_object_new (GZA_TYPE_STORY_FRAME, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->frame), GTK_WIDGET (self));
  g_signal_connect_object (self->frame, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_story_page_new:
 * @context: the context
 *
 * Makes the page, without a story.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_story_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_STORY_PAGE, "context", context, NULL);
}

/**
 * gza_story_page_open:
 * @self: the page
 * @story: a story
 *
 * Opens a story on its first page.
 */
void
gza_story_page_open (GzaStoryPage *self,
                     GzaStory *story)
{
  g_return_if_fail (GZA_IS_STORY_PAGE (self));
  g_return_if_fail (GZA_IS_STORY (story));

  count_leave (self);
  clear_carousel (self);
  gza_story_views_fill (self->views, story);
  take_story (self, story);
  self->finished = FALSE;
  gza_visit_count_open (get_visit (self), gza_story_get_id (story));
  start_page (self, 0);
}

/**
 * gza_story_page_renew:
 * @self: a page with a story
 * @story: a newer version of it
 *
 * Shows the newer version where the older one is: in the same chapter, at the same second, playing
 * or not. For the preview; a visitor's story doesn't change.
 */
void
gza_story_page_renew (GzaStoryPage *self,
                      GzaStory     *story)
{
  GzaPlayerState state;
  gint64 position_us;
  guint position;

  g_return_if_fail (GZA_IS_STORY_PAGE (self));
  g_return_if_fail (GZA_IS_STORY (story));
  g_return_if_fail (self->story != NULL);

  state = gza_player_get_state (self->player);
  position_us = gza_story_play_get_position_us (self->play);
  position = gza_story_place_find (story, self->story, self->current);

  clear_carousel (self);
  gza_story_views_fill_at (self->views, story, position);
  take_story (self, story);
  start_page (self, position);
  if (position_us > 0)
    gza_player_seek (self->player, position_us);
  if (state != GZA_PLAYER_STATE_PLAYING && state != GZA_PLAYER_STATE_LOADING)
    gza_player_pause (self->player);
}

/**
 * gza_story_page_withdraw:
 * @self: the page
 *
 * Leaves a story that may no longer be shown: the visitor hears the sentence to its end, not the
 * story, and is on the wall again.
 */
void
gza_story_page_withdraw (GzaStoryPage *self)
{
  g_return_if_fail (GZA_IS_STORY_PAGE (self));

  if (self->story == NULL || self->withdraw_id != 0)
    return;

  self->withdraw_id = gza_clock_add_timeout (
      gza_clock_get_default (), MIN (gza_story_play_get_rest_us (self->play), MAX_SENTENCE_US),
      on_withdraw, self);
}

/**
 * gza_story_page_get_story:
 * @self: the page
 *
 * Gets the story that is open.
 *
 * Returns: (transfer none) (nullable): the story
 */
GzaStory *
gza_story_page_get_story (GzaStoryPage *self)
{
  g_return_val_if_fail (GZA_IS_STORY_PAGE (self), NULL);

  return self->story;
}

/**
 * gza_story_page_get_player:
 * @self: the page
 *
 * Gets what plays the page's chapters.
 *
 * Returns: (transfer none): the player
 */
GzaPlayer *
gza_story_page_get_player (GzaStoryPage *self)
{
  g_return_val_if_fail (GZA_IS_STORY_PAGE (self), NULL);

  return self->player;
}

/**
 * gza_story_page_get_position:
 * @self: the page
 *
 * Gets where the visitor is in the story.
 *
 * Returns: 0 for the opening, then the chapters from 1, then the closing
 */
guint
gza_story_page_get_position (GzaStoryPage *self)
{
  g_return_val_if_fail (GZA_IS_STORY_PAGE (self), 0);

  return self->current;
}

/**
 * gza_story_page_go_to:
 * @self: a page with a story
 * @position: 0 for the opening, then the chapters from 1, then the closing
 *
 * Goes to a place in the story; nothing where there is no such place.
 */
void
gza_story_page_go_to (GzaStoryPage *self,
                      guint         position)
{
  g_return_if_fail (GZA_IS_STORY_PAGE (self));

  if (self->story != NULL)
    go_to (self, position);
}
