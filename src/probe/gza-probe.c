/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-probe.h"

#include <sys/stat.h>
#include <unistd.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "gza-loudness.h"
#include "gza-phrase.h"
#include "gza-picture-facts.h"
#include "gza-probe-private.h"
#include "gza-source.h"

/* Reads one medium to its end and says what it is. A header promises; only decoding shows what is
 * there: a film whose second half is missing ends as calmly as a whole one. */

G_DEFINE_QUARK (gza-probe-error-quark, gza_probe_error)

/**
 * gza_probe_free:
 * @self: (transfer full): the facts of a medium
 *
 * Frees the facts.
 */
void
gza_probe_free (GzaProbe *self)
{
  g_free (self->container);
  g_free (self->video_codec);
  g_free (self->audio_codec);
  g_free (self->pixel_format);
  g_free (self);
}

static void
take_facts (GzaProbe *self,
            const GzaPictureFacts *facts)
{
  self->kind = GZA_PROBE_PICTURE;
  self->container = g_strdup (facts->format);
  self->width_px = facts->width_px;
  self->height_px = facts->height_px;
  self->orientation = facts->orientation;
  self->has_location = facts->has_location;
  self->has_metadata = facts->has_metadata;
  self->is_truncated = facts->is_truncated;
}

/* Whether it decodes at all shows in a small copy as well, which takes less memory. */
static void
on_size_prepared (GdkPixbufLoader *loader,
                  int width_px,
                  int height_px,
                  gpointer user_data)
{
  GzaProbe *self = user_data;
  double scale = 512.0 / MAX (MAX (width_px, height_px), 512);
  gboolean is_too_large = (double) width_px * height_px > GZA_PROBE_MAX_PIXELS;

  self->width_px = (guint) width_px;
  self->height_px = (guint) height_px;
  gdk_pixbuf_loader_set_size (loader, is_too_large ? 0 : MAX ((int) (width_px * scale), 1),
                              is_too_large ? 0 : MAX ((int) (height_px * scale), 1));
}

static gboolean
decode_picture (GzaProbe *self,
                GBytes *bytes,
                GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) reason = NULL;
  gsize size_bytes;
  const guchar *data = g_bytes_get_data (bytes, &size_bytes);
  gboolean is_written;

  loader = gdk_pixbuf_loader_new_with_type (self->container, error);
  if (loader == NULL)
    return FALSE;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), self);
  is_written = gdk_pixbuf_loader_write (loader, data, size_bytes, &reason);
  if (!gdk_pixbuf_loader_close (loader, is_written ? &reason : NULL) || !is_written ||
      gdk_pixbuf_loader_get_pixbuf (loader) == NULL) {
    g_set_error (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_UNDECODABLE, "%s",
                 reason != NULL ? reason->message : GZA_SAY ("there is no picture in it"));
    return FALSE;
  }
  return TRUE;
}

static gboolean
probe_picture (GzaProbe *self,
               int fd,
               const GzaPictureFacts *head,
               GError **error)
{
  g_autoptr (GBytes) bytes = gza_source_read (fd, GZA_PROBE_MAX_PICTURE_BYTES, error);
  GzaPictureFacts facts = *head;

  if (bytes == NULL)
    return FALSE;
  gza_picture_facts_read (bytes, &facts);
  take_facts (self, &facts);
  if ((double) facts.width_px * facts.height_px > GZA_PROBE_MAX_PIXELS) {
    g_set_error_literal (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_TOO_LARGE,
                         GZA_SAY ("it has more pixels than can be decoded"));
    return FALSE;
  }
  if (!decode_picture (self, bytes, error) && !self->is_truncated)
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

/* The first bytes say whether it is a picture at all; films are not read into memory. */
static gboolean
read_head (int fd,
           GzaPictureFacts *ret_facts)
{
  guint8 head[64];
  ssize_t n = pread (fd, head, sizeof head, 0);
  g_autoptr (GBytes) bytes = g_bytes_new (head, n > 0 ? (gsize) n : 0);

  return gza_picture_facts_read (bytes, ret_facts);
}

/**
 * gza_probe_new:
 * @fd: a regular file, open for reading
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Reads a medium to its end. Takes as long as decoding takes, and blocks the calling thread.
 *
 * Returns: (transfer full) (nullable): its facts
 * Errors: #GzaProbeError, %G_IO_ERROR_CANCELLED, %G_IO_ERROR_TIMED_OUT
 */
GzaProbe *
gza_probe_new (int fd,
               GzaProgress progress,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GzaProbe) self = g_new0 (GzaProbe, 1);
  GzaPictureFacts facts;
  struct stat info;

  self->orientation = 1;
  self->loudness_lufs = self->peak_dbtp = GZA_LOUDNESS_SILENCE;
  self->flashes_us = self->red_flashes_us = -1;
  if (fstat (fd, &info) == 0)
    self->size_bytes = info.st_size;
  if (read_head (fd, &facts)) {
    if (!probe_picture (self, fd, &facts, error))
      return NULL;
  } else if (!gza_probe_read_streams (self, fd, progress, data, cancellable, error)) {
    return NULL;
  }
  return g_steal_pointer (&self);
}

static gboolean
is_in (const char *name,
       const char *const *list)
{
  return name == NULL || g_strv_contains (list, name);
}

/**
 * gza_probe_is_playable:
 * @self: the facts of a medium
 *
 * Tells whether the kiosk has a reader and decoders for a medium.
 *
 * Returns: %FALSE for what only an editing program plays
 * Source: src/media/gza-media-policy.c, the kiosk's list, less what a plain installation lacks
 */
gboolean
gza_probe_is_playable (const GzaProbe *self)
{
  static const char *const containers[] = { "webm", "matroska", "mp4", "ogg", "wav", "flac", "mp3",
                                            NULL };
  static const char *const pictures[] = { "jpeg", "png", "webp", NULL };
  static const char *const videos[] = { "vp8", "vp9", "h264", "h265", NULL };
  static const char *const audios[] = { "opus", "vorbis", "aac", "mp3", "flac", "pcm", NULL };

  if (self->kind == GZA_PROBE_PICTURE)
    return is_in (self->container, pictures);
  return is_in (self->container, containers) && is_in (self->video_codec, videos) &&
         is_in (self->audio_codec, audios);
}

/**
 * gza_probe_dup_codecs:
 * @self: the facts of a medium
 *
 * Says what a medium is made of, for people.
 *
 * Returns: (transfer full): for example “vp9 and opus in webm”
 */
char *
gza_probe_dup_codecs (const GzaProbe *self)
{
  if (self->video_codec != NULL && self->audio_codec != NULL)
    return g_strdup_printf ("%s and %s in %s", self->video_codec, self->audio_codec,
                            self->container);
  if (self->video_codec != NULL || self->audio_codec != NULL)
    return g_strdup_printf ("%s in %s",
                            self->video_codec != NULL ? self->video_codec : self->audio_codec,
                            self->container);
  return g_strdup (self->container);
}
