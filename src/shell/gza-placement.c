/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-placement"

#include "gza-placement.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/* Puts a window on a monitor, all over it.
 *
 * A Wayland compositor does what it is asked to, and keeps the window fullscreen when the monitor
 * changes. Under X that is a window manager's work, and each has its own idea of it: a window that
 * is fullscreen doesn't move for some, for some it stays as it was when the monitor changes, and
 * what is asked for while they look for monitors themselves is lost. So there it is looked at where
 * the window is; it is taken back and asked for again. Where no window manager runs, nobody
 * answers: GTK believes the window to be fullscreen, and it has whatever size it had. There the
 * window is moved and resized by this program itself. */

#ifdef GDK_WINDOWING_X11
static gboolean
has_window_manager (GdkDisplay *display)
{
  return gdk_x11_screen_supports_net_wm_hint (
      gdk_x11_display_get_screen (display),
      g_intern_static_string ("_NET_WM_STATE_FULLSCREEN"));
}

/* In the pixels of the X server. */
static GdkRectangle
read_place (Display *display,
            Window window)
{
  GdkRectangle place = { 0 };
  unsigned int width_px = 0, height_px = 0, border_px, depth;
  Window root, child;
  int x_px, y_px;

  if (XGetGeometry (display, window, &root, &x_px, &y_px, &width_px, &height_px, &border_px,
                    &depth))
    XTranslateCoordinates (display, window, root, 0, 0, &place.x, &place.y, &child);
  place.width = (int) width_px;
  place.height = (int) height_px;
  return place;
}

/* A window manager that is only starting takes requests before it answers any, and may lose the
 * one that would show this window. It asks for it once more: nothing else would. */
static gboolean
show_on_x11 (Display *display,
             Window window)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsUnmapped)
    return TRUE;

  XMapWindow (display, window);
  return FALSE;
}

static gboolean
put_on_x11 (GtkWindow *window,
            GdkMonitor *monitor)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkDisplay *display = gdk_surface_get_display (surface);
  Display *xdisplay = gdk_x11_display_get_xdisplay (display);
  Window xwindow = gdk_x11_surface_get_xid (surface);
  int scale = gdk_surface_get_scale_factor (surface);
  GdkRectangle wanted, actual = read_place (xdisplay, xwindow);

  gdk_monitor_get_geometry (monitor, &wanted);
  wanted = (GdkRectangle){ wanted.x * scale, wanted.y * scale, wanted.width * scale,
                           wanted.height * scale };
  if (gdk_rectangle_equal (&wanted, &actual))
    return TRUE;

  if (has_window_manager (display)) {
    gtk_window_unfullscreen (window);
    gtk_window_fullscreen_on_monitor (window, monitor);
  } else {
    XMoveResizeWindow (xdisplay, xwindow, wanted.x, wanted.y, (unsigned) wanted.width,
                       (unsigned) wanted.height);
  }
  return FALSE;
}
#endif

/**
 * gza_placement_show:
 * @window: a window
 *
 * Asks for a window to be shown that was presented and isn't shown. To be called again until it is.
 *
 * Returns: whether nothing was to be asked
 */
gboolean
gza_placement_show (GtkWindow *window)
{
#ifdef GDK_WINDOWING_X11
  if (gtk_widget_get_mapped (GTK_WIDGET (window)) &&
      GDK_IS_X11_DISPLAY (gtk_widget_get_display (GTK_WIDGET (window)))) {
    GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

    return show_on_x11 (gdk_x11_display_get_xdisplay (gdk_surface_get_display (surface)),
                        gdk_x11_surface_get_xid (surface));
  }
#endif
  return TRUE;
}

/**
 * gza_placement_put:
 * @window: a window, shown or not
 * @monitor: where it has to be
 * @last: (inout) (nullable) (transfer full): where it was put before
 *
 * Makes a window cover a monitor. Does nothing where it does already; to be called again when the
 * window was shown, and when the monitor has changed.
 *
 * Returns: whether the window is there; if not, it was asked to, and is to be looked at again
 */
gboolean
gza_placement_put (GtkWindow *window,
                   GdkMonitor *monitor,
                   GdkMonitor **last)
{
  gboolean is_other = g_set_object (last, monitor);
  GdkRectangle place;

  if (!gtk_widget_get_mapped (GTK_WIDGET (window))) {
    /* Its size where nobody makes it fullscreen; GTK keeps it within another monitor's. */
    gdk_monitor_get_geometry (monitor, &place);
    gtk_window_set_default_size (window, place.width, place.height);
    gtk_window_fullscreen_on_monitor (window, monitor);
    return FALSE;
  }
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_DISPLAY (gtk_widget_get_display (GTK_WIDGET (window))))
    return put_on_x11 (window, monitor);
#endif
  if (is_other)
    gtk_window_fullscreen_on_monitor (window, monitor);
  return TRUE;
}
