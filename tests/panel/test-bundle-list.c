/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-bundle-list.h"

#include <dirent.h>
#include <dlfcn.h>
#include <glib/gstdio.h>

typedef DIR *OpenDir (const char *name);

typedef struct {
  char *folder;
} Fixture;

static GMutex network;
static const char *slow; /* the folder that does not answer while the network is locked */

/* Stands before libc's, for GLib too. */
DIR *
opendir (const char *name)
{
  OpenDir *real = (OpenDir *) dlsym (RTLD_NEXT, "opendir");

  if (g_strcmp0 (name, slow) == 0) {
    g_mutex_lock (&network);
    g_mutex_unlock (&network);
  }

  return real (name);
}

static void
add_file (Fixture    *self,
          const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->folder = g_dir_make_tmp ("bundles-XXXXXX", NULL);
  add_file (self, "second.gza");
  add_file (self, "first.gza");
  add_file (self, ".hidden.gza");
  add_file (self, "photo.jpg");
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  GDir *dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_dir_close (dir);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static GtkWidget *
get_box (GtkWidget *list)
{
  return gtk_widget_get_first_child (list);
}

/* The names on the buttons; nothing while the folder has not answered. */
static char *
dup_names (GtkWidget *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (GtkWidget *at = gtk_widget_get_first_child (get_box (list)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    if (GTK_IS_BUTTON (at))
      g_string_append_printf (names, "%s ", gtk_button_get_label (GTK_BUTTON (at)));
  }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (GtkWidget  *list,
              const char *expected)
{
  g_autofree char *names = dup_names (list);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_word (GtkWidget  *list,
             const char *expected)
{
  GtkWidget *word = gtk_widget_get_first_child (get_box (list));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (word))), ==,
                   expected);
}

/* Who reads its folder holds it, and lets go a moment after the last event. */
static void
wait_until_read (GtkWidget *list)
{
  while (G_OBJECT (list)->ref_count > 1) {
    g_main_context_iteration (NULL, FALSE);
    g_thread_yield ();
  }
}

static GtkWidget *
open_list (const char *folder)
{
  return g_object_ref_sink (gza_bundle_list_new (folder));
}

static void
on_picked (GzaBundleList *list,
           const char    *path,
           char         **picked)
{
  g_assert_null (*picked);
  *picked = g_strdup (path);
}

static void
test_pick (Fixture       *self,
           gconstpointer  unused)
{
  GtkWidget *list = open_list (self->folder);
  g_autofree char *picked = NULL;
  g_autofree char *expected = g_build_filename (self->folder, "second.gza", NULL);

  g_signal_connect (list, "picked", G_CALLBACK (on_picked), &picked);
  wait_until_read (list);
  assert_names (list, "first.gza second.gza ");
  g_signal_emit_by_name (gtk_widget_get_last_child (get_box (list)), "clicked");
  g_assert_cmpstr (picked, ==, expected);
  g_assert_finalize_object (list);
}

static void
test_comes (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *list = open_list (self->folder);
  GtkWidget *first;

  wait_until_read (list);
  first = gtk_widget_get_first_child (get_box (list));
  gza_bundle_list_refresh (GZA_BUNDLE_LIST (list));
  wait_until_read (list);
  g_assert_true (gtk_widget_get_first_child (get_box (list)) == first);
  add_file (self, "third.gza");
  gza_bundle_list_refresh (GZA_BUNDLE_LIST (list));
  wait_until_read (list);
  assert_names (list, "first.gza second.gza third.gza ");
  g_assert_finalize_object (list);
}

static void
test_missing (Fixture       *self,
              gconstpointer  unused)
{
  GtkWidget *list = open_list ("/nonexistent");

  assert_word (list, "One moment…");
  wait_until_read (list);
  assert_word (list, "There is no bundle here.");
  assert_names (list, "");
  g_assert_finalize_object (list);
}

/* Nothing waits for a folder that does not answer, and the panel can be closed. */
static void
test_slow (Fixture       *self,
           gconstpointer  unused)
{
  g_autofree char *fast = g_strconcat (self->folder, "/", NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *waiting, *list;

  g_mutex_lock (&network);
  slow = self->folder;
  waiting = open_list (self->folder);
  gtk_window_set_child (GTK_WINDOW (window), waiting);
  list = open_list (fast);
  wait_until_read (list);
  assert_names (list, "first.gza second.gza ");
  assert_names (waiting, "");
  gtk_window_destroy (GTK_WINDOW (window));
  g_mutex_unlock (&network);
  wait_until_read (waiting);
  g_assert_finalize_object (waiting);
  g_assert_finalize_object (list);
}

#define LIST_TEST(path, function)                                                                 \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  LIST_TEST ("/bundle-list/pick", test_pick);
  LIST_TEST ("/bundle-list/comes", test_comes);
  LIST_TEST ("/bundle-list/missing", test_missing);
  LIST_TEST ("/bundle-list/slow", test_slow);

  return g_test_run ();
}
