/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lockdown"

#include "gza-lockdown.h"

/* Closes the ways out of a window that GTK leaves open: the inspector and its keys, context menus,
 * the emoji chooser, input methods' keys, the window manager's close. Links, selectable text,
 * entries and drop targets are not closed here, for the program has none.
 */

static gboolean
on_enable_debugging (GtkWindow *window,
                     gboolean toggle)
{
  g_signal_stop_emission_by_name (window, "enable-debugging");

  return TRUE;
}

static gboolean
on_close_request (GtkWindow *window)
{
  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  return !gza_lockdown_allows_key (keyval, state);
}

static void
on_button_pressed (GtkGestureSingle *click)
{
  if (gtk_gesture_single_get_current_button (click) != GDK_BUTTON_PRIMARY)
    gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  else
    gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_DENIED);
}

/* The key that opens the inspector is a setting too; the memory backend forgets it at the end. */
static void
forget_inspector_keys (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gtk.gtk4.Settings.Debug", TRUE);
  if (schema == NULL)
    return;

  settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_set_boolean (settings, "enable-inspector-keybinding", FALSE);
}

/**
 * gza_lockdown_allows_key:
 * @keyval: a key
 * @state: the modifiers that are down
 *
 * Tells whether a key may reach the kiosk: those that move, choose and go back, with no modifier
 * but Shift on Tab.
 *
 * Returns: %TRUE for an allowed key
 * Source: facts on reliability, part 5, E01–E18
 */
gboolean
gza_lockdown_allows_key (guint keyval,
                         GdkModifierType state)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK |
                                       GDK_HYPER_MASK | GDK_META_MASK | GDK_SHIFT_MASK);

  if (keyval == GDK_KEY_ISO_Left_Tab || keyval == GDK_KEY_Tab)
    return (modifiers & ~GDK_SHIFT_MASK) == 0;
  if (modifiers != 0)
    return FALSE;

  switch (keyval) {
  case GDK_KEY_Left:
  case GDK_KEY_Right:
  case GDK_KEY_Up:
  case GDK_KEY_Down:
  case GDK_KEY_KP_Left:
  case GDK_KEY_KP_Right:
  case GDK_KEY_KP_Up:
  case GDK_KEY_KP_Down:
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_space:
  case GDK_KEY_Escape:
  case GDK_KEY_plus:
  case GDK_KEY_minus:
  case GDK_KEY_KP_Add:
  case GDK_KEY_KP_Subtract:
    return TRUE;
  default:
    return FALSE;
  }
}

/**
 * gza_lockdown_close_window:
 * @window: the kiosk's window, before it is shown
 *
 * Closes the ways out of a window, for its life.
 */
void
gza_lockdown_close_window (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  g_autoptr (GdkCursor) none = gdk_cursor_new_from_name ("none", NULL);

  g_return_if_fail (GTK_IS_WINDOW (window));

  forget_inspector_keys ();
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_deletable (window, FALSE);
  gtk_window_set_handle_menubar_accel (window, FALSE);
  gtk_window_set_mnemonics_visible (window, FALSE);
  gtk_widget_set_cursor (GTK_WIDGET (window), none);

  g_signal_connect (window, "enable-debugging", G_CALLBACK (on_enable_debugging), NULL);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request), NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_button_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (click));
}
