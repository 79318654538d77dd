/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-loader"

#include "gza-loader.h"

#include <string.h>

#include "gza-catalog-private.h"
#include "gza-exhibition-loader.h"
#include "gza-schema-values.h"
#include "gza-story-loader.h"
#include "gza-tree.h"
#include "gza-unicode.h"

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

#define MAX_THREADS 4
#define STORIES_A_THREAD 4

/* What comes before and after the ids of stories among the diagnostics. */
#define EXHIBITION_KEY ""
#define FOLDERS_KEY " "
#define NO_STORIES_KEY "~"
#define POLLING_KEY "~~"

/* A folder below stories/. */
typedef struct {
  char *id;
  GzaStory *story;         /* owned, NULL while it can't be shown */
  GListStore *diagnostics; /* owned, NULL where there are none */
  char *review_key;        /* owned, of a story that is shown until a day */
  gboolean is_marked;
  gboolean is_seen;
  gboolean is_waiting;  /* new and without all of its media: perhaps still being copied */
  gboolean is_due;      /* has waited since the last time that somebody asked */
  gboolean is_released; /* has waited long enough */
} Entry;

/* What the threads of one run share. */
typedef struct {
  GzaLoader *loader;
  GPtrArray *marked;
  GCancellable *cancellable;
  int next; /* atomic: the first that no thread has taken */
} Run;

struct _GzaLoader {
  /* owned */
  GzaRoot *root;
  GzaExhibition *exhibition;
  GHashTable *entries; /* id to Entry */
  GHashTable *marked;  /* Entry, borrowed, to be read in the next run */
  GHashTable *waiting; /* Entry, borrowed */
  GzaTree *shown;       /* id to GzaStory */
  GzaTree *diagnostics; /* id to GListStore */
  GzaTree *reviews;     /* last day and id to GzaStory */
  GListStore *news;     /* GzaDiagnostic of what the last run has read */
  GzaTags *tags;
  GzaArena *nodes;
  GStrv aside; /* (nullable): stories that are not to be shown */

  /* state */
  GzaOccasion occasion; /* its strings are owned */
  guint n_read;
  gboolean is_listed;
  gboolean keep_good;
  gboolean hold_new;
  gboolean is_polling;
};

static void
entry_free (Entry *entry)
{
  g_free (entry->id);
  g_clear_object (&entry->story);
  g_clear_object (&entry->diagnostics);
  g_free (entry->review_key);
  g_free (entry);
}

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
                                         (GDestroyNotify) entry_free);
  self->marked = g_hash_table_new (NULL, NULL);
  self->waiting = g_hash_table_new (NULL, NULL);
  self->tags = gza_tags_new ();
  self->nodes = gza_arena_new ();
  self->news = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
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
  gza_tree_unref (self->shown);
  gza_tree_unref (self->diagnostics);
  gza_tree_unref (self->reviews);
  g_clear_pointer (&self->exhibition, gza_exhibition_free);
  g_clear_pointer (&self->tags, gza_tags_free);
  g_clear_pointer (&self->nodes, gza_arena_unref);
  g_clear_object (&self->news);
  g_clear_object (&self->root);
  g_free ((char *) self->occasion.country);
  g_free ((char *) self->occasion.venue);
  g_strfreev (self->aside);
  g_free (self);
}

