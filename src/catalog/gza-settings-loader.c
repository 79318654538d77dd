/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-settings-loader"

#include "gza-settings-loader.h"

#include "gza-format.h"

/* Reads what a technician set for one kiosk. The file belongs to the machine, not to the
 * exhibition, so it is the only one that is not opened through a GzaRoot of the exhibition; its
 * own folder serves as one. */

static void
set_times (GzaSettings *settings,
           const GzaSettingsDraft *draft)
{
  if (draft->idle_warn_us > 0)
    g_object_set (settings, "idle-warn-us", draft->idle_warn_us, NULL);
  if (draft->idle_reset_us > 0)
    g_object_set (settings, "idle-reset-us", draft->idle_reset_us, NULL);
}

static void
set_volumes (GzaSettings *settings,
             const GzaSettingsDraft *draft)
{
  if (draft->volume_limit_percent >= 0)
    g_object_set (settings, "volume-limit-ratio", draft->volume_limit_percent / 100, NULL);
  if (draft->volume_start_percent >= 0)
    g_object_set (settings, "volume-ratio", draft->volume_start_percent / 100, NULL);
}

static void
fill_settings (GzaSettings *settings,
               const GzaSettingsDraft *draft)
{
  g_object_set (settings, "exhibition", draft->exhibition, "language", draft->language, "country",
                draft->country, "venue", draft->venue, "screen-width-mm",
                draft->screen_width_mm, "viewing-distance-mm", draft->viewing_distance_mm,
                "reduced-motion", g_strcmp0 (draft->motion, "reduced") == 0, "keep-days",
                (guint) draft->keep_days, "count-use", draft->count_use, NULL);
  set_volumes (settings, draft);
  set_times (settings, draft);
}

static void
read_settings (GzaSettings *settings,
               const GzaYamlNode *node,
               GzaArena *arena,
               GzaReport *report)
{
  g_autoptr (GzaTags) tags = gza_tags_new ();
  GzaSettingsDraft draft;
  GzaSchemaContext context = {
    .arena = arena,
    .report = report,
    .tags = tags,
    .first_language = "en",
  };

  gza_format_settings.init (&draft);
  gza_schema_read (&gza_format_settings, node, &context, &draft);
  fill_settings (settings, &draft);
}

/**
 * gza_settings_load:
 * @path: the file, usually `/etc/gza/kiosk.yaml`
 * @diagnostics: (nullable): where #GzaDiagnostic are appended
 *
 * Reads a kiosk's settings. What is wrong keeps its default; a file that is not there is a kiosk
 * with defaults, and no problem.
 *
 * Returns: (transfer full): the settings
 * Source: docs/story-format.md, "The kiosk's settings"
 */
GzaSettings *
gza_settings_load (const char *path,
                   GListStore *diagnostics)
{
  GzaSettings *settings = gza_settings_new ();
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GzaRoot) root = gza_root_new (folder, NULL);
  const GzaYamlNode *node;
  GzaReport report;

  if (root == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return settings;
  gza_report_init (&report, diagnostics, path);
  node = gza_yaml_read (root, name, arena, &report);
  if (node != NULL)
    read_settings (settings, node, arena, &report);
  return settings;
}
