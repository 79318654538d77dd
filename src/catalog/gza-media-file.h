/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-schema.h"

G_BEGIN_DECLS

char              *gza_media_file_find           (GzaSchemaContext  *context,
                                                  const GzaYamlNode *node,
                                                  GzaMediaKind       kind);
gboolean           gza_media_file_check_content  (GzaRoot           *root,
                                                  const char        *path,
                                                  gint64            *ret_size_bytes);
const char *const *gza_media_file_get_extensions (GzaMediaKind       kind);

G_END_DECLS
