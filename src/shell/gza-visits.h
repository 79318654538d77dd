/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_VISITS (gza_visits_get_type ())

/**
 * GzaVisits:
 *
 * Has visitors asked and counted as the settings want it.
 *
 * Properties: `due` (boolean, notifies, read-only): whether they want it otherwise since.
 */
G_DECLARE_FINAL_TYPE (GzaVisits, gza_visits, GZA, VISITS, GObject)

GzaVisits *gza_visits_new    (GzaContext *context,
                              const char *state_dir) G_GNUC_WARN_UNUSED_RESULT;

gboolean   gza_visits_is_due (GzaVisits  *self);
void       gza_visits_renew  (GzaVisits  *self);

G_END_DECLS
