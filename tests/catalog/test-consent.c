/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "exhibition-fixture.h"
#include "gza-loader.h"

/* Consent is obeyed: what the person did not allow is not a story. Today is 15 January 2026. */

#define STORY "stories/told/story.yaml"
#define HEAD(kind) "format: 1\nkind: " kind "\ntitle: A\nline: B\n"
#define ADULT "person: {display_name: Nino}\n"
#define CHILD(keys) "person: {display_name: Nino, minor: true" keys "}\n"
#define CONSENT(keys) "consent: {ref: CF-1, given: 2025-01-15, " keys "}\n"
#define SCOPE "scope: {exhibition: true}"
#define VALID CONSENT ("review_by: 2027-01-15, " SCOPE)
#define UNALLOWED HEAD ("testimony") ADULT "portrait: {file: no.png}\n" SMALL_STORY_CHAPTERS
#define LAST_DAY HEAD ("testimony") ADULT CONSENT ("review_by: 2026-01-15, " SCOPE)                \
                 SMALL_STORY_CHAPTERS
#define WITHDRAWN HEAD ("testimony") ADULT                                                        \
                  CONSENT ("review_by: 2027-01-15, withdrawn: true, " SCOPE) SMALL_STORY_CHAPTERS

typedef struct {
  const char *name;
  const char *text;
  const char *codes;
} Case;

static const Case cases[] = {
  { "testimony", HEAD ("testimony") ADULT VALID SMALL_STORY_CHAPTERS, "" },
  { "missing", HEAD ("testimony") ADULT SMALL_STORY_CHAPTERS, "consent-missing@1:1" },
  { "composite-without", HEAD ("composite") ADULT SMALL_STORY_CHAPTERS, "" },
  { "last-day", HEAD ("testimony") ADULT CONSENT ("review_by: 2026-01-15, " SCOPE)
    SMALL_STORY_CHAPTERS, "" },
  { "expired", HEAD ("testimony") ADULT CONSENT ("review_by: 2026-01-14, " SCOPE)
    SMALL_STORY_CHAPTERS, "consent-expired@6:52" },
  { "expired-composite", HEAD ("composite") ADULT CONSENT ("review_by: 2026-01-14, " SCOPE)
    SMALL_STORY_CHAPTERS, "consent-expired@6:52" },
  { "not-for-exhibitions", HEAD ("testimony") ADULT
    CONSENT ("review_by: 2027-01-15, scope: {exhibition: false}") SMALL_STORY_CHAPTERS,
    "consent-scope@6:71" },
  { "withdrawn", HEAD ("testimony") ADULT
    CONSENT ("review_by: 2027-01-15, withdrawn: true, " SCOPE) SMALL_STORY_CHAPTERS,
    "consent-withdrawn@6:75" },
  { "withdrawn-illustrative", HEAD ("illustrative") ADULT
    CONSENT ("review_by: 2027-01-15, withdrawn: true, " SCOPE) SMALL_STORY_CHAPTERS,
    "consent-withdrawn@6:75" },
  { "not-a-day", HEAD ("testimony") ADULT CONSENT ("review_by: 2027, " SCOPE)
    SMALL_STORY_CHAPTERS, "bad-date@6:52" },
  { "incomplete", HEAD ("testimony") ADULT "consent: {ref: x}\n" SMALL_STORY_CHAPTERS,
    "missing-key@6:10 missing-key@6:10 missing-key@6:10" },
  { "child-shown", HEAD ("illustrative") CHILD (", face: shown, name_changed: true")
    SMALL_STORY_CHAPTERS, "consent-minor@5:9" },
  { "child-named", HEAD ("illustrative") CHILD (", face: none") SMALL_STORY_CHAPTERS,
    "consent-minor@5:9" },
  { "child-hidden", HEAD ("illustrative") CHILD (", face: none, name_changed: true")
    SMALL_STORY_CHAPTERS, "" },
  { "child-testimony", HEAD ("testimony") CHILD (", face: none, name_changed: true") VALID
    SMALL_STORY_CHAPTERS, "consent-minor@5:9" },
  { "child-testimony-agreed", HEAD ("testimony") CHILD (", face: none, name_changed: true")
    CONSENT ("review_by: 2027-01-15, guardian_consent: true, child_assent: true, " SCOPE)
    SMALL_STORY_CHAPTERS, "" },
  { "relative", HEAD ("testimony") ADULT
    CONSENT ("review_by: 2027-01-15, interpreter: relative, " SCOPE)
    "safety: {sensitive: [detention]}\n" SMALL_STORY_CHAPTERS, "consent-interpreter@6:77" },
  { "relative-not-sensitive", HEAD ("testimony") ADULT
    CONSENT ("review_by: 2027-01-15, interpreter: relative, " SCOPE) SMALL_STORY_CHAPTERS, "" },
};

static void
assert_codes (GzaLoader *loader,
              const char *codes)
{
  g_autoptr (GListModel) diagnostics = gza_loader_make_diagnostics (loader);
  g_autofree char *found = list_codes (diagnostics, STORY);

  g_assert_cmpstr (found, ==, codes);
}

static GzaLoader *
make_loader (ExhibitionFixture *fixture,
             int day)
{
  g_autoptr (GDateTime) today = g_date_time_new_local (2026, 1, day, 12, 0, 0);
  GzaLoader *loader = gza_loader_new (fixture->root);

  gza_loader_set_today (loader, today);
  return loader;
}

static void
test_case (ExhibitionFixture *fixture,
           gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GzaLoader) loader = make_loader (fixture, 15);

  exhibition_fixture_add (fixture, STORY, item->text);
  gza_loader_run (loader, NULL);
  fixture->catalog = gza_loader_make_catalog (loader);
  assert_codes (loader, item->codes);
  g_assert_cmpint (gza_catalog_get_story (fixture->catalog, "told") != NULL, ==,
                   item->codes[0] == '\0');
}

