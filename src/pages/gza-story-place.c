/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-place"

#include "gza-story-place.h"

/* Places in a story, as its page counts them: 0 is the opening, 1 … n the chapters, n + 1 the
 * closing. */

/**
 * gza_story_place_find:
 * @story: a story
 * @older: an older version of it
 * @position: a place in the older version
 *
 * Finds the place again: the chapter of the same id, or else where as many chapters are before it.
 *
 * Returns: a place in the story
 */
guint
gza_story_place_find (GzaStory *story,
                      GzaStory *older,
                      guint     position)
{
  guint n = gza_story_get_n_chapters (story);

  g_return_val_if_fail (GZA_IS_STORY (story), 0);
  g_return_val_if_fail (GZA_IS_STORY (older), 0);

  if (position == 0)
    return 0;
  if (position > gza_story_get_n_chapters (older))
    return n + 1;
  for (guint i = 0; i < n; i++) {
    if (g_str_equal (gza_story_get_chapter (story, i)->id,
                     gza_story_get_chapter (older, position - 1)->id))
      return i + 1;
  }

  return MIN (position, n);
}
