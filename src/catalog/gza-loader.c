/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-loader"

#include "gza-loader.h"

#include <string.h>

#include "gza-catalog-private.h"
#include "gza-entry.h"
#include "gza-problems.h"
#include "gza-schema-values.h"
#include "gza-shelf.h"
#include "gza-story-folders.h"

/* Holds what is known of an exhibition between two loads: each story with its diagnostics. A run
 * reads what is marked, and nothing else; a catalog is made of all that is there. Used by one
 * thread at a time: a worker while it runs, its owner otherwise.
 *
 * Whatever a snapshot needs is kept in trees that change with each story, so that one story costs
 * the same in any exhibition: nothing here walks along all of them but a run that reads them all.
 *
 *   gza_loader_mark_all (loader);
 *   gza_loader_run (loader, NULL);
 *   catalog = gza_loader_make_catalog (loader);
 */

/* What comes before and after the ids of stories among the diagnostics. */
#define EXHIBITION_KEY ""
#define FOLDERS_KEY " "
#define NO_STORIES_KEY "~"
#define POLLING_KEY "~~"

struct _GzaLoader {
  /* owned */
  GzaRoot *root;
  GzaExhibition *exhibition;
  GHashTable *entries; /* id to GzaEntry */
  GHashTable *marked;  /* GzaEntry, borrowed, to be read in the next run */
  GHashTable *waiting; /* GzaEntry, borrowed */
  GzaShelf shelf;
  GzaProblems problems;
  GzaTags *tags;
  GzaArena *nodes;
  GHashTable *aside; /* (element-type utf8): stories that are not to be shown */

  /* state */
  GzaOccasion occasion; /* its strings are owned */
  guint n_read;
  gboolean is_listed;
  gboolean keep_good;
  gboolean hold_new;
  gboolean is_polling;
};

/**
 * gza_loader_new:
 * @root: the exhibition
 *
 * Makes a loader that has read nothing yet; everything is marked.
 *
 * Returns: (transfer full): the loader
 */
GzaLoader *
gza_loader_new (GzaRoot *root)
{
  GzaLoader *self = g_new0 (GzaLoader, 1);

  self->root = g_object_ref (root);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) gza_entry_free);
  self->marked = g_hash_table_new (NULL, NULL);
  self->waiting = g_hash_table_new (NULL, NULL);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tags = gza_tags_new ();
  self->nodes = gza_arena_new ();
  gza_problems_begin (&self->problems);
  return self;
}

/**
 * gza_loader_free:
 * @self: (transfer full): the loader
 *
 * Forgets what was read; catalogs that were made of it stay.
 */
void
gza_loader_free (GzaLoader *self)
{
  g_hash_table_unref (self->marked);
  g_hash_table_unref (self->waiting);
  g_hash_table_unref (self->entries);
  gza_shelf_clear (&self->shelf);
  gza_problems_clear (&self->problems);
  g_clear_pointer (&self->exhibition, gza_exhibition_free);
  g_clear_pointer (&self->tags, gza_tags_free);
  g_clear_pointer (&self->nodes, gza_arena_unref);
  g_clear_object (&self->root);
  g_free ((char *) self->occasion.country);
  g_free ((char *) self->occasion.venue);
  g_hash_table_unref (self->aside);
  g_free (self);
}

/* What is shown and what is wrong */

/* The day may have passed since the story was read. */
static void
show_entry (GzaLoader *self,
            GzaEntry *entry)
{
  gza_shelf_take_away (&self->shelf, entry->id);
  if (entry->story != NULL && !g_hash_table_contains (self->aside, entry->id))
    gza_shelf_put (&self->shelf, entry->story, &self->occasion.today);
}

/* After a story was read. */
static void
settle_entry (GzaLoader *self,
              GzaEntry *entry)
{
  show_entry (self, entry);
  gza_problems_set (&self->problems, entry->id, entry->diagnostics);
  entry->is_due = FALSE;
  if (entry->is_waiting)
    g_hash_table_add (self->waiting, entry);
  else
    g_hash_table_remove (self->waiting, entry);
}

