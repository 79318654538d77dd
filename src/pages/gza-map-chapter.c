/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map-chapter"

#include "gza-map-chapter.h"

#include <adwaita.h>

#include "gza-captions-view.h"
#include "gza-map-view.h"
#include "gza-stop-card.h"
#include "gza-units.h"

/* The road on the map. The narration's cues say when the voice reaches a stop; between two cues
 * the line grows and the camera travels, and the stop that was reached last is opened beside it.
 * A touch on a stop opens it and brings the voice there. With reduced motion, or without a voice,
 * the whole road is there at once.
 */

/* The disclaimer stands at the bottom of the map; captions leave it free. */
#define DISCLAIMER_REM 3.1

/* What the card of a stop takes: of the width beside the map, of the height above it. */
#define CARD_WIDTH_REM 17.0
#define CARD_HEIGHT_REM 11.0
#define CARD_GAP_REM 1.2
#define BUTTONS_REM 4.2 /* those of the map, which captions leave free at both sides */
#define CORNERS_REM 8.2 /* the buttons one below the other, at the top of a standing screen */

struct _GzaMapChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkOverlay *overlay;
  GzaMapView *map;
  GzaCaptionsView *captions;
  GtkOverlay *story; /* the map and its card */
  GzaStopCard *card;
  GzaSignStage *stage;
  GArray *cues; /* of GzaMapCue, in the order of time */

  /* borrowed */
  GzaPlayer *player;

  /* state */
  guint tick_id;
  const GzaStop *told; /* the stop that the voice has reached */
  int top_px;          /* what the page's bars cover */
  int bottom_px;
};

G_DEFINE_FINAL_TYPE (GzaMapChapter, gza_map_chapter, GZA_TYPE_CHAPTER_VIEW)

/* Without cues the stops share the chapter's time; the last is reached a little before the end, to
 * be looked at. */
static void
add_even_cues (GzaMapChapter *self)
{
  GzaStory *story = gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self));
  gint64 duration_us = gza_player_get_duration_us (self->player);
  guint n = gza_story_get_n_stops (story);

  for (guint i = 0; duration_us > 0 && i < n; i++) {
    GzaMapCue cue = {
      .stop = gza_story_get_stop (story, i),
      .at_us = (gint64) ((double) duration_us * 0.88 * i / MAX (n - 1, 1)),
    };

    g_array_append_val (self->cues, cue);
  }
}

static void
open_stop (GzaMapChapter *self,
           guint          index)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);

  gza_stop_card_set_stop (self->card, gza_chapter_view_get_context (view),
                          gza_chapter_view_get_story (view), index);
  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
}

/* Opens the stop that the voice tells of, once it gets there. */
static void
follow_voice (GzaMapChapter *self,
              gint64         position_us)
{
  GzaStory *story = gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self));
  const GzaStop *told = NULL;

  for (guint i = 0; i < self->cues->len; i++)
    if (i == 0 || g_array_index (self->cues, GzaMapCue, i).at_us <= position_us)
      told = g_array_index (self->cues, GzaMapCue, i).stop;
  if (told == self->told)
    return;

  self->told = told;
  for (guint i = 0; i < gza_story_get_n_stops (story); i++)
    if (gza_story_get_stop (story, i) == told)
      open_stop (self, i);
}

static void
update_position (GzaMapChapter *self)
{
  gint64 position_us = gza_player_get_position_us (self->player);

  gza_map_view_set_position (self->map, position_us);
  follow_voice (self, position_us);
}

static void
update_cues (GzaMapChapter *self)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  g_array_set_size (self->cues, 0);
  if (chapter->n_cues > 0)
    g_array_append_vals (self->cues, chapter->cues, chapter->n_cues);
  else
    add_even_cues (self);

  if (self->cues->len > 0 && adw_get_enable_animations (GTK_WIDGET (self)))
    gza_map_view_set_cues (self->map, (const GzaMapCue *) (gpointer) self->cues->data,
                           self->cues->len);
  else
    gza_map_view_set_progress (self->map, 1.0);
  update_position (self);
}

static gboolean
on_tick (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  update_position (GZA_MAP_CHAPTER (widget));

  return G_SOURCE_CONTINUE;
}

/* The line follows the voice frame by frame while it speaks, and costs nothing while it doesn't. */
static void
on_state_changed (GzaMapChapter *self)
{
  gboolean playing = gza_player_is_playing (self->player);

  if (playing && self->tick_id == 0) {
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  } else if (!playing && self->tick_id != 0) {
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
    self->tick_id = 0;
    update_position (self);
  }
}

static void
on_stop_activated (GzaMapChapter *self,
                   guint index)
{
  GzaStory *story = gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self));

  if (self->player == NULL)
    return;

  open_stop (self, index);
  for (guint i = 0; i < self->cues->len; i++) {
    const GzaMapCue *cue = &g_array_index (self->cues, GzaMapCue, i);

    if (cue->stop == gza_story_get_stop (story, index)) {
      gza_player_seek (self->player, cue->at_us);
      return;
    }
  }
}

