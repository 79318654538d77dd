/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_TYPE_RUN_JOURNAL (gza_run_journal_get_type ())

/**
 * GzaRunJournal:
 *
 * Remembers how the runs before this one ended, and in which story of which exhibition.
 */
G_DECLARE_FINAL_TYPE (GzaRunJournal, gza_run_journal, GZA, RUN_JOURNAL, GObject)

GzaRunJournal     *gza_run_journal_new                (const char    *state_dir,
                                                       const char    *runtime_dir)
                                                       G_GNUC_WARN_UNUSED_RESULT;

void               gza_run_journal_begin              (GzaRunJournal *self);
void               gza_run_journal_set_exhibition     (GzaRunJournal *self,
                                                       const char    *folder);
void               gza_run_journal_set_shown          (GzaRunJournal *self);
void               gza_run_journal_set_story          (GzaRunJournal *self,
                                                       const char    *id);
void               gza_run_journal_prove              (GzaRunJournal *self);
void               gza_run_journal_end                (GzaRunJournal *self);

gboolean           gza_run_journal_is_failing         (GzaRunJournal *self,
                                                       const char    *folder);
void               gza_run_journal_forgive            (GzaRunJournal *self,
                                                       const char    *folder);
const char        *gza_run_journal_get_exhibition     (GzaRunJournal *self);
guint              gza_run_journal_get_n_crashes      (GzaRunJournal *self);
guint              gza_run_journal_get_n_dark_starts  (GzaRunJournal *self);
const char        *gza_run_journal_get_crashed_story  (GzaRunJournal *self);
const char *const *gza_run_journal_get_aside          (GzaRunJournal *self);
char             **gza_run_journal_list_aside         (GzaRunJournal *self,
                                                       const char    *folder)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
