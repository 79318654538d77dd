/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-stick-export"

#include "gza-stick-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "gza-answer-export.h"
#include "gza-clock.h"
#include "gza-folder-copy.h"
#include "gza-visitor-store.h"
#include "gza-write.h"

/* Answers and logs onto a stick, on a thread. They are gathered in the kiosk's own folder first, so
 * that it is known how much there is; then copied into a folder of the stick whose name ends in
 * .part, each piece on the stick before the next, and that gets its name when it is whole. Whatever
 * goes wrong, both are taken away again, as far as there still is a stick. */

#define GATHERED "export"

/* Small enough to be stopped within a moment on a slow stick. */
#define PIECE_BYTES (256 * 1024)

static const char *const logs[] = { "kiosk.log.1", "kiosk.log", "crashes" };

typedef struct {
  char *stick;
  char *state_dir;
  char *exhibition;
  char *language;
  GzaJobProgress *progress;

  /* on the thread */
  char *gathered;
  char *part;
  guint64 done_bytes;
  guint64 all_bytes;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->stick);
  g_free (job->state_dir);
  g_free (job->exhibition);
  g_free (job->language);
  gza_job_progress_unref (job->progress);
  g_free (job->gathered);
  g_free (job->part);
  g_free (job);
}

static gboolean
fail (GError    **error,
      const char *path)
{
  int number = errno;
  GIOErrorEnum code = g_io_error_from_errno (number);

  if (number == EIO || number == ENODEV || number == ENXIO || number == ESTALE ||
      number == ENOTCONN)
    code = G_IO_ERROR_CLOSED;
  g_set_error (error, G_IO_ERROR, (int) code, "%s: %s", path, g_strerror (number));
  return FALSE;
}

static gboolean
go_on (Job     *job,
       gsize    n_bytes,
       GError **error)
{
  job->done_bytes += n_bytes;
  if (gza_job_progress_report (job->done_bytes, job->all_bytes, job->progress))
    return TRUE;
  return !g_cancellable_set_error_if_cancelled (gza_job_progress_get_cancellable (job->progress),
                                                error);
}

/* In the machine */

static gboolean
gather_logs (const Job *job,
             GError   **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (logs); i++) {
    g_autofree char *from = g_build_filename (job->state_dir, logs[i], NULL);
    g_autofree char *to = g_build_filename (job->gathered, logs[i], NULL);
    g_autoptr (GFile) source = g_file_new_for_path (from);
    g_autoptr (GFile) target = g_file_new_for_path (to);

    if (g_file_query_exists (source, NULL) &&
        !g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS,
                      gza_job_progress_get_cancellable (job->progress), NULL, NULL, error))
      return FALSE;
  }
  return TRUE;
}

/* A kiosk that asks nothing has no answers; its logs are wanted all the same. */
static gboolean
gather_answers (const Job *job,
                GError   **error)
{
  g_autofree char *database = g_build_filename (job->state_dir, GZA_VISITOR_STORE_FILE, NULL);
  guint n_answers;

  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;
  return gza_answer_export_save (database, job->exhibition, job->language, job->gathered, TRUE,
                                 &n_answers, error);
}

static gboolean
gather (const Job *job,
        GError   **error)
{
  if (!gza_folder_delete (job->gathered, error))
    return FALSE;
  if (g_mkdir (job->gathered, 0700) != 0)
    return fail (error, job->gathered);
  return gather_answers (job, error) && gather_logs (job, error);
}

/* On the stick */

typedef gboolean (*Each) (Job *job, const char *name, GError **error);

static gboolean
each_gathered (Job     *job,
               Each     each,
               GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (job->gathered, 0, error);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (!each (job, name, error))
      return FALSE;
  }
  return dir != NULL;
}

static gboolean
add_size (Job        *job,
          const char *name,
          GError    **error)
{
  g_autofree char *path = g_build_filename (job->gathered, name, NULL);
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return fail (error, path);
  job->all_bytes += (guint64) info.st_size;
  return TRUE;
}

static gboolean
copy_pieces (Job        *job,
             int         from,
             int         to,
             const char *name,
             GError    **error)
{
  g_autofree char *piece = g_malloc (PIECE_BYTES);
  ssize_t n;

  while ((n = read (from, piece, PIECE_BYTES)) > 0) {
    if (!gza_write_all (to, piece, (gsize) n) || fdatasync (to) != 0)
      return fail (error, name);
    if (!go_on (job, (gsize) n, error))
      return FALSE;
  }
  return (n == 0 && fsync (to) == 0) || fail (error, name);
}

static gboolean
copy_file (Job        *job,
           const char *name,
           GError    **error)
{
  g_autofree char *source = g_build_filename (job->gathered, name, NULL);
  g_autofree char *target = g_build_filename (job->part, name, NULL);
  int from = open (source, O_RDONLY | O_CLOEXEC);
  int to = open (target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  gboolean is_copied =
      from >= 0 && to >= 0 ? copy_pieces (job, from, to, target, error) : fail (error, target);

  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);
  return is_copied;
}

/* All of the stick is written, so that it can be pulled out after the last word. */
static gboolean
settle (const Job  *job,
        const char *whole,
        GError    **error)
{
  int fd;
  gboolean is_synced;

  if (g_rename (job->part, whole) != 0)
    return fail (error, whole);
  fd = open (job->stick, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  is_synced = fd >= 0 && syncfs (fd) == 0;
  if (!is_synced)
    fail (error, job->stick);
  if (fd >= 0)
    close (fd);
  return is_synced;
}

static char *
make_name (const Job *job)
{
  g_autoptr (GDateTime) now = gza_clock_get_date (gza_clock_get_default ());
  g_autofree char *name = g_date_time_format (now, "gza-%Y-%m-%d-%H%M%S");

  return g_build_filename (job->stick, name, NULL);
}

static gboolean
copy_all (Job        *job,
          const char *whole,
          GError    **error)
{
  if (g_mkdir (job->part, 0755) != 0)
    return fail (error, job->part);
  if (each_gathered (job, add_size, error) && go_on (job, 0, error) &&
      each_gathered (job, copy_file, error) && settle (job, whole, error))
    return TRUE;
  gza_folder_delete (job->part, NULL);
  return FALSE;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = make_name (job);

  job->part = g_strconcat (whole, ".part", NULL);
  job->gathered = g_build_filename (job->state_dir, GATHERED, NULL);
  if (gather (job, &error) && copy_all (job, whole, &error))
    g_task_return_pointer (task, g_path_get_basename (whole), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  gza_folder_delete (job->gathered, NULL);
}

/**
 * gza_stick_export_async:
 * @stick: where its files are
 * @state_dir: where the kiosk keeps answers and log
 * @exhibition: whose questions the codebook explains
 * @language: of the codebook
 * @progress: told how far it is; stops it, with nothing left on the stick
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes visitors' answers, with a byte order mark for spreadsheets, and the kiosk's own log.
 */
void
gza_stick_export_async (const char         *stick,
                        const char         *state_dir,
                        const char         *exhibition,
                        const char         *language,
                        GzaJobProgress     *progress,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->stick = g_strdup (stick);
  job->state_dir = g_strdup (state_dir);
  job->exhibition = g_strdup (exhibition);
  job->language = g_strdup (language);
  job->progress = gza_job_progress_ref (progress);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * gza_stick_export_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Learns what came of it.
 *
 * Returns: (transfer full) (nullable): the new folder's name; %NULL where there is none
 * Errors: any #GIOErrorEnum or #GFileError of a stick that is full, read-only or gone
 */
char *
gza_stick_export_finish (GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
