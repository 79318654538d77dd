/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-frame"

#include "gza-story-frame.h"

#include "gza-bars-frame.h"
#include "gza-captions-panel.h"
#include "gza-ending-card.h"
#include "gza-locale.h"
#include "gza-player-controls.h"
#include "gza-road-bar.h"
#include "gza-story-header.h"
#include "gza-story-tracks.h"
#include "gza-story-words.h"
#include "gza-term-panel.h"
#include "gza-text-label.h"
#include "gza-units.h"

/* Holds the carousel of the story page, which fills it, and lays over it what stays while the
 * chapters go by. Everything here follows the place that the page sets and the state of its player.
 * The actions `story.*` are the page's. Main thread only.
 */

/* What the mark of a story's kind takes from the top while the bars are away. */
#define MARK_REM 2.4

struct _GzaStoryFrame {
  GtkWidget parent_instance;

  /* template widgets */
  GzaBarsFrame *bars;
  AdwCarousel *carousel;
  GzaStoryHeader *header;
  GtkWidget *footer;
  GtkWidget *previous;
  GtkWidget *next;
  GzaTextLabel *mark;
  GzaPlayerControls *controls;
  GzaCaptionsPanel *panel;
  GzaRoadBar *road;
  GzaTermPanel *term;
  GzaEndingCard *ending;

  /* owned */
  GzaContext *context;
  GzaPlayer *player;
  GzaStory *story;

  /* state */
  const GzaChapter *chapter; /* of the story; NULL at its opening and closing */
  guint position;
};

enum {
  PROP_EXPLAINING = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum {
  INSETS_CHANGED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaStoryFrame, gza_story_frame, GTK_TYPE_WIDGET)

static void
update_insets (GzaStoryFrame *self)
{
  gboolean hidden = gza_bars_frame_get_hidden (self->bars);
  int top_px, bottom_px;

  gza_bars_frame_get_insets (self->bars, &top_px, &bottom_px);
  gtk_widget_set_margin_top (GTK_WIDGET (self->ending), top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->ending), bottom_px);
  gtk_widget_set_margin_top (GTK_WIDGET (self->panel), top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->panel), bottom_px);
  gza_term_panel_set_insets (self->term, top_px, bottom_px);
  g_signal_emit (self, signals[INSETS_CHANGED], 0,
                 hidden ? (int) (MARK_REM * gza_units_get_rem_px ()) : top_px,
                 hidden ? 0 : bottom_px);
}

/* Whether the bars may go: while something plays whose picture they cover. */
static gboolean
covers_picture (GzaStoryFrame *self)
{
  if (self->chapter == NULL)
    return FALSE;

  return self->chapter->type == GZA_CHAPTER_VIDEO || self->chapter->type == GZA_CHAPTER_PHOTOS ||
         self->chapter->type == GZA_CHAPTER_MAP;
}

static void
on_state_changed (GzaStoryFrame *self)
{
  GzaPlayerState state = gza_player_get_state (self->player);
  gboolean ended = state == GZA_PLAYER_STATE_ENDED && self->chapter != NULL;

  gza_bars_frame_set_may_hide (self->bars, state == GZA_PLAYER_STATE_PLAYING &&
                                               covers_picture (self) &&
                                               !gtk_widget_get_visible (GTK_WIDGET (self->panel)));
  gza_ending_card_set_ended (self->ending, ended ? self->story : NULL, self->position);
}

/* While the visitor chooses, the bars stay, and the captions stand where they are seen. */
static void
set_panel (GzaStoryFrame *self,
           gboolean shown)
{
  if (shown && self->chapter != NULL)
    gza_captions_panel_set_languages (self->panel, &self->chapter->captions);
  gtk_widget_set_visible (GTK_WIDGET (self->panel), shown);
  on_state_changed (self);
}

static void
update_words (GzaStoryFrame *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->previous), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Previous")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Next")), -1);
  if (self->story != NULL)
    gza_text_label_set_string (self->mark,
                               gza_story_words_get_kind (gza_story_get_kind (self->story)),
                               gza_locale_get_language (locale));
}

