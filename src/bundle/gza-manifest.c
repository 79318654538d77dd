/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-manifest"

#include "gza-manifest.h"

#include <string.h>

#include "gza-phrase.h"

/* The manifest is text, one fact a line, so that a person can read what was signed:
 *
 *   gza-bundle 1
 *   story nino-telavi
 *   made 1795430700
 *   file SHA256 SIZE stories/nino-telavi/story.yaml
 *
 * Nothing of it is believed before its signature is checked, and nothing but what it may say is
 * taken after. */

#define FORMAT_NAME "gza-bundle "
#define FORMAT_NUMBER 1
#define FORMAT FORMAT_NAME G_STRINGIFY (FORMAT_NUMBER)
#define SHA256_DIGITS 64
#define MAX_FILES 100000
#define MAX_ID_BYTES 64
#define MAX_PATH_BYTES 1024
#define MAX_FILE_BYTES (G_GUINT64_CONSTANT (16) << 30)

static const char *const kinds[] = {
  [GZA_BUNDLE_STORY] = "story",
  [GZA_BUNDLE_EXHIBITION] = "exhibition",
};

static void
file_free (gpointer data)
{
  GzaManifestFile *file = data;

  g_free (file->path);
  g_free (file->sha256);
  g_free (file);
}

/**
 * gza_manifest_new:
 * @kind: what the bundle replaces
 * @id: whose it is
 * @made_s: when it is made, seconds since 1970 UTC
 *
 * Makes a manifest without files.
 *
 * Returns: (transfer full): the manifest
 */
GzaManifest *
gza_manifest_new (GzaBundleKind kind,
                  const char *id,
                  gint64 made_s)
{
  GzaManifest *self = g_new0 (GzaManifest, 1);

  self->kind = kind;
  self->id = g_strdup (id);
  self->made_s = made_s;
  self->files = g_ptr_array_new_with_free_func (file_free);
  return self;
}

/**
 * gza_manifest_free:
 * @self: (transfer full): the manifest
 *
 * Frees it with its files.
 */
void
gza_manifest_free (GzaManifest *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * gza_manifest_add:
 * @self: the manifest
 * @path: relative to the exhibition
 * @size_bytes: its length
 * @sha256: 64 hexadecimal digits, small letters
 *
 * Adds a file behind the others.
 */
void
gza_manifest_add (GzaManifest *self,
                  const char *path,
                  guint64 size_bytes,
                  const char *sha256)
{
  GzaManifestFile *file = g_new0 (GzaManifestFile, 1);

  file->path = g_strdup (path);
  file->size_bytes = size_bytes;
  file->sha256 = g_strdup (sha256);
  g_ptr_array_add (self->files, file);
}

/**
 * gza_manifest_get_file:
 * @self: the manifest
 * @index: less than the number of its files
 *
 * Gets a file.
 *
 * Returns: (transfer none): one of its files
 */
const GzaManifestFile *
gza_manifest_get_file (const GzaManifest *self,
                       guint index)
{
  return g_ptr_array_index (self->files, index);
}

/**
 * gza_manifest_get_bytes:
 * @self: the manifest
 *
 * Adds up the sizes of its files.
 *
 * Returns: bytes
 */
guint64
gza_manifest_get_bytes (const GzaManifest *self)
{
  guint64 bytes = 0;

  for (guint i = 0; i < self->files->len; i++)
    bytes += gza_manifest_get_file (self, i)->size_bytes;
  return bytes;
}

/**
 * gza_manifest_print:
 * @self: the manifest
 *
 * Writes what is signed.
 *
 * Returns: (transfer full): its text
 */
char *
gza_manifest_print (const GzaManifest *self)
{
  GString *out = g_string_new (FORMAT "\n");

  g_string_append_printf (out, "%s %s\n", kinds[self->kind], self->id);
  g_string_append_printf (out, "made %" G_GINT64_FORMAT "\n", self->made_s);
  for (guint i = 0; i < self->files->len; i++) {
    const GzaManifestFile *file = gza_manifest_get_file (self, i);

    g_string_append_printf (out, "file %s %" G_GUINT64_FORMAT " %s\n", file->sha256,
                            file->size_bytes, file->path);
  }
  return g_string_free (out, FALSE);
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= MAX_ID_BYTES && text[length] == '\0';
}

/* Names as people give them, in any script; no hidden file, no way up, no control character. */
static gboolean
is_path (const GzaManifest *self,
         const char *path)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *own = g_strdup_printf ("stories/%s/", self->id);

  if (strlen (path) > MAX_PATH_BYTES || !g_utf8_validate (path, -1, NULL))
    return FALSE;
  for (const char *p = path; *p != '\0'; p++) {
    if (g_ascii_iscntrl (*p) || *p == '\\')
      return FALSE;
  }
  parts = g_strsplit (path, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    if (parts[i][0] == '\0' || parts[i][0] == '.')
      return FALSE;
  }
  if (g_str_has_prefix (path, "media/"))
    return TRUE;
  return g_str_has_prefix (path, self->kind == GZA_BUNDLE_STORY ? own : "stories/");
}

