/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-schema.h"

G_BEGIN_DECLS

char *gza_schema_write_json     (const GzaSchema        *schema) G_GNUC_WARN_UNUSED_RESULT;
char *gza_schema_write_markdown (const GzaSchema *const *schemas) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
