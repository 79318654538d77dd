/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_PAGE_STACK (gza_page_stack_get_type ())

/**
 * GzaPageStack:
 *
 * The pages that are built: the one that is shown, and those that wait beneath it.
 *
 * Properties: `page`, the one that is shown, notifies; %NULL until the first. Signals:
 * `busy-changed`, when a page begins or ends to play something.
 */
G_DECLARE_FINAL_TYPE (GzaPageStack, gza_page_stack, GZA, PAGE_STACK, GObject)

GzaPageStack *gza_page_stack_new        (GtkStack     *stack) G_GNUC_WARN_UNUSED_RESULT;

GzaPage      *gza_page_stack_add        (GzaPageStack *self,
                                         GtkWidget    *page,
                                         const char   *name);
GzaPage      *gza_page_stack_find       (GzaPageStack *self,
                                         const char   *name);
GzaPage      *gza_page_stack_get_page   (GzaPageStack *self);
void          gza_page_stack_show       (GzaPageStack *self,
                                         GzaPage      *page);
void          gza_page_stack_set_hurry  (GzaPageStack *self,
                                         gboolean      hurry);
void          gza_page_stack_cover_with (GzaPageStack *self,
                                         GzaPage      *page);
gboolean      gza_page_stack_uncover    (GzaPageStack *self);

G_END_DECLS
