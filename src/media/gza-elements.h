/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

GstElement *gza_elements_make   (GstBin             *bin,
                                 const char         *factory,
                                 GError            **error);
gboolean    gza_elements_chain  (GstBin             *bin,
                                 const char *const  *factories,
                                 gsize               n_factories,
                                 GstElement        **ret_chain,
                                 GError            **error);
gboolean    gza_elements_link   (GstElement         *from,
                                 GstElement         *to,
                                 GError            **error);
void        gza_elements_expose (GstElement         *bin,
                                 GstElement         *element,
                                 const char         *pad);

G_END_DECLS
