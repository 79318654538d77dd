/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-generations.h"
#include "gza-panel-host.h"

G_BEGIN_DECLS

char *gza_stick_say_error      (const GError        *error) G_GNUC_WARN_UNUSED_RESULT;
char *gza_stick_say_generation (const GzaGeneration *generation) G_GNUC_WARN_UNUSED_RESULT;
char *gza_stick_say_installed  (const GzaPanelHost  *host) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
