/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-furniture.h"

#include "gza-locale.h"
#include "gza-units.h"

/* What stands in front of every map: the disclaimer on its quiet ground, and the buttons. Owned by
 * a map canvas, which it covers; main thread. Only its children can be touched. */

#define EDGE_REM 0.8
#define DISCLAIMER_MAX_REM 34.0
#define SCRIM_REM 2.2 /* above the disclaimer */

struct _GzaMapFurniture {
  GtkWidget parent_instance;

  /* template widgets */
  GtkLabel *disclaimer;
  GtkWidget *buttons;
  GtkWidget *zoom_in;
  GtkWidget *zoom_out;

  /* state */
  int insets_px[4]; /* top, end, bottom, start */
  gboolean night;
};

enum {
  ZOOMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaMapFurniture, gza_map_furniture, GTK_TYPE_WIDGET)

static void
refresh_buttons (GzaMapFurniture *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_in), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Zoom in")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_out), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Zoom out")), -1);
}

static gboolean
is_rtl (GzaMapFurniture *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
on_zoom_in_clicked (GzaMapFurniture *self)
{
  g_signal_emit (self, signals[ZOOMED], 0, 1.0);
}

static void
on_zoom_out_clicked (GzaMapFurniture *self)
{
  g_signal_emit (self, signals[ZOOMED], 0, -1.0);
}

/* The ground grows quiet under the disclaimer, so that it can be read. */
static void
append_scrim (GzaMapFurniture *self,
              GtkSnapshot *snapshot,
              int          width,
              int          height)
{
  float reach = (float) (gtk_widget_get_height (GTK_WIDGET (self->disclaimer)) +
                         self->insets_px[2] + SCRIM_REM * gza_units_get_rem_px ());
  GdkRGBA ground = self->night ? (GdkRGBA) { 0.047f, 0.094f, 0.153f, 0.0f }
                               : (GdkRGBA) { 0.969f, 0.949f, 0.914f, 0.0f };
  GskColorStop stops[] = { { 0.0f, ground }, { 0.55f, ground }, { 1.0f, ground } };

  stops[1].color.alpha = 0.72f;
  stops[2].color.alpha = 0.88f;
  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT (0.0f, (float) height - reach,
                                                            (float) width, reach),
                                       &GRAPHENE_POINT_INIT (0.0f, (float) height - reach),
                                       &GRAPHENE_POINT_INIT (0.0f, (float) height),
                                       stops, G_N_ELEMENTS (stops));
}

static void
allocate_disclaimer (GzaMapFurniture *self,
                     int         width,
                     int         height)
{
  double rem_px = gza_units_get_rem_px ();
  int edge = (int) (EDGE_REM * rem_px);
  int room, buttons, least, own_width, own_height;
  GtkAllocation box;

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, &buttons, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->disclaimer), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  room = width - 3 * edge - buttons - self->insets_px[1] - self->insets_px[3];
  own_width = MAX (least, MIN (room, (int) (DISCLAIMER_MAX_REM * rem_px)));
  gtk_widget_measure (GTK_WIDGET (self->disclaimer), GTK_ORIENTATION_VERTICAL, own_width, NULL,
                      &own_height, NULL, NULL);
  box = (GtkAllocation) { edge + self->insets_px[3],
                          height - own_height - self->insets_px[2] - edge / 2,
                          own_width, own_height };
  if (is_rtl (self))
    box.x = width - box.x - box.width;
  gtk_widget_size_allocate (GTK_WIDGET (self->disclaimer), &box, -1);
}

static void
allocate_buttons (GzaMapFurniture *self,
                  int         width,
                  int         height)
{
  int edge = (int) (EDGE_REM * gza_units_get_rem_px ());
  GtkRequisition size;
  GtkAllocation box;

  gtk_widget_get_preferred_size (self->buttons, NULL, &size);
  box = (GtkAllocation) { width - size.width - edge - self->insets_px[1],
                          height - size.height - self->insets_px[2] - edge,
                          size.width, size.height };
  if (is_rtl (self))
    box.x = width - box.x - box.width;
  gtk_widget_size_allocate (self->buttons, &box, -1);
}

static void
gza_map_furniture_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  append_scrim (GZA_MAP_FURNITURE (widget), snapshot, gtk_widget_get_width (widget),
                gtk_widget_get_height (widget));

  GTK_WIDGET_CLASS (gza_map_furniture_parent_class)->snapshot (widget, snapshot);
}

static void
gza_map_furniture_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  allocate_disclaimer (GZA_MAP_FURNITURE (widget), width, height);
  allocate_buttons (GZA_MAP_FURNITURE (widget), width, height);
}

static gboolean
gza_map_furniture_contains (GtkWidget *widget,
                            double     x,
                            double     y)
{
  return FALSE;
}

static void
gza_map_furniture_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  gtk_widget_queue_allocate (widget);

  GTK_WIDGET_CLASS (gza_map_furniture_parent_class)->direction_changed (widget, previous);
}

