/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "bundle-fixture.h"

#define MADE_S G_GINT64_CONSTANT (1795430700)

static GzaManifest *
read_bundle (BundleFixture *self,
             GError **error)
{
  g_autoptr (GzaBundle) bundle = bundle_fixture_open (self, error);

  if (bundle == NULL || !gza_bundle_extract (bundle, NULL, NULL, NULL, error))
    return NULL;
  return gza_bundle_steal_manifest (bundle);
}

static void
assert_refused (BundleFixture *self,
                GzaBundleError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bundle (self, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, (int) code);
}

static void
test_round_trip (BundleFixture *self,
                 gconstpointer data)
{
  g_autofree char *out = bundle_fixture_path (self, "out");
  g_autofree char *name = bundle_fixture_path (self, "out/stories/nino/ნინო.png");
  g_autofree char *text = NULL;
  g_autoptr (GzaBundle) bundle = NULL;
  const GzaManifest *manifest;
  g_autoptr (GError) error = NULL;

  bundle_fixture_pack (self, "ours", MADE_S);
  g_assert_cmpint (g_mkdir (out, 0755), ==, 0);
  bundle = bundle_fixture_open (self, &error);
  g_assert_no_error (error);
  gza_bundle_extract (bundle, out, NULL, NULL, &error);
  g_assert_no_error (error);
  manifest = gza_bundle_get_manifest (bundle);
  g_assert_cmpint (manifest->kind, ==, GZA_BUNDLE_STORY);
  g_assert_cmpstr (manifest->id, ==, "nino");
  g_assert_cmpint (manifest->made_s, ==, MADE_S);
  g_assert_cmpuint (manifest->files->len, ==, 3);
  g_file_get_contents (name, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "PNG");
}

static void
test_same_bytes (BundleFixture *self,
                 gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize first_bytes, second_bytes;

  bundle_fixture_pack (self, "ours", MADE_S);
  g_assert_true (g_file_get_contents (self->bundle, &first, &first_bytes, NULL));
  bundle_fixture_pack (self, "ours", MADE_S);
  g_assert_true (g_file_get_contents (self->bundle, &second, &second_bytes, NULL));
  g_assert_cmpmem (first, first_bytes, second, second_bytes);
}

static void
test_foreign (BundleFixture *self,
              gconstpointer data)
{
  bundle_fixture_pack (self, "theirs", MADE_S);
  assert_refused (self, GZA_BUNDLE_ERROR_FOREIGN);
}

/* Every byte counts: no change of any of them passes. */
static void
test_every_byte (BundleFixture *self,
                 gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize n_bytes;

  bundle_fixture_pack (self, "ours", MADE_S);
  g_assert_true (g_file_get_contents (self->bundle, &text, &n_bytes, NULL));
  for (gsize i = 0; i < n_bytes; i++) {
    g_autoptr (GzaManifest) manifest = NULL;
    g_autoptr (GError) error = NULL;

    if (text[i] == '\0')
      continue; /* padding, and unused fields of the archive */
    text[i] ^= 1;
    g_assert_true (g_file_set_contents (self->bundle, text, (gssize) n_bytes, NULL));
    text[i] ^= 1;
    manifest = read_bundle (self, &error);
    if (manifest == NULL)
      continue;
    /* What the archive says of owner, mode and time is not used; names and content are. */
    g_assert_cmpstr (gza_manifest_get_file (manifest, 0)->path, ==, "stories/nino/story.yaml");
    g_assert_cmpuint (manifest->files->len, ==, 3);
  }
}

static void
test_cut_off (BundleFixture *self,
              gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize n_bytes, end;

  bundle_fixture_pack (self, "ours", MADE_S);
  g_assert_true (g_file_get_contents (self->bundle, &text, &n_bytes, NULL));
  for (end = n_bytes; end > 0 && text[end - 1] == '\0'; end--)
    ;
  for (gsize size = 0; size < end; size += 61) {
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (self->bundle, text, (gssize) size, NULL));
    g_assert_null (read_bundle (self, &error));
    g_assert_nonnull (error);
  }
}

