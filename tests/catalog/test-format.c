/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "exhibition-fixture.h"
#include "gza-lint.h"

/* The keys of the format that are more than one value, from the file to the record. */

#define STORY "stories/road/story.yaml"
#define PNG "\x89PNG\r\n\x1A\n"
#define FILM "\x1A\x45\xDF\xA3"

static const char tracks[] =
  SMALL_STORY_HEAD
  "easy_read: {ka: მოკლედ, en: In short}\n"
  "chapters:\n"
  "  - id: film\n"
  "    type: video\n"
  "    title: Film\n"                                                                 /* 10 */
  "    video: {file: film.webm}\n"
  "    easy_read: {en: A short one}\n"
  "    transcript: {ka: film.ka.vtt}\n"
  "    sign_language:\n"
  "      - {language: sgn-GE, for: [KA], file: sign.webm}\n"                          /* 15 */
  "      - {language: ils, file: no.webm}\n"
  "      - {language: ils, file: sign.webm}\n"
  "    audio_description: {mode: instead, files: {ka: described.opus}}\n"
  "  - {id: read, type: words, title: Read, text: A, transcript: film.ka.vtt}\n";

static void
test_tracks (ExhibitionFixture *fixture,
             gconstpointer data)
{
  const GzaChapter *chapter;
  GzaStory *story;

  exhibition_fixture_add (fixture, STORY, tracks);
  exhibition_fixture_add (fixture, "stories/road/film.webm", FILM);
  exhibition_fixture_add (fixture, "stories/road/sign.webm", FILM);
  exhibition_fixture_add (fixture, "stories/road/described.opus", "OggS");
  exhibition_fixture_add (fixture, "stories/road/film.ka.vtt", "WEBVTT\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-missing@16:31 key-elsewhere@19:51");
  story = gza_catalog_get_story (fixture->catalog, "road");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_easy_read (story), "ka"), ==, "მოკლედ");
  chapter = gza_story_get_chapter (story, 0);
  g_assert_cmpstr (gza_text_get_exact (chapter->easy_read, "en"), ==, "A short one");
  g_assert_cmpstr (chapter->transcript.items[0].path, ==, "stories/road/film.ka.vtt");
  g_assert_cmpuint (chapter->n_signs, ==, 2);
  g_assert_cmpstr (chapter->signs[0].language, ==, "sgn-GE");
  g_assert_cmpstr (chapter->signs[0].spoken[0], ==, "ka");
  g_assert_null (chapter->signs[0].spoken[1]);
  g_assert_cmpstr (chapter->signs[1].language, ==, "ils");
  g_assert_null (chapter->signs[1].spoken);
  g_assert_cmpstr (chapter->signs[1].path, ==, "stories/road/sign.webm");
  g_assert_cmpint (chapter->description.mode, ==, GZA_DESCRIPTION_INSTEAD);
  g_assert_cmpstr (chapter->description.files.items[0].language, ==, "ka");
  g_assert_cmpuint (gza_story_get_chapter (story, 1)->transcript.n_items, ==, 0);
}

#define VIA(first, second)                                                                        \
  SMALL_STORY "route:\n"                                                                          \
  "  - {id: a, place: tbilisi" first "}\n"                                                        \
  "  - {id: b, place: athens, via: [[41.27, 36.33], [41.02, 28.98]]" second "}\n"

static void
test_via (ExhibitionFixture *fixture,
          gconstpointer data)
{
  const GzaStop *stop;

  exhibition_fixture_add (fixture, STORY, VIA ("", ""));
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "");
  stop = gza_story_get_stop (gza_catalog_get_story (fixture->catalog, "road"), 1);
  g_assert_cmpuint (stop->n_via, ==, 2);
  g_assert_cmpfloat (stop->via[0].lat_deg, ==, 41.27);
  g_assert_cmpfloat (stop->via[1].lon_deg, ==, 28.98);
}

