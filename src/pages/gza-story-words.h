/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-basemap.h"
#include "gza-story.h"

G_BEGIN_DECLS

const char *gza_story_words_get_kind_word  (GzaStoryKind     kind);
const char *gza_story_words_get_kind       (GzaStoryKind     kind);
char       *gza_story_words_dup_minutes    (gint64           duration_us) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_story_words_dup_stop       (const GzaStop   *stop,
                                            const GzaPerson *person) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_story_words_dup_date       (const GzaDate   *date) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_story_words_dup_road       (GzaStory        *story) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_story_words_dup_stop_line  (const GzaStop   *stop,
                                            const GzaPerson *person) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_story_words_dup_figures    (GzaStory        *story,
                                            GzaBasemap      *world,
                                            guint            last_stop) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
