/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle-look"

#include "gza-bundle-look.h"

#include <string.h>

#include "gza-catalog-loader.h"
#include "gza-config.h"
#include "gza-diagnostic.h"
#include "gza-faults.h"

/* Bundles from a stick, on threads: looked at, installed, and taken back. The look stages what
 * would be the next exhibition, read from the stick once and checked whole; installing shows what
 * was looked at, whatever has become of the stick. Until then nothing is changed. What a look has
 * staged, which may be gigabytes, is thrown away by a thread as well. */

typedef struct {
  char *path;
  char *folder; /* the kiosk's generations */
  char *keys_dir;
  char *exhibition;  /* the shown one, which a first story would join */
  GHashTable *shown; /* (element-type utf8): ids of stories */
  GzaBundleLook *look; /* (nullable): an earlier one, which goes first, or the one to keep */
  GzaJobProgress *progress;
  guint number;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->folder);
  g_free (job->keys_dir);
  g_free (job->exhibition);
  g_clear_pointer (&job->shown, g_hash_table_unref);
  g_clear_pointer (&job->look, gza_bundle_look_free);
  g_clear_pointer (&job->progress, gza_job_progress_unref);
  g_free (job);
}

/* Takes the look. */
static GTask *
make_task (const GzaPanelHost  *host,
           GzaBundleLook       *look,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->look = look;
  if (host != NULL) {
    job->folder = gza_content_dup_folder (host->state_dir);
    job->keys_dir = g_strdup (host->keys_dir);
  }
  g_task_set_task_data (task, job, job_free);
  return task;
}

static void
return_boolean (GTask  *task,
                GError *error)
{
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * gza_content_dup_folder:
 * @state_dir: what survives a power cut
 *
 * Finds where the kiosk's generations are.
 *
 * Returns: (transfer full): a folder
 */
char *
gza_content_dup_folder (const char *state_dir)
{
  return g_build_filename (state_dir, "content", NULL);
}

/**
 * gza_content_dup_current:
 * @state_dir: what survives a power cut
 *
 * Finds the path that leads to the generation that was chosen last.
 *
 * Returns: (transfer full): a path that is canonical
 */
char *
gza_content_dup_current (const char *state_dir)
{
  g_autofree char *folder = gza_content_dup_folder (state_dir);

  return g_canonicalize_filename ("current", folder);
}

/**
 * gza_content_is_followed:
 * @host: the kiosk
 *
 * Asks whether the kiosk shows the generation that was chosen last, or a folder of its own.
 *
 * Returns: %TRUE if what is installed is shown
 */
gboolean
gza_content_is_followed (const GzaPanelHost *host)
{
  g_autofree char *current = gza_content_dup_current (host->state_dir);

  return g_str_equal (host->get_exhibition (host->user_data), current);
}

/**
 * gza_bundle_look_free:
 * @self: (transfer full): a look
 *
 * Forgets it, with what it has staged, on the caller's thread.
 */
void
gza_bundle_look_free (GzaBundleLook *self)
{
  g_clear_object (&self->faults);
  g_clear_object (&self->catalog);
  g_clear_object (&self->root);
  g_clear_pointer (&self->manifest, gza_manifest_free);
  g_free (self->signer);
  g_clear_pointer (&self->generations, gza_generations_close);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaBundleLook, gza_bundle_look_free)

/**
 * gza_bundle_look_is_fit:
 * @self: a look
 *
 * Asks whether the exhibition may take the place of the shown one.
 *
 * Returns: %TRUE if it has no errors, and something to show
 */
gboolean
gza_bundle_look_is_fit (const GzaBundleLook *self)
{
  return g_list_model_get_n_items (self->faults) == 0 &&
         g_list_model_get_n_items (gza_catalog_get_stories (self->catalog)) > 0;
}

/* Looking */

static void
count_stories (GzaBundleLook *look,
               GHashTable    *shown)
{
  GListModel *stories = gza_catalog_get_stories (look->catalog);
  guint n = g_list_model_get_n_items (stories);

  if (look->manifest->kind == GZA_BUNDLE_STORY) {
    look->n_changed = g_hash_table_contains (shown, look->manifest->id);
    look->n_new = !look->n_changed;
    return;
  }
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    if (g_hash_table_contains (shown, gza_story_get_id (story)))
      look->n_changed++;
    else
      look->n_new++;
  }
  look->n_gone = g_hash_table_size (shown) - look->n_changed;
}

static GzaManifest *
stage (const Job          *job,
       GzaBundleLook      *look,
       const GzaPublicKey *key,
       GError            **error)
{
  return gza_generations_stage (look->generations, job->path, job->exhibition, key, key != NULL,
                                gza_job_progress_report, job->progress, error);
}

/* Tried one by one, the keys tell who signed. */
static gboolean
stage_signed (const Job     *job,
              GzaBundleLook *look,
              GError       **error)
{
  g_autoptr (GDir) dir = g_dir_open (job->keys_dir, 0, NULL);
  const char *name;
  GzaPublicKey key;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *key_path = g_build_filename (job->keys_dir, name, NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) own_error = NULL;

    if (!g_str_has_suffix (name, ".pub") ||
        !g_file_get_contents (key_path, &text, NULL, NULL) ||
        !gza_public_key_parse (text, &key, NULL))
      continue;
    look->manifest = stage (job, look, &key, &own_error);
    if (look->manifest != NULL) {
      look->signer = g_strndup (name, strlen (name) - strlen (".pub"));
      return TRUE;
    }
    if (!g_error_matches (own_error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FOREIGN)) {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  }
  look->manifest = stage (job, look, NULL, error);
  return look->manifest != NULL;
}