static void
remove_entry (GzaLoader *self,
              GzaEntry     *entry)
{
  gza_shelf_take_away (&self->shelf, entry->id);
  gza_problems_set (&self->problems, entry->id, NULL);
  g_hash_table_remove (self->waiting, entry);
  g_hash_table_remove (self->marked, entry);
  g_hash_table_remove (self->entries, entry->id);
}

/**
 * gza_loader_set_today:
 * @self: the loader
 * @today: the local date
 *
 * Sets the day that consent is compared with. Where the clock was wrong and is set back, stories
 * that had expired by it are marked.
 */
void
gza_loader_set_today (GzaLoader *self,
                      GDateTime *today)
{
  GzaDate *day = &self->occasion.today;
  GzaDate before = *day;
  GHashTableIter iter;
  gpointer entry;

  day->precision = GZA_DATE_DAY;
  g_date_time_get_ymd (today, &day->year, &day->month, &day->day);
  if (before.precision == GZA_DATE_NONE || gza_date_compare (day, &before) >= 0) {
    gza_shelf_take_expired (&self->shelf, day);
    return;
  }
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry)) {
    show_entry (self, entry);
    if (gza_entry_has_code (entry, "consent-expired"))
      g_hash_table_add (self->marked, entry);
  }
}

/**
 * gza_loader_set_location:
 * @self: a loader that has not run
 * @country: (nullable): ISO 3166-1 alpha-2, or %NULL where it is unknown
 * @venue: (nullable): an id, or %NULL where it is unknown
 *
 * Sets where the screen stands, and has the scope of consent compared with it. A loader that isn't
 * told reads for no place in particular, as a curator's check does.
 */
void
gza_loader_set_location (GzaLoader *self,
                         const char *country,
                         const char *venue)
{
  g_return_if_fail (!self->occasion.is_placed);

  self->occasion.is_placed = TRUE;
  self->occasion.country = g_strdup (country);
  self->occasion.venue = g_strdup (venue);
}

/**
 * gza_loader_put_aside:
 * @self: the loader
 * @id: of a story
 *
 * Has a story read and checked, but not shown, until its files change.
 */
void
gza_loader_put_aside (GzaLoader *self,
                      const char *id)
{
  g_hash_table_add (self->aside, g_strdup (id));
  gza_shelf_take_away (&self->shelf, id);
}

/**
 * gza_loader_set_keep_good:
 * @self: the loader
 * @keep_good: whether the last good version of a story stays when a new one is broken
 *
 * Sets what a broken save does. Consent that ends is obeyed either way.
 */
void
gza_loader_set_keep_good (GzaLoader *self,
                          gboolean keep_good)
{
  self->keep_good = keep_good;
}

/**
 * gza_loader_set_hold_new:
 * @self: the loader
 * @hold_new: whether a new story waits until its media are there
 *
 * Sets what happens to a folder that is still being copied: its story waits until it is complete,
 * or until gza_loader_release_held() says that it has waited long enough.
 */
void
gza_loader_set_hold_new (GzaLoader *self,
                         gboolean hold_new)
{
  self->hold_new = hold_new;
}

/**
 * gza_loader_set_polling:
 * @self: a loader that has run
 * @is_polling: whether changes are found by looking
 *
 * Sets whether the diagnostics say that the system refuses to watch the folders.
 */
void
gza_loader_set_polling (GzaLoader *self,
                        gboolean is_polling)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  GzaReport report;

  if (is_polling == self->is_polling)
    return;
  self->is_polling = is_polling;
  gza_report_init (&report, diagnostics, "stories");
  if (is_polling)
    gza_report_add (&report, GZA_RULE_WATCH_POLLING, 0, 0,
                    GZA_SAY ("Raise fs.inotify.max_user_watches with sysctl."),
                    "The system refuses to watch the folders, looking every two seconds");
  gza_problems_set (&self->problems, POLLING_KEY, diagnostics);
}

