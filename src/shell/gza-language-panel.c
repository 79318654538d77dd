/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-language-panel"

#include "gza-language-panel.h"

#include "gza-language-list.h"

/* The list of languages over the page that is shown. It goes when a language is chosen, and when
 * somebody touches beside it. While it is closed it is not visible, so the page takes the touches.
 */

struct _GzaLanguagePanel {
  GtkWidget parent_instance;

  /* template widgets */
  GtkRevealer *revealer;
  GtkWidget *scrim;
  GzaLanguageList *languages;
};

G_DEFINE_FINAL_TYPE (GzaLanguagePanel, gza_language_panel, GTK_TYPE_WIDGET)

static void
set_open (GzaLanguagePanel *self,
          gboolean          open)
{
  gtk_widget_set_visible (GTK_WIDGET (self), open);
  gtk_revealer_set_reveal_child (self->revealer, open);
}

static void
on_chosen (GzaLanguagePanel *self)
{
  set_open (self, FALSE);
}

static void
on_pressed (GzaLanguagePanel *self,
            int               n_press,
            double            x,
            double            y)
{
  if (gtk_widget_pick (self->scrim, x, y, GTK_PICK_DEFAULT) == self->scrim)
    set_open (self, FALSE);
}

static void
gza_language_panel_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_language_panel_parent_class)->dispose (object);
}

static void
gza_language_panel_class_init (GzaLanguagePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_language_panel_dispose;

  g_type_ensure (GZA_TYPE_LANGUAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-language-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaLanguagePanel, revealer);
  gtk_widget_class_bind_template_child (widget_class, GzaLanguagePanel, scrim);
  gtk_widget_class_bind_template_child (widget_class, GzaLanguagePanel, languages);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-language-panel");
}

static void
gza_language_panel_init (GzaLanguagePanel *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (self->scrim, GTK_EVENT_CONTROLLER (click));
}

/**
 * gza_language_panel_open:
 * @self: the panel
 *
 * Shows the languages, with the focus on the present one.
 */
void
gza_language_panel_open (GzaLanguagePanel *self)
{
  g_return_if_fail (GZA_IS_LANGUAGE_PANEL (self));

  set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->languages));
}

/**
 * gza_language_panel_close:
 * @self: the panel
 *
 * Takes the languages away.
 *
 * Returns: whether they were there
 */
gboolean
gza_language_panel_close (GzaLanguagePanel *self)
{
  gboolean was_open;

  g_return_val_if_fail (GZA_IS_LANGUAGE_PANEL (self), FALSE);

  was_open = gtk_widget_get_visible (GTK_WIDGET (self));
  set_open (self, FALSE);
  return was_open;
}
