/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-folder-watch.h"

G_BEGIN_DECLS

/**
 * GzaFolderPoll:
 *
 * Tells which story's folder has changed, by looking every other second.
 */
typedef struct _GzaFolderPoll GzaFolderPoll;

GzaFolderPoll *gza_folder_poll_new        (GzaRoot            *root,
                                           GzaFolderWatchFunc  func,
                                           gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void           gza_folder_poll_free       (GzaFolderPoll      *self);
void           gza_folder_poll_scan       (GzaFolderPoll      *self);
void           gza_folder_poll_start      (GzaFolderPoll      *self);

gboolean       gza_folder_poll_is_passing (const char         *name);

G_END_DECLS
