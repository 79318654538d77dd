/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visitors"

#include "gza-visitor-records.h"

struct _GzaVisitorResults {
  gint64 n_answers;
  GHashTable *chosen; /* (element-type utf8 gint64) by option */
};

/**
 * gza_visitor_results_new:
 *
 * Makes the results of a question that nobody has answered.
 *
 * Returns: (transfer full): the results
 */
GzaVisitorResults *
gza_visitor_results_new (void)
{
  GzaVisitorResults *self = g_new0 (GzaVisitorResults, 1);

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * gza_visitor_results_free:
 * @self: (transfer full): results
 *
 * Lets go of results.
 */
void
gza_visitor_results_free (GzaVisitorResults *self)
{
  g_hash_table_unref (self->chosen);
  g_free (self);
}

/**
 * gza_visitor_results_add:
 * @self: results that are being made
 * @option: an option's id, not added before
 * @n_chosen: how many have chosen it
 *
 * Adds what one option got.
 */
void
gza_visitor_results_add (GzaVisitorResults *self,
                         const char *option,
                         gint64 n_chosen)
{
  g_return_if_fail (option != NULL);

  g_hash_table_insert (self->chosen, g_strdup (option), g_memdup2 (&n_chosen, sizeof n_chosen));
}

/**
 * gza_visitor_results_set_n_answers:
 * @self: results that are being made
 * @n_answers: how many have answered, those who skipped left out
 *
 * Sets what the options' numbers are shares of.
 */
void
gza_visitor_results_set_n_answers (GzaVisitorResults *self,
                                   gint64 n_answers)
{
  self->n_answers = n_answers;
}

/**
 * gza_visitor_results_get_n_answers:
 * @self: results
 *
 * Gets how many visitors have answered; who skipped the question is not among them.
 *
 * Returns: the number of answers
 */
gint64
gza_visitor_results_get_n_answers (const GzaVisitorResults *self)
{
  return self->n_answers;
}

/**
 * gza_visitor_results_get_n_chosen:
 * @self: results
 * @option: an option's id
 *
 * Gets how many visitors have chosen an option.
 *
 * Returns: the number, 0 for an option that nobody chose
 */
gint64
gza_visitor_results_get_n_chosen (const GzaVisitorResults *self,
                                  const char *option)
{
  const gint64 *n_chosen = g_hash_table_lookup (self->chosen, option);

  return n_chosen != NULL ? *n_chosen : 0;
}
