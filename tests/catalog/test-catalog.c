/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "exhibition-fixture.h"
#include "make-exhibition.h"

#define STORY "stories/road/story.yaml"
#define PNG "\x89PNG\r\n\x1A\n"

static const char road[] =
  "format: 1\n"                                                                       /* 1 */
  "kind: composite\n"
  "title: {ka: გზა, en: Road}\n"
  "line: {ka: ხაზი, en: Line}\n"
  "themes: [work, hom]\n"                                                             /* 5 */
  "rights: [udhr-13]\n"
  "portrait: {file: portrait.png, alt: {en: A face}}\n"
  "person:\n"
  "  display_name: Nino\n"
  "  age_band: 30-39\n"                                                               /* 10 */
  "  voice: synthetic\n"
  "  place_precision: town\n"
  "safety: {sensitive: [conflict], content_note: {en: War}}\n"
  "route:\n"
  "  - {id: a, place: tbilisi, date: spring 1992}\n"                                  /* 15 */
  "  - {id: b, place: {name: {en: Village}, country: GR, at: [38, 23], precision: region}}\n"
  "chapters:\n"
  "  - id: film\n"
  "    type: video\n"
  "    title: Film\n"                                                                 /* 20 */
  "    stop: b\n"
  "    video: {file: missing.webm, alt: {en: A film}, poster: poster.png}\n"
  "    captions: {ka: film.ka.vtt}\n"
  "  - {id: walk, type: map, title: Walk, duration: 12, cues: [{stop: a, at: 0}, {stop: b, at: "
  "5}]}\n"
  "  - {id: gone, type: photos, title: Gone, photos: [{file: no.png}]}\n"             /* 25 */
  "  - {id: see, type: photos, title: See, photos: [{file: poster.png, focus: [0.2, 0.3]}]}\n"
  "  - {id: say, type: quote, title: Say, text: One two three, by: Nino}\n"
  "credits:\n"
  "  - {what: Pictures, by: Gza, licence: CC0-1.0, files: [portrait.png]}\n";

static const char wrong_references[] =
  SMALL_STORY_HEAD
  "route:\n"
  "  - {id: a, place: tbilsi}\n"
  "  - {id: a, place: athens}\n"
  "chapters:\n"
  "  - {id: one, type: words, title: One, text: A, stop: aa}\n"
  "  - {id: one, type: vidio, title: Two, text: B}\n";

static const char misspelt[] =
  SMALL_STORY_HEAD
  "titel: A\n"
  "themes: [wrok]\n"
  "route: [{id: home, place: atens, means: trian}]\n"
  "chapters: [{id: a, type: words, title: A, text: A, stop: hmoe}]\n";

static const char personal[] =
  SMALL_STORY "consent: {ref: A, phone: x}\n"
  "real_name: x\n";

static void
add_road (ExhibitionFixture *fixture)
{
  exhibition_fixture_add (fixture, STORY, road);
  exhibition_fixture_add (fixture, "stories/road/portrait.png", PNG);
  exhibition_fixture_add (fixture, "stories/road/poster.png", PNG);
  exhibition_fixture_add (fixture, "stories/road/film.ka.vtt",
                          "WEBVTT\n\n00:01.000 --> 00:07.500\nA\n");
  exhibition_fixture_load (fixture);
}

static GzaStory *
get_road (ExhibitionFixture *fixture)
{
  GzaStory *story = gza_catalog_get_story (fixture->catalog, "road");

  g_assert_nonnull (story);
  return story;
}

