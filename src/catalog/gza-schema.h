/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-yaml-reader.h"

G_BEGIN_DECLS

/* What a value is, and what the record holds for it. */
typedef enum {
  GZA_KEY_TEXT,      /* GzaText *: a string, or strings by language */
  GZA_KEY_STRING,    /* char *: one line */
  GZA_KEY_ID,        /* char *: a-z, 0-9, hyphen */
  GZA_KEY_CHOICE,    /* char *: one of the words */
  GZA_KEY_ENUM,      /* int: the number of one of the words */
  GZA_KEY_BOOLEAN,   /* gboolean: true or false */
  GZA_KEY_NUMBER,    /* double */
  GZA_KEY_INTEGER,   /* int */
  GZA_KEY_SECONDS,   /* gint64, microseconds: 32, 1.5 or "0:32" */
  GZA_KEY_POSITION,  /* two doubles: [lat, lon]; of many, GzaPoint * and a count */
  GZA_KEY_FOCUS,     /* two doubles: [x, y], ratios */
  GZA_KEY_DATE,      /* GzaDate of any precision */
  GZA_KEY_DAY,       /* GzaDate of a day */
  GZA_KEY_LANGUAGE,  /* char *: a BCP 47 tag, normalized */
  GZA_KEY_SIGN,      /* char *: the tag of a sign language */
  GZA_KEY_COUNTRY,   /* char *: ISO 3166-1 alpha-2 */
  GZA_KEY_HOURS,     /* GzaDayHours: 10:00-18:00, or several, or closed */
  GZA_KEY_HASH,      /* char *: what crypt(3) makes of a secret */
  GZA_KEY_PATH,      /* char *: a file of the exhibition */
  GZA_KEY_TRACKS,    /* GzaTracks: a file, or files by language */
  GZA_KEY_REVIEWED,  /* char **: the languages that say true */
  GZA_KEY_RECORD,    /* a struct in place; offset 0 for the parent's own */
  GZA_KEY_LIST,      /* a pointer and a count of structs */
  GZA_KEY_MAP,       /* the same, from a mapping; its keys are the structs' ids */
  GZA_KEY_REFERENCE, /* nothing but the node: an id that the loader looks up */
  GZA_KEY_PLACE,     /* nothing but the node: an id, or a record in place */
} GzaKeyType;

typedef enum {
  GZA_KEY_REQUIRED = 1 << 0,
  GZA_KEY_MANY = 1 << 1,  /* a list: char ** ended by NULL; texts: GzaText ** and a count */
  GZA_KEY_PROSE = 1 << 2, /* CommonMark */
  GZA_KEY_NAME = 1 << 3,  /* a proper name: may be the same in every language */
} GzaKeyFlags;

/* What files a path may name. */
typedef enum {
  GZA_MEDIA_ANY,
  GZA_MEDIA_PICTURE,
  GZA_MEDIA_DRAWING, /* SVG */
  GZA_MEDIA_VIDEO,
  GZA_MEDIA_AUDIO,
  GZA_MEDIA_CAPTIONS,
  GZA_MEDIA_CLIP, /* a video or a picture */
} GzaMediaKind;

/* What an id refers to, for gza_references_check(). */
typedef enum {
  GZA_REFERS_TO_NOTHING,
  GZA_REFERS_TO_RIGHT,
  GZA_REFERS_TO_SERVICE,
  GZA_REFERS_TO_TOPIC,
  GZA_REFERS_TO_STORY,
  GZA_REFERS_TO_ROOM,
  GZA_N_REFERS_TO,
} GzaRefersTo;

typedef struct _GzaSchema GzaSchema;

/* A word that a key knows, with its meaning. */
typedef struct {
  const char *word;
  int value;
  const char *doc;
} GzaSchemaWord;

/**
 * GzaSchemaKey:
 * @name: the key in the file
 * @type: what its value is
 * @offset: where the value goes in the record
 * @offset_n: where its count goes, for lists of records and of texts
 * @offset_node: where the node goes as well, 0 for nowhere
 * @flags: required, many, prose
 * @schema: (nullable): of the records in it
 * @words: (nullable): what it can say, ended by a word of %NULL
 * @min: the smallest number
 * @max: the largest number, the most characters of a text, the most entries of a list
 * @media: what files it may name
 * @refers_to: what its id must be one of
 * @variants: bits of the types of the record that have this key, 0 for all
 * @doc: meaning, CommonMark
 * @fallback: (nullable): what holds where the key is absent
 * @example: (nullable): as it is written
 * @guideline: (nullable): who asks for it
 *
 * One key of the format. The loader, the JSON Schema and the reference all come from here.
 */
