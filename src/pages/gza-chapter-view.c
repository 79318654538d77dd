/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-chapter-view"

#include "gza-chapter-view.h"

#include "gza-chapter-clip.h"
#include "gza-locale.h"
#include "gza-track-cues.h"
#include "gza-units.h"

/* One chapter on the screen. The base class opens the page's player on the chapter, reads its
 * captions in every language and tells the kinds of chapters when the language changes; they only
 * show. A chapter that can't play its picture goes on with its voice, and without a voice in
 * silence: the visitor sees the story, the log why.
 *
 * The story page starts one view at a time and owns the player. Main thread only.
 */

typedef struct {
  /* owned */
  GzaContext *context;
  GzaStory *story;
  GzaTrackCues *track_cues;

  /* borrowed */
  const GzaChapter *chapter; /* the story's */
  GzaPlayer *player;         /* while started */
  GzaCaptionsView *captions; /* the kind's, or NULL */
  GzaSignStage *stage;       /* the kind's, or NULL */

  /* state */
  gulong failed_id;
  gulong heard_id;
  guint n_failures;
  int top_px;
  int bottom_px;
  double lift_rem; /* of the captions above what the page covers */
} GzaChapterViewPrivate;

enum {
  PROP_CONTEXT = 1,
  PROP_STORY,
  PROP_CHAPTER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaChapterView, gza_chapter_view, GTK_TYPE_WIDGET)

/* The height of two lines of captions, by their size. */
static const double captions_rem[] = { 5.4, 6.5, 8.0 };

static GzaChapterViewPrivate *
get_private (GzaChapterView *self)
{
  return gza_chapter_view_get_instance_private (self);
}

static GzaPreferences *
get_preferences (GzaChapterViewPrivate *priv)
{
  return gza_context_get_preferences (priv->context);
}

/* Beneath the first; the same twice would be noise. */
static void
show_second_cues (GzaChapterViewPrivate *priv,
                  GzaCues *first)
{
  GzaCaptionsLook *look = gza_preferences_get_captions_look (get_preferences (priv));
  const char *language = gza_captions_look_get_second_language (look);
  GzaCues *cues = NULL;

  if (language != NULL)
    cues = gza_track_cues_find (priv->track_cues, language, &language);
  gza_captions_view_set_second_cues (priv->captions, cues != first ? cues : NULL, language);
}

static void
update_cues (GzaChapterView *self)
{
  GzaChapterViewPrivate *priv = get_private (self);
  const char *language = gza_locale_get_language (gza_locale_get_default ());
  GzaCues *cues = NULL;

  if (priv->track_cues == NULL)
    return;

  cues = gza_track_cues_find (priv->track_cues, language, &language);
  /* Where the visitor's language has neither captions nor a voice, the captions of the voice
   * that is heard are better than none. */
  if (cues == NULL && priv->player != NULL &&
      gza_player_get_audio_language (priv->player) != NULL) {
    language = gza_player_get_audio_language (priv->player);
    cues = gza_track_cues_find (priv->track_cues, language, &language);
  }

  if (priv->captions != NULL) {
    gza_captions_view_set_cues (priv->captions, cues, language);
    show_second_cues (priv, cues);
  }
  if (priv->player != NULL)
    gza_spoken_set_cues (gza_context_get_spoken (priv->context), cues, language);
  if (GZA_CHAPTER_VIEW_GET_CLASS (self)->cues_changed != NULL)
    GZA_CHAPTER_VIEW_GET_CLASS (self)->cues_changed (self, cues, language);
}

static void
open_player (GzaChapterView *self,
             gboolean with_video,
             gboolean with_audio)
{
  GzaChapterViewPrivate *priv = get_private (self);

  gza_player_open_clip (priv->player, gza_chapter_clip_new (priv->story, priv->chapter, with_video,
                                                           with_audio));
}

/* First without the picture, then without the voice: a silent clock can't fail. */
static void
on_failed (GzaChapterView *self,
           GError *error)
{
  GzaChapterViewPrivate *priv = get_private (self);
  gboolean had_video = priv->chapter->video != NULL && priv->n_failures == 0;
  gint64 position_us = gza_player_get_position_us (priv->player);

  g_warning ("story “%s”, chapter “%s”: %s, going on without its %s",
             gza_story_get_id (priv->story), priv->chapter->id, error->message,
             had_video ? "film" : "sound");

  priv->n_failures++;
  open_player (self, FALSE, had_video);
  gza_player_seek (priv->player, MAX (0, position_us));
  gza_player_play (priv->player);
  if (GZA_CHAPTER_VIEW_GET_CLASS (self)->player_failed != NULL)
    GZA_CHAPTER_VIEW_GET_CLASS (self)->player_failed (self);
}

