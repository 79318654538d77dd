/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-import"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gza-console.h"
#include "gza-curator.h"
#include "gza-draft.h"
#include "gza-importer.h"
#include "gza-say.h"

/* gza-curator import: films, sounds, pictures and captions from anywhere, made into what the kiosk
 * plays best. What stands on standard output can be pasted into story.yaml. */

const GzaCommand gza_curator_import_command = {
  .name = "import",
  .parameters = GZA_SAY ("FILE…"),
  .summary = GZA_SAY ("Makes films, sounds, pictures and captions into what the kiosk plays best."),
  .description = GZA_SAY (
      "Films become WebM with VP9 and Opus, sounds Opus at −23 LUFS, pictures WebP of the screen's "
      "size, captions WebVTT; a film gets a poster. Nothing stays of who made them, when and "
      "where. What is fit already keeps its coding. The originals stay as they are, and an "
      "interrupted import leaves nothing half-made. The output can be pasted into story.yaml.\n"
      "\n"
      "Files of one chapter in several languages are named alike: road.ka.wav, road.en.wav.\n"
      "\n"
      "Exit status: 0 where all were imported, 1 where some were not, 2 where the command could "
      "not run."),
  .examples = {
    { "gza-curator import ~/DCIM/*.MOV --to stories/nino", GZA_SAY ("Films of a camera") },
    { "gza-curator import road.ka.wav road.ka.srt", GZA_SAY ("A narration and its captions") },
  },
};

typedef struct {
  const char *to;
  gboolean force;
  char **files;
} Options;

static volatile sig_atomic_t caught;

static void
on_progress (const char *name,
             const char *step,
             double share)
{
  g_autofree char *what = g_strdup_printf ("%s: %s", name, gza_say (step));

  gza_console_show_progress (what, (guint) (share * 100), 100);
}

/* The first signal ends the work tidily; whoever presses Ctrl+C again doesn't want to wait. */
static gpointer
wait_for_signals (gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = user_data;
  sigset_t signals;
  int number;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigaddset (&signals, SIGHUP);
  while (sigwait (&signals, &number) == 0) {
    if (caught != 0)
      _exit (128 + number);
    caught = number;
    g_cancellable_cancel (cancellable);
  }
  return NULL;
}

/* Before any other thread is made, so that all of them leave signals to the one that waits. */
static void
catch_signals (GCancellable *cancellable)
{
  sigset_t signals;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigaddset (&signals, SIGHUP);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signals, g_object_ref (cancellable)));
}

/* Ends as the signal would have ended it, so that a shell's loop ends too. */
static void
end_by_signal (void)
{
  sigset_t signals;

  gza_console_fail ("Interrupted; nothing half-made was left");
  fflush (NULL);
  signal (caught, SIG_DFL);
  sigemptyset (&signals);
  sigaddset (&signals, caught);
  raise (caught);
  pthread_sigmask (SIG_UNBLOCK, &signals, NULL);
}

/* “road.ka.opus” is Georgian; “road.opus” is for everybody. */
static char *
dup_language (const char *file,
              char **ret_base)
{
  g_auto (GStrv) parts = g_strsplit (file, ".", -1);
  guint n_parts = g_strv_length (parts);
  const char *tag = n_parts >= 3 ? parts[n_parts - 2] : "";
  gsize n_letters = strspn (tag, "abcdefghijklmnopqrstuvwxyz");
  gboolean is_tag = n_letters >= 2 && n_letters <= 3 && (tag[n_letters] == '\0' ||
                                                         tag[n_letters] == '-');

  *ret_base = is_tag ? g_strndup (file, (gsize) (strlen (file) - strlen (parts[n_parts - 1]) -
                                                 strlen (tag) - 2))
                     : g_strdup (file);
  return is_tag ? g_strdup (tag) : NULL;
}

static char *
dup_yaml (const char *name)
{
  g_autoptr (GString) quoted = NULL;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c) || (p != name && strchr ("._-", (int) c) != NULL))
      continue;
    quoted = g_string_new (name);
    g_string_replace (quoted, "'", "''", 0);
    return g_strdup_printf ("'%s'", quoted->str);
  }
  return g_strdup (name);
}

/* The files of one chapter in several languages are one value. */
static char *
join_languages (GPtrArray *done,
                guint first)
{
  GzaImported *leader = done->pdata[first];
  g_autofree char *base = NULL;
  g_autofree char *language = dup_language (leader->file, &base);
  GString *out;

  if (language == NULL)
    return dup_yaml (leader->file);
  out = g_string_new ("{");
  for (guint i = first; i < done->len; i++) {
    GzaImported *other = done->pdata[i];
    g_autofree char *other_base = NULL;
    g_autofree char *other_language = dup_language (other->file, &other_base);
    g_autofree char *name = dup_yaml (other->file);

    if (other->kind == leader->kind && other_language != NULL && strcmp (base, other_base) == 0)
      g_string_append_printf (out, "%s%s: %s", out->len > 1 ? ", " : "", other_language, name);
  }
  return g_string_free (g_string_append_c (out, '}'), FALSE);
}

