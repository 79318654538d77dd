/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-media-error.h"

#include "gza-player.h"

/* What GStreamer says went wrong, in the player's few words. */

static GzaPlayerError
classify (const GError *cause)
{
  if (cause->domain == GST_STREAM_ERROR)
    return GZA_PLAYER_ERROR_UNDECODABLE;
  if (g_error_matches (cause, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN))
    return GZA_PLAYER_ERROR_UNDECODABLE;
  if (g_error_matches (cause, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
    return GZA_PLAYER_ERROR_NOT_FOUND;
  if (g_error_matches (cause, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_AUTHORIZED))
    return GZA_PLAYER_ERROR_REFUSED;
  return GZA_PLAYER_ERROR_FAILED;
}

/**
 * gza_media_error_new_from_gst:
 * @cause: an error of GStreamer
 * @path: (nullable): the file that it is about
 * @missing: (nullable): what GStreamer found in the file and cannot decode
 *
 * Translates an error for the player's users.
 *
 * Returns: (transfer full): in the domain GZA_PLAYER_ERROR
 */
GError *
gza_media_error_new_from_gst (const GError *cause,
                              const char   *path,
                              const char   *missing)
{
  GzaPlayerError code = classify (cause);

  if (path == NULL)
    return g_error_new_literal (GZA_PLAYER_ERROR, (int) code, cause->message);
  if (code == GZA_PLAYER_ERROR_UNDECODABLE && missing != NULL)
    return g_error_new (GZA_PLAYER_ERROR, code, "%s: cannot play %s", path, missing);
  return g_error_new (GZA_PLAYER_ERROR, code, "%s: %s", path, cause->message);
}
