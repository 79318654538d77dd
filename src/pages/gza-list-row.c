/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-list-row"

#include "gza-list-row.h"

/* Rows of a list that are touched by a button of their own. Main thread. */

/**
 * gza_list_row_set_up:
 * @item: an item of a list view's factory
 * @row: its row; one that has a button gives it the focus when it is asked to take it
 *
 * Puts a row into a list, so that the row is touched and reached by keys, and its item never is.
 * Since GTK 4.12 an item takes the focus before what is in it, though it can be neither selected
 * nor activated.
 */
void
gza_list_row_set_up (GtkListItem *item,
                     GtkWidget   *row)
{
  g_return_if_fail (GTK_IS_LIST_ITEM (item));
  g_return_if_fail (GTK_IS_WIDGET (row));

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "focusable") != NULL)
    g_object_set (item, "focusable", FALSE, NULL);
  gtk_list_item_set_child (item, row);
}
