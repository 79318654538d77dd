/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-importer"

#include "gza-importer.h"

#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-cues.h"
#include "gza-diagnostic.h"
#include "gza-draft.h"
#include "gza-film.h"
#include "gza-loudness.h"
#include "gza-picture-writer.h"
#include "gza-poster.h"
#include "gza-say.h"
#include "gza-source.h"
#include "gza-vtt.h"

/* Imports one file: opens it once, finds out what it is, writes what the kiosk plays best beside
 * its target and publishes it when it is whole. The source is only ever read. */

#define MAX_CAPTIONS_BYTES (2 * 1024 * 1024)
#define MAX_FIT_PICTURE_BYTES (4 * 1024 * 1024)

/* A picture below this is unsharp on the kiosk's screen. */
#define SCREEN_LONG_PX 1280
#define SCREEN_SHORT_PX 720

/* One file on its way. */
typedef struct {
  const GzaImporter *importer;
  const char *source;
  char *name; /* of the source, without its folder */
  char *stem; /* of the target, without its ending */
  int fd;
  struct stat info;
  const char *step;
  GzaImported *result;
} Job;

static void
job_clear (Job *self)
{
  g_free (self->name);
  g_free (self->stem);
  if (self->fd >= 0)
    close (self->fd);
  g_clear_pointer (&self->result, gza_imported_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

/**
 * gza_imported_free:
 * @self: (transfer full): an imported file
 *
 * Frees what is said about an imported file.
 */
void
gza_imported_free (GzaImported *self)
{
  g_free (self->file);
  g_free (self->poster);
  g_free (self->summary);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static const char *
get_extension (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? dot : "";
}

/* Names are written the same on every system: composed letters, no spaces. */
static char *
make_stem (const char *name)
{
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *stem = g_strndup (shown, strlen (shown) - strlen (get_extension (shown)));
  g_autofree char *normal = g_utf8_normalize (stem, -1, G_NORMALIZE_NFC);
  GString *out = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
      g_string_append_c (out, '-');
    else
      g_string_append_unichar (out, c);
  }
  while (out->len > 0 && out->str[0] == '.')
    g_string_erase (out, 0, 1);
  return g_string_free (out, FALSE);
}

static void
on_progress (double share,
             gpointer user_data)
{
  Job *self = user_data;

  self->importer->progress (self->name, self->step, share);
}

static void
begin_step (Job *self,
            const char *step)
{
  self->step = step;
  on_progress (0, self);
}

static void G_GNUC_PRINTF (2, 3)
add_note (Job *self,
          const char *format,
          ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->result->notes, g_strdup_vprintf (format, args));
  va_end (args);
}

/* The original stays as it is, whatever else may be replaced. */
static char *
make_target (Job *self,
             const char *ending,
             char **ret_name,
             GError **error)
{
  g_autofree char *name = g_strconcat (self->stem, ".", ending, NULL);
  g_autofree char *path = g_build_filename (self->importer->folder, name, NULL);
  struct stat info;

  if (lstat (path, &info) == 0) {
    if (info.st_dev == self->info.st_dev && info.st_ino == self->info.st_ino) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   gza_say ("%s would take the place of the original. Choose another folder with "
                            "--to."),
                   name);
      return NULL;
    }
    if (!self->importer->may_replace) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   gza_say ("there is a file %s already. --force replaces it."), name);
      return NULL;
    }
  }
  *ret_name = g_steal_pointer (&name);
  return g_steal_pointer (&path);
}

static gboolean
publish (Job *self,
         GzaDraft *draft,
         GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->importer->cancellable, error))
    return FALSE;
  return gza_draft_publish (draft, self->importer->may_replace, error);
}

static gboolean
is_picture_fit (const GzaPictureFacts *facts,
                gsize size_bytes)
{
  gboolean is_format_fit = strcmp (facts->format, "jpeg") == 0 ||
                           strcmp (facts->format, "webp") == 0;

  return is_format_fit && facts->orientation == 1 && !facts->has_metadata &&
         !facts->is_truncated && size_bytes <= MAX_FIT_PICTURE_BYTES &&
         MAX (facts->width_px, facts->height_px) <= GZA_PICTURE_MAX_SIDE_PX;
}

