/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-panel-host.h"

G_BEGIN_DECLS

#define GZA_TYPE_PANEL_PAGE (gza_panel_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (GzaPanelPage, gza_panel_page, GZA, PANEL_PAGE, GtkWidget)

/**
 * GzaPanelPageClass:
 * @build: fills the page, once; its host is known
 * @refresh: shows how things are: when the page comes, every second while it is there, and in
 *   another language
 */
struct _GzaPanelPageClass {
  GtkWidgetClass parent_class;

  void (*build)   (GzaPanelPage *self,
                   GtkBox       *box);
  void (*refresh) (GzaPanelPage *self);
};

const GzaPanelHost *gza_panel_page_get_host    (GzaPanelPage *self);
GtkBox             *gza_panel_page_add_columns (GzaPanelPage *self,
                                                GtkBox       *box);
void                gza_panel_page_refresh     (GzaPanelPage *self);
void                gza_panel_page_reveal      (GtkWidget    *widget);

G_END_DECLS
