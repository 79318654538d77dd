/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-road-bar"

#include "gza-road-bar.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-road-paint.h"
#include "gza-text-label.h"
#include "gza-units.h"

/* The road through a story: one ring for each chapter on a thin line, which is apricot as far as
 * the visitor has come. Each ring is a button with the chapter's title and length beneath it; the
 * line itself is drawn over their boxes, so it runs in the direction of the writing by itself.
 */

#define LINE_REM 0.13
#define RING_REM 0.42
#define RING_TOP_REM 0.75 /* from the top to the line */

struct _GzaRoadBar {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;
  GzaPlayer *player;
  GzaStory *story;

  /* state */
  guint tick_id;
  int place;       /* the chapter on the screen; -1 before the first */
  double position; /* chapters: 1.5 is the middle of the second; -1 before the first */
  gboolean titles;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaRoadBar, gza_road_bar, GTK_TYPE_WIDGET)

static void
on_clicked (GtkWidget *button,
            GzaRoadBar *self)
{
  guint index = 0;

  for (GtkWidget *at = gtk_widget_get_prev_sibling (button); at != NULL;
       at = gtk_widget_get_prev_sibling (at))
    index++;

  g_signal_emit (self, signals[CHOSEN], 0, index);
}

static GtkWidget *
new_button (GzaRoadBar *self,
            const GzaChapter *chapter)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gza_text_label_new ();
  GtkWidget *length = gza_text_label_new ();

  g_object_set (title, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  g_object_set (length, "xalign", 0.5, NULL);
  gza_text_label_set_text (GZA_TEXT_LABEL (title), chapter->title);
  gtk_widget_add_css_class (title, "road-title");
  gtk_widget_add_css_class (length, "road-length");
  gtk_widget_set_visible (title, self->titles);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), length);
  gtk_button_set_child (GTK_BUTTON (button), column);
  gtk_widget_add_css_class (button, "road-stop");
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);

  return button;
}

static void
update_words (GzaRoadBar *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  guint i = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    const GzaChapter *chapter = gza_story_get_chapter (self->story, i++);
    GtkWidget *column = gtk_button_get_child (GTK_BUTTON (at));
    g_autofree char *length = gza_locale_format_length (locale, chapter->duration_us);

    gza_text_label_set_string (GZA_TEXT_LABEL (gtk_widget_get_last_child (column)),
                               chapter->duration_us > 0 ? length : "",
                               gza_locale_get_language (locale));
    gtk_accessible_update_property (GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gza_locale_get_text (locale, chapter->title), -1);
  }
}

static void
update_current (GzaRoadBar *self)
{
  int current = (int) floor (self->position);
  int i = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box)); at != NULL;
       at = gtk_widget_get_next_sibling (at), i++) {
    if (i == current)
      gtk_widget_add_css_class (at, "current");
    else
      gtk_widget_remove_css_class (at, "current");
    gtk_accessible_update_state (GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_STATE_SELECTED,
                                 i == current, -1);
  }
}

static double
get_centre (GzaRoadBar *self,
            GtkWidget *button)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    return 0;

  return bounds.origin.x + bounds.size.width / 2;
}

/* Where the apricot ends: between the centres of the chapter that plays and the one after. */
static double
get_reach (GzaRoadBar *self)
{
  GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  double whole = floor (MAX (0, self->position));
  GtkWidget *next;

  for (double i = 0; i < whole && gtk_widget_get_next_sibling (at) != NULL; i++)
    at = gtk_widget_get_next_sibling (at);

  next = gtk_widget_get_next_sibling (at);
  if (next == NULL)
    return get_centre (self, at);

  return get_centre (self, at) +
         (get_centre (self, next) - get_centre (self, at)) * (MAX (0, self->position) - whole);
}

