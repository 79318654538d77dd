/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-rights"

#include "gza-story-rights.h"

#include "gza-locale.h"
#include "gza-room-parts.h"
#include "gza-wrap-layout.h"

/* A line of words and the chips beneath it; hidden where the story touches no right that has a
 * card. Its chips activate `nav.open-room`.
 */

struct _GzaStoryRights {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;

  /* borrowed, in the box */
  GtkWidget *chips;
};

G_DEFINE_FINAL_TYPE (GzaStoryRights, gza_story_rights, GTK_TYPE_WIDGET)

static void
gza_story_rights_dispose (GObject *object)
{
  GzaStoryRights *self = GZA_STORY_RIGHTS (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_story_rights_parent_class)->dispose (object);
}

static void
gza_story_rights_class_init (GzaStoryRightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_story_rights_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-story-rights");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_story_rights_init (GzaStoryRights *self)
{
  GtkWidget *heading = gza_text_label_new_word (GZA_WORD ("Rights in this story"));

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, g_object_new (GZA_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (heading, "room-small");
  gtk_box_append (self->box, heading);
  gtk_box_append (self->box, self->chips);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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

    if (right != NULL)
      gtk_widget_set_parent (gza_room_make_button (right->title, "theme", "rights", right->id),
                             self->chips);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->chips) != NULL);
}
