/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-diagnostic.h"
#include "gza-tree.h"

G_BEGIN_DECLS

/**
 * GzaProblems:
 *
 * What is wrong with an exhibition, under the keys of its parts, and what of it is new.
 */
typedef struct {
  GzaTree *all;     /* owned, key to a GListStore of GzaDiagnostic */
  GListStore *news; /* owned, GzaDiagnostic */
} GzaProblems;

void gza_problems_clear (GzaProblems *self);
void gza_problems_begin (GzaProblems *self);
void gza_problems_set   (GzaProblems *self,
                         const char  *key,
                         GListStore  *diagnostics);

G_END_DECLS
