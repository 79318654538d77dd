/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_CHAPTER (gza_map_chapter_get_type ())

/**
 * GzaMapChapter:
 *
 * The road on the map, drawn as the voice tells it.
 */
G_DECLARE_FINAL_TYPE (GzaMapChapter, gza_map_chapter, GZA, MAP_CHAPTER, GzaChapterView)

G_END_DECLS
