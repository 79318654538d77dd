/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-log"

#include "gza-log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a kiosk writes to the journal: one line for each distinct problem, and another only when an
 * hour has passed, with the number of times since. Years of a broken cable must not fill a disk.
 *
 * Two messages are the same problem where they differ in numbers alone; what they have in common
 * makes the id that stands before each line: `gza-player-3f2a91c0: …`. It stays the same over
 * restarts, so that a technician can search for it and ignore it. Any thread may log.
 */

#define AGAIN_US ((gint64) 60 * 60 * G_USEC_PER_SEC)
#define MAX_PROBLEMS 256
#define MAX_KEPT_BYTES (1024 * 1024)

typedef struct {
  GzaProblem problem;
  gint64 said_us;   /* when a line was last written */
  guint n_left_out; /* since then */
} Entry;

static GMutex mutex;
static GHashTable *entries; /* (element-type utf8 Entry), guarded */
static char *kept_path;     /* (nullable): guarded */

/* FNV-1a, 32 bits; digits count as one sign, however many stand together. */
static guint32
hash_words (const char *text)
{
  guint32 hash = 2166136261u;

  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]))
      continue;
    hash = (hash ^ (guint8) (g_ascii_isdigit (p[0]) ? '0' : p[0])) * 16777619u;
  }
  return hash;
}

/**
 * gza_log_make_id:
 * @domain: a log domain
 * @text: a message
 *
 * Makes the name of a problem.
 *
 * Returns: (transfer full): the same for messages that differ in their numbers only
 */
char *
gza_log_make_id (const char *domain,
                 const char *text)
{
  return g_strdup_printf ("%s-%08x", domain, hash_words (text));
}

/**
 * gza_problem_free:
 * @self: a copy of a problem
 *
 * Frees it.
 */
void
gza_problem_free (GzaProblem *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

/* The one that was quiet for longest makes room. */
static void
forget_oldest (void)
{
  GHashTableIter iter;
  GzaProblem *problem, *oldest = NULL;

  if (g_hash_table_size (entries) < MAX_PROBLEMS)
    return;
  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &problem)) {
    if (oldest == NULL || problem->last_us < oldest->last_us)
      oldest = problem;
  }
  g_hash_table_remove (entries, oldest->id);
}

static Entry *
find_entry (const char *domain,
            const char *text)
{
  g_autofree char *id = gza_log_make_id (domain, text);
  Entry *entry;

  if (entries == NULL)
    entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                     (GDestroyNotify) gza_problem_free);
  entry = g_hash_table_lookup (entries, id);
  if (entry != NULL)
    return entry;
  forget_oldest ();
  entry = g_new0 (Entry, 1);
  entry->problem.id = g_steal_pointer (&id);
  g_hash_table_insert (entries, entry->problem.id, entry);
  return entry;
}

static gboolean
is_due (const Entry *entry,
        gint64 now_us)
{
  return entry->problem.count == 1 || now_us - entry->said_us >= AGAIN_US ||
         now_us < entry->said_us;
}

static void
count (GzaProblem *problem,
       const char *text,
       gboolean is_warning,
       gint64 now_us)
{
  if (g_strcmp0 (problem->text, text) != 0) {
    g_free (problem->text);
    problem->text = g_strdup (text);
  }
  problem->count++;
  problem->last_us = now_us;
  problem->is_warning = is_warning;
}

/**
 * gza_log_note:
 * @domain: a log domain
 * @text: a message
 * @is_warning: whether somebody should look after it
 * @now_us: microseconds since 1970
 * @ret_line: (out) (nullable) (transfer full): the line to write, %NULL where none is due
 *
 * Counts a message. Any thread may call it.
 *
 * Returns: %TRUE where a line is due
 */
gboolean
gza_log_note (const char *domain,
              const char *text,
              gboolean is_warning,
              gint64 now_us,
              char **ret_line)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  Entry *entry = find_entry (domain, text);
  const char *id = entry->problem.id;

  count (&entry->problem, text, is_warning, now_us);
  *ret_line = NULL;
  if (!is_due (entry, now_us)) {
    entry->n_left_out++;
    return FALSE;
  }
  *ret_line = entry->n_left_out == 0
                  ? g_strdup_printf ("%s: %s", id, text)
                  : g_strdup_printf ("%s: %s (and %u times before)", id, text, entry->n_left_out);
  entry->said_us = now_us;
  entry->n_left_out = 0;
  return TRUE;
}

