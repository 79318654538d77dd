/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *gza_language_normalize       (const char          *tag) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gza_language_is_rtl          (const char          *tag);
char       *gza_language_dup_locale      (const char          *tag) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_language_dup_native_name (const char          *tag) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_language_dup_name        (const char          *tag,
                                          const char          *in) G_GNUC_WARN_UNUSED_RESULT;
const char *gza_language_choose          (const char          *wanted,
                                          const char *const   *available);
char       *gza_language_dup_country     (const char          *tag,
                                          const char          *country) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
