/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-catalog"

#include "gza-catalog.h"

#include "gza-catalog-private.h"

/* An immutable snapshot of one exhibition: what is valid of it. A reload makes a new snapshot that
 * shares every unchanged story with the old one; the shell swaps it in when nobody is looking.
 *
 *   GListModel *stories = gza_catalog_get_stories (catalog);
 *   GzaStory *story = gza_catalog_get_story (catalog, "nino");
 */

#define DEFAULT_WARN_US (90 * G_USEC_PER_SEC)
#define DEFAULT_RESET_US (30 * G_USEC_PER_SEC)

struct _GzaCatalog {
  GObject parent_instance;

  /* owned */
  GzaArena *arena;
  GzaTree *by_id;
  GListModel *stories; /* sorted by id */

  /* state, in the arena */
  GzaCatalogRecord record;
  GzaRoomFiles *rooms;
};

static const char *const none[] = { NULL };

G_DEFINE_FINAL_TYPE (GzaCatalog, gza_catalog, G_TYPE_OBJECT)

static void
gza_catalog_finalize (GObject *object)
{
  GzaCatalog *self = GZA_CATALOG (object);

  g_clear_object (&self->stories);
  g_clear_pointer (&self->by_id, gza_tree_unref);
  g_clear_pointer (&self->arena, gza_arena_unref);
  g_clear_pointer (&self->rooms, gza_room_files_unref);
  G_OBJECT_CLASS (gza_catalog_parent_class)->finalize (object);
}

static void
gza_catalog_class_init (GzaCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_catalog_finalize;
}

static void
gza_catalog_init (GzaCatalog *self)
{
}

/**
 * gza_catalog_new_take:
 * @record: what it is made of
 * @arena: (transfer full): where everything in @record lives
 * @rooms: (transfer full): the rooms beside the stories
 * @stories: (transfer full) (nullable): its stories, #GzaStory by id
 *
 * Makes a snapshot of what the loader has read.
 *
 * Returns: (transfer full): the catalog
 */
GzaCatalog *
gza_catalog_new_take (const GzaCatalogRecord *record,
                      GzaArena *arena,
                      GzaRoomFiles *rooms,
                      GzaTree *stories)
{
  GzaCatalog *self = g_object_new (GZA_TYPE_CATALOG, NULL);

  self->arena = arena;
  self->rooms = rooms;
  self->record = *record;
  self->by_id = stories;
  self->stories = gza_tree_make_list (stories, GZA_TYPE_STORY);
  return self;
}

/**
 * gza_catalog_get_title:
 * @self: a catalog
 *
 * Gets the name of the exhibition.
 *
 * Returns: (transfer none) (nullable): a text, or %NULL where none can be read
 */
GzaText *
gza_catalog_get_title (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.title;
}

/**
 * gza_catalog_get_subtitle:
 * @self: a catalog
 *
 * Gets what the exhibition is about.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_catalog_get_subtitle (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.subtitle;
}

/**
 * gza_catalog_get_languages:
 * @self: a catalog
 *
 * Gets the languages, in the order of their buttons.
 *
 * Returns: (transfer none) (array zero-terminated=1): BCP 47 tags, at least one
 */
const char *const *
gza_catalog_get_languages (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.languages != NULL ? (const char *const *) self->record.languages : none;
}

/**
 * gza_catalog_get_stories:
 * @self: a catalog
 *
 * Gets the stories that can be shown, by their ids.
 *
 * Returns: (transfer none): a list of #GzaStory
 */
GListModel *
gza_catalog_get_stories (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->stories;
}

/**
 * gza_catalog_get_story:
 * @self: a catalog
 * @id: an id
 *
 * Finds a story, in O(log n).
 *
 * Returns: (transfer none) (nullable): the story, or %NULL where there is none that can be shown
 */
GzaStory *
gza_catalog_get_story (GzaCatalog *self,
                       const char *id)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return gza_tree_find (self->by_id, id);
}

/**
 * gza_catalog_has_stories_of:
 * @self: a catalog
 * @other: another one
 *
 * Asks whether a catalog has every story of another, in the same or another version. Between two
 * snapshots of one exhibition it costs what has changed.
 *
 * Returns: %TRUE if none is lacking
 */
gboolean
gza_catalog_has_stories_of (GzaCatalog *self,
                            GzaCatalog *other)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (GZA_IS_CATALOG (other), FALSE);

  return gza_tree_has_keys_of (self->by_id, other->by_id);
}

/**
 * gza_catalog_get_n_themes:
 * @self: a catalog
 *
 * Gets how many themes there are.
 *
 * Returns: a number
 */
guint
gza_catalog_get_n_themes (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), 0);

  return self->record.n_themes;
}

/**
 * gza_catalog_get_theme:
 * @self: a catalog
 * @index: below gza_catalog_get_n_themes()
 *
 * Gets a theme.
 *
 * Returns: (transfer none): the theme
 */
