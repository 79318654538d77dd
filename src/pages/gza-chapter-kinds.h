/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"

G_BEGIN_DECLS

GtkWidget *gza_chapter_kinds_make (GzaContext       *context,
                                   GzaStory         *story,
                                   const GzaChapter *chapter);

G_END_DECLS
