/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "exhibition-fixture.h"
#include "gza-completeness.h"
#include "gza-lint.h"

/* One case for each rule: a clean story with one thing changed, and what is found then. Today is
 * 15 January 2026. */

#define PNG "\x89PNG\r\n\x1A\n"
#define STORY "stories/told/story.yaml"
#define CAPTIONS "stories/told/a.ka.vtt"

#define KIND "format: 1\nkind: testimony\n"                                       /* 1, 2 */
#define TITLE "title: {ka: ა, en: A}\n"                                          /* 3 */
#define LINE "line: {ka: ბ, en: B}\n"                                            /* 4 */
#define PERSON "person: {display_name: Nino}\n"                                   /* 5 */
#define CONSENT(day) "consent: {ref: A, given: 2025-01-01, review_by: " day                       \
                     ", scope: {exhibition: true}}\n"                             /* 6 */
#define SAFETY "safety: {risk_assessed: 2025-01-01}\n"                            /* 7 */
#define EDITORIAL "editorial: {translator_reviewed: {ka: true, en: true}}\n"      /* 8 */
#define CREDITS "credits: [{what: {ka: ს, en: P}, by: Gza, licence: CC0-1.0}]\n"  /* 9 */
#define ROUTE "route: [{id: a, place: tbilisi, date: 1992}]\n"                    /* 10 */
#define CHAPTERS "chapters:\n"                                                    /* 11 */
#define ONE "  - {id: one, type: words, title: {ka: ა, en: A}, text: {ka: ა, en: A}}\n" /* 12 */
#define HEAD KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS ROUTE CHAPTERS
#define CLEAN HEAD ONE
#define VOICE(keys) HEAD "  - {id: one, type: voice, title: {ka: ა, en: A}, " keys "}\n"
#define TEXT(text) HEAD "  - {id: one, type: words, title: {ka: ა, en: A}, text: {ka: ა, en: \""  \
                   text "\"}}\n"
#define TEN "one two three four five six seven eight nine ten "

/* Titles by language, English apart. */
#define AVOIDED(titles) KIND "title: {" titles ", en: A}\n" LINE PERSON                            \
                        CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS ROUTE CHAPTERS ONE

/* A map of the curator's own, 800 by 400, and a stop in its middle. */
#define PLAN(file, at, points) KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL      \
  CREDITS "route: [{id: a, place: {name: {ka: ა, en: A}, at: [" at "]}}]\n" CHAPTERS              \
  "  - {id: one, type: map, title: {ka: ა, en: A}, ground: {file: " file ", alt: {ka: ა, en: A}, " \
  "points: [\n    " points "]}}\n"
#define MIDDLE "41.7, 44.8"
#define SOUTH_WEST "{x: 0, y: 400, at: [41.6, 44.6]}"
#define NORTH_EAST "{x: 800, y: 0, at: [41.8, 45.0]}"
#define NORTH_WEST "{x: 0, y: 0, at: [41.8, 44.6]}"

typedef struct {
  const char *name;
  const char *story;
  const char *captions;
  const char *file; /* whose findings are compared; NULL for the story */
  const char *codes;
} Case;

#define BOTH "captions: {ka: a.ka.vtt, en: a.en.vtt}"
#define CUE(times, text) "WEBVTT\n\n" times "\n" text "\n"

