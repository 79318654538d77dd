/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bars-hider"

#include "gza-bars-hider.h"

#include "gza-clock.h"

/* Takes a page's bars away some seconds after the last touch, while it is allowed to, and brings
 * them back at the next. The page owns it, allows it while a picture plays, and shows the bars at
 * every touch. A bar that is away takes no touches: the one that brings it back does nothing else.
 */

#define AWAY_AFTER_US (6 * G_USEC_PER_SEC)

struct _GzaBarsHider {
  GObject parent_instance;

  /* owned */
  GPtrArray *bars;

  /* state */
  gboolean allowed;
  gboolean hidden;
  guint timeout_id;
};

enum {
  PROP_HIDDEN = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaBarsHider, gza_bars_hider, G_TYPE_OBJECT)

static void
set_hidden (GzaBarsHider *self,
            gboolean hidden)
{
  if (hidden == self->hidden)
    return;

  self->hidden = hidden;
  for (guint i = 0; i < self->bars->len; i++) {
    GtkWidget *bar = g_ptr_array_index (self->bars, i);

    if (hidden)
      gtk_widget_add_css_class (bar, "away");
    else
      gtk_widget_remove_css_class (bar, "away");
    gtk_widget_set_can_target (bar, !hidden);
    gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDDEN]);
}

static void
on_timeout (gpointer user_data)
{
  GzaBarsHider *self = user_data;

  self->timeout_id = 0;
  set_hidden (self, TRUE);
}

static void
restart (GzaBarsHider *self)
{
  GzaClock *clock = gza_clock_get_default ();

  if (self->timeout_id != 0)
    gza_clock_remove_timeout (clock, self->timeout_id);
  self->timeout_id =
      self->allowed ? gza_clock_add_timeout (clock, AWAY_AFTER_US, on_timeout, self) : 0;
}

static void
gza_bars_hider_get_property (GObject *object,
                             guint id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch (id) {
  case PROP_HIDDEN:
    g_value_set_boolean (value, GZA_BARS_HIDER (object)->hidden);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_bars_hider_dispose (GObject *object)
{
  GzaBarsHider *self = GZA_BARS_HIDER (object);

  self->allowed = FALSE;
  restart (self);
  g_clear_pointer (&self->bars, g_ptr_array_unref);

  G_OBJECT_CLASS (gza_bars_hider_parent_class)->dispose (object);
}

static void
gza_bars_hider_class_init (GzaBarsHiderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_bars_hider_get_property;
  object_class->dispose = gza_bars_hider_dispose;

  props[PROP_HIDDEN] = g_param_spec_boolean ("hidden", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_bars_hider_init (GzaBarsHider *self)
{
  self->bars = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gza_bars_hider_new:
 *
 * Makes a hider without bars, that is not allowed to hide.
 *
 * Returns: (transfer full): a hider
 */
GzaBarsHider *
gza_bars_hider_new (void)
{
  return g_object_new (GZA_TYPE_BARS_HIDER, NULL);
}

/**
 * gza_bars_hider_add_bar:
 * @self: a hider
 * @bar: a widget whose class `away` is transparent
 *
 * Adds a bar.
 */
void
gza_bars_hider_add_bar (GzaBarsHider *self,
                        GtkWidget *bar)
{
  g_return_if_fail (GZA_IS_BARS_HIDER (self));
  g_return_if_fail (GTK_IS_WIDGET (bar));

  g_ptr_array_add (self->bars, g_object_ref (bar));
}

/**
 * gza_bars_hider_get_hidden:
 * @self: a hider
 *
 * Tells whether the bars are away.
 *
 * Returns: %TRUE while they are
 */
gboolean
gza_bars_hider_get_hidden (GzaBarsHider *self)
{
  g_return_val_if_fail (GZA_IS_BARS_HIDER (self), FALSE);

  return self->hidden;
}

/**
 * gza_bars_hider_set_allowed:
 * @self: a hider
 * @allowed: whether the bars may go
 *
 * Allows the bars to go after a while; where they may not, they are there.
 */
void
gza_bars_hider_set_allowed (GzaBarsHider *self,
                            gboolean allowed)
{
  g_return_if_fail (GZA_IS_BARS_HIDER (self));

  if (allowed == self->allowed)
    return;

  self->allowed = allowed;
  if (!allowed)
    set_hidden (self, FALSE);
  restart (self);
}

/**
 * gza_bars_hider_show:
 * @self: a hider
 *
 * Shows the bars and begins to wait anew.
 */
void
gza_bars_hider_show (GzaBarsHider *self)
{
  g_return_if_fail (GZA_IS_BARS_HIDER (self));

  set_hidden (self, FALSE);
  restart (self);
}