static gboolean
is_led (GPtrArray *done,
        guint index)
{
  GzaImported *self = done->pdata[index];
  g_autofree char *base = NULL;
  g_autofree char *language = dup_language (self->file, &base);

  for (guint i = 0; language != NULL && i < index; i++) {
    GzaImported *other = done->pdata[i];
    g_autofree char *other_base = NULL;
    g_autofree char *other_language = dup_language (other->file, &other_base);

    if (other->kind == self->kind && other_language != NULL && strcmp (base, other_base) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
print_yaml (GPtrArray *done,
            guint index)
{
  GzaImported *self = done->pdata[index];
  g_autofree char *file = dup_yaml (self->file);
  g_autofree char *poster = self->poster != NULL ? dup_yaml (self->poster) : NULL;
  g_autofree char *joined = join_languages (done, index);

  switch (self->kind) {
  case GZA_IMPORTED_PICTURE:
    gza_console_print (GZA_STYLE_PLAIN, "picture:\n  file: %s\n  alt: {}   # %s\n", file,
                       gza_say ("what it shows"));
    break;
  case GZA_IMPORTED_FILM:
    gza_console_print (GZA_STYLE_PLAIN, "video:\n  file: %s\n  poster: %s\n  alt: {}   # %s\n",
                       file, poster, gza_say ("what it shows"));
    break;
  case GZA_IMPORTED_SOUND:
    if (!is_led (done, index))
      gza_console_print (GZA_STYLE_PLAIN, "audio: %s\n", joined);
    break;
  case GZA_IMPORTED_CAPTIONS:
    if (!is_led (done, index))
      gza_console_print (GZA_STYLE_PLAIN, "captions: %s\n", joined);
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
print_result (const char *source,
              GzaImported *imported)
{
  g_autofree char *name = g_path_get_basename (source);

  gza_console_print (GZA_STYLE_DIM, "# %s → %s: %s\n", name, imported->file, imported->summary);
  for (guint i = 0; i < imported->notes->len; i++)
    gza_console_print (GZA_STYLE_WARNING, "#   %s\n", (char *) imported->notes->pdata[i]);
  fflush (stdout);
}

/* One file's failure is not the others'. */
static guint
import_all (const GzaImporter *importer,
            char **files,
            GPtrArray *done)
{
  guint n_failed = 0;

  for (guint i = 0; files[i] != NULL && !g_cancellable_is_cancelled (importer->cancellable); i++) {
    g_autoptr (GError) error = NULL;
    GzaImported *imported = gza_importer_import (importer, files[i], &error);

    gza_console_end_progress ();
    if (imported != NULL) {
      print_result (files[i], imported);
      g_ptr_array_add (done, imported);
    } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      gza_console_fail ("%s: %s", files[i],
                        error != NULL ? gza_say_error (error) : gza_say ("it can't be read"));
      n_failed++;
    }
  }
  return n_failed;
}

static GzaCuratorStatus
run (const Options *options)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_imported_free);
  const GzaImporter importer = {
    .folder = options->to != NULL ? options->to : ".",
    .may_replace = options->force,
    .cancellable = cancellable,
    .progress = on_progress,
  };
  guint n_swept, n_failed;

  if (!g_file_test (importer.folder, G_FILE_TEST_IS_DIR)) {
    gza_console_fail ("There is no folder “%s”. Make it first.", importer.folder);
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  catch_signals (cancellable);
  n_swept = gza_draft_sweep (importer.folder);
  if (n_swept > 0)
    gza_console_fail (gza_say_plural ("Removed what %u interrupted import left behind",
                                      "Removed what %u interrupted imports left behind", n_swept),
                      n_swept);
  n_failed = import_all (&importer, options->files, done);
  for (guint i = 0; i < done->len; i++)
    print_yaml (done, i);
  if (caught != 0)
    end_by_signal ();
  return n_failed > 0 ? GZA_CURATOR_PROBLEMS : GZA_CURATOR_CLEAN;
}

/**
 * gza_curator_import:
 * @argc: the command line, from the command's name on
 * @argv: its words
 *
 * Runs the command.
 *
 * Returns: clean, problems, or could not run
 */
GzaCuratorStatus
gza_curator_import (int argc,
                    char **argv)
{
  Options options = { 0 };
  g_autofree char *to = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to,
      GZA_SAY ("Where the files go (the current folder by default)"), GZA_SAY ("DIR") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force,
      GZA_SAY ("Replace files of the same name, and take damaged ones"), NULL },
    { NULL },
  };

  if (!gza_command_parse (&gza_curator_import_command, entries, &argc, &argv))
    return GZA_CURATOR_COULD_NOT_RUN;
  if (argc < 2) {
    gza_console_fail ("Name the files to import");
    return GZA_CURATOR_COULD_NOT_RUN;
  }
  options.to = to;
  options.files = argv + 1;
  return run (&options);
}
