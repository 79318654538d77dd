/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_SURVEY_VIEW (gza_survey_view_get_type ())

/**
 * GzaSurveyView:
 *
 * The questions of the survey, one by one.
 */
G_DECLARE_FINAL_TYPE (GzaSurveyView, gza_survey_view, GZA, SURVEY_VIEW, GtkWidget)

GtkWidget *gza_survey_view_new (GzaContext *context);

G_END_DECLS