/**
 * gza_loader_release_held:
 * @self: the loader
 *
 * Has the next run take as they are the stories that wait since the call before, and were not read
 * anew meanwhile.
 *
 * Returns: %TRUE if there are any
 */
gboolean
gza_loader_release_held (GzaLoader *self)
{
  gboolean has_released = FALSE;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    GzaEntry *entry = key;

    if (entry->is_due) {
      entry->is_released = has_released = TRUE;
      g_hash_table_add (self->marked, entry);
    }
    entry->is_due = TRUE;
  }
  return has_released;
}

/**
 * gza_loader_has_held:
 * @self: the loader
 *
 * Asks whether a story waits for its media.
 *
 * Returns: %TRUE if one does
 */
gboolean
gza_loader_has_held (GzaLoader *self)
{
  return g_hash_table_size (self->waiting) > 0;
}

/**
 * gza_loader_is_marked:
 * @self: the loader
 *
 * Asks whether a run would read a story again.
 *
 * Returns: %TRUE if one is marked
 */
gboolean
gza_loader_is_marked (GzaLoader *self)
{
  return g_hash_table_size (self->marked) > 0;
}

/**
 * gza_loader_mark_all:
 * @self: the loader
 *
 * Has the next run read everything again: the list of stories, what they share, and each.
 */
void
gza_loader_mark_all (GzaLoader *self)
{
  self->is_listed = FALSE;
}

static GzaEntry *
ensure_entry (GzaLoader *self,
              const char *id)
{
  GzaEntry *entry = g_hash_table_lookup (self->entries, id);

  if (entry != NULL)
    return entry;
  entry = gza_entry_new (id);
  g_hash_table_insert (self->entries, entry->id, entry);
  return entry;
}

/**
 * gza_loader_mark_story:
 * @self: the loader
 * @id: the name of a folder below stories/, which may be new or gone
 *
 * Has the next run read one story again, which is no longer set aside.
 */
void
gza_loader_mark_story (GzaLoader *self,
                       const char *id)
{
  if (!gza_story_folders_is_id (id))
    return;
  g_hash_table_add (self->marked, ensure_entry (self, id));
  g_hash_table_remove (self->aside, id);
}

static void
remove_unseen (GzaLoader *self)
{
  g_autoptr (GPtrArray) unseen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    GzaEntry *entry = value;

    if (!entry->is_seen)
      g_ptr_array_add (unseen, entry);
    entry->is_seen = FALSE;
  }
  for (guint i = 0; i < unseen->len; i++)
    remove_entry (self, g_ptr_array_index (unseen, i));
}

static void
list_stories (GzaLoader *self)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GPtrArray) ids = gza_story_folders_list (self->root, diagnostics);

  for (guint i = 0; i < ids->len; i++) {
    GzaEntry *entry = ensure_entry (self, g_ptr_array_index (ids, i));

    entry->is_seen = TRUE;
    g_hash_table_add (self->marked, entry);
  }
  remove_unseen (self);
  gza_problems_set (&self->problems, FOLDERS_KEY, diagnostics);
  self->is_listed = TRUE;
}

static void
remove_gone (GzaLoader *self)
{
  g_autoptr (GList) marked = g_hash_table_get_keys (self->marked);

  for (GList *item = marked; item != NULL; item = item->next) {
    GzaEntry *entry = item->data;

    if (gza_story_folders_is_gone (self->root, entry->id))
      remove_entry (self, entry);
  }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(const GzaEntry *const *) a)->id, (*(const GzaEntry *const *) b)->id);
}

static GPtrArray *
list_marked (GzaLoader *self)
{
  GPtrArray *marked = g_ptr_array_sized_new (g_hash_table_size (self->marked));
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->marked);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    g_ptr_array_add (marked, entry);
  g_ptr_array_sort (marked, compare_entries);
  return marked;
}

