/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-hours.h"
#include "gza-records.h"
#include "gza-schema.h"

G_BEGIN_DECLS

#define GZA_FORMAT_NUMBER 1

/* What the walk fills: the records themselves, and beside them what the loader has to look up
 * before a record is whole. A draft lives in the story's arena, its nodes in the file's. */

typedef struct {
  GzaStop stop;
  const GzaYamlNode *place;
  const GzaYamlNode *precision;
  const GzaYamlNode *via;
} GzaStopDraft;

typedef struct {
  GzaMapCue cue;
  const GzaYamlNode *stop;
} GzaMapCueDraft;

typedef struct {
  GzaMeeting meeting;
  const GzaYamlNode *stop;
} GzaMeetingDraft;

typedef struct {
  GzaChapter chapter;
  char *voice;
  GzaMapCueDraft *cues;
  guint n_cues;
  const GzaYamlNode *stop;
  const GzaYamlNode *ground;
} GzaChapterDraft;

typedef struct {
  int format;
  GzaStoryKind kind;
  GzaText *title;
  GzaText *line;
  char **themes;
  const GzaYamlNode *themes_node;
  char **rights;
  char **reasons;
  GzaYears years;
  const GzaYamlNode *years_node;
  GzaText *easy_read;
  char *portrait;
  GzaText *portrait_alt;
  GzaPerson person;
  const GzaYamlNode *person_node;
  const GzaYamlNode *place_precision;
  GzaConsent consent;
  const GzaYamlNode *consent_node;
  const GzaYamlNode *review_by;
  const GzaYamlNode *withdrawn;
  const GzaYamlNode *scope;
  const GzaYamlNode *scope_countries;
  const GzaYamlNode *scope_venues;
  const GzaYamlNode *interpreter;
  GzaSafety safety;
  GzaText *content_note;
  GzaEditorial editorial;
  GzaStopDraft *stops;
  guint n_stops;
  GzaMeetingDraft *meetings;
  guint n_meetings;
  GzaChapterDraft *chapters;
  guint n_chapters;
  GzaCredit *credits;
  guint n_credits;
} GzaStoryDraft;

typedef struct {
  int format;
  GzaText *title;
  GzaText *subtitle;
  char **languages;
  GzaTheme *themes;
  guint n_themes;
  GzaAttractClip *attract_clips;
  guint n_attract_clips;
  GzaText **attract_lines;
  guint n_attract_lines;
  gint64 idle_warn_us;
  gint64 idle_reset_us;
  char *map_worldview;
  GzaText *map_disclaimer;
  GzaText *disclaimer;
  GzaText *donor;
  GzaText **partners;
  guint n_partners;
} GzaExhibitionDraft;

typedef struct {
  int format;
  GzaPlace *places;
  guint n_places;
} GzaPlacesDraft;

typedef struct {
  GzaDayHours hours;
  double limit_percent;
} GzaVolumeHoursDraft;

typedef struct {
  char *exhibition;
  char *bundles;
  char *language;
  char *country;
  char *venue;
  double screen_width_mm;
  double viewing_distance_mm;
  double volume_start_percent;
  double volume_limit_percent;
  char *motion;
  gint64 idle_warn_us;
  gint64 idle_reset_us;
  int keep_days;
  gboolean count_use;
  int rotation_deg;
  const char *second_screen;
  const char *main_screen;
  GzaVolumeHoursDraft *volume_hours;
  guint n_volume_hours;
  GzaDayHours every_day;
  GzaDayHours days[7];
  gint64 idle_sleep_us;
  gboolean captions;
  char *signs;
  gboolean ask_visitors;
  gboolean write_status;
  char *pin;
} GzaSettingsDraft;

extern const GzaSchemaWord gza_format_precisions[];
extern const GzaSchemaWord gza_format_voices[];

extern const GzaSchema gza_format_story;
extern const GzaSchema gza_format_exhibition;
extern const GzaSchema gza_format_places;
extern const GzaSchema gza_format_place;
extern const GzaSchema gza_format_chapter;
extern const GzaSchema gza_format_credit;
extern const GzaSchema gza_format_settings;

G_END_DECLS
