/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_SPOKEN_VIEW (gza_spoken_view_get_type ())

/**
 * GzaSpokenView:
 *
 * A screen that shows what is being said, as large as it fits. CSS name gza-spoken.
 */
G_DECLARE_FINAL_TYPE (GzaSpokenView, gza_spoken_view, GZA, SPOKEN_VIEW, GtkWidget)

GtkWidget *gza_spoken_view_new (GzaContext *context);

G_END_DECLS
