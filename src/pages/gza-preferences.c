/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preferences"

#include "gza-preferences.h"

#include "gza-clock.h"

/* What the present visitor chose for sound, captions, description and signs. It holds for every
 * story, until the visitor has gone. The context owns the one set of preferences. Main thread only.
 */

struct _GzaPreferences {
  GObject parent_instance;

  /* owned */
  GzaSettings *settings;
  GzaCaptionsLook *captions_look;

  /* state */
  double volume_ratio;
  gboolean captions;
  gboolean described;
  GzaSignSize sign_size;
};

enum {
  PROP_VOLUME_RATIO = 1,
  PROP_CAPTIONS,
  PROP_DESCRIBED,
  PROP_SIGN_SIZE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaPreferences, gza_preferences, G_TYPE_OBJECT)

/* The limit of this hour, where the hour is known. */
static double
get_volume_limit (GzaPreferences *self)
{
  GzaClock *clock = gza_clock_get_default ();
  g_autoptr (GDateTime) now = gza_clock_is_trusted (clock) ? gza_clock_get_date (clock) : NULL;

  return gza_settings_get_volume_limit_at (self->settings, now);
}

static GzaSignSize
get_first_sign_size (GzaPreferences *self)
{
  const char *signs = gza_settings_get_signs (self->settings);

  if (g_strcmp0 (signs, "large") == 0)
    return GZA_SIGN_LARGE;
  return g_strcmp0 (signs, "corner") == 0 ? GZA_SIGN_CORNER : GZA_SIGN_OFF;
}

static void
gza_preferences_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GzaPreferences *self = GZA_PREFERENCES (object);

  switch (id) {
  case PROP_VOLUME_RATIO:
    g_value_set_double (value, self->volume_ratio);
    break;
  case PROP_CAPTIONS:
    g_value_set_boolean (value, self->captions);
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value, self->described);
    break;
  case PROP_SIGN_SIZE:
    g_value_set_int (value, (int) self->sign_size);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_preferences_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GzaPreferences *self = GZA_PREFERENCES (object);

  switch (id) {
  case PROP_VOLUME_RATIO:
    gza_preferences_set_volume_ratio (self, g_value_get_double (value));
    break;
  case PROP_CAPTIONS:
    gza_preferences_set_captions (self, g_value_get_boolean (value));
    break;
  case PROP_DESCRIBED:
    gza_preferences_set_described (self, g_value_get_boolean (value));
    break;
  case PROP_SIGN_SIZE:
    gza_preferences_set_sign_size (self, (GzaSignSize) g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_preferences_dispose (GObject *object)
{
  GzaPreferences *self = GZA_PREFERENCES (object);

  g_clear_object (&self->captions_look);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gza_preferences_parent_class)->dispose (object);
}

static void
gza_preferences_class_init (GzaPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_preferences_get_property;
  object_class->set_property = gza_preferences_set_property;
  object_class->dispose = gza_preferences_dispose;

  props[PROP_VOLUME_RATIO] = g_param_spec_double ("volume-ratio", NULL, NULL, 0, 1, 0.7, flags);
  props[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE, flags);
  props[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, flags);
  props[PROP_SIGN_SIZE] =
      g_param_spec_int ("sign-size", NULL, NULL, 0, GZA_N_SIGN_SIZES - 1, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_preferences_init (GzaPreferences *self)
{
  self->captions_look = gza_captions_look_new ();
}

/**
 * gza_preferences_new:
 * @settings: the technician's settings
 *
 * Makes the preferences of a visitor who has chosen nothing yet.
 *
 * Returns: (transfer full): preferences
 */
GzaPreferences *
gza_preferences_new (GzaSettings *settings)
{
  GzaPreferences *self;

  g_return_val_if_fail (GZA_IS_SETTINGS (settings), NULL);

  self = g_object_new (GZA_TYPE_PREFERENCES, NULL);
  self->settings = g_object_ref (settings);
  gza_preferences_reset (self);

  return self;
}

/**
 * gza_preferences_get_volume_ratio:
 * @self: preferences
 *
 * Gets the visitor's volume.
 *
 * Returns: a ratio in [0, 1]
 */
double
gza_preferences_get_volume_ratio (GzaPreferences *self)
{
  g_return_val_if_fail (GZA_IS_PREFERENCES (self), 0);

  return self->volume_ratio;
}

/**
 * gza_preferences_set_volume_ratio:
 * @self: preferences
 * @volume_ratio: a ratio; bounded by 0 and the technician's limit
 *
 * Sets the visitor's volume.
 */
void
gza_preferences_set_volume_ratio (GzaPreferences *self,
                                  double          volume_ratio)
{
  double bounded;

  g_return_if_fail (GZA_IS_PREFERENCES (self));

  bounded = CLAMP (volume_ratio, 0, get_volume_limit (self));
  if (bounded == self->volume_ratio)
    return;

  self->volume_ratio = bounded;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME_RATIO]);
}

/**
 * gza_preferences_get_captions:
 * @self: preferences
 *
 * Tells whether the visitor wants captions.
 *
 * Returns: %TRUE unless the visitor has switched them off
 */
gboolean
gza_preferences_get_captions (GzaPreferences *self)
{
  g_return_val_if_fail (GZA_IS_PREFERENCES (self), FALSE);

  return self->captions;
}

/**
 * gza_preferences_set_captions:
 * @self: preferences
 * @captions: whether captions are wanted
 *
 * Switches captions on or off, for every chapter.
 */
void
gza_preferences_set_captions (GzaPreferences *self,
                              gboolean        captions)
{
  g_return_if_fail (GZA_IS_PREFERENCES (self));

  captions = !!captions;
  if (captions == self->captions)
    return;

  self->captions = captions;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAPTIONS]);
}

