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
  GZA_CHAPTER_CHOICE,
  GZA_CHAPTER_OBJECTS,
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

/* A sign-language interpreter: a second film, in step with the chapter. */
typedef struct {
  char *language; /* of the signs: ase, rsl, sgn-GE */
  char **spoken;  /* the visitors' languages that it is for; NULL: every one */
  char *path;
} GzaSignTrack;

/* How a described version is heard. */
typedef enum {
  GZA_DESCRIPTION_MIXED,   /* together with the narration */
  GZA_DESCRIPTION_INSTEAD, /* the file has both, and replaces it */
} GzaDescriptionMode;

/* What is seen, told to people who don't see it. */
typedef struct {
  GzaDescriptionMode mode;
  GzaTracks files; /* empty: there is none */
} GzaAudioDescription;

/* A point on the globe, WGS 84. */
typedef struct {
  double lat_deg;
  double lon_deg;
} GzaPoint;

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
  GzaPoint *via;         /* what the way here passes, in order; none where the stop before or this
                          * one is shown more coarsely than a town */
  guint n_via;
} GzaStop;

/* Where two stories met. The other story may be hidden, or not exist. */
typedef struct {
  char *story;          /* its id */
  const GzaStop *stop;  /* of this story; never NULL */
  GzaText *text;        /* one sentence, or NULL */
} GzaMeeting;

/* The years that a story tells of; 0 where unknown. */
typedef struct {
  int from;
  int to;
} GzaYears;

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

/* A place on a curator's own map, in the drawing's user units and on the globe. */
typedef struct {
  double x;
  double y;
  GzaPoint at;
} GzaGroundPoint;

/* A curator's own map, beneath the road of a map chapter. */
typedef struct {
  char *path;             /* SVG; NULL: the kiosk's own map */
  GzaText *alt;
  GzaGroundPoint *points; /* at least two, apart in the drawing and on the globe */
  guint n_points;
} GzaGround;

/* What the person could have done. */
typedef struct {
  char *id;
  GzaText *text;
  gboolean done;           /* whether the person did it */
} GzaChoice;

/* What the person took along. */
typedef struct {
  GzaText *name;
  char *picture;
  GzaText *text;           /* a sentence about it, or NULL */
} GzaKeepsake;

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
  GzaTracks transcript;    /* what is heard and seen, by language; empty: the captions serve */
  GzaSignTrack *signs;     /* sign-language films */
  guint n_signs;
  GzaAudioDescription description;
  GzaPhoto *photos;
  guint n_photos;
  GzaMapCue *cues;         /* map: when the voice reaches a stop */
  guint n_cues;
  GzaGround ground;        /* map: the curator's own, or none */
  GzaText *text;           /* words, choice: CommonMark; quote: plain; others: prose, or NULL */
  GzaText *easy_read;      /* the chapter in simple words, CommonMark, or NULL */
  GzaText *by;             /* quote: who says it */
  GzaChoice *choices;      /* choice: at least two */
  guint n_choices;
  GzaText *why;            /* choice: what the person did and why, CommonMark */
  GzaKeepsake *keepsakes;  /* objects */
  guint n_keepsakes;
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
  gboolean scope_print;
  char **scope_countries;    /* NULL: everywhere */
  char **scope_venues;       /* ids of museums, festivals, schools; NULL: any */
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
