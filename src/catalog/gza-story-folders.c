/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-folders"

#include "gza-story-folders.h"

#include "gza-catalog-private.h"
#include "gza-schema-values.h"
#include "gza-unicode.h"

/* Which folders below stories/ are stories. */

/* Folders that systems and programs leave behind. */
static gboolean
is_junk (const char *name)
{
  static const char *const names[] = { "__MACOSX", "lost+found", "@eaDir", "$RECYCLE.BIN",
                                       "System Volume Information", NULL };
  static const char *const endings[] = { "~", ".bak", ".orig", ".tmp", ".part", ".old", NULL };

  if (name[0] == '.' || name[0] == '~' || g_strv_contains (names, name))
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++) {
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_story_folders_is_id:
 * @name: of a folder below stories/
 *
 * Asks whether a folder of this name is a story.
 *
 * Returns: %TRUE if it is
 */
gboolean
gza_story_folders_is_id (const char *name)
{
  return !is_junk (name) && gza_value_is_id (name);
}

static void
report_name (GListStore *diagnostics,
             const char *name)
{
  g_autofree char *visible = gza_unicode_dup_visible (name);
  g_autofree char *path = g_strdup_printf ("stories/%s", visible);
  g_autofree char *word = gza_report_dup_short (visible);
  GzaReport report;

  gza_report_init (&report, diagnostics, path);
  gza_report_add (&report, GZA_RULE_BAD_ID, 0, 0,
                  GZA_SAY ("Rename the folder: small letters a-z, digits and hyphens."),
                  "The folder's name “%s” is not an id, leaving the story out", word);
}

/**
 * gza_story_folders_list:
 * @root: an exhibition
 * @diagnostics: where folders are reported that can't be stories
 *
 * Lists the stories of an exhibition.
 *
 * Returns: (transfer full) (element-type utf8): their ids
 */
GPtrArray *
gza_story_folders_list (GzaRoot *root,
                        GListStore *diagnostics)
{
  g_auto (GStrv) names = gza_root_list_folders (root, "stories", NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    if (gza_story_folders_is_id (names[i]))
      g_ptr_array_add (ids, g_strdup (names[i]));
    else if (!is_junk (names[i]))
      report_name (diagnostics, names[i]);
  }
  return ids;
}

/**
 * gza_story_folders_is_gone:
 * @root: an exhibition
 * @id: of a story
 *
 * Looks whether a story's folder is there.
 *
 * Returns: %TRUE if it is not; %FALSE also where nobody can tell
 */
gboolean
gza_story_folders_is_gone (GzaRoot *root,
                           const char *id)
{
  g_autofree char *path = g_strdup_printf ("stories/%s", id);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) folders = gza_root_list_folders (root, path, &error);

  return folders == NULL && g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
}
