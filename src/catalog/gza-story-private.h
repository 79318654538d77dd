/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-arena.h"
#include "gza-story.h"

G_BEGIN_DECLS

/* What a story is made of; everything in it lives in the story's arena. */
typedef struct {
  char *id;
  GzaStoryKind kind;
  GzaText *title;
  GzaText *line;
  char *portrait;
  GzaText *portrait_alt;
  GzaPerson person;
  GzaConsent *consent; /* or NULL */
  GzaSafety safety;
  GzaEditorial editorial;
  GzaText *content_note;
  char **themes;
  char **rights;
  char **reasons;
  GzaYears years;
  GzaText *easy_read;
  GzaStop *stops;
  guint n_stops;
  GzaMeeting *meetings;
  guint n_meetings;
  GzaChapter *chapters;
  guint n_chapters;
  GzaCredit *credits;
  guint n_credits;
} GzaStoryRecord;

GzaStory *gza_story_new_take     (const GzaStoryRecord *record,
                                  GzaArena             *arena) G_GNUC_WARN_UNUSED_RESULT;
gsize     gza_story_get_size     (GzaStory             *self);

G_END_DECLS
