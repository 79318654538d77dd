/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visitors"

#include "gza-visitor-database.h"

#include <gio/gio.h>

#include "gza-visitor-file.h"

/* Writes and reads the file of answers. One thread at a time. Every write is one transaction that
 * is on the disk when the function returns; one that finds the file damaged opens it anew, which
 * sets the damaged one aside, and is tried once more.
 */

struct _GzaVisitorDatabase {
  char *path;
  sqlite3 *db;
};

typedef gboolean (*Write) (GzaVisitorDatabase *self,
                           gconstpointer data);

static GzaVisitorDatabase *
wrap (sqlite3 *db,
      const char *path)
{
  GzaVisitorDatabase *self;

  if (db == NULL)
    return NULL;

  self = g_new0 (GzaVisitorDatabase, 1);
  self->path = g_strdup (path);
  self->db = db;
  return self;
}

/**
 * gza_visitor_database_open:
 * @path: the file's path; its folder exists
 * @error: (out): what went wrong
 *
 * Opens the file to be written; makes it where there is none.
 *
 * Returns: (transfer full) (nullable): the database
 */
GzaVisitorDatabase *
gza_visitor_database_open (const char *path,
                           GError **error)
{
  return wrap (gza_visitor_file_open (path, error), path);
}

/**
 * gza_visitor_database_open_to_read:
 * @path: the file's path
 * @error: (out): what went wrong
 *
 * Opens the file to be read only, also while a kiosk writes to it.
 *
 * Returns: (transfer full) (nullable): the database
 */
GzaVisitorDatabase *
gza_visitor_database_open_to_read (const char *path,
                                   GError **error)
{
  return wrap (gza_visitor_file_open_to_read (path, error), path);
}

/**
 * gza_visitor_database_close:
 * @self: (transfer full): a database
 *
 * Closes the file.
 */
void
gza_visitor_database_close (GzaVisitorDatabase *self)
{
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self);
}

static sqlite3_stmt *
prepare (GzaVisitorDatabase *self,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);
  return statement;
}

/* Texts that outlive the statement. */
static void
bind_texts (sqlite3_stmt *statement,
            int first,
            const char *const *texts,
            gsize n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    sqlite3_bind_text (statement, first + (int) i, texts[i] != NULL ? texts[i] : "", -1,
                       SQLITE_STATIC);
}

static gboolean
finish (sqlite3_stmt *statement)
{
  return statement != NULL && sqlite3_step (statement) == SQLITE_DONE;
}

static gboolean
try_to_write (GzaVisitorDatabase *self,
              Write write,
              gconstpointer data)
{
  if (sqlite3_exec (self->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return FALSE;
  return write (self, data) && sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

/* Runs @write in a transaction. */
static gboolean
write_durably (GzaVisitorDatabase *self,
               Write write,
               gconstpointer data,
               GError **error)
{
  if (try_to_write (self, write, data))
    return TRUE;

  if (gza_visitor_file_is_damage (sqlite3_errcode (self->db))) {
    sqlite3 *db = gza_visitor_file_open (self->path, error);

    if (db == NULL)
      return FALSE;
    sqlite3_close_v2 (self->db);
    self->db = db;
    if (try_to_write (self, write, data))
      return TRUE;
  }
  gza_visitor_file_set_error (error, self->db, self->path);
  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static gboolean
write_visit (GzaVisitorDatabase *self,
             gconstpointer day)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "INSERT INTO visit_day VALUES (?1, 1)"
                     " ON CONFLICT (day) DO UPDATE SET n_visits = n_visits + 1");
  const char *texts[] = { day };

  bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  return finish (statement);
}

/**
 * gza_visitor_database_add_visit:
 * @self: a database
 * @day: the local day, as 2026-05-17
 * @error: (out): what went wrong
 *
 * Numbers a new visit.
 *
 * Returns: the visit's number within the day, from 1; 0 on an error
 */
gint64
gza_visitor_database_add_visit (GzaVisitorDatabase *self,
                                const char *day,
                                GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *texts[] = { day };

  if (!write_durably (self, write_visit, day, error))
    return 0;

  statement = prepare (self, "SELECT n_visits FROM visit_day WHERE day = ?1");
  bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW) {
    gza_visitor_file_set_error (error, self->db, self->path);
    return 0;
  }
  return sqlite3_column_int64 (statement, 0);
}

static gboolean
write_options (GzaVisitorDatabase *self,
               const GzaVisitorAnswer *answer)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "INSERT INTO chosen (answer, question, moment, story, option)"
                     " VALUES (?1, ?2, ?3, ?4, ?5)");
  gint64 id = sqlite3_last_insert_rowid (self->db);
  const char *texts[] = { answer->question, answer->moment, answer->story };

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  bind_texts (statement, 2, texts, G_N_ELEMENTS (texts));
  for (gsize i = 0; answer->options != NULL && answer->options[i] != NULL; i++) {
    sqlite3_bind_text (statement, 5, answer->options[i], -1, SQLITE_STATIC);
    if (!finish (statement))
      return FALSE;
    sqlite3_reset (statement);
  }
  return TRUE;
}

