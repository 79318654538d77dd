/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-chapter-view.h"

G_BEGIN_DECLS

#define GZA_TYPE_OBJECTS_CHAPTER (gza_objects_chapter_get_type ())

/**
 * GzaObjectsChapter:
 *
 * What the person took along.
 */
G_DECLARE_FINAL_TYPE (GzaObjectsChapter, gza_objects_chapter, GZA, OBJECTS_CHAPTER, GzaChapterView)

G_END_DECLS
