/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_SORRY_PAGE (gza_sorry_page_get_type ())

/**
 * GzaSorryPage:
 *
 * What a visitor sees where there is nothing to show: calm words, never an error.
 */
G_DECLARE_FINAL_TYPE (GzaSorryPage, gza_sorry_page, GZA, SORRY_PAGE, GzaPage)

GtkWidget *gza_sorry_page_new (GzaContext *context);

const char *const *gza_sorry_page_get_languages (void);
const char        *gza_sorry_page_get_words     (const char *language);

G_END_DECLS
