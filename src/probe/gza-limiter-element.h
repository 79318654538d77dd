/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

#define GZA_LIMITER_FACTORY "gzalimiter"

#define GZA_TYPE_LIMITER_ELEMENT (gza_limiter_element_get_type ())

/**
 * GzaLimiterElement:
 *
 * A limiter that stands in a pipeline.
 */
G_DECLARE_FINAL_TYPE (GzaLimiterElement, gza_limiter_element, GZA, LIMITER_ELEMENT, GstElement)

void gza_limiter_element_register   (void);
void gza_limiter_element_set_levels (GzaLimiterElement *self,
                                     double             gain_db,
                                     double             ceiling_dbtp);

G_END_DECLS
