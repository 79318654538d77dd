/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-picture-loader.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-clock.h"
#include "gza-picture-decode.h"

/* The one door for pictures.
 *
 * One per exhibition; main thread only, decoding runs in GTask's threads, at most two at once so
 * that a wall of portraits leaves the machine to what moves. Requests for the same picture at the
 * same size share one decoding; the newest request is served first, for it is the one that is
 * looked at. Decoded textures stay in a cache that is bounded in bytes.
 *
 * A decoding that takes too long is answered with an error; its thread cannot be stopped, so the
 * picture is not tried again. */

#define MAX_RUNNING 2
#define DECODE_DEADLINE_US (4 * G_USEC_PER_SEC)
/* A dozen pictures of the size of a 1920x1080 screen, or the portraits of a hundred stories. What
 * is on the screen is held by its view, even where it has left the cache. */
#define CACHE_BYTES ((gsize) 96 * 1024 * 1024)

/* Sizes are rounded up to this, so that a box that grows by a pixel finds its picture. */
#define SIZE_STEP_PX 64

/* What tells a file from one that has taken its place. */
typedef struct {
  guint64 inode;
  gint64 size_bytes;
  gint64 changed_ns;
} Stamp;

typedef struct {
  GzaPictureLoader *loader; /* borrowed */
  GzaClock *clock;
  char *key;
  char *path;
  int width_px;
  int height_px;
  GPtrArray *waiting; /* GTask */
  GCancellable *cancellable;
  guint deadline_id;
  gboolean is_running;
  Stamp stamp; /* of the file that was read */
} Decode;

typedef struct {
  char *key;
  GdkTexture *texture;
  gsize size_bytes;
  Stamp stamp;
  GList *link; /* in the loader's order of use */
} Entry;

struct _GzaPictureLoader {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GHashTable *entries; /* key → Entry */
  GHashTable *decodes; /* key → Decode */
  GHashTable *hopeless; /* paths that took too long */
  GQueue queue; /* Decode, borrowed, the next one at the head */
  GQueue order; /* Entry, borrowed, the newest used at the head */

  /* State */
  guint n_running;
  gsize cached_bytes;
};

G_DEFINE_FINAL_TYPE (GzaPictureLoader, gza_picture_loader, G_TYPE_OBJECT)

static int
round_size (int size_px)
{
  return size_px <= 0 ? 0 : (size_px + SIZE_STEP_PX - 1) / SIZE_STEP_PX * SIZE_STEP_PX;
}

static char *
make_key (const char *path,
          int         width_px,
          int         height_px)
{
  return g_strdup_printf ("%dx%d %s", round_size (width_px), round_size (height_px), path);
}

static const char *
get_path (const Entry *entry)
{
  return strchr (entry->key, ' ') + 1;
}

/* All 0 for a file that is not there. */
static Stamp
read_stamp (GzaRoot    *root,
            const char *path)
{
  int file = gza_root_open (root, path, NULL, NULL);
  struct stat status = { 0 };
  Stamp stamp = { 0 };

  if (file >= 0 && fstat (file, &status) == 0) {
    stamp.inode = status.st_ino;
    stamp.size_bytes = status.st_size;
    stamp.changed_ns = status.st_mtim.tv_sec * (gint64) 1000000000 + status.st_mtim.tv_nsec;
  }
  if (file >= 0)
    close (file);

  return stamp;
}

static gboolean
is_same_stamp (Stamp a,
               Stamp b)
{
  return a.inode == b.inode && a.size_bytes == b.size_bytes && a.changed_ns == b.changed_ns;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->texture);
  g_free (entry->key);
  g_free (entry);
}

static void
decode_free (gpointer data)
{
  Decode *decode = data;

  if (decode->deadline_id != 0)
    gza_clock_remove_timeout (decode->clock, decode->deadline_id);
  g_object_unref (decode->clock);
  g_cancellable_cancel (decode->cancellable);
  g_object_unref (decode->cancellable);
  g_ptr_array_unref (decode->waiting);
  g_free (decode->key);
  g_free (decode->path);
  g_free (decode);
}

