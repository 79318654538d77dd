/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-job-progress.h"

G_BEGIN_DECLS

#define GZA_TYPE_WORKING (gza_working_get_type ())

/**
 * GzaWorking:
 *
 * Shows how far a job is, with a button that stops it.
 */
G_DECLARE_FINAL_TYPE (GzaWorking, gza_working, GZA, WORKING, GtkWidget)

GtkWidget      *gza_working_new     (void);

GzaJobProgress *gza_working_begin   (GzaWorking *self,
                                     const char *word,
                                     gboolean    can_stop);
gboolean        gza_working_is_busy (GzaWorking *self);
void            gza_working_stop    (GzaWorking *self);
void            gza_working_end     (GzaWorking *self);

G_END_DECLS
