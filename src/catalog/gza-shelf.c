/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-shelf"

#include "gza-shelf.h"

#include <string.h>

#include "gza-schema-values.h"

/**
 * gza_shelf_clear:
 * @self: a shelf, or zeros
 *
 * Empties it.
 */
void
gza_shelf_clear (GzaShelf *self)
{
  gza_tree_unref (g_steal_pointer (&self->shown));
  gza_tree_unref (g_steal_pointer (&self->reviews));
}

static const GzaDate *
get_last_day (GzaStory *story)
{
  const GzaConsent *consent = gza_story_get_consent (story);

  return consent != NULL && consent->review_by.precision != GZA_DATE_NONE ? &consent->review_by
                                                                           : NULL;
}

/* Days sort as strings; consent is obeyed on its last day. */
static char *
make_review_key (const GzaDate *day,
                 const char *id)
{
  return g_strdup_printf ("%04d-%02d-%02d %s", day->year, day->month, day->day, id);
}

/**
 * gza_shelf_put:
 * @self: a shelf, where this story is not
 * @story: a story
 * @today: the local date
 *
 * Puts a story there, if its consent reaches to @today.
 */
void
gza_shelf_put (GzaShelf *self,
               GzaStory *story,
               const GzaDate *today)
{
  const GzaDate *last = get_last_day (story);
  g_autofree char *key = NULL;

  if (last != NULL && gza_date_compare (last, today) < 0)
    return;
  self->shown = gza_tree_insert (self->shown, gza_story_get_id (story), story);
  if (last == NULL)
    return;
  key = make_review_key (last, gza_story_get_id (story));
  self->reviews = gza_tree_insert (self->reviews, key, story);
}

/**
 * gza_shelf_take_away:
 * @self: a shelf
 * @id: a story, which need not be there
 *
 * Takes a story away.
 */
void
gza_shelf_take_away (GzaShelf *self,
                     const char *id)
{
  GzaStory *story = gza_tree_find (self->shown, id);
  const GzaDate *last = story != NULL ? get_last_day (story) : NULL;

  if (last != NULL) {
    g_autofree char *key = make_review_key (last, id);

    self->reviews = gza_tree_remove (self->reviews, key);
  }
  if (story != NULL)
    self->shown = gza_tree_remove (self->shown, id);
}

/**
 * gza_shelf_take_expired:
 * @self: a shelf
 * @today: the local date
 *
 * Takes away the stories whose last day has passed.
 */
void
gza_shelf_take_expired (GzaShelf *self,
                        const GzaDate *today)
{
  g_autofree char *end = make_review_key (today, "");
  const char *first;

  while ((first = gza_tree_get_first_key (self->reviews)) != NULL && strcmp (first, end) < 0) {
    g_autoptr (GzaStory) story = g_object_ref (gza_tree_find (self->reviews, first));

    gza_shelf_take_away (self, gza_story_get_id (story));
  }
}

/**
 * gza_shelf_get_next_review:
 * @self: a shelf
 *
 * Finds the next moment at which a story has to disappear: the midnight after the earliest
 * `review_by`.
 *
 * Returns: (transfer full) (nullable): a local time, or %NULL where no story has a date
 */
GDateTime *
gza_shelf_get_next_review (GzaShelf *self)
{
  const char *first = gza_tree_get_first_key (self->reviews);
  g_autoptr (GDateTime) day = NULL;
  const GzaDate *last;

  if (first == NULL)
    return NULL;
  last = get_last_day (gza_tree_find (self->reviews, first));
  day = g_date_time_new_local (last->year, last->month, last->day, 0, 0, 0);
  return g_date_time_add_days (day, 1);
}
