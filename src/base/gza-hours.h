/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_MAX_SPANS 4
#define GZA_DAY_MINUTES (24 * 60)

/**
 * GzaSpan:
 * @from_min: minutes after midnight, where it begins
 * @to_min: minutes after midnight, before which it ends; not after @from_min for one over midnight
 *
 * A part of the day.
 */
typedef struct {
  int from_min;
  int to_min;
} GzaSpan;

/**
 * GzaDayHours:
 * @is_set: whether anybody said something about the day
 * @n_spans: how many parts of it are open, none for a day that stays closed
 * @spans: those parts
 *
 * The opening hours of one day.
 */
typedef struct {
  gboolean is_set;
  guint n_spans;
  GzaSpan spans[GZA_MAX_SPANS];
} GzaDayHours;

/**
 * GzaHours:
 * @days: the days from Monday on; one that isn't set is open from midnight to midnight
 *
 * The opening hours of a week.
 */
typedef struct {
  GzaDayHours days[7];
} GzaHours;

#define GZA_TYPE_HOURS (gza_hours_get_type ())

GType    gza_hours_get_type    (void);

gboolean gza_span_contains     (const GzaSpan  *span,
                                int             minute);
gboolean gza_day_hours_parse   (const char     *string,
                                GzaDayHours    *ret_hours);
gboolean gza_hours_are_open    (const GzaHours *hours,
                                GDateTime      *date);

G_END_DECLS