static void
describe_picture (Job *self,
                  const GzaProbe *probe,
                  int width_px,
                  int height_px)
{
  self->result->summary = g_strdup_printf ("%u × %u → %d × %d", probe->width_px, probe->height_px,
                                           width_px, height_px);
  if (probe->has_location)
    add_note (self, gza_say ("It said where it was taken; the new file doesn't."));
  if (MAX (width_px, height_px) < SCREEN_LONG_PX || MIN (width_px, height_px) < SCREEN_SHORT_PX)
    add_note (self, gza_say ("It is smaller than the screen: look for a larger original."));
}

/* Already as small and as bare as it can be: coding it again would only blur it. */
static gboolean
keep_picture (Job *self,
              const GzaProbe *probe,
              const GzaPictureFacts *facts,
              GError **error)
{
  gboolean is_jpeg = strcmp (facts->format, "jpeg") == 0;
  g_autofree char *target = NULL;
  g_autoptr (GzaDraft) draft = NULL;

  target = make_target (self, is_jpeg ? "jpg" : "webp", &self->result->file, error);
  draft = target != NULL ? gza_draft_new (target, error) : NULL;
  if (draft == NULL || !gza_draft_copy (draft, self->fd, self->importer->cancellable, error))
    return FALSE;
  describe_picture (self, probe, (int) facts->width_px, (int) facts->height_px);
  return publish (self, draft, error);
}

static gboolean
save_picture (Job *self,
              GdkPixbuf *pixbuf,
              const char *target,
              GError **error)
{
  g_autoptr (GzaDraft) draft = gza_draft_new (target, error);

  return draft != NULL && gza_picture_save (pixbuf, gza_draft_get_path (draft), error) &&
         publish (self, draft, error);
}