static void
test_story (ExhibitionFixture *fixture,
            gconstpointer data)
{
  GzaStory *story;

  add_road (fixture);
  exhibition_fixture_assert (fixture, STORY,
                             "media-missing@22:19 media-missing@25:59 unknown-theme@5:9 "
                             "chapter-empty@25:5");
  story = get_road (fixture);
  g_assert_cmpstr (gza_story_get_id (story), ==, "road");
  g_assert_cmpint (gza_story_get_kind (story), ==, GZA_STORY_COMPOSITE);
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_title (story), "ka"), ==, "გზა");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_line (story), "en"), ==, "Line");
  g_assert_cmpstr (gza_story_get_portrait (story), ==, "stories/road/portrait.png");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_portrait_alt (story), "en"), ==, "A face");
  g_assert_cmpstr (gza_story_get_themes (story)[0], ==, "work");
  g_assert_null (gza_story_get_themes (story)[1]);
  g_assert_cmpstr (gza_story_get_rights (story)[0], ==, "udhr-13");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_person (story)->display_name, "ka"), ==,
                   "Nino");
  g_assert_null (gza_story_get_consent (story));
  g_assert_cmpstr (gza_story_get_safety (story)->sensitive[0], ==, "conflict");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_content_note (story), "en"), ==, "War");
  g_assert_cmpuint (gza_story_get_n_credits (story), ==, 1);
  g_assert_cmpstr (gza_story_get_credit (story, 0)->files[0], ==, "stories/road/portrait.png");
}

static void
test_route (ExhibitionFixture *fixture,
            gconstpointer data)
{
  const GzaStop *stop;
  GzaStory *story;

  add_road (fixture);
  story = get_road (fixture);
  g_assert_cmpuint (gza_story_get_n_stops (story), ==, 2);
  stop = gza_story_get_stop (story, 0);
  g_assert_cmpstr (stop->place->id, ==, "tbilisi");
  g_assert_cmpfloat (stop->place->lon_deg, ==, 44.79);
  g_assert_cmpint (stop->date.precision, ==, GZA_DATE_SEASON);
  g_assert_cmpint (stop->date.season, ==, 1);
  g_assert_cmpint (stop->precision, ==, GZA_PRECISION_TOWN);
  stop = gza_story_get_stop (story, 1);
  g_assert_null (stop->place->id);
  g_assert_cmpstr (stop->place->country, ==, "GR");
  g_assert_cmpint (stop->precision, ==, GZA_PRECISION_REGION);
}

static void
test_chapters (ExhibitionFixture *fixture,
               gconstpointer data)
{
  const GzaChapter *chapter;
  GzaStory *story;

  add_road (fixture);
  story = get_road (fixture);
  g_assert_cmpuint (gza_story_get_n_chapters (story), ==, 4);
  chapter = gza_story_get_chapter (story, 0);
  g_assert_cmpint (chapter->type, ==, GZA_CHAPTER_VIDEO);
  g_assert_null (chapter->video);
  g_assert_cmpstr (chapter->poster, ==, "stories/road/poster.png");
  g_assert_true (chapter->stop == gza_story_get_stop (story, 1));
  g_assert_true (chapter->synthetic_voice);
  g_assert_cmpint (chapter->duration_us, ==, 7500000);
  g_assert_cmpstr (chapter->captions.items[0].language, ==, "ka");
  chapter = gza_story_get_chapter (story, 1);
  g_assert_cmpuint (chapter->n_cues, ==, 2);
  g_assert_true (chapter->cues[1].stop == gza_story_get_stop (story, 1));
  g_assert_cmpint (chapter->cues[1].at_us, ==, 5000000);
  g_assert_cmpint (chapter->duration_us, ==, 12000000);
  chapter = gza_story_get_chapter (story, 2);
  g_assert_cmpstr (chapter->id, ==, "see");
  g_assert_cmpint (chapter->photos[0].from_us, ==, -1);
  g_assert_cmpfloat (chapter->photos[0].focus_y_ratio, ==, 0.3);
  chapter = gza_story_get_chapter (story, 3);
  g_assert_cmpint (chapter->duration_us, ==, 5000000);
  g_assert_cmpint (gza_story_get_duration_us (story), ==, 24500000);
}

