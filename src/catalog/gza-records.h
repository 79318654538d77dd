/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "gza-text.h"

G_BEGIN_DECLS

/* The records of an exhibition: plain, immutable once loaded, owned by the GzaStory or the
 * GzaCatalog that holds them; nobody else frees or writes them. Pointer arrays are NULL-terminated
 * where they hold strings; the others carry a count. Paths are relative to the exhibition's root,
 * resolved and checked by the loader. Times are microseconds, 0 where unknown unless said. */

typedef enum {
  GZA_STORY_ILLUSTRATIVE,
  GZA_STORY_COMPOSITE,
  GZA_STORY_TESTIMONY,
} GzaStoryKind;

typedef enum {
  GZA_CHAPTER_VIDEO,
  GZA_CHAPTER_VOICE,
  GZA_CHAPTER_PHOTOS,
  GZA_CHAPTER_MAP,
  GZA_CHAPTER_WORDS,
  GZA_CHAPTER_QUOTE,
} GzaChapterType;

typedef enum {
  GZA_MEANS_NONE,
  GZA_MEANS_FOOT,
  GZA_MEANS_BUS,
  GZA_MEANS_CAR,
  GZA_MEANS_TRAIN,
  GZA_MEANS_SHIP,
  GZA_MEANS_PLANE,
} GzaMeans;

typedef enum {
  GZA_PRECISION_EXACT,
  GZA_PRECISION_TOWN,
  GZA_PRECISION_REGION,
  GZA_PRECISION_COUNTRY,
} GzaPrecision;

/* How much of a date is known. */
typedef enum {
  GZA_DATE_NONE,
  GZA_DATE_YEAR,
  GZA_DATE_SEASON,
  GZA_DATE_MONTH,
  GZA_DATE_DAY,
} GzaDatePrecision;

typedef struct {
  GzaDatePrecision precision;
  int year;
  int season; /* 1 spring, 2 summer, 3 autumn, 4 winter */
  int month;  /* 1..12 */
  int day;    /* 1..31 */
} GzaDate;

/* One file per language: `ka: voice.ka.opus`. */
typedef struct {
  char *language; /* NULL: the same for every language */
  char *path;
} GzaTrack;

typedef struct {
  GzaTrack *items;
  guint n_items;
} GzaTracks;

typedef struct {
  char *id;
  GzaText *name;
  char *country; /* ISO 3166-1 alpha-2, or NULL */
  double lat_deg;
  double lon_deg;
  GzaPrecision precision;
} GzaPlace;

typedef struct {
  char *id;
  const GzaPlace *place; /* never NULL */
  GzaText *label;        /* the place's name as the story says it, or NULL */
  GzaMeans means;        /* how one came here from the stop before */
  GzaDate date;
  GzaText *text;         /* one sentence, or NULL */
  GzaPrecision precision;
  char *picture;         /* or NULL */
  GzaText *alt;
} GzaStop;

typedef struct {
  char *path;
  GzaText *alt;
  GzaText *caption;
  gint64 from_us;         /* when it appears; -1: evenly spread */
  double focus_x_ratio;   /* the point that the movement keeps, [0, 1] */
  double focus_y_ratio;
} GzaPhoto;

typedef struct {
  const GzaStop *stop;
  gint64 at_us;
} GzaMapCue;

typedef struct {
  char *id;
  GzaChapterType type;
  GzaText *title;
  const GzaStop *stop;     /* where it happens, or NULL */
  char *video;             /* video: the picture track */
  char *poster;            /* a still, or NULL */
  GzaText *alt;            /* what the picture shows */
  GzaTracks audio;         /* narration by language */
  GzaTracks captions;      /* WebVTT or SRT by language; voice: the transcript too */
  GzaPhoto *photos;
  guint n_photos;
  GzaMapCue *cues;         /* map: when the voice reaches a stop */
  guint n_cues;
  GzaText *text;           /* words: CommonMark; quote: plain; others: fallback prose, or NULL */
  GzaText *by;             /* quote: who says it */
  gint64 duration_us;      /* given, or read from the captions' last cue; 0 where unknown */
  gboolean synthetic_voice;/* the narration is a computer voice, and labelled so */
  GzaText *content_note;
} GzaChapter;

typedef struct {
  GzaText *display_name;
  gboolean name_changed;
  char *age_band;
  char *face;              /* shown, obscured, silhouette, illustration, none */
  char *voice;             /* own, actor, synthetic, none */
  gboolean minor;
  GzaPrecision place_precision;
} GzaPerson;

typedef struct {
  char *ref;
  char *form_language;
  GzaDate given;
  GzaDate review_by;
  gboolean scope_exhibition;
  gboolean scope_web;
  gboolean scope_press;
  gboolean scope_social;
  char **scope_countries;
  char **explained;
  gboolean withdrawn;
  char *interpreter;
  gboolean reviewed_final_cut;
  gboolean guardian_consent; /* for a child */
  gboolean child_assent;
  char *contact_point;
} GzaConsent;

typedef struct {
  GzaDate risk_assessed;
  char **risks_to_others;     /* who else appears, as the curator writes it */
  char **identifiers_removed;
  char **sensitive;           /* topics; not empty: no autoplay, help offered at the end */
  char **support;             /* ids of contacts offered at the end */
} GzaSafety;

typedef struct {
  GzaDate fact_checked;
  gboolean terms_checked;
  char **reviewed;            /* languages that a native reader has seen */
} GzaEditorial;

typedef struct {
  GzaText *what;
  GzaText *by;
  char *licence;           /* an SPDX id or a free name */
  char **files;
} GzaCredit;

typedef struct {
  char *id;
  GzaText *title;
} GzaTheme;

typedef struct {
  char *path;              /* a video or a picture */
  GzaText *alt;
} GzaAttractClip;

G_END_DECLS
