/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-settings"

#include "gza-settings.h"

/* What a technician sets for one kiosk, each with a default; filled once by the catalog layer's
 * loader through the properties, then read. Main thread only. */

struct _GzaSettings {
  GObject parent_instance;

  /* owned */
  char *exhibition;
  char *language;
  char *country;
  char *venue;

  /* state */
  double screen_width_mm;
  double viewing_distance_mm;
  double volume_ratio;
  double volume_limit_ratio;
  gboolean reduced_motion;
  gint64 idle_warn_us;
  gint64 idle_reset_us;
  guint keep_days;
  gboolean count_use;
};

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
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaSettings, gza_settings, G_TYPE_OBJECT)

static void
gza_settings_get_property (GObject *object,
                           guint id,
                           GValue *value,
                           GParamSpec *pspec)
{
  GzaSettings *self = GZA_SETTINGS (object);

  switch (id) {
  case PROP_EXHIBITION: g_value_set_string (value, self->exhibition); break;
  case PROP_LANGUAGE: g_value_set_string (value, self->language); break;
  case PROP_COUNTRY: g_value_set_string (value, self->country); break;
  case PROP_VENUE: g_value_set_string (value, self->venue); break;
  case PROP_SCREEN_WIDTH_MM: g_value_set_double (value, self->screen_width_mm); break;
  case PROP_VIEWING_DISTANCE_MM: g_value_set_double (value, self->viewing_distance_mm); break;
  case PROP_VOLUME_RATIO: g_value_set_double (value, self->volume_ratio); break;
  case PROP_VOLUME_LIMIT_RATIO: g_value_set_double (value, self->volume_limit_ratio); break;
  case PROP_REDUCED_MOTION: g_value_set_boolean (value, self->reduced_motion); break;
  case PROP_IDLE_WARN_US: g_value_set_int64 (value, self->idle_warn_us); break;
  case PROP_IDLE_RESET_US: g_value_set_int64 (value, self->idle_reset_us); break;
  case PROP_KEEP_DAYS: g_value_set_uint (value, self->keep_days); break;
  case PROP_COUNT_USE: g_value_set_boolean (value, self->count_use); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_settings_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  GzaSettings *self = GZA_SETTINGS (object);

  switch (id) {
  case PROP_EXHIBITION:
    g_free (self->exhibition);
    self->exhibition = g_value_dup_string (value);
    break;
  case PROP_LANGUAGE:
    g_free (self->language);
    self->language = g_value_dup_string (value);
    break;
  case PROP_COUNTRY:
    g_free (self->country);
    self->country = g_value_dup_string (value);
    break;
  case PROP_VENUE:
    g_free (self->venue);
    self->venue = g_value_dup_string (value);
    break;
  case PROP_SCREEN_WIDTH_MM: self->screen_width_mm = g_value_get_double (value); break;
  case PROP_VIEWING_DISTANCE_MM: self->viewing_distance_mm = g_value_get_double (value); break;
  case PROP_VOLUME_RATIO: self->volume_ratio = g_value_get_double (value); break;
  case PROP_VOLUME_LIMIT_RATIO: self->volume_limit_ratio = g_value_get_double (value); break;
  case PROP_REDUCED_MOTION: self->reduced_motion = g_value_get_boolean (value); break;
  case PROP_IDLE_WARN_US: self->idle_warn_us = g_value_get_int64 (value); break;
  case PROP_IDLE_RESET_US: self->idle_reset_us = g_value_get_int64 (value); break;
  case PROP_KEEP_DAYS: self->keep_days = g_value_get_uint (value); break;
  case PROP_COUNT_USE: self->count_use = g_value_get_boolean (value); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_settings_finalize (GObject *object)
{
  GzaSettings *self = GZA_SETTINGS (object);

  g_free (self->exhibition);
  g_free (self->language);
  g_free (self->country);
  g_free (self->venue);

  G_OBJECT_CLASS (gza_settings_parent_class)->finalize (object);
}

static void
gza_settings_class_init (GzaSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_settings_get_property;
  object_class->set_property = gza_settings_set_property;
  object_class->finalize = gza_settings_finalize;

  props[PROP_EXHIBITION] = g_param_spec_string ("exhibition", NULL, NULL, NULL, flags);
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  props[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  props[PROP_VENUE] = g_param_spec_string ("venue", NULL, NULL, NULL, flags);
  props[PROP_SCREEN_WIDTH_MM] =
      g_param_spec_double ("screen-width-mm", NULL, NULL, 0, 10000, 0, flags);
  props[PROP_VIEWING_DISTANCE_MM] =
      g_param_spec_double ("viewing-distance-mm", NULL, NULL, 0, 10000, 0, flags);
  props[PROP_VOLUME_RATIO] = g_param_spec_double ("volume-ratio", NULL, NULL, 0, 1, 0.7, flags);
  props[PROP_VOLUME_LIMIT_RATIO] =
      g_param_spec_double ("volume-limit-ratio", NULL, NULL, 0, 1, 1, flags);
  props[PROP_REDUCED_MOTION] = g_param_spec_boolean ("reduced-motion", NULL, NULL, FALSE, flags);
  props[PROP_IDLE_WARN_US] =
      g_param_spec_int64 ("idle-warn-us", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_IDLE_RESET_US] =
      g_param_spec_int64 ("idle-reset-us", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_KEEP_DAYS] = g_param_spec_uint ("keep-days", NULL, NULL, 0, 36500, 365, flags);
  props[PROP_COUNT_USE] = g_param_spec_boolean ("count-use", NULL, NULL, TRUE, flags);

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
 * gza_settings_get_exhibition:
 * @self: settings
 *
 * Gets the exhibition's folder.
 *
 * Returns: (transfer none) (nullable): a path, or %NULL for the program's own choice
 */
const char *
gza_settings_get_exhibition (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->exhibition;
}

/**
 * gza_settings_get_language:
 * @self: settings
 *
 * Gets the language that the kiosk starts in.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL for the exhibition's first
 */
const char *
gza_settings_get_language (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->language;
}

/**
 * gza_settings_get_country:
 * @self: settings
 *
 * Gets the country where the kiosk stands, which the scope of consent is compared with.
 *
 * Returns: (transfer none) (nullable): ISO 3166-1 alpha-2, or %NULL where it is unknown
 */
const char *
gza_settings_get_country (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->country;
}

/**
 * gza_settings_get_venue:
 * @self: settings
 *
 * Gets the house where the kiosk stands, which the scope of consent is compared with.
 *
 * Returns: (transfer none) (nullable): an id, or %NULL where it is unknown
 */
const char *
gza_settings_get_venue (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->venue;
}

/**
 * gza_settings_get_screen_width_mm:
 * @self: settings
 *
 * Gets the width of the screen's picture.
 *
 * Returns: millimetres, or 0 where it is unknown
 */
double
gza_settings_get_screen_width_mm (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->screen_width_mm;
}

/**
 * gza_settings_get_viewing_distance_mm:
 * @self: settings
 *
 * Gets how far from the screen visitors stand.
 *
 * Returns: millimetres, or 0 where it is unknown
 */
double
gza_settings_get_viewing_distance_mm (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->viewing_distance_mm;
}

/**
 * gza_settings_get_volume_ratio:
 * @self: settings
 *
 * Gets the volume that each visitor starts with.
 *
 * Returns: a ratio in [0, 1]
 */
double
gza_settings_get_volume_ratio (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->volume_ratio;
}

/**
 * gza_settings_get_volume_limit_ratio:
 * @self: settings
 *
 * Gets the loudest volume that a visitor can set.
 *
 * Returns: a ratio in [0, 1]
 */
double
gza_settings_get_volume_limit_ratio (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->volume_limit_ratio;
}

/**
 * gza_settings_get_reduced_motion:
 * @self: settings
 *
 * Tells whether the kiosk shows movements as their end only.
 *
 * Returns: %TRUE for reduced motion
 */
gboolean
gza_settings_get_reduced_motion (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->reduced_motion;
}

/**
 * gza_settings_get_idle_warn_us:
 * @self: settings
 *
 * Gets how long nobody touches the screen before the kiosk asks.
 *
 * Returns: microseconds, or 0 for the exhibition's own
 */
gint64
gza_settings_get_idle_warn_us (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->idle_warn_us;
}

/**
 * gza_settings_get_idle_reset_us:
 * @self: settings
 *
 * Gets how long the kiosk waits after it has asked.
 *
 * Returns: microseconds, or 0 for the exhibition's own
 */
gint64
gza_settings_get_idle_reset_us (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->idle_reset_us;
}

/**
 * gza_settings_get_keep_days:
 * @self: settings
 *
 * Gets after how many days visitors' answers and the counts of use are deleted.
 *
 * Returns: days, or 0 for never
 */
guint
gza_settings_get_keep_days (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->keep_days;
}

/**
 * gza_settings_get_count_use:
 * @self: settings
 *
 * Tells whether visits and stories are counted.
 *
 * Returns: %TRUE if they are
 */
gboolean
gza_settings_get_count_use (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->count_use;
}
