/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-levels.h"

G_BEGIN_DECLS

#define GZA_FILM_MAX_LONG_PX 1920
#define GZA_FILM_MAX_SHORT_PX 1080

/**
 * GzaFilmPlan:
 * @keeps_video: the moving picture stays as it is coded
 * @keeps_audio: the sound stays as it is coded
 * @muxer: GStreamer's element that writes the container
 * @extension: the ending of the name
 *
 * What has to be done to a film or a sound.
 */
typedef struct {
  gboolean keeps_video;
  gboolean keeps_audio;
  const char *muxer;
  const char *extension;
} GzaFilmPlan;

void     gza_film_plan       (const GzaProbe    *probe,
                              GzaFilmPlan       *ret_plan);
gboolean gza_film_is_fit     (const GzaProbe    *probe,
                              const GzaFilmPlan *plan);
gboolean gza_film_write      (int                fd,
                              const GzaProbe    *probe,
                              const GzaFilmPlan *plan,
                              const GzaLevels   *levels,
                              const char        *path,
                              GzaProgress        progress,
                              gpointer           data,
                              GCancellable      *cancellable,
                              GError           **error);

G_END_DECLS
