/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"
#include "gza-page-stack.h"

G_BEGIN_DECLS

void gza_room_pages_open (GzaPageStack *pages,
                          GzaContext   *context,
                          const char   *name,
                          const char   *item);

G_END_DECLS