/* A way leads to its ends, so it is as secret as they are. */
static void
test_via_hidden (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  static const char *const texts[] = {
    VIA (", precision: region", ""),
    VIA ("", ", precision: country"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    exhibition_fixture_add (fixture, STORY, texts[i]);
    exhibition_fixture_load (fixture);
    exhibition_fixture_assert (fixture, STORY, "via-dropped@10:33");
    g_assert_cmpuint (
        gza_story_get_stop (gza_catalog_get_story (fixture->catalog, "road"), 1)->n_via, ==, 0);
  }
  exhibition_fixture_add (fixture, STORY, VIA (", via: [[1, 2]]", ""));
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "via-dropped@9:34");
  exhibition_fixture_add (fixture, STORY, VIA (", via: [[91, 2], [1]]", ""));
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "out-of-range@9:36 wrong-type@9:44 stop-dropped@9:5 "
                             "via-dropped@10:33");
}

#define GROUND(points)                                                                            \
  SMALL_STORY_HEAD "route: [{id: a, place: tbilisi}]\n"                                           \
  "chapters:\n"                                                                                   \
  "  - id: walk\n"                                                                                \
  "    type: map\n"                                                                               \
  "    title: Walk\n"                                                                             \
  "    ground: {file: plan.svg, points: [" points "]}\n"

static const struct {
  const char *points;
  const char *codes;
} ground_cases[] = {
  { "{x: 0, y: 0, at: [41.9, 45.4]}, {x: 600, y: 80, at: [41.8, 45.5]}", "" },
  { "", "ground-points@11:13" },
  { "{x: 0, y: 0, at: [41.9, 45.4]}", "ground-points@11:13" },
  { "{x: 0, y: 0, at: [41.9, 45.4]}, {x: 0, y: 0, at: [41, 45]}", "ground-points@11:13" },
  { "{x: 0, y: 0, at: [41.9, 45.4]}, {x: 9, y: 9, at: [41.9, 45.4]}", "ground-points@11:13" },
  { "{x: 0, y: 0, at: [91, 0]}, {x: 1e9, y: 9, at: [41.9, 45.4]}",
    "out-of-range@11:57 out-of-range@11:70" },
};

static void
test_ground (ExhibitionFixture *fixture,
             gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *text = NULL;
  const GzaGround *ground;
  GzaStory *story;

  text = g_strdup_printf (GROUND ("%s"), ground_cases[index].points);
  exhibition_fixture_add (fixture, STORY, text);
  exhibition_fixture_add (fixture, "stories/road/plan.svg", "<svg/>");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, ground_cases[index].codes);
  story = gza_catalog_get_story (fixture->catalog, "road");
  g_assert_nonnull (story);
  ground = &gza_story_get_chapter (story, 0)->ground;
  g_assert_cmpuint (ground->n_points, ==, index == 0 ? 2 : 0);
  g_assert_cmpstr (ground->path, ==, index == 0 ? "stories/road/plan.svg" : NULL);
  if (index == 0) {
    g_assert_cmpfloat (ground->points[1].x, ==, 600);
    g_assert_cmpfloat (ground->points[1].at.lon_deg, ==, 45.5);
  }
}

/* A picture that is no drawing has no units to lay on the globe. */
/* A cue that the voice has passed already is left out, and named. */
static void
test_cue_order (ExhibitionFixture *fixture,
                gconstpointer data)
{
  const GzaChapter *chapter;

  exhibition_fixture_add (fixture, STORY,
                          SMALL_STORY_HEAD
                          "route: [{id: a, place: tbilisi}, {id: b, place: tbilisi}]\n"
                          "chapters:\n"
                          "  - {id: walk, type: map, title: Walk, cues: [{stop: a, at: 5},\n"
                          "      {stop: b, at: 2}, {stop: a, at: 5}, {stop: b, at: 9}]}\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "cue-order@9:14 cue-order@9:32");
  chapter = gza_story_get_chapter (gza_catalog_get_story (fixture->catalog, "road"), 0);
  g_assert_cmpuint (chapter->n_cues, ==, 2);
  g_assert_cmpint (chapter->cues[1].at_us, ==, 9 * G_USEC_PER_SEC);
}

static void
test_ground_kind (ExhibitionFixture *fixture,
                  gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, SMALL_STORY_HEAD
                          "route: [{id: a, place: tbilisi}]\nchapters:\n"
                          "  - {id: walk, type: map, title: Walk, ground: {file: plan.png, points: "
                          "[{x: 0, y: 0, at: [1, 1]}, {x: 5, y: 5, at: [2, 2]}]}}\n");
  exhibition_fixture_add (fixture, "stories/road/plan.png", PNG);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-kind@8:55");
  g_assert_null (
      gza_story_get_chapter (gza_catalog_get_story (fixture->catalog, "road"), 0)->ground.path);
}

