/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "result-wait.h"

/* Waits for what something asynchronous brings:
 *
 *   gza_thing_do_async (thing, result_wait_take, &self->result);
 *   gza_thing_do_finish (thing, result_wait_for (&self->result), &error);
 */

/**
 * result_wait_take:
 * @object: (nullable): whose it is
 * @result: what came of it
 * @place: (type gpointer): a `GAsyncResult **`
 *
 * Keeps a result; a #GAsyncReadyCallback.
 */
void
result_wait_take (GObject      *object,
                  GAsyncResult *result,
                  gpointer      place)
{
  g_set_object ((GAsyncResult **) place, result);
}

/**
 * result_wait_for:
 * @place: where result_wait_take() keeps it; %NULL in it until then
 *
 * Runs the main loop until there is a result.
 *
 * Returns: (transfer none): the result, which the caller clears from @place
 */
GAsyncResult *
result_wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}
