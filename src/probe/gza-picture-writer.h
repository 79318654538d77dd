/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "gza-picture-facts.h"

G_BEGIN_DECLS

#define GZA_PICTURE_MAX_SIDE_PX 2560

GdkPixbuf  *gza_picture_load          (GBytes                *bytes,
                                       const GzaPictureFacts *facts,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
const char *gza_picture_get_extension (gboolean               has_alpha);
gboolean    gza_picture_save          (GdkPixbuf             *pixbuf,
                                       const char            *path,
                                       GError               **error);

G_END_DECLS
