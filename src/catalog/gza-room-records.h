/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-records.h"

G_BEGIN_DECLS

/* The records of the rooms beside the stories: rights, words, help, taking part, about. They
 * follow the same rules as those of gza-records.h. */

/* Where something is written. */
typedef struct {
  GzaText *title;
  char *url;               /* shown as text, or NULL */
} GzaSource;

/* Who protects a right. */
typedef struct {
  char *country;           /* ISO 3166-1 alpha-2 */
  GzaText *name;
  char *service;           /* a service's id, or NULL */
} GzaProtector;

typedef struct {
  char *id;
  GzaText *title;
  GzaText *text;           /* CommonMark */
  GzaText *treaty;         /* the treaty and the article */
  char *picture;           /* or NULL */
  GzaText *alt;
  GzaProtector *protectors;
  guint n_protectors;
  GzaSource *sources;
  guint n_sources;
} GzaRight;

/* One of the Global Compact's objectives. */
typedef struct {
  int number;
  GzaText *title;
} GzaObjective;

typedef struct {
  int format;
  GzaText *title;
  GzaText *line;
  GzaRight *rights;
  guint n_rights;
  GzaText *compact_title;
  GzaText *compact_text;
  GzaObjective *objectives;
  guint n_objectives;
  GzaSource *compact_sources;
  guint n_compact_sources;
} GzaRights;

typedef struct {
  char *id;
  GzaText *term;
  GzaText *meaning;        /* CommonMark */
  GzaText *say;
  GzaText *rather_not;
  GzaText *why;
  GzaSource *sources;
  guint n_sources;
} GzaTerm;

typedef struct {
  char *id;
  GzaText *text;
  gboolean better;         /* whether this is the better wording */
  GzaText *why;
} GzaWording;

/* A headline to be mended. */
typedef struct {
  char *id;
  GzaText *text;
  GzaText *why;            /* what is wrong with it */
  GzaWording *wordings;
  guint n_wordings;
} GzaHeadline;

typedef struct {
  int format;
  GzaText *title;
  GzaText *line;
  GzaTerm *terms;
  guint n_terms;
  GzaHeadline *headlines;
  guint n_headlines;
  GzaSource *headline_sources;
  guint n_headline_sources;
} GzaGlossary;

typedef enum {
  GZA_SERVICE_UNVERIFIED,
  GZA_SERVICE_RECHECK,
  GZA_SERVICE_VERIFIED,
} GzaServiceStatus;

typedef struct {
  char *id;
  GzaText *title;
} GzaTopic;

typedef struct {
  char *id;
  GzaText *name;
  GzaText *about;
  char **topics;           /* ids of topics */
  char *country;
  char **languages;        /* spoken there */
  char *telephone;         /* as it is dialled, or NULL */
  char *url;               /* shown as text, or NULL */
  GzaText *address;
  GzaText *hours;
  gboolean always_open;    /* day and night */
  gboolean free;
  gboolean anonymous;
  GzaDate checked;
  GzaServiceStatus status;
  GzaText *source;
} GzaService;

typedef enum {
  GZA_ACTION_LEARN,
  GZA_ACTION_SPEAK,
  GZA_ACTION_HELP,
  GZA_ACTION_REPORT,
} GzaActionKind;

/* The rooms that stand beside the stories. */
typedef enum {
  GZA_ROOM_NONE,
  GZA_ROOM_RIGHTS,
  GZA_ROOM_WORDS,
  GZA_ROOM_HELP,
  GZA_ROOM_ACTIONS,
  GZA_ROOM_TAKING_PART,
  GZA_ROOM_ABOUT,
  GZA_N_ROOMS,
} GzaRoom;

/* What a visitor can do. */
typedef struct {
  char *id;
  GzaActionKind kind;
  GzaText *title;
  GzaText *text;
  GzaRoom room;            /* where one does it */
  char **services;         /* ids of the services concerned */
} GzaAction;

typedef struct {
  int format;
  GzaText *title;
  GzaText *line;
  GzaTopic *topics;
  guint n_topics;
  GzaService *services;
  guint n_services;
  GzaAction *actions;
  guint n_actions;
} GzaServices;

typedef struct {
  char *id;
  GzaText *text;
} GzaOption;

typedef enum {
  GZA_QUESTION_ONE,
  GZA_QUESTION_MANY,
  GZA_QUESTION_SCALE,
  GZA_QUESTION_FACES,
} GzaQuestionType;

typedef struct {
  char *id;
  GzaQuestionType type;
  GzaText *text;
  GzaOption *options;      /* one, many: in their order */
  guint n_options;
  gboolean shuffled;       /* options in another order for each visitor */
  int n_steps;             /* scale */
  GzaText *low;            /* scale: what its first step means */
  GzaText *high;           /* scale: what its last step means */
} GzaQuestion;

/* A question before and after a story. */
typedef struct {
  GzaQuestion question;
  char **stories;          /* ids of the stories around which it is asked; none: all */
} GzaPulse;

typedef struct {
  char *id;
  GzaText *text;           /* as the visitor says it */
  GzaText *counted;        /* an ICU pattern of the number, or NULL */
} GzaPledge;

typedef struct {
  char *id;
  GzaText *name;
  char *picture;
} GzaObject;

typedef struct {
  int format;
  GzaText *title;
  GzaText *line;
  int min_answers;         /* results are shown from so many answers on */
  GzaPulse *pulses;
  guint n_pulses;
  GzaQuestion *questions;
  guint n_questions;
  GzaText *pledge_title;
  GzaPledge *pledges;
  guint n_pledges;
  GzaText *object_title;
  int n_to_take;
  GzaObject *objects;
  guint n_objects;
} GzaSurvey;

typedef struct {
  GzaText *name;
  char *country;
  GzaText *role;
} GzaPartner;

typedef struct {
  int format;
  GzaText *title;
  GzaText *text;           /* CommonMark */
  GzaText *donor;
  GzaPartner *partners;
  guint n_partners;
  GzaText **disclaimers;
  guint n_disclaimers;
  GzaCredit *credits;
  guint n_credits;
  GzaSource *sources;
  guint n_sources;
} GzaAbout;

/**
 * GzaRooms:
 * @rights: (nullable): stories/rights.yaml
 * @glossary: (nullable): stories/glossary.yaml
 * @services: (nullable): stories/services.yaml
 * @survey: (nullable): stories/survey.yaml
 * @about: (nullable): stories/about.yaml
 *
 * The rooms that an exhibition has.
 */
typedef struct {
  const GzaRights *rights;
  const GzaGlossary *glossary;
  const GzaServices *services;
  const GzaSurvey *survey;
  const GzaAbout *about;
} GzaRooms;

const GzaRight   *gza_rooms_find_right      (const GzaRooms   *self,
                                             const char       *id);
const GzaTerm    *gza_rooms_find_term       (const GzaRooms   *self,
                                             const char       *id);
const GzaService *gza_rooms_find_service    (const GzaRooms   *self,
                                             const char       *id);
const GzaPulse   *gza_rooms_find_pulse      (const GzaRooms   *self,
                                             const char       *story_id);
gboolean          gza_rooms_has             (const GzaRooms   *self,
                                             GzaRoom           room);
GzaText          *gza_rooms_get_title       (const GzaRooms   *self,
                                             GzaRoom           room);
const char       *gza_room_get_name         (GzaRoom           room);
gboolean          gza_survey_has_room       (const GzaSurvey  *self);
gboolean          gza_service_is_current    (const GzaService *self,
                                             GDateTime        *today);

G_END_DECLS
