/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bundle-fixture.h"

#include <string.h>

#include "gza-folder-copy.h"

static const char *const story_paths[] = { "stories/nino/story.yaml", "stories/nino/ნინო.png",
                                           "media/wine.svg", NULL };
static const char *const all_paths[] = { "stories/exhibition.yaml", "stories/nino/story.yaml",
                                         "stories/armen/story.yaml", "media/wine.svg", NULL };

char *
bundle_fixture_path (BundleFixture *self,
                     const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
bundle_fixture_write (BundleFixture *self,
                      const char *name,
                      const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
make_keys (BundleFixture *self,
           const char *name)
{
  g_autofree char *secret = g_strdup_printf ("%s/%s.key", self->folder, name);
  g_autofree char *public = g_strdup_printf ("%s/%s/%s.pub", self->folder, name, name);
  g_autofree char *parent = g_path_get_dirname (public);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  gza_key_pair_make (secret, public, &error);
  g_assert_no_error (error);
}

void
bundle_fixture_set_up (BundleFixture *self,
                       gconstpointer data)
{
  g_autofree char *keys = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("gza-bundle-XXXXXX", &error);
  g_assert_no_error (error);
  self->exhibition = bundle_fixture_path (self, "exhibition");
  self->bundle = bundle_fixture_path (self, "nino.gza");
  bundle_fixture_write (self, "exhibition/stories/exhibition.yaml", "format: 1\n");
  bundle_fixture_write (self, "exhibition/stories/nino/story.yaml", "title: first\n");
  bundle_fixture_write (self, "exhibition/stories/nino/ნინო.png", "PNG");
  bundle_fixture_write (self, "exhibition/stories/armen/story.yaml", "title: Armen\n");
  bundle_fixture_write (self, "exhibition/media/wine.svg", "");
  make_keys (self, "ours");
  make_keys (self, "theirs");
  keys = bundle_fixture_path (self, "ours");
  self->trusted = gza_public_keys_read (keys, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->trusted->len, ==, 1);
  self->root = gza_root_new (self->exhibition, &error);
  g_assert_no_error (error);
}

void
bundle_fixture_tear_down (BundleFixture *self,
                          gconstpointer data)
{
  g_assert_finalize_object (self->root);
  g_assert_true (gza_folder_delete (self->folder, NULL));
  g_array_unref (self->trusted);
  g_free (self->bundle);
  g_free (self->exhibition);
  g_free (self->folder);
}

static void
pack (BundleFixture *self,
      GzaBundleKind kind,
      const char *id,
      const char *const *paths,
      const char *key,
      gint64 made_s)
{
  g_autofree char *secret = g_strdup_printf ("%s/%s.key", self->folder, key);
  g_autoptr (GError) error = NULL;

  gza_bundle_write (self->root, kind, id, paths, made_s, secret, self->bundle, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The story "nino". */
void
bundle_fixture_pack (BundleFixture *self,
                     const char *key,
                     gint64 made_s)
{
  pack (self, GZA_BUNDLE_STORY, "nino", story_paths, key, made_s);
}

void
bundle_fixture_pack_all (BundleFixture *self,
                         gint64 made_s)
{
  pack (self, GZA_BUNDLE_EXHIBITION, "road", all_paths, "ours", made_s);
}

/* What was packed last. */
GzaBundle *
bundle_fixture_open (BundleFixture *self,
                     GError **error)
{
  return gza_bundle_open (self->bundle, (GzaPublicKey *) self->trusted->data, self->trusted->len,
                          error);
}
