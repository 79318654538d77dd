/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_PO_ERROR (gza_po_error_quark ())

/**
 * GzaPoError:
 * @GZA_PO_ERROR_SYNTAX: the file is not a PO file
 */
typedef enum {
  GZA_PO_ERROR_SYNTAX,
} GzaPoError;

/**
 * GzaPoEntry:
 * @context: (nullable): where the text belongs
 * @source: the text
 * @translation: its translation, empty where there is none
 * @is_fuzzy: whether the translator is not sure
 * @line: where it starts in the file
 *
 * One text of a PO file.
 */
typedef struct {
  char *context;
  char *source;
  char *translation;
  gboolean is_fuzzy;
  guint line;
} GzaPoEntry;

GQuark     gza_po_error_quark   (void);

GPtrArray *gza_po_parse         (const char       *text,
                                 gsize             length_bytes,
                                 GError          **error) G_GNUC_WARN_UNUSED_RESULT;
char      *gza_po_dup_header    (GPtrArray        *entries,
                                 const char       *name) G_GNUC_WARN_UNUSED_RESULT;
void       gza_po_append_string (GString          *po,
                                 const char       *keyword,
                                 const char       *string);

G_END_DECLS
