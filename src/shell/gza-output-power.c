/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-output-power"

#include "gza-output-power.h"

#ifdef HAVE_WAYLAND
#include <gdk/wayland/gdkwayland.h>

#include "wlr-output-power-client.h"
#endif
#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>

#include <X11/extensions/dpms.h>
#endif

/* The power of the monitors: by the extension DPMS under X, by wlr-output-power-management under a
 * Wayland compositor that has it, as sway and labwc do and cage does not yet. The outputs stay
 * where they are, and so does what is shown there; touches go on to come.
 *
 * Nothing here waits for the display: under Wayland GDK's own loop brings what it says, and what
 * was wanted before the compositor has named its protocols is done when it has.
 */

struct _GzaOutputPower {
  GObject parent_instance;

  /* owned */
  GdkDisplay *display;
#ifdef HAVE_WAYLAND
  struct wl_registry *registry;                 /* (nullable) */
  struct zwlr_output_power_manager_v1 *manager; /* (nullable): a compositor without */
  GPtrArray *powers; /* (element-type zwlr_output_power_v1): of what was last wanted */
#endif

  /* state */
  gboolean is_on;
  gboolean has_failed;
};

G_DEFINE_FINAL_TYPE (GzaOutputPower, gza_output_power, G_TYPE_OBJECT)

#ifdef GDK_WINDOWING_X11
/* A touch switches an X screen on by itself, and without the times nothing else switches it off. */
static gboolean
set_x11 (GzaOutputPower *self)
{
  Display *display = gdk_x11_display_get_xdisplay (self->display);
  int event, error;

  if (!DPMSQueryExtension (display, &event, &error) || !DPMSCapable (display))
    return FALSE;
  gdk_x11_display_error_trap_push (self->display);
  DPMSSetTimeouts (display, 0, 0, 0);
  DPMSEnable (display);
  DPMSForceLevel (display, self->is_on ? DPMSModeOn : DPMSModeOff);
  return gdk_x11_display_error_trap_pop (self->display) == 0;
}
#endif

#ifdef HAVE_WAYLAND
static void
on_mode (void                        *data,
         struct zwlr_output_power_v1 *power,
         guint32                      mode)
{
}

static void
on_failed (void                        *data,
           struct zwlr_output_power_v1 *power)
{
  GzaOutputPower *self = data;

  self->has_failed = TRUE;
}

static const struct zwlr_output_power_v1_listener power_listener = { on_mode, on_failed };

static gboolean
set_wayland (GzaOutputPower *self)
{
  GListModel *monitors = gdk_display_get_monitors (self->display);

  if (self->manager == NULL)
    return FALSE;
  g_ptr_array_set_size (self->powers, 0);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    struct zwlr_output_power_v1 *power = zwlr_output_power_manager_v1_get_output_power (
        self->manager, gdk_wayland_monitor_get_wl_output (monitor));

    zwlr_output_power_v1_add_listener (power, &power_listener, self);
    zwlr_output_power_v1_set_mode (power, self->is_on ? ZWLR_OUTPUT_POWER_V1_MODE_ON
                                                      : ZWLR_OUTPUT_POWER_V1_MODE_OFF);
    g_ptr_array_add (self->powers, power);
  }
  gdk_display_flush (self->display);
  return !self->has_failed && self->powers->len > 0;
}

static void
on_global (void               *data,
           struct wl_registry *registry,
           guint32             name,
           const char         *interface,
           guint32             version)
{
  GzaOutputPower *self = data;

  if (!g_str_equal (interface, zwlr_output_power_manager_v1_interface.name))
    return;
  self->manager = wl_registry_bind (registry, name, &zwlr_output_power_manager_v1_interface, 1);
  set_wayland (self);
}

static void
on_global_removed (void               *data,
                   struct wl_registry *registry,
                   guint32             name)
{
}

static const struct wl_registry_listener registry_listener = { on_global, on_global_removed };

static void
follow_wayland (GzaOutputPower *self)
{
  struct wl_display *display = gdk_wayland_display_get_wl_display (self->display);

  self->powers = g_ptr_array_new_with_free_func ((GDestroyNotify) zwlr_output_power_v1_destroy);
  self->registry = wl_display_get_registry (display);
  wl_registry_add_listener (self->registry, &registry_listener, self);
}
#endif

static void
gza_output_power_finalize (GObject *object)
{
  GzaOutputPower *self = GZA_OUTPUT_POWER (object);

#ifdef HAVE_WAYLAND
  g_clear_pointer (&self->powers, g_ptr_array_unref);
  g_clear_pointer (&self->manager, zwlr_output_power_manager_v1_destroy);
  g_clear_pointer (&self->registry, wl_registry_destroy);
#endif
  g_object_unref (self->display);

  G_OBJECT_CLASS (gza_output_power_parent_class)->finalize (object);
}

static void
gza_output_power_class_init (GzaOutputPowerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_output_power_finalize;
}

static void
gza_output_power_init (GzaOutputPower *self)
{
  self->is_on = TRUE;
}

/**
 * gza_output_power_new:
 * @display: where the kiosk is shown
 *
 * Makes the switch of all monitors, and finds out what it can do.
 *
 * Returns: (transfer full): a switch; what was off is on again soon
 */
GzaOutputPower *
gza_output_power_new (GdkDisplay *display)
{
  GzaOutputPower *self = g_object_new (GZA_TYPE_OUTPUT_POWER, NULL);

  self->display = g_object_ref (display);
#ifdef HAVE_WAYLAND
  if (GDK_IS_WAYLAND_DISPLAY (display))
    follow_wayland (self);
#endif
  return self;
}

/**
 * gza_output_power_set:
 * @self: a switch
 * @is_on: whether the monitors are to be on
 *
 * Switches all monitors on or off, whatever they are.
 *
 * Returns: %FALSE where that can't be done, or has failed before
 */
gboolean
gza_output_power_set (GzaOutputPower *self,
                      gboolean        is_on)
{
  g_return_val_if_fail (GZA_IS_OUTPUT_POWER (self), FALSE);

  self->is_on = is_on;
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_DISPLAY (self->display))
    return set_x11 (self);
#endif
#ifdef HAVE_WAYLAND
  if (GDK_IS_WAYLAND_DISPLAY (self->display))
    return set_wayland (self);
#endif
  return FALSE;
}
