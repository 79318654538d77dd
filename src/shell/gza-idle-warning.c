/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-idle-warning"

#include "gza-idle-warning.h"

#include <adwaita.h>

#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-units.h"

/* Asks whether somebody is still there, in the visitor's language, calmly: the road runs out, no
 * number counts down. It covers the screen, so that the touch that answers does nothing else.
 */

#define LINE_REM 0.2

struct _GzaIdleWarning {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  GtkWidget *road;
  AdwAnimation *animation;

  /* state */
  double left; /* ratio of the time that is left */
};

G_DEFINE_FINAL_TYPE (GzaIdleWarning, gza_idle_warning, GTK_TYPE_WIDGET)

static void
set_left (double value,
          gpointer user_data)
{
  GzaIdleWarning *self = user_data;

  self->left = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gza_idle_warning_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  GzaIdleWarning *self = GZA_IDLE_WARNING (widget);
  const GdkRGBA apricot = { 0.949f, 0.639f, 0.227f, 1 };
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;
  float length, thick;

  GTK_WIDGET_CLASS (gza_idle_warning_parent_class)->snapshot (widget, snapshot);

  if (!gtk_widget_compute_bounds (self->road, widget, &bounds))
    return;

  length = bounds.size.width * (float) self->left;
  thick = (float) (LINE_REM * gza_units_get_rem_px ());
  gtk_snapshot_append_color (
      snapshot, &apricot,
      &GRAPHENE_RECT_INIT (rtl ? bounds.origin.x + bounds.size.width - length : bounds.origin.x,
                           bounds.origin.y, length, thick));
}

static void
gza_idle_warning_dispose (GObject *object)
{
  GzaIdleWarning *self = GZA_IDLE_WARNING (object);

  g_clear_object (&self->animation);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_idle_warning_parent_class)->dispose (object);
}

static void
gza_idle_warning_class_init (GzaIdleWarningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_idle_warning_dispose;
  widget_class->snapshot = gza_idle_warning_snapshot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-idle-warning");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
}

static void
gza_idle_warning_init (GzaIdleWarning *self)
{
  GtkWidget *question = gza_text_label_new_word (GZA_WORD ("Are you still here?"));
  GtkWidget *answer = gza_text_label_new_word (GZA_WORD ("Touch the screen to go on"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->road = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_set (question, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  g_object_set (answer, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (question, "title");
  gtk_widget_add_css_class (answer, "subtitle");
  gtk_widget_add_css_class (self->road, "idle-road");
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), question);
  gtk_box_append (GTK_BOX (self->box), answer);
  gtk_box_append (GTK_BOX (self->box), self->road);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gza_idle_warning_new:
 *
 * Makes a warning that is not shown.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_idle_warning_new (void)
{
  return g_object_new (GZA_TYPE_IDLE_WARNING, NULL);
}

/**
 * gza_idle_warning_show:
 * @self: a warning
 * @length_us: microseconds in which the road runs out
 *
 * Shows the warning.
 */
void
gza_idle_warning_show (GzaIdleWarning *self,
                       gint64 length_us)
{
  AdwAnimationTarget *target;

  g_return_if_fail (GZA_IS_IDLE_WARNING (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->left = 1;
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    return;

  target = adw_callback_animation_target_new (set_left, self, NULL);
  g_clear_object (&self->animation);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 1, 0,
                                             (guint) (length_us / 1000), target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_LINEAR);
  adw_animation_play (self->animation);
}

/**
 * gza_idle_warning_hide:
 * @self: a warning
 *
 * Takes the warning away.
 */
void
gza_idle_warning_hide (GzaIdleWarning *self)
{
  g_return_if_fail (GZA_IS_IDLE_WARNING (self));

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
