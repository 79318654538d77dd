/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-clip.h"
#include "gza-story.h"

G_BEGIN_DECLS

GzaClip *gza_chapter_clip_new (GzaStory         *story,
                               const GzaChapter *chapter,
                               gboolean          with_video,
                               gboolean          with_audio) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