/* No medium of a story without consent is looked up, so a missing one is not even noticed. */
static void
test_media_stay_closed (ExhibitionFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GzaLoader) loader = make_loader (fixture, 15);

  exhibition_fixture_add (fixture, STORY, UNALLOWED);
  gza_loader_run (loader, NULL);
  assert_codes (loader, "consent-missing@1:1");
}

#define PLACED(scope) HEAD ("testimony") "person: {display_name: Nino}\n"                         \
                      "portrait: {file: no.png}\n"                                                \
                      CONSENT ("review_by: 2027-01-15, scope: {exhibition: true, " scope "}")     \
                      SMALL_STORY_CHAPTERS

/* Where a kiosk stands, against what the person agreed to. */
static const struct {
  const char *name;
  const char *country;
  const char *venue;
  const char *text;
  const char *codes;
} place_cases[] = {
  { "country", "GE", NULL, PLACED ("countries: [GE, AM]"), "media-missing@6:18" },
  { "other-country", "GR", NULL, PLACED ("countries: [GE, AM]"), "consent-scope@7:101" },
  { "unknown-country", NULL, NULL, PLACED ("countries: [GE, AM]"), "consent-scope@7:101" },
  { "no-country", "GE", NULL, PLACED ("countries: []"), "consent-scope@7:101" },
  { "venue", "GE", "museum", PLACED ("venues: [museum]"), "media-missing@6:18" },
  { "other-venue", "GE", "school", PLACED ("venues: [museum]"), "consent-scope@7:98" },
  { "unknown-venue", "GE", NULL, PLACED ("venues: [museum]"), "consent-scope@7:98" },
  { "everywhere", NULL, NULL, PLACED ("web: true"), "media-missing@6:18" },
};

/* Whoever doesn't ask about a place, a curator's check, sees the story. */
static void
test_no_place (ExhibitionFixture *fixture,
               gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, PLACED ("countries: [GE]"));
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-missing@6:18");
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "told"));
}

static void
test_place (ExhibitionFixture *fixture,
            gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GzaLoader) loader = make_loader (fixture, 15);
  gboolean is_allowed = g_str_has_prefix (place_cases[index].codes, "media-");

  gza_loader_set_location (loader, place_cases[index].country, place_cases[index].venue);
  exhibition_fixture_add (fixture, STORY, place_cases[index].text);
  gza_loader_run (loader, NULL);
  fixture->catalog = gza_loader_make_catalog (loader);
  assert_codes (loader, place_cases[index].codes);
  g_assert_cmpint (gza_catalog_get_story (fixture->catalog, "told") != NULL, ==, is_allowed);
}

/* The day passes while the kiosk runs. */
static void
test_day_passes (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GzaLoader) loader = make_loader (fixture, 15);
  g_autoptr (GDateTime) review = NULL;
  g_autoptr (GDateTime) tomorrow = g_date_time_new_local (2026, 1, 16, 0, 0, 1);
  g_autofree char *text = NULL;

  exhibition_fixture_add (fixture, STORY, LAST_DAY);
  gza_loader_run (loader, NULL);
  fixture->catalog = gza_loader_make_catalog (loader);
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "told"));
  review = gza_loader_get_next_review (loader);
  text = g_date_time_format (review, "%F %T");
  g_assert_cmpstr (text, ==, "2026-01-16 00:00:00");

  g_assert_finalize_object (g_steal_pointer (&fixture->catalog));
  gza_loader_set_today (loader, tomorrow);
  fixture->catalog = gza_loader_make_catalog (loader);
  g_assert_null (gza_catalog_get_story (fixture->catalog, "told"));
  g_clear_pointer (&review, g_date_time_unref);
  g_assert_null (gza_loader_get_next_review (loader));
}

/* A broken save keeps the last good version; a withdrawn consent does not. */
static void
test_keep_good (ExhibitionFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GzaLoader) loader = make_loader (fixture, 15);

  gza_loader_set_keep_good (loader, TRUE);
  exhibition_fixture_add (fixture, STORY, HEAD ("testimony") ADULT VALID SMALL_STORY_CHAPTERS);
  gza_loader_run (loader, NULL);
  exhibition_fixture_add (fixture, STORY, HEAD ("testimony") "person: [\n");
  gza_loader_mark_story (loader, "told");
  gza_loader_run (loader, NULL);
  g_assert_cmpuint (gza_loader_get_n_read (loader), ==, 1);
  fixture->catalog = gza_loader_make_catalog (loader);
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "told"));

  exhibition_fixture_add (fixture, STORY, WITHDRAWN);
  gza_loader_mark_story (loader, "told");
  gza_loader_run (loader, NULL);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalog));
  fixture->catalog = gza_loader_make_catalog (loader);
  g_assert_null (gza_catalog_get_story (fixture->catalog, "told"));
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "good"));
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/consent/%s", cases[i].name);

    EXHIBITION_TEST (path, test_case, &cases[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/consent/place/%s", place_cases[i].name);

    EXHIBITION_TEST (path, test_place, GUINT_TO_POINTER (i));
  }
  EXHIBITION_TEST ("/consent/place/none-asked", test_no_place, NULL);
  EXHIBITION_TEST ("/consent/media-stay-closed", test_media_stay_closed, NULL);
  EXHIBITION_TEST ("/consent/day-passes", test_day_passes, NULL);
  EXHIBITION_TEST ("/consent/keep-good", test_keep_good, NULL);
  return g_test_run ();
}
