/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-sure.h"

#include "gza-locale.h"
#include "gza-panel-parts.h"

/* A question over the panel, with the harmless answer first. */

struct _GzaSure {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
};

enum {
  AGREED,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaSure, gza_sure, GTK_TYPE_WIDGET)

static void
on_no (GzaSure *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
on_yes (GzaSure *self)
{
  g_signal_emit (self, signals[AGREED], 0);
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
gza_sure_dispose (GObject *object)
{
  g_clear_pointer (&GZA_SURE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_sure_parent_class)->dispose (object);
}

static void
gza_sure_class_init (GzaSureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_sure_dispose;

  signals[AGREED] = g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-sure");
}

static void
gza_sure_init (GzaSure *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->box, "panel-sure");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gza_sure_new:
 * @question: what is about to happen
 * @yes: the word of the button that lets it
 *
 * Makes a question.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_sure_new (const char *question,
              const char *yes)
{
  GzaSure *self = g_object_new (GZA_TYPE_SURE, NULL);
  GtkBox *row;

  gtk_widget_add_css_class (gza_panel_add_word (GTK_BOX (self->box), question), "panel-value");
  row = gza_panel_add_buttons (GTK_BOX (self->box));
  g_signal_connect_swapped (gza_panel_add_button (row, GZA_WORD ("No"), "secondary"), "clicked",
                            G_CALLBACK (on_no), self);
  g_signal_connect_swapped (gza_panel_add_button (row, yes, "primary"), "clicked",
                            G_CALLBACK (on_yes), self);
  return GTK_WIDGET (self);
}
