/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-generations"

#include "gza-generations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "gza-folder-copy.h"
#include "gza-generation-list.h"
#include "gza-generation-record.h"
#include "gza-phrase.h"

/* The folder of a kiosk's exhibitions:
 *
 *   lock            held while something is changed
 *   generations/7/  an exhibition, never changed once it is there
 *   generations/7/.bundles  what made it: a line "KIND ID MADE" for each bundle, the latest last
 *   current         a link to the shown one
 *   next/           one that is being made or looked at; thrown away where nobody works on it
 *
 * A generation is staged in next/, written to the disk, checked, moved to its number, and only then
 * linked as current by a rename: at any moment the link leads to a whole one. What generations have
 * in common is one file with several links. */

struct _GzaGenerations {
  char *folder;
  char *next;
  int lock_fd;
  gboolean owns_next; /* the lock is held */
  uid_t owner; /* whose they are, and whose they stay when root adds one */
  gid_t group;
};

static char *
dup_path (GzaGenerations *self,
          const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Whoever the folder above belongs to owns what there is not yet. */
static void
find_owner (GzaGenerations *self)
{
  g_autofree char *path = g_strdup (self->folder);
  GStatBuf info;

  while (g_stat (path, &info) != 0 && !g_str_equal (path, "/") && !g_str_equal (path, ".")) {
    char *above = g_path_get_dirname (path);

    g_free (path);
    path = above;
  }
  self->owner = g_stat (path, &info) == 0 ? info.st_uid : geteuid ();
  self->group = g_stat (path, &info) == 0 ? info.st_gid : getegid ();
}

/* Root works in the kiosk's folder as the kiosk: what it makes is the kiosk's, which goes back to
 * an earlier exhibition by itself, and what lies there can't lead root elsewhere. */
static gboolean
act_as_owner (GzaGenerations *self)
{
  if (getuid () != 0 || self->owner == 0)
    return TRUE;
  return setegid (self->group) == 0 && seteuid (self->owner) == 0;
}

static gboolean
act_as_self (GzaGenerations *self)
{
  if (getuid () != 0 || self->owner == 0)
    return TRUE;
  return seteuid (0) == 0 && setegid (getgid ()) == 0;
}

static gboolean
lock (GzaGenerations *self,
      gboolean wait,
      GError **error)
{
  g_autofree char *path = dup_path (self, "lock");

  self->lock_fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (self->lock_fd >= 0 && flock (self->lock_fd, wait ? LOCK_EX : LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  if (self->lock_fd < 0 || errno != EWOULDBLOCK)
    return gza_bundle_fail_errno (error, path);
  g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_BUSY,
                       GZA_SAY ("another import goes on"));
  return FALSE;
}

static GzaGenerations *
open_generations (const char *folder,
                  gboolean wait,
                  GError **error)
{
  g_autoptr (GzaGenerations) self = g_new0 (GzaGenerations, 1);
  g_autofree char *generations = NULL;

  self->folder = g_strdup (folder);
  self->lock_fd = -1;
  generations = dup_path (self, "generations");
  self->next = dup_path (self, "next");
  find_owner (self);
  if (!act_as_owner (self) || g_mkdir_with_parents (generations, 0755) != 0) {
    gza_bundle_fail_errno (error, generations);
    return NULL;
  }
  if (!lock (self, wait, error) || !gza_folder_delete (self->next, error))
    return NULL;
  self->owns_next = TRUE;
  return g_steal_pointer (&self);
}

/**
 * gza_generations_open:
 * @folder: where the exhibitions are; made if it is not there
 * @error: (out) (optional): what is wrong
 *
 * Opens the folder for this process alone, waiting for another that has it open, and clears away
 * what an interrupted import left. Root works in it as its owner, until it is closed.
 *
 * Returns: (transfer full) (nullable): the generations
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
GzaGenerations *
gza_generations_open (const char *folder,
                      GError **error)
{
  return open_generations (folder, TRUE, error);
}

/**
 * gza_generations_try_open:
 * @folder: where the exhibitions are; made if it is not there
 * @error: (out) (optional): what is wrong
 *
 * Does what gza_generations_open() does, but waits for nobody.
 *
 * Returns: (transfer full) (nullable): the generations
 * Errors: `GZA_BUNDLE_ERROR_BUSY`, `_FAILED`
 */
GzaGenerations *
gza_generations_try_open (const char *folder,
                          GError **error)
{
  return open_generations (folder, FALSE, error);
}

/**
 * gza_generations_tidy:
 * @folder: where the exhibitions are; not made if it is not there
 * @error: (out) (optional): what is wrong
 *
 * Clears away what an interrupted import left, unless somebody has the folder open.
 *
 * Returns: %TRUE if nothing is left that nobody works on
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_generations_tidy (const char *folder,
                      GError **error)
{
  g_autofree char *next = g_build_filename (folder, "next", NULL);
  g_autoptr (GzaGenerations) self = NULL;
  g_autoptr (GError) own_error = NULL;

  if (!g_file_test (next, G_FILE_TEST_EXISTS))
    return TRUE;
  self = gza_generations_try_open (folder, &own_error);
  if (self != NULL || g_error_matches (own_error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/**
 * gza_generations_close:
 * @self: (transfer full): the generations
 *
 * Throws away what was staged and not kept, and lets others open them.
 */
void
gza_generations_close (GzaGenerations *self)
{
  if (self->owns_next)
    gza_folder_delete (self->next, NULL);
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  act_as_self (self);
  g_free (self->next);
  g_free (self->folder);
  g_free (self);
}

/**
 * gza_generations_dup_current:
 * @self: the generations
 *
 * Finds what is shown.
 *
 * Returns: (transfer full) (nullable): the folder of the shown exhibition; %NULL before the first
 */
char *
gza_generations_dup_current (GzaGenerations *self)
{
  guint number = gza_generation_find_current (self->folder);

  return number > 0 ? gza_generations_dup_folder (self->folder, number) : NULL;
}

/**
 * gza_generations_show:
 * @self: the generations
 * @number: one that is kept
 * @error: (out) (optional): what is wrong
 *
 * Makes a generation the shown one, at one stroke.
 *
 * Returns: %TRUE if it is, and stays so after a power cut
 * Errors: `GZA_BUNDLE_ERROR_FAILED`
 */
gboolean
gza_generations_show (GzaGenerations *self,
                      guint number,
                      GError **error)
{
  g_autofree char *folder = gza_generations_dup_folder (self->folder, number);
  g_autofree char *link = dup_path (self, "current");
  g_autofree char *fresh = dup_path (self, "current.new");
  g_autofree char *target = g_strdup_printf ("generations/%u", number);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FAILED, "there is no generation %u",
                 number);
    return FALSE;
  }
  g_unlink (fresh);
  if (symlink (target, fresh) != 0 || g_rename (fresh, link) != 0)
    return gza_bundle_fail_errno (error, link);
  return gza_path_sync (self->folder, error);
}

