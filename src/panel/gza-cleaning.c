/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-cleaning.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-panel-parts.h"

/* Wipe the screen: for a minute nothing answers, and then everything does again by itself. */

#define CLEANING_S 60

struct _GzaCleaning {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;

  /* borrowed */
  GtkLabel *left;

  /* state */
  guint tick_id;
  int left_s;
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaCleaning, gza_cleaning, GTK_TYPE_WIDGET)

static void
on_tick (gpointer user_data)
{
  GzaCleaning *self = user_data;
  g_autofree char *left = gza_panel_say_number (--self->left_s);

  self->tick_id = 0;
  if (self->left_s <= 0) {
    g_signal_emit (self, signals[FINISHED], 0);
    return;
  }
  gtk_label_set_text (self->left, left);
  self->tick_id =
      gza_clock_add_timeout (gza_clock_get_default (), G_USEC_PER_SEC, on_tick, self);
}

static void
gza_cleaning_dispose (GObject *object)
{
  GzaCleaning *self = GZA_CLEANING (object);

  if (self->tick_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_cleaning_parent_class)->dispose (object);
}

static void
gza_cleaning_class_init (GzaCleaningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_cleaning_dispose;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-cleaning");
}

static void
gza_cleaning_init (GzaCleaning *self)
{
  GtkWidget *word;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->left = gza_panel_add_label (GTK_BOX (self->box), "cleaning-left");
  gtk_label_set_xalign (self->left, 0.5);
  word = gza_panel_add_word (GTK_BOX (self->box),
                             GZA_WORD ("The screen can be wiped: it does not answer."));
  g_object_set (word, "xalign", 0.5, NULL);
  self->left_s = CLEANING_S + 1;
  on_tick (self);
}

/**
 * gza_cleaning_new:
 *
 * Begins the minute.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_cleaning_new (void)
{
  return g_object_new (GZA_TYPE_CLEANING, NULL);
}
