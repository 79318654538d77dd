/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-wall-cards"

#include "gza-wall-cards.h"

/* The few cards of a wall, its children. A card that its story's row no longer needs is spare, and
 * goes to the next story that enters; what is spare for longer is hidden. A card with the focus is
 * never spare, so that a keyboard's place is not lost by scrolling.
 */

struct _GzaWallCards {
  /* owned */
  GzaPictureLoader *loader;
  GHashTable *shown; /* position to GzaStoryCard */
  GPtrArray *spare;  /* GzaStoryCard */

  /* borrowed */
  GtkWidget *wall;

  /* state: the shape of each */
  double ratio;
  gboolean wide;
};

/**
 * gza_wall_cards_new:
 * @wall: the parent of the cards, which owns this
 *
 * Makes an empty set.
 *
 * Returns: (transfer full): the cards
 */
GzaWallCards *
gza_wall_cards_new (GtkWidget *wall)
{
  GzaWallCards *self = g_new0 (GzaWallCards, 1);

  self->wall = wall;
  self->ratio = 1;
  self->shown = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
  return self;
}

/**
 * gza_wall_cards_free:
 * @self: (transfer full): the cards
 *
 * Takes every card off the wall.
 */
void
gza_wall_cards_free (GzaWallCards *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->wall)) != NULL)
    gtk_widget_unparent (child);
  g_hash_table_unref (self->shown);
  g_ptr_array_unref (self->spare);
  g_clear_object (&self->loader);
  g_free (self);
}

/**
 * gza_wall_cards_set_loader:
 * @self: the cards
 * @loader: decodes the portraits
 *
 * Sets the one door for pictures.
 */
void
gza_wall_cards_set_loader (GzaWallCards     *self,
                           GzaPictureLoader *loader)
{
  g_set_object (&self->loader, loader);
}

/**
 * gza_wall_cards_set_shape:
 * @self: the cards
 * @ratio: width ÷ height of the portraits
 * @wide: whether texts stand beside portraits instead of below
 *
 * Sets the shape that cards take when they are given to a story.
 *
 * Returns: %TRUE if it is another one
 */
gboolean
gza_wall_cards_set_shape (GzaWallCards *self,
                          double        ratio,
                          gboolean      wide)
{
  if (ratio == self->ratio && wide == self->wide)
    return FALSE;
  self->ratio = ratio;
  self->wide = wide;
  return TRUE;
}

/* A card that shows the story already, else any that is free, else a new one. */
static GzaStoryCard *
take_card (GzaWallCards *self,
           GzaStory     *story)
{
  GzaStoryCard *card;

  for (guint i = 0; i < self->spare->len; i++) {
    card = g_ptr_array_index (self->spare, i);
    if (gza_story_card_get_story (card) == story)
      return g_ptr_array_steal_index_fast (self->spare, i);
  }
  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);

  card = GZA_STORY_CARD (gza_story_card_new ());
  gtk_widget_set_parent (GTK_WIDGET (card), self->wall);
  return card;
}

/**
 * gza_wall_cards_ensure:
 * @self: the cards, which have a loader
 * @stories: a list of #GzaStory
 * @position: of one of them
 *
 * Gives a story a card, if it has none.
 */
void
gza_wall_cards_ensure (GzaWallCards *self,
                       GListModel   *stories,
                       guint         position)
{
  g_autoptr (GzaStory) story = NULL;
  GzaStoryCard *card;

  if (gza_wall_cards_find (self, position) != NULL)
    return;
  story = g_list_model_get_item (stories, position);
  card = take_card (self, story);
  gza_story_card_set_shape (card, self->ratio, self->wide);
  gza_story_card_set_story (card, self->loader, story);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (card),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) g_list_model_get_n_items (stories), -1);
  gtk_widget_set_visible (GTK_WIDGET (card), TRUE);
  g_hash_table_insert (self->shown, GUINT_TO_POINTER (position), card);
}

/**
 * gza_wall_cards_release:
 * @self: the cards
 * @first: a position
 * @end: the one after the last
 *
 * Frees the cards of stories outside of a range; they stay as they are until they are given to
 * others, or hidden.
 */
void
gza_wall_cards_release (GzaWallCards *self,
                        guint         first,
                        guint         end)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->wall);
  GHashTableIter iter;
  gpointer position, card;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &position, &card)) {
    if ((GPOINTER_TO_UINT (position) >= first && GPOINTER_TO_UINT (position) < end) ||
        (card == focused && first < end))
      continue;
    g_ptr_array_add (self->spare, card);
    g_hash_table_iter_remove (&iter);
  }
}

/**
 * gza_wall_cards_hide_spare:
 * @self: the cards
 *
 * Hides the cards that are free and lets go of what they showed.
 */
void
gza_wall_cards_hide_spare (GzaWallCards *self)
{
  for (guint i = 0; i < self->spare->len; i++) {
    GzaStoryCard *card = g_ptr_array_index (self->spare, i);

    gza_story_card_set_story (card, self->loader, NULL);
    gtk_widget_set_visible (GTK_WIDGET (card), FALSE);
  }
}

/**
 * gza_wall_cards_find:
 * @self: the cards
 * @position: of a story
 *
 * Finds the card of a story.
 *
 * Returns: (transfer none) (nullable): a #GzaStoryCard
 */
GtkWidget *
gza_wall_cards_find (GzaWallCards *self,
                     guint         position)
{
  return g_hash_table_lookup (self->shown, GUINT_TO_POINTER (position));
}

/**
 * gza_wall_cards_find_position:
 * @self: the cards
 * @card: a card
 * @ret_position: (out): of its story
 *
 * Finds the story of a card.
 *
 * Returns: %TRUE if it has one
 */
gboolean
gza_wall_cards_find_position (GzaWallCards *self,
                              GtkWidget    *card,
                              guint        *ret_position)
{
  GHashTableIter iter;
  gpointer position, found;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &position, &found)) {
    if (found == card) {
      *ret_position = GPOINTER_TO_UINT (position);
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * gza_wall_cards_init_iter:
 * @self: the cards
 * @iter: (out caller-allocates): goes over positions and #GzaStoryCard, in no order
 *
 * Starts to walk over the cards that have a story.
 */
void
gza_wall_cards_init_iter (GzaWallCards   *self,
                          GHashTableIter *iter)
{
  g_hash_table_iter_init (iter, self->shown);
}
