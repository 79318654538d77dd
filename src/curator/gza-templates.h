/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What `gza-curator new` writes. A line with LANGUAGE is written once for each language; a line
 * with "# FILL" has a blank that check asks for. */
extern const char gza_template_story[];
extern const char gza_template_exhibition[];
extern const char gza_template_places[];

G_END_DECLS
