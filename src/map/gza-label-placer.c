/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-label-placer.h"

/* Finds room for the map's labels, one after another in order of their importance. Owned by the
 * map's labels; main thread.
 *
 * A label is first tried on the side that it had before, so that it doesn't jump about while the
 * map moves, then on the side where its script begins beside the point, then on the other side,
 * above and below. What finds no room is left out.
 *
 *   gza_label_placer_begin (placer, &view_box, 6.0);
 *   gza_label_placer_add_obstacle (placer, &button_box);
 *   for (guint i = 0; i < n; i++)
 *     gza_label_placer_place (placer, &labels[i]);
 */

struct _GzaLabelPlacer {
  GArray *taken;       /* GzaMapBox */
  GHashTable *sides;   /* key → GzaLabelSide, of the last placement */
  GzaMapBox bounds;
  double padding_px;
};

/**
 * gza_label_placer_new:
 *
 * Creates a placer that remembers nothing.
 *
 * Returns: (transfer full): the placer
 */
GzaLabelPlacer *
gza_label_placer_new (void)
{
  GzaLabelPlacer *self = g_new0 (GzaLabelPlacer, 1);

  self->taken = g_array_new (FALSE, FALSE, sizeof (GzaMapBox));
  self->sides = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * gza_label_placer_free:
 * @self: (transfer full): a placer
 *
 * Frees a placer.
 */
void
gza_label_placer_free (GzaLabelPlacer *self)
{
  g_array_unref (self->taken);
  g_hash_table_unref (self->sides);
  g_free (self);
}

/**
 * gza_label_placer_forget:
 * @self: a placer
 *
 * Forgets on which side each label was, for when all of them change.
 */
void
gza_label_placer_forget (GzaLabelPlacer *self)
{
  g_hash_table_remove_all (self->sides);
}

/**
 * gza_label_placer_begin:
 * @self: a placer
 * @bounds: the pixels that labels may use; none is cut by their edge
 * @padding_px: the room to keep between two labels
 *
 * Begins a placement on an empty map.
 */
void
gza_label_placer_begin (GzaLabelPlacer  *self,
                        const GzaMapBox *bounds,
                        double           padding_px)
{
  g_array_set_size (self->taken, 0);
  self->bounds = *bounds;
  self->padding_px = padding_px;
}

/**
 * gza_label_placer_add_obstacle:
 * @self: a placer
 * @box: pixels that no label may cover
 *
 * Keeps the labels out of a box.
 */
void
gza_label_placer_add_obstacle (GzaLabelPlacer  *self,
                               const GzaMapBox *box)
{
  g_array_append_val (self->taken, *box);
}

static GzaMapBox
get_box (const GzaPlacedLabel *label,
         GzaLabelSide          side)
{
  double x = label->anchor.x - label->width_px / 2.0;
  double y = label->anchor.y - label->height_px / 2.0;

  switch (side) {
  case GZA_LABEL_SIDE_RIGHT:
    x = label->anchor.x + label->gap_px;
    break;
  case GZA_LABEL_SIDE_LEFT:
    x = label->anchor.x - label->gap_px - label->width_px;
    break;
  case GZA_LABEL_SIDE_ABOVE:
    y = label->anchor.y - label->gap_px - label->height_px;
    break;
  case GZA_LABEL_SIDE_BELOW:
    y = label->anchor.y + label->gap_px;
    break;
  case GZA_LABEL_SIDE_NONE:
  case GZA_LABEL_SIDE_CENTER:
  default:
    break;
  }
  return (GzaMapBox) { x, y, x + label->width_px, y + label->height_px };
}

static gboolean
is_free (GzaLabelPlacer  *self,
         const GzaMapBox *box)
{
  GzaMapBox padded = { box->x0 - self->padding_px, box->y0 - self->padding_px,
                       box->x1 + self->padding_px, box->y1 + self->padding_px };

  for (guint i = 0; i < self->taken->len; i++)
    if (gza_map_box_meets (&padded, &g_array_index (self->taken, GzaMapBox, i)))
      return FALSE;
  return TRUE;
}

static gboolean
try_side (GzaLabelPlacer *self,
          GzaPlacedLabel *label,
          GzaLabelSide    side)
{
  GzaMapBox box = get_box (label, side);

  if (!gza_map_box_contains (&self->bounds, &box) || !is_free (self, &box))
    return FALSE;
  g_array_append_val (self->taken, box);
  label->box = box;
  label->side = side;
  return TRUE;
}

/**
 * gza_label_placer_place:
 * @self: a placer
 * @label: (inout): what wants a place; `side` and `box` are set
 *
 * Places one label where nothing placed before it lies.
 *
 * Returns: whether there was room
 */
gboolean
gza_label_placer_place (GzaLabelPlacer *self,
                        GzaPlacedLabel *label)
{
  GzaLabelSide before = GPOINTER_TO_INT (g_hash_table_lookup (self->sides, label->key));
  GzaLabelSide beside = label->rtl ? GZA_LABEL_SIDE_LEFT : GZA_LABEL_SIDE_RIGHT;
  GzaLabelSide other = label->rtl ? GZA_LABEL_SIDE_RIGHT : GZA_LABEL_SIDE_LEFT;
  GzaLabelSide middle = label->centered ? GZA_LABEL_SIDE_CENTER : GZA_LABEL_SIDE_NONE;
  GzaLabelSide sides[] = { middle, before, label->upright ? GZA_LABEL_SIDE_NONE : beside,
                           label->upright ? GZA_LABEL_SIDE_NONE : other, GZA_LABEL_SIDE_ABOVE,
                           GZA_LABEL_SIDE_BELOW };
  gboolean placed = FALSE;

  label->side = GZA_LABEL_SIDE_NONE;
  for (guint i = 0; i < (label->fixed ? 1 : G_N_ELEMENTS (sides)) && !placed; i++)
    if (sides[i] != GZA_LABEL_SIDE_NONE)
      placed = try_side (self, label, sides[i]);

  if (label->side != before && label->side != GZA_LABEL_SIDE_NONE)
    g_hash_table_replace (self->sides, g_strdup (label->key), GINT_TO_POINTER (label->side));
  return placed;
}