static void
test_meetings (ExhibitionFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GDateTime) today = g_date_time_new_local (2026, 1, 15, 12, 0, 0);
  const GzaMeeting *meeting;
  GzaStory *story;
  g_autofree char *codes = NULL;

  exhibition_fixture_add (fixture, STORY, SMALL_STORY
                          "route: [{id: a, place: tbilisi, picture: {file: no.png}}]\n"
                          "met:\n"
                          "  - {story: good, stop: a, text: At the bridge}\n"
                          "  - {story: gone, stop: a}\n"
                          "  - {story: road, stop: a}\n"
                          "reasons: [work, home]\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-missing@8:49");
  story = gza_catalog_get_story (fixture->catalog, "road");
  g_assert_cmpuint (gza_story_get_n_meetings (story), ==, 3);
  meeting = gza_story_get_meeting (story, 0);
  g_assert_cmpstr (meeting->story, ==, "good");
  g_assert_true (meeting->stop == gza_story_get_stop (story, 0));
  g_assert_cmpstr (gza_text_get_exact (meeting->text, "ka"), ==, "At the bridge");
  g_assert_cmpstr (gza_story_get_reasons (story)[1], ==, "home");

  gza_lint_run (fixture->root, fixture->catalog, today, fixture->diagnostics);
  codes = exhibition_fixture_dup_codes (fixture, STORY);
  g_assert_nonnull (strstr (codes, "unknown-story@11:13"));
  g_assert_nonnull (strstr (codes, "unknown-story@12:13"));
  g_assert_null (strstr (codes, "unknown-story@10:13"));
}

static void
test_unknown_meeting (ExhibitionFixture *fixture,
                      gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, SMALL_STORY "route: [{id: home, place: tbilisi}]\n"
                          "met: [{story: good, stop: hmoe}]\nreasons: [wrok]\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "wrong-value@10:11 unknown-stop@9:27");
}

#define ROUTE "route: [{id: a, place: tbilisi, date: spring 1992}, {id: b, place: athens, "       \
              "date: 1994-05}]\n"

static const struct {
  const char *text;
  int from;
  int to;
  const char *codes;
} years_cases[] = {
  { SMALL_STORY, 0, 0, "" },
  { SMALL_STORY ROUTE, 1992, 1994, "" },
  { SMALL_STORY ROUTE "years: {from: 1980}\n", 1980, 1994, "" },
  { SMALL_STORY ROUTE "years: {to: 2001}\n", 1992, 2001, "" },
  { SMALL_STORY ROUTE "years: {from: 2000, to: 2001}\n", 2000, 2001, "" },
  { SMALL_STORY "years: {from: 2000}\n", 2000, 2000, "" },
  { SMALL_STORY "years: {to: 2000}\n", 2000, 2000, "" },
  { SMALL_STORY "years: {from: 2001, to: 2000}\n", 2000, 2001, "dates-backwards@8:8" },
};

static void
test_years (ExhibitionFixture *fixture,
            gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  const GzaYears *years;

  exhibition_fixture_add (fixture, STORY, years_cases[index].text);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, years_cases[index].codes);
  years = gza_story_get_years (gza_catalog_get_story (fixture->catalog, "road"));
  g_assert_cmpint (years->from, ==, years_cases[index].from);
  g_assert_cmpint (years->to, ==, years_cases[index].to);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  EXHIBITION_TEST ("/format/tracks", test_tracks, NULL);
  EXHIBITION_TEST ("/format/via", test_via, NULL);
  EXHIBITION_TEST ("/format/via-hidden", test_via_hidden, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ground_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/format/ground/%u", i);

    EXHIBITION_TEST (path, test_ground, GUINT_TO_POINTER (i));
  }
  EXHIBITION_TEST ("/format/cue-order", test_cue_order, NULL);
  EXHIBITION_TEST ("/format/ground/kind", test_ground_kind, NULL);
  EXHIBITION_TEST ("/format/meetings", test_meetings, NULL);
  EXHIBITION_TEST ("/format/unknown-meeting", test_unknown_meeting, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (years_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/format/years/%u", i);

    EXHIBITION_TEST (path, test_years, GUINT_TO_POINTER (i));
  }
  return g_test_run ();
}
