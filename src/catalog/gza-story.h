/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gza-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY (gza_story_get_type ())

/**
 * GzaStory:
 *
 * One story, immutable: who, where, and its chapters.
 */
G_DECLARE_FINAL_TYPE (GzaStory, gza_story, GZA, STORY, GObject)

const char       *gza_story_get_id           (GzaStory   *self);
GzaStoryKind      gza_story_get_kind         (GzaStory   *self);
GzaText          *gza_story_get_title        (GzaStory   *self);
GzaText          *gza_story_get_line         (GzaStory   *self);
const char       *gza_story_get_portrait     (GzaStory   *self);
GzaText          *gza_story_get_portrait_alt (GzaStory   *self);
const GzaPerson  *gza_story_get_person       (GzaStory   *self);
const GzaConsent *gza_story_get_consent      (GzaStory   *self);
const GzaSafety  *gza_story_get_safety       (GzaStory   *self);
const GzaEditorial *
                  gza_story_get_editorial    (GzaStory   *self);
GzaText          *gza_story_get_content_note (GzaStory   *self);
const char *const *
                  gza_story_get_themes       (GzaStory   *self);
GzaText          *gza_story_get_easy_read    (GzaStory   *self);
const char *const *
                  gza_story_get_reasons      (GzaStory   *self);
const GzaYears   *gza_story_get_years        (GzaStory   *self);
guint             gza_story_get_n_meetings   (GzaStory   *self);
const GzaMeeting *gza_story_get_meeting      (GzaStory   *self,
                                              guint       index);
const char *const *
                  gza_story_get_rights       (GzaStory   *self);
guint             gza_story_get_n_stops      (GzaStory   *self);
const GzaStop    *gza_story_get_stop         (GzaStory   *self,
                                              guint       index);
guint             gza_story_get_n_chapters   (GzaStory   *self);
const GzaChapter *gza_story_get_chapter      (GzaStory   *self,
                                              guint       index);
guint             gza_story_get_n_credits    (GzaStory   *self);
const GzaCredit  *gza_story_get_credit       (GzaStory   *self,
                                              guint       index);
gint64            gza_story_get_duration_us  (GzaStory   *self);

G_END_DECLS
