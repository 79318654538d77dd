/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-run-journal.h"
#include "gza-status.h"
#include "gza-window.h"

G_BEGIN_DECLS

#define GZA_TYPE_KEEPER (gza_keeper_get_type ())

/**
 * GzaKeeper:
 *
 * Looks after a kiosk that nobody looks after.
 */
G_DECLARE_FINAL_TYPE (GzaKeeper, gza_keeper, GZA, KEEPER, GObject)

GzaKeeper         *gza_keeper_new                 (const char  *state_dir,
                                                   const char  *runtime_dir)
                                                   G_GNUC_WARN_UNUSED_RESULT;

guint              gza_keeper_get_n_dark_starts   (GzaKeeper   *self);
GzaRunJournal     *gza_keeper_get_journal         (GzaKeeper   *self);

void               gza_keeper_watch               (GzaKeeper   *self,
                                                   GzaWindow   *window,
                                                   GzaContext  *context,
                                                   const char  *backlights_dir);
void               gza_keeper_set_settings_broken (GzaKeeper   *self,
                                                   gboolean     is_broken);
void               gza_keeper_fill_status         (GzaKeeper   *self,
                                                   GzaStatus   *status);
void               gza_keeper_end                 (GzaKeeper   *self);

G_END_DECLS
