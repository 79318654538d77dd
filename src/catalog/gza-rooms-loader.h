/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-references.h"
#include "gza-room-records.h"

G_BEGIN_DECLS

/**
 * GzaRoomFiles:
 *
 * What the files of the rooms say, each in memory of its own. It never changes.
 */
typedef struct _GzaRoomFiles GzaRoomFiles;

GzaRoomFiles   *gza_room_files_load      (GzaRoot            *root,
                                          GzaTags            *tags,
                                          GzaArena           *nodes,
                                          const char         *first_language,
                                          const GzaDate      *today,
                                          const GzaRoomFiles *good,
                                          GzaReferences      *references,
                                          GListStore         *diagnostics)
    G_GNUC_WARN_UNUSED_RESULT;
GzaRoomFiles   *gza_room_files_ref       (GzaRoomFiles       *self);
void            gza_room_files_unref     (GzaRoomFiles       *self);
const GzaRooms *gza_room_files_get_rooms (const GzaRoomFiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaRoomFiles, gza_room_files_unref)

G_END_DECLS
