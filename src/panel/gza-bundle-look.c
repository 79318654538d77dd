/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bundle-look"

#include "gza-bundle-look.h"

#include <glib/gstdio.h>

#include "gza-catalog-loader.h"
#include "gza-config.h"
#include "gza-diagnostic.h"
#include "gza-faults.h"
#include "gza-folder-copy.h"

/* Bundles from a stick, on threads: looked at, installed, and taken back. The look unpacks the
 * bundle beside the generations, where it goes again; installing reads it once more from the stick,
 * by the same checks, so what was looked at is not trusted either. A job that is cancelled changes
 * nothing: an installation asks just before the exhibition is exchanged. */

#define LOOK_FOLDER "look"

typedef struct {
  char *path;
  char *state_dir;
  char *keys_dir;
  char *exhibition;  /* the shown one, which a story would join */
  GHashTable *shown; /* (element-type utf8): ids of stories */
  guint number;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->state_dir);
  g_free (job->keys_dir);
  g_free (job->exhibition);
  g_clear_pointer (&job->shown, g_hash_table_unref);
  g_free (job);
}

static GTask *
make_task (const char          *path,
           const GzaPanelHost  *host,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->state_dir = g_strdup (host->state_dir);
  job->keys_dir = g_strdup (host->keys_dir);
  g_task_set_task_data (task, job, job_free);
  return task;
}

/**
 * gza_bundle_look_free:
 * @self: (transfer full): a look
 *
 * Forgets it, with what was unpacked.
 */
void
gza_bundle_look_free (GzaBundleLook *self)
{
  if (self->folder != NULL)
    gza_folder_delete (self->folder, NULL);
  g_free (self->path);
  g_clear_pointer (&self->manifest, gza_manifest_free);
  g_free (self->signer);
  g_free (self->folder);
  g_clear_object (&self->catalog);
  g_clear_object (&self->root);
  g_free (self);
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

/* Tried one by one, the keys tell who signed. */
static GzaBundle *
open_bundle (const Job *job,
             char     **ret_signer,
             GError   **error)
{
  g_autoptr (GDir) dir = g_dir_open (job->keys_dir, 0, NULL);
  const char *name;
  GzaPublicKey key;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *key_path = g_build_filename (job->keys_dir, name, NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) own_error = NULL;
    GzaBundle *bundle;

    if (!g_str_has_suffix (name, ".pub") ||
        !g_file_get_contents (key_path, &text, NULL, NULL) ||
        !gza_public_key_parse (text, &key, NULL))
      continue;
    bundle = gza_bundle_open (job->path, &key, 1, &own_error);
    if (bundle != NULL) {
      *ret_signer = g_strndup (name, strlen (name) - strlen (".pub"));
      return bundle;
    }
    if (!g_error_matches (own_error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FOREIGN)) {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }
  }
  return gza_bundle_open (job->path, NULL, 0, error);
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

/* A story is looked at in what is shown, as it will be installed into it. */
static gboolean
make_folder (const Job           *job,
             const GzaBundleLook *look,
             const GzaManifest   *manifest,
             GError             **error)
{
  g_autofree char *own = g_build_filename (look->folder, "stories", manifest->id, NULL);

  if (!gza_folder_delete (look->folder, error))
    return FALSE;
  if (manifest->kind == GZA_BUNDLE_EXHIBITION)
    return g_mkdir (look->folder, 0755) == 0 || gza_bundle_fail_errno (error, look->folder);
  return gza_folder_link (job->exhibition, look->folder, error) && gza_folder_delete (own, error);
}

static gboolean
unpack (const Job     *job,
        GzaBundleLook *look,
        GzaBundle     *bundle,
        GError       **error)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);

  if (!make_folder (job, look, gza_bundle_get_manifest (bundle), error) ||
      !gza_bundle_extract (bundle, look->folder, error))
    return FALSE;
  look->manifest = gza_bundle_steal_manifest (bundle);
  for (guint i = 0; i < look->manifest->files->len; i++)
    look->bytes += gza_manifest_get_file (look->manifest, i)->size_bytes;
  look->root = gza_root_new (look->folder, error);
  if (look->root == NULL)
    return FALSE;
  look->catalog = gza_catalog_load (look->root, diagnostics);
  return TRUE;
}