static gboolean
import_picture (Job *self,
                const GzaProbe *probe,
                GError **error)
{
  g_autoptr (GBytes) bytes = gza_source_read (self->fd, GZA_PROBE_MAX_PICTURE_BYTES, error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *target = NULL;
  GzaPictureFacts facts;

  self->result->kind = GZA_IMPORTED_PICTURE;
  if (bytes == NULL || !gza_picture_facts_read (bytes, &facts))
    return FALSE;
  if (is_picture_fit (&facts, g_bytes_get_size (bytes)))
    return keep_picture (self, probe, &facts, error);
  begin_step (self, GZA_SAY ("writing"));
  pixbuf = gza_picture_load (bytes, &facts, error);
  if (pixbuf == NULL)
    return FALSE;
  target = make_target (self, gza_picture_get_extension (gdk_pixbuf_get_has_alpha (pixbuf)),
                        &self->result->file, error);
  if (target == NULL || !save_picture (self, pixbuf, target, error))
    return FALSE;
  describe_picture (self, probe, gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  return TRUE;
}

static void
describe_sound (Job *self,
                const GzaProbe *probe,
                const GzaLevels *levels,
                gboolean is_kept)
{
  g_autofree char *loudness = NULL;
  gint64 seconds = (probe->duration_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;

  if (probe->n_channels == 0)
    loudness = g_strdup (gza_say ("no sound"));
  else if (is_kept)
    loudness = g_strdup_printf ("%.1f LUFS", probe->loudness_lufs);
  else if (levels->lufs <= GZA_LOUDNESS_SILENCE)
    loudness = g_strdup (gza_say ("silence"));
  else
    loudness = g_strdup_printf ("%.1f → %.1f LUFS", probe->loudness_lufs, levels->lufs);
  self->result->summary = g_strdup_printf ("%d:%02d, %s", (int) (seconds / 60),
                                           (int) (seconds % 60), loudness);
  if (probe->n_channels > 0 && probe->loudness_lufs <= GZA_LOUDNESS_SILENCE)
    add_note (self, gza_say ("Nothing is to be heard in it."));
  else if (!is_kept && fabs (levels->lufs - GZA_LOUDNESS_TARGET_LUFS) > 0.5)
    add_note (self, gza_say ("It could not be brought to −23 LUFS: too soft, or too uneven."));
  if (probe->has_location)
    add_note (self, gza_say ("It said where it was recorded; the new file doesn't."));
}

/* From the finished film, so that the poster is as large and as upright as the film. */
static GdkPixbuf *
make_poster (Job *self,
             GzaDraft *film,
             gint64 duration_us,
             GError **error)
{
  gint64 size_bytes;
  int fd = gza_source_open (gza_draft_get_path (film), &size_bytes, error);
  GdkPixbuf *poster;

  if (fd < 0)
    return NULL;
  begin_step (self, GZA_SAY ("choosing the poster"));
  poster = gza_poster_new (fd, duration_us, self->importer->cancellable, error);
  close (fd);
  return poster;
}

/* Both are whole before either gets its name. */
static gboolean
publish_film (Job *self,
              GzaDraft *film,
              const char *poster_target,
              gint64 duration_us,
              GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = make_poster (self, film, duration_us, error);
  g_autoptr (GzaDraft) poster = pixbuf != NULL ? gza_draft_new (poster_target, error) : NULL;

  return poster != NULL && gza_picture_save (pixbuf, gza_draft_get_path (poster), error) &&
         publish (self, film, error) &&
         gza_draft_publish (poster, self->importer->may_replace, error);
}

/* Whether the names are free is asked before the long work, not after it. */
static gboolean
make_film_targets (Job *self,
                   const GzaProbe *probe,
                   const GzaFilmPlan *plan,
                   char **ret_target,
                   char **ret_poster,
                   GError **error)
{
  g_autofree char *ending = g_strconcat ("poster.", gza_picture_get_extension (FALSE), NULL);

  *ret_target = make_target (self, plan->extension, &self->result->file, error);
  if (*ret_target == NULL || probe->kind != GZA_PROBE_FILM)
    return *ret_target != NULL;
  *ret_poster = make_target (self, ending, &self->result->poster, error);
  return *ret_poster != NULL;
}

static gboolean
write_streams (Job *self,
               const GzaProbe *probe,
               const GzaFilmPlan *plan,
               GzaLevels *levels,
               GzaDraft *draft,
               GError **error)
{
  GCancellable *cancellable = self->importer->cancellable;

  if (probe->n_channels > 0 && !plan->keeps_audio) {
    begin_step (self, GZA_SAY ("finding the loudness"));
    if (!gza_levels_find (self->fd, probe, levels, cancellable, error))
      return FALSE;
  }
  begin_step (self, gza_film_is_fit (probe, plan) ? GZA_SAY ("copying") : GZA_SAY ("writing"));
  if (probe->kind == GZA_PROBE_SOUND && plan->keeps_audio)
    return gza_draft_copy (draft, self->fd, cancellable, error);
  return gza_film_write (self->fd, probe, plan, levels, gza_draft_get_path (draft), on_progress,
                         self, cancellable, error);
}

static gboolean
write_film (Job *self,
            const GzaProbe *probe,
            const GzaFilmPlan *plan,
            GError **error)
{
  g_autoptr (GzaDraft) draft = NULL;
  g_autofree char *target = NULL;
  g_autofree char *poster_target = NULL;
  GzaLevels levels = { .lufs = GZA_LOUDNESS_SILENCE, .peak_dbtp = GZA_LOUDNESS_SILENCE };

  if (!make_film_targets (self, probe, plan, &target, &poster_target, error))
    return FALSE;
  draft = gza_draft_new (target, error);
  if (draft == NULL || !write_streams (self, probe, plan, &levels, draft, error))
    return FALSE;
  describe_sound (self, probe, &levels, plan->keeps_audio);
  if (probe->kind == GZA_PROBE_SOUND)
    return publish (self, draft, error);
  return publish_film (self, draft, poster_target, probe->duration_us, error);
}

static gboolean
import_film (Job *self,
             const GzaProbe *probe,
             GError **error)
{
  GzaFilmPlan plan;

  self->result->kind = probe->kind == GZA_PROBE_FILM ? GZA_IMPORTED_FILM : GZA_IMPORTED_SOUND;
  self->result->duration_us = probe->duration_us;
  if (probe->duration_us == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         GZA_SAY ("nothing is in it. Copy it again from where it was recorded."));
    return FALSE;
  }
  gza_film_plan (probe, &plan);
  return write_film (self, probe, &plan, error);
}

static void
fail_captions (Job *self,
               GError **error)
{
  GPtrArray *notes = self->result->notes;

  if (notes->len > 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 gza_say ("no caption can be read from it: %s. Save it as SubRip or WebVTT, in "
                          "UTF-8."),
                 (char *) notes->pdata[0]);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         gza_say ("no caption can be read from it. Save it as SubRip or WebVTT, in "
                                  "UTF-8."));
}

static gboolean
import_captions (Job *self,
                 GError **error)
{
  g_autoptr (GBytes) bytes = gza_source_read (self->fd, MAX_CAPTIONS_BYTES, error);
  g_autoptr (GListStore) problems = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaCues) cues = NULL;
  g_autoptr (GzaDraft) draft = NULL;
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;
  guint n_cues;

  self->result->kind = GZA_IMPORTED_CAPTIONS;
  if (bytes == NULL)
    return FALSE;
  cues = gza_cues_parse (bytes, self->name, problems);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (problems)); i++) {
    g_autoptr (GzaDiagnostic) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);
    g_autofree char *message = gza_say_message (problem);

    add_note (self, gza_say ("Line %u: %s"), gza_diagnostic_get_line (problem), message);
  }
  n_cues = cues != NULL ? gza_cues_get_n_cues (cues) : 0;
  if (n_cues == 0) {
    fail_captions (self, error);
    return FALSE;
  }
  target = make_target (self, "vtt", &self->result->file, error);
  draft = target != NULL ? gza_draft_new (target, error) : NULL;
  text = gza_vtt_write (cues);
  self->result->summary = g_strdup_printf (gza_say_plural ("%u caption", "%u captions", n_cues),
                                           n_cues);
  return draft != NULL && gza_draft_write (draft, text, strlen (text), error) &&
         publish (self, draft, error);
}

