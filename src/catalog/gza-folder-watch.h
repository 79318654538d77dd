/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-root.h"

G_BEGIN_DECLS

/**
 * GzaFolderWatch:
 *
 * Tells which story's folder has changed.
 */
typedef struct _GzaFolderWatch GzaFolderWatch;

/**
 * GzaFolderWatchFunc:
 * @story_id: (nullable): whose folder has changed; %NULL for what all stories share
 * @user_data: what was given
 *
 * Called on the main context for each change that may matter.
 */
typedef void (*GzaFolderWatchFunc) (const char *story_id,
                                    gpointer    user_data);

GzaFolderWatch *gza_folder_watch_new        (GzaRoot            *root,
                                             GzaFolderWatchFunc  func,
                                             gpointer            user_data)
                                             G_GNUC_WARN_UNUSED_RESULT;
void            gza_folder_watch_free       (GzaFolderWatch     *self);
void            gza_folder_watch_scan       (GzaFolderWatch     *self);
void            gza_folder_watch_start      (GzaFolderWatch     *self);
gboolean        gza_folder_watch_is_busy    (GzaFolderWatch     *self,
                                             const char         *story_id);
gboolean        gza_folder_watch_is_polling (GzaFolderWatch     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFolderWatch, gza_folder_watch_free)

G_END_DECLS
