/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "exhibition-fixture.h"
#include "gza-content.h"
#include "make-exhibition.h"
#include "remove-folder.h"

/* Generations of an exhibition in a folder, and the link that a kiosk follows. */

#define LIMIT_MS 30000
#define WITHDRAWN_STORY                                                                           \
  SMALL_STORY_HEAD                                                                                \
  "consent: {ref: A, given: 2025-01-01, review_by: 2990-01-01, withdrawn: true, "                 \
  "scope: {exhibition: true}}\n" SMALL_STORY_CHAPTERS

#define STORY_FOR_GEORGIA                                                                         \
  SMALL_STORY_HEAD                                                                                \
  "consent: {ref: A, given: 2025-01-01, review_by: 2990-01-01, "                                  \
  "scope: {exhibition: true, countries: [GE]}}\n" SMALL_STORY_CHAPTERS

typedef struct {
  FakeClock *clock;
  char *folder;
  char *state;
  char *runtime;
  char *current;
  GzaSettings *settings;
  GzaRunJournal *journal;
  GzaContent *content;
} Fixture;

static void
make_generation (Fixture *self,
                 guint number,
                 const char *story,
                 const char *text)
{
  g_autofree char *name = g_strdup_printf ("generations/%u", number);
  g_autofree char *folder = g_build_filename (self->folder, name, NULL);
  g_autofree char *path = g_build_filename ("stories", story, "story.yaml", NULL);

  make_file (folder, "stories/exhibition.yaml", "format: 1\ntitle: T\nlanguages: [en]\n", -1);
  make_file (folder, path, text, -1);
}

static void
show (Fixture *self,
      guint number)
{
  g_autofree char *target = g_strdup_printf ("generations/%u", number);

  g_unlink (self->current);
  g_assert_cmpint (symlink (target, self->current), ==, 0);
}

static void
begin (Fixture *self)
{
  self->journal = gza_run_journal_new (self->state, self->runtime);
  gza_run_journal_begin (self->journal);
  self->content = gza_content_new (self->current, self->settings, self->journal);
}

/* As a crash does: nothing is written. */
static void
end (Fixture *self)
{
  g_clear_object (&self->content);
  g_clear_object (&self->journal);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  self->state = g_build_filename (self->folder, "state", NULL);
  self->runtime = g_build_filename (self->folder, "runtime", NULL);
  self->current = g_build_filename (self->folder, "current", NULL);
  g_mkdir (self->state, 0700);
  g_mkdir (self->runtime, 0700);
  self->settings = gza_settings_new ();
  make_generation (self, 1, "nino", SMALL_STORY);
  make_generation (self, 2, "armen", SMALL_STORY);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  end (self);
  gza_clock_set_default (NULL);
  g_clear_object (&self->clock);
  g_object_unref (self->settings);
  remove_folder (self->folder);
  g_free (self->current);
  g_free (self->runtime);
  g_free (self->state);
  g_free (self->folder);
}