static void
gza_chapter_view_get_property (GObject *object,
                               guint id,
                               GValue *value,
                               GParamSpec *pspec)
{
  GzaChapterViewPrivate *priv = get_private (GZA_CHAPTER_VIEW (object));

  switch (id) {
  case PROP_CONTEXT:
    g_value_set_object (value, priv->context);
    break;
  case PROP_STORY:
    g_value_set_object (value, priv->story);
    break;
  case PROP_CHAPTER:
    g_value_set_pointer (value, (gpointer) priv->chapter);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_chapter_view_set_property (GObject *object,
                               guint id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  GzaChapterViewPrivate *priv = get_private (GZA_CHAPTER_VIEW (object));

  switch (id) {
  case PROP_CONTEXT:
    priv->context = g_value_dup_object (value);
    break;
  case PROP_STORY:
    priv->story = g_value_dup_object (value);
    break;
  case PROP_CHAPTER:
    priv->chapter = g_value_get_pointer (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_chapter_view_dispose (GObject *object)
{
  GzaChapterView *self = GZA_CHAPTER_VIEW (object);
  GzaChapterViewPrivate *priv = get_private (self);
  GtkWidget *child;

  gza_chapter_view_stop (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->track_cues);
  g_clear_object (&priv->context);
  g_clear_object (&priv->story);

  G_OBJECT_CLASS (gza_chapter_view_parent_class)->dispose (object);
}

static void
gza_chapter_view_class_init (GzaChapterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_chapter_view_get_property;
  object_class->set_property = gza_chapter_view_set_property;
  object_class->dispose = gza_chapter_view_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, GZA_TYPE_CONTEXT, flags);
  props[PROP_STORY] = g_param_spec_object ("story", NULL, NULL, GZA_TYPE_STORY, flags);
  props[PROP_CHAPTER] = g_param_spec_pointer ("chapter", NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-chapter");
}

static void
gza_chapter_view_init (GzaChapterView *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_cues), self, G_CONNECT_SWAPPED);
}

/**
 * gza_chapter_view_get_captions_px:
 * @self: a chapter's view
 *
 * Gets how much of its height captions of two lines take, with what they are lifted by.
 *
 * Returns: pixels; 0 without captions
 */
int
gza_chapter_view_get_captions_px (GzaChapterView *self)
{
  GzaChapterViewPrivate *priv;
  GzaCaptionsLook *look;
  double rem;

  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), 0);

  priv = get_private (self);
  look = gza_preferences_get_captions_look (get_preferences (priv));
  rem = captions_rem[gza_captions_look_get_size (look)];
  if (priv->captions == NULL || priv->chapter->captions.n_items == 0 ||
      !gza_preferences_get_captions (get_preferences (priv)))
    return 0;
  if (gza_captions_look_get_second_language (look) != NULL)
    rem *= 2;

  return (int) ((rem + priv->lift_rem) * gza_units_get_rem_px ());
}

static void
update_stage (GzaChapterView *self)
{
  GzaChapterViewPrivate *priv = get_private (self);
  GzaCaptionsLook *look = gza_preferences_get_captions_look (get_preferences (priv));
  gboolean low = gza_captions_look_get_position (look) == GZA_CAPTIONS_TOP;
  int captions_px = gza_chapter_view_get_captions_px (self);

  gza_sign_stage_set_size (priv->stage, gza_preferences_get_sign_size (get_preferences (priv)));
  gza_sign_stage_set_low (priv->stage, low);
  gza_sign_stage_set_insets (priv->stage, priv->top_px + (low ? captions_px : 0),
                             priv->bottom_px + (low ? 0 : captions_px));
}

/**
 * gza_chapter_view_set_captions:
 * @self: a chapter's view, being constructed
 * @captions: (transfer none): where it shows captions
 * @lift_rem: how far they stay above what the page covers
 *
 * Leaves the captions to the base class: their player, cues, look and place.
 */
void
gza_chapter_view_set_captions (GzaChapterView *self,
                               GzaCaptionsView *captions,
                               double lift_rem)
{
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (captions));

  priv = get_private (self);
  priv->captions = captions;
  priv->lift_rem = lift_rem;
  gza_captions_view_set_look (captions, gza_preferences_get_captions_look (get_preferences (priv)));
  g_object_bind_property (get_preferences (priv), "captions", captions, "visible",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (gza_preferences_get_captions_look (get_preferences (priv)), "changed",
                           G_CALLBACK (update_cues), self, G_CONNECT_SWAPPED);
}

/**
 * gza_chapter_view_set_stage:
 * @self: a chapter's view, being constructed
 * @stage: (transfer none): what holds its picture
 *
 * Leaves the second picture to the base class: its player, size and place.
 */
void
gza_chapter_view_set_stage (GzaChapterView *self,
                            GzaSignStage *stage)
{
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));
  g_return_if_fail (GZA_IS_SIGN_STAGE (stage));

  priv = get_private (self);
  priv->stage = stage;
  g_signal_connect_object (get_preferences (priv), "notify::sign-size",
                           G_CALLBACK (update_stage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_preferences (priv), "notify::captions", G_CALLBACK (update_stage),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_preferences_get_captions_look (get_preferences (priv)), "changed",
                           G_CALLBACK (update_stage), self, G_CONNECT_SWAPPED);
  update_stage (self);
}