static gboolean
write_answer (GzaVisitorDatabase *self,
              gconstpointer data)
{
  const GzaVisitorAnswer *answer = data;
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "INSERT OR REPLACE INTO answer"
                     " (question, moment, story, day, language, hour, visit, skipped)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  const char *texts[] = { answer->question, answer->moment, answer->story, answer->day,
                          answer->language };

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  sqlite3_bind_int (statement, 6, answer->hour);
  sqlite3_bind_int64 (statement, 7, answer->visit);
  sqlite3_bind_int (statement, 8, answer->options == NULL || answer->options[0] == NULL);
  return finish (statement) && write_options (self, answer);
}

/**
 * gza_visitor_database_save_answer:
 * @self: a database
 * @answer: the answer; one that the same visit gave before to the same question is replaced
 * @error: (out): what went wrong
 *
 * Saves an answer; it is on the disk when this returns.
 *
 * Returns: %TRUE if it is saved
 */
gboolean
gza_visitor_database_save_answer (GzaVisitorDatabase *self,
                                  const GzaVisitorAnswer *answer,
                                  GError **error)
{
  return write_durably (self, write_answer, answer, error);
}

static gboolean
write_use (GzaVisitorDatabase *self,
           gconstpointer data)
{
  const GzaVisitorUse *use = data;
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "INSERT INTO usage (day, kind, language, story, hour, chapter, second, n)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                     " ON CONFLICT DO UPDATE SET n = n + excluded.n");
  const char *texts[] = { use->day, use->kind, use->language, use->story };

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  sqlite3_bind_int (statement, 5, use->hour);
  sqlite3_bind_int (statement, 6, use->chapter);
  sqlite3_bind_int (statement, 7, use->second);
  sqlite3_bind_int64 (statement, 8, use->count);
  return finish (statement);
}

/**
 * gza_visitor_database_add_use:
 * @self: a database
 * @use: what happened, and how often
 * @error: (out): what went wrong
 *
 * Adds to the count of the hour.
 *
 * Returns: %TRUE if it is saved
 */
gboolean
gza_visitor_database_add_use (GzaVisitorDatabase *self,
                              const GzaVisitorUse *use,
                              GError **error)
{
  return write_durably (self, write_use, use, error);
}

static gboolean
count_options (GzaVisitorDatabase *self,
               GzaVisitorResults *results,
               const char *const *texts)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "SELECT option, count(*) FROM chosen WHERE question = ?1 AND moment = ?2"
                     " AND (?3 = '' OR story = ?3) GROUP BY option");
  int code;

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, 1, texts, 3);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    gza_visitor_results_add (results, (const char *) sqlite3_column_text (statement, 0),
                             sqlite3_column_int64 (statement, 1));
  return code == SQLITE_DONE;
}

static gboolean
count_answers (GzaVisitorDatabase *self,
               GzaVisitorResults *results,
               const char *const *texts)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "SELECT count(*) FROM answer WHERE question = ?1 AND moment = ?2"
                     " AND (?3 = '' OR story = ?3) AND skipped = 0");

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, 1, texts, 3);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return FALSE;
  gza_visitor_results_set_n_answers (results, sqlite3_column_int64 (statement, 0));
  return TRUE;
}

/**
 * gza_visitor_database_get_results:
 * @self: a database
 * @moment: when the question was asked
 * @question: the question's id
 * @story: (nullable): the story around which it was asked; %NULL for all of them together
 * @error: (out): what went wrong
 *
 * Counts what has been answered to one question.
 *
 * Returns: (transfer full) (nullable): the results
 */