static gboolean
read_staged (const Job     *job,
             GzaBundleLook *look,
             GError       **error)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);

  look->root = gza_root_new (gza_generations_get_staged (look->generations), error);
  if (look->root == NULL)
    return FALSE;
  look->catalog = gza_catalog_load (look->root, diagnostics);
  look->faults = G_LIST_MODEL (gza_faults_find (G_LIST_MODEL (diagnostics), NULL));
  look->bytes = gza_manifest_get_bytes (look->manifest);
  count_stories (look, job->shown);
  return !g_cancellable_set_error_if_cancelled (
      gza_job_progress_get_cancellable (job->progress), error);
}

static void
run_look (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GzaBundleLook) look = g_new0 (GzaBundleLook, 1);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&job->look, gza_bundle_look_free);
  look->generations = gza_generations_try_open (job->folder, &error);
  if (look->generations != NULL && stage_signed (job, look, &error) &&
      read_staged (job, look, &error))
    g_task_return_pointer (task, g_steal_pointer (&look), (GDestroyNotify) gza_bundle_look_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Before there is a generation a story joins what is shown, or else what came with the program. */
static char *
dup_start (const GzaPanelHost *host)
{
  const char *shown = host->get_exhibition (host->user_data);

  return g_strdup (g_file_test (shown, G_FILE_TEST_IS_DIR) ? shown : GZA_DATADIR "/exhibition");
}

static GHashTable *
list_shown (const GzaPanelHost *host)
{
  GzaCatalog *catalog = gza_context_get_catalog (host->context);
  GListModel *stories = catalog != NULL ? gza_catalog_get_stories (catalog) : NULL;
  guint n = stories != NULL ? g_list_model_get_n_items (stories) : 0;
  GHashTable *shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_hash_table_add (shown, g_strdup (gza_story_get_id (story)));
  }
  return shown;
}

/**
 * gza_bundle_look_async:
 * @path: a file that may be a bundle
 * @host: the kiosk
 * @earlier: (transfer full) (nullable): a look that is over
 * @progress: told how far it is; stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks a bundle, whole, and stages what it would bring.
 */
void
gza_bundle_look_async (const char          *path,
                       const GzaPanelHost  *host,
                       GzaBundleLook       *earlier,
                       GzaJobProgress      *progress,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = make_task (host, earlier, callback, user_data);
  Job *job = g_task_get_task_data (task);

  job->path = g_strdup (path);
  job->exhibition = dup_start (host);
  job->shown = list_shown (host);
  job->progress = gza_job_progress_ref (progress);
  g_task_run_in_thread (task, run_look);
}

/**
 * gza_bundle_look_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns what the bundle would bring.
 *
 * Returns: (transfer full) (nullable): the look
 * Errors: any `GZA_BUNDLE_ERROR`; `G_IO_ERROR_CANCELLED`
 */
GzaBundleLook *
gza_bundle_look_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* After the look */

static void
run_drop (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_clear_pointer (&((Job *) data)->look, gza_bundle_look_free);
  g_task_return_boolean (task, TRUE);
}

/**
 * gza_bundle_drop_async:
 * @look: (transfer full): what is not wanted
 * @callback: (nullable): called when it is gone
 * @user_data: for @callback
 *
 * Throws away what was staged.
 */
void
gza_bundle_drop_async (GzaBundleLook       *look,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = make_task (NULL, look, callback, user_data);

  g_task_run_in_thread (task, run_drop);
}

static void
run_tidy (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!gza_generations_tidy (((Job *) data)->folder, &error))
    g_warning ("%s, leaving what an interrupted import left", error->message);
  g_task_return_boolean (task, TRUE);
}

/**
 * gza_content_tidy:
 * @host: the kiosk
 *
 * Clears away, on a thread, what an import left that a power cut ended.
 */
void
gza_content_tidy (const GzaPanelHost *host)
{
  g_autoptr (GTask) task = make_task (host, NULL, NULL, NULL);

  g_task_run_in_thread (task, run_tidy);
}

static void
run_keep (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  gza_generations_keep (job->look->generations, &error);
  g_clear_pointer (&job->look, gza_bundle_look_free);
  return_boolean (task, error);
}

/**
 * gza_bundle_keep_async:
 * @look: (transfer full): what is wanted
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a generation of what was looked at; the kiosk shows it when nobody is in the old one.
 */
void
gza_bundle_keep_async (GzaBundleLook       *look,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = make_task (NULL, look, callback, user_data);

  g_task_run_in_thread (task, run_keep);
}

static void
run_show (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GzaGenerations) generations = NULL;

  g_clear_pointer (&job->look, gza_bundle_look_free);
  generations = gza_generations_try_open (job->folder, &error);
  if (generations != NULL)
    gza_generations_show (generations, job->number, &error);
  return_boolean (task, error);
}

/**
 * gza_generation_show_async:
 * @number: one that is kept
 * @host: the kiosk
 * @earlier: (transfer full) (nullable): a look that is over
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Goes back to an earlier exhibition.
 */
void
gza_generation_show_async (guint                number,
                           const GzaPanelHost  *host,
                           GzaBundleLook       *earlier,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = make_task (host, earlier, callback, user_data);

  ((Job *) g_task_get_task_data (task))->number = number;
  g_task_run_in_thread (task, run_show);
}

/**
 * gza_bundle_job_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns whether it is done.
 *
 * Returns: %TRUE if it is
 * Errors: any `GZA_BUNDLE_ERROR`
 */
gboolean
gza_bundle_job_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
