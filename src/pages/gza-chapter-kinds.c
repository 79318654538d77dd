/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-chapter-kinds"

#include "gza-chapter-kinds.h"

#include "gza-choice-chapter.h"
#include "gza-map-chapter.h"
#include "gza-objects-chapter.h"
#include "gza-photos-chapter.h"
#include "gza-quote-chapter.h"
#include "gza-video-chapter.h"
#include "gza-voice-chapter.h"
#include "gza-words-chapter.h"

/* Which view shows which kind of chapter. */

static GType
get_view_type (GzaChapterType type)
{
  switch (type) {
  case GZA_CHAPTER_VIDEO:
    return GZA_TYPE_VIDEO_CHAPTER;
  case GZA_CHAPTER_VOICE:
    return GZA_TYPE_VOICE_CHAPTER;
  case GZA_CHAPTER_PHOTOS:
    return GZA_TYPE_PHOTOS_CHAPTER;
  case GZA_CHAPTER_MAP:
    return GZA_TYPE_MAP_CHAPTER;
  case GZA_CHAPTER_WORDS:
    return GZA_TYPE_WORDS_CHAPTER;
  case GZA_CHAPTER_QUOTE:
    return GZA_TYPE_QUOTE_CHAPTER;
  case GZA_CHAPTER_CHOICE:
    return GZA_TYPE_CHOICE_CHAPTER;
  case GZA_CHAPTER_OBJECTS:
    return GZA_TYPE_OBJECTS_CHAPTER;
  default:
    g_return_val_if_reached (G_TYPE_INVALID);
  }
}

/**
 * gza_chapter_kinds_make:
 * @context: the context
 * @story: a story
 * @chapter: one of its chapters
 *
 * Makes the view that shows a chapter of its kind.
 *
 * Returns: (transfer floating): a #GzaChapterView
 */
GtkWidget *
gza_chapter_kinds_make (GzaContext       *context,
                        GzaStory         *story,
                        const GzaChapter *chapter)
{
  g_return_val_if_fail (chapter != NULL, NULL);

  return g_object_new (get_view_type (chapter->type), "context", context, "story", story,
                       "chapter", chapter, NULL);
}
