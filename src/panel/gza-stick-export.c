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

/* Answers and logs onto a stick, on a thread. They are written into a folder whose name ends in
 * .part, and get their name when they are whole; whatever goes wrong, the folder is taken away
 * again, as far as there still is a stick. */

#define ANSWERS_FILE "answers.sqlite3"

static const char *const logs[] = { "kiosk.log.1", "kiosk.log", "crashes" };

typedef struct {
  char *stick;
  char *state_dir;
  char *exhibition;
  char *language;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->stick);
  g_free (job->state_dir);
  g_free (job->exhibition);
  g_free (job->language);
  g_free (job);
}

static gboolean
fail (GError    **error,
      const char *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

static gboolean
copy_logs (const Job    *job,
           const char   *folder,
           GCancellable *cancellable,
           GError      **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (logs); i++) {
    g_autofree char *from = g_build_filename (job->state_dir, logs[i], NULL);
    g_autofree char *to = g_build_filename (folder, logs[i], NULL);
    g_autoptr (GFile) source = g_file_new_for_path (from);
    g_autoptr (GFile) target = g_file_new_for_path (to);

    if (!g_file_query_exists (source, NULL))
      continue;
    if (!g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL,
                      error))
      return FALSE;
  }
  return TRUE;
}

/* A kiosk that asks nothing has no answers; its logs are wanted all the same. */
static gboolean
write_answers (const Job  *job,
               const char *folder,
               GError    **error)
{
  g_autofree char *database = g_build_filename (job->state_dir, ANSWERS_FILE, NULL);
  guint n_answers;

  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;
  return gza_answer_export_save (database, job->exhibition, job->language, folder, TRUE,
                                 &n_answers, error);
}

/* All of the stick is written, so that it can be pulled out after the last word. */
static gboolean
settle (const Job  *job,
        const char *part,
        const char *whole,
        GError    **error)
{
  int fd;
  gboolean is_synced;

  if (g_rename (part, whole) != 0)
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

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = make_name (job);
  g_autofree char *part = g_strconcat (whole, ".part", NULL);

  if (g_mkdir (part, 0755) != 0) {
    fail (&error, part);
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  if (write_answers (job, part, &error) && copy_logs (job, part, cancellable, &error) &&
      !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      settle (job, part, whole, &error)) {
    g_task_return_pointer (task, g_path_get_basename (whole), g_free);
    return;
  }
  gza_folder_delete (part, NULL);
  g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gza_stick_export_async:
 * @stick: where its files are
 * @state_dir: where the kiosk keeps answers and log
 * @exhibition: whose questions the codebook explains
 * @language: of the codebook
 * @cancellable: (nullable): stops it, with nothing left on the stick
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
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new (Job, 1);

  *job = (Job){ g_strdup (stick), g_strdup (state_dir), g_strdup (exhibition),
                g_strdup (language) };
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
