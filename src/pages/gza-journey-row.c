/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-journey-row"

#include "gza-journey-row.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-story-words.h"
#include "gza-text-label.h"

/* One journey in the list beside the map, recycled by the list view. */

struct _GzaJourneyRow {
  GtkWidget parent_instance;

  /* template widgets */
  GtkButton *button;
  GzaPictureView *picture;
  GzaTextLabel *name;
  GzaTextLabel *road;

  /* owned */
  GzaStory *story;
};

G_DEFINE_FINAL_TYPE (GzaJourneyRow, gza_journey_row, GTK_TYPE_WIDGET)

static void
update_words (GzaJourneyRow *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *name;
  g_autofree char *road = NULL;
  g_autofree char *spoken = NULL;

  if (self->story == NULL)
    return;

  name = gza_locale_get_text (locale, gza_story_get_person (self->story)->display_name);
  road = gza_story_words_dup_road (self->story);
  spoken = road[0] != '\0' ? g_strdup_printf ("%s: %s", name, road) : g_strdup (name);
  gza_text_label_set_string (self->road, road, gza_locale_get_language (locale));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static gboolean
gza_journey_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GZA_JOURNEY_ROW (widget)->button));
}

static void
gza_journey_row_dispose (GObject *object)
{
  GzaJourneyRow *self = GZA_JOURNEY_ROW (object);

  g_clear_object (&self->story);
  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_journey_row_parent_class)->dispose (object);
}

static void
gza_journey_row_class_init (GzaJourneyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_journey_row_dispose;
  widget_class->grab_focus = gza_journey_row_grab_focus;

  g_type_ensure (GZA_TYPE_PICTURE_VIEW);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-journey-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaJourneyRow, button);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneyRow, picture);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneyRow, name);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneyRow, road);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-journey-row");
}

static void
gza_journey_row_init (GzaJourneyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gza_picture_view_set_focus (self->picture, 0.5, GZA_FACE_Y_RATIO);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_journey_row_new:
 *
 * Makes a row without a story.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_journey_row_new (void)
{
  return g_object_new (GZA_TYPE_JOURNEY_ROW, NULL);
}

/**
 * gza_journey_row_set_story:
 * @self: a row
 * @loader: decodes the portrait
 * @story: (nullable): the story, or %NULL for a row that goes back to its list
 *
 * Sets whose journey it is.
 */
void
gza_journey_row_set_story (GzaJourneyRow    *self,
                           GzaPictureLoader *loader,
                           GzaStory         *story)
{
  g_return_if_fail (GZA_IS_JOURNEY_ROW (self));
  g_return_if_fail (GZA_IS_PICTURE_LOADER (loader));
  g_return_if_fail (story == NULL || GZA_IS_STORY (story));

  if (!g_set_object (&self->story, story))
    return;

  gza_picture_view_set_picture (self->picture, loader,
                                story != NULL ? gza_story_get_portrait (story) : NULL);
  if (story == NULL)
    return;

  gza_text_label_set_text (self->name, gza_story_get_person (story)->display_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    gza_story_get_id (story));
  update_words (self);
}
