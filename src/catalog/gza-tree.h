/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GzaTree:
 *
 * An immutable map from strings to objects, in the order of the strings; %NULL is the empty one.
 */
typedef struct _GzaTree GzaTree;

GzaTree    *gza_tree_ref           (GzaTree    *self);
void        gza_tree_unref         (GzaTree    *self);

GzaTree    *gza_tree_insert        (GzaTree    *self,
                                    const char *key,
                                    gpointer    object) G_GNUC_WARN_UNUSED_RESULT;
GzaTree    *gza_tree_remove        (GzaTree    *self,
                                    const char *key) G_GNUC_WARN_UNUSED_RESULT;

gpointer    gza_tree_find          (GzaTree    *self,
                                    const char *key);
const char *gza_tree_get_first_key (GzaTree    *self);
gboolean    gza_tree_has_keys_of   (GzaTree    *self,
                                    GzaTree    *other);

GListModel *gza_tree_make_list     (GzaTree    *self,
                                    GType       item_type) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaTree, gza_tree_unref)

G_END_DECLS
