/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-format.h"

G_BEGIN_DECLS

/**
 * GzaLintUse:
 * @media: paths of files, from the root
 * @rights: ids that stories name
 * @terms: ids that texts lead to
 *
 * What the files of an exhibition use, as sets.
 */
typedef struct {
  GHashTable *media;
  GHashTable *rights;
  GHashTable *terms;
} GzaLintUse;

/**
 * GzaLint:
 * @root: the exhibition
 * @catalog: the exhibition, as it was loaded
 * @languages: its languages
 * @today: the day that dates are compared with
 * @report: of the file that is looked at
 * @schema: the table of that file
 * @node: its root
 * @story: (nullable): the story, for a story's file
 * @use: (nullable): what is used, where the whole exhibition is looked at
 *
 * What a rule may look at. Everything is borrowed.
 */
typedef struct {
  GzaRoot *root;
  GzaCatalog *catalog;
  const char *const *languages;
  GzaDate today;
  GzaReport *report;
  const GzaSchema *schema;
  const GzaYamlNode *node;
  GzaStory *story;
  GzaLintUse *use;
} GzaLint;

typedef void (*GzaLintCheck) (GzaLint *lint);

void     gza_lint_report            (GzaLint              *lint,
                                     GzaRule               rule,
                                     const GzaYamlNode    *node,
                                     const GzaSchemaFrame *frame,
                                     const char           *hint,
                                     const char           *format,
                                     ...) G_GNUC_PRINTF (6, 7);
gboolean gza_lint_has_language      (const GzaYamlNode    *node,
                                     const char           *language);
char    *gza_lint_dup_missing       (GzaLint              *lint,
                                     const GzaYamlNode    *node) G_GNUC_WARN_UNUSED_RESULT;

char    *gza_lint_next_term         (const char          **text) G_GNUC_WARN_UNUSED_RESULT;
gboolean gza_lint_is_companion      (const char           *name);

/* Of every file. */
void     gza_lint_check_texts       (GzaLint              *lint);
void     gza_lint_check_alts        (GzaLint              *lint);
void     gza_lint_check_media       (GzaLint              *lint);

void     gza_lint_check_use         (GzaLint              *lint);

/* Of a story. */
void     gza_lint_check_ground      (GzaLint              *lint,
                                     const GzaChapter     *chapter,
                                     const GzaYamlNode    *node,
                                     const GzaSchemaFrame *frame);
void     gza_lint_check_chapters    (GzaLint              *lint);
void     gza_lint_check_route       (GzaLint              *lint);
void     gza_lint_check_meetings    (GzaLint              *lint);
void     gza_lint_check_care        (GzaLint              *lint);
void     gza_lint_check_credits     (GzaLint              *lint);
void     gza_lint_check_folder      (GzaLint              *lint);
void     gza_lint_check_captions    (GzaLint              *lint);

/* Of the places. */
void     gza_lint_check_places      (GzaLint              *lint);

/* Of the exhibition as a whole. */
GzaLintUse *
         gza_lint_use_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void     gza_lint_use_free          (GzaLintUse           *use);
void     gza_lint_check_shared_media (GzaLint             *lint,
                                     const char           *folder,
                                     GListStore           *diagnostics);
void     gza_lint_check_rights_use  (GzaLint              *lint);
void     gza_lint_check_terms_use   (GzaLint              *lint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaLintUse, gza_lint_use_free)

gboolean gza_country_is_near        (const char           *country,
                                     double                lat_deg,
                                     double                lon_deg);

G_END_DECLS