static const Case cases[] = {
  { "clean", CLEAN, NULL, NULL, "" },
  { "missing-translation", KIND "title: {ka: ა}\n" LINE PERSON CONSENT ("2027-01-15") SAFETY
    EDITORIAL CREDITS ROUTE CHAPTERS ONE, NULL, NULL, "missing-translation@3:8" },
  { "missing-translation-string", KIND "title: A\n" LINE PERSON CONSENT ("2027-01-15") SAFETY
    EDITORIAL CREDITS ROUTE CHAPTERS ONE, NULL, NULL, "missing-translation@3:8" },
  { "missing-translation-blank", KIND TITLE LINE "content_note: {ka: \"\", en: \"\"}\n" PERSON
    CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS ROUTE CHAPTERS ONE, NULL, NULL, "" },
  { "translation-identical", KIND "title: {ka: A long road, en: A long road}\n" LINE PERSON
    CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS ROUTE CHAPTERS ONE, NULL, NULL,
    "translation-identical@3:30" },
  { "translation-unreviewed", KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY
    "editorial: {translator_reviewed: {ka: true, en: false}}\n" CREDITS ROUTE CHAPTERS ONE, NULL,
    NULL, "translation-unreviewed@8:12" },
  { "word-avoid", TEXT ("The Illegal migrants"), NULL, NULL, "word-avoid@12:69" },
  { "word-avoid-burden", TEXT ("A host burden"), NULL, NULL, "word-avoid@12:69" },
  { "word-avoid-displaced", TEXT ("Refugees from Abkhazia"), NULL, NULL, "word-avoid@12:69" },
  { "word-avoid-ka", AVOIDED ("ka: უკანონო მიგრანტები"), NULL, NULL, "word-avoid@3:13" },
  { "word-avoid-ka-wave", AVOIDED ("ka: მიგრანტების ტალღა"), NULL, NULL, "word-avoid@3:13" },
  { "word-avoid-ru", AVOIDED ("ru: Экономические беженцы, ka: ა"), NULL, NULL, "word-avoid@3:13" },
  { "word-avoid-hy", AVOIDED ("hy: Միգրանտների ալիքը, ka: ა"), NULL, NULL, "word-avoid@3:13" },
  { "word-avoid-other-language", AVOIDED ("uk: Illegal migrant, ka: ა"), NULL, NULL, "" },
  { "word-avoid-inside", TEXT ("Xillegals"), NULL, NULL, "" },
  { "sentence-long", TEXT (TEN TEN TEN), NULL, NULL, "sentence-long@12:69" },
  { "sentence-long-not", TEXT (TEN "end. " TEN "end. " TEN "end."), NULL, NULL, "" },
  { "label-long", TEXT (TEN "a. " TEN "a. " TEN "a. " TEN "a. " TEN "a. " TEN "a. " TEN "a. " TEN
    "a. " TEN "a. " TEN "a."), NULL, NULL, "label-long@12:69" },
  { "track-missing", VOICE ("audio: {ka: a.opus}, captions: {ka: a.ka.vtt}"),
    CUE ("00:01.000 --> 00:03.000", "A"), NULL, "track-missing@12:58 track-missing@12:82" },
  { "captions-missing", VOICE ("audio: a.opus"), NULL, NULL, "captions-missing@12:5" },
  { "sound-unlabelled", HEAD "  - {id: one, type: video, title: {ka: ა, en: A}, "
    "video: {file: a.webm, alt: {ka: ა, en: A}}}\n", NULL, NULL, "sound-unlabelled@12:5" },
  { "sound-labelled", HEAD "  - {id: one, type: video, title: {ka: ა, en: A}, voice: none, "
    "video: {file: a.webm, alt: {ka: ა, en: A}}}\n", NULL, NULL, "" },
  { "chapter-long", VOICE (BOTH ", duration: 151"), CUE ("00:01.000 --> 00:03.000", "A"), NULL,
    "chapter-long@12:5" },
  { "alt-missing", CLEAN "portrait: {file: a.png}\n", NULL, NULL, "alt-missing@13:11" },
  { "alt-missing-photo", HEAD "  - {id: one, type: photos, title: {ka: ა, en: A}, "
    "photos: [{file: a.png}]}\n", NULL, NULL, "alt-missing@12:61" },
  { "media-kind", CLEAN "portrait: {file: wrong.png, alt: {ka: ა, en: A}}\n", NULL, NULL,
    "media-kind@13:18" },
  { "media-empty", CLEAN "portrait: {file: empty.png, alt: {ka: ა, en: A}}\n", NULL, NULL,
    "media-empty@13:18" },
  { "ground", PLAN ("plan.svg", MIDDLE, SOUTH_WEST ", " NORTH_EAST ", " NORTH_WEST), NULL, NULL,
    "" },
  { "ground-line", PLAN ("plan.svg", MIDDLE, SOUTH_WEST ", {x: 400, y: 200, at: [" MIDDLE "]}, "
    NORTH_EAST), NULL, NULL, "ground-line@12:103" },
  { "ground-fit", PLAN ("plan.svg", MIDDLE, "{x: 780, y: 100, at: [41.6, 45.0]}, " SOUTH_WEST ", "
    NORTH_EAST ", " NORTH_WEST ", {x: 400, y: 200, at: [" MIDDLE "]}"), NULL, NULL,
    "ground-fit@13:5" },
  { "ground-fit-mirror", PLAN ("plan.svg", "44.8, 41.7", "{x: 0, y: 400, at: [44.6, 41.6]}, "
    "{x: 800, y: 0, at: [45.0, 41.8]}, {x: 0, y: 0, at: [44.6, 41.8]}"), NULL, NULL,
    "ground-fit@12:103" },
  { "ground-outside", PLAN ("plan.svg", MIDDLE, "{x: 0, y: 410, at: [41.6, 44.6]}, " NORTH_EAST),
    NULL, NULL, "ground-outside@13:5" },
  { "ground-misses", PLAN ("plan.svg", "40.2, 44.5", SOUTH_WEST ", " NORTH_EAST), NULL, NULL,
    "ground-misses@12:57" },
  { "ground-without-size", PLAN ("sizeless.svg", "40.2, 44.5", SOUTH_WEST ", " NORTH_EAST), NULL,
    NULL, "" },
  { "drawing-refused", PLAN ("bomb.svg", MIDDLE, SOUTH_WEST ", " NORTH_EAST), NULL, NULL,
    "drawing-refused@12:64" },
  { "drawing-broken", PLAN ("broken.svg", MIDDLE, SOUTH_WEST ", " NORTH_EAST), NULL, NULL,
    "drawing-refused@12:64" },
  { "dates-backwards", KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS
    "route: [{id: a, place: tbilisi, date: 1992-05}, {id: b, place: athens, date: 1992-04}]\n"
    CHAPTERS ONE, NULL, NULL, "dates-backwards@10:78" },
  { "place-far", KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL CREDITS
    "route: [{id: a, place: {name: A, country: GE, at: [44.8, 41.7]}}]\n"
    CHAPTERS ONE, NULL, NULL, "place-far@10:24" },
  { "consent-expiring", KIND TITLE LINE PERSON CONSENT ("2026-02-01") SAFETY EDITORIAL CREDITS
    ROUTE CHAPTERS ONE, NULL, NULL, "consent-expiring@6:49" },
  { "risk-unassessed", KIND TITLE LINE PERSON CONSENT ("2027-01-15") "safety: {}\n" EDITORIAL
    CREDITS ROUTE CHAPTERS ONE, NULL, NULL, "risk-unassessed@7:9" },
  { "sensitive", KIND TITLE LINE PERSON CONSENT ("2027-01-15")
    "safety: {risk_assessed: 2025-01-01, sensitive: [conflict]}\n" EDITORIAL CREDITS ROUTE CHAPTERS
    ONE, NULL, NULL, "content-note-missing@7:9 support-missing@7:9" },
  { "licence-missing", KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL
    "credits: [{what: {ka: ს, en: P}, by: Gza}]\n" ROUTE CHAPTERS ONE, NULL, NULL,
    "licence-missing@9:11" },
  { "credit-missing", KIND TITLE LINE PERSON CONSENT ("2027-01-15") SAFETY EDITORIAL
    "credits: [{what: {ka: ს, en: P}, by: Gza, licence: x, files: [a.webm]}]\n" ROUTE CHAPTERS
    ONE "portrait: {file: a.png, alt: {ka: ა, en: A}}\n", NULL, NULL, "credit-missing@13:18" },
  { "captions-clean", VOICE (BOTH), CUE ("00:01.000 --> 00:03.000", "A short line"), CAPTIONS, "" },
  { "caption-fast", VOICE (BOTH), CUE ("00:01.000 --> 00:02.000", "eighteen letters.."), CAPTIONS,
    "caption-fast@3:1" },
  { "caption-too-fast", VOICE (BOTH), CUE ("00:01.000 --> 00:02.000", "twenty-two letters...."),
    CAPTIONS, "caption-too-fast@3:1" },
  { "caption-lines", VOICE (BOTH), CUE ("00:01.000 --> 00:03.000", "A\nB\nC"), CAPTIONS,
    "caption-lines@3:1" },
  { "caption-line-length", VOICE (BOTH), CUE ("00:01.000 --> 00:06.000",
    "A\nThis line is longer than forty-two letters."), CAPTIONS, "caption-lines@5:43" },
  { "caption-short", VOICE (BOTH), CUE ("00:01.000 --> 00:01.500", "A"), CAPTIONS,
    "caption-duration@3:1" },
  { "caption-endless", VOICE (BOTH), CUE ("00:01.000 --> 00:09.000", "A"), CAPTIONS,
    "caption-duration@3:1" },
  { "caption-overlap", VOICE (BOTH), "WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n"
    "00:02.900 --> 00:04.000\nB\n", CAPTIONS, "caption-overlap@6:1" },
  { "caption-past-end", VOICE (BOTH ", duration: 5"), CUE ("00:05.000 --> 00:06.000", "A"),
    CAPTIONS, "caption-past-end@3:1" },
  { "captions-order", VOICE (BOTH), "WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n"
    "00:01.000 --> 00:02.000\nB\n", CAPTIONS, "captions-order@6:1" },
};

