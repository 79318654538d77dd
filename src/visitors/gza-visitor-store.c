/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visitors"

#include "gza-visitor-store.h"

#include "gza-clock.h"
#include "gza-visitor-database.h"

/* Keeps visitors' answers and counts use, on a thread of its own that does one thing after
 * another: an answer that was saved is in the results asked for next. The main thread reads the
 * clock and never waits for the disk, except at the very end, for what is still to be written.
 *
 * A visit gets its number with the first thing that is kept of it, so that a visitor who answers
 * nothing leaves no number behind.
 */

/* Seconds at which stories are left are kept in steps of so many: enough to find the dull place,
 * too few to tell visitors apart. */
#define LEAVE_STEP_S 5

typedef struct _Job Job;

/* Runs on the worker; FALSE with an error, or what was asked for in job->results. */
typedef gboolean (*Work) (GzaVisitorStore *self,
                          Job             *job,
                          GError         **error);

struct _Job {
  Work work;
  GTask *task; /* nullable: nobody waits */

  /* copies of what was asked */
  guint64 visit_serial;
  char *day;
  char *first_day;
  int hour;
  char *moment;
  char *question;
  char *story;
  char *language;
  char **options;
  const char *kind;
  int chapter;
  int second;

  /* what came of it */
  GzaVisitorResults *results;
  GError *error;
};

struct _GzaVisitorStore {
  GObject parent_instance;

  char *path;
  guint keep_days;
  guint64 visit_serial; /* which visit of this run it is; main thread */
  GThreadPool *worker;

  /* worker */
  GzaVisitorDatabase *database;
  char *expired_day;
  guint64 numbered_serial;
  char *numbered_day;
  gint64 visit;
};

G_DEFINE_FINAL_TYPE (GzaVisitorStore, gza_visitor_store, G_TYPE_OBJECT)

static const char *const kind_names[] = {
  [GZA_VISITOR_USE_VISIT] = "visit",
  [GZA_VISITOR_USE_OPEN] = "open",
  [GZA_VISITOR_USE_FINISH] = "finish",
  [GZA_VISITOR_USE_LEAVE] = "leave",
};

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_free (job->day);
  g_free (job->first_day);
  g_free (job->moment);
  g_free (job->question);
  g_free (job->story);
  g_free (job->language);
  g_strfreev (job->options);
  g_clear_pointer (&job->results, gza_visitor_results_free);
  g_clear_error (&job->error);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (GzaVisitorStore *self,
         Work work,
         const char *story,
         const char *language)
{
  g_autoptr (GDateTime) now = gza_clock_get_last_date (gza_clock_get_default ());
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->visit_serial = self->visit_serial;
  job->day = g_date_time_format (now, "%Y-%m-%d");
  job->hour = g_date_time_get_hour (now);
  job->story = g_strdup (story != NULL ? story : "");
  job->language = g_strdup (language != NULL ? language : "");
  if (self->keep_days > 0) {
    g_autoptr (GDateTime) first = g_date_time_add_days (now, -(int) self->keep_days);

    job->first_day = g_date_time_format (first, "%Y-%m-%d");
  }
  return job;
}

/* Opens the file before the first job, and deletes what is too old once a day. */
static gboolean
make_ready (GzaVisitorStore *self,
            Job *job,
            GError **error)
{
  if (self->database == NULL)
    self->database = gza_visitor_database_open (self->path, error);
  if (self->database == NULL)
    return FALSE;

  if (job->first_day != NULL && g_strcmp0 (self->expired_day, job->first_day) != 0) {
    if (!gza_visitor_database_expire (self->database, job->first_day, error))
      return FALSE;
    g_free (self->expired_day);
    self->expired_day = g_strdup (job->first_day);
  }
  return TRUE;
}

/* Which number the job's visit has on its day; a visit that passes midnight gets another. */
static gint64
get_visit (GzaVisitorStore *self,
           Job *job,
           GError **error)
{
  if (self->visit == 0 || self->numbered_serial != job->visit_serial ||
      g_strcmp0 (self->numbered_day, job->day) != 0) {
    self->visit = gza_visitor_database_add_visit (self->database, job->day, error);
    self->numbered_serial = job->visit_serial;
    g_free (self->numbered_day);
    self->numbered_day = g_strdup (job->day);
  }
  return self->visit;
}

