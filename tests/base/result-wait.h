/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void          result_wait_take (GObject       *object,
                                GAsyncResult  *result,
                                gpointer       place);
GAsyncResult *result_wait_for  (GAsyncResult **place);

G_END_DECLS
