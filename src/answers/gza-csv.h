/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaCsv:
 *
 * A table of text that grows row by row.
 */
typedef struct _GzaCsv GzaCsv;

GzaCsv   *gza_csv_new      (const char *const *columns) G_GNUC_WARN_UNUSED_RESULT;
void      gza_csv_free     (GzaCsv            *self);
void      gza_csv_add      (GzaCsv            *self,
                            const char        *text);
void      gza_csv_add_int  (GzaCsv            *self,
                            gint64             number);
void      gza_csv_end_row  (GzaCsv            *self);
gboolean  gza_csv_save     (const GzaCsv      *self,
                            const char        *path,
                            gboolean           with_mark,
                            GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaCsv, gza_csv_free)

G_END_DECLS