static gboolean
has_code (Entry *entry,
          const char *code)
{
  GListModel *list = G_LIST_MODEL (entry->diagnostics);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    if (strcmp (gza_diagnostic_get_code (diagnostic), code) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What is shown and what is wrong */

/* Days sort as strings; consent is obeyed on its last day. */
static char *
make_review_key (const GzaDate *date,
                 const char    *id)
{
  return g_strdup_printf ("%04d-%02d-%02d %s", date->year, date->month, date->day, id);
}

static void
hide_entry (GzaLoader *self,
            Entry     *entry)
{
  self->shown = gza_tree_remove (self->shown, entry->id);
  if (entry->review_key != NULL)
    self->reviews = gza_tree_remove (self->reviews, entry->review_key);
  g_clear_pointer (&entry->review_key, g_free);
}

static gboolean
is_aside (GzaLoader  *self,
          const char *id)
{
  return self->aside != NULL && g_strv_contains ((const char *const *) self->aside, id);
}

/* The day may have passed since the story was read. */
static void
show_entry (GzaLoader *self,
            Entry     *entry)
{
  const GzaConsent *consent = entry->story != NULL ? gza_story_get_consent (entry->story) : NULL;
  gboolean has_end = consent != NULL && consent->review_by.precision != GZA_DATE_NONE;

  hide_entry (self, entry);
  if (entry->story == NULL || is_aside (self, entry->id) ||
      (has_end && gza_date_compare (&consent->review_by, &self->occasion.today) < 0))
    return;
  self->shown = gza_tree_insert (self->shown, entry->id, entry->story);
  if (!has_end)
    return;
  entry->review_key = make_review_key (&consent->review_by, entry->id);
  self->reviews = gza_tree_insert (self->reviews, entry->review_key, entry->story);
}

static void
show_diagnostics (GzaLoader  *self,
                  const char *key,
                  GListStore *diagnostics)
{
  if (diagnostics != NULL && g_list_model_get_n_items (G_LIST_MODEL (diagnostics)) > 0)
    self->diagnostics = gza_tree_insert (self->diagnostics, key, diagnostics);
  else
    self->diagnostics = gza_tree_remove (self->diagnostics, key);
}

/* What was read just now is news, even if it was as wrong before. */
static void
show_news (GzaLoader  *self,
           const char *key,
           GListStore *diagnostics)
{
  GListModel *list = G_LIST_MODEL (diagnostics);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  show_diagnostics (self, key, diagnostics);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    g_list_store_append (self->news, diagnostic);
  }
}

/* After a story was read. */
static void
settle_entry (GzaLoader *self,
              Entry     *entry)
{
  show_entry (self, entry);
  show_news (self, entry->id, entry->diagnostics);
  entry->is_due = FALSE;
  if (entry->is_waiting)
    g_hash_table_add (self->waiting, entry);
  else
    g_hash_table_remove (self->waiting, entry);
}

static void
remove_entry (GzaLoader *self,
              Entry     *entry)
{
  hide_entry (self, entry);
  show_diagnostics (self, entry->id, NULL);
  g_hash_table_remove (self->waiting, entry);
  g_hash_table_remove (self->marked, entry);
  g_hash_table_remove (self->entries, entry->id);
}

/* Stories whose last day has passed; their keys come first. */
static void
hide_expired (GzaLoader *self)
{
  g_autofree char *today = make_review_key (&self->occasion.today, "");
  const char *first;

  while ((first = gza_tree_get_first_key (self->reviews)) != NULL && strcmp (first, today) < 0) {
    GzaStory *story = gza_tree_find (self->reviews, first);

    hide_entry (self, g_hash_table_lookup (self->entries, gza_story_get_id (story)));
  }
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
    hide_expired (self);
    return;
  }
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry)) {
    show_entry (self, entry);
    if (has_code (entry, "consent-expired"))
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
 * gza_loader_set_aside:
 * @self: a loader that has not run
 * @ids: (array zero-terminated=1): of stories
 *
 * Sets which stories are read and checked, but not shown.
 */
void
gza_loader_set_aside (GzaLoader *self,
                      const char *const *ids)
{
  g_strfreev (self->aside);
  self->aside = g_strdupv ((char **) ids);
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
  show_news (self, POLLING_KEY, diagnostics);
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
    Entry *entry = key;

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

static Entry *
ensure_entry (GzaLoader *self,
              const char *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  if (entry != NULL)
    return entry;
  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  g_hash_table_insert (self->entries, entry->id, entry);
  return entry;
}

/* Folders that systems and programs leave behind. */
static gboolean
is_junk (const char *name)
{
  static const char *const names[] = { "__MACOSX", "lost+found", "@eaDir", "$RECYCLE.BIN",
                                       "System Volume Information", NULL };
  static const char *const endings[] = { "~", ".bak", ".orig", ".tmp", ".part", ".old", NULL };

  if (name[0] == '.' || name[0] == '~' || g_strv_contains (names, name))
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++) {
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_loader_mark_story:
 * @self: the loader
 * @id: the name of a folder below stories/, which may be new or gone
 *
 * Has the next run read one story again.
 */
void
gza_loader_mark_story (GzaLoader *self,
                       const char *id)
{
  if (!is_junk (id) && gza_value_is_id (id))
    g_hash_table_add (self->marked, ensure_entry (self, id));
}

static void
report_folder_name (GListStore *diagnostics,
                    const char *name)
{
  g_autofree char *visible = gza_unicode_dup_visible (name);
  g_autofree char *path = g_strdup_printf ("stories/%s", visible);
  g_autofree char *word = gza_report_dup_short (visible);
  GzaReport report;

  gza_report_init (&report, diagnostics, path);
  gza_report_add (&report, GZA_RULE_BAD_ID, 0, 0,
                  GZA_SAY ("Rename the folder: small letters a-z, digits and hyphens."),
                  "The folder's name “%s” is not an id, leaving the story out", word);
}

static void
remove_unseen (GzaLoader *self)
{
  g_autoptr (GPtrArray) unseen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Entry *entry = value;

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
  g_auto (GStrv) names = gza_root_list_folders (self->root, "stories", NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    if (is_junk (names[i]))
      continue;
    if (gza_value_is_id (names[i])) {
      Entry *entry = ensure_entry (self, names[i]);

      entry->is_seen = TRUE;
      g_hash_table_add (self->marked, entry);
    } else {
      report_folder_name (diagnostics, names[i]);
    }
  }
  remove_unseen (self);
  show_news (self, FOLDERS_KEY, diagnostics);
  self->is_listed = TRUE;
}

static gboolean
is_to_hold (GzaLoader *self,
            Entry *entry)
{
  return self->hold_new && entry->story == NULL && !entry->is_released &&
         has_code (entry, "media-missing");
}

/* A broken save keeps the last good version; a story that is gone, or whose consent is, does
 * not stay for it. */
static gboolean
is_broken_only (Entry *entry)
{
  GListModel *list = G_LIST_MODEL (entry->diagnostics);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);
    const char *code = gza_diagnostic_get_code (diagnostic);

    if (g_str_has_prefix (code, "consent-") || strcmp (code, "file-missing") == 0)
      return FALSE;
  }
  return TRUE;
}

static void
read_entry (GzaLoader *self,
            Entry *entry,
            GzaStoryLoader *loader)
{
  g_autoptr (GzaStory) story = NULL;

  g_clear_object (&entry->diagnostics);
  entry->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  story = gza_story_loader_load (loader, entry->id, entry->diagnostics);
  entry->is_waiting = is_to_hold (self, entry);
  if (entry->is_waiting)
    g_clear_object (&story);
  else if (story != NULL || !self->keep_good || !is_broken_only (entry))
    g_set_object (&entry->story, story);
  if (g_list_model_get_n_items (G_LIST_MODEL (entry->diagnostics)) == 0)
    g_clear_object (&entry->diagnostics);
  entry->is_marked = FALSE;
}

/* Takes stories one by one until none is left; each is touched by one thread only. */
static gpointer
read_in_turn (gpointer data)
{
  Run *run = data;
  GzaLoader *self = run->loader;
  g_autoptr (GzaTags) tags = gza_tags_new ();
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  GzaStoryLoader loader = {
    .root = self->root,
    .tags = tags,
    .nodes = nodes,
    .first_language = self->exhibition->record.languages[0],
    .themes = self->exhibition->record.themes,
    .n_themes = self->exhibition->record.n_themes,
    .places = self->exhibition->places,
    .occasion = self->occasion,
    .references = self->exhibition->references,
  };

  while (!g_cancellable_is_cancelled (run->cancellable)) {
    guint next = (guint) g_atomic_int_add (&run->next, 1);

    if (next >= run->marked->len)
      break;
    read_entry (self, g_ptr_array_index (run->marked, next), &loader);
  }
  return NULL;
}

static gboolean
is_folder_gone (GzaLoader *self,
                const Entry *entry)
{
  g_autofree char *path = g_strdup_printf ("stories/%s", entry->id);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) folders = gza_root_list_folders (self->root, path, &error);

  return folders == NULL && g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND);
}

