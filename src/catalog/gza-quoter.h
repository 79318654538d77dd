/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-diagnostic.h"
#include "gza-root.h"

G_BEGIN_DECLS

/**
 * GzaQuoter:
 *
 * Quotes the lines of an exhibition's files that diagnostics are about.
 */
typedef struct _GzaQuoter GzaQuoter;

GzaQuoter *gza_quoter_new      (GzaRoot       *root) G_GNUC_WARN_UNUSED_RESULT;
void       gza_quoter_free     (GzaQuoter     *self);
char      *gza_quoter_dup_line (GzaQuoter     *self,
                                GzaDiagnostic *diagnostic,
                                guint         *ret_column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaQuoter, gza_quoter_free)

G_END_DECLS
