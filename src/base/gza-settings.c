/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-settings"

#include "gza-settings-private.h"

/* What a technician sets for one kiosk, each with a default; filled by the catalog layer's loader
 * through the properties, then read, and filled again where the file has changed. Who goes on by
 * something that changes listens to `notify`. Main thread only. What each value means is told by
 * the functions that get it, in gza-settings-values.c. */

enum {
  PROP_EXHIBITION = 1,
  PROP_LANGUAGE,
  PROP_COUNTRY,
  PROP_VENUE,
  PROP_SCREEN_WIDTH_MM,
  PROP_VIEWING_DISTANCE_MM,
  PROP_VOLUME_RATIO,
  PROP_VOLUME_LIMIT_RATIO,
  PROP_REDUCED_MOTION,
  PROP_IDLE_WARN_US,
  PROP_IDLE_RESET_US,
  PROP_KEEP_DAYS,
  PROP_COUNT_USE,
  PROP_ROTATION_DEG,
  PROP_VOLUME_SPANS,
  PROP_OPENING_HOURS,
  PROP_IDLE_SLEEP_US,
  PROP_CAPTIONS,
  PROP_SIGNS,
  PROP_SECOND_SCREEN,
  PROP_PIN,
  PROP_ASK_VISITORS,
  PROP_WRITE_STATUS,
  PROP_MAIN_IS_LAST,
  PROP_BUNDLES_DIR,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaSettings, gza_settings, G_TYPE_OBJECT)

/* Where the value of each property is kept. */
static const guint offsets[N_PROPS] = {
  [PROP_EXHIBITION] = G_STRUCT_OFFSET (GzaSettings, exhibition),
  [PROP_LANGUAGE] = G_STRUCT_OFFSET (GzaSettings, language),
  [PROP_COUNTRY] = G_STRUCT_OFFSET (GzaSettings, country),
  [PROP_VENUE] = G_STRUCT_OFFSET (GzaSettings, venue),
  [PROP_SCREEN_WIDTH_MM] = G_STRUCT_OFFSET (GzaSettings, screen_width_mm),
  [PROP_VIEWING_DISTANCE_MM] = G_STRUCT_OFFSET (GzaSettings, viewing_distance_mm),
  [PROP_VOLUME_RATIO] = G_STRUCT_OFFSET (GzaSettings, volume_ratio),
  [PROP_VOLUME_LIMIT_RATIO] = G_STRUCT_OFFSET (GzaSettings, volume_limit_ratio),
  [PROP_REDUCED_MOTION] = G_STRUCT_OFFSET (GzaSettings, reduced_motion),
  [PROP_IDLE_WARN_US] = G_STRUCT_OFFSET (GzaSettings, idle_warn_us),
  [PROP_IDLE_RESET_US] = G_STRUCT_OFFSET (GzaSettings, idle_reset_us),
  [PROP_KEEP_DAYS] = G_STRUCT_OFFSET (GzaSettings, keep_days),
  [PROP_COUNT_USE] = G_STRUCT_OFFSET (GzaSettings, count_use),
  [PROP_ROTATION_DEG] = G_STRUCT_OFFSET (GzaSettings, rotation_deg),
  [PROP_VOLUME_SPANS] = G_STRUCT_OFFSET (GzaSettings, volume_spans),
  [PROP_OPENING_HOURS] = G_STRUCT_OFFSET (GzaSettings, opening_hours),
  [PROP_IDLE_SLEEP_US] = G_STRUCT_OFFSET (GzaSettings, idle_sleep_us),
  [PROP_CAPTIONS] = G_STRUCT_OFFSET (GzaSettings, captions),
  [PROP_SIGNS] = G_STRUCT_OFFSET (GzaSettings, signs),
  [PROP_SECOND_SCREEN] = G_STRUCT_OFFSET (GzaSettings, second_screen),
  [PROP_MAIN_IS_LAST] = G_STRUCT_OFFSET (GzaSettings, main_is_last),
  [PROP_PIN] = G_STRUCT_OFFSET (GzaSettings, pin),
  [PROP_ASK_VISITORS] = G_STRUCT_OFFSET (GzaSettings, ask_visitors),
  [PROP_WRITE_STATUS] = G_STRUCT_OFFSET (GzaSettings, write_status),
  [PROP_BUNDLES_DIR] = G_STRUCT_OFFSET (GzaSettings, bundles_dir),
};