static void
set_player (GzaChapterViewPrivate *priv,
            GzaPlayer *player)
{
  priv->player = player;
  if (priv->captions != NULL)
    gza_captions_view_set_player (priv->captions, player);
  if (priv->stage != NULL)
    gza_sign_stage_set_player (priv->stage, player);
}

/**
 * gza_chapter_view_get_context:
 * @self: a chapter's view
 *
 * Gets the context.
 *
 * Returns: (transfer none): the context
 */
GzaContext *
gza_chapter_view_get_context (GzaChapterView *self)
{
  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), NULL);

  return get_private (self)->context;
}

/**
 * gza_chapter_view_get_story:
 * @self: a chapter's view
 *
 * Gets the story.
 *
 * Returns: (transfer none): the story
 */
GzaStory *
gza_chapter_view_get_story (GzaChapterView *self)
{
  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), NULL);

  return get_private (self)->story;
}

/**
 * gza_chapter_view_get_chapter:
 * @self: a chapter's view
 *
 * Gets the chapter.
 *
 * Returns: (transfer none): the chapter, the story's
 */
const GzaChapter *
gza_chapter_view_get_chapter (GzaChapterView *self)
{
  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), NULL);

  return get_private (self)->chapter;
}

/**
 * gza_chapter_view_is_timed:
 * @self: a chapter's view
 *
 * Tells whether the chapter runs in time, so that it has play, pause and a seek bar.
 *
 * Returns: %FALSE for words and quotes without a voice, choices and objects
 */
gboolean
gza_chapter_view_is_timed (GzaChapterView *self)
{
  const GzaChapter *chapter;

  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), FALSE);

  chapter = get_private (self)->chapter;
  if (chapter->type == GZA_CHAPTER_WORDS || chapter->type == GZA_CHAPTER_QUOTE)
    return chapter->audio.n_items > 0;

  return chapter->type != GZA_CHAPTER_CHOICE && chapter->type != GZA_CHAPTER_OBJECTS;
}

/**
 * gza_chapter_view_start:
 * @self: a chapter's view
 * @player: the page's player
 *
 * Opens the chapter on the player, paused at its beginning.
 */
void
gza_chapter_view_start (GzaChapterView *self,
                        GzaPlayer *player)
{
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));
  g_return_if_fail (GZA_IS_PLAYER (player));

  priv = get_private (self);
  gza_chapter_view_stop (self);

  set_player (priv, player);
  gza_spoken_set_player (gza_context_get_spoken (priv->context), player);
  priv->n_failures = 0;
  priv->failed_id =
      g_signal_connect_swapped (player, "failed", G_CALLBACK (on_failed), self);
  priv->heard_id = g_signal_connect_swapped (player, "notify::audio-language",
                                             G_CALLBACK (update_cues), self);
  if (gza_chapter_view_is_timed (self))
    open_player (self, TRUE, TRUE);

  if (priv->track_cues == NULL && priv->chapter->captions.n_items > 0) {
    priv->track_cues =
        gza_track_cues_new (gza_context_get_root (priv->context), &priv->chapter->captions);
    g_signal_connect_object (priv->track_cues, "loaded", G_CALLBACK (update_cues), self,
                             G_CONNECT_SWAPPED);
  }

  if (GZA_CHAPTER_VIEW_GET_CLASS (self)->start != NULL)
    GZA_CHAPTER_VIEW_GET_CLASS (self)->start (self, player);
  update_cues (self);
}

