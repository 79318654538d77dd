/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaKnownDay:
 *
 * Remembers the last day on which the clock could be believed.
 */
typedef struct _GzaKnownDay GzaKnownDay;

GzaKnownDay *gza_known_day_new  (const char  *state_dir) G_GNUC_WARN_UNUSED_RESULT;
void         gza_known_day_free (GzaKnownDay *self);

void         gza_known_day_look (GzaKnownDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaKnownDay, gza_known_day_free)

G_END_DECLS
