/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visit"

#include "gza-visit.h"

#include "gza-locale.h"

/* The present visit. It adds the language on the screen to what the store keeps, and remembers
 * what this visitor was already asked, until the next one comes. Without a store nothing is
 * counted and nobody is asked; a rehearsal, for a curator's preview, asks and keeps nothing.
 *
 * Owned by the context; main thread only.
 */

struct _GzaVisit {
  GObject parent_instance;

  /* owned */
  GzaVisitorStore *store; /* NULL: nothing is kept */
  GHashTable *asked;      /* (element-type utf8 utf8), a set: moment, story, question */

  /* state */
  gboolean counts;
  gboolean is_rehearsal;
};

G_DEFINE_FINAL_TYPE (GzaVisit, gza_visit, G_TYPE_OBJECT)

static char *
make_key (const char *moment,
          const char *question,
          const char *story)
{
  return g_strdup_printf ("%s/%s/%s", moment, story != NULL ? story : "", question);
}

static const char *
get_language (void)
{
  return gza_locale_get_language (gza_locale_get_default ());
}

static void
gza_visit_dispose (GObject *object)
{
  GzaVisit *self = GZA_VISIT (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->asked, g_hash_table_unref);

  G_OBJECT_CLASS (gza_visit_parent_class)->dispose (object);
}

static void
gza_visit_class_init (GzaVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_visit_dispose;
}

