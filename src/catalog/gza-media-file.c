/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media-file"

#include "gza-media-file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Looks up the media files that a story names, by what the key expects. A name alone proves nothing
 * (a playlist called story.mp4 made playbin fetch addresses from the network), so `gza-curator
 * check` looks at the first bytes as well; the player has its own list of what it decodes. */

#define HEAD_BYTES 64

typedef enum {
  KIND_PICTURE = 1 << 0,
  KIND_VIDEO = 1 << 1,
  KIND_AUDIO = 1 << 2,
  KIND_CAPTIONS = 1 << 3,
  KIND_DRAWING = 1 << 4,
} Kinds;

/* A kind of file: its ending and its first bytes. */
typedef struct {
  const char *extension;
  Kinds kinds;
  guint offset;
  const char *magic;
} Signature;

static const Signature signatures[] = {
  { "png", KIND_PICTURE, 0, "\x89PNG\r\n" },
  { "jpg", KIND_PICTURE, 0, "\xFF\xD8\xFF" },
  { "jpeg", KIND_PICTURE, 0, "\xFF\xD8\xFF" },
  { "webp", KIND_PICTURE, 8, "WEBP" },
  { "svg", KIND_PICTURE | KIND_DRAWING, 0, "<" },
  { "webm", KIND_VIDEO | KIND_AUDIO, 0, "\x1A\x45\xDF\xA3" },
  { "mkv", KIND_VIDEO, 0, "\x1A\x45\xDF\xA3" },
  { "mp4", KIND_VIDEO, 4, "ftyp" },
  { "m4v", KIND_VIDEO, 4, "ftyp" },
  { "ogv", KIND_VIDEO, 0, "OggS" },
  { "opus", KIND_AUDIO, 0, "OggS" },
  { "ogg", KIND_AUDIO, 0, "OggS" },
  { "oga", KIND_AUDIO, 0, "OggS" },
  { "m4a", KIND_AUDIO, 4, "ftyp" },
  { "flac", KIND_AUDIO, 0, "fLaC" },
  { "wav", KIND_AUDIO, 8, "WAVE" },
  { "mp3", KIND_AUDIO, 0, "ID3" },
  { "mp3", KIND_AUDIO, 0, "\xFF\xFB" },
  { "mp3", KIND_AUDIO, 0, "\xFF\xF3" },
  { "vtt", KIND_CAPTIONS, 0, "WEBVTT" },
  { "srt", KIND_CAPTIONS, 0, "" },
};

/* By GzaMediaKind. */
static const struct {
  Kinds kinds;
  const char *name;
  const char *extensions[12];
} expectations[] = {
  [GZA_MEDIA_ANY] = { 0, NULL, { NULL } },
  [GZA_MEDIA_PICTURE] = { KIND_PICTURE, GZA_SAY ("a picture"),
                          { "png", "jpg", "jpeg", "webp", "svg" } },
  [GZA_MEDIA_DRAWING] = { KIND_DRAWING, GZA_SAY ("an SVG drawing"), { "svg" } },
  [GZA_MEDIA_VIDEO] = { KIND_VIDEO, GZA_SAY ("a film"), { "webm", "mkv", "mp4", "m4v", "ogv" } },
  [GZA_MEDIA_AUDIO] = { KIND_AUDIO, GZA_SAY ("a sound"),
                        { "opus", "ogg", "oga", "webm", "m4a", "flac", "wav", "mp3" } },
  [GZA_MEDIA_CAPTIONS] = { KIND_CAPTIONS, GZA_SAY ("a captions file"), { "vtt", "srt" } },
  [GZA_MEDIA_CLIP] = { KIND_VIDEO | KIND_PICTURE, GZA_SAY ("a film or a picture"),
                       { "webm", "mkv", "mp4", "m4v", "ogv", "png", "jpg", "jpeg", "webp",
                         "svg" } },
};

static const char *
get_extension (const char *path)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && strchr (dot, '/') == NULL ? dot + 1 : "";
}

