/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_HEADLINE_VIEW (gza_headline_view_get_type ())

/* The item of the room of words that is a headline: this, and its number from 0. No id of a term
 * has such a sign. */
#define GZA_HEADLINE_ITEM "@headline-"

/**
 * GzaHeadlineView:
 *
 * Headlines to be mended, one after another.
 */
G_DECLARE_FINAL_TYPE (GzaHeadlineView, gza_headline_view, GZA, HEADLINE_VIEW, GtkWidget)

GtkWidget *gza_headline_view_new (const GzaGlossary *glossary,
                                  guint              index);

G_END_DECLS
