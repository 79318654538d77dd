/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-curator.h"
#include "gza-root.h"

G_BEGIN_DECLS

GzaCuratorStatus gza_consent_purge (GzaRoot    *root,
                                    const char *id,
                                    const char *ref);

G_END_DECLS
