/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_LANGUAGE_PAGE (gza_language_page_get_type ())

/**
 * GzaLanguagePage:
 *
 * The exhibition's languages, each in its own script.
 */
G_DECLARE_FINAL_TYPE (GzaLanguagePage, gza_language_page, GZA, LANGUAGE_PAGE, GzaPage)

GtkWidget *gza_language_page_new (GzaContext *context);

G_END_DECLS