static void
test_choice_and_objects (ExhibitionFixture *fixture,
                         gconstpointer data)
{
  const GzaChapter *chapter;
  GzaStory *story;

  exhibition_fixture_add (fixture, "stories/good/key.png", PNG);
  exhibition_fixture_add (
      fixture, "stories/good/story.yaml",
      SMALL_STORY_HEAD
      "chapters:\n"
      "  - {id: gate, type: choice, title: Gate, text: Stay?, why: They waited.,\n"
      "     choices: [{id: stay, text: Stay}, {id: go, text: Go, done: true}]}\n"
      "  - {id: bag, type: objects, title: Bag,\n"
      "     objects: [{name: Key, picture: key.png, text: Of home.}]}\n");
  exhibition_fixture_load (fixture);
  story = gza_catalog_get_story (fixture->catalog, "good");

  g_assert_cmpuint (gza_story_get_n_chapters (story), ==, 2);
  chapter = gza_story_get_chapter (story, 0);
  g_assert_cmpint (chapter->type, ==, GZA_CHAPTER_CHOICE);
  g_assert_cmpuint (chapter->n_choices, ==, 2);
  g_assert_cmpstr (chapter->choices[1].id, ==, "go");
  g_assert_false (chapter->choices[0].done);
  g_assert_true (chapter->choices[1].done);
  g_assert_cmpstr (gza_text_get (chapter->why, "en", NULL), ==, "They waited.");
  chapter = gza_story_get_chapter (story, 1);
  g_assert_cmpint (chapter->type, ==, GZA_CHAPTER_OBJECTS);
  g_assert_cmpuint (chapter->n_keepsakes, ==, 1);
  g_assert_cmpstr (chapter->keepsakes[0].picture, ==, "stories/good/key.png");
}

/* A choice between one thing, and objects without a picture, are no chapters. */
static void
test_broken_choice (ExhibitionFixture *fixture,
                    gconstpointer data)
{
  exhibition_fixture_add (
      fixture, "stories/good/story.yaml",
      SMALL_STORY_HEAD
      "chapters:\n"
      "  - {id: gate, type: choice, title: Gate, text: Only?, why: None.,\n"
      "     choices: [{id: stay, text: Stay}, {id: mute}]}\n"
      "  - {id: bag, type: objects, title: Bag, objects: [{name: Dust}]}\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, "stories/good/story.yaml",
                             "missing-key@8:40 missing-key@9:52");
  g_assert_null (gza_catalog_get_story (fixture->catalog, "good"));
}

static void
test_references (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, wrong_references);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY,
                             "wrong-value@11:21 unknown-place@7:20 stop-dropped@7:5 "
                             "duplicate-id@8:5 unknown-stop@10:55 duplicate-id@11:5");
  g_assert_null (gza_catalog_get_story (fixture->catalog, "road"));
}

static void
assert_hint (ExhibitionFixture *fixture,
             const char *code,
             const char *hint)
{
  GListModel *list = G_LIST_MODEL (fixture->diagnostics);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    if (strcmp (gza_diagnostic_get_code (diagnostic), code) == 0) {
      g_assert_cmpstr (gza_diagnostic_get_hint (diagnostic), ==, hint);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
test_suggestions (ExhibitionFixture *fixture,
                  gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, misspelt);
  exhibition_fixture_load (fixture);
  assert_hint (fixture, "unknown-key", "Did you mean “title”?");
  assert_hint (fixture, "unknown-theme", "Did you mean “work”?");
  assert_hint (fixture, "unknown-place", "Did you mean “athens”?");
  assert_hint (fixture, "wrong-value", "Did you mean “train”?");
  assert_hint (fixture, "unknown-stop", "Did you mean “home”?");
}

static void
test_personal_data (ExhibitionFixture *fixture,
                    gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, personal);
  exhibition_fixture_load (fixture);
  g_assert_null (gza_catalog_get_story (fixture->catalog, "road"));
  exhibition_fixture_assert (fixture, STORY,
                             "personal-data@8:19 missing-key@8:10 missing-key@8:10 "
                             "missing-key@8:10 personal-data@9:1");
}

