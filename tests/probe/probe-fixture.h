/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-probe.h"

G_BEGIN_DECLS

/* A folder with media that GStreamer's test sources make. */
typedef struct {
  char *folder;
} ProbeFixture;

void      probe_fixture_set_up    (ProbeFixture *self,
                                   gconstpointer data);
void      probe_fixture_tear_down (ProbeFixture *self,
                                   gconstpointer data);

char     *probe_fixture_path      (ProbeFixture *self,
                                   const char   *name);
void      probe_fixture_make      (ProbeFixture *self,
                                   const char   *name,
                                   const char   *description);
void      probe_fixture_write     (ProbeFixture *self,
                                   const char   *name,
                                   const void   *data,
                                   gsize         size_bytes);
GBytes   *probe_fixture_read      (ProbeFixture *self,
                                   const char   *name);
void      probe_fixture_cut       (ProbeFixture *self,
                                   const char   *name,
                                   const char   *from,
                                   double        share);
int       probe_fixture_open      (ProbeFixture *self,
                                   const char   *name);
GzaProbe *probe_fixture_probe     (ProbeFixture *self,
                                   const char   *name,
                                   GError      **error);
guint     probe_fixture_count     (ProbeFixture *self);

/* What a telephone writes into a photograph: upside (6) and a place. */
GBytes   *make_exif               (gboolean      is_big,
                                   guint         orientation,
                                   gboolean      has_location);
GBytes   *make_jpeg_with_exif     (GBytes       *jpeg,
                                   GBytes       *exif);

G_END_DECLS
