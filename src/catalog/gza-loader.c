/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-loader"

#include "gza-loader.h"

#include <string.h>

#include "gza-catalog-private.h"
#include "gza-exhibition-loader.h"
#include "gza-schema-values.h"
#include "gza-story-loader.h"

/* Holds what is known of an exhibition between two loads: each story with its diagnostics. A run
 * reads what is marked, and nothing else; a catalog is made of all that is there. Used by one
 * thread at a time: a worker while it runs, its owner otherwise.
 *
 *   gza_loader_mark_all (loader);
 *   gza_loader_run (loader, NULL);
 *   catalog = gza_loader_make_catalog (loader);
 */

#define MAX_THREADS 4
#define STORIES_A_THREAD 4

/* A folder below stories/. */
typedef struct {
  char *id;
  GzaStory *story;         /* owned, NULL while it can't be shown */
  GListStore *diagnostics; /* owned */
  gboolean is_marked;
  gboolean is_seen;
  gboolean is_waiting;  /* new and without all of its media: perhaps still being copied */
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
  GPtrArray *entries; /* Entry, sorted by id */
  GzaTags *tags;
  GzaArena *nodes;
  GListStore *folder_diagnostics;

  /* state */
  GzaOccasion occasion; /* its strings are owned */
  guint n_read;
  gboolean is_listed;
  gboolean keep_good;
  gboolean hold_new;
};

static void
entry_free (Entry *entry)
{
  g_free (entry->id);
  g_clear_object (&entry->story);
  g_clear_object (&entry->diagnostics);
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
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->tags = gza_tags_new ();
  self->nodes = gza_arena_new ();
  self->folder_diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
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
  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->exhibition, gza_exhibition_free);
  g_clear_pointer (&self->tags, gza_tags_free);
  g_clear_pointer (&self->nodes, gza_arena_unref);
  g_clear_object (&self->folder_diagnostics);
  g_clear_object (&self->root);
  g_free ((char *) self->occasion.country);
  g_free ((char *) self->occasion.venue);
  g_free (self);
}

static gboolean
has_code (Entry *entry,
          const char *code)
{
  GListModel *list = G_LIST_MODEL (entry->diagnostics);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (list, i);

    if (strcmp (gza_diagnostic_get_code (diagnostic), code) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
mark_expired (GzaLoader *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->diagnostics != NULL && has_code (entry, "consent-expired"))
      entry->is_marked = TRUE;
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

  day->precision = GZA_DATE_DAY;
  g_date_time_get_ymd (today, &day->year, &day->month, &day->day);
  if (before.precision != GZA_DATE_NONE && gza_date_compare (day, &before) < 0)
    mark_expired (self);
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
 * gza_loader_release_held:
 * @self: the loader
 *
 * Has the next run take the stories that wait as they are.
 *
 * Returns: %TRUE if there are any
 */
gboolean
gza_loader_release_held (GzaLoader *self)
{
  gboolean has_held = FALSE;

  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->is_waiting) {
      entry->is_released = TRUE;
      entry->is_marked = TRUE;
      has_held = TRUE;
    }
  }
  return has_held;
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
  for (guint i = 0; i < self->entries->len; i++) {
    if (((Entry *) g_ptr_array_index (self->entries, i))->is_marked)
      return TRUE;
  }
  return FALSE;
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

static guint
find_position (GzaLoader *self,
               const char *id,
               gboolean *ret_found)
{
  guint low = 0;
  guint high = self->entries->len;

  *ret_found = FALSE;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const Entry *entry = g_ptr_array_index (self->entries, middle);
    int order = strcmp (entry->id, id);

    if (order == 0) {
      *ret_found = TRUE;
      return middle;
    }
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static Entry *
ensure_entry (GzaLoader *self,
              const char *id)
{
  gboolean found;
  guint position = find_position (self, id, &found);
  Entry *entry;

  if (found)
    return g_ptr_array_index (self->entries, position);
  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  g_ptr_array_insert (self->entries, (int) position, entry);
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
    ensure_entry (self, id)->is_marked = TRUE;
}

static void
report_folder_name (GzaLoader *self,
                    const char *name)
{
  g_autofree char *path = g_strdup_printf ("stories/%s", name);
  g_autofree char *word = gza_report_dup_short (name);
  GzaReport report;

  gza_report_init (&report, self->folder_diagnostics, path);
  gza_report_add (&report, GZA_RULE_BAD_ID, 0, 0,
                  GZA_SAY ("Rename the folder: small letters a-z, digits and hyphens."),
                  "The folder's name “%s” is not an id, leaving the story out", word);
}

static void
list_stories (GzaLoader *self)
{
  g_auto (GStrv) names = gza_root_list_folders (self->root, "stories", NULL);

  g_list_store_remove_all (self->folder_diagnostics);
  for (guint i = 0; i < self->entries->len; i++)
    ((Entry *) g_ptr_array_index (self->entries, i))->is_seen = FALSE;
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    if (is_junk (names[i]))
      continue;
    if (gza_value_is_id (names[i])) {
      Entry *entry = ensure_entry (self, names[i]);

      entry->is_seen = TRUE;
      entry->is_marked = TRUE;
    } else {
      report_folder_name (self, names[i]);
    }
  }
  for (guint i = self->entries->len; i > 0; i--) {
    if (!((Entry *) g_ptr_array_index (self->entries, i - 1))->is_seen)
      g_ptr_array_remove_index (self->entries, i - 1);
  }
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
  for (guint i = self->entries->len; i > 0; i--) {
    Entry *entry = g_ptr_array_index (self->entries, i - 1);

    if (entry->is_marked && is_folder_gone (self, entry))
      g_ptr_array_remove_index (self->entries, i - 1);
  }
}

/* Reading is half waiting for the system and half parsing, so a few threads share it. */
static void
read_marked (GzaLoader *self,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) marked = g_ptr_array_new ();
  Run run = { .loader = self, .marked = marked, .cancellable = cancellable };
  GThread *threads[MAX_THREADS] = { NULL };
  guint n_threads;

  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->is_marked)
      g_ptr_array_add (marked, entry);
  }
  n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), marked->len / STORIES_A_THREAD);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("gza-loader", read_in_turn, &run, NULL);
  read_in_turn (&run);
  for (guint i = 1; i < n_threads; i++)
    g_clear_pointer (&threads[i], g_thread_join);
  self->n_read = MIN ((guint) run.next, marked->len);
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
  if (!self->is_listed) {
    GzaExhibition *good = self->keep_good ? self->exhibition : NULL;
    GzaExhibition *read = gza_exhibition_load (self->root, self->tags, self->nodes,
                                               &self->occasion.today, good);

    g_clear_pointer (&self->exhibition, gza_exhibition_free);
    self->exhibition = read;
    list_stories (self);
  } else {
    remove_gone (self);
  }
  read_marked (self, cancellable);
}

