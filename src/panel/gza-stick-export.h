/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-job-progress.h"

G_BEGIN_DECLS

void  gza_stick_export_async  (const char           *stick,
                               const char           *state_dir,
                               const char           *exhibition,
                               const char           *language,
                               GzaJobProgress       *progress,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
char *gza_stick_export_finish (GAsyncResult         *result,
                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