static gboolean
is_sha256 (const char *text)
{
  return strspn (text, "0123456789abcdef") == SHA256_DIGITS && text[SHA256_DIGITS] == '\0';
}

static gboolean
add_line (GzaManifest *self,
          const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  guint64 size_bytes;

  if (g_strv_length (words) != 4 || strcmp (words[0], "file") != 0 || !is_sha256 (words[1]) ||
      !g_ascii_string_to_unsigned (words[2], 10, 0, MAX_FILE_BYTES, &size_bytes, NULL) ||
      !is_path (self, words[3]) || self->files->len >= MAX_FILES)
    return FALSE;
  gza_manifest_add (self, words[3], size_bytes, words[1]);
  return TRUE;
}

static GzaManifest *
parse_head (char **lines)
{
  gint64 made_s;

  if (g_strv_length (lines) < 4 || strcmp (lines[0], FORMAT) != 0 ||
      !g_str_has_prefix (lines[2], "made ") ||
      !g_ascii_string_to_signed (lines[2] + strlen ("made "), 10, 1, G_MAXINT64, &made_s, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    gsize length = strlen (kinds[i]);

    if (strncmp (lines[1], kinds[i], length) == 0 && lines[1][length] == ' ' &&
        is_id (lines[1] + length + 1))
      return gza_manifest_new (i, lines[1] + length + 1, made_s);
  }
  return NULL;
}

/* As this program's own name of the format, with a greater number. */
static gboolean
is_newer (const char *line)
{
  guint64 number;

  return line != NULL && g_str_has_prefix (line, FORMAT_NAME) &&
         g_ascii_string_to_unsigned (line + strlen (FORMAT_NAME), 10, FORMAT_NUMBER + 1, G_MAXUINT,
                                     &number, NULL);
}

static gboolean
has_twice (const GzaManifest *self)
{
  g_autoptr (GHashTable) paths = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->files->len; i++) {
    if (!g_hash_table_add (paths, gza_manifest_get_file (self, i)->path))
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_manifest_parse:
 * @text: a manifest, of any origin
 * @error: (out) (optional): what is wrong
 *
 * Reads a manifest and refuses what it may not say: paths out of the exhibition or, for a story,
 * out of its own folder and media/; a file twice; more than 100,000 files.
 *
 * Returns: (transfer full) (nullable): the manifest
 * Errors: `GZA_BUNDLE_ERROR_UNREADABLE`, `_NEWER`
 */
GzaManifest *
gza_manifest_parse (const char *text,
                    GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GzaManifest) self = parse_head (lines);
  guint i = 3;

  if (self == NULL && is_newer (lines[0])) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_NEWER,
                         GZA_SAY ("a newer version of the program made it"));
    return NULL;
  }
  if (self == NULL) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE,
                         GZA_SAY ("its manifest is not of a format that is known here"));
    return NULL;
  }
  while (lines[i] != NULL && lines[i][0] != '\0' && add_line (self, lines[i]))
    i++;
  if (lines[i] == NULL || lines[i][0] != '\0' || lines[i + 1] != NULL || has_twice (self)) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_UNREADABLE,
                         GZA_SAY ("its manifest says what no bundle may"));
    return NULL;
  }
  return g_steal_pointer (&self);
}
