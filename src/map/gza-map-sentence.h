/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-locale.h"
#include "gza-map-precision.h"
#include "gza-story.h"

G_BEGIN_DECLS

char *gza_map_sentence_dup_leg     (GzaStory          *story,
                                    const GzaMapPlace *places,
                                    guint              leg,
                                    GzaLocale         *locale) G_GNUC_WARN_UNUSED_RESULT;
char *gza_map_sentence_dup_journey (GzaStory          *story,
                                    const GzaMapPlace *places,
                                    GzaLocale         *locale) G_GNUC_WARN_UNUSED_RESULT;
char *gza_map_sentence_dup_legs    (GzaStory          *story,
                                    const GzaMapPlace *places,
                                    GzaLocale         *locale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