static void
test_exhibition (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  exhibition_fixture_add (fixture, "stories/exhibition.yaml",
                          "format: 1\ntitle: T\nsubtitle: {en: S}\nlanguages: [hy, KA, ka]\n"
                          "themes: [{id: a, title: A}, {id: a, title: B}, {title: C}]\n"
                          "attract: {clips: [{file: no.webm}], lines: [L, {en: M}]}\n"
                          "idle: {warn_after: 60, reset_after: 3}\n"
                          "map: {worldview: none, disclaimer: D}\npartners: [P]\n");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, "stories/exhibition.yaml",
                             "missing-key@5:48 media-missing@6:26 out-of-range@7:37 "
                             "duplicate-id@4:12 duplicate-id@5:9");
  g_assert_cmpstr (gza_text_get_exact (gza_catalog_get_title (fixture->catalog), "hy"), ==, "T");
  g_assert_cmpstr (gza_catalog_get_languages (fixture->catalog)[1], ==, "ka");
  g_assert_null (gza_catalog_get_languages (fixture->catalog)[2]);
  g_assert_cmpuint (gza_catalog_get_n_themes (fixture->catalog), ==, 2);
  g_assert_cmpuint (gza_catalog_get_n_attract_clips (fixture->catalog), ==, 0);
  g_assert_cmpuint (gza_catalog_get_n_attract_lines (fixture->catalog), ==, 2);
  g_assert_cmpint (gza_catalog_get_idle_warn_us (fixture->catalog), ==, 60000000);
  g_assert_cmpint (gza_catalog_get_idle_reset_us (fixture->catalog), ==, 30000000);
  g_assert_cmpstr (gza_catalog_get_map_worldview (fixture->catalog), ==, "none");
  g_assert_cmpuint (gza_catalog_get_n_partners (fixture->catalog), ==, 1);
  g_assert_cmpuint (gza_catalog_get_n_places (fixture->catalog), ==, 2);
}

static void
test_broken_exhibition (ExhibitionFixture *fixture,
                        gconstpointer data)
{
  exhibition_fixture_add (fixture, "stories/exhibition.yaml", "title: [\n");
  exhibition_fixture_load (fixture);
  g_assert_cmpstr (gza_catalog_get_languages (fixture->catalog)[0], ==, "en");
  g_assert_null (gza_catalog_get_title (fixture->catalog));
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "good"));
  g_assert_cmpint (gza_catalog_get_idle_warn_us (fixture->catalog), ==, 90000000);
}

static void
test_empty_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  g_autoptr (GzaRoot) root = gza_root_new (folder, NULL);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  GzaCatalog *catalog = gza_catalog_load (root, diagnostics);
  g_autofree char *codes = list_codes (G_LIST_MODEL (diagnostics), NULL);

  g_assert_cmpstr (codes, ==, "file-missing@0:0 no-stories@0:0");
  g_assert_cmpuint (g_list_model_get_n_items (gza_catalog_get_stories (catalog)), ==, 0);
  g_assert_finalize_object (catalog);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_folder_names (ExhibitionFixture *fixture,
                   gconstpointer data)
{
  exhibition_fixture_add (fixture, "stories/Bad Name/story.yaml", SMALL_STORY);
  exhibition_fixture_add (fixture, "stories/no-yaml/picture.png", PNG);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, "stories/Bad Name", "bad-id@0:0");
  exhibition_fixture_assert (fixture, "stories/no-yaml/story.yaml", "file-missing@0:0");
  g_assert_cmpuint (g_list_model_get_n_items (gza_catalog_get_stories (fixture->catalog)), ==, 1);
}

static void
on_loaded (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  GAsyncResult **target = data;

  *target = g_object_ref (result);
  g_main_context_wakeup (NULL);
}

