/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-transcript-view.h"

#include "gza-clock.h"
#include "gza-cue-watch.h"
#include "gza-languages.h"

#include <adwaita.h>

/* All cues one below the other; a touch on one seeks to it.
 *
 * The spoken line has the style class `spoken` and is kept in the upper third, unless the visitor
 * has scrolled in the last seconds: then the page is theirs. */

#define SCROLL_MS 350
#define VISITOR_PAUSE_US (5 * G_USEC_PER_SEC)
/* Where the spoken line rests, from the top. */
#define REST_RATIO 0.33

struct _GzaTranscriptView {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *scroller;
  GzaCueWatch *watch;
  AdwAnimation *scroll;
  GzaClock *clock;

  /* Borrowed from the scroller */
  GtkWidget *box;
  GtkAdjustment *adjustment;

  /* State */
  GPtrArray *lines; /* GtkButton, borrowed, one for each cue */
  guint first_spoken;
  guint n_spoken;
  gboolean is_scrolling; /* by itself */
  gint64 visitor_scrolled_us; /* 0: never */
};

G_DEFINE_FINAL_TYPE (GzaTranscriptView, gza_transcript_view, GTK_TYPE_WIDGET)

static void
mark_lines (GzaTranscriptView *self,
            gboolean           is_spoken)
{
  for (guint i = self->first_spoken; i < self->first_spoken + self->n_spoken; i++) {
    GtkWidget *line = g_ptr_array_index (self->lines, i);

    if (is_spoken)
      gtk_widget_add_css_class (line, "spoken");
    else
      gtk_widget_remove_css_class (line, "spoken");
    gtk_accessible_update_state (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_STATE_SELECTED, is_spoken,
                                 -1);
  }
}

static void
scroll_to (GzaTranscriptView *self,
           double             value)
{
  double top = gtk_adjustment_get_upper (self->adjustment) -
               gtk_adjustment_get_page_size (self->adjustment);

  value = CLAMP (value, 0, MAX (top, 0));
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->scroll),
                                      gtk_adjustment_get_value (self->adjustment));
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->scroll), value);
  adw_animation_play (self->scroll);
}

static void
show_spoken (GzaTranscriptView *self)
{
  gint64 now_us = gza_clock_get_time_us (self->clock);
  graphene_rect_t bounds;

  if (self->n_spoken == 0)
    return;
  if (self->visitor_scrolled_us > 0 && now_us - self->visitor_scrolled_us < VISITOR_PAUSE_US)
    return;
  if (!gtk_widget_compute_bounds (g_ptr_array_index (self->lines, self->first_spoken),
                                  self->box, &bounds))
    return;
  scroll_to (self,
             bounds.origin.y - gtk_adjustment_get_page_size (self->adjustment) * REST_RATIO);
}

static void
on_cues_changed (GzaTranscriptView *self)
{
  guint first = 0;
  guint n = 0;

  /* Between two lines the last one stays marked. */
  if (!gza_cue_watch_get_current (self->watch, &first, &n) || first + n > self->lines->len)
    return;
  if (first == self->first_spoken && n == self->n_spoken)
    return;

  mark_lines (self, FALSE);
  self->first_spoken = first;
  self->n_spoken = n;
  mark_lines (self, TRUE);
  show_spoken (self);
}

static void
on_scroll_step (double             value,
                GzaTranscriptView *self)
{
  self->is_scrolling = TRUE;
  gtk_adjustment_set_value (self->adjustment, value);
  self->is_scrolling = FALSE;
}

static void
on_value_changed (GzaTranscriptView *self)
{
  if (self->is_scrolling || adw_animation_get_state (self->scroll) == ADW_ANIMATION_PLAYING)
    return;
  self->visitor_scrolled_us = gza_clock_get_time_us (self->clock);
}

static void
on_visitor_touch (GzaTranscriptView *self)
{
  adw_animation_pause (self->scroll);
}

