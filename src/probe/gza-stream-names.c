/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-stream-names.h"

/* What GStreamer's types are called by people. */

typedef struct {
  const char *type;
  const char *field; /* that tells two of one type apart, or NULL */
  const char *value;
  GzaStreamKind kind;
  const char *name;
} Name;

static const Name names[] = {
  { "video/webm", NULL, NULL, GZA_STREAM_CONTAINER, "webm" },
  { "audio/webm", NULL, NULL, GZA_STREAM_CONTAINER, "webm" },
  { "video/x-matroska", NULL, NULL, GZA_STREAM_CONTAINER, "matroska" },
  { "audio/x-matroska", NULL, NULL, GZA_STREAM_CONTAINER, "matroska" },
  { "video/quicktime", "variant", "iso", GZA_STREAM_CONTAINER, "mp4" },
  { "video/quicktime", NULL, NULL, GZA_STREAM_CONTAINER, "mov" },
  { "audio/x-m4a", NULL, NULL, GZA_STREAM_CONTAINER, "mp4" },
  { "application/ogg", NULL, NULL, GZA_STREAM_CONTAINER, "ogg" },
  { "audio/ogg", NULL, NULL, GZA_STREAM_CONTAINER, "ogg" },
  { "video/ogg", NULL, NULL, GZA_STREAM_CONTAINER, "ogg" },
  { "audio/x-wav", NULL, NULL, GZA_STREAM_CONTAINER, "wav" },
  { "audio/x-aiff", NULL, NULL, GZA_STREAM_CONTAINER, "aiff" },
  { "video/x-msvideo", NULL, NULL, GZA_STREAM_CONTAINER, "avi" },
  { "video/mpegts", NULL, NULL, GZA_STREAM_CONTAINER, "mpeg-ts" },
  { "video/x-flv", NULL, NULL, GZA_STREAM_CONTAINER, "flv" },
  { "video/x-ms-asf", NULL, NULL, GZA_STREAM_CONTAINER, "asf" },
  { "video/mpeg", "systemstream", "true", GZA_STREAM_CONTAINER, "mpeg" },
  { "application/x-id3", NULL, NULL, GZA_STREAM_CONTAINER, "mp3" },
  { "video/x-vp8", NULL, NULL, GZA_STREAM_VIDEO, "vp8" },
  { "video/x-vp9", NULL, NULL, GZA_STREAM_VIDEO, "vp9" },
  { "video/x-av1", NULL, NULL, GZA_STREAM_VIDEO, "av1" },
  { "video/x-h264", NULL, NULL, GZA_STREAM_VIDEO, "h264" },
  { "video/x-h265", NULL, NULL, GZA_STREAM_VIDEO, "h265" },
  { "video/x-theora", NULL, NULL, GZA_STREAM_VIDEO, "theora" },
  { "audio/x-opus", NULL, NULL, GZA_STREAM_AUDIO, "opus" },
  { "audio/x-vorbis", NULL, NULL, GZA_STREAM_AUDIO, "vorbis" },
  { "audio/x-flac", NULL, NULL, GZA_STREAM_AUDIO, "flac" },
  { "audio/mpeg", "mpegversion", "1", GZA_STREAM_AUDIO, "mp3" },
  { "audio/mpeg", NULL, NULL, GZA_STREAM_AUDIO, "aac" },
  { "audio/x-raw", NULL, NULL, GZA_STREAM_AUDIO, "pcm" },
  { "video/x-raw", NULL, NULL, GZA_STREAM_VIDEO, "raw" },
};

static gboolean
has_value (const GstStructure *structure,
           const Name *name)
{
  const GValue *value;
  g_autofree char *string = NULL;

  if (name->field == NULL)
    return TRUE;
  value = gst_structure_get_value (structure, name->field);
  string = value != NULL ? gst_value_serialize (value) : NULL;
  return string != NULL && g_ascii_strcasecmp (string, name->value) == 0;
}

static const Name *
find_name (const GstCaps *caps)
{
  const GstStructure *structure = gst_caps_get_structure (caps, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (gst_structure_has_name (structure, names[i].type) && has_value (structure, &names[i]))
      return &names[i];
  }
  return NULL;
}

/**
 * gza_stream_get_kind:
 * @caps: what passes a pad
 *
 * Tells containers, pictures and sounds apart.
 *
 * Returns: the kind
 */
GzaStreamKind
gza_stream_get_kind (const GstCaps *caps)
{
  const Name *name = find_name (caps);
  const char *type = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  if (name != NULL)
    return name->kind;
  if (g_str_has_prefix (type, "video/"))
    return GZA_STREAM_VIDEO;
  return g_str_has_prefix (type, "audio/") ? GZA_STREAM_AUDIO : GZA_STREAM_OTHER;
}

/**
 * gza_stream_get_name:
 * @caps: what passes a pad
 *
 * Names a format shortly.
 *
 * Returns: (transfer none): its short name, or GStreamer's own
 */
const char *
gza_stream_get_name (const GstCaps *caps)
{
  const Name *name = find_name (caps);

  return name != NULL ? name->name : gst_structure_get_name (gst_caps_get_structure (caps, 0));
}