static void
add_files (ExhibitionFixture *fixture)
{
  exhibition_fixture_add (fixture, "stories/told/a.png", PNG);
  exhibition_fixture_add (fixture, "stories/told/a.webm", "\x1A\x45\xDF\xA3");
  exhibition_fixture_add (fixture, "stories/told/a.opus", "OggS");
  exhibition_fixture_add (fixture, "stories/told/a.en.vtt",
                          "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n");
  exhibition_fixture_add (fixture, "stories/told/wrong.png", "#EXTM3U\n");
  exhibition_fixture_add (fixture, "stories/told/empty.png", "");
  exhibition_fixture_add (fixture, "stories/told/plan.svg", "<svg viewBox='0 0 800 400'/>");
  exhibition_fixture_add (fixture, "stories/told/sizeless.svg", "<svg/>");
  exhibition_fixture_add (fixture, "stories/told/broken.svg", "<svg viewBox='0 0 800 400'><g>");
  exhibition_fixture_add (fixture, "stories/told/bomb.svg",
                          "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 800 400'>&a;</svg>");
}

static void
run_lint (ExhibitionFixture *fixture)
{
  g_autoptr (GDateTime) today = g_date_time_new_local (2026, 1, 15, 12, 0, 0);

  exhibition_fixture_load (fixture);
  g_assert_nonnull (gza_catalog_get_story (fixture->catalog, "told"));
  g_list_store_remove_all (fixture->diagnostics);
  gza_lint_run (fixture->root, fixture->catalog, today, fixture->diagnostics);
}