/* An archive of the test's own: the members as they are given. */
typedef struct {
  const char *path;
  const char *text;
  const char *link; /* a hard link's target, or NULL */
} Member;

static void
write_archive (BundleFixture *self,
               const Member *members)
{
  struct archive *archive = archive_write_new ();

  archive_write_set_format_gnutar (archive);
  g_assert_cmpint (archive_write_open_filename (archive, self->bundle), ==, ARCHIVE_OK);
  for (; members->path != NULL; members++) {
    struct archive_entry *entry = archive_entry_new ();

    archive_entry_set_pathname (entry, members->path);
    archive_entry_set_filetype (entry, AE_IFREG);
    archive_entry_set_perm (entry, 0644);
    if (members->link != NULL)
      archive_entry_set_hardlink (entry, members->link);
    else
      archive_entry_set_size (entry, (la_int64_t) strlen (members->text));
    g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
    archive_write_data (archive, members->text, strlen (members->text));
    archive_entry_free (entry);
  }
  archive_write_close (archive);
  archive_write_free (archive);
}

static char *
sign (BundleFixture *self,
      const char *text)
{
  g_autofree char *secret = bundle_fixture_path (self, "ours.key");
  g_autoptr (GError) error = NULL;
  char *signature = gza_signature_make (secret, text, "test", &error);

  g_assert_no_error (error);
  return signature;
}

#define HEAD "gza-bundle 1\nstory nino\nmade 5\n"
#define SHA_OF_X "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" /* "x" */
#define FILE_X(path) "file " SHA_OF_X " 1 " path "\n"
#define STORY "stories/nino/story.yaml"

