/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-content"

#include "gza-content.h"

#include <stdlib.h>

#include "gza-clock.h"
#include "gza-diagnostic.h"
#include "gza-diagnostics-log.h"
#include "gza-generations.h"

/* Which exhibition is shown. Owned by the application, on the main thread.
 *
 * The settings name a path. Where it leads may change while the kiosk runs: a bundle that is
 * installed moves a link, a technician goes back to an earlier exhibition, or moves another folder
 * there. The exhibition that the path leads to then is read beside the shown one; when it has
 * something to show it is `ready`, and when nobody is there its owner lets it take the place. One
 * that can't be read, or has nothing to show, changes nothing. The same is read once more, in the
 * same way, when the settings say that the kiosk stands elsewhere, where consent may not reach.
 *
 * All that pages open is opened through one root, which follows from the old folder to the new.
 *
 * An exhibition that is new, and has ended the kiosk three times, gives way to the one before it
 * when the kiosk starts again.
 */

/* One question to the file system; a link may be moved in any folder on the way. */
#define LOOK_US G_USEC_PER_SEC

/* An exhibition that is read. */
typedef struct {
  char *folder; /* its own, not a link to it */
  char *country; /* (nullable): where it is shown */
  char *venue;   /* (nullable) */
  GzaRoot *root;
  GzaCatalogWatcher *watcher;
} Reading;

struct _GzaContent {
  GObject parent_instance;

  /* owned */
  char *path;
  GzaRoot *root; /* the pages' */
  GzaSettings *settings;
  GzaRunJournal *journal; /* (nullable) */
  Reading *shown;
  Reading *next; /* NULL, or the one that is to take its place */

  /* state */
  guint look_id;
  gboolean is_ready;
};

enum {
  PROP_CATALOG = 1,
  PROP_READY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaContent, gza_content, G_TYPE_OBJECT)

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->watcher);
  g_object_unref (reading->root);
  g_free (reading->venue);
  g_free (reading->country);
  g_free (reading->folder);
  g_free (reading);
}

/* The folder that a path leads to, through all links. */
static char *
dup_folder (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *folder = g_strdup (resolved != NULL ? resolved : path);

  free (resolved);
  return folder;
}

static guint
count_stories (GzaCatalog *catalog)
{
  return g_list_model_get_n_items (gza_catalog_get_stories (catalog));
}

static void
set_aside (GzaContent *self,
           Reading *reading)
{
  g_auto (GStrv) ids = NULL;

  if (self->journal == NULL)
    return;
  ids = gza_run_journal_list_aside (self->journal, reading->folder);
  for (guint i = 0; ids[i] != NULL; i++)
    g_warning ("the story “%s” ended the kiosk three times, setting it aside until its files "
               "change",
               ids[i]);
  gza_catalog_watcher_set_aside (reading->watcher, (const char *const *) ids);
}

/* Takes the root. */
static Reading *
read_folder (GzaContent *self,
             const char *folder,
             GzaRoot *root)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->folder = g_strdup (folder);
  reading->root = root;
  reading->country = g_strdup (gza_settings_get_country (self->settings));
  reading->venue = g_strdup (gza_settings_get_venue (self->settings));
  reading->watcher = gza_catalog_watcher_new (root);
  gza_catalog_watcher_set_location (reading->watcher, reading->country, reading->venue);
  set_aside (self, reading);
  return reading;
}

/* The kiosk goes by the journal: should this exhibition end it, the next start knows. */
static void
note_shown (GzaContent *self)
{
  if (self->journal != NULL)
    gza_run_journal_set_exhibition (self->journal, self->shown->folder);
}

static void
on_catalog (GzaContent *self)
{
  gza_diagnostics_log (gza_catalog_watcher_get_news (self->shown->watcher));
  note_shown (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATALOG]);
}

/* Stories of the shown exhibition that the next one has no leave to show any more. */
static char **
list_withdrawn (GzaContent *self)
{
  GzaCatalog *shown = gza_content_get_catalog (self);
  GzaCatalog *next = gza_catalog_watcher_get_catalog (self->next->watcher);
  GListModel *diagnostics = gza_catalog_watcher_get_diagnostics (self->next->watcher);
  guint n = g_list_model_get_n_items (diagnostics);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < n && shown != NULL; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
    g_autofree char *folder = g_path_get_dirname (gza_diagnostic_get_file (diagnostic));
    g_autofree char *id = g_path_get_basename (folder);

    if (g_str_has_prefix (gza_diagnostic_get_code (diagnostic), "consent-") &&
        gza_catalog_get_story (shown, id) != NULL && gza_catalog_get_story (next, id) == NULL)
      g_strv_builder_add (ids, id);
  }
  return g_strv_builder_end (ids);
}

