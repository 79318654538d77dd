/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_CHOICE_CHAPTER (gza_choice_chapter_get_type ())

/**
 * GzaChoiceChapter:
 *
 * A dilemma that the person had, put to the visitor; then what the person did.
 */
G_DECLARE_FINAL_TYPE (GzaChoiceChapter, gza_choice_chapter, GZA, CHOICE_CHAPTER, GzaChapterView)

G_END_DECLS
