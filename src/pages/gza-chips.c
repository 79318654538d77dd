/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-chips"

#include "gza-chips.h"

#include "gza-wrap-layout.h"

/* One question with a few short answers, all of them in sight; the answer without an id is “all”.
 * What is chosen stays while the chips are put there anew, as in another language.
 */

struct _GzaChips {
  GtkWidget parent_instance;

  /* owned */
  char *chosen;
};

enum {
  PROP_CHOSEN = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaChips, gza_chips, GTK_TYPE_WIDGET)

#define ID_KEY "gza-chip"

static void
on_toggled (GtkToggleButton *button,
            GzaChips        *self)
{
  if (gtk_toggle_button_get_active (button))
    gza_chips_set_chosen (self, g_object_get_data (G_OBJECT (button), ID_KEY));
}

static void
gza_chips_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GzaChips *self = GZA_CHIPS (object);

  switch (id) {
  case PROP_CHOSEN:
    g_value_set_string (value, self->chosen);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_chips_dispose (GObject *object)
{
  GzaChips *self = GZA_CHIPS (object);

  gza_chips_clear (self);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (gza_chips_parent_class)->dispose (object);
}

static void
gza_chips_class_init (GzaChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_chips_get_property;
  object_class->dispose = gza_chips_dispose;

  props[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, NULL,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GZA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_chips_init (GzaChips *self)
{
}

/**
 * gza_chips_new:
 *
 * Makes a group without chips.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_chips_new (void)
{
  return g_object_new (GZA_TYPE_CHIPS, NULL);
}

/**
 * gza_chips_clear:
 * @self: chips
 *
 * Takes all chips away; the choice stays for those that come.
 */
void
gza_chips_clear (GzaChips *self)
{
  GtkWidget *child;

  g_return_if_fail (GZA_IS_CHIPS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * gza_chips_add:
 * @self: chips
 * @id: (nullable): what choosing it means; %NULL for all
 * @label: what stands on it, a #GzaTextLabel
 *
 * Adds a chip.
 */
void
gza_chips_add (GzaChips   *self,
               const char *id,
               GtkWidget  *label)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *button = gtk_toggle_button_new ();

  g_return_if_fail (GZA_IS_CHIPS (self));

  g_object_set (label, "wrap", FALSE, "names-button", TRUE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "theme");
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (id, self->chosen) == 0);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/**
 * gza_chips_get_n:
 * @self: chips
 *
 * Counts the chips.
 *
 * Returns: how many there are
 */
guint
gza_chips_get_n (GzaChips *self)
{
  guint n = 0;

  g_return_val_if_fail (GZA_IS_CHIPS (self), 0);

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self)); at != NULL;
       at = gtk_widget_get_next_sibling (at))
    n++;

  return n;
}

/**
 * gza_chips_get_chosen:
 * @self: chips
 *
 * Gets which chip is down.
 *
 * Returns: (transfer none) (nullable): its id, or %NULL for all
 */
const char *
gza_chips_get_chosen (GzaChips *self)
{
  g_return_val_if_fail (GZA_IS_CHIPS (self), NULL);

  return self->chosen;
}

/**
 * gza_chips_set_chosen:
 * @self: chips
 * @id: (nullable): a chip's id, or %NULL for all
 *
 * Puts a chip down.
 */
void
gza_chips_set_chosen (GzaChips   *self,
                      const char *id)
{
  g_return_if_fail (GZA_IS_CHIPS (self));

  if (g_strcmp0 (id, self->chosen) == 0)
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (id);
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    if (g_strcmp0 (g_object_get_data (G_OBJECT (at), ID_KEY), id) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (at), TRUE);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}
