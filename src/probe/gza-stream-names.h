/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef enum {
  GZA_STREAM_CONTAINER,
  GZA_STREAM_VIDEO,
  GZA_STREAM_AUDIO,
  GZA_STREAM_OTHER,
} GzaStreamKind;

GzaStreamKind gza_stream_get_kind (const GstCaps *caps);
const char   *gza_stream_get_name (const GstCaps *caps);

G_END_DECLS
