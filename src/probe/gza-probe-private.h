/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-probe.h"

G_BEGIN_DECLS

gboolean gza_probe_read_streams (GzaProbe      *self,
                                 int            fd,
                                 GzaProgress    progress,
                                 gpointer       data,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
