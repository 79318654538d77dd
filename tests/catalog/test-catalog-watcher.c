/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#include "exhibition-fixture.h"
#include "gza-catalog-watcher.h"
#include "make-exhibition.h"
#include "remove-folder.h"

/* A folder changes under a running watcher. Every wait is for a state, with a limit. */

#define LIMIT_MS 5000
#define STORY "stories/told/story.yaml"
#define TITLE(title) "format: 1\nkind: illustrative\ntitle: " title "\nline: B\n"                  \
                     "person: {display_name: Nino}\n" SMALL_STORY_CHAPTERS
#define CONSENT(day) "consent: {ref: A, given: 2025-01-01, review_by: " day                       \
                     ", scope: {exhibition: true}}\n"
#define WITHDRAWN "consent: {ref: A, given: 2025-01-01, review_by: 2990-01-01, withdrawn: true, " \
                  "scope: {exhibition: true}}\n"

typedef struct {
  ExhibitionFixture fixture;
  GzaCatalogWatcher *watcher;
  guint n_notified;
} Watch;

static void
on_catalog (GzaCatalogWatcher *watcher,
            GParamSpec *pspec,
            gpointer data)
{
  ((Watch *) data)->n_notified++;
}

static gboolean
on_limit (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_notified (Watch *self,
                   guint n_notified)
{
  gboolean is_over = FALSE;
  guint id = g_timeout_add (LIMIT_MS, on_limit, &is_over);

  while (self->n_notified < n_notified && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (id);
}

static GzaStory *
get_story (Watch *self,
           const char *id)
{
  return gza_catalog_get_story (gza_catalog_watcher_get_catalog (self->watcher), id);
}

/* Waits until a story is there, or is not. */
static void
wait_for_story (Watch *self,
                const char *id,
                gboolean is_there)
{
  while ((get_story (self, id) != NULL) != is_there)
    wait_for_notified (self, self->n_notified + 1);
}

static void
start (Watch *self)
{
  self->watcher = gza_catalog_watcher_new (self->fixture.root);
  g_signal_connect (self->watcher, "notify::catalog", G_CALLBACK (on_catalog), self);
  gza_catalog_watcher_start (self->watcher);
  wait_for_notified (self, 1);
}

static void
set_up (Watch *self,
        gconstpointer data)
{
  exhibition_fixture_set_up (&self->fixture, NULL);
  gza_clock_set_default (NULL);
}

static void
tear_down (Watch *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->watcher);
  exhibition_fixture_tear_down (&self->fixture, NULL);
}

static void
test_new_story (Watch *self,
                gconstpointer data)
{
  GzaStory *good;
  gint64 start_us;

  make_exhibition (self->fixture.folder, 20);
  start (self);
  good = get_story (self, "story-00001");
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A"));
  start_us = g_get_monotonic_time ();
  wait_for_story (self, "told", TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (gza_catalog_watcher_get_n_read (self->watcher), ==, 1);
  g_assert_true (get_story (self, "story-00001") == good);
}

static void
test_changed_story (Watch *self,
                    gconstpointer data)
{
  GzaStory *story;

  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A"));
  start (self);
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("B"));
  wait_for_notified (self, 2);
  story = get_story (self, "told");
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_title (story), "ka"), ==, "B");
  g_assert_cmpuint (gza_catalog_watcher_get_n_read (self->watcher), ==, 1);
}

static void
test_removed_story (Watch *self,
                    gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->fixture.folder, "stories/told", NULL);

  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A"));
  start (self);
  remove_folder (folder);
  wait_for_story (self, "told", FALSE);
  g_assert_nonnull (get_story (self, "good"));
  while (g_list_model_get_n_items (gza_catalog_watcher_get_diagnostics (self->watcher)) > 0)
    wait_for_notified (self, self->n_notified + 1);
}

static void
test_broken_save (Watch *self,
                  gconstpointer data)
{
  g_autofree char *codes = NULL;

  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A"));
  start (self);
  exhibition_fixture_add (&self->fixture, STORY, "title: [\n");
  wait_for_notified (self, 2);
  g_assert_nonnull (get_story (self, "told"));
  codes = list_codes (gza_catalog_watcher_get_diagnostics (self->watcher), STORY);
  g_assert_cmpstr (codes, ==, "yaml-syntax@2:1");
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("C"));
  wait_for_notified (self, 3);
  g_assert_cmpstr (gza_text_get_exact (gza_story_get_title (get_story (self, "told")), "ka"), ==,
                   "C");
}

