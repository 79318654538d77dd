/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-visitors"

#include "gza-visitor-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

/* Opens the file of answers so that no power cut harms it and none of it is ever deleted.
 *
 * Journal: write-ahead, with a full sync at every commit; what was acknowledged is on the disk.
 * Layout: PRAGMA user_version counts the migrations that were made; each is one transaction.
 *   visit_day  how many visits a day has had, so that a number isn't given twice
 *   answer     one row per answer; a visitor who answers again replaces the first answer
 *   chosen     one row per option chosen, ordered by question, so that counting needs no join
 *   usage      counts by the hour
 * A file that is damaged, or that a later version of the program has made, is renamed together
 * with its journal to NAME.set-aside-DATE-TIME, and a new one is begun.
 */

/* Another process, the curator's export, may read for a moment. */
#define BUSY_TIMEOUT_MS 5000

static const char *const migrations[] = {
  "CREATE TABLE visit_day (day TEXT PRIMARY KEY, n_visits INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE answer (id INTEGER PRIMARY KEY, day TEXT NOT NULL, hour INTEGER NOT NULL,"
  "  visit INTEGER NOT NULL, language TEXT NOT NULL, story TEXT NOT NULL, moment TEXT NOT NULL,"
  "  question TEXT NOT NULL, skipped INTEGER NOT NULL,"
  "  UNIQUE (question, moment, story, day, visit)) STRICT;"
  "CREATE INDEX answer_counted ON answer (question, moment, story, skipped);"
  "CREATE INDEX answer_day ON answer (day);"
  "CREATE TABLE chosen (question TEXT NOT NULL, moment TEXT NOT NULL, option TEXT NOT NULL,"
  "  story TEXT NOT NULL, answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,"
  "  PRIMARY KEY (question, moment, option, story, answer)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX chosen_answer ON chosen (answer);"
  "CREATE TABLE usage (day TEXT NOT NULL, hour INTEGER NOT NULL, kind TEXT NOT NULL,"
  "  language TEXT NOT NULL, story TEXT NOT NULL, chapter INTEGER NOT NULL,"
  "  second INTEGER NOT NULL, n INTEGER NOT NULL,"
  "  PRIMARY KEY (day, hour, kind, language, story, chapter, second)) STRICT, WITHOUT ROWID;",
};

/**
 * gza_visitor_file_is_damage:
 * @code: what SQLite returned
 *
 * Tells whether the file itself is at fault, rather than the disk or the question.
 *
 * Returns: %TRUE if the file can't be trusted
 */
gboolean
gza_visitor_file_is_damage (int code)
{
  return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static GIOErrorEnum
get_error_code (int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return G_IO_ERROR_NO_SPACE;
  case SQLITE_READONLY:
    return G_IO_ERROR_READ_ONLY;
  case SQLITE_CANTOPEN:
    return G_IO_ERROR_NOT_FOUND;
  case SQLITE_BUSY:
    return G_IO_ERROR_BUSY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return G_IO_ERROR_INVALID_DATA;
  default:
    return G_IO_ERROR_FAILED;
  }
}

/**
 * gza_visitor_file_set_error:
 * @error: (out): the error
 * @db: (nullable): the connection that has failed
 * @path: the file's path, for the message
 *
 * Says what SQLite says, as an error of Gio's domain.
 */
void
gza_visitor_file_set_error (GError **error,
                            sqlite3 *db,
                            const char *path)
{
  int code = db != NULL ? sqlite3_extended_errcode (db) : SQLITE_NOMEM;

  g_set_error (error, G_IO_ERROR, get_error_code (code), "%s: %s", path,
               db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));
}

/* The first value of the first row, or -1. */
static gint64
read_number (sqlite3 *db,
             const char *sql)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    return -1;
  return sqlite3_column_int64 (statement, 0);
}

