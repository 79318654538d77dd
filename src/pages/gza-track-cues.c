/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-track-cues"

#include "gza-track-cues.h"

#include "gza-diagnostic.h"
#include "gza-languages.h"

/* The captions of one chapter in every language that it has. All files are read at once by a
 * worker when the chapter starts, so that a switch of the language finds its captions there.
 * A file that can't be read is logged and left out.
 */

#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)

struct _GzaTrackCues {
  GObject parent_instance;

  /* owned */
  GPtrArray *languages; /* tags, NULL-terminated once loaded; "" serves every language */
  GPtrArray *cues;      /* GzaCues, one for each tag */
  GCancellable *cancellable;
};

enum {
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaTrackCues, gza_track_cues, G_TYPE_OBJECT)

typedef struct {
  GzaRoot *root;
  GPtrArray *languages;
  GPtrArray *paths;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->root);
  g_ptr_array_unref (job->languages);
  g_ptr_array_unref (job->paths);
  g_free (job);
}

static GzaCues *
read_cues (GzaRoot *root,
           const char *path)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gza_root_read (root, path, MAX_CAPTIONS_BYTES, &error);

  if (bytes == NULL) {
    g_warning ("captions: %s, going on without them", error->message);
    return NULL;
  }

  return gza_cues_parse (bytes, path, diagnostics);
}

static void
run_job (GTask *task,
         gpointer source,
         gpointer task_data,
         GCancellable *cancellable)
{
  Job *job = task_data;
  GPtrArray *cues = g_ptr_array_new ();

  for (guint i = 0; i < job->paths->len; i++)
    g_ptr_array_add (cues, read_cues (job->root, g_ptr_array_index (job->paths, i)));

  g_task_return_pointer (task, cues, NULL);
}

static void
on_job_done (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GzaTrackCues *self = GZA_TRACK_CUES (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  GPtrArray *cues = g_task_propagate_pointer (G_TASK (result), NULL);

  if (cues == NULL)
    return;

  for (guint i = 0; i < cues->len; i++) {
    GzaCues *one = g_ptr_array_index (cues, i);

    if (one == NULL)
      continue;
    g_ptr_array_add (self->languages, g_strdup (g_ptr_array_index (job->languages, i)));
    g_ptr_array_add (self->cues, one);
  }
  g_ptr_array_unref (cues);
  g_ptr_array_add (self->languages, NULL);

  g_signal_emit (self, signals[LOADED], 0);
}

static void
gza_track_cues_dispose (GObject *object)
{
  GzaTrackCues *self = GZA_TRACK_CUES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->cues, g_ptr_array_unref);

  G_OBJECT_CLASS (gza_track_cues_parent_class)->dispose (object);
}

static void
gza_track_cues_class_init (GzaTrackCuesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_track_cues_dispose;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_track_cues_init (GzaTrackCues *self)
{
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->cues = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * gza_track_cues_new:
 * @root: the exhibition's folder
 * @tracks: caption files by language; copied
 *
 * Begins to read a chapter's captions; `loaded` is emitted when all are there.
 *
 * Returns: (transfer full): the cues, empty until `loaded`
 */
GzaTrackCues *
gza_track_cues_new (GzaRoot *root,
                    const GzaTracks *tracks)
{
  GzaTrackCues *self = g_object_new (GZA_TYPE_TRACK_CUES, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_job_done, NULL);
  Job *job = g_new0 (Job, 1);

  job->root = g_object_ref (root);
  job->languages = g_ptr_array_new_with_free_func (g_free);
  job->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tracks->n_items; i++) {
    const GzaTrack *track = &tracks->items[i];

    g_ptr_array_add (job->languages, g_strdup (track->language != NULL ? track->language : ""));
    g_ptr_array_add (job->paths, g_strdup (track->path));
  }

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_job);

  return self;
}

/**
 * gza_track_cues_find:
 * @self: the cues of a chapter
 * @language: a BCP 47 tag
 * @ret_language: (out) (transfer none): the language of what was found
 *
 * Finds the captions for a reader of a language: that language's, else the file for all.
 * Captions in another language than the visitor's are not shown in their place, for the words of
 * the narration that is heard instead are found by its own language.
 *
 * Returns: (transfer none) (nullable): the captions, or %NULL
 */
GzaCues *
gza_track_cues_find (GzaTrackCues *self,
                     const char *language,
                     const char **ret_language)
{
  const char *const *tags;
  const char *found;

  g_return_val_if_fail (GZA_IS_TRACK_CUES (self), NULL);

  *ret_language = language;
  if (self->cues->len == 0)
    return NULL;

  tags = (const char *const *) self->languages->pdata;
  found = gza_language_choose (language, tags);
  for (guint i = 0; i < self->cues->len; i++) {
    if ((found != NULL && tags[i] == found) || (found == NULL && tags[i][0] == '\0')) {
      *ret_language = found != NULL ? found : language;
      return g_ptr_array_index (self->cues, i);
    }
  }

  return NULL;
}
