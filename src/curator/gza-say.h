/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-diagnostic.h"

G_BEGIN_DECLS

void        gza_say_init         (const char    *chosen);
gboolean    gza_say_is_known     (void);
const char *gza_say_get_language (void);

const char *gza_say              (const char    *english) G_GNUC_FORMAT (1);
const char *gza_say_plural       (const char    *one,
                                  const char    *many,
                                  gulong         n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);
const char *gza_say_error        (const GError  *error);
char       *gza_say_message      (GzaDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;
char       *gza_say_hint         (GzaDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
