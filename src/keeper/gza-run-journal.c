/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-run-journal"

#include "gza-run-journal.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "gza-clock.h"
#include "gza-config.h"
#include "gza-folder-stamp.h"

/* Two small files tell a kiosk that starts what became of the one before.
 *
 *   run          in the runtime folder: what the kiosk is doing, replaced whole whenever that
 *                changes, removed by a clean end. Found at a start, it names what crashed. The
 *                folder lies in memory: a power cut empties it, and is nobody's crash.
 *   crashes      in the state folder: how often each story crashed the kiosk, for good, and how
 *                often an exhibition did before it had proved itself.
 *
 * A story that did so three times is set aside: it is not shown by this version of the program,
 * until its files change or a technician removes the file. An exhibition proves itself in the
 * first run that shows it for an hour; one that ended the kiosk three times before is failing. A
 * kiosk that ends within a minute, outside any story, has started in the dark; its caller takes
 * fewer risks the more often that happens.
 */

#define RUN_FILE "run"
#define CRASHES_FILE "crashes"
#define RUN "run"
#define MAX_CRASHES 3
#define EARLY_US (60 * G_USEC_PER_SEC)
#define TRIAL_US (60 * 60 * (gint64) G_USEC_PER_SEC)

struct _GzaRunJournal {
  GObject parent_instance;

  /* owned */
  char *run_path;
  char *crashes_path;
  GKeyFile *crashes;
  char *crashed_story;
  char *exhibition; /* (nullable): its folder */
  char *story;
  GStrv aside;

  /* state */
  guint n_crashes;     /* since the machine was started */
  guint n_dark_starts; /* in a row */
  gint64 began_us;
  gint64 exhibition_us; /* when this run began to show it */
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (GzaRunJournal, gza_run_journal, G_TYPE_OBJECT)

static gint64
get_now_us (void)
{
  return gza_clock_get_time_us (gza_clock_get_default ());
}

/* A folder that can't be written costs the kiosk its memory of crashes, nothing else. */
static void
save (GKeyFile               *file,
      const char             *path,
      GFileSetContentsFlags   flags)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = g_key_file_to_data (file, &length, NULL);

  if (!g_file_set_contents_full (path, text, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | flags, 0600, &error))
    g_warning ("%s, a crash will not be remembered", error->message);
}

/* Removed first: over a file that is there the new one would have to reach the disk. */
static void
write_run (GzaRunJournal *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_uint64 (file, RUN, "began", (guint64) self->began_us);
  g_key_file_set_integer (file, RUN, "crashes", (int) self->n_crashes);
  g_key_file_set_integer (file, RUN, "dark-starts", (int) self->n_dark_starts);
  g_key_file_set_boolean (file, RUN, "shown", self->is_shown);
  if (self->exhibition != NULL)
    g_key_file_set_string (file, RUN, "exhibition", self->exhibition);
  if (self->story != NULL)
    g_key_file_set_string (file, RUN, "story", self->story);
  g_unlink (self->run_path);
  save (file, self->run_path, G_FILE_SET_CONTENTS_NONE);
}

static guint
get_uint (GKeyFile   *file,
          const char *group,
          const char *key)
{
  return (guint) CLAMP (g_key_file_get_integer (file, group, key, NULL), 0, 1000000);
}

static gboolean
is_exhibition (const char *group)
{
  return group[0] == '/';
}

/* Exhibitions that are no longer there need no count. */
static void
save_crashes (GzaRunJournal *self)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->crashes, NULL);

  for (guint i = 0; groups[i] != NULL; i++) {
    if (is_exhibition (groups[i]) && !g_file_test (groups[i], G_FILE_TEST_IS_DIR))
      g_key_file_remove_group (self->crashes, groups[i], NULL);
  }
  save (self->crashes, self->crashes_path, G_FILE_SET_CONTENTS_DURABLE);
}

/* Of a story's files; empty where they are not known. */
static char *
make_stamp (const char *exhibition,
            const char *id)
{
  g_autofree char *path = NULL;

  if (exhibition == NULL || strchr (id, '/') != NULL)
    return g_strdup ("");
  path = g_build_filename (exhibition, "stories", id, NULL);
  return gza_folder_stamp_make (path);
}

/* Counts of another version of the program are not held against this one, nor those of other files
 * against these. */
static guint
get_story_crashes (GzaRunJournal *self,
                   const char    *exhibition,
                   const char    *id)
{
  g_autofree char *version = g_key_file_get_string (self->crashes, id, "version", NULL);
  g_autofree char *stamp = g_key_file_get_string (self->crashes, id, "stamp", NULL);
  g_autofree char *own_stamp = NULL;

  if (g_strcmp0 (version, GZA_VERSION) != 0)
    return 0;
  own_stamp = make_stamp (exhibition, id);
  return g_strcmp0 (stamp, own_stamp) == 0 ? get_uint (self->crashes, id, "crashes") : 0;
}