/* What went wrong, and what the curator can do about it. */
static void
advise (GError **error)
{
  if (g_error_matches (*error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNKNOWN)) {
    g_clear_error (error);
    g_set_error_literal (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNKNOWN,
                         gza_say ("it is neither a film, a sound nor a picture that can be read. "
                                  "Save it as MP4, WAV, JPEG or PNG with the program that made "
                                  "it."));
  } else if (g_error_matches (*error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNDECODABLE)) {
    g_autofree char *reason = g_strdup (gza_say_error (*error));

    g_clear_error (error);
    g_set_error (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNDECODABLE,
                 gza_say ("it can't be decoded: %s. Save it as MP4, WAV, JPEG or PNG with the "
                          "program that made it."),
                 reason);
  }
}

static gboolean
import_media (Job *self,
              GError **error)
{
  g_autoptr (GzaProbe) probe = NULL;

  begin_step (self, GZA_SAY ("reading"));
  probe = gza_probe_new (self->fd, on_progress, self, self->importer->cancellable, error);
  if (probe == NULL) {
    advise (error);
    return FALSE;
  }
  if (probe->is_truncated && !self->importer->may_replace) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
                         GZA_SAY ("its end is missing. Copy it again from where it was recorded; "
                                  "--force "
                         "takes what there is."));
    return FALSE;
  }
  if (probe->flashes_us >= 0 || probe->red_flashes_us >= 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "at %.1f s it flashes more than three times in a second, which can bring on a "
                 "seizure. Cut the place out, or make it slower or softer",
                 (double) (probe->flashes_us >= 0 ? probe->flashes_us : probe->red_flashes_us) /
                     G_USEC_PER_SEC);
    return FALSE;
  }
  return probe->kind == GZA_PROBE_PICTURE ? import_picture (self, probe, error)
                                          : import_film (self, probe, error);
}

static gboolean
import (Job *self,
        GError **error)
{
  const char *extension = get_extension (self->name);

  if (g_ascii_strcasecmp (extension, ".svg") == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         GZA_SAY ("a drawing is shown as it is. Copy it beside story.yaml."));
    return FALSE;
  }
  if (g_ascii_strcasecmp (extension, ".srt") == 0 || g_ascii_strcasecmp (extension, ".vtt") == 0)
    return import_captions (self, error);
  return import_media (self, error);
}

/**
 * gza_importer_import:
 * @self: how files are imported
 * @source: a file
 * @error: return location
 *
 * Imports a file. Whatever happens, the source stays as it is, and of the target there is either
 * all or nothing.
 *
 * Returns: (transfer full) (nullable): what became of it
 * Errors: #GzaProbeError, %G_IO_ERROR_CANCELLED, or what the system says; it says what to do
 */
GzaImported *
gza_importer_import (const GzaImporter *self,
                     const char *source,
                     GError **error)
{
  g_auto (Job) job = { .importer = self, .source = source, .fd = -1 };
  gint64 size_bytes;

  job.name = g_path_get_basename (source);
  job.stem = make_stem (job.name);
  job.result = g_new0 (GzaImported, 1);
  job.result->notes = g_ptr_array_new_with_free_func (g_free);
  job.fd = gza_source_open (source, &size_bytes, error);
  if (job.fd < 0)
    return NULL;
  fstat (job.fd, &job.info);
  if (!import (&job, error))
    return NULL;
  return g_steal_pointer (&job.result);
}
