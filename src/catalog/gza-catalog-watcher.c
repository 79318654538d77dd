/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-catalog-watcher"

#include "gza-catalog-watcher.h"

#include "gza-clock.h"
#include "gza-diagnostic.h"
#include "gza-folder-watch.h"
#include "gza-loader.h"

/* Keeps the catalog of a folder up to date. Owned by the shell (or the preview), on the main
 * thread; files are read on a worker, one run at a time.
 *
 * A change is read once its story's folder has been quiet for a moment and no file in it is open
 * for writing; other stories don't wait for that. Only the stories whose folders changed are read
 * again. A broken save keeps the last good version and is reported; a story whose consent has
 * ended, or been withdrawn, is gone at once.
 *
 *   watcher = gza_catalog_watcher_new (root);
 *   g_signal_connect (watcher, "notify::catalog", G_CALLBACK (on_catalog), self);
 *   gza_catalog_watcher_start (watcher);
 */

/* Of folders that nobody writes to; of a file that is open and not written to; of a story whose
 * media are not all there, once or twice. */
#define QUIET_US 100000
#define BUSY_LIMIT_US (10 * G_USEC_PER_SEC)
#define HOLD_US (3 * G_USEC_PER_SEC / 2)
#define MAX_REVIEW_WAIT_US (60 * 60 * (gint64) G_USEC_PER_SEC)

struct _GzaCatalogWatcher {
  GObject parent_instance;

  /* owned */
  GzaRoot *root;
  GzaClock *clock;
  GzaLoader *loader; /* the worker's while is_running */
  GzaFolderWatch *watch;
  GzaCatalog *catalog;
  GListModel *diagnostics;
  GListModel *news;
  GHashTable *changed; /* id of a story to read again to the time of its last change */
  GHashTable *aside; /* ids of stories that the loader is still to be told of */
  GCancellable *cancellable;

  /* state */
  guint quiet_id;
  guint hold_id;
  guint review_id;
  gint64 all_changed_us; /* of the last change to what stories share, or 0 */
  gboolean is_running;
  gboolean is_watching;
};

/* What the worker is lent for one run. */
typedef struct {
  GzaLoader *loader;
  GzaFolderWatch *unscanned; /* for the first run: folders are found before they are read */
} Run;

enum {
  PROP_CATALOG = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (GzaCatalogWatcher, gza_catalog_watcher, G_TYPE_OBJECT)

static void schedule_review (GzaCatalogWatcher *self);
static void start_run (GzaCatalogWatcher *self);
static void wait_for_media (GzaCatalogWatcher *self);
static void wait_for_quiet (GzaCatalogWatcher *self);

static void
clear_timeout (GzaCatalogWatcher *self,
               guint *id)
{
  if (*id != 0)
    gza_clock_remove_timeout (self->clock, *id);
  *id = 0;
}

static void
set_today (GzaCatalogWatcher *self)
{
  g_autoptr (GDateTime) today = gza_clock_get_last_date (self->clock);

  gza_loader_set_today (self->loader, today);
}

/* Only while no worker has the loader. */
static void
put_aside (GzaCatalogWatcher *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->aside);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    gza_loader_put_aside (self->loader, id);
    g_hash_table_iter_remove (&iter);
  }
}

static void
publish (GzaCatalogWatcher *self)
{
  put_aside (self);
  g_clear_object (&self->catalog);
  g_clear_object (&self->diagnostics);
  gza_loader_set_polling (self->loader, gza_folder_watch_is_polling (self->watch));
  self->catalog = gza_loader_make_catalog (self->loader);
  self->diagnostics = gza_loader_make_diagnostics (self->loader);
  g_set_object (&self->news, gza_loader_get_news (self->loader));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOG]);
}