static guint
find_earlier (GzaGenerations *self,
              guint number)
{
  g_autoptr (GPtrArray) list = gza_generations_list (self->folder);
  guint earlier = 0;

  for (guint i = 0; i < list->len; i++) {
    const GzaGeneration *generation = g_ptr_array_index (list, i);

    if (generation->number < number)
      earlier = generation->number;
  }
  return earlier;
}

/**
 * gza_generations_fall_back:
 * @folder: an exhibition's folder, its own and not a link to it
 * @error: (out) (optional): what is wrong
 *
 * Shows the generation before another one, if that is the shown one. Doesn't wait for an import
 * that goes on.
 *
 * Returns: the number of the one that is shown now; 0 where nothing was changed, with @error set
 *   unless the folder is no generation, not the shown one or the first one
 * Errors: `GZA_BUNDLE_ERROR_BUSY`, `_FAILED`
 */
guint
gza_generations_fall_back (const char *folder,
                           GError **error)
{
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *content = g_path_get_dirname (above);
  g_autoptr (GzaGenerations) self = NULL;
  guint64 number;
  guint earlier;

  if (!g_str_has_suffix (above, "/generations") ||
      !g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL))
    return 0;
  self = gza_generations_try_open (content, error);
  if (self == NULL || gza_generation_find_current (self->folder) != number)
    return 0;
  earlier = find_earlier (self, (guint) number);
  return earlier > 0 && gza_generations_show (self, earlier, error) ? earlier : 0;
}

