/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_PHOTOS_CHAPTER (gza_photos_chapter_get_type ())

/**
 * GzaPhotosChapter:
 *
 * Photographs in slow movement, with a voice.
 */
G_DECLARE_FINAL_TYPE (GzaPhotosChapter, gza_photos_chapter, GZA, PHOTOS_CHAPTER, GzaChapterView)

G_END_DECLS
