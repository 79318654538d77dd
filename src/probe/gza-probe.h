/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-run.h"

G_BEGIN_DECLS

#define GZA_PROBE_ERROR (gza_probe_error_quark ())

/**
 * GzaProbeError:
 * @GZA_PROBE_ERROR_UNKNOWN: it is neither a picture nor a film nor a sound
 * @GZA_PROBE_ERROR_UNDECODABLE: nothing on this machine can decode it, or it is broken
 * @GZA_PROBE_ERROR_TOO_LARGE: decoding it would take more memory than is sane
 */
typedef enum {
  GZA_PROBE_ERROR_UNKNOWN,
  GZA_PROBE_ERROR_UNDECODABLE,
  GZA_PROBE_ERROR_TOO_LARGE,
} GzaProbeError;

typedef enum {
  GZA_PROBE_PICTURE,
  GZA_PROBE_FILM,
  GZA_PROBE_SOUND,
} GzaProbeKind;

/* More than any camera takes, less than fills a small machine's memory. */
#define GZA_PROBE_MAX_PIXELS (120 * 1000 * 1000)
#define GZA_PROBE_MAX_FILM_PIXELS (7680 * 4320)
#define GZA_PROBE_MAX_PICTURE_BYTES (256 * 1024 * 1024)

/**
 * GzaProbe:
 * @kind: what it is
 * @size_bytes: of the file
 * @container: webm, matroska, mp4, mov, ogg, wav, flac, mp3, jpeg, png, webp, tiff, or
 *   GStreamer's word
 * @video_codec: (nullable): vp8, vp9, av1, h264, h265, or GStreamer's word
 * @audio_codec: (nullable): opus, vorbis, aac, mp3, flac, pcm, or GStreamer's word
 * @pixel_format: (nullable): GStreamer's name of the decoded format
 * @width_px: as stored, with square pixels, before it is turned
 * @height_px: as stored
 * @orientation: 1 to 8, as EXIF counts; 1 upright
 * @frames_per_second: of a film, 0 where it varies
 * @is_interlaced: the film was made for tubes
 * @is_hdr: the film's brightness is coded for screens of another kind
 * @promised_us: how long its header says it is, 0 where it doesn't
 * @duration_us: how long it really is
 * @n_channels: of the sound, 0 for none
 * @loudness_lufs: integrated; #GZA_LOUDNESS_SILENCE
 * @peak_dbtp: true peak; #GZA_LOUDNESS_SILENCE
 * @flashes_us: when it begins to flash more often than is safe, −1 for never
 * @red_flashes_us: the same of flashes in red
 * @is_truncated: it ends before its header says
 * @has_location: it says where it was taken
 * @has_metadata: it carries a title, a name, a date or the like
 *
 * What one medium is, read to its end.
 */
typedef struct {
  GzaProbeKind kind;
  gint64 size_bytes;
  char *container;
  char *video_codec;
  char *audio_codec;
  char *pixel_format;
  guint width_px;
  guint height_px;
  guint orientation;
  double frames_per_second;
  gboolean is_interlaced;
  gboolean is_hdr;
  gint64 promised_us;
  gint64 duration_us;
  guint n_channels;
  double loudness_lufs;
  double peak_dbtp;
  gint64 flashes_us;
  gint64 red_flashes_us;
  gboolean is_truncated;
  gboolean has_location;
  gboolean has_metadata;
} GzaProbe;

GQuark    gza_probe_error_quark (void);

GzaProbe *gza_probe_new         (int            fd,
                                 GzaProgress    progress,
                                 gpointer       data,
                                 GCancellable  *cancellable,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void      gza_probe_free        (GzaProbe      *self);

gboolean  gza_probe_is_playable (const GzaProbe *self);
char     *gza_probe_dup_codecs  (const GzaProbe *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaProbe, gza_probe_free)

G_END_DECLS