static void
test_async (ExhibitionFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListModel) diagnostics = NULL;
  g_autoptr (GError) error = NULL;

  exhibition_fixture_add (fixture, STORY, SMALL_STORY "titel: A\n");
  gza_catalog_load_async (fixture->root, NULL, on_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->catalog = gza_catalog_load_finish (result, &diagnostics, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (gza_catalog_get_stories (fixture->catalog)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, 1);
}

static void
test_cancelled (ExhibitionFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gza_catalog_load_async (fixture->root, cancellable, on_loaded, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gza_catalog_load_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* y43: a large exhibition, read in order whatever the threads do. */
static void
test_many (ExhibitionFixture *fixture,
           gconstpointer data)
{
  GListModel *stories;

  make_exhibition (fixture->folder, 300);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, NULL, "");
  stories = gza_catalog_get_stories (fixture->catalog);
  g_assert_cmpuint (g_list_model_get_n_items (stories), ==, 301);
  for (guint i = 1; i <= 300; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    g_autofree char *id = g_strdup_printf ("story-%05u", i);

    g_assert_cmpstr (gza_story_get_id (story), ==, id);
    g_assert_true (gza_catalog_get_story (fixture->catalog, id) == story);
  }
}

/* What stands where a file should. */
static void
test_unreadable (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  exhibition_fixture_add (fixture, "stories/folder/story.yaml/a.txt", "x");
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, "stories/folder/story.yaml", "file-unreadable@0:0");
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "good"));
}

/* Fifty problems are told, then that there are more. */
static void
test_many_problems (ExhibitionFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (SMALL_STORY);
  g_autofree char *codes = NULL;
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "wrong%u: x\n", i);
  exhibition_fixture_add (fixture, STORY, text->str);
  exhibition_fixture_load (fixture);
  codes = exhibition_fixture_dup_codes (fixture, STORY);
  words = g_strsplit (codes, " ", -1);
  g_assert_cmpuint (g_strv_length (words), ==, 51);
  g_assert_cmpstr (words[50], ==, "too-many-problems@0:0");
}

/* A story lives longer than the snapshot that it was read for. */
static void
test_story_outlives_catalog (ExhibitionFixture *fixture,
                             gconstpointer data)
{
  GzaStory *story;

  add_road (fixture);
  story = g_object_ref (get_road (fixture));
  g_assert_finalize_object (g_steal_pointer (&fixture->catalog));
  g_assert_cmpstr (gza_story_get_stop (story, 0)->place->id, ==, "tbilisi");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_stop (story, 0)->place->name, "en"), ==,
                   "Tbilisi");
  g_assert_finalize_object (story);
}

#define ADD(path, function)                                                                       \
  g_test_add (path, ExhibitionFixture, NULL, exhibition_fixture_set_up, function,                 \
              exhibition_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/catalog/story", test_story);
  ADD ("/catalog/route", test_route);
  ADD ("/catalog/chapters", test_chapters);
  ADD ("/catalog/choice-and-objects", test_choice_and_objects);
  ADD ("/catalog/broken-choice", test_broken_choice);
  ADD ("/catalog/references", test_references);
  ADD ("/catalog/suggestions", test_suggestions);
  ADD ("/catalog/personal-data", test_personal_data);
  ADD ("/catalog/exhibition", test_exhibition);
  ADD ("/catalog/broken-exhibition", test_broken_exhibition);
  g_test_add_func ("/catalog/empty-folder", test_empty_folder);
  ADD ("/catalog/folder-names", test_folder_names);
  ADD ("/catalog/async", test_async);
  ADD ("/catalog/cancelled", test_cancelled);
  ADD ("/catalog/many", test_many);
  ADD ("/catalog/unreadable", test_unreadable);
  ADD ("/catalog/many-problems", test_many_problems);
  ADD ("/catalog/story-outlives-catalog", test_story_outlives_catalog);
  return g_test_run ();
}
