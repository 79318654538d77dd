/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-story-place.h"

#include "exhibition-fixture.h"

/* Every story begins with the same lines; what matters here are the ids of its chapters. */
static GzaStory *
load_story (ExhibitionFixture *fixture,
            const char        *ids)
{
  g_autoptr (GString) text = g_string_new (SMALL_STORY_HEAD "chapters:\n");

  for (const char *id = ids; *id != '\0'; id++)
    g_string_append_printf (text, "  - {id: %c, type: words, title: One, text: Words}\n", *id);
  exhibition_fixture_add (fixture, "stories/good/story.yaml", text->str);
  exhibition_fixture_load (fixture);

  return g_object_ref (gza_catalog_get_story (fixture->catalog, "good"));
}

static void
assert_found (ExhibitionFixture *fixture,
              const char        *older_ids,
              guint              position,
              const char        *ids,
              guint              expected)
{
  g_autoptr (GzaStory) older = load_story (fixture, older_ids);
  g_autoptr (GzaStory) story = load_story (fixture, ids);

  g_assert_cmpuint (gza_story_place_find (story, older, position), ==, expected);
}

static void
test_same_chapter (ExhibitionFixture *fixture,
                   gconstpointer      data)
{
  assert_found (fixture, "abc", 2, "abc", 2);
  assert_found (fixture, "abc", 2, "xabc", 3);
  assert_found (fixture, "abc", 3, "ca", 1);
}

static void
test_removed_chapter (ExhibitionFixture *fixture,
                      gconstpointer      data)
{
  assert_found (fixture, "abc", 2, "ac", 2);
  assert_found (fixture, "abc", 3, "ab", 2);
}

static void
test_opening_and_closing (ExhibitionFixture *fixture,
                          gconstpointer      data)
{
  assert_found (fixture, "abc", 0, "b", 0);
  assert_found (fixture, "abc", 4, "b", 2);
  assert_found (fixture, "b", 2, "abc", 4);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EXHIBITION_TEST ("/story-place/same-chapter", test_same_chapter, NULL);
  EXHIBITION_TEST ("/story-place/removed-chapter", test_removed_chapter, NULL);
  EXHIBITION_TEST ("/story-place/opening-and-closing", test_opening_and_closing, NULL);

  return g_test_run ();
}