static void
count_story (GzaRunJournal *self,
             const char    *exhibition)
{
  const char *id = self->crashed_story;
  g_autofree char *stamp = make_stamp (exhibition, id);
  guint n_crashes = get_story_crashes (self, exhibition, id) + 1;

  g_key_file_set_integer (self->crashes, id, "crashes", (int) n_crashes);
  g_key_file_set_string (self->crashes, id, "version", GZA_VERSION);
  g_key_file_set_string (self->crashes, id, "stamp", stamp);
}

static gboolean
is_proved (GzaRunJournal *self,
           const char    *exhibition)
{
  return g_key_file_get_boolean (self->crashes, exhibition, "proved", NULL);
}

static void
count_exhibition (GzaRunJournal *self,
                  const char    *folder)
{
  if (!is_exhibition (folder) || is_proved (self, folder))
    return;
  g_key_file_set_integer (self->crashes, folder, "crashes",
                          (int) get_uint (self->crashes, folder, "crashes") + 1);
}

/* What the run before left behind, which a clean end would have removed. */
static void
read_last_run (GzaRunJournal *self)
{
  g_autoptr (GKeyFile) run = g_key_file_new ();
  g_autofree char *exhibition = NULL;
  g_autofree char *story = NULL;
  gint64 began_us;

  if (!g_key_file_load_from_file (run, self->run_path, G_KEY_FILE_NONE, NULL))
    return;
  self->n_crashes = get_uint (run, RUN, "crashes") + 1;
  self->n_dark_starts = get_uint (run, RUN, "dark-starts");
  began_us = (gint64) g_key_file_get_uint64 (run, RUN, "began", NULL);
  exhibition = g_key_file_get_string (run, RUN, "exhibition", NULL);
  story = g_key_file_get_string (run, RUN, "story", NULL);
  if (exhibition != NULL)
    count_exhibition (self, exhibition);
  if (story != NULL && story[0] != '\0') {
    self->crashed_story = g_steal_pointer (&story);
    self->n_dark_starts = 0;
    count_story (self, exhibition);
  } else if (began_us > 0 && get_now_us () - began_us < EARLY_US) {
    self->n_dark_starts++;
  } else {
    self->n_dark_starts = 0;
  }
  if (exhibition != NULL || self->crashed_story != NULL)
    save_crashes (self);
}

static void
gza_run_journal_finalize (GObject *object)
{
  GzaRunJournal *self = GZA_RUN_JOURNAL (object);

  g_free (self->run_path);
  g_free (self->crashes_path);
  g_key_file_unref (self->crashes);
  g_free (self->crashed_story);
  g_free (self->exhibition);
  g_free (self->story);
  g_strfreev (self->aside);

  G_OBJECT_CLASS (gza_run_journal_parent_class)->finalize (object);
}

static void
gza_run_journal_class_init (GzaRunJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_run_journal_finalize;
}

static void
gza_run_journal_init (GzaRunJournal *self)
{
  self->crashes = g_key_file_new ();
  self->aside = g_new0 (char *, 1);
}

/**
 * gza_run_journal_new:
 * @state_dir: a folder that survives a power cut
 * @runtime_dir: a folder that doesn't
 *
 * Makes a journal that has read and written nothing yet.
 *
 * Returns: (transfer full): a journal
 */
GzaRunJournal *
gza_run_journal_new (const char *state_dir,
                     const char *runtime_dir)
{
  GzaRunJournal *self = g_object_new (GZA_TYPE_RUN_JOURNAL, NULL);

  self->run_path = g_build_filename (runtime_dir, RUN_FILE, NULL);
  self->crashes_path = g_build_filename (state_dir, CRASHES_FILE, NULL);
  return self;
}

/**
 * gza_run_journal_begin:
 * @self: a journal
 *
 * Reads how the last run ended, and writes that another has begun.
 */
void
gza_run_journal_begin (GzaRunJournal *self)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));

  /* A file that can't be read has nothing to say. */
  g_key_file_load_from_file (self->crashes, self->crashes_path, G_KEY_FILE_NONE, NULL);
  read_last_run (self);
  g_strfreev (self->aside);
  self->aside = gza_run_journal_list_aside (self, NULL);
  self->began_us = get_now_us ();
  write_run (self);
}

/**
 * gza_run_journal_set_exhibition:
 * @self: a journal that has begun
 * @folder: the exhibition's folder, its own and not a link to it
 *
 * Notes which exhibition is shown from now on, before anything of it is read, or that its files
 * have changed: a story that was set aside may be another one now.
 */
void
gza_run_journal_set_exhibition (GzaRunJournal *self,
                                const char    *folder)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));
  g_return_if_fail (folder != NULL);

  g_strfreev (self->aside);
  self->aside = gza_run_journal_list_aside (self, folder);
  if (g_strcmp0 (folder, self->exhibition) == 0)
    return;

  g_free (self->exhibition);
  self->exhibition = g_strdup (folder);
  self->exhibition_us = get_now_us ();
  write_run (self);
}

/**
 * gza_run_journal_set_shown:
 * @self: a journal that has begun
 *
 * Notes that the first picture is on the screen.
 */
void
gza_run_journal_set_shown (GzaRunJournal *self)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));

  if (self->is_shown)
    return;

  self->is_shown = TRUE;
  write_run (self);
}