static void
gza_settings_get_property (GObject *object,
                           guint id,
                           GValue *value,
                           GParamSpec *pspec)
{
  gpointer field = G_STRUCT_MEMBER_P (object, offsets[id]);

  switch (G_TYPE_FUNDAMENTAL (pspec->value_type)) {
  case G_TYPE_STRING: g_value_set_string (value, *(char **) field); break;
  case G_TYPE_BOXED: g_value_set_boxed (value, *(gpointer *) field); break;
  case G_TYPE_DOUBLE: g_value_set_double (value, *(double *) field); break;
  case G_TYPE_BOOLEAN: g_value_set_boolean (value, *(gboolean *) field); break;
  case G_TYPE_INT64: g_value_set_int64 (value, *(gint64 *) field); break;
  case G_TYPE_UINT: g_value_set_uint (value, *(guint *) field); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
clear_boxed (GType type,
             gpointer *field)
{
  if (*field != NULL)
    g_boxed_free (type, *field);
  *field = NULL;
}

static void
gza_settings_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  gpointer field = G_STRUCT_MEMBER_P (object, offsets[id]);

  switch (G_TYPE_FUNDAMENTAL (pspec->value_type)) {
  case G_TYPE_STRING:
    g_free (*(char **) field);
    *(char **) field = g_value_dup_string (value);
    break;
  case G_TYPE_BOXED:
    clear_boxed (pspec->value_type, field);
    *(gpointer *) field = g_value_dup_boxed (value);
    break;
  case G_TYPE_DOUBLE: *(double *) field = g_value_get_double (value); break;
  case G_TYPE_BOOLEAN: *(gboolean *) field = g_value_get_boolean (value); break;
  case G_TYPE_INT64: *(gint64 *) field = g_value_get_int64 (value); break;
  case G_TYPE_UINT: *(guint *) field = g_value_get_uint (value); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_settings_finalize (GObject *object)
{
  for (guint i = 1; i < N_PROPS; i++) {
    gpointer *field = G_STRUCT_MEMBER_P (object, offsets[i]);

    if (props[i]->value_type == G_TYPE_STRING)
      g_clear_pointer (field, g_free);
    else if (G_TYPE_IS_BOXED (props[i]->value_type))
      clear_boxed (props[i]->value_type, field);
  }

  G_OBJECT_CLASS (gza_settings_parent_class)->finalize (object);
}

static void
define_machine (GParamFlags flags)
{
  props[PROP_EXHIBITION] = g_param_spec_string ("exhibition", NULL, NULL, NULL, flags);
  props[PROP_BUNDLES_DIR] = g_param_spec_string ("bundles-dir", NULL, NULL, NULL, flags);
  props[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  props[PROP_VENUE] = g_param_spec_string ("venue", NULL, NULL, NULL, flags);
  props[PROP_SCREEN_WIDTH_MM] =
      g_param_spec_double ("screen-width-mm", NULL, NULL, 0, 10000, 0, flags);
  props[PROP_VIEWING_DISTANCE_MM] =
      g_param_spec_double ("viewing-distance-mm", NULL, NULL, 0, 10000, 0, flags);
  props[PROP_ROTATION_DEG] = g_param_spec_uint ("rotation-deg", NULL, NULL, 0, 270, 0, flags);
  props[PROP_SECOND_SCREEN] = g_param_spec_string ("second-screen", NULL, NULL, NULL, flags);
  props[PROP_MAIN_IS_LAST] = g_param_spec_boolean ("main-is-last", NULL, NULL, FALSE, flags);
  props[PROP_OPENING_HOURS] =
      g_param_spec_boxed ("opening-hours", NULL, NULL, GZA_TYPE_HOURS, flags);
  props[PROP_IDLE_SLEEP_US] =
      g_param_spec_int64 ("idle-sleep-us", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_PIN] = g_param_spec_string ("pin", NULL, NULL, NULL, flags);
  props[PROP_WRITE_STATUS] = g_param_spec_boolean ("write-status", NULL, NULL, TRUE, flags);
}

static void
define_visitors (GParamFlags flags)
{
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  props[PROP_VOLUME_RATIO] = g_param_spec_double ("volume-ratio", NULL, NULL, 0, 1, 0.7, flags);
  props[PROP_VOLUME_LIMIT_RATIO] =
      g_param_spec_double ("volume-limit-ratio", NULL, NULL, 0, 1, 1, flags);
  props[PROP_VOLUME_SPANS] =
      g_param_spec_boxed ("volume-spans", NULL, NULL, G_TYPE_ARRAY, flags);
  props[PROP_REDUCED_MOTION] = g_param_spec_boolean ("reduced-motion", NULL, NULL, FALSE, flags);
  props[PROP_IDLE_WARN_US] =
      g_param_spec_int64 ("idle-warn-us", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_IDLE_RESET_US] =
      g_param_spec_int64 ("idle-reset-us", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE, flags);
  props[PROP_SIGNS] = g_param_spec_string ("signs", NULL, NULL, NULL, flags);
  props[PROP_KEEP_DAYS] = g_param_spec_uint ("keep-days", NULL, NULL, 0, 36500, 365, flags);
  props[PROP_COUNT_USE] = g_param_spec_boolean ("count-use", NULL, NULL, TRUE, flags);
  props[PROP_ASK_VISITORS] = g_param_spec_boolean ("ask-visitors", NULL, NULL, TRUE, flags);
}

static void
gza_settings_class_init (GzaSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_settings_get_property;
  object_class->set_property = gza_settings_set_property;
  object_class->finalize = gza_settings_finalize;

  define_machine (flags);
  define_visitors (flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_settings_init (GzaSettings *self)
{
}

/**
 * gza_settings_new:
 *
 * Makes settings with every default.
 *
 * Returns: (transfer full): settings
 */
GzaSettings *
gza_settings_new (void)
{
  return g_object_new (GZA_TYPE_SETTINGS, NULL);
}

/**
 * gza_settings_take_values:
 * @self: the settings that the program goes by
 * @other: what the file says now
 *
 * Takes over every value that differs, and notifies of each.
 */
void
gza_settings_take_values (GzaSettings *self,
                          GzaSettings *other)
{
  g_return_if_fail (GZA_IS_SETTINGS (self));
  g_return_if_fail (GZA_IS_SETTINGS (other));

  for (guint i = 1; i < N_PROPS; i++) {
    g_auto (GValue) mine = G_VALUE_INIT;
    g_auto (GValue) theirs = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (self), props[i]->name, &mine);
    g_object_get_property (G_OBJECT (other), props[i]->name, &theirs);
    if (g_param_values_cmp (props[i], &mine, &theirs) != 0)
      g_object_set_property (G_OBJECT (self), props[i]->name, &theirs);
  }
}
