/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-frame.h"

G_BEGIN_DECLS

void gza_frame_painter_append (GtkSnapshot           *snapshot,
                               GzaFrame              *frame,
                               const graphene_rect_t *bounds);

G_END_DECLS
