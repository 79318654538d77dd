/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-captions-view.h"

#include "gza-cue-watch.h"
#include "gza-languages.h"

/* The caption of now, in a box at the bottom centre.
 *
 * Lies over a picture and lets every touch through. The box is as wide as the text needs, never
 * wider than 68 % of the picture; a text of two lines is broken where both are about equally long,
 * which reads faster than a long line and a short one. */

#define MAX_WIDTH_RATIO 0.68
/* Steps of the search for the narrowest box of the same height. */
#define BALANCE_STEPS 6

struct _GzaCaptionsView {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *label;
  GzaCueWatch *watch;
};

G_DEFINE_FINAL_TYPE (GzaCaptionsView, gza_captions_view, GTK_TYPE_WIDGET)

static void
on_cues_changed (GzaCaptionsView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GzaCues *cues = gza_cue_watch_get_cues (self->watch);
  gint64 now_us = gza_cue_watch_get_time_us (self->watch);
  guint first = 0;
  guint n = 0;

  gza_cue_watch_get_current (self->watch, &first, &n);
  for (guint i = first; i < first + n; i++) {
    const GzaCue *cue = gza_cues_get_cue (cues, i);

    if (cue->end_us <= now_us)
      continue;
    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, cue->text);
  }

  gtk_label_set_text (GTK_LABEL (self->label), text->str);
  gtk_widget_set_child_visible (self->label, text->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
measure_height (GtkWidget *label,
                int        width)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The narrowest width at which the text has as many lines as at @widest. */
static int
balance (GtkWidget *label,
         int        narrowest,
         int        widest)
{
  int height = measure_height (label, widest);
  int low = narrowest;
  int high = widest;

  for (int i = 0; i < BALANCE_STEPS && low < high; i++) {
    int middle = (low + high) / 2;

    if (measure_height (label, middle) > height)
      low = middle + 1;
    else
      high = middle;
  }
  return high;
}

static void
gza_captions_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
gza_captions_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GzaCaptionsView *self = GZA_CAPTIONS_VIEW (widget);
  GtkAllocation box = { 0 };
  int minimum;
  int natural;

  if (!gtk_widget_get_child_visible (self->label))
    return;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  box.width = CLAMP (natural, minimum, MAX (minimum, (int) (width * MAX_WIDTH_RATIO)));
  box.width = balance (self->label, minimum, box.width);
  box.height = measure_height (self->label, box.width);
  box.x = (width - box.width) / 2;
  box.y = MAX (height - box.height, 0);
  gtk_widget_size_allocate (self->label, &box, -1);
}

static void
gza_captions_view_dispose (GObject *object)
{
  GzaCaptionsView *self = GZA_CAPTIONS_VIEW (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_captions_view_parent_class)->dispose (object);
}

static void
gza_captions_view_class_init (GzaCaptionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_captions_view_dispose;
  widget_class->measure = gza_captions_view_measure;
  widget_class->size_allocate = gza_captions_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-captions");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_captions_view_init (GzaCaptionsView *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_child_visible (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->watch = gza_cue_watch_new ();
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (on_cues_changed), self);
}

/**
 * gza_captions_view_new:
 *
 * Makes a view that has nothing to show.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_captions_view_new (void)
{
  return g_object_new (GZA_TYPE_CAPTIONS_VIEW, NULL);
}

/**
 * gza_captions_view_set_player:
 * @self: a view
 * @player: (nullable): whose words are shown
 *
 * Follows another player's position.
 */
void
gza_captions_view_set_player (GzaCaptionsView *self,
                              GzaPlayer       *player)
{
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));

  gza_cue_watch_set_player (self->watch, player);
}

/**
 * gza_captions_view_set_cues:
 * @self: a view
 * @cues: (nullable): the captions of one language
 * @language: (nullable): their language, a BCP 47 tag
 *
 * Shows other captions from now on, in letter forms and direction of their language.
 */
void
gza_captions_view_set_cues (GzaCaptionsView *self,
                            GzaCues         *cues,
                            const char      *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));

  if (language != NULL) {
    attributes = pango_attr_list_new ();
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
    gtk_widget_set_direction (self->label, gza_language_is_rtl (language) ? GTK_TEXT_DIR_RTL
                                                                          : GTK_TEXT_DIR_LTR);
  }
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gza_cue_watch_set_cues (self->watch, cues);
}
