/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-chapter-clip.h"

/* What of a chapter's record a player plays. */

/* A map without a voice gives each stop this long. */
#define STOP_US (5 * G_USEC_PER_SEC)
#define PHOTO_US (7 * G_USEC_PER_SEC)

static gint64
get_silent_us (GzaStory *story,
               const GzaChapter *chapter)
{
  if (chapter->duration_us > 0)
    return chapter->duration_us;
  if (chapter->type == GZA_CHAPTER_MAP)
    return MAX (2, gza_story_get_n_stops (story)) * STOP_US;

  return MAX (1, chapter->n_photos) * PHOTO_US;
}

/**
 * gza_chapter_clip_new:
 * @story: a story
 * @chapter: one of its chapters
 * @with_video: whether its film can be played
 * @with_audio: whether its narration can be played
 *
 * Describes a chapter for a player, with its signs and its audio description.
 *
 * Returns: (transfer full): a clip; silence of the chapter's length where there is nothing to play
 */
GzaClip *
gza_chapter_clip_new (GzaStory *story,
                      const GzaChapter *chapter,
                      gboolean with_video,
                      gboolean with_audio)
{
  GzaClip *clip = gza_clip_new (with_video ? chapter->video : NULL,
                                with_audio ? &chapter->audio : NULL,
                                get_silent_us (story, chapter));

  if (with_audio)
    gza_clip_set_description (clip, &chapter->description.files,
                              chapter->description.mode == GZA_DESCRIPTION_MIXED);
  for (guint i = 0; i < chapter->n_signs; i++)
    gza_clip_add_sign (clip, chapter->signs[i].path,
                       (const char *const *) chapter->signs[i].spoken);

  return clip;
}
