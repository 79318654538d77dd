/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lamp"

#include "gza-lamp.h"

#include "gza-backlight.h"
#include "gza-output-power.h"
#include "gza-overrides.h"

/* What makes the screen bright. A black picture still glows, and wears the screen; so the monitors
 * are switched off where the display lets them be, and a built-in screen's light is taken away by
 * logind where it doesn't. Where neither can be done the black picture is all there is.
 *
 * How bright a built-in screen was is kept in the state folder from before it goes dark, as the
 * kiosk may end in the dark: the next one puts it back.
 */

struct _GzaLamp {
  GObject parent_instance;

  /* owned */
  GzaOutputPower *power;
  char *state_dir;
  char *backlights_dir; /* (nullable) */

  /* state */
  gboolean is_off; /* the monitors are */
};

G_DEFINE_FINAL_TYPE (GzaLamp, gza_lamp, G_TYPE_OBJECT)

static void
on_dimmed (GObject      *object,
           GAsyncResult *result,
           gpointer      unused)
{
  g_autoptr (GError) error = NULL;

  if (!gza_backlight_set_percent_finish (result, &error))
    g_warning ("brightness: %s, leaving the screen's light on", error->message);
}

/* Returns: %FALSE, with a word in the log, where nothing can be kept */
static gboolean
keep_day (const char *state_dir,
          int         percent)
{
  GzaOverrides kept;
  g_autoptr (GError) error = NULL;

  gza_overrides_read (&kept, state_dir);
  kept.day_percent = percent;
  if (gza_overrides_write (&kept, state_dir, &error))
    return TRUE;
  g_warning ("%s, leaving the screen's light as it is", error->message);
  return FALSE;
}

static void
on_brightened (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree char *state_dir = user_data;
  g_autoptr (GError) error = NULL;

  if (gza_backlight_set_percent_finish (result, &error))
    keep_day (state_dir, -1);
  else
    g_warning ("brightness: %s, trying again at the next start", error->message);
}

static void
dim (GzaLamp *self)
{
  int percent = gza_backlight_get_percent (self->backlights_dir);
  GzaOverrides kept;

  gza_overrides_read (&kept, self->state_dir);
  if (percent > 0 && kept.day_percent < 0 && keep_day (self->state_dir, percent))
    gza_backlight_set_percent_async (self->backlights_dir, 0, on_dimmed, NULL);
}

static void
brighten (GzaLamp *self)
{
  GzaOverrides kept;

  gza_overrides_read (&kept, self->state_dir);
  if (kept.day_percent >= 0)
    gza_backlight_set_percent_async (self->backlights_dir,
                                     MAX (kept.day_percent, GZA_BACKLIGHT_MIN_PERCENT),
                                     on_brightened, g_strdup (self->state_dir));
}

static void
gza_lamp_finalize (GObject *object)
{
  GzaLamp *self = GZA_LAMP (object);

  g_object_unref (self->power);
  g_free (self->state_dir);
  g_free (self->backlights_dir);

  G_OBJECT_CLASS (gza_lamp_parent_class)->finalize (object);
}

static void
gza_lamp_class_init (GzaLampClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_lamp_finalize;
}

static void
gza_lamp_init (GzaLamp *self)
{
}

/**
 * gza_lamp_new:
 * @display: where the kiosk is shown
 * @state_dir: what survives a power cut
 * @backlights_dir: (nullable): where the kernel's files of built-in screens are, %NULL for the real
 *   ones
 *
 * Makes the screen bright, whatever the kiosk before has left.
 *
 * Returns: (transfer full): a lamp that is lit
 */
GzaLamp *
gza_lamp_new (GdkDisplay *display,
              const char *state_dir,
              const char *backlights_dir)
{
  GzaLamp *self = g_object_new (GZA_TYPE_LAMP, NULL);

  self->power = gza_output_power_new (display);
  self->state_dir = g_strdup (state_dir);
  self->backlights_dir = g_strdup (backlights_dir);
  gza_lamp_set_lit (self, TRUE);
  return self;
}

/**
 * gza_lamp_set_lit:
 * @self: a lamp
 * @is_lit: whether there is something to see
 *
 * Lights the screen or takes its light away. To be called again now and then while it is to be
 * dark: what switches a monitor on without asking is switched off again.
 */
void
gza_lamp_set_lit (GzaLamp *self,
                  gboolean is_lit)
{
  gboolean is_done;

  g_return_if_fail (GZA_IS_LAMP (self));

  is_done = gza_output_power_set (self->power, is_lit);
  self->is_off = is_done && !is_lit;
  if (is_lit)
    brighten (self);
  else if (!is_done)
    dim (self);
}

/**
 * gza_lamp_is_off:
 * @self: a lamp
 *
 * Asks whether the monitors are off: nothing that is painted is taken then.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_lamp_is_off (GzaLamp *self)
{
  g_return_val_if_fail (GZA_IS_LAMP (self), FALSE);

  return self->is_off;
}