/* Compares what some rules found, in every file. */
static void
assert_rules (ExhibitionFixture *fixture,
              const char *rules,
              const char *codes)
{
  g_auto (GStrv) ids = g_strsplit (rules, " ", -1);
  g_autofree char *all = exhibition_fixture_dup_codes (fixture, NULL);
  g_auto (GStrv) words = g_strsplit (all, " ", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *id = g_strndup (words[i], strcspn (words[i], "@"));

    if (g_strv_contains ((const char *const *) ids, id))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", words[i]);
  }
  g_assert_cmpstr (kept->str, ==, codes);
}

/* The files that a case doesn't use are a finding of their own, which has its own test. */
static char *
drop_unused (char *codes)
{
  g_auto (GStrv) words = g_strsplit (codes, " ", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (!g_str_has_prefix (words[i], "media-unused"))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", words[i]);
  }
  g_free (codes);
  return g_string_free (kept, FALSE);
}

static void
test_case (ExhibitionFixture *fixture,
           gconstpointer data)
{
  const Case *item = data;
  g_autofree char *codes = NULL;

  add_files (fixture);
  exhibition_fixture_add (fixture, STORY, item->story);
  exhibition_fixture_add (fixture, CAPTIONS, item->captions != NULL ? item->captions : "WEBVTT");
  run_lint (fixture);
  codes = exhibition_fixture_dup_codes (fixture, item->file != NULL ? item->file : STORY);
  codes = drop_unused (codes);
  g_assert_cmpstr (codes, ==, item->codes);
}

