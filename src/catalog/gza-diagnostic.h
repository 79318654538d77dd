/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-phrase.h"

G_BEGIN_DECLS

typedef enum {
  GZA_SEVERITY_ERROR,
  GZA_SEVERITY_WARNING,
  GZA_SEVERITY_INFO,
} GzaSeverity;

#define GZA_TYPE_DIAGNOSTIC (gza_diagnostic_get_type ())

/**
 * GzaDiagnostic:
 *
 * One problem of the content, with its place: for curators, never for visitors.
 */
G_DECLARE_FINAL_TYPE (GzaDiagnostic, gza_diagnostic, GZA, DIAGNOSTIC, GObject)

GzaDiagnostic *
            gza_diagnostic_new          (GzaSeverity      severity,
                                         const char      *code,
                                         const char      *file,
                                         guint            line,
                                         guint            column,
                                         const char      *where,
                                         GzaPhrase       *message,
                                         GzaPhrase       *hint) G_GNUC_WARN_UNUSED_RESULT;

GzaSeverity gza_diagnostic_get_severity (GzaDiagnostic   *self);
const char *gza_diagnostic_get_code     (GzaDiagnostic   *self);
const char *gza_diagnostic_get_file     (GzaDiagnostic   *self);
guint       gza_diagnostic_get_line     (GzaDiagnostic   *self);
guint       gza_diagnostic_get_column   (GzaDiagnostic   *self);
const char *gza_diagnostic_get_message  (GzaDiagnostic   *self);
const char *gza_diagnostic_get_hint     (GzaDiagnostic   *self);
char       *gza_diagnostic_say_message  (GzaDiagnostic   *self,
                                         GzaWords        *words,
                                         const char      *language) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_diagnostic_say_hint     (GzaDiagnostic   *self,
                                         GzaWords        *words,
                                         const char      *language) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_diagnostic_dup_story_id (GzaDiagnostic   *self) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_diagnostic_to_string    (GzaDiagnostic   *self) G_GNUC_WARN_UNUSED_RESULT;

int         gza_diagnostic_compare      (gconstpointer  a,
                                         gconstpointer  b,
                                         gpointer       unused);

G_END_DECLS