static void
shrink_cache (GzaPictureLoader *self)
{
  while (self->cached_bytes > CACHE_BYTES && self->order.length > 1) {
    Entry *oldest = g_queue_pop_tail (&self->order);

    self->cached_bytes -= oldest->size_bytes;
    g_hash_table_remove (self->entries, oldest->key);
  }
}

/* Whether a decoding for a box comes to this size: boxes of one width and many heights may share a
 * tall picture. */
static gboolean
just_covers (GdkTexture *texture,
             int         box_width_px,
             int         box_height_px)
{
  int width_px = gdk_texture_get_width (texture);
  int height_px = gdk_texture_get_height (texture);

  return width_px >= box_width_px && height_px >= box_height_px &&
         (width_px == box_width_px || height_px == box_height_px);
}

static Entry *
find (GzaPictureLoader *self,
      const char       *path,
      int               width_px,
      int               height_px)
{
  g_autofree char *key = make_key (path, width_px, height_px);
  Entry *entry = g_hash_table_lookup (self->entries, key);

  for (GList *at = self->order.head; at != NULL && entry == NULL; at = at->next) {
    Entry *other = at->data;

    if (g_str_equal (get_path (other), path) &&
        just_covers (other->texture, round_size (width_px), round_size (height_px)))
      entry = other;
  }
  return entry;
}

static void
remember (GzaPictureLoader *self,
          const char       *key,
          GdkTexture       *texture,
          Stamp             stamp)
{
  Entry *entry;

  if (g_hash_table_contains (self->entries, key))
    return;
  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (key);
  entry->texture = g_object_ref (texture);
  entry->stamp = stamp;
  entry->size_bytes = (gsize) gdk_texture_get_width (texture) *
                      (gsize) gdk_texture_get_height (texture) * 4;
  self->cached_bytes += entry->size_bytes;
  g_queue_push_head (&self->order, entry);
  entry->link = self->order.head;
  g_hash_table_insert (self->entries, entry->key, entry);
  shrink_cache (self);
}

static void
answer (Decode       *decode,
        GdkTexture   *texture,
        const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&decode->waiting);

  decode->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++) {
    GTask *task = g_ptr_array_index (waiting, i);

    if (texture != NULL)
      g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
    else
      g_task_return_error (task, g_error_copy (error));
  }
}

static void start_queued (GzaPictureLoader *self);

/* Runs on a thread of GTask's; the task carries everything. */
static void
run_decode (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Decode *job = data;
  GzaRoot *root = g_object_get_data (G_OBJECT (task), "root");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture = NULL;

  /* Before the file is read: one that changes meanwhile is then read again, never kept. */
  job->stamp = read_stamp (root, job->path);
  bytes = gza_root_read (root, job->path, GZA_PICTURE_MAX_BYTES, &error);
  if (bytes != NULL)
    texture = gza_picture_decode (bytes, job->width_px, job->height_px, cancellable, &error);
  if (texture != NULL) {
    g_task_return_pointer (task, texture, g_object_unref);
    return;
  }
  g_prefix_error (&error, "%s: ", job->path);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_decoded (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GzaPictureLoader) self = data;
  const Decode *job = g_task_get_task_data (G_TASK (result));
  Decode *decode = g_hash_table_lookup (self->decodes, job->key);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  const Entry *entry;

  /* One that was given up has left its place already, perhaps to another of the same name. */
  if (decode == NULL || decode->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  self->n_running--;
  entry = find (self, job->path, job->width_px, job->height_px);
  if (entry != NULL && is_same_stamp (entry->stamp, job->stamp))
    g_set_object (&texture, entry->texture);
  else if (texture != NULL)
    remember (self, decode->key, texture, job->stamp);
  answer (decode, texture, error);
  g_hash_table_remove (self->decodes, job->key);
  start_queued (self);
}

static void
on_deadline (gpointer data)
{
  Decode *decode = data;
  GzaPictureLoader *self = decode->loader;
  g_autoptr (GError) error = NULL;

  decode->deadline_id = 0;
  error = g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s: it takes too long to decode",
                       decode->path);
  g_hash_table_add (self->hopeless, g_strdup (decode->path));
  self->n_running--;
  answer (decode, NULL, error);
  g_hash_table_remove (self->decodes, decode->key);
  start_queued (self);
}

