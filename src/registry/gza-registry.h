/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GzaRegistryFilter:
 * @factory: an element that is installed
 * @klass: what GStreamer says it is, as "Codec/Decoder/Video"
 *
 * Decides whether an autoplugger may pick an element.
 *
 * Returns: TRUE to leave it its rank
 */
typedef gboolean (*GzaRegistryFilter) (GstElementFactory *factory,
                                       const char        *klass);

gboolean gza_registry_start  (GzaRegistryFilter   is_allowed,
                              GError            **error);
gboolean gza_registry_has    (const char         *feature);

gboolean gza_registry_lists  (const char *const  *names,
                              gsize               n_names,
                              GstElementFactory  *factory);

G_END_DECLS
