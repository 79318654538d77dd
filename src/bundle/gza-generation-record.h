/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-manifest.h"

G_BEGIN_DECLS

char     *gza_generation_record_read      (const char         *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gza_generation_record_is_before (const char         *record,
                                           const GzaManifest  *manifest);
gboolean  gza_generation_record_write     (const char         *folder,
                                           const char         *record,
                                           const GzaManifest  *manifest,
                                           GError            **error);

G_END_DECLS