static gboolean
has_extension (const char *path,
               Kinds kinds)
{
  const char *extension = get_extension (path);

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++) {
    if ((signatures[i].kinds & kinds) != 0 &&
        g_ascii_strcasecmp (signatures[i].extension, extension) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Text formats may start with a byte order mark and empty lines. */
static gsize
skip_text_start (const char *head,
                 gsize length)
{
  gsize i = length >= 3 && memcmp (head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (head[i]))
    i++;
  return i;
}

static gboolean
matches (const Signature *signature,
         const char *head,
         gsize length)
{
  gsize magic_length = strlen (signature->magic);
  gsize start = signature->offset;

  if (g_ascii_isprint (signature->magic[0]) && start == 0)
    start = skip_text_start (head, length);
  return length >= start + magic_length &&
         memcmp (head + start, signature->magic, magic_length) == 0;
}

static gboolean
has_magic (const char *path,
           const char *head,
           gsize length)
{
  const char *extension = get_extension (path);

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++) {
    if (g_ascii_strcasecmp (signatures[i].extension, extension) == 0 &&
        matches (&signatures[i], head, length))
      return TRUE;
  }
  return FALSE;
}

static const char path_hint[] =
    GZA_SAY ("Write the name of a file beside this one, or its path from the exhibition's folder.");

static void
report_failure (GzaSchemaContext *context,
                const GzaYamlNode *node,
                const GError *error)
{
  g_autofree char *word = gza_report_dup_short (node->value);

  if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND))
    gza_schema_report (context, GZA_RULE_MEDIA_MISSING, node,
                       GZA_SAY ("Put the file beside this one, or mend the name."),
                       "There is no file “%s”",
                       word);
  else if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE))
    gza_schema_report (context, GZA_RULE_MEDIA_PATH, node, path_hint,
                       "“%s” leads out of the exhibition, or through a link", word);
  else if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_A_FILE))
    gza_schema_report (context, GZA_RULE_MEDIA_PATH, node, path_hint, "“%s” is not a file", word);
  else
    gza_schema_report (context, GZA_RULE_MEDIA_PATH, node, path_hint, "“%s” can't be used: %s",
                       word, error->message);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Nearly every file lies beside the one that names it: listing that folder once is much cheaper
 * than opening each file. Whoever opens it later checks it again. */
static gboolean
is_beside (GzaSchemaContext *context,
           const char *name)
{
  if (context->files == NULL) {
    g_autofree char *folder = g_path_get_dirname (context->report->file);

    context->files = gza_root_list_files (context->root, folder, NULL);
  }
  return context->files != NULL && bsearch (&name, context->files, g_strv_length (context->files),
                                            sizeof (char *), compare_names) != NULL;
}

static char *
find_file (GzaSchemaContext *context,
           const GzaYamlNode *node)
{
  const char *file = context->report->file;
  const char *slash = strrchr (file, '/');
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (slash != NULL && strchr (node->value, '/') == NULL && is_beside (context, node->value)) {
    gsize folder_length = (gsize) (slash - file) + 1;
    char *near = gza_arena_alloc (context->arena, folder_length + node->length + 1);

    memcpy (near, file, folder_length);
    memcpy (near + folder_length, node->value, node->length);
    return near;
  }
  path = gza_root_resolve (context->root, file, node->value, &error);
  if (path == NULL)
    report_failure (context, node, error);
  return gza_arena_strdup (context->arena, path);
}

/**
 * gza_media_file_find:
 * @context: the walk; without a root every path is taken as it is
 * @node: the path, a scalar
 * @kind: what is expected
 *
 * Finds the file that a path means. What is wrong is reported, and doesn't make the story invalid.
 *
 * Returns: (transfer none) (nullable): the path relative to the root, in the context's arena
 * Source: docs/story-format.md, "Paths"
 */
char *
gza_media_file_find (GzaSchemaContext *context,
                     const GzaYamlNode *node,
                     GzaMediaKind kind)
{
  if (kind != GZA_MEDIA_ANY && !has_extension (node->value, expectations[kind].kinds)) {
    g_autofree char *list = g_strjoinv (", .", (char **) expectations[kind].extensions);
    g_autofree char *hint = gza_report_dup_hint (GZA_SAY ("The name ends in one of .%s"), list);
    g_autofree char *word = gza_report_dup_short (node->value);

    gza_schema_report (context, GZA_RULE_MEDIA_KIND, node, hint, "“%s” is not the name of %s", word,
                       expectations[kind].name);
    return NULL;
  }
  if (context->root == NULL)
    return gza_arena_strdup (context->arena, node->value);
  return find_file (context, node);
}

/**
 * gza_media_file_check_content:
 * @root: the exhibition
 * @path: a file, relative to the root
 * @ret_size_bytes: (out): its size
 *
 * Checks that a file's first bytes are those that its name promises.
 *
 * Returns: %TRUE if they are, or if nothing is known about such names
 */
gboolean
gza_media_file_check_content (GzaRoot *root,
                              const char *path,
                              gint64 *ret_size_bytes)
{
  char head[HEAD_BYTES];
  ssize_t length;
  int fd = gza_root_open (root, path, ret_size_bytes, NULL);

  if (fd < 0)
    return FALSE;
  length = pread (fd, head, sizeof (head), 0);
  close (fd);
  return length >= 0 && (!has_extension (path, G_MAXINT) || has_magic (path, head, (gsize) length));
}

/**
 * gza_media_file_get_extensions:
 * @kind: a kind of file
 *
 * Lists the endings that names of such files have.
 *
 * Returns: (transfer none) (array zero-terminated=1): the endings, none for %GZA_MEDIA_ANY
 */
const char *const *
gza_media_file_get_extensions (GzaMediaKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (expectations), NULL);

  return expectations[kind].extensions;
}