/* Consent ends at midnight, whether or not a file changes. */
static void
on_review (gpointer user_data)
{
  GzaCatalogWatcher *self = user_data;
  g_autoptr (GzaCatalog) catalog = NULL;
  guint n_stories = g_list_model_get_n_items (gza_catalog_get_stories (self->catalog));

  self->review_id = 0;
  if (self->is_running)
    return;
  set_today (self);
  if (gza_loader_is_marked (self->loader)) {
    start_run (self);
    return;
  }
  catalog = gza_loader_make_catalog (self->loader);
  if (g_list_model_get_n_items (gza_catalog_get_stories (catalog)) != n_stories)
    publish (self);
  schedule_review (self);
}

/* At least every hour, since the clock of a kiosk may be set at any time. */
static void
schedule_review (GzaCatalogWatcher *self)
{
  g_autoptr (GDateTime) now = gza_clock_get_last_date (self->clock);
  g_autoptr (GDateTime) review = gza_loader_get_next_review (self->loader);
  gint64 wait_us;

  clear_timeout (self, &self->review_id);
  wait_us = review != NULL ? g_date_time_difference (review, now) : MAX_REVIEW_WAIT_US;
  wait_us = CLAMP (wait_us, 0, MAX_REVIEW_WAIT_US);
  self->review_id = gza_clock_add_timeout (self->clock, wait_us, on_review, self);
}

static void
on_hold_over (gpointer user_data)
{
  GzaCatalogWatcher *self = user_data;

  self->hold_id = 0;
  if (self->is_running)
    return;
  if (gza_loader_release_held (self->loader))
    start_run (self);
  else
    wait_for_media (self);
}

static void
wait_for_media (GzaCatalogWatcher *self)
{
  if (self->hold_id == 0 && gza_loader_has_held (self->loader))
    self->hold_id = gza_clock_add_timeout (self->clock, HOLD_US, on_hold_over, self);
}

static void
run_in_thread (GTask *task,
               gpointer source,
               gpointer task_data,
               GCancellable *cancellable)
{
  const Run *run = task_data;

  if (run->unscanned != NULL)
    gza_folder_watch_scan (run->unscanned);
  gza_loader_run (run->loader, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
on_run (GObject *source,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (GzaCatalogWatcher) self = user_data;

  self->is_running = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  if (!self->is_watching)
    gza_folder_watch_start (self->watch);
  self->is_watching = TRUE;
  publish (self);
  schedule_review (self);
  gza_loader_set_hold_new (self->loader, TRUE);
  wait_for_media (self);
  wait_for_quiet (self);
}

/* The task doesn't hold the watcher: its last reference may be dropped on the worker, where a
 * watcher must not end. The reference of the callback keeps the watcher until then. */
static void
start_run (GzaCatalogWatcher *self)
{
  Run run = { self->loader, self->is_watching ? NULL : self->watch };
  g_autoptr (GTask) task = NULL;

  set_today (self);
  put_aside (self);
  self->is_running = TRUE;
  task = g_task_new (NULL, self->cancellable, on_run, g_object_ref (self));
  g_task_set_source_tag (task, start_run);
  g_task_set_task_data (task, g_memdup2 (&run, sizeof (run)), g_free);
  g_task_run_in_thread (task, run_in_thread);
}

/* Whether a folder has settled since a change: a copy goes on, or an editor is not done. */
static gboolean
is_quiet (GzaCatalogWatcher *self,
          const char *story_id,
          gint64 changed_us)
{
  gint64 passed_us = gza_clock_get_time_us (self->clock) - changed_us;

  return passed_us >= QUIET_US &&
         (passed_us >= BUSY_LIMIT_US || !gza_folder_watch_is_busy (self->watch, story_id));
}

/* Marks what can be read now, and leaves the rest for later. */
static gboolean
mark_quiet (GzaCatalogWatcher *self)
{
  gboolean has_marked = FALSE;
  GHashTableIter iter;
  gpointer id, changed_us;

  if (self->all_changed_us != 0 && is_quiet (self, NULL, self->all_changed_us)) {
    gza_loader_mark_all (self->loader);
    self->all_changed_us = 0;
    has_marked = TRUE;
  }
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &id, &changed_us)) {
    if (!is_quiet (self, id, *(gint64 *) changed_us))
      continue;
    gza_loader_mark_story (self->loader, id);
    g_hash_table_iter_remove (&iter);
    has_marked = TRUE;
  }
  return has_marked;
}

