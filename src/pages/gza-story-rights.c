/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-rights"

#include "gza-story-rights.h"

#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

/* Chips in as many lines as they need; hidden where the story touches no right that has a card.
 * They bear the sign of the room of rights and activate `nav.open-room`.
 */

struct _GzaStoryRights {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaStoryRights, gza_story_rights, GTK_TYPE_WIDGET)

static void
add_chip (GzaStoryRights *self,
          const GzaRight *right)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (label), right->title);
  g_object_set (label, "names-button", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("gza-rights-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "theme");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nav.open-room");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "rights", right->id);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
update_words (GzaStoryRights *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      gza_locale_get_word (gza_locale_get_default (), GZA_WORD ("Rights in this story")), -1);
}

static void
gza_story_rights_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_story_rights_parent_class)->dispose (object);
}

static void
gza_story_rights_class_init (GzaStoryRightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_story_rights_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GZA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-story-rights");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_story_rights_init (GzaStoryRights *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_story_rights_set_story:
 * @self: rights without a story
 * @story: a story
 * @catalog: where its rights have their cards
 *
 * Adds a chip for each right of a story.
 */
void
gza_story_rights_set_story (GzaStoryRights *self,
                            GzaStory *story,
                            GzaCatalog *catalog)
{
  const GzaRooms *rooms = gza_catalog_get_rooms (catalog);
  const char *const *ids = gza_story_get_rights (story);

  g_return_if_fail (GZA_IS_STORY_RIGHTS (self));

  for (gsize i = 0; ids[i] != NULL; i++) {
    const GzaRight *right = gza_rooms_find_right (rooms, ids[i]);

    if (right == NULL)
      continue;
    add_chip (self, right);
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  }
}
