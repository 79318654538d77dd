/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-page"

#include "gza-story-page.h"

#include <adwaita.h>

#include "gza-bars-hider.h"
#include "gza-captions-panel.h"
#include "gza-chapter-view.h"
#include "gza-clock.h"
#include "gza-closing-view.h"
#include "gza-ending-card.h"
#include "gza-locale.h"
#include "gza-opening-view.h"
#include "gza-player-controls.h"
#include "gza-player.h"
#include "gza-road-bar.h"
#include "gza-story-place.h"
#include "gza-story-tracks.h"
#include "gza-story-words.h"
#include "gza-text-label.h"
#include "gza-units.h"

/* One story. A carousel holds its opening, one view for each chapter, and its closing; the page
 * owns the one player and lends it to the chapter that is on the screen. Swipes, the two buttons
 * and the road at the bottom move between them. The language may change at any moment: nothing
 * here is rebuilt then, so place, second and volume stay.
 *
 * Pages of the carousel: 0 is the opening, 1 … n the chapters, n + 1 the closing.
 */

/* The longest that a withdrawn story may go on; a caption of a good length takes seven seconds. */
#define MAX_SENTENCE_US (8 * G_USEC_PER_SEC)

/* What the mark of a story's kind takes from the top while the bars are away. */
#define MARK_REM 2.4

struct _GzaStoryPage {
  GzaPage parent_instance;

  /* template widgets */
  GtkOverlay *overlay;
  AdwCarousel *carousel;
  GtkWidget *header;
  GtkWidget *footer;
  GtkWidget *back;
  GtkWidget *previous;
  GtkWidget *next;
  GzaTextLabel *name;
  GzaTextLabel *kind;
  GzaTextLabel *mark;
  GzaTextLabel *voice;
  GzaPlayerControls *controls;
  GzaCaptionsPanel *panel;
  GzaRoadBar *road;
  GzaEndingCard *ending;

  /* owned */
  GzaStory *story;
  GzaPlayer *player;
  GzaBarsHider *hider;

  /* borrowed */
  GzaChapterView *started; /* a child of the carousel */

  /* state */
  guint current;
  guint tick_id;
  guint inset_id;
  guint withdraw_id;
  int header_px;
  int footer_px;
  gboolean resumes;
};

enum {
  PROP_STORY = 1,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaStoryPage, gza_story_page, GZA_TYPE_PAGE)

static GtkWidget *
get_nth (GzaStoryPage *self,
         guint index)
{
  return adw_carousel_get_nth_page (self->carousel, index);
}

static guint
get_last (GzaStoryPage *self)
{
  return adw_carousel_get_n_pages (self->carousel) - 1;
}

static void
set_insets (GzaStoryPage *self,
            GtkWidget *view)
{
  gboolean hidden = gza_bars_hider_get_hidden (self->hider);
  int top_px = hidden ? (int) (MARK_REM * gza_units_get_rem_px ()) : self->header_px;
  int bottom_px = hidden ? 0 : self->footer_px;

  if (GZA_IS_CHAPTER_VIEW (view))
    gza_chapter_view_set_insets (GZA_CHAPTER_VIEW (view), top_px, bottom_px);
  else if (GZA_IS_OPENING_VIEW (view))
    gza_opening_view_set_insets (GZA_OPENING_VIEW (view), top_px, bottom_px);
  else
    gza_closing_view_set_insets (GZA_CLOSING_VIEW (view), top_px, bottom_px);
}

static void
update_insets (GzaStoryPage *self)
{
  gtk_widget_set_margin_top (GTK_WIDGET (self->ending), self->header_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->ending), self->footer_px);
  gtk_widget_set_margin_top (GTK_WIDGET (self->panel), self->header_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->panel), self->footer_px);
  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++)
    set_insets (self, get_nth (self, i));
}

static gboolean
on_inset_idle (gpointer user_data)
{
  GzaStoryPage *self = user_data;

  self->inset_id = 0;
  update_insets (self);

  return G_SOURCE_REMOVE;
}

static void
update_road (GzaStoryPage *self)
{
  gint64 duration_us = gza_player_get_duration_us (self->player);
  double part = 0;

  if (self->started != NULL && duration_us > 0)
    part = CLAMP ((double) gza_player_get_position_us (self->player) / (double) duration_us, 0,
                  0.999);

  gza_road_bar_set_position (self->road, (double) self->current - 1 + part);
}

