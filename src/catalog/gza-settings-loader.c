/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-settings-loader"

#include "gza-settings-loader.h"

#include "gza-diagnostic.h"
#include "gza-format.h"

/* Reads what a technician set for one kiosk. The file belongs to the machine, not to the
 * exhibition, so it is the only one that is not opened through a GzaRoot of the exhibition; its
 * own folder serves as one.
 *
 * A file without errors is copied beside the kiosk's state. One that has errors is not obeyed at
 * all, not even where it is right: the copy is. A hand that slipped on the opening day changes
 * nothing, then, but what the technician is told. */

#define MAX_SETTINGS_BYTES (1024 * 1024)

static void
set_times (GzaSettings *settings,
           const GzaSettingsDraft *draft)
{
  if (draft->idle_warn_us > 0)
    g_object_set (settings, "idle-warn-us", draft->idle_warn_us, NULL);
  if (draft->idle_reset_us > 0)
    g_object_set (settings, "idle-reset-us", draft->idle_reset_us, NULL);
  g_object_set (settings, "idle-sleep-us", draft->idle_sleep_us, NULL);
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
set_volumes_by_hour (GzaSettings *settings,
                     const GzaSettingsDraft *draft)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (GzaVolumeSpan));

  for (guint i = 0; i < draft->n_volume_hours; i++) {
    const GzaVolumeHoursDraft *row = &draft->volume_hours[i];

    for (guint j = 0; j < row->hours.n_spans; j++) {
      const GzaVolumeSpan span = { row->hours.spans[j], row->limit_percent / 100 };

      g_array_append_val (spans, span);
    }
  }
  if (spans->len > 0)
    g_object_set (settings, "volume-spans", spans, NULL);
}

static void
set_opening_hours (GzaSettings *settings,
                   const GzaSettingsDraft *draft)
{
  GzaHours hours = { 0 };
  gboolean is_set = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (hours.days); i++) {
    hours.days[i] = draft->days[i].is_set ? draft->days[i] : draft->every_day;
    is_set = is_set || hours.days[i].is_set;
  }
  if (is_set)
    g_object_set (settings, "opening-hours", &hours, NULL);
}

static void
fill_settings (GzaSettings *settings,
               const GzaSettingsDraft *draft)
{
  g_object_set (settings, "exhibition", draft->exhibition, "bundles-dir", draft->bundles,
                "language", draft->language, "country", draft->country, "venue", draft->venue,
                "screen-width-mm", draft->screen_width_mm, "viewing-distance-mm",
                draft->viewing_distance_mm, "reduced-motion",
                g_strcmp0 (draft->motion, "reduced") == 0, "keep-days", (guint) draft->keep_days,
                "count-use", draft->count_use, "rotation-deg", (guint) draft->rotation_deg,
                "captions", draft->captions, "signs", draft->signs, "ask-visitors",
                draft->ask_visitors, "write-status", draft->write_status, "pin", draft->pin,
                "main-is-last", g_strcmp0 (draft->main_screen, "last") == 0, NULL);
  if (g_strcmp0 (draft->second_screen, "none") != 0)
    g_object_set (settings, "second-screen", draft->second_screen, NULL);
  set_volumes (settings, draft);
  set_volumes_by_hour (settings, draft);
  set_opening_hours (settings, draft);
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

static GBytes *
read_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GzaRoot) root = gza_root_new (folder, NULL);

  return root != NULL ? gza_root_read (root, name, MAX_SETTINGS_BYTES, NULL) : NULL;
}

/* A file with nothing but comments, as it is shipped, is a kiosk with defaults. */
static void
append_problems (GListStore *diagnostics,
                 GListModel *found)
{
  guint n = g_list_model_get_n_items (found);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (found, i);

    if (!g_str_equal (gza_diagnostic_get_code (diagnostic), "empty-file"))
      g_list_store_append (diagnostics, diagnostic);
  }
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
  g_autoptr (GListStore) found = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  const GzaYamlNode *node;
  GzaReport report;

  if (root == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return settings;
  gza_report_init (&report, found, path);
  node = gza_yaml_read (root, name, arena, &report);
  if (node != NULL)
    read_settings (settings, node, arena, &report);
  if (diagnostics != NULL)
    append_problems (diagnostics, G_LIST_MODEL (found));
  return settings;
}

/* Files of a state folder are replaced whole: an interrupted write leaves the one before. */
static void
keep_good (const char *path,
           const char *good_path)
{
  g_autoptr (GBytes) bytes = read_file (path);
  g_autoptr (GBytes) kept = read_file (good_path);
  g_autoptr (GError) error = NULL;

  if (bytes == NULL || (kept != NULL && g_bytes_equal (bytes, kept)))
    return;
  if (!g_file_set_contents_full (good_path, g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, &error))
    g_warning ("%s, keeping no copy of the settings", error->message);
}

static gboolean
has_error (GListModel *diagnostics)
{
  guint n = g_list_model_get_n_items (diagnostics);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    if (gza_diagnostic_get_severity (diagnostic) == GZA_SEVERITY_ERROR)
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_settings_load_good:
 * @path: the file, usually `/etc/gza/kiosk.yaml`
 * @good_path: (nullable): where the last file without errors is kept, %NULL for nowhere
 * @diagnostics: where #GzaDiagnostic are appended
 * @ret_is_broken: (out): whether the file has errors
 *
 * Reads a kiosk's settings. A file with errors gives way to the last one that had none; where there
 * is no such, what is wrong keeps its default.
 *
 * Returns: (transfer full): the settings that hold
 * Source: docs/technicians.md, "Change a setting"
 */
GzaSettings *
gza_settings_load_good (const char *path,
                        const char *good_path,
                        GListStore *diagnostics,
                        gboolean *ret_is_broken)
{
  g_autoptr (GListStore) found = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  GzaSettings *settings = gza_settings_load (path, found);

  *ret_is_broken = has_error (G_LIST_MODEL (found));
  append_problems (diagnostics, G_LIST_MODEL (found));
  if (good_path == NULL)
    return settings;
  if (!*ret_is_broken) {
    keep_good (path, good_path);
  } else if (g_file_test (good_path, G_FILE_TEST_IS_REGULAR)) {
    g_object_unref (settings);
    settings = gza_settings_load (good_path, NULL);
  }
  return settings;
}