static void
on_quiet (gpointer user_data)
{
  GzaCatalogWatcher *self = user_data;

  self->quiet_id = 0;
  if (self->is_running)
    return;
  if (mark_quiet (self))
    start_run (self);
  else
    wait_for_quiet (self);
}

/* Looks again as soon as the first change may have settled, but not at every event of a copy. */
static void
wait_for_quiet (GzaCatalogWatcher *self)
{
  gint64 first_us = self->all_changed_us != 0 ? self->all_changed_us : G_MAXINT64;
  gint64 now_us = gza_clock_get_time_us (self->clock);
  GHashTableIter iter;
  gpointer changed_us;

  if (self->quiet_id != 0 || (self->all_changed_us == 0 && g_hash_table_size (self->changed) == 0))
    return;
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, NULL, &changed_us))
    first_us = MIN (first_us, *(gint64 *) changed_us);
  self->quiet_id =
      gza_clock_add_timeout (self->clock,
                             CLAMP (first_us + QUIET_US - now_us, QUIET_US / 10, QUIET_US),
                             on_quiet, self);
}

static void
on_change (const char *story_id,
           gpointer user_data)
{
  GzaCatalogWatcher *self = user_data;
  gint64 now_us = gza_clock_get_time_us (self->clock);

  if (story_id != NULL)
    g_hash_table_replace (self->changed, g_strdup (story_id), g_memdup2 (&now_us, sizeof (now_us)));
  else
    self->all_changed_us = now_us;
  wait_for_quiet (self);
}

static void
gza_catalog_watcher_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  GzaCatalogWatcher *self = GZA_CATALOG_WATCHER (object);

  switch (property_id) {
  case PROP_CATALOG:
    g_value_set_object (value, self->catalog);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
gza_catalog_watcher_dispose (GObject *object)
{
  GzaCatalogWatcher *self = GZA_CATALOG_WATCHER (object);

  g_cancellable_cancel (self->cancellable);
  clear_timeout (self, &self->quiet_id);
  clear_timeout (self, &self->hold_id);
  clear_timeout (self, &self->review_id);
  g_clear_pointer (&self->watch, gza_folder_watch_free);
  G_OBJECT_CLASS (gza_catalog_watcher_parent_class)->dispose (object);
}

static void
gza_catalog_watcher_finalize (GObject *object)
{
  GzaCatalogWatcher *self = GZA_CATALOG_WATCHER (object);

  g_clear_pointer (&self->loader, gza_loader_free);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->aside, g_hash_table_unref);
  g_clear_object (&self->catalog);
  g_clear_object (&self->diagnostics);
  g_clear_object (&self->news);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->clock);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (gza_catalog_watcher_parent_class)->finalize (object);
}