static void
remove_gone (GzaLoader *self)
{
  g_autoptr (GList) marked = g_hash_table_get_keys (self->marked);

  for (GList *item = marked; item != NULL; item = item->next) {
    if (is_folder_gone (self, item->data))
      remove_entry (self, item->data);
  }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(const Entry *const *) a)->id, (*(const Entry *const *) b)->id);
}

static GPtrArray *
list_marked (GzaLoader *self)
{
  GPtrArray *marked = g_ptr_array_sized_new (g_hash_table_size (self->marked));
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->marked);
  while (g_hash_table_iter_next (&iter, &entry, NULL)) {
    ((Entry *) entry)->is_marked = TRUE;
    g_ptr_array_add (marked, entry);
  }
  g_ptr_array_sort (marked, compare_entries);
  return marked;
}

/* Reading is half waiting for the system and half parsing, so a few threads share it. */
static void
read_marked (GzaLoader *self,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) marked = list_marked (self);
  Run run = { .loader = self, .marked = marked, .cancellable = cancellable };
  GThread *threads[MAX_THREADS] = { NULL };
  guint n_threads;

  n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), marked->len / STORIES_A_THREAD);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("gza-loader", read_in_turn, &run, NULL);
  read_in_turn (&run);
  for (guint i = 1; i < n_threads; i++)
    g_clear_pointer (&threads[i], g_thread_join);
  self->n_read = 0;
  for (guint i = 0; i < marked->len; i++) {
    Entry *entry = g_ptr_array_index (marked, i);

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
  show_news (self, EXHIBITION_KEY, read->diagnostics);
}

static void
report_no_stories (GzaLoader *self)
{
  g_autoptr (GListStore) diagnostics = NULL;
  GzaReport report;

  if (self->shown == NULL) {
    diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
    gza_report_init (&report, diagnostics, "stories");
    gza_report_add (&report, GZA_RULE_NO_STORIES, 0, 0,
                    GZA_SAY ("Start one: gza-curator new story my-first."),
                    "There is no story that can be shown");
  }
  show_news (self, NO_STORIES_KEY, diagnostics);
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
  g_clear_object (&self->news);
  self->news = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
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
                               gza_tree_ref (self->shown));
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
  return gza_tree_make_list (self->diagnostics, GZA_TYPE_DIAGNOSTIC);
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
  return G_LIST_MODEL (self->news);
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
  const char *first = gza_tree_get_first_key (self->reviews);
  g_autoptr (GDateTime) day = NULL;
  const GzaDate *last;

  if (first == NULL)
    return NULL;
  last = &gza_story_get_consent (gza_tree_find (self->reviews, first))->review_by;
  day = g_date_time_new_local (last->year, last->month, last->day, 0, 0, 0);
  return g_date_time_add_days (day, 1);
}