static void
job_free (gpointer data)
{
  Decode *job = data;

  g_free (job->key);
  g_free (job->path);
  g_free (job);
}

static void
start_decode (GzaPictureLoader *self,
              Decode           *decode)
{
  /* Not the task's source: its thread may be the last to let go of that. */
  g_autoptr (GTask) task = g_task_new (NULL, decode->cancellable, on_decoded, g_object_ref (self));
  Decode *job = g_new0 (Decode, 1);

  job->key = g_strdup (decode->key);
  job->path = g_strdup (decode->path);
  job->width_px = decode->width_px;
  job->height_px = decode->height_px;
  g_task_set_task_data (task, job, job_free);
  g_object_set_data_full (G_OBJECT (task), "root", g_object_ref (self->root), g_object_unref);
  g_task_set_check_cancellable (task, FALSE);

  decode->is_running = TRUE;
  decode->deadline_id = gza_clock_add_timeout (decode->clock, DECODE_DEADLINE_US,
                                               on_deadline, decode);
  self->n_running++;
  g_task_run_in_thread (task, run_decode);
}

static gboolean
is_abandoned (const Decode *decode)
{
  for (guint i = 0; i < decode->waiting->len; i++) {
    if (!g_cancellable_is_cancelled (g_task_get_cancellable (decode->waiting->pdata[i])))
      return FALSE;
  }
  return TRUE;
}

static void
start_queued (GzaPictureLoader *self)
{
  while (self->n_running < MAX_RUNNING && !g_queue_is_empty (&self->queue)) {
    Decode *decode = g_queue_pop_head (&self->queue);

    if (is_abandoned (decode)) {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                                      "nobody waits for it any more");

      answer (decode, NULL, error);
      g_hash_table_remove (self->decodes, decode->key);
    } else {
      start_decode (self, decode);
    }
  }
}

static void
enqueue (GzaPictureLoader *self,
         const char       *path,
         int               width_px,
         int               height_px,
         GTask            *task)
{
  g_autofree char *key = make_key (path, width_px, height_px);
  Decode *decode = g_hash_table_lookup (self->decodes, key);

  if (decode == NULL) {
    decode = g_new0 (Decode, 1);
    decode->loader = self;
    decode->clock = g_object_ref (gza_clock_get_default ());
    decode->key = g_steal_pointer (&key);
    decode->path = g_strdup (path);
    decode->width_px = round_size (width_px);
    decode->height_px = round_size (height_px);
    decode->waiting = g_ptr_array_new_with_free_func (g_object_unref);
    decode->cancellable = g_cancellable_new ();
    g_hash_table_insert (self->decodes, decode->key, decode);
    g_queue_push_head (&self->queue, decode);
  } else if (!decode->is_running) {
    g_queue_remove (&self->queue, decode);
    g_queue_push_head (&self->queue, decode);
  }
  g_ptr_array_add (decode->waiting, g_object_ref (task));
  start_queued (self);
}

static void
gza_picture_loader_finalize (GObject *object)
{
  GzaPictureLoader *self = GZA_PICTURE_LOADER (object);

  g_queue_clear (&self->queue);
  g_queue_clear (&self->order);
  g_hash_table_unref (self->decodes);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->hopeless);
  g_object_unref (self->root);
  G_OBJECT_CLASS (gza_picture_loader_parent_class)->finalize (object);
}

static void
gza_picture_loader_class_init (GzaPictureLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_picture_loader_finalize;
}

static void
gza_picture_loader_init (GzaPictureLoader *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->decodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, decode_free);
  self->hopeless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->queue);
  g_queue_init (&self->order);
}

/**
 * gza_picture_loader_new:
 * @root: the exhibition whose pictures it loads
 *
 * Makes a loader with an empty cache.
 *
 * Returns: (transfer full):
 */