static gboolean
is_whole (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code = sqlite3_prepare_v2 (db, "PRAGMA integrity_check(1)", -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  return !gza_visitor_file_is_damage (code);
}

static gboolean
migrate (sqlite3 *db)
{
  gint64 version = read_number (db, "PRAGMA user_version");

  if (version < 0)
    return FALSE;
  for (; version < (gint64) G_N_ELEMENTS (migrations); version++) {
    g_autofree char *sql =
        g_strdup_printf ("BEGIN IMMEDIATE;%sPRAGMA user_version=%d;COMMIT;", migrations[version],
                         (int) version + 1);

    if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
      return FALSE;
  }
  return TRUE;
}

static char *
dup_set_aside_path (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *wanted = g_strdup_printf ("%s.set-aside-%s", path, date);

  for (guint n = 2; g_file_test (wanted, G_FILE_TEST_EXISTS); n++) {
    g_free (wanted);
    wanted = g_strdup_printf ("%s.set-aside-%s-%u", path, date, n);
  }
  return g_steal_pointer (&wanted);
}

static gboolean
set_aside (const char *path,
           const char *reason,
           GError **error)
{
  static const char *const suffixes[] = { "-wal", "-shm", "" };
  g_autofree char *aside = dup_set_aside_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT) {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", from,
                   g_strerror (errno));
      return FALSE;
    }
  }
  g_warning ("%s %s: kept as %s, a new file is begun", path, reason, aside);
  return TRUE;
}

static sqlite3 *
connect_to (const char *path,
            int flags,
            GError **error)
{
  g_autoptr (sqlite3) db = NULL;

  if (sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK) {
    gza_visitor_file_set_error (error, db, path);
    return NULL;
  }
  sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return g_steal_pointer (&db);
}

/* Why the file must not be written to; NULL if it may. */
static const char *
find_fault (sqlite3 *db)
{
  gint64 version = read_number (db, "PRAGMA user_version");

  if (version < 0)
    return gza_visitor_file_is_damage (sqlite3_errcode (db)) ? "is damaged" : NULL;
  if (version > (gint64) G_N_ELEMENTS (migrations))
    return "was made by a later version";
  return is_whole (db) ? NULL : "is damaged";
}

/**
 * gza_visitor_file_open:
 * @path: the file's path; its folder exists
 * @error: (out): what went wrong
 *
 * Opens the file to be written, in the present layout; makes it where there is none. A file that
 * can't be used is set aside, never deleted.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *
gza_visitor_file_open (const char *path,
                       GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  g_autoptr (sqlite3) db = connect_to (path, flags, error);
  const char *fault;

  if (db == NULL)
    return NULL;

  fault = find_fault (db);
  if (fault != NULL) {
    g_clear_pointer (&db, sqlite3_close_v2);
    if (!set_aside (path, fault, error))
      return NULL;
    db = connect_to (path, flags, error);
    if (db == NULL)
      return NULL;
  }

  if (sqlite3_exec (db,
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
                    NULL, NULL, NULL) != SQLITE_OK ||
      !migrate (db)) {
    gza_visitor_file_set_error (error, db, path);
    return NULL;
  }
  return g_steal_pointer (&db);
}

/**
 * gza_visitor_file_open_to_read:
 * @path: the file's path
 * @error: (out): what went wrong
 *
 * Opens the file to be read only, also while a kiosk writes to it.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *
gza_visitor_file_open_to_read (const char *path,
                               GError **error)
{
  g_autoptr (sqlite3) db =
      connect_to (path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, error);
  gint64 version;

  if (db == NULL)
    return NULL;

  version = read_number (db, "PRAGMA user_version");
  if (version < 0) {
    gza_visitor_file_set_error (error, db, path);
    return NULL;
  }
  if (version < 1 || version > (gint64) G_N_ELEMENTS (migrations)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 version < 1 ? "%s: no file of visitors' answers"
                             : "%s: made by a later version of this program",
                 path);
    return NULL;
  }
  return g_steal_pointer (&db);
}