/* The day may have passed since the story was read. */
static gboolean
is_allowed (GzaLoader *self,
            GzaStory *story)
{
  const GzaConsent *consent = gza_story_get_consent (story);

  return consent == NULL || consent->review_by.precision == GZA_DATE_NONE ||
         gza_date_compare (&consent->review_by, &self->occasion.today) >= 0;
}

/**
 * gza_loader_make_catalog:
 * @self: a loader that has run
 *
 * Makes a snapshot of all that can be shown today. It shares its stories with the snapshots
 * before; nothing is read.
 *
 * Returns: (transfer full): the catalog
 */
GzaCatalog *
gza_loader_make_catalog (GzaLoader *self)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_sized_new (self->entries->len);

  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->story != NULL && is_allowed (self, entry->story))
      g_ptr_array_add (stories, entry->story);
  }
  return gza_catalog_new_take (&self->exhibition->record, gza_arena_ref (self->exhibition->arena),
                               gza_room_files_ref (self->exhibition->rooms), stories);
}

static void
append_all (GListStore *target,
            GListStore *source)
{
  GListModel *list = G_LIST_MODEL (source);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (list, i);

    g_list_store_append (target, item);
  }
}

/**
 * gza_loader_get_diagnostics:
 * @self: a loader that has run
 * @diagnostics: where every #GzaDiagnostic of the exhibition is appended
 *
 * Collects what is wrong, in the order of files.
 */
void
gza_loader_get_diagnostics (GzaLoader *self,
                            GListStore *diagnostics)
{
  guint n_stories = 0;
  GzaReport report;

  append_all (diagnostics, self->exhibition->diagnostics);
  append_all (diagnostics, self->folder_diagnostics);
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    if (entry->diagnostics != NULL)
      append_all (diagnostics, entry->diagnostics);
    if (entry->story != NULL)
      n_stories++;
  }
  if (n_stories > 0)
    return;
  gza_report_init (&report, diagnostics, "stories");
  gza_report_add (&report, GZA_RULE_NO_STORIES, 0, 0,
                  GZA_SAY ("Start one: gza-curator new story my-first."),
                  "There is no story that can be shown");
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
  const GzaDate *earliest = NULL;
  g_autoptr (GDateTime) day = NULL;

  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);
    const GzaConsent *consent;

    if (entry->story == NULL || !is_allowed (self, entry->story))
      continue;
    consent = gza_story_get_consent (entry->story);
    if (consent == NULL || consent->review_by.precision == GZA_DATE_NONE)
      continue;
    if (earliest == NULL || gza_date_compare (&consent->review_by, earliest) < 0)
      earliest = &consent->review_by;
  }
  if (earliest == NULL)
    return NULL;
  day = g_date_time_new_local (earliest->year, earliest->month, earliest->day, 0, 0, 0);
  return g_date_time_add_days (day, 1);
}