static void
test_broken_exhibition (Watch *self,
                        gconstpointer data)
{
  GzaCatalog *catalog;

  start (self);
  exhibition_fixture_add (&self->fixture, "stories/exhibition.yaml", "title: [\n");
  wait_for_notified (self, 2);
  catalog = gza_catalog_watcher_get_catalog (self->watcher);
  g_assert_cmpstr (gza_text_get_exact (gza_catalog_get_title (catalog), "en"), ==, "The Road");
  g_assert_cmpstr (gza_catalog_get_languages (catalog)[1], ==, "en");
}

/* A file that is still open for writing is not read, however long the pauses are. */
static void
test_open_file (Watch *self,
                gconstpointer data)
{
  static const char part[] = TITLE ("A");
  g_autofree char *path = g_build_filename (self->fixture.folder, STORY, NULL);
  gboolean is_over = FALSE;
  int fd;

  start (self);
  exhibition_fixture_add (&self->fixture, "stories/told/note.txt", "x");
  wait_for_notified (self, 2);
  fd = g_open (path, O_WRONLY | O_CREAT, 0644);
  g_assert_cmpint (write (fd, part, 30), ==, 30);
  g_timeout_add (500, on_limit, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_notified, ==, 2);
  g_assert_cmpint (write (fd, part + 30, sizeof (part) - 31), ==, sizeof (part) - 31);
  close (fd);
  wait_for_story (self, "told", TRUE);
}

/* A new folder whose media have not arrived waits for them; one that will never have them does
 * not wait for ever. */
static void
test_half_copied (Watch *self,
                  gconstpointer data)
{
  start (self);
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A") "portrait: {file: a.png}\n");
  wait_for_notified (self, 2);
  g_assert_null (get_story (self, "told"));
  exhibition_fixture_add (&self->fixture, "stories/told/a.png", "\x89PNG\r\n");
  wait_for_story (self, "told", TRUE);
  g_assert_nonnull (gza_story_get_portrait (get_story (self, "told")));

  exhibition_fixture_add (&self->fixture, "stories/never/story.yaml",
                          TITLE ("A") "portrait: {file: a.png}\n");
  wait_for_story (self, "never", TRUE);
}

static void
test_passing_files (Watch *self,
                    gconstpointer data)
{
  static const char *const names[] = { ".story.yaml.swp", "story.yaml~", "4913", "a.webm.part" };
  gboolean is_over = FALSE;

  start (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (self->fixture.folder, "stories/good", names[i], NULL);
    int fd = g_creat (path, 0644);

    g_assert_cmpint (write (fd, "x", 1), ==, 1);
    close (fd);
  }
  g_timeout_add (400, on_limit, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->n_notified, ==, 1);
}

static void
test_withdrawn (Watch *self,
                gconstpointer data)
{
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A") CONSENT ("2990-01-01"));
  start (self);
  g_assert_nonnull (get_story (self, "told"));
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A") WITHDRAWN);
  wait_for_story (self, "told", FALSE);
}

/* Midnight passes, and no file changes. */
static void
test_expires (Watch *self,
              gconstpointer data)
{
  g_autoptr (GDateTime) tomorrow = g_date_time_new_local (2026, 1, 16, 0, 0, 1);

  gza_clock_set_default (GZA_CLOCK (self->fixture.clock));
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A") CONSENT ("2026-01-15"));
  start (self);
  g_assert_nonnull (get_story (self, "told"));
  fake_clock_advance (self->fixture.clock, 61 * 60 * (gint64) G_USEC_PER_SEC);
  g_assert_nonnull (get_story (self, "told"));
  fake_clock_set_date (self->fixture.clock, tomorrow);
  fake_clock_advance (self->fixture.clock, 61 * 60 * (gint64) G_USEC_PER_SEC);
  g_assert_null (get_story (self, "told"));
  g_assert_cmpuint (self->n_notified, ==, 2);
}

/* A clock that was years ahead hides what has not expired; once it is right, the story is back. */
static void
test_clock_goes_back (Watch *self,
                      gconstpointer data)
{
  g_autoptr (GDateTime) wrong = g_date_time_new_local (2036, 1, 15, 12, 0, 0);
  g_autoptr (GDateTime) right = g_date_time_new_local (2026, 1, 15, 12, 0, 0);

  gza_clock_set_default (GZA_CLOCK (self->fixture.clock));
  fake_clock_set_date (self->fixture.clock, wrong);
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A") CONSENT ("2027-01-15"));
  start (self);
  g_assert_null (get_story (self, "told"));
  fake_clock_set_date (self->fixture.clock, right);
  fake_clock_advance (self->fixture.clock, 61 * 60 * (gint64) G_USEC_PER_SEC);
  wait_for_story (self, "told", TRUE);
  g_assert_cmpuint (gza_catalog_watcher_get_n_read (self->watcher), ==, 1);
}

