/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-diagnostic.h"
#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_TYPE_FINDING (gza_finding_get_type ())

/**
 * GzaFinding:
 *
 * A diagnostic with what a curator wants beside it: the quoted line, and where it shows.
 */
G_DECLARE_FINAL_TYPE (GzaFinding, gza_finding, GZA, FINDING, GObject)

GzaDiagnostic *gza_finding_get_diagnostic (GzaFinding *self);
const char    *gza_finding_get_story_id   (GzaFinding *self);
const char    *gza_finding_get_chapter_id (GzaFinding *self);
const char    *gza_finding_get_quote      (GzaFinding *self,
                                           guint      *ret_column);
char          *gza_finding_dup_place      (GzaFinding *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray     *gza_finding_read_all       (GzaRoot    *root,
                                           GzaCatalog *catalog,
                                           GListModel *loaded,
                                           const char *story_id,
                                           GDateTime  *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