static const char *
get_field (const GLogField *fields,
           gsize n_fields,
           const char *key)
{
  for (gsize i = 0; i < n_fields; i++) {
    if (g_str_equal (fields[i].key, key) && fields[i].length < 0)
      return fields[i].value;
  }
  return NULL;
}

/* At most two files, so that months of faults take two megabytes. */
static int
open_kept (void)
{
  struct stat info;

  if (stat (kept_path, &info) == 0 && info.st_size > MAX_KEPT_BYTES) {
    g_autofree char *older = g_strconcat (kept_path, ".1", NULL);

    (void) rename (kept_path, older);
  }
  return open (kept_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
}

static void
keep_line (const char *line)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  g_autofree char *whole = g_strdup_printf ("%s %s\n", time, line);
  int fd = kept_path != NULL ? open_kept () : -1;

  if (fd < 0)
    return;
  /* What can't be written here is in the journal all the same. */
  if (write (fd, whole, strlen (whole)) < 0)
    errno = 0;
  close (fd);
}

static GLogWriterOutput
on_log (GLogLevelFlags level,
        const GLogField *fields,
        gsize n_fields,
        gpointer unused)
{
  const char *domain = get_field (fields, n_fields, "GLIB_DOMAIN");
  const char *text = get_field (fields, n_fields, "MESSAGE");
  gboolean is_warning = (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL |
                                  G_LOG_LEVEL_WARNING)) != 0;
  g_autofree char *line = NULL;

  if (text == NULL || (!is_warning && (level & G_LOG_LEVEL_MESSAGE) == 0))
    return g_log_writer_default (level, fields, n_fields, NULL);
  if (gza_log_note (domain != NULL ? domain : "other", text, is_warning, g_get_real_time (),
                    &line)) {
    /* GLib writes to the journal itself, which knows no other name than what the line brings. */
    const char *name = g_get_prgname ();
    const GLogField said[] = { { "MESSAGE", line, -1 }, { "PRIORITY", is_warning ? "4" : "5", -1 },
                               { "SYSLOG_IDENTIFIER", name != NULL ? name : "gza", -1 },
                               { "GLIB_DOMAIN", domain, domain != NULL ? -1 : 0 } };

    keep_line (line);
    return g_log_writer_default (level, said, domain != NULL ? 4 : 3, NULL);
  }
  return G_LOG_WRITER_HANDLED;
}

/**
 * gza_log_install:
 *
 * Has everything that the program says go through here, from now on and for good.
 */
void
gza_log_install (void)
{
  g_log_set_writer_func (on_log, NULL, NULL);
}

/**
 * gza_log_keep:
 * @state_dir: what survives a power cut
 *
 * Keeps every line that is written in `kiosk.log` as well, for a technician without the journal; at
 * a megabyte it becomes `kiosk.log.1` and begins anew.
 */
void
gza_log_keep (const char *state_dir)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_free (kept_path);
  kept_path = g_build_filename (state_dir, "kiosk.log", NULL);
}

static GzaProblem *
copy_problem (const GzaProblem *problem)
{
  GzaProblem *copy = g_memdup2 (problem, sizeof *problem);

  copy->id = g_strdup (problem->id);
  copy->text = g_strdup (problem->text);
  return copy;
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const GzaProblem *one = *(GzaProblem *const *) a;
  const GzaProblem *other = *(GzaProblem *const *) b;

  return one->last_us == other->last_us ? strcmp (one->id, other->id)
         : one->last_us > other->last_us ? -1
                                         : 1;
}

/**
 * gza_log_list_problems:
 *
 * Lists what has been said that somebody should look after.
 *
 * Returns: (transfer full) (element-type GzaProblem): copies, the newest first
 */
GPtrArray *
gza_log_list_problems (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_problem_free);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GHashTableIter iter;
  const GzaProblem *problem;

  if (entries == NULL)
    return list;
  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &problem)) {
    if (problem->is_warning)
      g_ptr_array_add (list, copy_problem (problem));
  }
  g_ptr_array_sort (list, compare_problems);
  return list;
}
