/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-wrap-layout"

#include "gza-wrap-layout.h"

/* Lines of children, each at its natural width, or at the line's where it would be wider. The gaps
 * between them are the children's own margins. Stateless. */

struct _GzaWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaWrapLayout, gza_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_width (GtkWidget *child,
               int        line_px)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);

  return MAX (least, MIN (natural, line_px));
}

static int
measure_height (GtkWidget *child,
                int        width_px)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width_px, NULL, &natural, NULL, NULL);

  return natural;
}

/* The children of one line, from a first one on; how high they are, and the first of the next. */
static GtkWidget *
measure_line (GtkWidget *first,
              int        line_px,
              int       *ret_height_px)
{
  GtkWidget *child = first;
  int x = 0;

  *ret_height_px = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int width_px;

    if (!gtk_widget_should_layout (child))
      continue;
    width_px = measure_width (child, line_px);
    if (x > 0 && x + width_px > line_px)
      break;
    *ret_height_px = MAX (*ret_height_px, measure_height (child, width_px));
    x += width_px;
  }

  return child;
}

static GtkSizeRequestMode
gza_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_all_widths (GtkWidget *widget,
                    int       *ret_least,
                    int       *ret_natural)
{
  *ret_least = *ret_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least, natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
    *ret_least = MAX (*ret_least, least);
    *ret_natural += natural;
  }
}

static void
gza_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int least, whole;

  measure_all_widths (widget, &least, &whole);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = whole;
    return;
  }
  *minimum = 0;
  while (first != NULL) {
    int height_px;

    first = measure_line (first, for_size < 0 ? whole : MAX (for_size, least), &height_px);
    *minimum += height_px;
  }
  *natural = *minimum;
}

static void
allocate_line (GtkWidget *widget,
               GtkWidget *first,
               GtkWidget *end,
               int        line_px,
               int        y,
               int        height_px)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child)) {
    int width_px;

    if (!gtk_widget_should_layout (child))
      continue;
    width_px = measure_width (child, line_px);
    gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? line_px - x - width_px : x, y,
                                                        width_px, height_px }, -1);
    x += width_px;
  }
}

static void
gza_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL) {
    int height_px;
    GtkWidget *next = measure_line (first, width, &height_px);

    allocate_line (widget, first, next, width, y, height_px);
    first = next;
    y += height_px;
  }
}

static void
gza_wrap_layout_class_init (GzaWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = gza_wrap_layout_get_request_mode;
  layout_class->measure = gza_wrap_layout_measure;
  layout_class->allocate = gza_wrap_layout_allocate;
}

static void
gza_wrap_layout_init (GzaWrapLayout *self)
{
}

/**
 * gza_wrap_layout_new:
 *
 * Makes a layout.
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
gza_wrap_layout_new (void)
{
  return g_object_new (GZA_TYPE_WRAP_LAYOUT, NULL);
}
