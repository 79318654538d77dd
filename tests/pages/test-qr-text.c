/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-qr-text.h"

#include <string.h>

#include "exhibition-fixture.h"
#include "gza-locale.h"

/* What visitors carry away: a contact that fits a code, and a story's beginning. */

#define STORY "stories/good/story.yaml"

static void
set_name (GzaService *service,
          const char *name)
{
  service->name = gza_text_new ();
  gza_text_add (service->name, "en", name);
}

static void
test_card (void)
{
  GzaService service = { .telephone = (char *) "+995 32 2 18", .url = (char *) "a.ge/b" };
  g_autofree char *text = NULL;

  set_name (&service, "Help; and, advice");
  text = gza_qr_text_dup_contact (&service);
  g_assert_cmpstr (text, ==,
                   "BEGIN:VCARD\r\nVERSION:3.0\r\n"
                   "N:Help\\; and\\, advice;;;;\r\n"
                   "FN:Help\\; and\\, advice\r\n"
                   "TEL:+995 32 2 18\r\n"
                   "URL:a.ge/b\r\n"
                   "END:VCARD\r\n");
  gza_text_unref (service.name);
}

/* A name that makes the code too fine to scan is left at home: the number is what helps. */
static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (200, 'x');
  GzaService service = { .telephone = (char *) "+995 (32) 2 18" };
  g_autofree char *number = NULL;
  g_autofree char *address = NULL;
  g_autofree char *none = NULL;

  set_name (&service, name);
  number = gza_qr_text_dup_contact (&service);
  g_assert_cmpstr (number, ==, "tel:+995--32--2-18");
  service.telephone = NULL;
  none = gza_qr_text_dup_contact (&service);
  g_assert_null (none);
  service.url = (char *) "example.ge";
  address = gza_qr_text_dup_contact (&service);
  g_assert_cmpstr (address, ==, "example.ge");
  gza_text_unref (service.name);
}

static GzaStory *
load_story (ExhibitionFixture *fixture,
            const char *content)
{
  exhibition_fixture_add (fixture, STORY, content);
  exhibition_fixture_load (fixture);
  return gza_catalog_get_story (fixture->catalog, "good");
}

static void
test_story (ExhibitionFixture *fixture,
            gconstpointer data)
{
  GzaStory *story = load_story (fixture,
                                SMALL_STORY_HEAD
                                "chapters:\n"
                                "  - {id: one, type: words, title: A, text: Some *plain* text.}\n");
  g_autofree char *text = gza_qr_text_dup_story (story);

  g_assert_true (g_str_has_prefix (text, "A\nB\n"));
  g_assert_nonnull (strstr (text, "(An illustrative story)"));
  g_assert_true (g_str_has_suffix (text, "\n\nSome plain text."));
}

/* A long beginning ends between two words, however many bytes a letter has. */
static void
test_long_story (ExhibitionFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (words, "გზა ");
  content = g_strdup_printf (SMALL_STORY_HEAD
                             "chapters:\n"
                             "  - {id: one, type: words, title: One, text: %s}\n", words->str);
  text = gza_qr_text_dup_story (load_story (fixture, content));
  g_assert_cmpuint (strlen (text), <=, 660);
  g_assert_cmpuint (strlen (text), >, 600);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "გზა…"));
}

/* Whoever told it must have agreed to print. */
static void
test_consent (ExhibitionFixture *fixture,
              gconstpointer data)
{
#define TESTIMONY(print)                                                                           \
  "format: 1\nkind: testimony\ntitle: A\nline: B\nperson: {display_name: Nino}\n"                  \
  "consent: {ref: CF-1, given: 2025-01-15, review_by: 2027-01-15,\n"                               \
  "  scope: {exhibition: true, print: " print "}}\n" SMALL_STORY_CHAPTERS

  g_autofree char *none = gza_qr_text_dup_story (load_story (fixture, TESTIMONY ("false")));
  g_autofree char *text = gza_qr_text_dup_story (load_story (fixture, TESTIMONY ("true")));

  g_assert_null (none);
  g_assert_nonnull (text);
}

static void
add (const char *path,
     void (*test) (ExhibitionFixture *, gconstpointer))
{
  g_test_add (path, ExhibitionFixture, NULL, exhibition_fixture_set_up, test,
              exhibition_fixture_tear_down);
}

int
main (int argc,
      char *argv[])
{
  static const char *const languages[] = { "en", NULL };

  g_test_init (&argc, &argv, NULL);
  gza_locale_set_languages (gza_locale_get_default (), languages);

  g_test_add_func ("/qr-text/card", test_card);
  g_test_add_func ("/qr-text/long-names", test_long_names);
  add ("/qr-text/story", test_story);
  add ("/qr-text/long-story", test_long_story);
  add ("/qr-text/consent", test_consent);

  return g_test_run ();
}
