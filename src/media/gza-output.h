/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

GstElement *gza_output_new (GstElement  *volume,
                            gboolean     is_deviceless,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