static void
on_bars_changed (GzaStoryFrame *self)
{
  /* What is invented says so without a pause, also while the bars are away. */
  gtk_widget_set_visible (GTK_WIDGET (self->mark), gza_bars_frame_get_hidden (self->bars));
  update_insets (self);
}

static void
on_portrait_changed (GzaStoryFrame *self)
{
  gboolean portrait = gza_context_get_portrait (self->context);

  gza_road_bar_set_titles (self->road, !portrait);
  gza_captions_panel_set_portrait (self->panel, portrait);
  gza_term_panel_set_portrait (self->term, portrait);
}

static void
on_chosen (GzaStoryFrame *self,
           guint chapter)
{
  g_signal_emit (self, signals[CHOSEN], 0, chapter);
}

static void
on_term_changed (GzaStoryFrame *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPLAINING]);
}

static void
gza_story_frame_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (id) {
  case PROP_EXPLAINING:
    g_value_set_boolean (value, gza_story_frame_get_explaining (GZA_STORY_FRAME (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_story_frame_dispose (GObject *object)
{
  GzaStoryFrame *self = GZA_STORY_FRAME (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->story);
  g_clear_object (&self->player);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_story_frame_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-story-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, bars);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, carousel);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, header);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, footer);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, previous);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, next);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, mark);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, controls);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, panel);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, road);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, term);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryFrame, ending);
}