static gboolean
save (GzaVisitorStore *self,
      Job *job,
      GError **error)
{
  GzaVisitorAnswer answer = {
    .day = job->day,
    .hour = job->hour,
    .visit = get_visit (self, job, error),
    .language = job->language,
    .story = job->story,
    .moment = job->moment,
    .question = job->question,
    .options = (const char *const *) job->options,
  };

  return answer.visit > 0 && gza_visitor_database_save_answer (self->database, &answer, error);
}

static gboolean
count_use (GzaVisitorStore *self,
           Job *job,
           GError **error)
{
  GzaVisitorUse use = {
    .day = job->day,
    .hour = job->hour,
    .kind = job->kind,
    .language = job->language,
    .story = job->story,
    .chapter = job->chapter,
    .second = job->second,
    .count = 1,
  };

  return gza_visitor_database_add_use (self->database, &use, error);
}

static gboolean
get_results (GzaVisitorStore *self,
             Job *job,
             GError **error)
{
  job->results = gza_visitor_database_get_results (self->database, job->moment, job->question,
                                                   job->story, error);
  return job->results != NULL;
}

/* On the thread that has asked: the task, and with it the store, must not end on the worker. */
static gboolean
return_job (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->results != NULL)
    g_task_return_pointer (job->task, g_steal_pointer (&job->results),
                           (GDestroyNotify) gza_visitor_results_free);
  else
    g_task_return_boolean (job->task, TRUE);
  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  GzaVisitorStore *self = user_data;
  g_autoptr (Job) job = data;

  if (!make_ready (self, job, &job->error) || !job->work (self, job, &job->error))
    g_warning ("An answer or a count is lost: %s", job->error->message);

  if (job->task != NULL) {
    g_autoptr (GSource) source = g_idle_source_new ();
    GMainContext *context = g_task_get_context (job->task);

    g_source_set_priority (source, G_PRIORITY_DEFAULT);
    g_source_set_callback (source, return_job, g_steal_pointer (&job), (GDestroyNotify) job_free);
    g_source_attach (source, context);
  }
}

static void
push (GzaVisitorStore *self,
      Job *job)
{
  g_thread_pool_push (self->worker, job, NULL);
}

static void
gza_visitor_store_finalize (GObject *object)
{
  GzaVisitorStore *self = GZA_VISITOR_STORE (object);

  g_thread_pool_free (self->worker, FALSE, TRUE);
  g_clear_pointer (&self->database, gza_visitor_database_close);
  g_free (self->path);
  g_free (self->expired_day);
  g_free (self->numbered_day);

  G_OBJECT_CLASS (gza_visitor_store_parent_class)->finalize (object);
}

static void
gza_visitor_store_class_init (GzaVisitorStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_visitor_store_finalize;
}

static void
gza_visitor_store_init (GzaVisitorStore *self)
{
  self->visit_serial = 1;
  self->worker = g_thread_pool_new (run_job, self, 1, TRUE, NULL);
}

/**
 * gza_visitor_store_new:
 * @path: the file's path; its folder exists
 * @keep_days: after how many days answers and counts are deleted, 0 for never
 *
 * Makes a store. The file is opened with the first thing that is written or asked.
 *
 * Returns: (transfer full): the store
 */
GzaVisitorStore *
gza_visitor_store_new (const char *path,
                       guint keep_days)
{
  GzaVisitorStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GZA_TYPE_VISITOR_STORE, NULL);
  self->path = g_strdup (path);
  self->keep_days = keep_days;
  return self;
}

/**
 * gza_visitor_store_begin_visit:
 * @self: a store
 *
 * Tells that what comes now is another visitor's.
 */
void
gza_visitor_store_begin_visit (GzaVisitorStore *self)
{
  g_return_if_fail (GZA_IS_VISITOR_STORE (self));

  self->visit_serial++;
}

/**
 * gza_visitor_store_count:
 * @self: a store
 * @kind: what has happened; for %GZA_VISITOR_USE_LEAVE see gza_visitor_store_count_leave()
 * @language: the language on the screen, a BCP 47 tag
 * @story: (nullable): the story's id
 *
 * Adds one to the hour's count.
 */