static void
gza_road_bar_snapshot (GtkWidget *widget,
                       GtkSnapshot *snapshot)
{
  GzaRoadBar *self = GZA_ROAD_BAR (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->box));
  double rem = gza_units_get_rem_px ();
  double thick = MAX (2, LINE_REM * rem);
  double y = RING_TOP_REM * rem;
  double i = 0;

  GTK_WIDGET_CLASS (gza_road_bar_parent_class)->snapshot (widget, snapshot);

  if (first == NULL)
    return;

  gza_road_paint_line (snapshot, get_centre (self, first), get_centre (self, last), y, thick,
                       &gza_road_ahead);
  if (self->position > 0)
    gza_road_paint_line (snapshot, get_centre (self, first), get_reach (self), y, thick,
                         &gza_road_apricot);

  for (GtkWidget *at = first; at != NULL; at = gtk_widget_get_next_sibling (at), i++) {
    gboolean current = i == floor (self->position);
    gboolean reached = i <= self->position;

    gza_road_paint_stop (snapshot, get_centre (self, at), y, (current ? 1.35 : 1) * RING_REM * rem,
                         thick, reached ? &gza_road_apricot : &gza_road_ahead,
                         reached ? &gza_road_apricot : &gza_road_night);
  }
}

static void
set_position (GzaRoadBar *self,
              double position)
{
  gboolean moved = floor (position) != floor (self->position);

  if (position == self->position)
    return;

  self->position = position;
  if (moved)
    update_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_position (GzaRoadBar *self)
{
  gint64 duration_us = self->player != NULL ? gza_player_get_duration_us (self->player) : 0;
  double part = 0;

  if (duration_us > 0)
    part = CLAMP ((double) gza_player_get_position_us (self->player) / (double) duration_us, 0,
                  0.999);

  set_position (self, (double) self->place + part);
}

static gboolean
on_tick (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  update_position (GZA_ROAD_BAR (widget));

  return G_SOURCE_CONTINUE;
}

static void
on_state_changed (GzaRoadBar *self)
{
  gboolean playing = gza_player_get_state (self->player) == GZA_PLAYER_STATE_PLAYING;

  if (playing && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else if (!playing && self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id), self->tick_id = 0;
  update_position (self);
}

static void
gza_road_bar_dispose (GObject *object)
{
  GzaRoadBar *self = GZA_ROAD_BAR (object);

  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_road_bar_parent_class)->dispose (object);
}

static void
gza_road_bar_class_init (GzaRoadBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_road_bar_dispose;
  widget_class->snapshot = gza_road_bar_snapshot;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-road-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_road_bar_init (GzaRoadBar *self)
{
  self->place = -1;
  self->position = -1;
  self->titles = TRUE;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_road_bar_new:
 *
 * Makes a bar without a story.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_road_bar_new (void)
{
  return g_object_new (GZA_TYPE_ROAD_BAR, NULL);
}

/**
 * gza_road_bar_set_story:
 * @self: a bar
 * @story: (nullable): a story
 *
 * Shows a story's chapters, with none of them reached.
 */
void
gza_road_bar_set_story (GzaRoadBar *self,
                        GzaStory *story)
{
  GtkWidget *child;
  guint n;

  g_return_if_fail (GZA_IS_ROAD_BAR (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_set_object (&self->story, story);
  self->place = -1;
  self->position = -1;

  n = story != NULL ? gza_story_get_n_chapters (story) : 0;
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->box, new_button (self, gza_story_get_chapter (story, i)));
  update_words (self);
}

/**
 * gza_road_bar_set_player:
 * @self: a bar without a player
 * @player: (transfer none): what plays the chapter on the screen
 *
 * Follows the player from now on.
 */
void
gza_road_bar_set_player (GzaRoadBar *self,
                         GzaPlayer *player)
{
  g_return_if_fail (GZA_IS_ROAD_BAR (self));
  g_return_if_fail (GZA_IS_PLAYER (player));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "seeked", G_CALLBACK (update_position), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_road_bar_set_place:
 * @self: a bar
 * @place: the chapter on the screen, from 0; -1 before the first, n after the last
 *
 * Draws the road as far as the visitor has come.
 */
void
gza_road_bar_set_place (GzaRoadBar *self,
                        int place)
{
  g_return_if_fail (GZA_IS_ROAD_BAR (self));

  self->place = place;
  update_position (self);
}

/**
 * gza_road_bar_set_titles:
 * @self: a bar
 * @titles: whether the titles stand under the rings
 *
 * Shows or hides the titles; on an upright screen there is no room for them side by side.
 */
void
gza_road_bar_set_titles (GzaRoadBar *self,
                         gboolean titles)
{
  g_return_if_fail (GZA_IS_ROAD_BAR (self));

  self->titles = titles;
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box)); at != NULL;
       at = gtk_widget_get_next_sibling (at))
    gtk_widget_set_visible (
        gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (at))), titles);
}
