/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_CONTENT_PAGE (gza_content_page_get_type ())

/**
 * GzaContentPage:
 *
 * What is wrong with the exhibition, with its place.
 */
G_DECLARE_FINAL_TYPE (GzaContentPage, gza_content_page, GZA, CONTENT_PAGE, GzaPanelPage)

G_END_DECLS
