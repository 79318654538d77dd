/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaJson:
 *
 * A JSON text that is being written.
 */
typedef struct _GzaJson GzaJson;

GzaJson *gza_json_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void     gza_json_free        (GzaJson    *self);

void     gza_json_begin       (GzaJson    *self,
                               const char *key,
                               char        bracket);
void     gza_json_end         (GzaJson    *self);
void     gza_json_add_string  (GzaJson    *self,
                               const char *key,
                               const char *value);
void     gza_json_add_number  (GzaJson    *self,
                               const char *key,
                               double      value);
void     gza_json_add_boolean (GzaJson    *self,
                               const char *key,
                               gboolean    value);
char    *gza_json_steal       (GzaJson    *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaJson, gza_json_free)

G_END_DECLS