static gboolean
on_limit (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

typedef gboolean (*Condition) (Fixture *self, const char *story);

static void
wait_for (Fixture *self,
          Condition condition,
          const char *story)
{
  gboolean is_over = FALSE;
  guint id = g_timeout_add (LIMIT_MS, on_limit, &is_over);

  while (!condition (self, story) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (id);
}

static gboolean
shows (Fixture *self,
       const char *story)
{
  GzaCatalog *catalog = gza_content_get_catalog (self->content);

  return catalog != NULL && gza_catalog_get_story (catalog, story) != NULL;
}

static gboolean
hides (Fixture *self,
       const char *story)
{
  GzaCatalog *catalog = gza_content_get_catalog (self->content);

  return catalog != NULL && gza_catalog_get_story (catalog, story) == NULL;
}

static gboolean
is_ready (Fixture *self,
          const char *story)
{
  return gza_content_is_ready (self->content);
}

static gboolean
is_not_ready (Fixture *self,
              const char *story)
{
  return !gza_content_is_ready (self->content);
}

static gboolean has_warned;

static void
on_warning (const char *domain,
            GLogLevelFlags level,
            const char *message,
            gpointer unused)
{
  has_warned = TRUE;
  g_log_default_handler (domain, level, message, NULL);
}

static gboolean
has_complained (Fixture *self,
                const char *story)
{
  return has_warned;
}

static void
assert_root_has (Fixture *self,
                 const char *path,
                 gboolean has)
{
  GzaRoot *root = gza_content_get_root (self->content);
  g_autoptr (GBytes) bytes = gza_root_read (root, path, 10000, NULL);

  g_assert_true ((bytes != NULL) == has);
}

/* What is installed waits until it is let in, and what has been read stays readable until then. */
static void
test_installed (Fixture *self,
                gconstpointer data)
{
  show (self, 1);
  begin (self);
  wait_for (self, shows, "nino");
  g_assert_false (gza_content_is_ready (self->content));
  show (self, 2);
  wait_for (self, is_ready, NULL);
  g_assert_true (shows (self, "nino"));
  assert_root_has (self, "stories/nino/story.yaml", TRUE);
  gza_content_change (self->content);
  g_assert_true (shows (self, "armen"));
  g_assert_true (hides (self, "nino"));
  g_assert_false (gza_content_is_ready (self->content));
  assert_root_has (self, "stories/nino/story.yaml", FALSE);
  assert_root_has (self, "stories/armen/story.yaml", TRUE);
  g_assert_true (g_str_has_suffix (gza_run_journal_get_exhibition (self->journal),
                                   "/generations/2"));
}

/* Who goes back before anybody left has changed nothing. */
static void
test_taken_back (Fixture *self,
                 gconstpointer data)
{
  show (self, 1);
  begin (self);
  wait_for (self, shows, "nino");
  show (self, 2);
  wait_for (self, is_ready, NULL);
  show (self, 1);
  wait_for (self, is_not_ready, NULL);
  g_assert_true (shows (self, "nino"));
}

/* One that can't be shown is told of, and doesn't stop the one after it. */
static void
test_broken (Fixture *self,
             gconstpointer data)
{
  show (self, 1);
  begin (self);
  wait_for (self, shows, "nino");
  make_generation (self, 3, "levan", "format: 1\ntitle: [\n");
  show (self, 3);
  wait_for (self, has_complained, NULL);
  g_assert_false (gza_content_is_ready (self->content));
  show (self, 2);
  wait_for (self, is_ready, NULL);
  g_assert_true (shows (self, "nino"));
  gza_content_change (self->content);
  g_assert_true (shows (self, "armen"));
}

/* The exhibition that was not there when the kiosk was started. */
static void
test_late (Fixture *self,
           gconstpointer data)
{
  g_test_expect_message ("gza-content", G_LOG_LEVEL_WARNING, "*showing that it will be back");
  begin (self);
  g_test_assert_expected_messages ();
  wait_for (self, hides, "nino");
  show (self, 1);
  wait_for (self, is_ready, NULL);
  gza_content_change (self->content);
  g_assert_true (shows (self, "nino"));
}

/* The settings name another folder, which may come later than its name. */
static void
test_named (Fixture *self,
            gconstpointer data)
{
  g_autofree char *named = g_build_filename (self->folder, "named", NULL);
  g_autofree char *second = g_build_filename (self->folder, "generations/2", NULL);

  show (self, 1);
  begin (self);
  wait_for (self, shows, "nino");
  g_test_expect_message ("gza-content", G_LOG_LEVEL_WARNING,
                         "*/named: not there, staying with the one before until it is");
  gza_content_set_path (self->content, named);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (gza_content_get_path (self->content), ==, named);
  g_assert_true (shows (self, "nino"));
  g_assert_cmpint (symlink (second, named), ==, 0);
  wait_for (self, is_ready, NULL);
  gza_content_change (self->content);
  g_assert_true (shows (self, "armen"));
  gza_content_set_path (self->content, self->current);
  wait_for (self, is_ready, NULL);
  gza_content_change (self->content);
  g_assert_true (shows (self, "nino"));
}

/* Consent is obeyed at once, in the exhibition that is still shown as well. */
static void
test_withdrawn (Fixture *self,
                gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "generations/1", NULL);

  make_file (folder, "stories/armen/story.yaml", SMALL_STORY, -1);
  make_generation (self, 2, "nino", WITHDRAWN_STORY);
  show (self, 1);
  begin (self);
  wait_for (self, shows, "nino");
  show (self, 2);
  wait_for (self, hides, "nino");
  g_assert_true (shows (self, "armen"));
}

/* A kiosk that is moved obeys consent for the place where it stands now. */
static void
test_moved (Fixture *self,
            gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "generations/1", NULL);

  g_object_set (self->settings, "country", "GE", NULL);
  make_file (folder, "stories/armen/story.yaml", STORY_FOR_GEORGIA, -1);
  show (self, 1);
  begin (self);
  wait_for (self, shows, "armen");
  g_object_set (self->settings, "country", "AM", NULL);
  wait_for (self, hides, "armen");
  wait_for (self, is_ready, NULL);
  gza_content_change (self->content);
  g_assert_true (shows (self, "nino"));
  g_object_set (self->settings, "country", "GE", NULL);
  wait_for (self, is_ready, NULL);
  g_assert_true (hides (self, "armen"));
  gza_content_change (self->content);
  g_assert_true (shows (self, "armen"));
}