void
gza_visitor_store_count (GzaVisitorStore *self,
                         GzaVisitorUseKind kind,
                         const char *language,
                         const char *story)
{
  Job *job;

  g_return_if_fail (GZA_IS_VISITOR_STORE (self));

  job = job_new (self, count_use, story, language);
  job->kind = kind_names[kind];
  push (self, job);
}

/**
 * gza_visitor_store_count_leave:
 * @self: a store
 * @language: the language on the screen, a BCP 47 tag
 * @story: the story's id
 * @chapter: which chapter was on the screen, from 1; 0 for the story's opening
 * @position_us: how far the chapter's medium had played, in microseconds
 *
 * Counts that a story was left before its end, and where.
 */
void
gza_visitor_store_count_leave (GzaVisitorStore *self,
                               const char *language,
                               const char *story,
                               guint chapter,
                               gint64 position_us)
{
  Job *job;

  g_return_if_fail (GZA_IS_VISITOR_STORE (self));

  job = job_new (self, count_use, story, language);
  job->kind = kind_names[GZA_VISITOR_USE_LEAVE];
  job->chapter = (int) chapter;
  job->second = (int) (MAX (position_us, 0) / G_USEC_PER_SEC / LEAVE_STEP_S) * LEAVE_STEP_S;
  push (self, job);
}

/**
 * gza_visitor_store_save_async:
 * @self: a store
 * @moment: when the question was asked, see #GzaVisitorAnswer
 * @question: the question's id
 * @story: (nullable): the story around which it was asked
 * @language: the language on the screen, a BCP 47 tag
 * @options: (array zero-terminated=1): ids of what was chosen; none if it was skipped
 * @callback: (nullable): called when the answer is on the disk, or can't be
 * @user_data: for @callback
 *
 * Saves an answer. One that the same visit gave before to the same question is replaced.
 */
void
gza_visitor_store_save_async (GzaVisitorStore *self,
                              const char *moment,
                              const char *question,
                              const char *story,
                              const char *language,
                              const char *const *options,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Job *job;

  g_return_if_fail (GZA_IS_VISITOR_STORE (self));
  g_return_if_fail (moment != NULL && question != NULL && options != NULL);

  job = job_new (self, save, story, language);
  job->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (job->task, gza_visitor_store_save_async);
  job->moment = g_strdup (moment);
  job->question = g_strdup (question);
  job->options = g_strdupv ((char **) options);
  push (self, job);
}

/**
 * gza_visitor_store_save_finish:
 * @self: a store
 * @result: what the callback got
 * @error: (out): what went wrong
 *
 * Ends gza_visitor_store_save_async().
 *
 * Returns: %TRUE if the answer is on the disk
 */
gboolean
gza_visitor_store_save_finish (GzaVisitorStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gza_visitor_store_get_results_async:
 * @self: a store
 * @moment: when the question was asked, see #GzaVisitorAnswer
 * @question: the question's id
 * @story: (nullable): the story around which it was asked; %NULL for all of them together
 * @cancellable: (nullable): ends the waiting
 * @callback: called with the results
 * @user_data: for @callback
 *
 * Asks what all visitors have answered, with what was saved before this call.
 */
void
gza_visitor_store_get_results_async (GzaVisitorStore *self,
                                     const char *moment,
                                     const char *question,
                                     const char *story,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  Job *job;

  g_return_if_fail (GZA_IS_VISITOR_STORE (self));
  g_return_if_fail (moment != NULL && question != NULL);

  job = job_new (self, get_results, story, NULL);
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, gza_visitor_store_get_results_async);
  job->moment = g_strdup (moment);
  job->question = g_strdup (question);
  push (self, job);
}

/**
 * gza_visitor_store_get_results_finish:
 * @self: a store
 * @result: what the callback got
 * @error: (out): what went wrong
 *
 * Ends gza_visitor_store_get_results_async().
 *
 * Returns: (transfer full) (nullable): the results
 */
GzaVisitorResults *
gza_visitor_store_get_results_finish (GzaVisitorStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
