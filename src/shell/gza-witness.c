/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-witness"

#include "gza-witness.h"

/* Where nothing moves GTK paints nothing, and a kiosk that can't paint any more looks the same as
 * one that has nothing to. So one pixel changes with each beat, from nearly clear to nearly clear:
 * GTK has to compose a picture and the compositor to take it, or the next one doesn't come. The
 * window holds it above everything else. */

static const GdkRGBA shades[] = { { 0, 0, 0, 0.005f }, { 0, 0, 0, 0.007f } };

struct _GzaWitness {
  GtkWidget parent_instance;

  /* state */
  guint n_beats;
  guint n_painted;
};

G_DEFINE_FINAL_TYPE (GzaWitness, gza_witness, GTK_TYPE_WIDGET)

static void
gza_witness_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
gza_witness_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  GzaWitness *self = GZA_WITNESS (widget);

  gtk_snapshot_append_color (snapshot, &shades[self->n_beats % G_N_ELEMENTS (shades)],
                             &GRAPHENE_RECT_INIT (0, 0, 1, 1));
  self->n_painted++;
}

static void
gza_witness_class_init (GzaWitnessClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = gza_witness_measure;
  widget_class->snapshot = gza_witness_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gza_witness_init (GzaWitness *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
}

/**
 * gza_witness_new:
 *
 * Makes a witness.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_witness_new (void)
{
  return g_object_new (GZA_TYPE_WITNESS, NULL);
}

/**
 * gza_witness_beat:
 * @self: a witness
 *
 * Asks for a picture that differs from the last one.
 */
void
gza_witness_beat (GzaWitness *self)
{
  g_return_if_fail (GZA_IS_WITNESS (self));

  self->n_beats++;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gza_witness_get_n_painted:
 * @self: a witness
 *
 * Gets how often it was painted: at most once more than the screen has taken.
 *
 * Returns: a count
 */
guint
gza_witness_get_n_painted (GzaWitness *self)
{
  g_return_val_if_fail (GZA_IS_WITNESS (self), 0);

  return self->n_painted;
}
