/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-finding.h"

G_BEGIN_DECLS

#define GZA_TYPE_FINDING_ROW (gza_finding_row_get_type ())

/**
 * GzaFindingRow:
 *
 * One finding in the preview's panel: how bad, where, what, the line, and what to do.
 *
 * Signal: `chosen` (GzaFinding *): the curator touched it.
 */
G_DECLARE_FINAL_TYPE (GzaFindingRow, gza_finding_row, GZA, FINDING_ROW, GtkWidget)

GtkWidget  *gza_finding_row_new         (void);
void        gza_finding_row_set_finding (GzaFindingRow *self,
                                         GzaFinding    *finding);

const char *gza_finding_row_get_icon    (GzaSeverity    severity);
const char *gza_finding_row_get_style   (GzaSeverity    severity);

G_END_DECLS