static void
gza_map_furniture_dispose (GObject *object)
{
  GzaMapFurniture *self = GZA_MAP_FURNITURE (object);

  if (self->disclaimer)
    gtk_widget_unparent (GTK_WIDGET (self->disclaimer));
  self->disclaimer = NULL;
  g_clear_pointer (&self->buttons, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_map_furniture_parent_class)->dispose (object);
}

static void
gza_map_furniture_class_init (GzaMapFurnitureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_map_furniture_dispose;
  widget_class->snapshot = gza_map_furniture_snapshot;
  widget_class->size_allocate = gza_map_furniture_size_allocate;
  widget_class->contains = gza_map_furniture_contains;
  widget_class->direction_changed = gza_map_furniture_direction_changed;

  /**
   * GzaMapFurniture::zoomed:
   * @self: the furniture
   * @octaves: 1 to double, -1 to halve
   *
   * A button has been touched.
   */
  signals[ZOOMED] = g_signal_new ("zoomed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_zoom_button (GzaMapFurniture *self,
                 const char *sign,
                 GCallback   on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label (sign);

  /* It is told by what it does, not by its sign. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_widget_add_css_class (button, "gza-map-zoom");
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
gza_map_furniture_init (GzaMapFurniture *self)
{
  self->night = TRUE;
  self->disclaimer = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->disclaimer, TRUE);
  gtk_label_set_xalign (self->disclaimer, 0.0f);
  gtk_widget_add_css_class (GTK_WIDGET (self->disclaimer), "gza-map-disclaimer");
  gtk_widget_set_can_target (GTK_WIDGET (self->disclaimer), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->disclaimer), GTK_WIDGET (self));

  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->buttons, "gza-map-buttons");
  self->zoom_in = add_zoom_button (self, "+", G_CALLBACK (on_zoom_in_clicked));
  self->zoom_out = add_zoom_button (self, "−", G_CALLBACK (on_zoom_out_clicked));
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
}

/**
 * gza_map_furniture_new:
 *
 * Creates furniture without a disclaimer, and therefore hidden.
 *
 * Returns: (transfer floating): the furniture
 */
GtkWidget *
gza_map_furniture_new (void)
{
  return g_object_new (GZA_TYPE_MAP_FURNITURE, "visible", FALSE, NULL);
}

/**
 * gza_map_furniture_set_disclaimer:
 * @self: furniture
 * @words: (nullable): the disclaimer; %NULL hides everything
 *
 * Sets the disclaimer, and says the buttons' names in the language of now.
 */
void
gza_map_furniture_set_disclaimer (GzaMapFurniture *self,
                                  const char      *words)
{
  gtk_label_set_label (self->disclaimer, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  refresh_buttons (self);
}

/**
 * gza_map_furniture_set_look:
 * @self: furniture
 * @night: for a dark page, else for a light one
 * @insets_px: (array fixed-size=4): what is covered: top, end, bottom, start
 *
 * Sets where the furniture stands and on what.
 */
void
gza_map_furniture_set_look (GzaMapFurniture *self,
                            gboolean         night,
                            const int       *insets_px)
{
  self->night = night;
  memcpy (self->insets_px, insets_px, sizeof self->insets_px);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gza_map_furniture_get_reserve:
 * @self: furniture that has been allocated
 *
 * Gets how much of the map's lower edge the disclaimer takes, above the inset.
 *
 * Returns: pixels
 */
int
gza_map_furniture_get_reserve (GzaMapFurniture *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return 0;
  return gtk_widget_get_height (GTK_WIDGET (self->disclaimer)) +
         (int) (EDGE_REM * gza_units_get_rem_px ());
}

static void
add_insets (GzaMapFurniture *self,
            GzaMapLabels    *labels)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = self->insets_px[is_rtl (self) ? 1 : 3];
  double right = width - self->insets_px[is_rtl (self) ? 3 : 1];
  const GzaMapBox covered[] = {
    { 0.0, 0.0, width, self->insets_px[0] },
    { 0.0, height - self->insets_px[2], width, height },
    { 0.0, 0.0, left, height },
    { right, 0.0, width, height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (covered); i++)
    if (covered[i].x1 > covered[i].x0 && covered[i].y1 > covered[i].y0)
      gza_map_labels_add_obstacle (labels, &covered[i]);
}

/**
 * gza_map_furniture_add_obstacles:
 * @self: furniture
 * @labels: names that shall keep off it
 *
 * Keeps names off the disclaimer, the buttons, and what lies over the map.
 */
void
gza_map_furniture_add_obstacles (GzaMapFurniture *self,
                                 GzaMapLabels    *labels)
{
  GtkWidget *widgets[] = { GTK_WIDGET (self->disclaimer), self->buttons };

  add_insets (self, labels);
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++) {
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (widgets[i], GTK_WIDGET (self), &bounds))
      gza_map_labels_add_obstacle (labels, &(GzaMapBox) {
        bounds.origin.x, bounds.origin.y,
        bounds.origin.x + bounds.size.width, bounds.origin.y + bounds.size.height,
      });
  }
}
