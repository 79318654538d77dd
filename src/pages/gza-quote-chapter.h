/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_QUOTE_CHAPTER (gza_quote_chapter_get_type ())

/**
 * GzaQuoteChapter:
 *
 * One sentence, large.
 */
G_DECLARE_FINAL_TYPE (GzaQuoteChapter, gza_quote_chapter, GZA, QUOTE_CHAPTER, GzaChapterView)

G_END_DECLS
