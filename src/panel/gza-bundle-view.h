/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-bundle-look.h"

G_BEGIN_DECLS

GtkWidget *gza_bundle_view_new (GzaBundleLook *look);

G_END_DECLS
