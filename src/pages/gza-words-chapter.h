/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_WORDS_CHAPTER (gza_words_chapter_get_type ())

/**
 * GzaWordsChapter:
 *
 * A page of prose, with a picture beside it.
 */
G_DECLARE_FINAL_TYPE (GzaWordsChapter, gza_words_chapter, GZA, WORDS_CHAPTER, GzaChapterView)

G_END_DECLS
