/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-working.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-text-label.h"

/* How far a job is: what is being done, a bar, bytes of bytes, and a button that stops it. The bar
 * moves by whole per cents, so that a screen reader has little to say. While there is a job the
 * panel stays open, whoever is away. Nothing is shown while there is none. */

#define LOOK_US (G_USEC_PER_SEC / 4)

struct _GzaWorking {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  GzaJobProgress *progress; /* (nullable) */

  /* borrowed */
  GtkWidget *what;
  GtkWidget *bar;
  GtkLabel *bytes;
  GtkWidget *stop;

  /* state */
  guint look_id;
  guint percent;
};

G_DEFINE_FINAL_TYPE (GzaWorking, gza_working, GTK_TYPE_WIDGET)

static void
show_bytes (GzaWorking *self,
            guint64     done_bytes,
            guint64     all_bytes)
{
  g_autofree char *done = gza_panel_say_bytes ((double) done_bytes);
  g_autofree char *all = gza_panel_say_bytes ((double) all_bytes);
  g_autofree char *text =
      gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0,number,percent} · {1} of {2}"),
                         self->percent / 100.0, done, all);

  gtk_label_set_text (self->bytes, text);
}

static void
show_progress (GzaWorking *self)
{
  guint64 done_bytes, all_bytes;
  guint percent;

  gza_job_progress_get (self->progress, &done_bytes, &all_bytes);
  percent = all_bytes > 0 ? (guint) (done_bytes * 100 / all_bytes) : 0;
  if (all_bytes == 0 || percent == self->percent)
    return;
  self->percent = percent;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), percent / 100.0);
  gtk_widget_set_visible (self->bar, TRUE);
  show_bytes (self, done_bytes, all_bytes);
}

static void
on_look (gpointer user_data)
{
  GzaWorking *self = user_data;

  self->look_id = gza_clock_add_timeout (gza_clock_get_default (), LOOK_US, on_look, self);
  gtk_widget_activate_action (GTK_WIDGET (self), "service.stay", NULL);
  show_progress (self);
}

static void
stop_looking (GzaWorking *self)
{
  if (self->look_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->look_id);
  self->look_id = 0;
}

static void
on_stop (GzaWorking *self)
{
  gza_working_stop (self);
  gtk_widget_set_sensitive (self->stop, FALSE);
  gza_text_label_set_word (GZA_TEXT_LABEL (self->what), GZA_WORD ("Stopping…"));
}

/* The panel is closed; the job's end may hold the page for a while yet. */
static void
gza_working_unroot (GtkWidget *widget)
{
  stop_looking (GZA_WORKING (widget));
  gza_working_stop (GZA_WORKING (widget));

  GTK_WIDGET_CLASS (gza_working_parent_class)->unroot (widget);
}

static void
gza_working_dispose (GObject *object)
{
  GzaWorking *self = GZA_WORKING (object);

  stop_looking (self);
  g_clear_pointer (&self->progress, gza_job_progress_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_working_parent_class)->dispose (object);
}

static void
gza_working_class_init (GzaWorkingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_working_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = gza_working_unroot;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "gza-working");
}

static void
gza_working_init (GzaWorking *self)
{
  GtkBox *box;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  box = GTK_BOX (self->box);
  gtk_widget_add_css_class (self->box, "panel-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->what = gza_panel_add_word (box, GZA_WORD ("One moment…"));
  self->bar = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->bar, "panel-progress");
  gtk_box_append (box, self->bar);
  self->bytes = gza_panel_add_label (box, "panel-small");
  self->stop = gza_panel_add_button (box, GZA_WORD ("Cancel"), "secondary");
  gtk_widget_set_halign (self->stop, GTK_ALIGN_START);
  g_signal_connect_swapped (self->stop, "clicked", G_CALLBACK (on_stop), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gza_working_new:
 *
 * Makes it, with no job.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_working_new (void)
{
  return g_object_new (GZA_TYPE_WORKING, NULL);
}

/**
 * gza_working_begin:
 * @self: the widget
 * @word: what the job does
 * @can_stop: whether it can be stopped
 *
 * Begins a job, where there is none yet.
 *
 * Returns: (transfer none) (nullable): its progress, for its thread; %NULL while there is another
 */
GzaJobProgress *
gza_working_begin (GzaWorking *self,
                   const char *word,
                   gboolean    can_stop)
{
  g_return_val_if_fail (GZA_IS_WORKING (self), NULL);

  if (self->progress != NULL)
    return NULL;
  self->progress = gza_job_progress_new ();
  self->percent = G_MAXUINT;
  gza_text_label_set_word (GZA_TEXT_LABEL (self->what), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (gza_locale_get_default (), word), -1);
  gtk_label_set_text (self->bytes, "");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), 0);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_visible (self->stop, can_stop);
  gtk_widget_set_sensitive (self->stop, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  on_look (self);
  return self->progress;
}

/**
 * gza_working_is_busy:
 * @self: the widget
 *
 * Asks whether there is a job.
 *
 * Returns: %TRUE from gza_working_begin() to gza_working_end()
 */
gboolean
gza_working_is_busy (GzaWorking *self)
{
  g_return_val_if_fail (GZA_IS_WORKING (self), FALSE);

  return self->progress != NULL;
}

/**
 * gza_working_stop:
 * @self: the widget
 *
 * Asks the job to stop, if there is one.
 */
void
gza_working_stop (GzaWorking *self)
{
  g_return_if_fail (GZA_IS_WORKING (self));

  if (self->progress != NULL)
    g_cancellable_cancel (gza_job_progress_get_cancellable (self->progress));
}

/**
 * gza_working_end:
 * @self: the widget
 *
 * Says that the job has ended.
 */
void
gza_working_end (GzaWorking *self)
{
  g_return_if_fail (GZA_IS_WORKING (self));

  stop_looking (self);
  g_clear_pointer (&self->progress, gza_job_progress_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
