/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-story.h"

G_BEGIN_DECLS

guint gza_story_place_find (GzaStory *story,
                            GzaStory *older,
                            guint     position);

G_END_DECLS
