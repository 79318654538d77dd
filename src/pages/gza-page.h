/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_PAGE (gza_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (GzaPage, gza_page, GZA, PAGE, GtkWidget)

/**
 * GzaPageClass:
 * @prepare: builds what is costly, before the first @enter after a new catalog
 * @enter: the page comes onto the screen
 * @leave: the page has left the screen; it stops what plays and goes back to its beginning
 * @cover: another page stands above it and will give way again; it pauses and stays as it is
 * @uncover: it is on top again
 * @go_back: the visitor wants one step back; %TRUE where the page had one inside itself
 */
struct _GzaPageClass {
  GtkWidgetClass parent_class;

  void     (*prepare) (GzaPage *self);
  void     (*enter)   (GzaPage *self);
  void     (*leave)   (GzaPage *self);
  void     (*cover)   (GzaPage *self);
  void     (*uncover) (GzaPage *self);
  gboolean (*go_back) (GzaPage *self);
};

GzaContext *gza_page_get_context (GzaPage  *self);

void        gza_page_prepare     (GzaPage  *self);
void        gza_page_enter       (GzaPage  *self);
void        gza_page_leave       (GzaPage  *self);
void        gza_page_cover       (GzaPage  *self);
void        gza_page_uncover     (GzaPage  *self);
gboolean    gza_page_go_back     (GzaPage  *self);

gboolean    gza_page_get_busy    (GzaPage  *self);
void        gza_page_set_busy    (GzaPage  *self,
                                  gboolean  busy);

G_END_DECLS