static void
gza_catalog_watcher_class_init (GzaCatalogWatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_catalog_watcher_get_property;
  object_class->dispose = gza_catalog_watcher_dispose;
  object_class->finalize = gza_catalog_watcher_finalize;

  /**
   * GzaCatalogWatcher:catalog:
   *
   * The newest snapshot; %NULL until the first is read.
   */
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, GZA_TYPE_CATALOG,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                      G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gza_catalog_watcher_init (GzaCatalogWatcher *self)
{
  self->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->clock = g_object_ref (gza_clock_get_default ());
  self->diagnostics = G_LIST_MODEL (g_list_store_new (GZA_TYPE_DIAGNOSTIC));
  self->news = g_object_ref (self->diagnostics);
  self->cancellable = g_cancellable_new ();
}

/**
 * gza_catalog_watcher_new:
 * @root: the exhibition
 *
 * Makes a watcher that has not started.
 *
 * Returns: (transfer full): the watcher
 */
GzaCatalogWatcher *
gza_catalog_watcher_new (GzaRoot *root)
{
  GzaCatalogWatcher *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  self = g_object_new (GZA_TYPE_CATALOG_WATCHER, NULL);
  self->root = g_object_ref (root);
  self->loader = gza_loader_new (root);
  gza_loader_set_keep_good (self->loader, TRUE);
  return self;
}

/**
 * gza_catalog_watcher_set_location:
 * @self: a watcher that has not started
 * @country: (nullable): ISO 3166-1 alpha-2, or %NULL where it is unknown
 * @venue: (nullable): an id, or %NULL where it is unknown
 *
 * Sets where the screen stands, so that stories whose consent doesn't cover the place stay hidden.
 */
void
gza_catalog_watcher_set_location (GzaCatalogWatcher *self,
                                  const char *country,
                                  const char *venue)
{
  g_return_if_fail (GZA_IS_CATALOG_WATCHER (self));
  g_return_if_fail (self->watch == NULL);

  gza_loader_set_location (self->loader, country, venue);
}

/**
 * gza_catalog_watcher_set_aside:
 * @self: a watcher
 * @ids: (array zero-terminated=1): of stories
 *
 * Has these stories no longer shown, although nothing is wrong with their files, until their files
 * change.
 */
void
gza_catalog_watcher_set_aside (GzaCatalogWatcher *self,
                               const char *const *ids)
{
  g_return_if_fail (GZA_IS_CATALOG_WATCHER (self));

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->aside, g_strdup (ids[i]));
  if (self->catalog != NULL && !self->is_running && ids[0] != NULL)
    publish (self);
}

/**
 * gza_catalog_watcher_start:
 * @self: a watcher that has not started
 *
 * Reads the whole exhibition, then follows its changes. The first `notify::catalog` comes when it
 * is read.
 */
void
gza_catalog_watcher_start (GzaCatalogWatcher *self)
{
  g_return_if_fail (GZA_IS_CATALOG_WATCHER (self));
  g_return_if_fail (self->watch == NULL);

  self->watch = gza_folder_watch_new (self->root, on_change, self);
  start_run (self);
}

/**
 * gza_catalog_watcher_get_catalog:
 * @self: a watcher
 *
 * Gets the newest snapshot.
 *
 * Returns: (transfer none) (nullable): the catalog, or %NULL until the first is read
 */
GzaCatalog *
gza_catalog_watcher_get_catalog (GzaCatalogWatcher *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG_WATCHER (self), NULL);

  return self->catalog;
}

/**
 * gza_catalog_watcher_get_diagnostics:
 * @self: a watcher
 *
 * Gets what is wrong with the folder as it is now, the broken saves of stories whose last good
 * version still plays included.
 *
 * Returns: (transfer none): a list of #GzaDiagnostic, another one after each `notify::catalog`
 */
GListModel *
gza_catalog_watcher_get_diagnostics (GzaCatalogWatcher *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG_WATCHER (self), NULL);

  return self->diagnostics;
}

/**
 * gza_catalog_watcher_get_news:
 * @self: a watcher
 *
 * Gets what is wrong with what was read for the newest snapshot, and with nothing else: what a log
 * has not been told yet.
 *
 * Returns: (transfer none): a list of #GzaDiagnostic, another one after each `notify::catalog`
 */
GListModel *
gza_catalog_watcher_get_news (GzaCatalogWatcher *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG_WATCHER (self), NULL);

  return self->news;
}

/**
 * gza_catalog_watcher_get_n_read:
 * @self: a watcher
 *
 * Gets how many stories were read for the newest snapshot.
 *
 * Returns: a number
 */
guint
gza_catalog_watcher_get_n_read (GzaCatalogWatcher *self)
{
  g_return_val_if_fail (GZA_IS_CATALOG_WATCHER (self), 0);

  return gza_loader_get_n_read (self->loader);
}
