/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exhibition-fixture.h"

#include <locale.h>

/* What is wrong with a journey leaves out a part of its map, never the story: each route with what
 * a curator reads and with the stops that visitors see. */

#define STORY "stories/road/story.yaml"
#define PLACES "stories/places.yaml"

#define ROUTE(middle)                                                                             \
  SMALL_STORY_HEAD                                                                                \
  "route:\n"                                                                                      \
  "  - {id: a, place: tbilisi}\n"                                                                 \
  "  - {id: b, " middle "}\n"                                                                     \
  "  - {id: c, place: athens}\n"                                                                  \
  "chapters:\n"                                                                                   \
  "  - {id: one, type: words, title: One, text: Words, stop: b}\n"                                \
  "  - {id: way, type: map, title: Way, duration: 9, cues: [{stop: a, at: 0}, {stop: b, at: 2}, " \
  "{stop: c, at: 4}]}\n"

static const struct {
  const char *name;
  const char *text;
  const char *codes;
  const char *stops;
} cases[] = {
  { "sound", ROUTE ("place: athens"), "", "a b c" },
  { "no-coordinates", ROUTE ("place: {name: Lost, country: GE}"),
    "missing-key@8:20 stop-dropped@8:5", "a c" },
  { "blank-coordinates", ROUTE ("place: {name: Lost, at: }"), "empty-value@8:37 stop-dropped@8:5",
    "a c" },
  { "latitude-91", ROUTE ("place: {name: Cold, at: [91, 10]}"),
    "out-of-range@8:38 stop-dropped@8:5", "a c" },
  { "one-number", ROUTE ("place: {name: Half, at: [41]}"), "wrong-type@8:37 stop-dropped@8:5",
    "a c" },
  { "unknown-place", ROUTE ("place: atlantis"), "unknown-place@8:20 stop-dropped@8:5", "a c" },
  { "no-place", ROUTE ("means: bus"), "missing-key@8:5 stop-dropped@8:5", "a c" },
  { "no-precision", ROUTE ("place: athens, precision: regoin"),
    "wrong-value@8:39 stop-dropped@8:5", "a c" },
  { "bad-way", ROUTE ("place: athens, via: [[91, 0]]"), "out-of-range@8:35 stop-dropped@8:5",
    "a c" },
  { "two-faults", ROUTE ("place: atlantis, date: soon"),
    "bad-date@8:36 unknown-place@8:20 stop-dropped@8:5", "a c" },
  { "no-list", SMALL_STORY "route: athens\n", "wrong-type@8:8", "" },
  { "bad-cue", SMALL_STORY "  - {id: way, type: map, title: Way, cues: [{stop: a, at: x}]}\n"
    "route: [{id: a, place: tbilisi}]\n", "out-of-range@8:59", "a" },
};

static char *
dup_stops (GzaStory *story)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < gza_story_get_n_stops (story); i++)
    g_ptr_array_add (ids, gza_story_get_stop (story, i)->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
assert_stops (ExhibitionFixture *fixture,
              const char *wanted)
{
  GzaStory *story = gza_catalog_get_story (fixture->catalog, "road");
  g_autofree char *stops = NULL;

  g_assert_nonnull (story);
  stops = dup_stops (story);
  g_assert_cmpstr (stops, ==, wanted);
}

static void
test_case (ExhibitionFixture *fixture,
           gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  exhibition_fixture_add (fixture, STORY, cases[index].text);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, cases[index].codes);
  assert_stops (fixture, cases[index].stops);
}

/* What refers to a stop that is left out goes with it, without another word. */
static void
test_references (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  GzaStory *story;
  const GzaChapter *way;

  exhibition_fixture_add (fixture, STORY, ROUTE ("place: {name: Lost}"));
  exhibition_fixture_load (fixture);
  story = gza_catalog_get_story (fixture->catalog, "road");
  way = gza_story_get_chapter (story, 1);
  g_assert_null (gza_story_get_chapter (story, 0)->stop);
  g_assert_cmpuint (way->n_cues, ==, 2);
  g_assert_cmpstr (way->cues[1].stop->id, ==, "c");
  g_assert_cmpint (way->cues[1].at_us, ==, 4 * G_USEC_PER_SEC);
}

/* A way from a stop that is left out might lead to what was hidden. */
static void
test_way_from_nowhere (ExhibitionFixture *fixture,
                       gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, SMALL_STORY
                          "route: [{id: a, place: tbilisi}, {id: b, place: x}, {id: c, place: "
                          "athens, via: [[39, 22]]}]\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY,
                             "unknown-place@8:49 stop-dropped@8:34 via-dropped@8:81");
  g_assert_cmpuint (
      gza_story_get_stop (gza_catalog_get_story (fixture->catalog, "road"), 1)->n_via, ==, 0);
}

/* No journey is cut short: one that is too long has no map, and the story goes on. */
static void
test_two_thousand (ExhibitionFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (
      SMALL_STORY "  - {id: way, type: map, title: Way, cues: [{stop: s7, at: 1}]}\nroute:\n");
  GzaStory *story;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "  - {id: s%u, place: athens}\n", i);
  exhibition_fixture_add (fixture, STORY, text->str);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "too-many-items@10:3 chapter-empty@8:5");
  assert_stops (fixture, "");
  story = gza_catalog_get_story (fixture->catalog, "road");
  g_assert_cmpuint (gza_story_get_n_chapters (story), ==, 1);
}

/* A shared place with a fault is no place: not the Gulf of Guinea, and not the town where a region
 * was meant. */
static void
test_shared_places (ExhibitionFixture *fixture,
                    gconstpointer data)
{
  static const char *const places[] = {
    "lost: {name: Lost}", "lost: {name: Lost, at: [91, 10]}", "lost: {name: Lost, at: [10]}",
    "lost: {name: Lost, at: [41, 44], precision: regoin}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *text = g_strdup_printf ("format: 1\nplaces:\n  %s\n"
                                             "  tbilisi: {name: Tbilisi, at: [41.7, 44.8]}\n",
                                             places[i]);

    exhibition_fixture_add (fixture, PLACES, text);
    exhibition_fixture_add (fixture, STORY, SMALL_STORY
                            "route: [{id: a, place: tbilisi}, {id: b, place: lost}]\n");
    exhibition_fixture_load (fixture);
    exhibition_fixture_assert (fixture, STORY, "unknown-place@8:49 stop-dropped@8:34");
    assert_stops (fixture, "a");
  }
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/map-faults/%s", cases[i].name);

    EXHIBITION_TEST (path, test_case, GUINT_TO_POINTER (i));
  }
  EXHIBITION_TEST ("/map-faults/references", test_references, NULL);
  EXHIBITION_TEST ("/map-faults/way-from-nowhere", test_way_from_nowhere, NULL);
  EXHIBITION_TEST ("/map-faults/two-thousand", test_two_thousand, NULL);
  EXHIBITION_TEST ("/map-faults/shared-places", test_shared_places, NULL);
  return g_test_run ();
}