/* A story comes into a copy of what is shown, in place of itself. */
static gboolean
prepare (const char *next,
         const char *base,
         const GzaManifest *manifest,
         GError **error)
{
  g_autofree char *own = g_build_filename (next, "stories", manifest->id, NULL);

  if (manifest->kind == GZA_BUNDLE_EXHIBITION)
    return g_mkdir (next, 0755) == 0 || gza_bundle_fail_errno (error, next);
  if (base == NULL) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_REFUSED,
                         GZA_SAY ("there is no exhibition yet that the story could join"));
    return FALSE;
  }
  return gza_folder_link (base, next, error) && gza_folder_delete (own, error);
}

/* The shown one always stays; of the others the latest. */
static void
forget_old (GzaGenerations *self)
{
  g_autoptr (GPtrArray) list = gza_generations_list (self->folder);

  for (guint i = 0; i + GZA_GENERATIONS_KEPT < list->len; i++) {
    const GzaGeneration *generation = g_ptr_array_index (list, i);
    g_autofree char *folder = gza_generations_dup_folder (self->folder, generation->number);
    g_autoptr (GError) error = NULL;

    if (!generation->is_current && !gza_folder_delete (folder, &error))
      g_warning ("An old generation stays: %s", error->message);
  }
}

/* Better said at once than after minutes of copying. */
static gboolean
has_room (GzaGenerations *self,
          const GzaManifest *manifest,
          GError **error)
{
  guint64 bytes = gza_manifest_get_bytes (manifest);
  g_autofree char *wanted = NULL;
  g_autofree char *there = NULL;
  struct statvfs info;
  guint64 free_bytes;

  if (statvfs (self->folder, &info) != 0)
    return TRUE;
  free_bytes = (guint64) info.f_bavail * info.f_frsize;
  if (bytes <= free_bytes)
    return TRUE;
  wanted = g_format_size (bytes);
  there = g_format_size (free_bytes);
  g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_NO_ROOM, "%s needed, %s free", wanted,
               there);
  return FALSE;
}

static gboolean
make_next (GzaGenerations *self,
           GzaBundle *bundle,
           const char *base,
           GzaBundleProgress progress,
           gpointer user_data,
           GError **error)
{
  const GzaManifest *manifest = gza_bundle_get_manifest (bundle);
  g_autofree char *record =
      base != NULL ? gza_generation_record_read (base) : g_strdup ("");

  if (!gza_generation_record_is_before (record, manifest)) {
    g_set_error_literal (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_OLDER,
                         GZA_SAY ("what is shown was made later, or at the same time"));
    return FALSE;
  }
  return has_room (self, manifest, error) && gza_folder_delete (self->next, error) &&
         prepare (self->next, base, manifest, error) &&
         gza_bundle_extract (bundle, self->next, progress, user_data, error) &&
         gza_generation_record_write (self->next, record, manifest, error);
}

/* It may be root's alone. */
static GzaBundle *
open_bundle (GzaGenerations *self,
             const char *path,
             const GzaPublicKey *keys,
             gsize n_keys,
             GError **error)
{
  g_autoptr (GzaBundle) bundle = NULL;

  if (!act_as_self (self)) {
    gza_bundle_fail_errno (error, self->folder);
    return NULL;
  }
  bundle = gza_bundle_open (path, keys, n_keys, error);
  if (bundle != NULL && !act_as_owner (self)) {
    gza_bundle_fail_errno (error, self->folder);
    return NULL;
  }
  return g_steal_pointer (&bundle);
}

