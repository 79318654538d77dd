/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-settings"

#include "gza-settings-private.h"

/* The settings one by one: what each is, in which unit, and what it is where nobody has set it. */

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

/**
 * gza_settings_get_rotation_deg:
 * @self: settings
 *
 * Gets by how much the session turns the picture.
 *
 * Returns: degrees clockwise: 0, 90, 180 or 270
 */
guint
gza_settings_get_rotation_deg (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->rotation_deg;
}

/**
 * gza_settings_get_volume_limit_at:
 * @self: settings
 * @date: (nullable): a local date and time, or %NULL where it is not known
 *
 * Gets the loudest volume that a visitor can set at an hour of the day: the least of what is said
 * about it. Where the hour is not known, no limit by the hour holds.
 *
 * Returns: a ratio in [0, 1]
 */
double
gza_settings_get_volume_limit_at (GzaSettings *self,
                                  GDateTime   *date)
{
  double limit_ratio;
  int minute;

  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  limit_ratio = self->volume_limit_ratio;
  if (date == NULL || self->volume_spans == NULL)
    return limit_ratio;
  minute = g_date_time_get_hour (date) * 60 + g_date_time_get_minute (date);
  for (guint i = 0; i < self->volume_spans->len; i++) {
    const GzaVolumeSpan *span = &g_array_index (self->volume_spans, GzaVolumeSpan, i);

    if (gza_span_contains (&span->span, minute))
      limit_ratio = MIN (limit_ratio, span->limit_ratio);
  }
  return limit_ratio;
}

/**
 * gza_settings_get_opening_hours:
 * @self: settings
 *
 * Gets when the house is open.
 *
 * Returns: (transfer none) (nullable): the hours of a week, or %NULL for always
 */
const GzaHours *
gza_settings_get_opening_hours (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->opening_hours;
}

/**
 * gza_settings_get_idle_sleep_us:
 * @self: settings
 *
 * Gets how long nobody touches a resting kiosk before its screen goes dark.
 *
 * Returns: microseconds, or 0 for never
 */
gint64
gza_settings_get_idle_sleep_us (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), 0);

  return self->idle_sleep_us;
}

/**
 * gza_settings_get_captions:
 * @self: settings
 *
 * Tells whether each visitor starts with captions.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_settings_get_captions (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->captions;
}

/**
 * gza_settings_get_signs:
 * @self: settings
 *
 * Gets how each visitor starts with signs.
 *
 * Returns: (transfer none) (nullable): `none`, `corner` or `large`; %NULL is none
 */
const char *
gza_settings_get_signs (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->signs;
}

/**
 * gza_settings_get_pin:
 * @self: settings
 *
 * Gets the technician's PIN, as crypt(3) has hashed it.
 *
 * Returns: (transfer none) (nullable): a hash with its salt, or %NULL where there is no PIN
 */
const char *
gza_settings_get_pin (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->pin;
}

/**
 * gza_settings_get_ask_visitors:
 * @self: settings
 *
 * Tells whether this kiosk asks what the exhibition wants to know.
 *
 * Returns: %FALSE for a kiosk without questions
 */
gboolean
gza_settings_get_ask_visitors (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->ask_visitors;
}

/**
 * gza_settings_get_write_status:
 * @self: settings
 *
 * Tells whether the kiosk writes how it is into files.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_settings_get_write_status (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->write_status;
}

/**
 * gza_settings_get_second_screen:
 * @self: settings
 *
 * Gets what a second screen shows.
 *
 * Returns: (transfer none) (nullable): `mirror` or `captions`, or %NULL for nothing
 */
const char *
gza_settings_get_second_screen (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->second_screen;
}

/**
 * gza_settings_get_main_is_last:
 * @self: settings
 *
 * Gets on which of several screens the exhibition is.
 *
 * Returns: %TRUE for the last one, %FALSE for the first
 */
gboolean
gza_settings_get_main_is_last (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), FALSE);

  return self->main_is_last;
}

/**
 * gza_settings_get_bundles_dir:
 * @self: settings
 *
 * Gets the folder whose bundles the panel lists besides those on sticks.
 *
 * Returns: (transfer none) (nullable): a path, or %NULL for the one beside the kiosk's state
 */
const char *
gza_settings_get_bundles_dir (GzaSettings *self)
{
  g_return_val_if_fail (GZA_IS_SETTINGS (self), NULL);

  return self->bundles_dir;
}