static void
gza_visit_init (GzaVisit *self)
{
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * gza_visit_new:
 * @store: (nullable): where answers are kept, %NULL where they can't be
 * @counts: whether use is counted
 *
 * Makes the visit of the first visitor to come.
 *
 * Returns: (transfer full): a visit
 */
GzaVisit *
gza_visit_new (GzaVisitorStore *store,
               gboolean counts)
{
  GzaVisit *self = g_object_new (GZA_TYPE_VISIT, NULL);

  g_set_object (&self->store, store);
  self->counts = counts && store != NULL;
  return self;
}

/**
 * gza_visit_new_rehearsal:
 *
 * Makes a visit for somebody who tries the exhibition out: questions are asked, answers thanked
 * for, and nothing is kept or counted.
 *
 * Returns: (transfer full): a visit
 */
GzaVisit *
gza_visit_new_rehearsal (void)
{
  GzaVisit *self = g_object_new (GZA_TYPE_VISIT, NULL);

  self->is_rehearsal = TRUE;
  return self;
}

/**
 * gza_visit_begin:
 * @self: the visit
 *
 * Tells that somebody has come: another visitor than before.
 */
void
gza_visit_begin (GzaVisit *self)
{
  g_return_if_fail (GZA_IS_VISIT (self));

  g_hash_table_remove_all (self->asked);
  if (self->store != NULL)
    gza_visitor_store_begin_visit (self->store);
  if (self->counts)
    gza_visitor_store_count (self->store, GZA_VISITOR_USE_VISIT, get_language (), NULL);
}

/**
 * gza_visit_can_keep:
 * @self: the visit
 *
 * Tells whether answers can be kept, so that there is a point in asking.
 *
 * Returns: %TRUE if they can
 */
gboolean
gza_visit_can_keep (GzaVisit *self)
{
  g_return_val_if_fail (GZA_IS_VISIT (self), FALSE);

  return self->store != NULL || self->is_rehearsal;
}

/**
 * gza_visit_can_ask:
 * @self: the visit
 * @moment: when it would be asked, see #GzaVisitorAnswer
 * @question: the question's id
 * @story: (nullable): the story around which it would be asked
 *
 * Tells whether a question may be asked: answers can be kept, and this visitor has not answered or
 * skipped it.
 *
 * Returns: %TRUE if it may
 */
gboolean
gza_visit_can_ask (GzaVisit *self,
                   const char *moment,
                   const char *question,
                   const char *story)
{
  g_autofree char *key = make_key (moment, question, story);

  g_return_val_if_fail (GZA_IS_VISIT (self), FALSE);

  return gza_visit_can_keep (self) && !g_hash_table_contains (self->asked, key);
}

/**
 * gza_visit_count_open:
 * @self: the visit
 * @story: the story's id
 *
 * Counts that a story was opened.
 */
void
gza_visit_count_open (GzaVisit *self,
                      const char *story)
{
  g_return_if_fail (GZA_IS_VISIT (self));

  if (self->counts)
    gza_visitor_store_count (self->store, GZA_VISITOR_USE_OPEN, get_language (), story);
}

/**
 * gza_visit_count_finish:
 * @self: the visit
 * @story: the story's id
 *
 * Counts that a story was followed to its end.
 */
void
gza_visit_count_finish (GzaVisit *self,
                        const char *story)
{
  g_return_if_fail (GZA_IS_VISIT (self));

  if (self->counts)
    gza_visitor_store_count (self->store, GZA_VISITOR_USE_FINISH, get_language (), story);
}

/**
 * gza_visit_count_leave:
 * @self: the visit
 * @story: the story's id
 * @chapter: which chapter was on the screen, from 1; 0 for the story's opening
 * @position_us: how far the chapter's medium had played, in microseconds
 *
 * Counts that a story was left before its end, and where.
 */
void
gza_visit_count_leave (GzaVisit *self,
                       const char *story,
                       guint chapter,
                       gint64 position_us)
{
  g_return_if_fail (GZA_IS_VISIT (self));

  if (self->counts)
    gza_visitor_store_count_leave (self->store, get_language (), story, chapter, position_us);
}

static void
on_saved (GObject *store,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (gza_visitor_store_save_finish (GZA_VISITOR_STORE (store), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_visit_save_async:
 * @self: the visit, which can ask
 * @moment: when the question was asked, see #GzaVisitorAnswer
 * @question: the question's id
 * @story: (nullable): the story around which it was asked
 * @options: (array zero-terminated=1): ids of what was chosen; none if it was skipped
 * @cancellable: (nullable): ends the waiting, not the saving
 * @callback: (nullable): called when the answer is on the disk, or can't be
 * @user_data: for @callback
 *
 * Saves an answer, in place of one that this visitor gave before. The question is not asked again
 * in this visit.
 */
void
gza_visit_save_async (GzaVisit *self,
                      const char *moment,
                      const char *question,
                      const char *story,
                      const char *const *options,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GZA_IS_VISIT (self));
  g_return_if_fail (gza_visit_can_keep (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gza_visit_save_async);
  g_hash_table_add (self->asked, make_key (moment, question, story));
  if (self->store != NULL)
    gza_visitor_store_save_async (self->store, moment, question, story, get_language (), options,
                                  on_saved, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * gza_visit_save_finish:
 * @self: the visit
 * @result: what the callback got
 * @error: (out): what went wrong
 *
 * Ends gza_visit_save_async().
 *
 * Returns: %TRUE if the answer is on the disk
 */
gboolean
gza_visit_save_finish (GzaVisit *self,
                       GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_results (GObject *store,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GzaVisitorResults *results =
      gza_visitor_store_get_results_finish (GZA_VISITOR_STORE (store), result, &error);

  if (results != NULL)
    g_task_return_pointer (task, results, (GDestroyNotify) gza_visitor_results_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_visit_get_results_async:
 * @self: the visit
 * @moment: when the question was asked, see #GzaVisitorAnswer
 * @question: the question's id
 * @story: (nullable): the story around which it was asked; %NULL for all of them together
 * @cancellable: (nullable): ends the waiting
 * @callback: called with the results
 * @user_data: for @callback
 *
 * Asks what all visitors have answered.
 */
void
gza_visit_get_results_async (GzaVisit *self,
                             const char *moment,
                             const char *question,
                             const char *story,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GZA_IS_VISIT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gza_visit_get_results_async);
  if (self->store != NULL)
    gza_visitor_store_get_results_async (self->store, moment, question, story, cancellable,
                                         on_results, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, gza_visitor_results_new (),
                           (GDestroyNotify) gza_visitor_results_free);
}

/**
 * gza_visit_get_results_finish:
 * @self: the visit
 * @result: what the callback got
 * @error: (out): what went wrong
 *
 * Ends gza_visit_get_results_async().
 *
 * Returns: (transfer full) (nullable): the results; nobody's in a rehearsal
 */
GzaVisitorResults *
gza_visit_get_results_finish (GzaVisit *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
