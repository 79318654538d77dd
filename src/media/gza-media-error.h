/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

GError *gza_media_error_new_from_gst (const GError *cause,
                                      const char   *path,
                                      const char   *missing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
