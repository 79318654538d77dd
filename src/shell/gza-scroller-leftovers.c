/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-scroller-leftovers"

#include "gza-scroller-leftovers.h"

/* What scrolled windows leave behind in GTK 4.8. As it is realized, each watches the setting
 * "gtk-overlay-scrolling", and goes on watching when it is no more: four of them a visit, and
 * whoever changed the setting would call into memory that is not theirs.
 */

static gboolean
on_unrealize (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_matched (
        gtk_widget_get_settings (widget), G_SIGNAL_MATCH_DETAIL | G_SIGNAL_MATCH_DATA, 0,
        g_quark_from_static_string ("gtk-overlay-scrolling"), NULL, NULL, widget);

  return TRUE;
}

/**
 * gza_scroller_leftovers_clear:
 *
 * Lets every scrolled window leave the settings as it goes, for the program's life. Called once,
 * after GTK has started.
 */
void
gza_scroller_leftovers_clear (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, on_unrealize,
                              NULL, NULL);
}