static void
on_line_clicked (GtkButton         *line,
                 GzaTranscriptView *self)
{
  GzaPlayer *player = gza_cue_watch_get_player (self->watch);
  guint index;

  if (player == NULL || !g_ptr_array_find (self->lines, line, &index))
    return;
  self->visitor_scrolled_us = 0;
  gza_player_seek (player,
                   gza_cues_get_cue (gza_cue_watch_get_cues (self->watch), index)->start_us);
  gza_player_play (player);
}

static GtkWidget *
make_line (GzaTranscriptView *self,
           const GzaCue      *cue,
           PangoAttrList     *attributes,
           GtkTextDirection   direction)
{
  g_autofree char *text = g_strdelimit (g_strdup (cue->text), "\n", ' ');
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *line = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_direction (label, direction);
  gtk_widget_set_direction (line, direction);
  gtk_button_set_child (GTK_BUTTON (line), label);
  gtk_widget_add_css_class (line, "transcript-line");
  g_signal_connect (line, "clicked", G_CALLBACK (on_line_clicked), self);
  return line;
}

static void
remove_lines (GzaTranscriptView *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->lines, i));
  g_ptr_array_set_size (self->lines, 0);
  self->first_spoken = 0;
  self->n_spoken = 0;
}

static void
gza_transcript_view_dispose (GObject *object)
{
  GzaTranscriptView *self = GZA_TRANSCRIPT_VIEW (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  self->adjustment = NULL;
  g_clear_object (&self->watch);
  g_clear_object (&self->scroll);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_transcript_view_parent_class)->dispose (object);
}

static void
gza_transcript_view_class_init (GzaTranscriptViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_transcript_view_dispose;
  gtk_widget_class_set_css_name (widget_class, "gza-transcript");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
gza_transcript_view_init (GzaTranscriptView *self)
{
  GtkEventController *touch = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  AdwAnimationTarget *target;

  self->lines = g_ptr_array_new ();
  self->clock = g_object_ref (gza_clock_get_default ());
  self->watch = gza_cue_watch_new ();
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (on_cues_changed), self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (on_value_changed),
                            self);
  /* Lines have their places only after they were laid out. */
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (show_spoken), self);

  gtk_event_controller_set_propagation_phase (touch, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (on_visitor_touch), self);
  gtk_widget_add_controller (self->scroller, touch);

  target = adw_callback_animation_target_new ((AdwAnimationTargetFunc) on_scroll_step, self, NULL);
  self->scroll = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, SCROLL_MS, target);
}

/**
 * gza_transcript_view_new:
 *
 * Makes a view without text.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_transcript_view_new (void)
{
  return g_object_new (GZA_TYPE_TRANSCRIPT_VIEW, NULL);
}

/**
 * gza_transcript_view_set_player:
 * @self: a view
 * @player: (nullable): whose words are shown
 *
 * Follows another player's position.
 */
void
gza_transcript_view_set_player (GzaTranscriptView *self,
                                GzaPlayer         *player)
{
  g_return_if_fail (GZA_IS_TRANSCRIPT_VIEW (self));

  gza_cue_watch_set_player (self->watch, player);
}

/**
 * gza_transcript_view_set_cues:
 * @self: a view
 * @cues: (nullable): the text, line by line
 * @language: (nullable): its language, a BCP 47 tag
 *
 * Shows another text; in another language it stands at the same moment.
 */
void
gza_transcript_view_set_cues (GzaTranscriptView *self,
                              GzaCues           *cues,
                              const char        *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  GtkTextDirection direction = GTK_TEXT_DIR_NONE;

  g_return_if_fail (GZA_IS_TRANSCRIPT_VIEW (self));

  remove_lines (self);
  if (language != NULL) {
    attributes = pango_attr_list_new ();
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
    direction = gza_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  }
  for (guint i = 0; cues != NULL && i < gza_cues_get_n_cues (cues); i++) {
    GtkWidget *line = make_line (self, gza_cues_get_cue (cues, i), attributes, direction);

    gtk_box_append (GTK_BOX (self->box), line);
    g_ptr_array_add (self->lines, line);
  }
  self->visitor_scrolled_us = 0;
  gza_cue_watch_set_cues (self->watch, cues);
  on_cues_changed (self);
}
