/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-application"

#include "gza-diagnostics-log.h"

#include "gza-diagnostic.h"

/* What is wrong with the content, where a curator without a preview looks for it. */

#define MAX_LOGGED 100

static const char *
get_severity_name (GzaDiagnostic *diagnostic)
{
  switch (gza_diagnostic_get_severity (diagnostic)) {
  case GZA_SEVERITY_ERROR:
    return "error";
  case GZA_SEVERITY_WARNING:
    return "warning";
  default:
    return "note";
  }
}

/**
 * gza_diagnostics_log:
 * @diagnostics: (nullable) (element-type GzaDiagnostic): what is wrong with content or settings
 *
 * Writes errors and warnings to the log, each with its place. Of very many only the first hundred:
 * a log that says everything of a folder full of mistakes would be read by nobody.
 */
void
gza_diagnostics_log (GListModel *diagnostics)
{
  guint n = diagnostics != NULL ? g_list_model_get_n_items (diagnostics) : 0;
  guint n_logged = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    if (gza_diagnostic_get_severity (diagnostic) == GZA_SEVERITY_INFO)
      continue;
    if (++n_logged > MAX_LOGGED) {
      g_message ("and more; “gza-curator check” lists them all");
      return;
    }
    g_message ("%s:%u:%u: %s: %s%s%s", gza_diagnostic_get_file (diagnostic),
               gza_diagnostic_get_line (diagnostic), gza_diagnostic_get_column (diagnostic),
               get_severity_name (diagnostic), gza_diagnostic_get_message (diagnostic),
               gza_diagnostic_get_hint (diagnostic) != NULL ? "; " : "",
               gza_diagnostic_get_hint (diagnostic) != NULL ? gza_diagnostic_get_hint (diagnostic)
                                                            : "");
  }
}
