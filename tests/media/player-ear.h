/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"

G_BEGIN_DECLS

/* Listens to what a player sends to the device, and tells which tones are in it. */
typedef struct _Ear Ear;

Ear      *ear_new   (GzaPlayer *player);
void      ear_free  (Ear       *ear);
void      ear_join  (Ear       *ear,
                     GzaPlayer *player);
gboolean  ear_hears (Ear       *ear,
                     guint      hertz);

G_END_DECLS