static gboolean
on_tick (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  update_road (GZA_STORY_PAGE (widget));

  return G_SOURCE_CONTINUE;
}

static void
set_ending (GzaStoryPage *self,
            gboolean      shown)
{
  guint n = self->story != NULL ? gza_story_get_n_chapters (self->story) : 0;
  gboolean map = self->started != NULL &&
                 gza_chapter_view_get_chapter (self->started)->type == GZA_CHAPTER_MAP;

  /* At the bottom of a map stands its disclaimer, which nothing may cover. */
  gtk_widget_set_valign (GTK_WIDGET (self->ending), map ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  if (!shown)
    gza_ending_card_hide (self->ending);
  else if (self->current < n)
    gza_ending_card_show (self->ending, gza_story_get_chapter (self->story, self->current)->title);
  else
    gza_ending_card_show (self->ending, NULL);
}

/* Whether the bars may go: while something plays whose picture they cover. */
static gboolean
covers_picture (GzaStoryPage *self)
{
  GzaChapterType type;

  if (self->started == NULL)
    return FALSE;

  type = gza_chapter_view_get_chapter (self->started)->type;

  return type == GZA_CHAPTER_VIDEO || type == GZA_CHAPTER_PHOTOS || type == GZA_CHAPTER_MAP;
}

static void
on_state_changed (GzaStoryPage *self)
{
  GzaPlayerState state = gza_player_get_state (self->player);
  gboolean playing = state == GZA_PLAYER_STATE_PLAYING;

  gza_page_set_busy (GZA_PAGE (self), playing || state == GZA_PLAYER_STATE_LOADING);
  gza_bars_hider_set_allowed (self->hider, playing && covers_picture (self) &&
                                               !gtk_widget_get_visible (GTK_WIDGET (self->panel)));
  set_ending (self, state == GZA_PLAYER_STATE_ENDED && self->started != NULL);

  if (playing && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else if (!playing && self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id), self->tick_id = 0;
  update_road (self);
}

static void
name_voice (GzaStoryPage *self)
{
  gza_story_tracks_name_voice (self->voice, self->player);
}

/* While the visitor chooses, the bars stay, and the captions stand where they are seen. */
static void
set_panel (GzaStoryPage *self,
           gboolean shown)
{
  if (shown && self->started != NULL)
    gza_captions_panel_set_languages (self->panel,
                                      &gza_chapter_view_get_chapter (self->started)->captions);
  gtk_widget_set_visible (GTK_WIDGET (self->panel), shown);
  on_state_changed (self);
}

static void
update_words (GzaStoryPage *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Back")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->previous), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Previous")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Next")), -1);
  if (self->player != NULL)
    name_voice (self);
  if (self->story != NULL) {
    const char *kind = gza_story_words_get_kind (gza_story_get_kind (self->story));

    gza_text_label_set_string (self->kind, kind, gza_locale_get_language (locale));
    gza_text_label_set_string (self->mark, kind, gza_locale_get_language (locale));
  }
}

/* Hides the carousel's other pages from screen readers, as GTK shows them off the screen. */
static void
update_pages_state (GzaStoryPage *self)
{
  for (guint i = 0; i <= get_last (self); i++) {
    GtkWidget *page = get_nth (self, i);

    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 i != self->current, -1);
    gtk_widget_set_can_focus (page, i == self->current);
  }
}

static void
stop_chapter (GzaStoryPage *self)
{
  GzaChapterView *view = g_steal_pointer (&self->started);

  if (view != NULL)
    gza_chapter_view_stop (view);
}

static void
start_page (GzaStoryPage *self,
            guint index)
{
  GtkWidget *view = get_nth (self, index);
  gboolean timed = FALSE;

  stop_chapter (self);
  self->current = index;

  if (GZA_IS_CHAPTER_VIEW (view)) {
    const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (view));

    self->started = GZA_CHAPTER_VIEW (view);
    timed = gza_chapter_view_is_timed (self->started);
    gza_track_buttons_set_has_captions (gza_player_controls_get_tracks (self->controls),
                                        chapter->captions.n_items > 0 &&
                                            chapter->type != GZA_CHAPTER_VOICE);
    gza_chapter_view_start (self->started, self->player);
    if (timed)
      gza_player_play (self->player);
  }

  gtk_widget_set_visible (GTK_WIDGET (self->controls), timed);
  set_panel (self, FALSE);
  name_voice (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.previous", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.next", index < get_last (self));
  gza_bars_hider_show (self->hider);
  update_pages_state (self);
  on_state_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