/**
 * gza_preferences_get_captions_look:
 * @self: preferences
 *
 * Gets how the visitor wants captions.
 *
 * Returns: (transfer none): the same for all visitors, reset between them
 */
GzaCaptionsLook *
gza_preferences_get_captions_look (GzaPreferences *self)
{
  g_return_val_if_fail (GZA_IS_PREFERENCES (self), NULL);

  return self->captions_look;
}

/**
 * gza_preferences_get_described:
 * @self: preferences
 *
 * Tells whether the visitor wants to be told what is seen.
 *
 * Returns: %FALSE unless the visitor asked for it
 */
gboolean
gza_preferences_get_described (GzaPreferences *self)
{
  g_return_val_if_fail (GZA_IS_PREFERENCES (self), FALSE);

  return self->described;
}

/**
 * gza_preferences_set_described:
 * @self: preferences
 * @described: whether audio descriptions are wanted
 *
 * Switches audio descriptions on or off, for every chapter that has one.
 */
void
gza_preferences_set_described (GzaPreferences *self,
                               gboolean        described)
{
  g_return_if_fail (GZA_IS_PREFERENCES (self));

  described = !!described;
  if (described == self->described)
    return;

  self->described = described;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIBED]);
}

/**
 * gza_preferences_get_sign_size:
 * @self: preferences
 *
 * Gets how large the visitor wants signs.
 *
 * Returns: off unless the visitor asked for them
 */
GzaSignSize
gza_preferences_get_sign_size (GzaPreferences *self)
{
  g_return_val_if_fail (GZA_IS_PREFERENCES (self), GZA_SIGN_OFF);

  return self->sign_size;
}

/**
 * gza_preferences_set_sign_size:
 * @self: preferences
 * @sign_size: how large signs are shown, where a chapter has some
 *
 * Sets how large signs are, for every chapter.
 */
void
gza_preferences_set_sign_size (GzaPreferences *self,
                               GzaSignSize     sign_size)
{
  g_return_if_fail (GZA_IS_PREFERENCES (self));

  if (sign_size == self->sign_size)
    return;

  self->sign_size = sign_size;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIGN_SIZE]);
}

/**
 * gza_preferences_bound_volume:
 * @self: preferences
 *
 * Lowers the volume where the hour or the settings ask for it.
 */
void
gza_preferences_bound_volume (GzaPreferences *self)
{
  g_return_if_fail (GZA_IS_PREFERENCES (self));

  gza_preferences_set_volume_ratio (self, self->volume_ratio);
}

/**
 * gza_preferences_reset:
 * @self: preferences
 *
 * Forgets the visitor's choices: volume, captions, signs and description are again as the settings
 * have them.
 *
 * Source: EN 301 549, 5.1.3.13 (volume reset)
 */
void
gza_preferences_reset (GzaPreferences *self)
{
  g_return_if_fail (GZA_IS_PREFERENCES (self));

  gza_preferences_set_volume_ratio (self, gza_settings_get_volume_ratio (self->settings));
  gza_preferences_set_captions (self, gza_settings_get_captions (self->settings));
  gza_preferences_set_described (self, FALSE);
  gza_preferences_set_sign_size (self, get_first_sign_size (self));
  gza_captions_look_set_size (self->captions_look, GZA_CAPTIONS_NORMAL);
  gza_captions_look_set_position (self->captions_look, GZA_CAPTIONS_BOTTOM);
  gza_captions_look_set_box (self->captions_look, GZA_CAPTIONS_SHADE);
  gza_captions_look_set_second_language (self->captions_look, NULL);
}
