/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-finding.h"

G_BEGIN_DECLS

#define GZA_TYPE_FINDINGS (gza_findings_get_type ())

/**
 * GzaFindings:
 *
 * What is wrong with the story, or the exhibition, that is looked at now.
 *
 * Signal: `changed` (): the list was read anew, though it may be the same.
 */
G_DECLARE_FINAL_TYPE (GzaFindings, gza_findings, GZA, FINDINGS, GObject)

GzaFindings *gza_findings_new       (GzaRoot     *root) G_GNUC_WARN_UNUSED_RESULT;

void         gza_findings_read      (GzaFindings *self,
                                     GzaCatalog  *catalog,
                                     GListModel  *loaded,
                                     const char  *story_id);
GListModel  *gza_findings_get_list  (GzaFindings *self);
guint        gza_findings_get_count (GzaFindings *self,
                                     GzaSeverity  severity);

G_END_DECLS