const GzaTheme *
gza_catalog_get_theme (GzaCatalog *self,
                       guint index)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (index < self->record.n_themes, NULL);

  return &self->record.themes[index];
}

/**
 * gza_catalog_get_n_places:
 * @self: a catalog
 *
 * Gets how many places there are.
 *
 * Returns: a number
 */
guint
gza_catalog_get_n_places (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), 0);

  return self->record.n_places;
}

/**
 * gza_catalog_get_place:
 * @self: a catalog
 * @index: below gza_catalog_get_n_places()
 *
 * Gets a place that stories share.
 *
 * Returns: (transfer none): the place
 */
const GzaPlace *
gza_catalog_get_place (GzaCatalog *self,
                       guint index)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (index < self->record.n_places, NULL);

  return &self->record.places[index];
}

/**
 * gza_catalog_get_n_attract_clips:
 * @self: a catalog
 *
 * Gets how many clips call visitors.
 *
 * Returns: a number
 */
guint
gza_catalog_get_n_attract_clips (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), 0);

  return self->record.n_attract_clips;
}

/**
 * gza_catalog_get_attract_clip:
 * @self: a catalog
 * @index: below gza_catalog_get_n_attract_clips()
 *
 * Gets a clip.
 *
 * Returns: (transfer none): the clip
 */
const GzaAttractClip *
gza_catalog_get_attract_clip (GzaCatalog *self,
                              guint index)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (index < self->record.n_attract_clips, NULL);

  return &self->record.attract_clips[index];
}

/**
 * gza_catalog_get_n_attract_lines:
 * @self: a catalog
 *
 * Gets how many lines call visitors.
 *
 * Returns: a number
 */
guint
gza_catalog_get_n_attract_lines (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), 0);

  return self->record.n_attract_lines;
}

/**
 * gza_catalog_get_attract_line:
 * @self: a catalog
 * @index: below gza_catalog_get_n_attract_lines()
 *
 * Gets an invitation.
 *
 * Returns: (transfer none): a text
 */
GzaText *
gza_catalog_get_attract_line (GzaCatalog *self,
                              guint index)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (index < self->record.n_attract_lines, NULL);

  return self->record.attract_lines[index];
}

/**
 * gza_catalog_get_idle_warn_us:
 * @self: a catalog
 *
 * Gets how long nobody touches the screen before it asks.
 *
 * Returns: microseconds
 */
gint64
gza_catalog_get_idle_warn_us (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), DEFAULT_WARN_US);

  return self->record.idle_warn_us > 0 ? self->record.idle_warn_us : DEFAULT_WARN_US;
}

/**
 * gza_catalog_get_idle_reset_us:
 * @self: a catalog
 *
 * Gets how long an answer is awaited.
 *
 * Returns: microseconds
 */
gint64
gza_catalog_get_idle_reset_us (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), DEFAULT_RESET_US);

  return self->record.idle_reset_us > 0 ? self->record.idle_reset_us : DEFAULT_RESET_US;
}

/**
 * gza_catalog_get_map_worldview:
 * @self: a catalog
 *
 * Gets how disputed borders are drawn.
 *
 * Returns: (transfer none): `un`, `none` or `defacto`
 */
const char *
gza_catalog_get_map_worldview (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.map_worldview != NULL ? self->record.map_worldview : "un";
}

/**
 * gza_catalog_get_map_disclaimer:
 * @self: a catalog
 *
 * Gets what is always shown with the map.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_catalog_get_map_disclaimer (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.map_disclaimer;
}

/**
 * gza_catalog_get_disclaimer:
 * @self: a catalog
 *
 * Gets whose views are shown.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_catalog_get_disclaimer (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.disclaimer;
}

/**
 * gza_catalog_get_donor:
 * @self: a catalog
 *
 * Gets who paid.
 *
 * Returns: (transfer none) (nullable): a text
 */
GzaText *
gza_catalog_get_donor (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return self->record.donor;
}

/**
 * gza_catalog_get_n_partners:
 * @self: a catalog
 *
 * Gets how many partners are named.
 *
 * Returns: a number
 */
guint
gza_catalog_get_n_partners (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), 0);

  return self->record.n_partners;
}

/**
 * gza_catalog_get_partner:
 * @self: a catalog
 * @index: below gza_catalog_get_n_partners()
 *
 * Gets who took part.
 *
 * Returns: (transfer none): a text
 */
GzaText *
gza_catalog_get_partner (GzaCatalog *self,
                         guint index)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);
  g_return_val_if_fail (index < self->record.n_partners, NULL);

  return self->record.partners[index];
}

/**
 * gza_catalog_get_rooms:
 * @self: a catalog
 *
 * Gets the rooms beside the stories.
 *
 * Returns: (transfer none): the rooms that the exhibition has
 */
const GzaRooms *
gza_catalog_get_rooms (GzaCatalog *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG (self), NULL);

  return gza_room_files_get_rooms (self->rooms);
}