static void
set_ready (GzaContent *self,
           gboolean is_ready)
{
  if (is_ready == self->is_ready)
    return;

  self->is_ready = is_ready;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

/* Who is in the shown exhibition stays in it; but consent that is withdrawn is obeyed at once. */
static void
on_next_catalog (GzaContent *self)
{
  GzaCatalog *catalog = gza_catalog_watcher_get_catalog (self->next->watcher);
  g_auto (GStrv) withdrawn = NULL;

  gza_diagnostics_log (gza_catalog_watcher_get_news (self->next->watcher));
  withdrawn = list_withdrawn (self);
  gza_catalog_watcher_set_aside (self->shown->watcher, (const char *const *) withdrawn);
  if (count_stories (catalog) == 0)
    g_warning ("%s: no story can be shown, staying with the exhibition before",
               self->next->folder);
  set_ready (self, count_stories (catalog) > 0);
}

static void
drop_next (GzaContent *self)
{
  if (self->next != NULL)
    g_signal_handlers_disconnect_by_data (self->next->watcher, self);
  g_clear_pointer (&self->next, reading_free);
  set_ready (self, FALSE);
}

static void
read_next (GzaContent *self)
{
  g_autofree char *folder = dup_folder (self->path);
  g_autoptr (GError) error = NULL;
  GzaRoot *root = gza_root_new (folder, &error);

  drop_next (self);
  if (root == NULL) {
    g_warning ("exhibition %s: %s, staying with the one before", folder, error->message);
    return;
  }
  g_message ("the exhibition in %s is to be shown, reading it", folder);
  self->next = read_folder (self, folder, root);
  g_signal_connect_object (self->next->watcher, "notify::catalog", G_CALLBACK (on_next_catalog),
                           self, G_CONNECT_SWAPPED);
  gza_catalog_watcher_start (self->next->watcher);
}

/* Whether it is what the path leads to, for the place where the kiosk stands. */
static gboolean
is_right (GzaContent *self,
          Reading *reading)
{
  return gza_root_is_at (reading->root, self->path) &&
         g_strcmp0 (reading->country, gza_settings_get_country (self->settings)) == 0 &&
         g_strcmp0 (reading->venue, gza_settings_get_venue (self->settings)) == 0;
}

/* A folder that is gone for a moment, or for good, leaves the shown exhibition as it is. */
static void
on_look (gpointer user_data)
{
  GzaContent *self = user_data;

  self->look_id = gza_clock_add_timeout (gza_clock_get_default (), LOOK_US, on_look, self);
  if (is_right (self, self->shown))
    drop_next (self);
  else if ((self->next == NULL || !is_right (self, self->next)) &&
           g_file_test (self->path, G_FILE_TEST_IS_DIR))
    read_next (self);
}

/* Exhibitions that ended the kiosk again and again while they were new. */
static void
leave_failing (GzaContent *self)
{
  for (;;) {
    g_autofree char *folder = dup_folder (self->path);
    g_autoptr (GError) error = NULL;
    guint number;

    if (self->journal == NULL || !gza_run_journal_is_failing (self->journal, folder))
      return;
    number = gza_generations_fall_back (folder, &error);
    if (error != NULL)
      g_warning ("the exhibition in %s ended the kiosk three times, but stays: %s", folder,
                 error->message);
    if (number == 0)
      return;
    gza_run_journal_forgive (self->journal, folder);
    g_warning ("the exhibition in %s ended the kiosk three times while it was new, going back to "
               "exhibition %u",
               folder, number);
  }
}

/* One that is not there has no stories, and says so; it may come. */
static void
read_first (GzaContent *self)
{
  g_autofree char *folder = dup_folder (self->path);
  g_autoptr (GError) error = NULL;
  GzaRoot *root = gza_root_new (folder, &error);

  if (root == NULL) {
    g_warning ("exhibition %s: %s, showing that it will be back", self->path, error->message);
    root = gza_root_new_absent (folder);
  }
  self->root = gza_root_new_absent (self->path);
  gza_root_follow (self->root, root);
  self->shown = read_folder (self, folder, root);
  note_shown (self);
  g_signal_connect_object (self->shown->watcher, "notify::catalog", G_CALLBACK (on_catalog), self,
                           G_CONNECT_SWAPPED);
  gza_catalog_watcher_start (self->shown->watcher);
}

static void
gza_content_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  GzaContent *self = GZA_CONTENT (object);

  switch (id) {
  case PROP_CATALOG:
    g_value_set_object (value, gza_content_get_catalog (self));
    break;
  case PROP_READY:
    g_value_set_boolean (value, self->is_ready);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_content_dispose (GObject *object)
{
  GzaContent *self = GZA_CONTENT (object);

  if (self->look_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->look_id);
  self->look_id = 0;
  g_clear_pointer (&self->next, reading_free);
  g_clear_pointer (&self->shown, reading_free);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (gza_content_parent_class)->dispose (object);
}

static void
gza_content_finalize (GObject *object)
{
  g_free (GZA_CONTENT (object)->path);

  G_OBJECT_CLASS (gza_content_parent_class)->finalize (object);
}

static void
gza_content_class_init (GzaContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_content_get_property;
  object_class->dispose = gza_content_dispose;
  object_class->finalize = gza_content_finalize;

  props[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, GZA_TYPE_CATALOG, flags);
  props[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_content_init (GzaContent *self)
{
}

/**
 * gza_content_new:
 * @path: where the settings say that the exhibition is
 * @settings: where the screen stands
 * @journal: (nullable): of this run, which has begun
 *
 * Begins to read the exhibition, and to look where the path leads.
 *
 * Returns: (transfer full): the content
 */
GzaContent *
gza_content_new (const char *path,
                 GzaSettings *settings,
                 GzaRunJournal *journal)
{
  GzaContent *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (GZA_IS_SETTINGS (settings), NULL);

  self = g_object_new (GZA_TYPE_CONTENT, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->settings = g_object_ref (settings);
  g_set_object (&self->journal, journal);
  leave_failing (self);
  read_first (self);
  self->look_id = gza_clock_add_timeout (gza_clock_get_default (), LOOK_US, on_look, self);

  return self;
}

/**
 * gza_content_get_path:
 * @self: the content
 *
 * Gets where the settings say that the exhibition is.
 *
 * Returns: (transfer none): an absolute path, until it is set
 */
const char *
gza_content_get_path (GzaContent *self)
{
  g_return_val_if_fail (GZA_IS_CONTENT (self), NULL);

  return self->path;
}

/**
 * gza_content_set_path:
 * @self: the content
 * @path: where the settings say now that the exhibition is
 *
 * Has another exhibition read. It is shown as one that a link leads to; where there is none, the
 * shown one stays until there is.
 */
void
gza_content_set_path (GzaContent *self,
                      const char *path)
{
  g_autofree char *absolute = NULL;

  g_return_if_fail (GZA_IS_CONTENT (self));
  g_return_if_fail (path != NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (g_str_equal (absolute, self->path))
    return;
  if (!g_file_test (absolute, G_FILE_TEST_IS_DIR))
    g_warning ("exhibition %s: not there, staying with the one before until it is", absolute);
  g_free (self->path);
  self->path = g_steal_pointer (&absolute);
}

/**
 * gza_content_get_root:
 * @self: the content
 *
 * Gets the root of the shown exhibition: the same one, whichever is shown.
 *
 * Returns: (transfer none): the root
 */
GzaRoot *
gza_content_get_root (GzaContent *self)
{
  g_return_val_if_fail (GZA_IS_CONTENT (self), NULL);

  return self->root;
}

/**
 * gza_content_get_watcher:
 * @self: the content
 *
 * Gets what follows the shown exhibition's files.
 *
 * Returns: (transfer none): the watcher; another one after gza_content_change()
 */
GzaCatalogWatcher *
gza_content_get_watcher (GzaContent *self)
{
  g_return_val_if_fail (GZA_IS_CONTENT (self), NULL);

  return self->shown->watcher;
}

/**
 * gza_content_get_catalog:
 * @self: the content
 *
 * Gets the newest snapshot of the shown exhibition.
 *
 * Returns: (transfer none) (nullable): a catalog, %NULL until the first is read
 */
GzaCatalog *
gza_content_get_catalog (GzaContent *self)
{
  g_return_val_if_fail (GZA_IS_CONTENT (self), NULL);

  return self->shown != NULL ? gza_catalog_watcher_get_catalog (self->shown->watcher) : NULL;
}

/**
 * gza_content_is_ready:
 * @self: the content
 *
 * Tells whether another exhibition waits to take the place of the shown one.
 *
 * Returns: %TRUE if gza_content_change() may be called
 */
gboolean
gza_content_is_ready (GzaContent *self)
{
  g_return_val_if_fail (GZA_IS_CONTENT (self), FALSE);

  return self->is_ready;
}

/**
 * gza_content_change:
 * @self: the content, when it is ready and nobody is in the exhibition
 *
 * Shows the exhibition that waits.
 */
void
gza_content_change (GzaContent *self)
{
  g_return_if_fail (GZA_IS_CONTENT (self));
  g_return_if_fail (self->is_ready);

  g_signal_handlers_disconnect_by_data (self->shown->watcher, self);
  g_signal_handlers_disconnect_by_data (self->next->watcher, self);
  reading_free (self->shown);
  self->shown = g_steal_pointer (&self->next);
  gza_root_follow (self->root, self->shown->root);
  note_shown (self);
  g_signal_connect_object (self->shown->watcher, "notify::catalog", G_CALLBACK (on_catalog), self,
                           G_CONNECT_SWAPPED);
  g_message ("showing the exhibition in %s", self->shown->folder);
  set_ready (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATALOG]);
}
