/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-entry"

#include "gza-entry.h"

#include <string.h>

#define MAX_THREADS 4
#define STORIES_A_THREAD 4

/* What the threads of one run share. */
typedef struct {
  GPtrArray *entries;
  const GzaEntryReader *reader;
  GCancellable *cancellable;
  int next; /* atomic: the first that no thread has taken */
} Run;

/**
 * gza_entry_new:
 * @id: of a story
 *
 * Makes an entry that has not been read.
 *
 * Returns: (transfer full): the entry
 */
GzaEntry *
gza_entry_new (const char *id)
{
  GzaEntry *self = g_new0 (GzaEntry, 1);

  self->id = g_strdup (id);
  return self;
}

/**
 * gza_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees it.
 */
void
gza_entry_free (GzaEntry *self)
{
  g_free (self->id);
  g_clear_object (&self->story);
  g_clear_object (&self->diagnostics);
  g_free (self);
}

/**
 * gza_entry_has_code:
 * @self: an entry
 * @code: of a rule
 *
 * Looks for a rule among what is wrong with a story.
 *
 * Returns: %TRUE if it is broken
 */
gboolean
gza_entry_has_code (GzaEntry *self,
                    const char *code)
{
  GListModel *list = G_LIST_MODEL (self->diagnostics);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    if (strcmp (gza_diagnostic_get_code (diagnostic), code) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_to_hold (GzaEntry *self,
            const GzaEntryReader *reader)
{
  return reader->hold_new && self->story == NULL && !self->is_released &&
         gza_entry_has_code (self, "media-missing");
}

/* A broken save keeps the last good version; a story that is gone, or whose consent is, does
 * not stay for it. */
static gboolean
is_broken_only (GzaEntry *self)
{
  GListModel *list = G_LIST_MODEL (self->diagnostics);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);
    const char *code = gza_diagnostic_get_code (diagnostic);

    if (g_str_has_prefix (code, "consent-") || strcmp (code, "file-missing") == 0)
      return FALSE;
  }
  return TRUE;
}

static void
read_entry (GzaEntry *self,
            const GzaEntryReader *reader,
            GzaStoryLoader *loader)
{
  g_autoptr (GzaStory) story = NULL;

  g_clear_object (&self->diagnostics);
  self->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  story = gza_story_loader_load (loader, self->id, self->diagnostics);
  self->is_waiting = is_to_hold (self, reader);
  if (self->is_waiting)
    g_clear_object (&story);
  else if (story != NULL || !reader->keep_good || !is_broken_only (self))
    g_set_object (&self->story, story);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->diagnostics)) == 0)
    g_clear_object (&self->diagnostics);
  self->is_marked = FALSE;
}

/* Takes stories one by one until none is left; each is touched by one thread only. */
static gpointer
read_in_turn (gpointer data)
{
  Run *run = data;
  const GzaEntryReader *reader = run->reader;
  g_autoptr (GzaTags) tags = gza_tags_new ();
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  GzaStoryLoader loader = {
    .root = reader->root,
    .tags = tags,
    .nodes = nodes,
    .first_language = reader->exhibition->record.languages[0],
    .themes = reader->exhibition->record.themes,
    .n_themes = reader->exhibition->record.n_themes,
    .places = reader->exhibition->places,
    .occasion = *reader->occasion,
    .references = reader->exhibition->references,
  };

  while (!g_cancellable_is_cancelled (run->cancellable)) {
    guint next = (guint) g_atomic_int_add (&run->next, 1);

    if (next >= run->entries->len)
      break;
    read_entry (g_ptr_array_index (run->entries, next), reader, &loader);
  }
  return NULL;
}

/**
 * gza_entries_read:
 * @entries: (element-type GzaEntry): what to read
 * @reader: how
 * @cancellable: (nullable): stops between two stories
 *
 * Reads stories, in as many threads as are worth it: reading is half waiting for the system and
 * half parsing. Those that were read are not marked any more.
 */
void
gza_entries_read (GPtrArray *entries,
                  const GzaEntryReader *reader,
                  GCancellable *cancellable)
{
  Run run = { .entries = entries, .reader = reader, .cancellable = cancellable };
  GThread *threads[MAX_THREADS] = { NULL };
  guint n_threads;

  for (guint i = 0; i < entries->len; i++)
    ((GzaEntry *) g_ptr_array_index (entries, i))->is_marked = TRUE;
  n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), entries->len / STORIES_A_THREAD);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("gza-loader", read_in_turn, &run, NULL);
  read_in_turn (&run);
  for (guint i = 1; i < n_threads; i++)
    g_clear_pointer (&threads[i], g_thread_join);
}