static const struct {
  const char *manifest;
  Member members[3];
  GzaBundleError code;
} hostile[] = {
  /* Signed, and still not taken: a key may be stolen, and a tool may have a fault. */
  { HEAD FILE_X ("../x"), { { "../x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("/etc/x"), { { "/etc/x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("stories/nino/../x"), { { "stories/nino/../x", "x" } },
    GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("stories/armen/x"), { { "stories/armen/x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("stories/nino/.x"), { { "stories/nino/.x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("stories/nino//x"), { { "stories/nino//x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("src/x"), { { "src/x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X ("media/\033x"), { { "media/\033x", "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X (STORY) FILE_X (STORY), { { STORY, "x" }, { STORY, "x" } },
    GZA_BUNDLE_ERROR_UNREADABLE },
  { "gza-bundle 2\nstory nino\nmade 5\n" FILE_X (STORY), { { STORY, "x" } },
    GZA_BUNDLE_ERROR_NEWER },
  { "gza-bundle 2\n", { { STORY, "x" } }, GZA_BUNDLE_ERROR_NEWER },
  { "gza-bundle 0\nstory nino\nmade 5\n" FILE_X (STORY), { { STORY, "x" } },
    GZA_BUNDLE_ERROR_UNREADABLE },
  { "gza-bundle 1\nstory ../x\nmade 5\n" FILE_X (STORY), { { STORY, "x" } },
    GZA_BUNDLE_ERROR_UNREADABLE },
  { "gza-bundle 1\nstory nino\nmade -5\n" FILE_X (STORY), { { STORY, "x" } },
    GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD "file " SHA_OF_X " -1 " STORY "\n", { { STORY, "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD "link " SHA_OF_X " 1 " STORY "\n", { { STORY, "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  { HEAD FILE_X (STORY) "\nmore\n", { { STORY, "x" } }, GZA_BUNDLE_ERROR_UNREADABLE },
  /* Another file, more, fewer, another order, a link. */
  { HEAD FILE_X (STORY), { { STORY, "y" } }, GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY), { { STORY, "xx" } }, GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY), { { "stories/nino/other", "x" } }, GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY), { { STORY, "x" }, { "stories/nino/more", "x" } },
    GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY) FILE_X ("media/a"), { { STORY, "x" } }, GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY) FILE_X ("media/a"), { { "media/a", "x" }, { STORY, "x" } },
    GZA_BUNDLE_ERROR_TAMPERED },
  { HEAD FILE_X (STORY), { { STORY, "", "/etc/passwd" } }, GZA_BUNDLE_ERROR_TAMPERED },
};

static void
test_hostile (BundleFixture *self,
              gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autofree char *signature = sign (self, hostile[i].manifest);
    Member members[] = { { "manifest", hostile[i].manifest }, { "manifest.minisig", signature },
                         hostile[i].members[0], hostile[i].members[1], { NULL } };

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    write_archive (self, members);
    assert_refused (self, hostile[i].code);
  }
}

static void
test_unsigned (BundleFixture *self,
               gconstpointer data)
{
  static const Member bare[] = { { "manifest", HEAD FILE_X (STORY) }, { STORY, "x" }, { NULL } };
  static const Member silly[] = {
    { "manifest", HEAD FILE_X (STORY) }, { "manifest.minisig", "trust me\n" }, { STORY, "x" },
    { NULL }
  };
  static const Member other[] = { { "letter.txt", "Hello" }, { NULL } };

  write_archive (self, bare);
  assert_refused (self, GZA_BUNDLE_ERROR_UNSIGNED);
  write_archive (self, silly);
  assert_refused (self, GZA_BUNDLE_ERROR_UNSIGNED);
  write_archive (self, other);
  assert_refused (self, GZA_BUNDLE_ERROR_UNREADABLE);
  g_assert_true (g_file_set_contents (self->bundle, "PK\003\004 a zip", -1, NULL));
  assert_refused (self, GZA_BUNDLE_ERROR_UNREADABLE);
}

/* A signature of another text, and a trusted remark that was changed. */
static void
test_signature (BundleFixture *self,
                gconstpointer data)
{
  g_autofree char *signature = sign (self, "one");
  g_autofree char *changed = g_strdup (signature);
  const GzaPublicKey *keys = (GzaPublicKey *) self->trusted->data;
  g_autoptr (GError) error = NULL;

  gza_signature_check (signature, "one", keys, 1, &error);
  g_assert_no_error (error);
  g_assert_false (gza_signature_check (signature, "two", keys, 1, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_TAMPERED);
  g_clear_error (&error);
  memcpy (strstr (changed, "comment: test") + 9, "jest", 4);
  g_assert_false (gza_signature_check (changed, "one", keys, 1, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_TAMPERED);
}

static void
test_keys (BundleFixture *self,
           gconstpointer data)
{
  g_autofree char *secret = bundle_fixture_path (self, "ours.key");
  g_autofree char *broken = bundle_fixture_path (self, "ours/broken.pub");
  g_autofree char *folder = bundle_fixture_path (self, "ours");
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (g_stat (secret, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_false (gza_key_pair_make (secret, broken, &error)); /* the secret key is there already */
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FAILED);
  g_clear_error (&error);
  bundle_fixture_write (self, "ours/broken.pub", "not a key\n");
  g_assert_null (gza_public_keys_read (folder, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (gza_signature_make (broken, "text", "remark", &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE);
}

#define ADD(path, function)                                                                       \
  g_test_add (path, BundleFixture, NULL, bundle_fixture_set_up, function, bundle_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/bundle/round-trip", test_round_trip);
  ADD ("/bundle/same-bytes", test_same_bytes);
  ADD ("/bundle/foreign", test_foreign);
  ADD ("/bundle/every-byte", test_every_byte);
  ADD ("/bundle/cut-off", test_cut_off);
  ADD ("/bundle/hostile", test_hostile);
  ADD ("/bundle/unsigned", test_unsigned);
  ADD ("/bundle/signature", test_signature);
  ADD ("/bundle/keys", test_keys);
  return g_test_run ();
}
