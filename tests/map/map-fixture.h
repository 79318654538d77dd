/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-basemap.h"
#include "gza-catalog.h"
#include "gza-map-canvas.h"

G_BEGIN_DECLS

/* Runs the tests, and ends the program: a thread that paints does so until then. */
void        map_fixture_run          (void) G_GNUC_NORETURN;

GzaBasemap *map_fixture_load_basemap (const char   *name);
GzaCatalog *map_fixture_load_catalog (const char   *exhibition,
                                      const char   *places,
                                      const char   *route);
gboolean    map_fixture_wait         (gboolean    (*is_done) (gpointer data),
                                      gpointer      data,
                                      guint         limit_ms);

/* At rest, and painted as sharp as it is looked at. */
gboolean    map_fixture_is_sharp     (gpointer      canvas);
/* The names of a language stand on a map once a frame has been drawn with them. */
gboolean    map_fixture_shows_names  (gpointer      canvas);
void        map_fixture_assert_no_overlaps
                                     (GzaMapCanvas *canvas);
/* Without the marks that isolate names from the direction of the sentence. */
char       *map_fixture_dup_plain    (char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* What a widget shows, as ARGB32 without gaps. */
GBytes     *map_fixture_render       (GtkWidget    *widget) G_GNUC_WARN_UNUSED_RESULT;

/* An exhibition whose map has a disclaimer in English, Georgian and Arabic, or in none. */
extern const char map_fixture_exhibition[];
extern const char map_fixture_exhibition_silent[];
extern const char map_fixture_places[];

G_END_DECLS
