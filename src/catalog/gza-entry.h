/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-exhibition-loader.h"
#include "gza-story-loader.h"

G_BEGIN_DECLS

/**
 * GzaEntry:
 *
 * A folder below stories/, and what was read there.
 */
typedef struct {
  char *id;
  GzaStory *story;         /* owned, NULL while it can't be shown */
  GListStore *diagnostics; /* owned, NULL where there are none */
  gboolean is_marked;
  gboolean is_seen;
  gboolean is_waiting;  /* new and without all of its media: perhaps still being copied */
  gboolean is_due;      /* has waited since the last time that somebody asked */
  gboolean is_released; /* has waited long enough */
} GzaEntry;

/**
 * GzaEntryReader:
 *
 * How entries are read: of which exhibition, for which day and place, and whether a broken save
 * leaves the last good story and a new story waits for its media.
 */
typedef struct {
  GzaRoot *root;
  const GzaExhibition *exhibition;
  const GzaOccasion *occasion;
  gboolean keep_good;
  gboolean hold_new;
} GzaEntryReader;

GzaEntry *gza_entry_new      (const char           *id) G_GNUC_WARN_UNUSED_RESULT;
void      gza_entry_free     (GzaEntry             *self);
gboolean  gza_entry_has_code (GzaEntry             *self,
                              const char           *code);

void      gza_entries_read   (GPtrArray            *entries,
                              const GzaEntryReader *reader,
                              GCancellable         *cancellable);

G_END_DECLS