/**
 * gza_run_journal_set_story:
 * @self: a journal that has begun
 * @id: (nullable): the story that a visitor is in, or %NULL
 *
 * Notes which story is open, before anything of it is played. Costs two calls to a folder in
 * memory.
 */
void
gza_run_journal_set_story (GzaRunJournal *self,
                           const char    *id)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));

  if (g_strcmp0 (id, self->story) == 0)
    return;

  g_free (self->story);
  self->story = g_strdup (id);
  write_run (self);
}

/**
 * gza_run_journal_prove:
 * @self: a journal that has begun
 *
 * Notes, once, that the exhibition has been shown for an hour: what ends the kiosk from then on is
 * not taken for the fault of its being new. To be called every now and then.
 */
void
gza_run_journal_prove (GzaRunJournal *self)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));

  if (self->exhibition == NULL || !is_exhibition (self->exhibition) ||
      get_now_us () - self->exhibition_us < TRIAL_US || is_proved (self, self->exhibition))
    return;

  g_key_file_remove_group (self->crashes, self->exhibition, NULL);
  g_key_file_set_boolean (self->crashes, self->exhibition, "proved", TRUE);
  save_crashes (self);
}

/**
 * gza_run_journal_end:
 * @self: a journal that has begun
 *
 * Notes a clean end.
 */
void
gza_run_journal_end (GzaRunJournal *self)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));

  g_unlink (self->run_path);
}

/**
 * gza_run_journal_is_failing:
 * @self: a journal that has begun
 * @folder: an exhibition's folder
 *
 * Tells whether an exhibition ended the kiosk three times, and was never shown for an hour.
 *
 * Returns: %TRUE if it had better not be shown
 */
gboolean
gza_run_journal_is_failing (GzaRunJournal *self,
                            const char    *folder)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  return get_uint (self->crashes, folder, "crashes") >= MAX_CRASHES;
}

/**
 * gza_run_journal_forgive:
 * @self: a journal that has begun
 * @folder: an exhibition's folder
 *
 * Forgets an exhibition's crashes, and the starts in the dark: another one is shown in its place,
 * and who brings it back means it.
 */
void
gza_run_journal_forgive (GzaRunJournal *self,
                         const char    *folder)
{
  g_return_if_fail (GZA_IS_RUN_JOURNAL (self));
  g_return_if_fail (folder != NULL);

  self->n_dark_starts = 0;
  if (g_key_file_remove_group (self->crashes, folder, NULL))
    save_crashes (self);
  write_run (self);
}

/**
 * gza_run_journal_get_exhibition:
 * @self: a journal that has begun
 *
 * Gets the exhibition that is shown.
 *
 * Returns: (transfer none) (nullable): its folder
 */
const char *
gza_run_journal_get_exhibition (GzaRunJournal *self)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), NULL);

  return self->exhibition;
}

/**
 * gza_run_journal_get_n_crashes:
 * @self: a journal that has begun
 *
 * Gets how often the kiosk ended otherwise than in order, since the machine was started.
 *
 * Returns: a count
 */
guint
gza_run_journal_get_n_crashes (GzaRunJournal *self)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), 0);

  return self->n_crashes;
}

/**
 * gza_run_journal_get_n_dark_starts:
 * @self: a journal that has begun
 *
 * Gets how many runs in a row, up to the last one, ended within a minute and outside any story.
 *
 * Returns: a count
 */
guint
gza_run_journal_get_n_dark_starts (GzaRunJournal *self)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), 0);

  return self->n_dark_starts;
}

/**
 * gza_run_journal_get_crashed_story:
 * @self: a journal that has begun
 *
 * Gets the story that the last run crashed in.
 *
 * Returns: (transfer none) (nullable): an id
 */
const char *
gza_run_journal_get_crashed_story (GzaRunJournal *self)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), NULL);

  return self->crashed_story;
}

/**
 * gza_run_journal_get_aside:
 * @self: a journal that has begun
 *
 * Gets the stories of the present exhibition that are not to be shown, as each crashed this version
 * three times.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids
 */
const char *const *
gza_run_journal_get_aside (GzaRunJournal *self)
{
  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), NULL);

  return (const char *const *) self->aside;
}

/**
 * gza_run_journal_list_aside:
 * @self: a journal that has begun
 * @folder: (nullable): the folder of an exhibition that is to be shown
 *
 * Lists the stories that are not to be shown, of another exhibition.
 *
 * Returns: (transfer full) (array zero-terminated=1): ids
 */
char **
gza_run_journal_list_aside (GzaRunJournal *self,
                            const char    *folder)
{
  g_autoptr (GStrvBuilder) aside = g_strv_builder_new ();
  g_auto (GStrv) groups = NULL;

  g_return_val_if_fail (GZA_IS_RUN_JOURNAL (self), NULL);

  groups = g_key_file_get_groups (self->crashes, NULL);
  for (guint i = 0; groups[i] != NULL; i++) {
    if (!is_exhibition (groups[i]) && get_story_crashes (self, folder, groups[i]) >= MAX_CRASHES)
      g_strv_builder_add (aside, groups[i]);
  }
  return g_strv_builder_end (aside);
}
