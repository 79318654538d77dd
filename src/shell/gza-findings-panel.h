/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-findings.h"

G_BEGIN_DECLS

#define GZA_TYPE_FINDINGS_PANEL (gza_findings_panel_get_type ())

/**
 * GzaFindingsPanel:
 *
 * The preview's side panel: what is wrong with what is shown.
 *
 * Signal: `chosen` (GzaFinding *): the curator touched a finding.
 */
G_DECLARE_FINAL_TYPE (GzaFindingsPanel, gza_findings_panel, GZA, FINDINGS_PANEL, GtkWidget)

void gza_findings_panel_set_findings (GzaFindingsPanel *self,
                                      GzaFindings      *findings);
void gza_findings_panel_set_subject  (GzaFindingsPanel *self,
                                      const char       *subject);
void gza_findings_panel_say          (GzaFindingsPanel *self,
                                      const char       *sentence);

G_END_DECLS
