/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

/* Boxes in the accessibility tree that lie where the widgets are, for the harness's fingers.
 *
 * Since 4.10 GTK says where a widget is within its parent's content, and adds that up to the window
 * as if a content began where its widget does: a box is off by the paddings and borders of all
 * widgets around it. A stack's page, which is between a child and its stack, is even counted twice.
 * The harness loads this module into the program under test (LD_PRELOAD); it puts one function of
 * one interface in the place of GTK's own, before any widget is made. */

static gboolean
get_box_in_parent (GtkWidget       *widget,
                   graphene_rect_t *ret_box)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t around;

  if (!gtk_widget_compute_bounds (widget, parent != NULL ? parent : widget, ret_box))
    return FALSE;
  if (parent == NULL)
    around = *ret_box;
  else if (!gtk_widget_compute_bounds (parent, parent, &around))
    return FALSE;
  graphene_rect_offset (ret_box, -around.origin.x, -around.origin.y);
  return TRUE;
}

/* Whether something that is no widget stands between a widget and its parent. */
static gboolean
is_in_page (GtkAccessible *accessible)
{
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (accessible);

  return parent != NULL && !GTK_IS_WIDGET (parent);
}

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *ret_x,
            int           *ret_y,
            int           *ret_width,
            int           *ret_height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  graphene_rect_t box = GRAPHENE_RECT_INIT_ZERO;
  gboolean is_there = gtk_widget_get_realized (widget) && get_box_in_parent (widget, &box);
  gboolean is_counted = !is_in_page (accessible);

  *ret_x = is_counted ? (int) floorf (box.origin.x) : 0;
  *ret_y = is_counted ? (int) floorf (box.origin.y) : 0;
  *ret_width = (int) ceilf (box.size.width);
  *ret_height = (int) ceilf (box.size.height);
  return is_there;
}

static void
on_interface_made (gpointer data,
                   gpointer interface)
{
  GTypeInterface *made = interface;

  if (made->g_type == GTK_TYPE_ACCESSIBLE && made->g_instance_type == GTK_TYPE_WIDGET)
    ((GtkAccessibleInterface *) interface)->get_bounds = get_bounds;
}

__attribute__ ((constructor)) static void
take_the_place (void)
{
  g_type_add_interface_check (NULL, on_interface_made);
}
