/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-problems"

#include "gza-problems.h"

/**
 * gza_problems_clear:
 * @self: problems
 *
 * Forgets all of them; gza_problems_begin() comes before they are used again.
 */
void
gza_problems_clear (GzaProblems *self)
{
  gza_tree_unref (g_steal_pointer (&self->all));
  g_clear_object (&self->news);
}

/**
 * gza_problems_begin:
 * @self: problems, or zeros
 *
 * Begins a new list of news; the one before doesn't change any more.
 */
void
gza_problems_begin (GzaProblems *self)
{
  g_clear_object (&self->news);
  self->news = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
}

/**
 * gza_problems_set:
 * @self: problems
 * @key: a part of the exhibition
 * @diagnostics: (nullable): what is wrong with it now
 *
 * Replaces what was wrong with a part. It is news, even if it was as wrong before.
 */
void
gza_problems_set (GzaProblems *self,
                  const char *key,
                  GListStore *diagnostics)
{
  GListModel *list = G_LIST_MODEL (diagnostics);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  self->all = n > 0 ? gza_tree_insert (self->all, key, diagnostics)
                    : gza_tree_remove (self->all, key);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    g_list_store_append (self->news, diagnostic);
  }
}
