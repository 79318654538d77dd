/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_YEAR_RANGE (gza_year_range_get_type ())

/**
 * GzaYearRange:
 *
 * A span of years between two rings on a line. Signals: `changed`.
 */
G_DECLARE_FINAL_TYPE (GzaYearRange, gza_year_range, GZA, YEAR_RANGE, GtkWidget)

GtkWidget *gza_year_range_new        (void);

void       gza_year_range_set_limits (GzaYearRange *self,
                                      int           first,
                                      int           last);
void       gza_year_range_get_years  (GzaYearRange *self,
                                      int          *ret_from,
                                      int          *ret_to);
gboolean   gza_year_range_is_whole   (GzaYearRange *self);
void       gza_year_range_reset      (GzaYearRange *self);

G_END_DECLS