GzaVisitorResults *
gza_visitor_database_get_results (GzaVisitorDatabase *self,
                                  const char *moment,
                                  const char *question,
                                  const char *story,
                                  GError **error)
{
  g_autoptr (GzaVisitorResults) results = gza_visitor_results_new ();
  const char *texts[] = { question, moment, story };

  if (!count_options (self, results, texts) || !count_answers (self, results, texts)) {
    gza_visitor_file_set_error (error, self->db, self->path);
    return NULL;
  }
  return g_steal_pointer (&results);
}

static gboolean
write_expiry (GzaVisitorDatabase *self,
              gconstpointer first_day)
{
  static const char *const deletions[] = {
    "DELETE FROM answer WHERE day < ?1",
    "DELETE FROM usage WHERE day < ?1",
    "DELETE FROM visit_day WHERE day < ?1",
  };
  const char *texts[] = { first_day };

  for (gsize i = 0; i < G_N_ELEMENTS (deletions); i++) {
    g_autoptr (sqlite3_stmt) statement = prepare (self, deletions[i]);

    bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
    if (!finish (statement))
      return FALSE;
  }
  return TRUE;
}

/**
 * gza_visitor_database_expire:
 * @self: a database
 * @first_day: the first day that is kept, as 2026-05-17
 * @error: (out): what went wrong
 *
 * Deletes what is older than the kiosk keeps answers.
 *
 * Returns: %TRUE if it is done
 */
gboolean
gza_visitor_database_expire (GzaVisitorDatabase *self,
                             const char *first_day,
                             GError **error)
{
  return write_durably (self, write_expiry, first_day, error);
}

static const char *
get_text (sqlite3_stmt *statement,
          int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/* Options are ids, which have no line feeds. */
static void
read_answer (sqlite3_stmt *statement,
             GzaVisitorAnswerFunc func,
             gpointer user_data)
{
  g_auto (GStrv) options = g_strsplit (get_text (statement, 7), "\n", -1);
  GzaVisitorAnswer row = {
    .day = get_text (statement, 0),
    .hour = sqlite3_column_int (statement, 1),
    .visit = sqlite3_column_int64 (statement, 2),
    .language = get_text (statement, 3),
    .story = get_text (statement, 4),
    .moment = get_text (statement, 5),
    .question = get_text (statement, 6),
    .options = (const char *const *) options,
  };

  func (&row, user_data);
}

/**
 * gza_visitor_database_each_answer:
 * @self: a database
 * @func: (scope call): called for each answer, the oldest first
 * @user_data: for @func
 * @error: (out): what went wrong
 *
 * Reads all answers, as they are at one moment.
 *
 * Returns: %TRUE if all were read
 */
gboolean
gza_visitor_database_each_answer (GzaVisitorDatabase *self,
                                  GzaVisitorAnswerFunc func,
                                  gpointer user_data,
                                  GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "SELECT day, hour, visit, language, story, moment, question,"
                     " coalesce((SELECT group_concat(option, char(10)) FROM chosen"
                     "  WHERE answer = answer.id), '')"
                     " FROM answer ORDER BY day, visit, id");
  int code = SQLITE_ERROR;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    read_answer (statement, func, user_data);
  if (code != SQLITE_DONE)
    gza_visitor_file_set_error (error, self->db, self->path);
  return code == SQLITE_DONE;
}

/**
 * gza_visitor_database_each_use:
 * @self: a database
 * @func: (scope call): called for each count, by day and hour
 * @user_data: for @func
 * @error: (out): what went wrong
 *
 * Reads all counts of use, as they are at one moment.
 *
 * Returns: %TRUE if all were read
 */
gboolean
gza_visitor_database_each_use (GzaVisitorDatabase *self,
                               GzaVisitorUseFunc func,
                               gpointer user_data,
                               GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare (self, "SELECT day, hour, kind, language, story, chapter, second, n FROM usage"
                     " ORDER BY day, hour, kind, language, story, chapter, second");
  int code = SQLITE_ERROR;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW) {
    GzaVisitorUse row = {
      .day = get_text (statement, 0),
      .hour = sqlite3_column_int (statement, 1),
      .kind = get_text (statement, 2),
      .language = get_text (statement, 3),
      .story = get_text (statement, 4),
      .chapter = sqlite3_column_int (statement, 5),
      .second = sqlite3_column_int (statement, 6),
      .count = sqlite3_column_int64 (statement, 7),
    };

    func (&row, user_data);
  }
  if (code != SQLITE_DONE)
    gza_visitor_file_set_error (error, self->db, self->path);
  return code == SQLITE_DONE;
}
