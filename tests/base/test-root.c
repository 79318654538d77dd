/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-root.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* A folder beside the root holds a secret that no path may reach. */
typedef struct {
  char *folder;
  char *path;
  GzaRoot *root;
} Fixture;

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gza-root-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "exhibition", NULL);
  write_file (fixture, "../secret.txt", "secret");
  write_file (fixture, "media/shared.txt", "shared");
  write_file (fixture, "media/both.txt", "from the root");
  write_file (fixture, "stories/nino/story.yaml", "format: 1");
  write_file (fixture, "stories/nino/own.txt", "own");
  write_file (fixture, "stories/nino/media/both.txt", "from beside");
  write_file (fixture, "stories/.hidden/story.yaml", "");
  write_file (fixture, "stories/ana/story.yaml", "");
  fixture->root = gza_root_new (fixture->path, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_tree (child);
    else
      g_assert_cmpint (g_unlink (child), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->root);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_refused (Fixture      *fixture,
                const char   *path,
                GzaRootError  code)
{
  g_autoptr (GError) error = NULL;
  int fd = gza_root_open (fixture->root, path, NULL, &error);

  g_test_message ("%s", path);
  g_assert_cmpint (fd, ==, -1);
  g_assert_error (error, GZA_ROOT_ERROR, (int) code);
  /* Whoever reads the message has to find the place. */
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_no_such_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gza_root_new ("/nonexistent/exhibition", &error));
  g_assert_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
}

static void
test_path_is_absolute (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_assert_cmpstr (gza_root_get_path (fixture->root), ==, fixture->path);
}

static void
test_read (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gza_root_read (fixture->root, "media/shared.txt", 6, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpmem (data, size, "shared", 6);
}

static void
test_read_too_large (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gza_root_read (fixture->root, "media/shared.txt", 5, &error));
  g_assert_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_TOO_LARGE);
}