GzaPictureLoader *
gza_picture_loader_new (GzaRoot *root)
{
  GzaPictureLoader *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  self = g_object_new (GZA_TYPE_PICTURE_LOADER, NULL);
  self->root = g_object_ref (root);
  return self;
}

/**
 * gza_picture_loader_peek:
 * @self: a loader
 * @path: beneath the root
 * @width_px: of the box that it has to cover, or 0
 * @height_px: of the box that it has to cover, or 0
 *
 * Looks for a picture that is decoded at this size already.
 *
 * Returns: (transfer none) (nullable): to be held by who needs it past this turn of the main loop
 */
GdkTexture *
gza_picture_loader_peek (GzaPictureLoader *self,
                         const char       *path,
                         int               width_px,
                         int               height_px)
{
  Entry *entry;

  g_return_val_if_fail (GZA_IS_PICTURE_LOADER (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  entry = find (self, path, width_px, height_px);
  if (entry == NULL)
    return NULL;
  g_queue_unlink (&self->order, entry->link);
  g_queue_push_head_link (&self->order, entry->link);
  return entry->texture;
}

/**
 * gza_picture_loader_load_async:
 * @self: a loader
 * @path: beneath the root
 * @width_px: of the box that it has to cover, or 0
 * @height_px: of the box that it has to cover, or 0
 * @cancellable: (nullable): for a picture that is no more wanted
 * @callback: called when the picture is there or cannot be had
 * @user_data: for @callback
 *
 * Decodes a picture, upright, at the smallest size that covers the box. Answers within four
 * seconds of its turn.
 */
void
gza_picture_loader_load_async (GzaPictureLoader    *self,
                               const char          *path,
                               int                  width_px,
                               int                  height_px,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GdkTexture *texture;

  g_return_if_fail (GZA_IS_PICTURE_LOADER (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gza_picture_loader_load_async);
  texture = gza_picture_loader_peek (self, path, width_px, height_px);
  if (texture != NULL)
    g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
  else if (g_hash_table_contains (self->hopeless, path))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                             "%s: it took too long to decode", path);
  else
    enqueue (self, path, width_px, height_px, task);
}

/**
 * gza_picture_loader_load_finish:
 * @self: a loader
 * @result: what the callback got
 * @error: (out) (optional): what went wrong
 *
 * Takes the picture that was asked for.
 *
 * Returns: (transfer full) (nullable):
 * Errors: `GZA_ROOT_ERROR` the file may not or cannot be opened, `G_IO_ERROR_TIMED_OUT` it takes
 *   too long, `G_IO_ERROR_NO_SPACE` it is too large, others where it is broken
 */
GdkTexture *
gza_picture_loader_load_finish (GzaPictureLoader  *self,
                                GAsyncResult      *result,
                                GError           **error)
{
  g_return_val_if_fail (GZA_IS_PICTURE_LOADER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gza_picture_loader_forget_changed:
 * @self: a loader
 *
 * Forgets the pictures whose files are no longer those that were decoded, and tries again those
 * that took too long. For who knows that the exhibition has changed.
 */
void
gza_picture_loader_forget_changed (GzaPictureLoader *self)
{
  GList *next;

  g_return_if_fail (GZA_IS_PICTURE_LOADER (self));

  g_hash_table_remove_all (self->hopeless);
  for (GList *at = self->order.head; at != NULL; at = next) {
    Entry *entry = at->data;

    next = at->next;
    if (is_same_stamp (entry->stamp, read_stamp (self->root, get_path (entry))))
      continue;
    g_queue_unlink (&self->order, at);
    g_list_free_1 (at);
    self->cached_bytes -= entry->size_bytes;
    g_hash_table_remove (self->entries, entry->key);
  }
}

/**
 * gza_picture_loader_get_cached_bytes:
 * @self: a loader
 *
 * Gets how much memory the pictures take that are kept although nobody may look at them. It is
 * bounded: what has not been looked at for the longest time goes first.
 *
 * Returns: bytes
 */
gsize
gza_picture_loader_get_cached_bytes (GzaPictureLoader *self)
{
  g_return_val_if_fail (GZA_IS_PICTURE_LOADER (self), 0);

  return self->cached_bytes;
}
