/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_NAVIGATOR (gza_navigator_get_type ())

/**
 * GzaNavigator:
 *
 * The pages of the kiosk, and the way from one to the next and back.
 *
 * Properties: `page`, the one that is shown, notifies; %NULL until the first catalog. Signals:
 * `busy-changed`, when the shown page begins or ends to play something.
 */
G_DECLARE_FINAL_TYPE (GzaNavigator, gza_navigator, GZA, NAVIGATOR, GObject)

GzaNavigator *gza_navigator_new            (GtkStack     *stack,
                                            GzaContext   *context) G_GNUC_WARN_UNUSED_RESULT;

GzaPage      *gza_navigator_get_page       (GzaNavigator *self);
gboolean      gza_navigator_is_at_rest     (GzaNavigator *self);
gboolean      gza_navigator_has_corner     (GzaNavigator *self);
gboolean      gza_navigator_is_quiet       (GzaNavigator *self);
void          gza_navigator_go_quiet       (GzaNavigator *self);

void          gza_navigator_open_story     (GzaNavigator *self,
                                            GzaStory     *story);
void          gza_navigator_open_stories   (GzaNavigator *self);
void          gza_navigator_open_journeys  (GzaNavigator *self);
void          gza_navigator_open_languages (GzaNavigator *self);
void          gza_navigator_open_room      (GzaNavigator *self,
                                            const char   *room,
                                            const char   *item);
gboolean      gza_navigator_go_back        (GzaNavigator *self);
void          gza_navigator_go_home        (GzaNavigator *self);

void          gza_navigator_offer_catalog  (GzaNavigator *self,
                                            GzaCatalog   *catalog);
void          gza_navigator_touch          (GzaNavigator *self);
void          gza_navigator_take_offer     (GzaNavigator *self);
void          gza_navigator_show_catalog   (GzaNavigator *self,
                                            GzaCatalog   *catalog);

G_END_DECLS