static void
test_read_empty (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gza_root_read (fixture->root, "stories/ana/story.yaml", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_open_gives_the_size (Fixture       *fixture,
                          gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  gint64 size_bytes = -1;
  int fd = gza_root_open (fixture->root, "media/shared.txt", &size_bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (size_bytes, ==, 6);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
test_paths_that_lead_out (Fixture       *fixture,
                          gconstpointer  user_data)
{
  g_autofree char *inside = g_build_filename (fixture->path, "media", "shared.txt", NULL);

  assert_refused (fixture, "../secret.txt", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "media/../../secret.txt", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "/etc/passwd", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, inside, GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "", GZA_ROOT_ERROR_NOT_FOUND);
  assert_refused (fixture, "media/absent.txt", GZA_ROOT_ERROR_NOT_FOUND);
  assert_refused (fixture, "media/shared.txt/", GZA_ROOT_ERROR_NOT_FOUND);
  assert_refused (fixture, "media/shared.txt/x", GZA_ROOT_ERROR_NOT_FOUND);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *out = g_build_filename (fixture->path, "out.txt", NULL);
  g_autofree char *in = g_build_filename (fixture->path, "in.txt", NULL);
  g_autofree char *folder = g_build_filename (fixture->path, "up", NULL);
  g_autofree char *proc = g_build_filename (fixture->path, "proc.txt", NULL);

  g_assert_cmpint (symlink ("../secret.txt", out), ==, 0);
  g_assert_cmpint (symlink ("media/shared.txt", in), ==, 0);
  g_assert_cmpint (symlink ("..", folder), ==, 0);
  g_assert_cmpint (symlink ("/proc/self/environ", proc), ==, 0);

  assert_refused (fixture, "out.txt", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "in.txt", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "up/secret.txt", GZA_ROOT_ERROR_OUTSIDE);
  assert_refused (fixture, "proc.txt", GZA_ROOT_ERROR_OUTSIDE);
}

static void
test_what_is_no_file (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autofree char *pipe_path = g_build_filename (fixture->path, "pipe.mp4", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (mkfifo (pipe_path, 0644), ==, 0);
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/socket.mp4", fixture->path);
  g_assert_cmpint (bind (fd, (const struct sockaddr *) &address, sizeof address), ==, 0);

  /* A pipe without a writer would block whoever opens it: that this test ends is the proof. */
  assert_refused (fixture, "pipe.mp4", GZA_ROOT_ERROR_NOT_A_FILE);
  assert_refused (fixture, "socket.mp4", GZA_ROOT_ERROR_NOT_A_FILE);
  assert_refused (fixture, "media", GZA_ROOT_ERROR_NOT_A_FILE);
  close (fd);
}

static void
test_sparse_bomb (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->path, "bomb.mp4", NULL);

  write_file (fixture, "bomb.mp4", "");
  if (truncate (path, G_GINT64_CONSTANT (1) << 40) != 0) {
    g_test_skip ("this file system has no files of 1 TiB");
    return;
  }
  assert_refused (fixture, "bomb.mp4", GZA_ROOT_ERROR_TOO_LARGE);
}

static void
test_folder_that_is_renamed (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autofree char *renamed = g_build_filename (fixture->folder, "renamed", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (g_rename (fixture->path, renamed), ==, 0);
  bytes = gza_root_read (fixture->root, "media/shared.txt", 100, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

/* Pages keep their root when another exhibition takes the place of the one before. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->path, "stories", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GzaRoot) stories = gza_root_new (path, NULL);
  g_autoptr (GzaRoot) absent = gza_root_new_absent ("/nowhere/at/all");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (gza_root_read (absent, "nino/own.txt", 100, &error));
  g_assert_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
  g_assert_false (gza_root_is_at (absent, path));
  g_assert_cmpint (symlink ("exhibition/stories", link), ==, 0);
  gza_root_follow (absent, stories);
  g_assert_true (gza_root_is_at (absent, link));
  g_assert_false (gza_root_is_at (absent, fixture->path));
  g_assert_cmpstr (gza_root_get_path (absent), ==, "/nowhere/at/all");
  bytes = gza_root_read (absent, "nino/own.txt", 100, NULL);
  g_assert_nonnull (bytes);
  gza_root_follow (absent, fixture->root);
  g_assert_null (gza_root_read (absent, "nino/own.txt", 100, NULL));
}

static void
test_resolve (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const struct {
    const char *beside;
    const char *path;
    const char *expected;
  } cases[] = {
    { "stories/nino/story.yaml", "own.txt", "stories/nino/own.txt" },
    { "stories/nino/story.yaml", "media/both.txt", "stories/nino/media/both.txt" },
    { "stories/nino/story.yaml", "media/shared.txt", "media/shared.txt" },
    { "exhibition.yaml", "media/shared.txt", "media/shared.txt" },
    { NULL, "media/both.txt", "media/both.txt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *path =
        gza_root_resolve (fixture->root, cases[i].beside, cases[i].path, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (path, ==, cases[i].expected);
  }
}

static void
test_resolve_refuses (Fixture       *fixture,
                      gconstpointer  user_data)
{
  static const struct {
    const char *path;
    GzaRootError code;
  } cases[] = {
    { "", GZA_ROOT_ERROR_OUTSIDE },
    { "/etc/passwd", GZA_ROOT_ERROR_OUTSIDE },
    { "../ana/story.yaml", GZA_ROOT_ERROR_OUTSIDE },
    { "a/../../b", GZA_ROOT_ERROR_OUTSIDE },
    { "https://example.org/x.mp4", GZA_ROOT_ERROR_OUTSIDE },
    { "file:///etc/passwd", GZA_ROOT_ERROR_OUTSIDE },
    { "absent.txt", GZA_ROOT_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("“%s”", cases[i].path);
    g_assert_null (gza_root_resolve (fixture->root, "stories/nino/story.yaml", cases[i].path,
                                     &error));
    g_assert_error (error, GZA_ROOT_ERROR, (int) cases[i].code);
  }
}

static void
test_list_folders (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *link_path = g_build_filename (fixture->path, "stories", "link", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  write_file (fixture, "stories/exhibition.yaml", "");
  g_assert_cmpint (symlink ("../media", link_path), ==, 0);
  names = gza_root_list_folders (fixture->root, "stories", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "ana");
  g_assert_cmpstr (names[1], ==, "nino");
}

static void
test_list_folders_refuses (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gza_root_list_folders (fixture->root, "absent", &error));
  g_assert_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (gza_root_list_folders (fixture->root, "..", &error));
  g_assert_error (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/root/no-such-folder", test_no_such_folder);
  ADD ("/root/path", test_path_is_absolute);
  ADD ("/root/follow", test_follow);
  ADD ("/root/read/whole", test_read);
  ADD ("/root/read/too-large", test_read_too_large);
  ADD ("/root/read/empty", test_read_empty);
  ADD ("/root/open/size", test_open_gives_the_size);
  ADD ("/root/open/outside", test_paths_that_lead_out);
  ADD ("/root/open/links", test_links);
  ADD ("/root/open/no-file", test_what_is_no_file);
  ADD ("/root/open/sparse", test_sparse_bomb);
  ADD ("/root/open/renamed", test_folder_that_is_renamed);
  ADD ("/root/resolve/found", test_resolve);
  ADD ("/root/resolve/refused", test_resolve_refuses);
  ADD ("/root/list/folders", test_list_folders);
  ADD ("/root/list/refused", test_list_folders_refuses);
  return g_test_run ();
}
