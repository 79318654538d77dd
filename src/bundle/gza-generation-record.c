/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-generation-record"

#include "gza-generation-record.h"

#include <string.h>

/* What made a generation: a line "KIND ID MADE" for each bundle, the latest last, in a file of the
 * generation itself. */

#define RECORD ".bundles"

/**
 * gza_generation_record_read:
 * @folder: a generation, or any other exhibition
 *
 * Reads what made it.
 *
 * Returns: (transfer full): its lines; none where no bundle made it
 */
char *
gza_generation_record_read (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, RECORD, NULL);
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");
  return text;
}

/**
 * gza_generation_record_is_before:
 * @record: what made a generation
 * @manifest: of a bundle
 *
 * Compares ages. An exhibition stands for all its stories, so each of them must be older than it.
 *
 * Returns: %TRUE if the bundle is later than all that it would replace
 */
gboolean
gza_generation_record_is_before (const char *record,
                                 const GzaManifest *manifest)
{
  g_auto (GStrv) lines = g_strsplit (record, "\n", -1);
  const char *kind = manifest->kind == GZA_BUNDLE_STORY ? "story" : "exhibition";
  g_autofree char *own = g_strdup_printf ("%s %s ", kind, manifest->id);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *made = strrchr (lines[i], ' ');
    gboolean concerns = g_str_has_prefix (lines[i], own) ||
                        g_str_has_prefix (lines[i], "exhibition ") ||
                        manifest->kind == GZA_BUNDLE_EXHIBITION;

    if (concerns && made != NULL && g_ascii_strtoll (made + 1, NULL, 10) >= manifest->made_s)
      return FALSE;
  }
  return TRUE;
}

/**
 * gza_generation_record_write:
 * @folder: a generation that is being made
 * @record: what made the one that it comes from
 * @manifest: of the bundle that came to it
 * @error: (out) (optional): what is wrong
 *
 * Writes what made it.
 *
 * Returns: %TRUE if it is on the disk
 * Errors: any #GFileError
 */
gboolean
gza_generation_record_write (const char *folder,
                             const char *record,
                             const GzaManifest *manifest,
                             GError **error)
{
  gboolean is_story = manifest->kind == GZA_BUNDLE_STORY;
  g_autofree char *path = g_build_filename (folder, RECORD, NULL);
  g_autofree char *text =
      g_strdup_printf ("%s%s %s %" G_GINT64_FORMAT "\n", is_story ? record : "",
                       is_story ? "story" : "exhibition", manifest->id, manifest->made_s);

  return g_file_set_contents_full (path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0644, error);
}
