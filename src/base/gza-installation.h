/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gza_installation_dup_data_dir           (void) G_GNUC_WARN_UNUSED_RESULT;
char *gza_installation_dup_locale_dir         (void) G_GNUC_WARN_UNUSED_RESULT;
char *gza_installation_dup_curator_locale_dir (void) G_GNUC_WARN_UNUSED_RESULT;
char *gza_installation_dup_exhibition_dir     (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
