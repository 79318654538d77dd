/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>

#include "exhibition-fixture.h"
#include "gza-catalog-watcher.h"
#include "gza-folder-watch.h"

/* A system that refuses to watch folders: a user namespace of the test's own, whose limits it may
 * set. Where none can be made, the tests are skipped. */

#define LIMIT_MS 10000
#define STORY "stories/told/story.yaml"

typedef struct {
  ExhibitionFixture fixture;
  GString *told; /* what was told, parted by blanks; "*" for what all share */
} Poll;

static gboolean
write_line (const char *path,
            const char *line)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean is_written;

  if (fd < 0)
    return FALSE;
  is_written = write (fd, line, strlen (line)) == (ssize_t) strlen (line);
  close (fd);
  return is_written;
}

/* Before there are threads. */
static gboolean
enter_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1\n", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1\n", getgid ());

  return unshare (CLONE_NEWUSER) == 0 && write_line ("/proc/self/setgroups", "deny\n") &&
         write_line ("/proc/self/uid_map", users) && write_line ("/proc/self/gid_map", groups);
}

static void
set_limits (const char *instances,
            const char *watches)
{
  g_assert_true (write_line ("/proc/sys/user/max_inotify_instances", instances));
  g_assert_true (write_line ("/proc/sys/user/max_inotify_watches", watches));
}

static void
on_change (const char *story_id,
           gpointer data)
{
  GString *told = ((Poll *) data)->told;

  g_string_append_printf (told, "%s%s", told->len > 0 ? " " : "",
                          story_id != NULL ? story_id : "*");
}

static gboolean
on_limit (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Lets the poll look twice, which takes seconds, or not at all with the fake clock. */
static void
look_twice (Poll *self)
{
  gboolean is_over = FALSE;
  guint limit_id = g_timeout_add (LIMIT_MS, on_limit, &is_over);
  guint tick_id = g_timeout_add (5, on_tick, NULL);

  for (guint i = 0; i < 2; i++) {
    fake_clock_advance (self->fixture.clock, 2 * G_USEC_PER_SEC);
    while (fake_clock_get_n_waiting (self->fixture.clock) == 0 && !is_over)
      g_main_context_iteration (NULL, TRUE);
    g_assert_false (is_over);
  }
  g_source_remove (limit_id);
  g_source_remove (tick_id);
}

static void
set_up (Poll *self,
        gconstpointer data)
{
  exhibition_fixture_set_up (&self->fixture, NULL);
  self->told = g_string_new (NULL);
}

static void
tear_down (Poll *self,
           gconstpointer data)
{
  g_string_free (self->told, TRUE);
  exhibition_fixture_tear_down (&self->fixture, NULL);
}

static void
assert_told (Poll *self,
             const char *told)
{
  look_twice (self);
  g_assert_cmpstr (self->told->str, ==, told);
  g_string_truncate (self->told, 0);
}

static void
check_changes (Poll *self)
{
  g_autoptr (GzaFolderWatch) watch = gza_folder_watch_new (self->fixture.root, on_change, self);
  g_autofree char *gone = g_build_filename (self->fixture.folder, STORY, NULL);
  g_autofree char *folder = g_path_get_dirname (gone);

  gza_folder_watch_scan (watch);
  gza_folder_watch_start (watch);
  g_assert_true (gza_folder_watch_is_polling (watch));
  assert_told (self, "");
  exhibition_fixture_add (&self->fixture, STORY, SMALL_STORY);
  assert_told (self, "told");
  exhibition_fixture_add (&self->fixture, "stories/told/.story.yaml.swp", "x");
  assert_told (self, "");
  exhibition_fixture_add (&self->fixture, "stories/told/raw/a.opus", "OggS");
  assert_told (self, "told");
  exhibition_fixture_add (&self->fixture, "stories/exhibition.yaml", "format: 1\n");
  assert_told (self, "*");
  exhibition_fixture_add (&self->fixture, "media/a.png", "x");
  assert_told (self, "*");
  g_assert_cmpint (g_unlink (gone), ==, 0);
  assert_told (self, "told");
  exhibition_fixture_add (&self->fixture, "stories/good/story.yaml", SMALL_STORY "titel: x\n");
  assert_told (self, "good");
}

static void
test_no_inotify (Poll *self,
                 gconstpointer data)
{
  set_limits ("0\n", "1000\n");
  check_changes (self);
}

static void
test_no_watches (Poll *self,
                 gconstpointer data)
{
  set_limits ("10\n", "1\n");
  check_changes (self);
}

/* The watches are used up later, by a new story. */
static void
test_used_up (Poll *self,
              gconstpointer data)
{
  g_autoptr (GzaFolderWatch) watch = gza_folder_watch_new (self->fixture.root, on_change, self);
  gboolean is_over = FALSE;
  guint id = g_timeout_add (LIMIT_MS, on_limit, &is_over);

  set_limits ("10\n", "2\n");
  gza_folder_watch_scan (watch);
  gza_folder_watch_start (watch);
  g_assert_false (gza_folder_watch_is_polling (watch));
  exhibition_fixture_add (&self->fixture, STORY, SMALL_STORY);
  while (!gza_folder_watch_is_polling (watch) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (id);
  look_twice (self);
  g_assert_nonnull (strstr (self->told->str, "told"));
}

/* The curator and the technician are told, and a change arrives. */
static void
test_watcher (Poll *self,
              gconstpointer data)
{
  GzaCatalogWatcher *watcher = gza_catalog_watcher_new (self->fixture.root);
  gboolean is_over = FALSE;
  guint id = g_timeout_add (LIMIT_MS, on_limit, &is_over);
  g_autofree char *codes = NULL;

  set_limits ("0\n", "0\n");
  gza_catalog_watcher_start (watcher);
  while (gza_catalog_watcher_get_catalog (watcher) == NULL && !is_over)
    g_main_context_iteration (NULL, TRUE);
  codes = list_codes (gza_catalog_watcher_get_diagnostics (watcher), "stories");
  g_assert_cmpstr (codes, ==, "watch-polling@0:0");
  exhibition_fixture_add (&self->fixture, STORY, SMALL_STORY);
  while (gza_catalog_get_story (gza_catalog_watcher_get_catalog (watcher), "told") == NULL &&
         !is_over) {
    fake_clock_advance (self->fixture.clock, 200000);
    g_main_context_iteration (NULL, FALSE);
    g_thread_yield ();
  }
  g_assert_false (is_over);
  g_source_remove (id);
  g_assert_finalize_object (watcher);
}

static void
test_nothing (void)
{
  g_test_skip ("no user namespace can be made");
}

#define ADD(path, function) g_test_add (path, Poll, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  gboolean has_namespace = enter_namespace ();

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (!has_namespace) {
    g_test_add_func ("/folder-poll", test_nothing);
    return g_test_run ();
  }
  ADD ("/folder-poll/no-inotify", test_no_inotify);
  ADD ("/folder-poll/no-watches", test_no_watches);
  ADD ("/folder-poll/used-up", test_used_up);
  ADD ("/folder-poll/watcher", test_watcher);
  return g_test_run ();
}
