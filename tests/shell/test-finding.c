/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-finding.h"

#include "exhibition-fixture.h"

#define STORY "stories/told/story.yaml"
#define TEXT "{ka: ა, en: A}"
/* Lines 1 to 5 are the head's, 6 is the key of the chapters. */
#define CHAPTERS                                                                                  \
  SMALL_STORY_HEAD "chapters:\n"                                                                  \
                   "  - {id: one, type: words, title: One, text: " TEXT "}\n"                     \
                   "  - id: two\n"                                                                \
                   "    type: words\n"                                                            \
                   "    title: Two\n"                                                             \
                   "    text: " TEXT "\n"
#define CREDITS "credits: [{what: Words, by: Gza, licence: CC0-1.0}]\n"

static GPtrArray *
read_all (ExhibitionFixture *fixture,
          const char        *story_id)
{
  g_autoptr (GDateTime) today = gza_clock_get_date (gza_clock_get_default ());

  return gza_finding_read_all (fixture->root, fixture->catalog,
                               G_LIST_MODEL (fixture->diagnostics), story_id, today);
}

static GzaFinding *
find (GPtrArray  *findings,
      const char *code,
      guint       line)
{
  for (guint i = 0; i < findings->len; i++) {
    GzaDiagnostic *diagnostic = gza_finding_get_diagnostic (findings->pdata[i]);

    if (g_str_equal (gza_diagnostic_get_code (diagnostic), code) &&
        gza_diagnostic_get_line (diagnostic) == line)
      return findings->pdata[i];
  }

  return NULL;
}

static void
assert_chapter (GPtrArray  *findings,
                const char *code,
                guint       line,
                const char *chapter_id)
{
  GzaFinding *finding = find (findings, code, line);

  g_assert_nonnull (finding);
  g_assert_cmpstr (gza_finding_get_story_id (finding), ==, "told");
  g_assert_cmpstr (gza_finding_get_chapter_id (finding), ==, chapter_id);
}

static void
test_chapters (ExhibitionFixture *fixture,
               gconstpointer      data)
{
  g_autoptr (GPtrArray) findings = NULL;

  exhibition_fixture_add (fixture, STORY, CHAPTERS CREDITS);
  exhibition_fixture_load (fixture);
  findings = read_all (fixture, "told");

  assert_chapter (findings, "missing-translation", 7, "one");
  assert_chapter (findings, "missing-translation", 10, "two");
  assert_chapter (findings, "missing-translation", 12, NULL);
  assert_chapter (findings, "translation-unreviewed", 1, NULL);
}

static void
test_files (ExhibitionFixture *fixture,
            gconstpointer      data)
{
  g_autoptr (GPtrArray) findings = NULL;

  exhibition_fixture_add (fixture, "stories/told/a.vtt", "WEBVTT\n\n00:01.000 --> nonsense\nA\n");
  exhibition_fixture_add (fixture, STORY, CHAPTERS
                          "  - id: three\n"
                          "    type: voice\n"
                          "    title: Three\n"
                          "    captions: {ka: a.vtt}\n");
  exhibition_fixture_load (fixture);
  findings = read_all (fixture, "told");

  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *place = gza_finding_dup_place (findings->pdata[i]);

    if (g_str_has_prefix (place, "stories/told/a.vtt:3:")) {
      g_assert_cmpstr (gza_finding_get_chapter_id (findings->pdata[i]), ==, "three");
      return;
    }
  }
  g_assert_not_reached ();
}

static void
test_subject (ExhibitionFixture *fixture,
              gconstpointer      data)
{
  g_autoptr (GPtrArray) of_story = NULL;
  g_autoptr (GPtrArray) of_all = NULL;
  gboolean has_other = FALSE;

  exhibition_fixture_add (fixture, STORY, CHAPTERS);
  exhibition_fixture_load (fixture);
  of_story = read_all (fixture, "told");
  of_all = read_all (fixture, NULL);

  for (guint i = 0; i < of_story->len; i++)
    g_assert_cmpstr (gza_finding_get_story_id (of_story->pdata[i]), ==, "told");
  for (guint i = 0; i < of_all->len; i++)
    has_other |= g_strcmp0 (gza_finding_get_story_id (of_all->pdata[i]), "told") != 0;
  g_assert_true (has_other);
  g_assert_cmpuint (of_all->len, >, of_story->len);
}

/* A story that can't be read has no chapters to lead to, but a place and a line to quote. */
static void
test_broken (ExhibitionFixture *fixture,
             gconstpointer      data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *place = NULL;
  GzaFinding *finding;

  exhibition_fixture_add (fixture, STORY, CHAPTERS "credits: [\n");
  exhibition_fixture_load (fixture);
  findings = read_all (fixture, "told");

  g_assert_cmpuint (findings->len, >, 0);
  finding = findings->pdata[0];
  g_assert_null (gza_finding_get_chapter_id (finding));
  place = gza_finding_dup_place (finding);
  g_assert_true (g_str_has_prefix (place, STORY ":1"));
  g_assert_cmpint (gza_diagnostic_get_severity (gza_finding_get_diagnostic (finding)), ==,
                   GZA_SEVERITY_ERROR);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EXHIBITION_TEST ("/finding/chapters", test_chapters, NULL);
  EXHIBITION_TEST ("/finding/files", test_files, NULL);
  EXHIBITION_TEST ("/finding/subject", test_subject, NULL);
  EXHIBITION_TEST ("/finding/broken", test_broken, NULL);

  return g_test_run ();
}
