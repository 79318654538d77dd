/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-rules.h"

G_BEGIN_DECLS

/**
 * GzaReport:
 * @store: (nullable): where the diagnostics of one file go
 * @file: the file, relative to the exhibition's root
 * @n_reported: diagnostics so far
 * @n_fatal: those of them for which the file is left out
 *
 * What is wrong with one file, while it is read. Lives on the stack of its reader.
 */
typedef struct {
  GListStore *store;
  const char *file;
  guint n_reported;
  guint n_fatal;
} GzaReport;

void     gza_report_init      (GzaReport  *self,
                               GListStore *store,
                               const char *file);
gboolean gza_report_is_full   (GzaReport  *self);
void     gza_report_add       (GzaReport  *self,
                               GzaRule     rule,
                               guint       line,
                               guint       column,
                               const char *hint,
                               const char *format,
                               ...) G_GNUC_PRINTF (6, 7);
void     gza_report_addv      (GzaReport  *self,
                               GzaRule     rule,
                               guint       line,
                               guint       column,
                               const char *where,
                               const char *hint,
                               const char *format,
                               va_list     args) G_GNUC_PRINTF (7, 0);
char    *gza_report_dup_hint  (const char *format,
                               const char *word) G_GNUC_WARN_UNUSED_RESULT;
char    *gza_report_dup_short (const char *string) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
