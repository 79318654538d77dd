/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"
#include "gza-page.h"
#include "gza-witness.h"

G_BEGIN_DECLS

#define GZA_TYPE_WINDOW (gza_window_get_type ())

/**
 * GzaWindow:
 *
 * The kiosk's one window: a page, the language corner, and the question to who has left.
 *
 * Properties (notify, read only): `page`; `asleep`, whether the screen is dark; `in-service`,
 * whether a technician is there.
 */
G_DECLARE_FINAL_TYPE (GzaWindow, gza_window, GZA, WINDOW, GtkWindow)

GtkWidget *gza_window_new              (GzaContext *context);

GzaPage   *gza_window_get_page         (GzaWindow  *self);
gboolean   gza_window_is_at_rest       (GzaWindow  *self);
GzaWitness *gza_window_get_witness     (GzaWindow  *self);
void       gza_window_set_asleep       (GzaWindow  *self,
                                        gboolean    asleep);
void       gza_window_set_service      (GzaWindow  *self,
                                        GtkWidget  *service);
void       gza_window_go_home          (GzaWindow  *self);
void       gza_window_offer_catalog    (GzaWindow  *self,
                                        GzaCatalog *catalog);

/* For the preview. */
GtkWidget *gza_window_take_content     (GzaWindow  *self) G_GNUC_WARN_UNUSED_RESULT;
void       gza_window_set_content_size (GzaWindow  *self,
                                        int         width_px,
                                        int         height_px);
void       gza_window_set_attended     (GzaWindow  *self);
void       gza_window_show_catalog     (GzaWindow  *self,
                                        GzaCatalog *catalog);

G_END_DECLS
