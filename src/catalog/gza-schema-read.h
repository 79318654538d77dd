/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-schema.h"

G_BEGIN_DECLS

/* What the walk and the readers of single values share. */

void     gza_schema_read_value     (const GzaSchemaKey *key,
                                    const GzaYamlNode  *node,
                                    GzaSchemaContext   *context,
                                    gpointer            record);
gboolean gza_schema_read_quantity  (const GzaSchemaKey *key,
                                    const GzaYamlNode  *node,
                                    GzaSchemaContext   *context,
                                    gpointer            target);
const char *
         gza_schema_check_language (const char         *raw,
                                    guint               line,
                                    guint               column,
                                    GzaSchemaContext   *context);
gboolean gza_schema_check_text     (const GzaSchemaKey *key,
                                    const GzaYamlNode  *node,
                                    GzaSchemaContext   *context);
GzaText *gza_schema_read_text      (const GzaSchemaKey *key,
                                    const GzaYamlNode  *node,
                                    GzaSchemaContext   *context);
gboolean gza_schema_check_type     (GzaSchemaContext   *context,
                                    const GzaYamlNode  *node,
                                    GzaYamlType         type);

G_END_DECLS
