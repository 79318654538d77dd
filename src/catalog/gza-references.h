/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-schema.h"

G_BEGIN_DECLS

/**
 * GzaReferences:
 *
 * The ids that an exhibition's files know, by kind, to tell a reference that leads nowhere.
 */
typedef struct _GzaReferences GzaReferences;

GzaReferences *gza_references_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void           gza_references_free  (GzaReferences        *self);
void           gza_references_add   (GzaReferences        *self,
                                     GzaRefersTo           kind,
                                     const char           *id);
void           gza_references_learn (GzaReferences        *self,
                                     GzaRefersTo           kind);
void           gza_references_check (const GzaReferences  *self,
                                     const GzaSchema      *schema,
                                     const GzaYamlNode    *node,
                                     GzaReport            *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaReferences, gza_references_free)

G_END_DECLS
