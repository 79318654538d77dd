/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map-chapter"

#include "gza-map-chapter.h"

#include "gza-captions-view.h"
#include "gza-map-view.h"
#include "gza-units.h"

/* The road on the map. The narration's cues say when the voice reaches a stop; between two cues
 * the line grows and the camera travels. A touch on a stop brings the voice there.
 */

/* The disclaimer stands at the bottom of the map; captions leave it free. */
#define DISCLAIMER_REM 3.1

struct _GzaMapChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkOverlay *overlay;
  GzaMapView *map;
  GzaCaptionsView *captions;

  /* borrowed */
  GzaPlayer *player;

  /* state */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (GzaMapChapter, gza_map_chapter, GZA_TYPE_CHAPTER_VIEW)

/* Without cues the stops share the chapter's time; the last is reached a little before the end, to
 * be looked at. */
static void
set_even_cues (GzaMapChapter *self)
{
  GzaStory *story = gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self));
  gint64 duration_us = gza_player_get_duration_us (self->player);
  guint n = gza_story_get_n_stops (story);
  g_autofree GzaMapCue *cues = g_new0 (GzaMapCue, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    cues[i] = (GzaMapCue) {
      .stop = gza_story_get_stop (story, i),
      .at_us = (gint64) ((double) duration_us * 0.88 * i / MAX (n - 1, 1)),
    };
  gza_map_view_set_cues (self->map, cues, n);
}

static void
update_position (GzaMapChapter *self)
{
  gza_map_view_set_position (self->map, gza_player_get_position_us (self->player));
}

static void
update_cues (GzaMapChapter *self)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  if (chapter->n_cues > 0)
    gza_map_view_set_cues (self->map, chapter->cues, chapter->n_cues);
  else
    set_even_cues (self);
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
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));
  GzaStory *story = gza_chapter_view_get_story (GZA_CHAPTER_VIEW (self));

  if (self->player == NULL)
    return;

  for (guint i = 0; i < chapter->n_cues; i++) {
    if (chapter->cues[i].stop == gza_story_get_stop (story, index)) {
      gza_player_seek (self->player, chapter->cues[i].at_us);
      return;
    }
  }
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
  update_cues (self);
  gza_captions_view_set_player (self->captions, player);
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
  gza_captions_view_set_player (self->captions, NULL);
}

static void
gza_map_chapter_cues_changed (GzaChapterView *view,
                              GzaCues *cues,
                              const char *language)
{
  gza_captions_view_set_cues (GZA_MAP_CHAPTER (view)->captions, cues, language);
}

static void
gza_map_chapter_insets_changed (GzaChapterView *view,
                                int top_px,
                                int bottom_px)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (view);

  gza_map_view_set_insets (self->map, top_px, 0, bottom_px, 0);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->captions),
                                bottom_px + (int) (DISCLAIMER_REM * gza_units_get_rem_px ()));
}

static void
gza_map_chapter_constructed (GObject *object)
{
  GzaMapChapter *self = GZA_MAP_CHAPTER (object);
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));

  G_OBJECT_CLASS (gza_map_chapter_parent_class)->constructed (object);

  g_object_bind_property (context, "captions", self->captions, "visible", G_BINDING_SYNC_CREATE);
}

static void
gza_map_chapter_class_init (GzaMapChapterClass *klass)
{
  GzaChapterViewClass *view_class = GZA_CHAPTER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_map_chapter_constructed;
  view_class->start = gza_map_chapter_start;
  view_class->stop = gza_map_chapter_stop;
  view_class->cues_changed = gza_map_chapter_cues_changed;
  view_class->insets_changed = gza_map_chapter_insets_changed;
}

static void
gza_map_chapter_init (GzaMapChapter *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->map = GZA_MAP_VIEW (gza_map_view_new ());
  self->captions = GZA_CAPTIONS_VIEW (gza_captions_view_new ());
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->captions));
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));

  g_signal_connect_object (self->map, "stop-activated", G_CALLBACK (on_stop_activated), self,
                           G_CONNECT_SWAPPED);
}