static void
go_to (GzaStoryPage *self,
       guint index)
{
  if (index > get_last (self))
    return;

  adw_carousel_scroll_to (self->carousel, get_nth (self, index),
                          adw_get_enable_animations (GTK_WIDGET (self)));
  if (index != self->current)
    start_page (self, index);
}

static void
on_page_changed (GzaStoryPage *self,
                 guint index)
{
  if (self->story != NULL && index != self->current && index <= get_last (self))
    start_page (self, index);
}

static void
on_chosen (GzaStoryPage *self,
           guint chapter)
{
  go_to (self, chapter + 1);
}

static void
on_hidden_changed (GzaStoryPage *self)
{
  /* What is invented says so without a pause, also while the bars are away. */
  gtk_widget_set_visible (GTK_WIDGET (self->mark), gza_bars_hider_get_hidden (self->hider));
  update_insets (self);
}

static void
on_portrait_changed (GzaStoryPage *self)
{
  gboolean portrait = gza_context_get_portrait (gza_page_get_context (GZA_PAGE (self)));

  gza_road_bar_set_titles (self->road, !portrait);
  gza_captions_panel_set_portrait (self->panel, portrait);
}

static void
on_touched (GzaStoryPage *self)
{
  gza_bars_hider_show (self->hider);
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
  GzaStoryPage *self = GZA_STORY_PAGE (widget);

  set_panel (self, !gtk_widget_get_visible (GTK_WIDGET (self->panel)));
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
  stop_chapter (self);
  while (adw_carousel_get_n_pages (self->carousel) > 0)
    adw_carousel_remove (self->carousel, get_nth (self, 0));
  gza_road_bar_set_story (self->road, NULL);
  g_clear_object (&self->story);
}

static void
gza_story_page_leave (GzaPage *page)
{
  clear_carousel (GZA_STORY_PAGE (page));
  g_object_notify_by_pspec (G_OBJECT (page), props[PROP_STORY]);
}

/* What a visitor looks up in between takes its time; the story goes on where it was. */
static void
gza_story_page_cover (GzaPage *page)
{
  GzaStoryPage *self = GZA_STORY_PAGE (page);

  self->resumes = gza_player_get_state (self->player) == GZA_PLAYER_STATE_PLAYING;
  if (self->resumes)
    gza_player_pause (self->player);
}

static void
gza_story_page_uncover (GzaPage *page)
{
  GzaStoryPage *self = GZA_STORY_PAGE (page);

  if (self->resumes)
    gza_player_play (self->player);
}

static gboolean
gza_story_page_go_back (GzaPage *page)
{
  GzaStoryPage *self = GZA_STORY_PAGE (page);

  if (self->story == NULL || self->current == 0 || self->current == get_last (self))
    return FALSE;

  go_to (self, 0);

  return TRUE;
}

static void
gza_story_page_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (GZA_STORY_PAGE (widget)->overlay), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

/* A bar's whole height, padding and all. */
static int
get_bar_height (GzaStoryPage *self,
                GtkWidget *bar)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (bar, GTK_WIDGET (self), &bounds) ? (int) bounds.size.height
                                                                     : 0;
}

/* The bars lie over the pages; how much they cover is known once they have their size. */
static void
gza_story_page_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  GzaStoryPage *self = GZA_STORY_PAGE (widget);
  int header_px, footer_px;

  gtk_widget_allocate (GTK_WIDGET (self->overlay), width, height, baseline, NULL);

  header_px = get_bar_height (self, self->header);
  footer_px = get_bar_height (self, self->footer);
  if (header_px == self->header_px && footer_px == self->footer_px)
    return;

  self->header_px = header_px;
  self->footer_px = footer_px;
  if (self->inset_id == 0)
    self->inset_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_inset_idle, self, NULL);
}

static void
fill_carousel (GzaStoryPage *self,
               GzaStory     *story)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));

  clear_carousel (self);
  adw_carousel_append (self->carousel, gza_opening_view_new (context, story));
  for (guint i = 0; i < gza_story_get_n_chapters (story); i++)
    adw_carousel_append (self->carousel, gza_chapter_view_new (context, story,
                                                               gza_story_get_chapter (story, i)));
  adw_carousel_append (self->carousel, gza_closing_view_new (context, story));

  g_set_object (&self->story, story);
  gza_text_label_set_text (self->name, gza_story_get_person (story)->display_name);
  gza_road_bar_set_story (self->road, story);
  on_portrait_changed (self);
  update_words (self);
  update_insets (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STORY]);
}

