/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_VOICE_CHAPTER (gza_voice_chapter_get_type ())

/**
 * GzaVoiceChapter:
 *
 * A portrait and the words of a voice, following it.
 */
G_DECLARE_FINAL_TYPE (GzaVoiceChapter, gza_voice_chapter, GZA, VOICE_CHAPTER, GzaChapterView)

G_END_DECLS