static void
run_look (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const Job *job = data;
  GzaBundleLook *look = g_new0 (GzaBundleLook, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaBundle) bundle = open_bundle (job, &look->signer, &error);
  g_autofree char *content = gza_content_dup_folder (job->state_dir);

  look->path = g_strdup (job->path);
  look->folder = g_build_filename (content, LOOK_FOLDER, NULL);
  g_mkdir_with_parents (content, 0755);
  if (bundle != NULL && unpack (job, look, bundle, &error) &&
      !g_cancellable_set_error_if_cancelled (cancellable, &error)) {
    count_stories (look, job->shown);
    g_task_return_pointer (task, look, (GDestroyNotify) gza_bundle_look_free);
    return;
  }
  gza_bundle_look_free (look);
  g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_bundle_look_async:
 * @path: a file that may be a bundle
 * @host: the kiosk
 * @shown: (nullable): the exhibition that is shown
 * @cancellable: (nullable): forgets it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks a bundle, whole, and reads what it would bring.
 */
void
gza_bundle_look_async (const char         *path,
                       const GzaPanelHost *host,
                       GzaCatalog         *shown,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = make_task (path, host, cancellable, callback, user_data);
  Job *job = g_task_get_task_data (task);
  GListModel *stories = shown != NULL ? gza_catalog_get_stories (shown) : NULL;
  guint n = stories != NULL ? g_list_model_get_n_items (stories) : 0;

  job->exhibition = g_strdup (gza_root_get_path (gza_context_get_root (host->context)));
  job->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_hash_table_add (job->shown, g_strdup (gza_story_get_id (story)));
  }
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
 * Errors: any `GZA_BUNDLE_ERROR`
 */
GzaBundleLook *
gza_bundle_look_finish (GAsyncResult *result,
                        GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Installing */

static gboolean
is_fit (const char *folder,
        gpointer    user_data,
        GError    **error)
{
  GCancellable *cancellable = user_data;
  g_autoptr (GzaRoot) root = gza_root_new (folder, error);
  g_autoptr (GListStore) faults = NULL;

  if (root == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (gza_faults_is_fit (root, &faults))
    return TRUE;
  g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_REFUSED,
                       "it would have errors, or no story");
  return FALSE;
}

static void
run_install (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = gza_content_dup_folder (job->state_dir);
  g_autoptr (GzaGenerations) generations = gza_generations_open (folder, &error);
  g_autoptr (GArray) keys =
      generations != NULL ? gza_public_keys_read (job->keys_dir, &error) : NULL;
  g_autoptr (GzaManifest) manifest = NULL;

  if (keys != NULL)
    manifest = gza_generations_install (generations, job->path, GZA_DATADIR "/exhibition",
                                        (GzaPublicKey *) keys->data, keys->len, is_fit,
                                        cancellable, &error);
  if (manifest != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_bundle_install_async:
 * @path: a bundle
 * @host: the kiosk
 * @cancellable: (nullable): leaves everything as it was, until the exhibition has been exchanged
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a generation of a bundle; the kiosk shows it when nobody is in the old one.
 */
void
gza_bundle_install_async (const char         *path,
                          const GzaPanelHost *host,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = make_task (path, host, cancellable, callback, user_data);

  g_task_run_in_thread (task, run_install);
}

static void
run_show (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = gza_content_dup_folder (job->state_dir);
  g_autoptr (GzaGenerations) generations = gza_generations_open (folder, &error);

  if (generations != NULL && gza_generations_show (generations, job->number, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_generation_show_async:
 * @number: one that is kept
 * @host: the kiosk
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Goes back to an earlier exhibition.
 */
void
gza_generation_show_async (guint               number,
                           const GzaPanelHost *host,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = make_task (NULL, host, NULL, callback, user_data);

  ((Job *) g_task_get_task_data (task))->number = number;
  g_task_run_in_thread (task, run_show);
}

/**
 * gza_bundle_job_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns whether another exhibition is the shown one now.
 *
 * Returns: %TRUE if it is
 * Errors: any `GZA_BUNDLE_ERROR`
 */
gboolean
gza_bundle_job_finish (GAsyncResult *result,
                       GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