typedef struct {
  const char *name;
  GzaKeyType type;
  guint offset;
  guint offset_n;
  guint offset_node;
  GzaKeyFlags flags;
  const GzaSchema *schema;
  const GzaSchemaWord *words;
  double min;
  double max;
  GzaMediaKind media;
  GzaRefersTo refers_to;
  guint variants;
  const char *doc;
  const char *fallback;
  const char *example;
  const char *guideline;
} GzaSchemaKey;

/**
 * GzaSchema:
 * @name: what such a record is called, with its article
 * @id: the name of its definition
 * @doc: meaning, CommonMark
 * @size_bytes: of the record
 * @keys: its keys
 * @n_keys: how many, at most 64
 * @variant_key: (nullable): the key whose enum value says which variant the record is
 * @offset_variant: where that value is
 * @offset_id: where a map's key goes, for records in a %GZA_KEY_MAP
 * @init: (nullable): sets the values that hold where keys are absent
 * @is_draft: whether a list of it is gone once the file has been read: others are made of it
 * @is_apart: whether a fault in it leaves out it alone, all zeroes, and not the whole file
 */
struct _GzaSchema {
  const char *name;
  const char *id;
  const char *doc;
  gsize size_bytes;
  const GzaSchemaKey *keys;
  guint n_keys;
  const char *variant_key;
  guint offset_variant;
  guint offset_id;
  void (*init) (gpointer record);
  gboolean is_draft;
  gboolean is_apart;
};

/* Where the walk is, for the path in a message: chapters[2].photos[0].file */
typedef struct _GzaSchemaFrame GzaSchemaFrame;

struct _GzaSchemaFrame {
  const GzaSchemaFrame *parent;
  const char *key;
  guint index;
};

/* Language tags that have been seen, so that each is normalized once. */
typedef struct _GzaTags GzaTags;

/**
 * GzaSchemaContext:
 * @root: (nullable): the exhibition, to look up files; %NULL looks up none
 * @files: (nullable): the files beside the one that is read, listed when the first is looked up
 * @arena: where strings, lists and texts of the records live
 * @drafts: (nullable): where lists of drafts live; %NULL for @arena as well
 * @report: where problems go
 * @tags: language tags seen so far
 * @first_language: the language of a text that is one string
 * @frame: (nullable): where the walk is
 */
typedef struct {
  GzaRoot *root;
  GStrv files;
  GzaArena *arena;
  GzaArena *drafts;
  GzaReport *report;
  GzaTags *tags;
  const char *first_language;
  const GzaSchemaFrame *frame;
} GzaSchemaContext;

GzaTags    *gza_tags_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        gza_tags_free        (GzaTags              *self);
const char *gza_tags_get         (GzaTags              *self,
                                  const char           *raw);

void        gza_schema_read      (const GzaSchema      *schema,
                                  const GzaYamlNode    *node,
                                  GzaSchemaContext     *context,
                                  gpointer              record);
void        gza_schema_prune     (const GzaSchema      *schema,
                                  gpointer              record);
void        gza_schema_report    (GzaSchemaContext     *context,
                                  GzaRule               rule,
                                  const GzaYamlNode    *node,
                                  const char           *hint,
                                  const char           *format,
                                  ...) G_GNUC_PRINTF (5, 6);
char       *gza_schema_dup_suggestion
                                 (const char           *word,
                                  const char *const    *known) G_GNUC_WARN_UNUSED_RESULT;


/**
 * GzaSchemaVisitor:
 * @key: a row of a table
 * @node: its value; of a list of values, each in turn
 * @frame: (nullable): the path that leads to it
 * @data: what was given
 *
 * Called for every value that the format knows, before what is inside it.
 */
typedef void (*GzaSchemaVisitor) (const GzaSchemaKey   *key,
                                  const GzaYamlNode    *node,
                                  const GzaSchemaFrame *frame,
                                  gpointer              data);

void        gza_schema_visit     (const GzaSchema      *schema,
                                  const GzaYamlNode    *node,
                                  GzaSchemaVisitor      visitor,
                                  gpointer              data);
char       *gza_schema_dup_path  (const GzaSchemaFrame *frame) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaTags, gza_tags_free)

G_END_DECLS