static void
test_unused (ExhibitionFixture *fixture,
             gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, CLEAN "portrait: {file: a.png, alt: {ka: ა, en: A}}\n");
  exhibition_fixture_add (fixture, "stories/told/a.png", PNG);
  exhibition_fixture_add (fixture, "stories/told/raw.wav", "RIFF");
  exhibition_fixture_add (fixture, "stories/told/a.png.license", "x");
  exhibition_fixture_add (fixture, "stories/told/.hidden", "x");
  run_lint (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-unused@0:0");
}

/* p16: the same name for people, another one for the file system. */
static void
test_names (ExhibitionFixture *fixture,
            gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY,
                          CLEAN "portrait: {file: café.png, alt: {ka: ა, en: A}}\n");
  exhibition_fixture_add (fixture, "stories/told/cafe\xCC\x81.png", PNG);
  run_lint (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-name@13:18 media-unused@0:0");
}

static void
test_large (ExhibitionFixture *fixture,
            gconstpointer data)
{
  g_autofree char *content = g_strnfill (4 * 1024 * 1024 + 1, ' ');

  memcpy (content, PNG, strlen (PNG));
  exhibition_fixture_add (fixture, STORY, CLEAN "portrait: {file: a.png, alt: {ka: ა, en: A}}\n");
  exhibition_fixture_add (fixture, "stories/told/a.png", content);
  run_lint (fixture);
  exhibition_fixture_assert (fixture, STORY, "media-large@13:18");
}

static void
test_places (ExhibitionFixture *fixture,
             gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, CLEAN);
  exhibition_fixture_add (fixture, "stories/places.yaml",
                          "format: 1\nplaces:\n"
                          "  tbilisi: {name: {ka: ა, en: Café}, country: GE, at: [41.7, 44.8]}\n"
                          "  athens: {name: {ka: ბ, en: Athens}, country: GR, at: [23.7, 38.0]}\n"
                          "  again: {name: {ka: გ, en: Cafe\xCC\x81}, country: GE, at: [42, 44]}"
                          "\n");
  run_lint (fixture);
  exhibition_fixture_assert (fixture, "stories/places.yaml", "place-far@4:11 place-twice@5:10");
}

/* A glossary has to name the words that it warns of. */
static void
test_glossary (ExhibitionFixture *fixture,
               gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY, CLEAN);
  exhibition_fixture_add (fixture, "stories/glossary.yaml",
                          "format: 1\ntitle: {ka: ა, en: Words}\nterms:\n"
                          "  - {id: irregular, term: {ka: ა, en: Irregular},\n"
                          "     meaning: {ka: ა, en: Without papers.},\n"
                          "     rather_not: {ka: ა, en: An illegal migrant}}\n");
  run_lint (fixture);
  exhibition_fixture_assert (fixture, "stories/glossary.yaml", "entry-unused@4:3");
}

#define GLOSSARY "format: 1\ntitle: {ka: ა, en: Words}\nterms:\n"                              \
                 "  - {id: refugee, term: {ka: ა, en: Refugee}, meaning: {ka: ა, en: A.}}\n"       \
                 "  - {id: migrant, term: {ka: ბ, en: Migrant}, meaning: {ka: ბ, en: B.}}\n"
#define RIGHTS "format: 1\ntitle: {ka: ა, en: Rights}\nrights:\n"                              \
               "  - {id: rest, title: {ka: ა, en: Rest}, text: {ka: ა, en: A.}, "                  \
               "treaty: {ka: ა, en: T}}\n"                                                         \
               "  - {id: work, title: {ka: ბ, en: Work}, text: {ka: ბ, en: B.}, "                  \
               "treaty: {ka: ბ, en: U}}\n"
#define LINKS(text) HEAD "  - {id: one, type: words, title: {ka: ა, en: A}, "                    \
                    "text: {ka: \"" text "\", en: \"A [b](term:refugee)\"}}\n"