/* The card stands at the start of a lying screen, above the map of a standing one. */
static void
place_card (GzaMapChapter *self)
{
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  gboolean portrait = gza_context_get_portrait (context);
  gboolean has_stops = gza_story_get_n_stops (
                           gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self))) > 0;
  double rem_px = gza_units_get_rem_px ();
  int gap_px = (int) (CARD_GAP_REM * rem_px);
  int top_px = portrait ? MAX (self->top_px, (int) (CORNERS_REM * rem_px)) : self->top_px;
  int above_px = portrait && has_stops ? (int) (CARD_HEIGHT_REM * rem_px) + gap_px : 0;
  int beside_px = !portrait && has_stops ? (int) (CARD_WIDTH_REM * rem_px) + gap_px : 0;
  int buttons_px = (int) (BUTTONS_REM * rem_px);

  gza_stop_card_set_wide (self->card, portrait);
  gtk_widget_set_size_request (GTK_WIDGET (self->card),
                               portrait ? -1 : (int) (CARD_WIDTH_REM * rem_px), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->card), portrait ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->card), gap_px);
  gtk_widget_set_margin_end (GTK_WIDGET (self->card), gap_px);
  gtk_widget_set_margin_top (GTK_WIDGET (self->card), top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->card), self->bottom_px);
  gza_map_view_set_insets (self->map, top_px + above_px, 0, self->bottom_px, beside_px);
  gtk_widget_set_margin_start (GTK_WIDGET (self->captions), beside_px + buttons_px);
  gtk_widget_set_margin_end (GTK_WIDGET (self->captions), buttons_px);
}

/* The road keeps clear of the captions, where they stand. */
static void
place_words (GzaMapChapter *self)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  GzaPreferences *preferences = gza_context_get_preferences (gza_chapter_view_get_context (view));
  GzaCaptionsLook *look = gza_preferences_get_captions_look (preferences);
  gboolean at_top = gza_captions_look_get_position (look) == GZA_CAPTIONS_TOP;
  int words_px = gza_chapter_view_get_captions_px (view);

  gza_map_canvas_set_words (GZA_MAP_CANVAS (self->map), at_top ? words_px : 0,
                            at_top ? 0 : words_px);
}

static void
gza_map_chapter_start (GzaChapterView *view,
                       GzaPlayer *player)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (view);
  GzaContext *context = gza_chapter_view_get_context (view);

  self->player = player;
  gza_map_view_set_basemaps (self->map, gza_context_get_world (context),
                             gza_context_get_region (context));
  gza_map_view_set_catalog (self->map, gza_context_get_catalog (context));
  gza_map_view_set_story (self->map, gza_chapter_view_get_story (view));
  gza_map_view_set_ground (self->map, gza_context_get_root (context),
                           &gza_chapter_view_get_chapter (view)->ground);
  self->told = NULL;
  update_cues (self);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::duration-us", G_CALLBACK (update_cues), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "seeked", G_CALLBACK (update_position), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_map_chapter_stop (GzaChapterView *view)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (view);

  g_signal_handlers_disconnect_by_func (self->player, on_state_changed, self);
  g_signal_handlers_disconnect_by_func (self->player, update_cues, self);
  g_signal_handlers_disconnect_by_func (self->player, update_position, self);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->player = NULL;
}

static void
gza_map_chapter_insets_changed (GzaChapterView *view,
                                int top_px,
                                int bottom_px)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (view);

  self->top_px = top_px;
  self->bottom_px = bottom_px;
  place_card (self);
  place_words (self);
}

static void
gza_map_chapter_constructed (GObject *object)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (object);
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  GzaPreferences *preferences = gza_context_get_preferences (context);

  G_OBJECT_CLASS (gza_map_chapter_parent_class)->constructed (object);

  gza_chapter_view_set_captions (GZA_CHAPTER_VIEW (self), self->captions, DISCLAIMER_REM);
  gza_chapter_view_set_stage (GZA_CHAPTER_VIEW (self), self->stage);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (place_card), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::captions", G_CALLBACK (place_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_preferences_get_captions_look (preferences), "changed",
                           G_CALLBACK (place_words), self, G_CONNECT_SWAPPED);
  place_words (self);
}

static void
gza_map_chapter_finalize (GObject *object)
{
  g_array_unref (GZA_MAP_CHAPTER (object)->cues);

  G_OBJECT_CLASS (gza_map_chapter_parent_class)->finalize (object);
}

static void
gza_map_chapter_class_init (GzaMapChapterClass *klass)
{
  GzaChapterViewClass *view_class = GZA_CHAPTER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_map_chapter_constructed;
  G_OBJECT_CLASS (klass)->finalize = gza_map_chapter_finalize;
  view_class->start = gza_map_chapter_start;
  view_class->stop = gza_map_chapter_stop;
  view_class->insets_changed = gza_map_chapter_insets_changed;
}

static void
gza_map_chapter_init (GzaMapChapter *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->map = GZA_MAP_VIEW (gza_map_view_new ());
  self->captions = GZA_CAPTIONS_VIEW (gza_captions_view_new ());
  self->card = GZA_STOP_CARD (gza_stop_card_new ());
  self->cues = g_array_new (FALSE, FALSE, sizeof (GzaMapCue));
  self->story = GTK_OVERLAY (gtk_overlay_new ());
  self->stage = GZA_SIGN_STAGE (gza_sign_stage_new (GTK_WIDGET (self->story)));
  gtk_widget_set_valign (GTK_WIDGET (self->card), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  gtk_overlay_set_child (self->story, GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (self->story, GTK_WIDGET (self->card));
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stage));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->captions));
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));

  g_signal_connect_object (self->map, "stop-activated", G_CALLBACK (on_stop_activated), self,
                           G_CONNECT_SWAPPED);
}
