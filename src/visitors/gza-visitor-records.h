/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaVisitorAnswer:
 * @day: the local day, as 2026-05-17
 * @hour: the local hour of the day, 0 to 23
 * @visit: the visit's number within its day, from 1; it says nothing of the visitor
 * @language: the language that the visitor read, a BCP 47 tag
 * @story: the story's id; empty for a question that stands alone
 * @moment: when it was asked: "before" or "after" a story, "survey", "pledge", "objects",
 *   "choice" or "headline"
 * @question: the question's id
 * @options: (array zero-terminated=1): ids of what was chosen; none for a question that was skipped
 *
 * One answer to one question. This, and GzaVisitorUse, is all that is kept of a visitor.
 */
typedef struct {
  const char *day;
  int hour;
  gint64 visit;
  const char *language;
  const char *story;
  const char *moment;
  const char *question;
  const char *const *options;
} GzaVisitorAnswer;

/**
 * GzaVisitorUse:
 * @day: the local day, as 2026-05-17
 * @hour: the local hour of the day, 0 to 23
 * @kind: what happened: "visit", "open", "finish" or "leave"
 * @language: the language at that time
 * @story: the story's id; empty where there is none
 * @chapter: for "leave", the chapter that was shown, from 1; otherwise 0
 * @second: for "leave", the second of the chapter's medium, rounded down to fives; otherwise 0
 * @count: how often
 *
 * How often something happened within one hour.
 */
typedef struct {
  const char *day;
  int hour;
  const char *kind;
  const char *language;
  const char *story;
  int chapter;
  int second;
  gint64 count;
} GzaVisitorUse;

/**
 * GzaVisitorResults:
 *
 * What all visitors together have answered to one question. It never changes.
 */
typedef struct _GzaVisitorResults GzaVisitorResults;

GzaVisitorResults *gza_visitor_results_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void               gza_visitor_results_free          (GzaVisitorResults       *self);
void               gza_visitor_results_add           (GzaVisitorResults       *self,
                                                      const char              *option,
                                                      gint64                   n_chosen);
void               gza_visitor_results_set_n_answers (GzaVisitorResults       *self,
                                                      gint64                   n_answers);
gint64             gza_visitor_results_get_n_answers (const GzaVisitorResults *self);
gint64             gza_visitor_results_get_n_chosen  (const GzaVisitorResults *self,
                                                      const char              *option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaVisitorResults, gza_visitor_results_free)

G_END_DECLS
