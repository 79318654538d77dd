/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_GLOSSARY_PAGE (gza_glossary_page_get_type ())

/**
 * GzaGlossaryPage:
 *
 * The room of words: what they mean, how to use them, and headlines to be mended.
 */
G_DECLARE_FINAL_TYPE (GzaGlossaryPage, gza_glossary_page, GZA, GLOSSARY_PAGE, GzaRoomPage)

GtkWidget *gza_glossary_page_new (GzaContext *context);

G_END_DECLS