/**
 * gza_chapter_view_prepare:
 * @self: a chapter's view that is not started
 * @player: the page's player, on another chapter
 *
 * Lets the player open the chapter unseen, so that its first picture is there when it starts;
 * nothing for words and quotes without a voice.
 */
void
gza_chapter_view_prepare (GzaChapterView *self,
                          GzaPlayer *player)
{
  g_autoptr (GzaClip) clip = NULL;
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));
  g_return_if_fail (GZA_IS_PLAYER (player));

  if (!gza_chapter_view_is_timed (self))
    return;

  priv = get_private (self);
  clip = gza_chapter_clip_new (priv->story, priv->chapter, TRUE, TRUE);
  gza_player_prepare (player, clip);
}

/**
 * gza_chapter_view_stop:
 * @self: a chapter's view
 *
 * Takes the chapter off the player; nothing where it was not started. What the player has
 * prepared stays.
 */
void
gza_chapter_view_stop (GzaChapterView *self)
{
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));

  priv = get_private (self);
  if (priv->player == NULL)
    return;

  if (GZA_CHAPTER_VIEW_GET_CLASS (self)->stop != NULL)
    GZA_CHAPTER_VIEW_GET_CLASS (self)->stop (self);
  g_clear_signal_handler (&priv->failed_id, priv->player);
  g_clear_signal_handler (&priv->heard_id, priv->player);
  gza_player_close_clip (priv->player);
  gza_spoken_set_player (gza_context_get_spoken (priv->context), NULL);
  set_player (priv, NULL);
}

/**
 * gza_chapter_view_get_rest_us:
 * @self: a chapter's view
 *
 * Gets how long the sentence that is being spoken still takes, by its captions.
 *
 * Returns: microseconds; 0 where nothing is spoken
 */
gint64
gza_chapter_view_get_rest_us (GzaChapterView *self)
{
  GzaChapterViewPrivate *priv;
  const char *language = gza_locale_get_language (gza_locale_get_default ());
  GzaCues *cues = NULL;
  guint first, n;
  gint64 position_us;

  g_return_val_if_fail (GZA_IS_CHAPTER_VIEW (self), 0);

  priv = get_private (self);
  if (priv->player == NULL || !gza_player_is_playing (priv->player))
    return 0;

  if (priv->track_cues != NULL)
    cues = gza_track_cues_find (priv->track_cues, language, &language);
  position_us = gza_player_get_position_us (priv->player);
  if (cues == NULL || !gza_cues_find (cues, position_us, &first, &n))
    return 0;

  return MAX (0, gza_cues_get_cue (cues, first)->end_us - position_us);
}

/**
 * gza_chapter_view_set_insets:
 * @self: a chapter's view
 * @top_px: what the page's upper bar covers
 * @bottom_px: what the page's lower bar covers
 *
 * Tells the chapter where its own words are not covered.
 */
void
gza_chapter_view_set_insets (GzaChapterView *self,
                             int top_px,
                             int bottom_px)
{
  GzaChapterViewPrivate *priv;

  g_return_if_fail (GZA_IS_CHAPTER_VIEW (self));

  priv = get_private (self);
  if (priv->captions != NULL) {
    gtk_widget_set_margin_top (GTK_WIDGET (priv->captions), top_px);
    gtk_widget_set_margin_bottom (GTK_WIDGET (priv->captions),
                                  bottom_px + (int) (priv->lift_rem * gza_units_get_rem_px ()));
  }
  priv->top_px = top_px;
  priv->bottom_px = bottom_px;
  if (priv->stage != NULL)
    update_stage (self);
  if (GZA_CHAPTER_VIEW_GET_CLASS (self)->insets_changed != NULL)
    GZA_CHAPTER_VIEW_GET_CLASS (self)->insets_changed (self, top_px, bottom_px);
}