/* Links to words of the glossary, and what nothing uses. */
static const struct {
  const char *name;
  const char *story;
  const char *hidden; /* another story, which is not shown */
  const char *codes;  /* of every file */
} use_cases[] = {
  { "unknown-term", LINKS ("[a](term:refugees), [b](term:migrant)") "rights: [rest, work]\n", NULL,
    "unknown-term@12:62" },
  { "entry-unused", LINKS ("A"), NULL,
    "entry-unused@4:3 entry-unused@4:3" },
  { "entry-used-by-hidden", LINKS ("A"),
    "format: 1\nrights: [rest, work]\nchapters: [{text: \"[b](term:migrant)\"}]\n", "" },
  { "unknown-while-broken", LINKS ("A"), "format: [\n", "" },
};

static void
test_use (ExhibitionFixture *fixture,
          gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  exhibition_fixture_add (fixture, STORY, use_cases[index].story);
  exhibition_fixture_add (fixture, "stories/glossary.yaml", GLOSSARY);
  exhibition_fixture_add (fixture, "stories/rights.yaml", RIGHTS);
  if (use_cases[index].hidden != NULL)
    exhibition_fixture_add (fixture, "stories/hidden/story.yaml", use_cases[index].hidden);
  run_lint (fixture);
  assert_rules (fixture, "unknown-term entry-unused", use_cases[index].codes);
}

/* What stories share lies in media/; a licence beside it is no medium. */
static void
test_shared_media (ExhibitionFixture *fixture,
                   gconstpointer data)
{
  exhibition_fixture_add (fixture, STORY,
                          CLEAN "portrait: {file: media/a.png, alt: {ka: ა, en: A}}\n");
  exhibition_fixture_add (fixture, "media/a.png", PNG);
  exhibition_fixture_add (fixture, "media/a.png.license", "x");
  exhibition_fixture_add (fixture, "media/.hidden", "x");
  exhibition_fixture_add (fixture, "media/old/raw.wav", "RIFF");
  run_lint (fixture);
  exhibition_fixture_assert (fixture, "media/a.png", "");
  exhibition_fixture_assert (fixture, "media/a.png.license", "");
  exhibition_fixture_assert (fixture, "media/old/raw.wav", "media-unused@0:0");
}

static void
test_completeness (ExhibitionFixture *fixture,
                   gconstpointer data)
{
  const char *const languages[] = { "ka", "en", NULL };
  g_autoptr (GzaCompleteness) counts = NULL;

  exhibition_fixture_add (fixture, STORY, VOICE ("captions: {en: a.en.vtt}, audio: a.opus, "
                                                 "text: A"));
  add_files (fixture);
  counts = gza_completeness_new (fixture->root, "told", languages);
  g_assert_cmpuint (counts->n_fields[GZA_FIELD_TEXTS], ==, 7);
  g_assert_cmpuint (counts->n_done[GZA_FIELD_TEXTS][0], ==, 7);
  g_assert_cmpuint (counts->n_done[GZA_FIELD_TEXTS][1], ==, 6);
  g_assert_cmpuint (counts->n_done[GZA_FIELD_CAPTIONS][0], ==, 0);
  g_assert_cmpuint (counts->n_done[GZA_FIELD_CAPTIONS][1], ==, 1);
  g_assert_cmpuint (counts->n_done[GZA_FIELD_AUDIO][1], ==, 1);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/lint/%s", cases[i].name);

    EXHIBITION_TEST (path, test_case, &cases[i]);
  }
  EXHIBITION_TEST ("/lint/unused", test_unused, NULL);
  EXHIBITION_TEST ("/lint/names", test_names, NULL);
  EXHIBITION_TEST ("/lint/large", test_large, NULL);
  EXHIBITION_TEST ("/lint/places", test_places, NULL);
  EXHIBITION_TEST ("/lint/glossary", test_glossary, NULL);
  EXHIBITION_TEST ("/lint/shared-media", test_shared_media, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (use_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/lint/use/%s", use_cases[i].name);

    EXHIBITION_TEST (path, test_use, GUINT_TO_POINTER (i));
  }
  EXHIBITION_TEST ("/lint/completeness", test_completeness, NULL);
  return g_test_run ();
}
