/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GzaSvgNode GzaSvgNode;

/**
 * GzaSvgReference:
 * @id: (nullable): what is referred to, NULL for what a style adds
 * @times: how often it is drawn by this
 * @target: (nullable): the element, NULL where there is none
 *
 * That one element draws another.
 */
typedef struct {
  char *id;
  double times;
  GzaSvgNode *target;
} GzaSvgReference;

/**
 * GzaSvgNode:
 * @children: (element-type GzaSvgNode): the elements inside
 * @references: (element-type GzaSvgReference): what is drawn with it
 * @classes: (nullable): the names by which a style finds it
 * @own: what it costs itself
 * @share: of the picture's area that it works on, (0, 1]
 * @cost: what it costs with all that it draws, negative while that is unknown
 * @line: where it begins, from 1
 * @is_definition: whether it is drawn only where something refers to it
 * @is_busy: whether it is being reckoned
 *
 * An element of a drawing, as far as its cost goes.
 */
struct _GzaSvgNode {
  GPtrArray *children;
  GArray *references;
  char **classes;
  double own;
  double share;
  double cost;
  guint line;
  gboolean is_definition;
  gboolean is_busy;
};

/**
 * GzaSvgTree:
 *
 * The elements of a drawing, what they refer to, and what each costs.
 */
typedef struct _GzaSvgTree GzaSvgTree;

GzaSvgTree *gza_svg_tree_new      (GBytes      *bytes,
                                   guint        max_depth,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        gza_svg_tree_free     (GzaSvgTree  *self);

GzaSvgNode *gza_svg_tree_get_root (GzaSvgTree  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaSvgTree, gza_svg_tree_free)

G_END_DECLS