/* Fills the carousel at another place than its first. It learns where its pages lie when they get
 * their size, which it lets grow from nothing, frame by frame, while it is on the screen; so it is
 * taken off for a moment, and gets its size at once. */
static void
fill_carousel_at (GzaStoryPage *self,
                  GzaStory     *story,
                  guint         position)
{
  GtkWidget *carousel = GTK_WIDGET (self->carousel);
  int width = gtk_widget_get_width (carousel);

  gtk_widget_set_child_visible (carousel, FALSE);
  fill_carousel (self, story);
  gtk_widget_set_child_visible (carousel, TRUE);
  gtk_widget_measure (carousel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (carousel, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (carousel, width, gtk_widget_get_height (carousel), -1, NULL);
  adw_carousel_scroll_to (self->carousel, get_nth (self, position), FALSE);
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

  G_OBJECT_CLASS (gza_story_page_parent_class)->constructed (object);

  self->player = gza_player_new (gza_context_get_root (context));
  gza_story_tracks_bind (context, self->player, self->controls);
  gza_captions_panel_set_look (self->panel, gza_context_get_captions_look (context));
  g_signal_connect_object (self->player, "notify::audio-language", G_CALLBACK (name_voice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "seeked", G_CALLBACK (update_road), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (on_portrait_changed), self,
                           G_CONNECT_SWAPPED);
  on_portrait_changed (self);
  update_words (self);
}

static void
gza_story_page_dispose (GObject *object)
{
  GzaStoryPage *self = GZA_STORY_PAGE (object);

  if (self->player != NULL) {
    g_signal_handlers_disconnect_by_data (self->player, self);
    clear_carousel (self);
  }
  g_clear_handle_id (&self->inset_id, g_source_remove);
  g_clear_object (&self->hider);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (gza_story_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-story-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, carousel);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, header);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, footer);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, back);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, previous);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, next);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, name);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, kind);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, mark);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, voice);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, controls);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, panel);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, road);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryPage, ending);
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

  widget_class->measure = gza_story_page_measure;
  widget_class->size_allocate = gza_story_page_size_allocate;
  page_class->leave = gza_story_page_leave;
  page_class->cover = gza_story_page_cover;
  page_class->uncover = gza_story_page_uncover;
  page_class->go_back = gza_story_page_go_back;

  g_type_ensure (ADW_TYPE_CAROUSEL);
  g_type_ensure (GZA_TYPE_CAPTIONS_PANEL);
  g_type_ensure (GZA_TYPE_ENDING_CARD);
  g_type_ensure (GZA_TYPE_PLAYER_CONTROLS);
  g_type_ensure (GZA_TYPE_ROAD_BAR);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "story.captions-look", NULL,
                                   captions_look_action);
  gtk_widget_class_install_action (widget_class, "story.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "story.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "story.restart", NULL, restart_action);
  gtk_widget_class_install_action (widget_class, "story.replay", NULL, replay_action);
  gtk_widget_class_set_css_name (widget_class, "gza-story");
}

static void
gza_story_page_init (GzaStoryPage *self)
{
  GtkGesture *touch = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);

  self->hider = gza_bars_hider_new ();
  gza_bars_hider_add_bar (self->hider, self->header);
  gza_bars_hider_add_bar (self->hider, self->footer);
  g_signal_connect_object (self->hider, "notify::hidden", G_CALLBACK (on_hidden_changed), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (touch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (self->carousel, "page-changed", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->road, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
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

  fill_carousel (self, story);
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
  position_us = self->started != NULL ? gza_player_get_position_us (self->player) : 0;
  position = gza_story_place_find (story, self->story, self->current);

  fill_carousel_at (self, story, position);
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
  gint64 rest_us;

  g_return_if_fail (GZA_IS_STORY_PAGE (self));

  if (self->story == NULL || self->withdraw_id != 0)
    return;

  rest_us = self->started != NULL ? gza_chapter_view_get_rest_us (self->started) : 0;
  self->withdraw_id = gza_clock_add_timeout (gza_clock_get_default (),
                                             MIN (rest_us, MAX_SENTENCE_US), on_withdraw, self);
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
