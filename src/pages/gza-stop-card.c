/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map-chapter"

#include "gza-stop-card.h"

#include "gza-locale.h"
#include "gza-map-statistics.h"
#include "gza-picture-view.h"
#include "gza-ratio-box.h"
#include "gza-story-words.h"
#include "gza-text-label.h"

/* A stop that has opened over the map. What the story doesn't tell of it is left out; the name is
 * never more exact than the stop may be told. Owned by the map chapter; main thread.
 */

/* Width ÷ height of the picture above the words. */
#define PICTURE_RATIO 1.6
#define PICTURE_TIGHTEST_RATIO 5.0 /* where the words need the room */
#define PICTURE_RATIO_WIDE 1.5 /* beside them */

struct _GzaStopCard {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GzaRatioBox *frame;
  GzaPictureView *picture;
  GzaTextLabel *name;
  GzaTextLabel *text;
  GzaTextLabel *figures;

  /* owned */
  GzaContext *context;
  GzaStory *story;

  /* state */
  guint index;
};

G_DEFINE_FINAL_TYPE (GzaStopCard, gza_stop_card, GTK_TYPE_WIDGET)

static void
show_words (GzaTextLabel *label,
            const char   *words)
{
  gza_text_label_set_string (label, words,
                             gza_locale_get_language (gza_locale_get_default ()));
  gtk_widget_set_visible (GTK_WIDGET (label), words[0] != '\0');
}

static void
update_words (GzaStopCard *self)
{
  const GzaStop *stop;
  const char *means;
  g_autofree char *name = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *way = NULL;

  if (self->story == NULL)
    return;

  stop = gza_story_get_stop (self->story, self->index);
  name = gza_story_words_dup_stop_line (stop, gza_story_get_person (self->story));
  figures = gza_story_words_dup_figures (self->story, gza_context_get_world (self->context),
                                         self->index);
  means = gza_map_statistics_get_means (stop->means, gza_locale_get_default ());
  way = means != NULL && figures[0] != '\0' ? g_strdup_printf ("%s · %s", means, figures)
                                            : g_strdup (figures);
  show_words (self->name, name);
  show_words (self->figures, way);
  gza_picture_view_set_alt (self->picture,
                            stop->alt != NULL
                                ? gza_locale_get_text (gza_locale_get_default (), stop->alt)
                                : NULL);
}

static void
gza_stop_card_dispose (GObject *object)
{
  GzaStopCard *self = GZA_STOP_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_stop_card_parent_class)->dispose (object);
}

static void
gza_stop_card_class_init (GzaStopCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_stop_card_dispose;

  g_type_ensure (GZA_TYPE_RATIO_BOX);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-stop-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStopCard, box);
  gtk_widget_class_bind_template_child (widget_class, GzaStopCard, frame);
  gtk_widget_class_bind_template_child (widget_class, GzaStopCard, name);
  gtk_widget_class_bind_template_child (widget_class, GzaStopCard, text);
  gtk_widget_class_bind_template_child (widget_class, GzaStopCard, figures);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-stop-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_stop_card_init (GzaStopCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  gza_ratio_box_set_child (self->frame, GTK_WIDGET (self->picture));
  gza_ratio_box_set_tightest (self->frame, PICTURE_TIGHTEST_RATIO);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_stop_card_new:
 *
 * Makes a card without a stop.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_stop_card_new (void)
{
  return g_object_new (GZA_TYPE_STOP_CARD, NULL);
}

/**
 * gza_stop_card_set_stop:
 * @self: a card
 * @context: what its picture and figures come from
 * @story: a story
 * @index: which of its stops, from 0
 *
 * Opens a stop.
 */
void
gza_stop_card_set_stop (GzaStopCard *self,
                        GzaContext  *context,
                        GzaStory    *story,
                        guint        index)
{
  const GzaStop *stop;

  g_return_if_fail (GZA_IS_STOP_CARD (self));
  g_return_if_fail (GZA_IS_CONTEXT (context));
  g_return_if_fail (GZA_IS_STORY (story));
  g_return_if_fail (index < gza_story_get_n_stops (story));

  g_set_object (&self->context, context);
  g_set_object (&self->story, story);
  self->index = index;
  stop = gza_story_get_stop (story, index);
  gza_picture_view_set_picture (self->picture, gza_context_get_loader (context), stop->picture);
  gtk_widget_set_visible (GTK_WIDGET (self->frame), stop->picture != NULL);
  gza_text_label_set_text (self->text, stop->text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), stop->text != NULL);
  update_words (self);
}

/**
 * gza_stop_card_set_wide:
 * @self: a card
 * @wide: whether the words stand beside the picture, else beneath it
 *
 * Shapes the card.
 */
void
gza_stop_card_set_wide (GzaStopCard *self,
                        gboolean     wide)
{
  g_return_if_fail (GZA_IS_STOP_CARD (self));

  gza_ratio_box_set_ratio (self->frame, wide ? PICTURE_RATIO_WIDE : PICTURE_RATIO);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}
