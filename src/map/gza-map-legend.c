/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-legend.h"

#include "gza-locale.h"
#include "gza-map-roads.h"
#include "gza-units.h"

/* Samples of the roads, each with its meaning, two in a row. Painted by what paints the roads
 * themselves, so that both always agree. Main thread. */

#define SAMPLE_WIDTH_REM 2.4
#define SAMPLE_HEIGHT_REM 1.0
#define N_COLUMNS 2

static const char *const words[] = {
  [GZA_MAP_SAMPLE_OUTWARD] = GZA_WORD ("Away from home"),
  [GZA_MAP_SAMPLE_INWARD] = GZA_WORD ("Arriving here"),
  [GZA_MAP_SAMPLE_RETURN] = GZA_WORD ("There and back"),
  [GZA_MAP_SAMPLE_MEETING] = GZA_WORD ("Two stories met"),
};

struct _GzaMapLegend {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *grid;

  /* borrowed: in the grid */
  GtkWidget *rows[G_N_ELEMENTS (words)];
  GtkLabel *labels[G_N_ELEMENTS (words)];
};

G_DEFINE_FINAL_TYPE (GzaMapLegend, gza_map_legend, GTK_TYPE_WIDGET)

static void
draw_sample (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        sample)
{
  gza_map_roads_paint_sample (cr, (GzaMapSample) GPOINTER_TO_UINT (sample), width, height,
                              gza_units_get_rem_px (),
                              gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL);
}

static void
refresh_words (GzaMapLegend *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_label_set_label (self->labels[i],
                         gza_locale_get_word (gza_locale_get_default (), words[i]));
}

static GtkSizeRequestMode
gza_map_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Samples are as large as the map's own lines, which follow the size of text. */
static void
gza_map_legend_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GzaMapLegend *self = GZA_MAP_LEGEND (widget);
  double rem_px = gza_units_get_rem_px ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_widget_set_size_request (gtk_widget_get_first_child (self->rows[i]),
                                 (int) (SAMPLE_WIDTH_REM * rem_px),
                                 (int) (SAMPLE_HEIGHT_REM * rem_px));
  gtk_widget_measure (self->grid, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
gza_map_legend_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (GZA_MAP_LEGEND (widget)->grid, width, height, -1, NULL);
}

static void
gza_map_legend_dispose (GObject *object)
{
  g_clear_pointer (&GZA_MAP_LEGEND (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_map_legend_parent_class)->dispose (object);
}

static void
gza_map_legend_class_init (GzaMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_map_legend_dispose;
  widget_class->get_request_mode = gza_map_legend_get_request_mode;
  widget_class->measure = gza_map_legend_measure;
  widget_class->size_allocate = gza_map_legend_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-map-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_row (GzaMapLegend *self,
         guint         sample)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample, GUINT_TO_POINTER (sample),
                                  NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_hexpand (label, TRUE);
  self->labels[sample] = GTK_LABEL (label);
  self->rows[sample] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->rows[sample]), area);
  gtk_box_append (GTK_BOX (self->rows[sample]), label);
  gtk_grid_attach (GTK_GRID (self->grid), self->rows[sample], (int) sample % N_COLUMNS,
                   (int) sample / N_COLUMNS, 1, 1);
}

static void
gza_map_legend_init (GzaMapLegend *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_row (self, i);
  refresh_words (self);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (refresh_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_map_legend_new:
 *
 * Makes a legend.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_map_legend_new (void)
{
  return g_object_new (GZA_TYPE_MAP_LEGEND, NULL);
}

/**
 * gza_map_legend_set_meetings:
 * @self: a legend
 * @meetings: whether the map shows where stories met
 *
 * Explains the sign of a meeting, or leaves it out.
 */
void
gza_map_legend_set_meetings (GzaMapLegend *self,
                             gboolean      meetings)
{
  g_return_if_fail (GZA_IS_MAP_LEGEND (self));

  gtk_widget_set_visible (self->rows[GZA_MAP_SAMPLE_MEETING], meetings);
}
