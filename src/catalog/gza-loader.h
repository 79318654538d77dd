/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

/**
 * GzaLoader:
 *
 * Reads an exhibition, and later only what changed of it.
 */
typedef struct _GzaLoader GzaLoader;

GzaLoader  *gza_loader_new             (GzaRoot       *root) G_GNUC_WARN_UNUSED_RESULT;
void        gza_loader_free            (GzaLoader     *self);

void        gza_loader_set_today       (GzaLoader     *self,
                                        GDateTime     *today);
void        gza_loader_set_location    (GzaLoader     *self,
                                        const char    *country,
                                        const char    *venue);
void        gza_loader_put_aside       (GzaLoader     *self,
                                        const char    *id);
void        gza_loader_set_keep_good   (GzaLoader     *self,
                                        gboolean       keep_good);
void        gza_loader_set_hold_new    (GzaLoader     *self,
                                        gboolean       hold_new);
void        gza_loader_set_polling     (GzaLoader     *self,
                                        gboolean       is_polling);
gboolean    gza_loader_release_held    (GzaLoader     *self);
gboolean    gza_loader_has_held        (GzaLoader     *self);
void        gza_loader_mark_all        (GzaLoader     *self);
void        gza_loader_mark_story      (GzaLoader     *self,
                                        const char    *id);
gboolean    gza_loader_is_marked       (GzaLoader     *self);
void        gza_loader_run             (GzaLoader     *self,
                                        GCancellable  *cancellable);

GzaCatalog *gza_loader_make_catalog    (GzaLoader     *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel *gza_loader_make_diagnostics (GzaLoader    *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel *gza_loader_get_news        (GzaLoader     *self);
guint       gza_loader_get_n_read      (GzaLoader     *self);
GDateTime  *gza_loader_get_next_review (GzaLoader     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaLoader, gza_loader_free)

G_END_DECLS
