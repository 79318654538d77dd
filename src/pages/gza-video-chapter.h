/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_VIDEO_CHAPTER (gza_video_chapter_get_type ())

/**
 * GzaVideoChapter:
 *
 * A film with captions; photographs and the voice where it cannot play.
 */
G_DECLARE_FINAL_TYPE (GzaVideoChapter, gza_video_chapter, GZA, VIDEO_CHAPTER, GzaChapterView)

G_END_DECLS