/* Ends in disorder after a while, with an exhibition that somebody is in. */
static void
crash (Fixture *self,
       const char *story,
       gint64 after_us)
{
  begin (self);
  gza_run_journal_set_story (self->journal, story);
  fake_clock_advance (self->clock, after_us);
  gza_run_journal_prove (self->journal);
  end (self);
}

static void
assert_current (Fixture *self,
                const char *expected)
{
  g_autofree char *target = g_file_read_link (self->current, NULL);

  g_assert_cmpstr (target, ==, expected);
}

static void
use_fake_clock (Fixture *self)
{
  self->clock = fake_clock_new ();
  fake_clock_advance (self->clock, G_USEC_PER_SEC);
  gza_clock_set_default (GZA_CLOCK (self->clock));
}

static void
test_failing (Fixture *self,
              gconstpointer data)
{
  use_fake_clock (self);
  show (self, 2);
  for (guint i = 0; i < 3; i++)
    crash (self, NULL, G_USEC_PER_SEC);
  assert_current (self, "generations/2");
  g_test_expect_message ("gza-content", G_LOG_LEVEL_WARNING,
                         "*ended the kiosk three times while it was new, going back to "
                         "exhibition 1");
  begin (self);
  g_test_assert_expected_messages ();
  assert_current (self, "generations/1");
  g_assert_cmpuint (gza_run_journal_get_n_dark_starts (self->journal), ==, 0);
  end (self);
  /* The first one has none before it. */
  for (guint i = 0; i < 5; i++)
    crash (self, NULL, G_USEC_PER_SEC);
  assert_current (self, "generations/1");
}

/* An exhibition that was shown for an hour is not blamed for a machine that breaks. */
static void
test_proved (Fixture *self,
             gconstpointer data)
{
  use_fake_clock (self);
  show (self, 2);
  crash (self, NULL, G_USEC_PER_SEC);
  crash (self, NULL, 3600 * (gint64) G_USEC_PER_SEC);
  for (guint i = 0; i < 5; i++)
    crash (self, NULL, G_USEC_PER_SEC);
  begin (self);
  assert_current (self, "generations/2");
}

/* A story that is set aside comes back with other files: in another generation, or in this one. */
static void
test_story_comes_back (Fixture *self,
                       gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "generations/1", NULL);

  show (self, 1);
  make_file (folder, "stories/armen/story.yaml", SMALL_STORY, -1);
  use_fake_clock (self);
  for (guint i = 0; i < 3; i++)
    crash (self, "nino", G_USEC_PER_SEC);
  gza_clock_set_default (NULL);
  g_test_expect_message ("gza-content", G_LOG_LEVEL_WARNING,
                         "the story “nino” ended the kiosk three times, *");
  begin (self);
  g_test_assert_expected_messages ();
  wait_for (self, shows, "armen");
  g_assert_true (hides (self, "nino"));
  g_assert_cmpstr (gza_run_journal_get_aside (self->journal)[0], ==, "nino");
  make_file (folder, "stories/nino/story.yaml", SMALL_STORY "\n", -1);
  wait_for (self, shows, "nino");
  g_assert_null (gza_run_journal_get_aside (self->journal)[0]);
  end (self);
  begin (self);
  wait_for (self, shows, "nino");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_handler ("gza-content", G_LOG_LEVEL_WARNING, on_warning, NULL);
  ADD ("/content/installed", test_installed);
  ADD ("/content/taken-back", test_taken_back);
  ADD ("/content/broken", test_broken);
  ADD ("/content/late", test_late);
  ADD ("/content/named", test_named);
  ADD ("/content/withdrawn", test_withdrawn);
  ADD ("/content/moved", test_moved);
  ADD ("/content/failing", test_failing);
  ADD ("/content/proved", test_proved);
  ADD ("/content/story-comes-back", test_story_comes_back);
  return g_test_run ();
}