static void
gza_story_frame_class_init (GzaStoryFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_story_frame_get_property;
  object_class->dispose = gza_story_frame_dispose;

  props[PROP_EXPLAINING] =
      g_param_spec_boolean ("explaining", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[INSETS_CHANGED] =
      g_signal_new ("insets-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (ADW_TYPE_CAROUSEL);
  g_type_ensure (GZA_TYPE_BARS_FRAME);
  g_type_ensure (GZA_TYPE_CAPTIONS_PANEL);
  g_type_ensure (GZA_TYPE_ENDING_CARD);
  g_type_ensure (GZA_TYPE_PLAYER_CONTROLS);
  g_type_ensure (GZA_TYPE_ROAD_BAR);
  g_type_ensure (GZA_TYPE_STORY_HEADER);
  g_type_ensure (GZA_TYPE_TERM_PANEL);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-story-frame");
}

static void
gza_story_frame_init (GzaStoryFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gza_bars_frame_set_bars (self->bars, GTK_WIDGET (self->header), self->footer);
  g_signal_connect_object (self->bars, "changed", G_CALLBACK (on_bars_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->term, "notify::open", G_CALLBACK (on_term_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->road, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_story_frame_bind:
 * @self: a frame that is not yet bound
 * @context: the context
 * @player: the page's player
 *
 * Ties the frame to what plays and to what the visitor prefers, once.
 */
void
gza_story_frame_bind (GzaStoryFrame *self,
                      GzaContext    *context,
                      GzaPlayer     *player)
{
  GzaPreferences *preferences;

  g_return_if_fail (GZA_IS_STORY_FRAME (self));
  g_return_if_fail (GZA_IS_CONTEXT (context));
  g_return_if_fail (GZA_IS_PLAYER (player));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  self->player = g_object_ref (player);
  preferences = gza_context_get_preferences (context);
  gza_story_header_set_player (self->header, player);
  gza_road_bar_set_player (self->road, player);
  gza_story_tracks_bind (context, player, self->controls);
  gza_captions_panel_set_look (self->panel, gza_preferences_get_captions_look (preferences));
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (on_portrait_changed), self,
                           G_CONNECT_SWAPPED);
  on_portrait_changed (self);
}

/**
 * gza_story_frame_get_carousel:
 * @self: a frame
 *
 * Gets what the frame stands around.
 *
 * Returns: (transfer none): the carousel of the story's views
 */
AdwCarousel *
gza_story_frame_get_carousel (GzaStoryFrame *self)
{
  g_return_val_if_fail (GZA_IS_STORY_FRAME (self), NULL);

  return self->carousel;
}

/**
 * gza_story_frame_set_story:
 * @self: a bound frame
 * @story: (nullable): a story
 *
 * Says whose story it is. Without one, the road is empty.
 */
void
gza_story_frame_set_story (GzaStoryFrame *self,
                           GzaStory      *story)
{
  g_return_if_fail (GZA_IS_STORY_FRAME (self));
  g_return_if_fail (story == NULL || GZA_IS_STORY (story));

  self->chapter = NULL;
  gza_term_panel_close (self->term);
  g_set_object (&self->story, story);
  gza_road_bar_set_story (self->road, story);
  if (story == NULL)
    return;
  gza_story_header_set_story (self->header, story);
  on_portrait_changed (self);
  update_words (self);
}

/**
 * gza_story_frame_set_place:
 * @self: a frame with a story
 * @position: 0 for the opening, then the chapters from 1, then the closing
 * @timed: whether what stands there plays
 *
 * Shows what belongs to a place in the story, with all panels closed and the bars there.
 */
void
gza_story_frame_set_place (GzaStoryFrame *self,
                           guint          position,
                           gboolean       timed)
{
  g_return_if_fail (GZA_IS_STORY_FRAME (self));
  g_return_if_fail (self->story != NULL);

  self->position = position;
  self->chapter = position > 0 && position <= gza_story_get_n_chapters (self->story)
                      ? gza_story_get_chapter (self->story, position - 1)
                      : NULL;
  if (self->chapter != NULL)
    gza_track_buttons_set_has_captions (gza_player_controls_get_tracks (self->controls),
                                        self->chapter->captions.n_items > 0 &&
                                            self->chapter->type != GZA_CHAPTER_VOICE);
  gtk_widget_set_visible (GTK_WIDGET (self->controls), timed);
  set_panel (self, FALSE);
  gza_term_panel_close (self->term);
  gza_bars_frame_show_bars (self->bars);
  gza_road_bar_set_place (self->road, (int) position - 1);
}

/**
 * gza_story_frame_toggle_captions_look:
 * @self: a frame with a story
 *
 * Opens the panel where captions get their look, or closes it.
 */
void
gza_story_frame_toggle_captions_look (GzaStoryFrame *self)
{
  g_return_if_fail (GZA_IS_STORY_FRAME (self));

  set_panel (self, !gtk_widget_get_visible (GTK_WIDGET (self->panel)));
}

/**
 * gza_story_frame_open_term:
 * @self: a frame with a story
 * @id: a term of the glossary
 * @place: its line, as wide as the text, in the window
 *
 * Explains a term beside its line; nothing where the glossary has no such term.
 */
void
gza_story_frame_open_term (GzaStoryFrame   *self,
                           const char      *id,
                           graphene_rect_t *place)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const GzaTerm *term;
  graphene_matrix_t transform;
  graphene_rect_t line;

  g_return_if_fail (GZA_IS_STORY_FRAME (self));

  term = gza_rooms_find_term (gza_catalog_get_rooms (gza_context_get_catalog (self->context)), id);
  if (term == NULL || !gtk_widget_compute_transform (root, GTK_WIDGET (self), &transform))
    return;
  graphene_matrix_transform_bounds (&transform, place, &line);
  gza_term_panel_open (self->term, term, &line);
}

/**
 * gza_story_frame_close_term:
 * @self: a frame
 *
 * Takes the explanation of a term away.
 *
 * Returns: %FALSE where there was none
 */
gboolean
gza_story_frame_close_term (GzaStoryFrame *self)
{
  g_return_val_if_fail (GZA_IS_STORY_FRAME (self), FALSE);

  return gza_term_panel_close (self->term);
}

/**
 * gza_story_frame_get_explaining:
 * @self: a frame
 *
 * Tells whether a word is explained over the story.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_story_frame_get_explaining (GzaStoryFrame *self)
{
  g_return_val_if_fail (GZA_IS_STORY_FRAME (self), FALSE);

  return gza_term_panel_get_open (self->term);
}