/* A kiosk shows what the person allowed for the place where it stands, from the first moment. */
static void
test_location (Watch *self,
               gconstpointer data)
{
  exhibition_fixture_add (&self->fixture, STORY, TITLE ("A")
                          "consent: {ref: A, given: 2025-01-01, review_by: 2990-01-01, "
                          "scope: {exhibition: true, countries: [GE]}}\n");
  self->watcher = gza_catalog_watcher_new (self->fixture.root);
  gza_catalog_watcher_set_location (self->watcher, "AM", NULL);
  g_signal_connect (self->watcher, "notify::catalog", G_CALLBACK (on_catalog), self);
  gza_catalog_watcher_start (self->watcher);
  wait_for_notified (self, 1);
  g_assert_null (get_story (self, "told"));
  g_assert_nonnull (get_story (self, "good"));
}

#define MAX_STALL_US 250000

/* How long the main loop has been away, at its worst. */
typedef struct {
  gint64 last_us;
  gint64 worst_us;
} Heartbeat;

static gboolean
on_beat (gpointer data)
{
  Heartbeat *self = data;
  gint64 now_us = g_get_monotonic_time ();

  self->worst_us = MAX (self->worst_us, now_us - self->last_us);
  self->last_us = now_us;
  return G_SOURCE_CONTINUE;
}

static void
add_hostile (ExhibitionFixture *fixture)
{
  static const struct {
    const char *start;
    const char *part;
    guint times;
  } files[] = {
    { "", "# a comment that goes on\n", 2000000 }, /* y02: 50 MB */
    { "", "[", 1000000 },                          /* y21 */
    { "", "{a: ", 250000 },                        /* y21 */
    { "a:\n", "- ", 400000 },                      /* y23 */
    { "a:\n", "- b\n", 250000 },                   /* y25 */
    { "a:\n", "  - &x b\n", 100000 },              /* y19 */
    { "", "--- a\n", 170000 },                     /* y26 */
    { "title: ", "aaaaaaaaaaaaaaa ", 65000 },      /* y24 */
    { SMALL_STORY, "  - {id: A B}\n", 15000 },     /* y48 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_strdup_printf ("stories/bad-%u/story.yaml", i);
    g_autoptr (GString) text = g_string_new (files[i].start);

    for (guint j = 0; j < files[i].times; j++)
      g_string_append (text, files[i].part);
    exhibition_fixture_add (fixture, path, text->str);
  }
}

static gint64
measure_stall (Watch *self,
               const char *title)
{
  Heartbeat heartbeat = { g_get_monotonic_time (), 0 };
  guint n_notified = self->n_notified;
  guint id;

  exhibition_fixture_add (&self->fixture, "stories/exhibition.yaml", title);
  heartbeat.last_us = g_get_monotonic_time ();
  id = g_timeout_add (10, on_beat, &heartbeat);
  wait_for_notified (self, n_notified + 1);
  g_source_remove (id);
  return heartbeat.worst_us;
}

/* Whatever lies in the folder, files are read on a worker: the main loop goes on answering. A busy
 * machine may take the processor away from the test, so one of a few runs is enough. */
static void
test_main_loop_answers (Watch *self,
                        gconstpointer data)
{
  gint64 stall_us = G_MAXINT64;

  add_hostile (&self->fixture);
  start (self);
  for (guint i = 0; i < 5 && stall_us > MAX_STALL_US; i++) {
    g_autofree char *text = g_strdup_printf ("format: 1\ntitle: T%u\nlanguages: [ka, en]\n", i);

    stall_us = measure_stall (self, text);
  }
  g_assert_nonnull (get_story (self, "good"));
  g_assert_null (get_story (self, "bad-1"));
  g_test_message ("the main loop was away for %d ms", (int) (stall_us / 1000));
  if (!is_sanitized ())
    g_assert_cmpint (stall_us, <=, MAX_STALL_US);
}

#define ADD(path, function) g_test_add (path, Watch, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/catalog-watcher/new-story", test_new_story);
  ADD ("/catalog-watcher/changed-story", test_changed_story);
  ADD ("/catalog-watcher/removed-story", test_removed_story);
  ADD ("/catalog-watcher/broken-save", test_broken_save);
  ADD ("/catalog-watcher/broken-exhibition", test_broken_exhibition);
  ADD ("/catalog-watcher/open-file", test_open_file);
  ADD ("/catalog-watcher/half-copied", test_half_copied);
  ADD ("/catalog-watcher/passing-files", test_passing_files);
  ADD ("/catalog-watcher/withdrawn", test_withdrawn);
  ADD ("/catalog-watcher/expires", test_expires);
  ADD ("/catalog-watcher/clock-goes-back", test_clock_goes_back);
  ADD ("/catalog-watcher/location", test_location);
  ADD ("/catalog-watcher/main-loop-answers", test_main_loop_answers);
  return g_test_run ();
}
