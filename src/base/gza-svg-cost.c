/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-svg-cost"

#include "gza-svg-cost.h"

#include "gza-svg-tree.h"

#include <math.h>

/* How long librsvg would draw, told before it begins: it cannot be stopped.
 *
 * Shapes cost next to nothing. What costs is a layer: a picture as large as the screen that is
 * filled, changed and laid over the rest, for every use of a filter, a mask, an opacity or a blend
 * mode, however small what is drawn in it. References multiply: a pattern of ten shapes, each
 * filled with a pattern of ten, is drawn a hundred times. So the drawing is read as a tree, and
 * what each element costs is reckoned once, with all that it refers to.
 *
 * One unit is about a hundredth of a second of one core, for a picture of 1080 lines; the costs
 * were measured with librsvg 2.54. */

#define MAX_COST 1000.0
/* Elements inside elements, and references to what refers. librsvg draws no deeper ones. */
#define MAX_DEPTH 256
#define MAX_REFERENCE_DEPTH 64
/* More than this is told as this. */
#define MOST_TIMES 1000.0
/* The heaviest element is one that has at least this much of the whole. */
#define HEAVY_RATIO 0.5

static double
reckon (GzaSvgNode *node,
        guint       reference_depth);

static double
reckon_references (GzaSvgNode *node,
                   guint       reference_depth)
{
  double cost = 0;

  for (guint i = 0; i < node->references->len; i++) {
    const GzaSvgReference *reference = &g_array_index (node->references, GzaSvgReference, i);

    if (reference->target != NULL)
      cost += reference->times * reckon (reference->target, reference_depth + 1);
  }
  return cost;
}

/* An element that refers to itself on some way is drawn by nobody. */
static double
reckon (GzaSvgNode *node,
        guint       reference_depth)
{
  double cost;

  if (node->cost >= 0)
    return node->cost;
  if (node->is_busy)
    return 0;
  if (reference_depth > MAX_REFERENCE_DEPTH)
    return INFINITY;

  node->is_busy = TRUE;
  cost = node->own + reckon_references (node, reference_depth);
  for (guint i = 0; i < node->children->len; i++) {
    GzaSvgNode *child = g_ptr_array_index (node->children, i);

    /* Definitions are drawn where something refers to them. */
    if (!child->is_definition)
      cost += reckon (child, reference_depth);
  }
  node->is_busy = FALSE;
  node->cost = cost * node->share;
  return node->cost;
}

/* The innermost element that has most of the cost. */
static guint
find_heavy_line (GzaSvgNode *node)
{
  gboolean is_found = TRUE;
  double enough = node->cost * HEAVY_RATIO;

  while (is_found) {
    is_found = FALSE;
    for (guint i = 0; i < node->children->len && !is_found; i++) {
      GzaSvgNode *child = g_ptr_array_index (node->children, i);

      if (child->is_definition || child->cost < enough)
        continue;
      node = child;
      is_found = TRUE;
    }
  }
  return node->line;
}

/**
 * gza_svg_cost_check:
 * @bytes: a drawing in UTF-8
 * @error: (out) (optional): what went wrong
 *
 * Checks that a drawing is XML from its first element to its last, and that drawing it takes
 * seconds at the most.
 *
 * Returns: FALSE if librsvg shall not see it
 * Errors: `G_IO_ERROR_TIMED_OUT` it would take too long; `G_IO_ERROR_INVALID_DATA` its markup is
 *   broken, or elements stand too deep in each other
 */
gboolean
gza_svg_cost_check (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (GzaSvgTree) tree = gza_svg_tree_new (bytes, MAX_DEPTH, error);
  GzaSvgNode *root;
  double cost;

  if (tree == NULL)
    return FALSE;
  root = gza_svg_tree_get_root (tree);
  cost = root != NULL ? reckon (root, 0) : 0;
  if (cost <= MAX_COST)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
               "its filters, masks, patterns and transparent parts take %.1f times as long to draw "
               "as they may, most of it in line %u",
               MIN (cost / MAX_COST, MOST_TIMES), find_heavy_line (root));
  return FALSE;
}