/**
 * gza_generations_stage:
 * @self: the generations
 * @path: a file that may be a bundle
 * @start: (nullable): the exhibition that a story joins before there is a generation
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: (out) (optional): why not
 *
 * Makes of a bundle what would be the next generation, checked and on the disk. Nobody sees it
 * before gza_generations_keep(); until then it can be looked at, and is thrown away with @self.
 *
 * Returns: (transfer full) (nullable): what the bundle held; %NULL where nothing was changed
 * Errors: `GZA_BUNDLE_ERROR`, `G_IO_ERROR_CANCELLED`
 */
GzaManifest *
gza_generations_stage (GzaGenerations *self,
                       const char *path,
                       const char *start,
                       const GzaPublicKey *keys,
                       gsize n_keys,
                       GzaBundleProgress progress,
                       gpointer user_data,
                       GError **error)
{
  g_autoptr (GzaBundle) bundle = open_bundle (self, path, keys, n_keys, error);
  g_autofree char *current = gza_generations_dup_current (self);

  if (bundle == NULL)
    return NULL;
  if (make_next (self, bundle, current != NULL ? current : start, progress, user_data, error))
    return gza_bundle_steal_manifest (bundle);
  gza_folder_delete (self->next, NULL);
  return NULL;
}

/**
 * gza_generations_get_staged:
 * @self: the generations, after gza_generations_stage()
 *
 * Gets where the next generation is until it is kept.
 *
 * Returns: (transfer none): a folder
 */
const char *
gza_generations_get_staged (GzaGenerations *self)
{
  return self->next;
}

/**
 * gza_generations_keep:
 * @self: the generations, after gza_generations_stage()
 * @error: (out) (optional): what is wrong
 *
 * Shows what was staged. Whenever it is interrupted, the old one or the new one is shown, whole.
 * Four generations and more are thinned to three.
 *
 * Returns: %TRUE if it is shown, and stays so after a power cut
 * Errors: `GZA_BUNDLE_ERROR_NO_ROOM`, `_FAILED`
 */
gboolean
gza_generations_keep (GzaGenerations *self,
                      GError **error)
{
  g_autofree char *generations = dup_path (self, "generations");
  g_autoptr (GPtrArray) list = gza_generations_list (self->folder);
  const GzaGeneration *last = list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;
  guint number = last != NULL ? last->number + 1 : 1;
  g_autofree char *folder = gza_generations_dup_folder (self->folder, number);

  if (!gza_folder_sync (self->next, error))
    return FALSE;
  if (g_rename (self->next, folder) != 0)
    return gza_bundle_fail_errno (error, folder);
  if (!gza_path_sync (generations, error) || !gza_generations_show (self, number, error))
    return FALSE;
  forget_old (self);
  return TRUE;
}

/**
 * gza_generations_install:
 * @self: the generations
 * @path: a file that may be a bundle
 * @start: (nullable): the exhibition that a story joins before there is a generation
 * @keys: (array length=n_keys): whom to trust
 * @n_keys: how many
 * @check: (scope call): asked before anything is shown
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @check and @progress
 * @error: (out) (optional): why not
 *
 * Stages a bundle, and keeps it if it may be shown.
 *
 * Returns: (transfer full) (nullable): what the bundle held; %NULL where nothing was changed
 * Errors: `GZA_BUNDLE_ERROR`, `G_IO_ERROR_CANCELLED`, and what @check sets
 */
GzaManifest *
gza_generations_install (GzaGenerations *self,
                         const char *path,
                         const char *start,
                         const GzaPublicKey *keys,
                         gsize n_keys,
                         GzaGenerationCheck check,
                         GzaBundleProgress progress,
                         gpointer user_data,
                         GError **error)
{
  g_autoptr (GzaManifest) manifest =
      gza_generations_stage (self, path, start, keys, n_keys, progress, user_data, error);

  if (manifest == NULL)
    return NULL;
  if (check (self->next, user_data, error) && gza_generations_keep (self, error))
    return g_steal_pointer (&manifest);
  gza_folder_delete (self->next, NULL);
  return NULL;
}