static void
read_marked (GzaLoader *self,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) marked = list_marked (self);
  GzaEntryReader reader = { self->root, self->exhibition, &self->occasion, self->keep_good,
                            self->hold_new };

  gza_entries_read (marked, &reader, cancellable);
  self->n_read = 0;
  for (guint i = 0; i < marked->len; i++) {
    GzaEntry *entry = g_ptr_array_index (marked, i);

    if (entry->is_marked)
      continue;
    settle_entry (self, entry);
    g_hash_table_remove (self->marked, entry);
    self->n_read++;
  }
}

static void
read_exhibition (GzaLoader *self)
{
  GzaExhibition *good = self->keep_good ? self->exhibition : NULL;
  GzaExhibition *read = gza_exhibition_load (self->root, self->tags, self->nodes,
                                             &self->occasion.today, good);

  g_clear_pointer (&self->exhibition, gza_exhibition_free);
  self->exhibition = read;
  gza_problems_set (&self->problems, EXHIBITION_KEY, read->diagnostics);
}

static void
report_no_stories (GzaLoader *self)
{
  g_autoptr (GListStore) diagnostics = NULL;
  GzaReport report;

  if (self->shelf.shown == NULL) {
    diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
    gza_report_init (&report, diagnostics, "stories");
    gza_report_add (&report, GZA_RULE_NO_STORIES, 0, 0,
                    GZA_SAY ("Start one: gza-curator new story my-first."),
                    "There is no story that can be shown");
  }
  gza_problems_set (&self->problems, NO_STORIES_KEY, diagnostics);
}

/**
 * gza_loader_run:
 * @self: the loader
 * @cancellable: (nullable): stops between two stories; what is left stays marked
 *
 * Reads what is marked, on the calling thread.
 */
void
gza_loader_run (GzaLoader *self,
                GCancellable *cancellable)
{
  gza_problems_begin (&self->problems);
  if (!self->is_listed) {
    read_exhibition (self);
    list_stories (self);
  } else {
    remove_gone (self);
  }
  read_marked (self, cancellable);
  report_no_stories (self);
}

/**
 * gza_loader_make_catalog:
 * @self: a loader that has run
 *
 * Makes a snapshot of all that can be shown today. It shares its stories with the snapshots
 * before; nothing is read, and nothing copied.
 *
 * Returns: (transfer full): the catalog
 */
GzaCatalog *
gza_loader_make_catalog (GzaLoader *self)
{
  return gza_catalog_new_take (&self->exhibition->record, gza_arena_ref (self->exhibition->arena),
                               gza_room_files_ref (self->exhibition->rooms),
                               gza_tree_ref (self->shelf.shown));
}

/**
 * gza_loader_make_diagnostics:
 * @self: a loader that has run
 *
 * Makes the list of what is wrong now, in the order of files. It never changes.
 *
 * Returns: (transfer full): a list of #GzaDiagnostic
 */
GListModel *
gza_loader_make_diagnostics (GzaLoader *self)
{
  return gza_tree_make_list (self->problems.all, GZA_TYPE_DIAGNOSTIC);
}

/**
 * gza_loader_get_news:
 * @self: a loader that has run
 *
 * Gets what is wrong with what the last run has read; it is not changed by the next.
 *
 * Returns: (transfer none): a list of #GzaDiagnostic
 */
GListModel *
gza_loader_get_news (GzaLoader *self)
{
  return G_LIST_MODEL (self->problems.news);
}

/**
 * gza_loader_get_n_read:
 * @self: the loader
 *
 * Gets how many stories the last run has read.
 *
 * Returns: a number
 */
guint
gza_loader_get_n_read (GzaLoader *self)
{
  return self->n_read;
}

/**
 * gza_loader_get_next_review:
 * @self: a loader that has run
 *
 * Finds the next moment at which a story has to disappear: the midnight after the earliest
 * `review_by`.
 *
 * Returns: (transfer full) (nullable): a local time, or %NULL where no story has a date
 */
GDateTime *
gza_loader_get_next_review (GzaLoader *self)
{
  return gza_shelf_get_next_review (&self->shelf);
}
