/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-locale.h"
#include "gza-map-precision.h"
#include "gza-story.h"

G_BEGIN_DECLS

/* How much time a journey took, in the unit that its dates allow; NONE where they tell nothing. */
typedef enum {
  GZA_SPAN_NONE,
  GZA_SPAN_DAYS,
  GZA_SPAN_MONTHS,
  GZA_SPAN_YEARS,
} GzaSpanUnit;

/* What a journey amounts to, up to one of its stops. */
typedef struct {
  double traveled_km;  /* over all legs */
  double home_km;      /* from the first stop, straight */
  guint n_borders;     /* between one stop and the next */
  GzaSpanUnit span_unit;
  guint span;
  guint means;         /* 1 << GzaMeans for each that was used */
} GzaMapStatistics;

GzaMapStatistics gza_map_statistics_count     (GzaStory               *story,
                                               const GzaMapPlace      *places,
                                               guint                   last_stop);
char           **gza_map_statistics_dup_words (const GzaMapStatistics *self,
                                               GzaLocale              *locale)
  G_GNUC_WARN_UNUSED_RESULT;
const char      *gza_map_statistics_get_means (GzaMeans                means,
                                               GzaLocale              *locale);

G_END_DECLS
