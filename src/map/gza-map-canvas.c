/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-canvas.h"

#include "gza-locale.h"
#include "gza-map-canvas-kin.h"
#include "gza-map-keys.h"
#include "gza-units.h"

/* What every map of the program has. Main thread, with the ground painted on a worker.
 *
 * From below: the ground's pictures, what the subclass draws, the names, and as children the
 * disclaimer and the two buttons. Nothing is drawn while nothing changes: the camera, the
 * animations and the ground ask for frames, nothing else does. What subclasses work with is in
 * gza-map-canvas-kin.c. */

#define SETTLE_MS 200
#define ASIDE_MS 500 /* what comes or goes over the map moves what is looked at */

enum {
  PROP_0,
  PROP_NIGHT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaMapCanvas, gza_map_canvas, GTK_TYPE_WIDGET)

/**
 * gza_map_canvas_get_private:
 * @self: a map
 *
 * Gets the parts of a map, for its other file.
 *
 * Returns: (transfer none): the parts
 */
GzaMapCanvasPrivate *
gza_map_canvas_get_private (GzaMapCanvas *self)
{
  return gza_map_canvas_get_instance_private (self);
}

static void
refresh_look (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  gza_map_canvas_refresh_scale (self);
  gza_map_furniture_set_look (priv->furniture, priv->night, priv->insets_px);
}

static void
update_insets (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gza_map_camera_set_insets (priv->camera, &(GzaMapInsets) {
    .top_px = priv->insets_px[0] + priv->words_px[0],
    .right_px = rtl ? priv->insets_px[3] : priv->insets_px[1],
    .bottom_px = priv->insets_px[2] +
                 MAX (priv->words_px[1], gza_map_furniture_get_reserve (priv->furniture)),
    .left_px = rtl ? priv->insets_px[1] : priv->insets_px[3],
  });
}

static void
on_camera_tapped (GzaMapCanvas *self,
                  double        x_px,
                  double        y_px)
{
  if (gza_map_canvas_is_drawn (self) && GZA_MAP_CANVAS_GET_CLASS (self)->tapped)
    GZA_MAP_CANVAS_GET_CLASS (self)->tapped (self, x_px, y_px);
}

static void
on_settle_value (double   value,
                 gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

static void
append_background (GzaMapCanvas *self,
                   GtkSnapshot *snapshot,
                   int          width,
                   int          height)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  gtk_snapshot_append_color (snapshot,
                             priv->night ? &(GdkRGBA) { 0.047f, 0.094f, 0.153f, 1.0f }
                                         : &(GdkRGBA) { 0.969f, 0.949f, 0.914f, 1.0f },
                             &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
}

static void
draw_names (GzaMapCanvas        *self,
            const GzaProjection *projection)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now_us = clock ? gdk_frame_clock_get_frame_time (clock) : 0;
  gboolean fading = clock && adw_get_enable_animations (GTK_WIDGET (self));

  gza_map_labels_begin (priv->labels, projection);
  gza_map_furniture_add_obstacles (priv->furniture, priv->labels);
  if (GZA_MAP_CANVAS_GET_CLASS (self)->add_obstacles)
    GZA_MAP_CANVAS_GET_CLASS (self)->add_obstacles (self, priv->labels, projection);
  if (gza_map_labels_draw (priv->labels, priv->pen, now_us, fading) &&
      adw_animation_get_state (priv->settle_animation) != ADW_ANIMATION_PLAYING)
    adw_animation_play (priv->settle_animation);
}

static void
gza_map_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GzaMapCanvas *self = GZA_MAP_CANVAS (widget);
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  const GzaProjection *projection = gza_map_camera_get_projection (priv->camera);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
  if (gza_map_canvas_is_drawn (self)) {
    gza_map_pen_begin (priv->pen, snapshot);
    gza_map_ground_draw (priv->ground, priv->pen, projection,
                         gza_map_camera_is_moving (priv->camera));
    if (GZA_MAP_CANVAS_GET_CLASS (self)->draw)
      GZA_MAP_CANVAS_GET_CLASS (self)->draw (self, priv->pen, projection);
    draw_names (self, projection);
    gza_map_pen_end (priv->pen);
  } else {
    append_background (self, snapshot, width, height);
  }
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (gza_map_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
gza_map_canvas_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = (int) (8.0 * gza_units_get_rem_px ());
  *natural = (int) (20.0 * gza_units_get_rem_px ());
  *minimum_baseline = *natural_baseline = -1;
}

static void
gza_map_canvas_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GzaMapCanvas *self = GZA_MAP_CANVAS (widget);
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  const GzaProjection *before = gza_map_camera_get_projection (priv->camera);
  int reserve = gza_map_furniture_get_reserve (priv->furniture);

  if (gtk_widget_should_layout (GTK_WIDGET (priv->furniture)))
    gtk_widget_size_allocate (GTK_WIDGET (priv->furniture),
                              &(GtkAllocation) { 0, 0, width, height }, -1);
  gza_map_canvas_refresh_scale (self);
  update_insets (self);
  if (before->width_px != width || before->height_px != height ||
      reserve != gza_map_furniture_get_reserve (priv->furniture)) {
    gza_map_camera_set_size (priv->camera, width, height);
    gza_map_canvas_frame_again (self, 0);
  }
}

static void
gza_map_canvas_direction_changed (GtkWidget        *widget,
                                GtkTextDirection  previous)
{
  update_insets (GZA_MAP_CANVAS (widget));
  gtk_widget_queue_allocate (widget);

  GTK_WIDGET_CLASS (gza_map_canvas_parent_class)->direction_changed (widget, previous);
}

static void
gza_map_canvas_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_NIGHT:
    g_value_set_boolean (value, gza_map_canvas_get_night (GZA_MAP_CANVAS (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_map_canvas_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id) {
  case PROP_NIGHT:
    gza_map_canvas_set_night (GZA_MAP_CANVAS (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_map_canvas_dispose (GObject *object)
{
  GzaMapCanvas *self = GZA_MAP_CANVAS (object);
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  if (priv->settle_animation)
    adw_animation_pause (priv->settle_animation);
  g_clear_object (&priv->settle_animation);
  if (priv->camera)
    gza_map_camera_stop (priv->camera);
  if (priv->furniture)
    gtk_widget_unparent (GTK_WIDGET (priv->furniture));
  priv->furniture = NULL;

  G_OBJECT_CLASS (gza_map_canvas_parent_class)->dispose (object);
}

static void
gza_map_canvas_finalize (GObject *object)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (GZA_MAP_CANVAS (object));

  g_clear_object (&priv->world);
  g_clear_object (&priv->region);
  g_clear_object (&priv->catalog);
  g_clear_pointer (&priv->plan, gza_map_plan_unref);
  g_clear_object (&priv->camera);
  g_clear_object (&priv->ground);
  g_clear_pointer (&priv->labels, gza_map_labels_free);
  g_clear_pointer (&priv->pen, gza_map_pen_free);
  g_strfreev (priv->lit);

  G_OBJECT_CLASS (gza_map_canvas_parent_class)->finalize (object);
}

static void
gza_map_canvas_class_init (GzaMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_map_canvas_get_property;
  object_class->set_property = gza_map_canvas_set_property;
  object_class->dispose = gza_map_canvas_dispose;
  object_class->finalize = gza_map_canvas_finalize;
  widget_class->snapshot = gza_map_canvas_snapshot;
  widget_class->measure = gza_map_canvas_measure;
  widget_class->size_allocate = gza_map_canvas_size_allocate;
  widget_class->direction_changed = gza_map_canvas_direction_changed;

  /**
   * GzaMapCanvas:night:
   *
   * Whether the map is drawn for a dark page, else for a light one.
   */
  props[PROP_NIGHT] = g_param_spec_boolean ("night", NULL, NULL, TRUE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gza_map_keys_add (widget_class);
  gtk_widget_class_set_css_name (widget_class, "gza-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
gza_map_canvas_init (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  priv->night = TRUE;
  priv->ground = gza_map_ground_new ();
  priv->labels = gza_map_labels_new (GTK_WIDGET (self));
  priv->camera = gza_map_camera_new (GTK_WIDGET (self));
  priv->pen = gza_map_pen_new (GTK_WIDGET (self));
  priv->settle_animation =
    adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, SETTLE_MS,
                             adw_callback_animation_target_new (on_settle_value, self, NULL));
  priv->furniture = GZA_MAP_FURNITURE (gza_map_furniture_new ());
  gtk_widget_set_parent (GTK_WIDGET (priv->furniture), GTK_WIDGET (self));

  g_signal_connect_object (priv->ground, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->camera, "moved", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->camera, "tapped", G_CALLBACK (on_camera_tapped), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->furniture, "zoomed", G_CALLBACK (gza_map_camera_zoom_by),
                           priv->camera, G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (gza_map_canvas_refresh_words), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (refresh_look), NULL);
}

/**
 * gza_map_canvas_set_basemaps:
 * @self: a map
 * @world: (nullable): the whole world; without it the map is plain background
 * @region: (nullable): the finer map, used where all that is seen lies in it
 *
 * Sets the ground.
 */
void
gza_map_canvas_set_basemaps (GzaMapCanvas *self,
                             GzaBasemap   *world,
                             GzaBasemap   *region)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  g_return_if_fail (GZA_IS_MAP_CANVAS (self));
  g_return_if_fail (world == NULL || GZA_IS_BASEMAP (world));
  g_return_if_fail (region == NULL || GZA_IS_BASEMAP (region));

  g_set_object (&priv->world, world);
  g_set_object (&priv->region, region);
  gza_map_ground_set_basemaps (priv->ground, world, region);
  if (GZA_MAP_CANVAS_GET_CLASS (self)->basemaps_changed)
    GZA_MAP_CANVAS_GET_CLASS (self)->basemaps_changed (self);
  gza_map_canvas_refresh_words (self);
  gza_map_canvas_frame_again (self, 0);
}

/**
 * gza_map_canvas_set_catalog:
 * @self: a map
 * @catalog: (nullable): whose disclaimer, worldview and names of places are used
 *
 * Sets the exhibition. Where it has no disclaimer of the map, the map is not drawn.
 */
void
gza_map_canvas_set_catalog (GzaMapCanvas *self,
                            GzaCatalog   *catalog)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  g_return_if_fail (GZA_IS_MAP_CANVAS (self));
  g_return_if_fail (catalog == NULL || GZA_IS_CATALOG (catalog));

  g_set_object (&priv->catalog, catalog);
  priv->has_warned = FALSE;
  refresh_look (self);
  gza_map_canvas_refresh_words (self);
}

/**
 * gza_map_canvas_get_night:
 * @self: a map
 *
 * Gets whether the map is drawn for a dark page.
 *
 * Returns: whether it is
 */
gboolean
gza_map_canvas_get_night (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  g_return_val_if_fail (GZA_IS_MAP_CANVAS (self), TRUE);

  return priv->night;
}

/**
 * gza_map_canvas_set_night:
 * @self: a map
 * @night: for a dark page, else for a light one
 *
 * Sets the style of the map.
 */
void
gza_map_canvas_set_night (GzaMapCanvas *self,
                          gboolean      night)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);

  g_return_if_fail (GZA_IS_MAP_CANVAS (self));

  night = !!night;
  if (priv->night == night)
    return;
  priv->night = night;
  if (night)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "paper");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  refresh_look (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NIGHT]);
}

/**
 * gza_map_canvas_set_insets:
 * @self: a map
 * @top_px: what is covered at the top
 * @end_px: at the end of a line of text
 * @bottom_px: at the bottom
 * @start_px: at the start of a line of text
 *
 * Sets what of the map lies under something else; roads are framed, and the buttons and the
 * disclaimer placed, between the insets.
 */
void
gza_map_canvas_set_insets (GzaMapCanvas *self,
                           int           top_px,
                           int           end_px,
                           int           bottom_px,
                           int           start_px)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  const int insets_px[] = { top_px, end_px, bottom_px, start_px };

  g_return_if_fail (GZA_IS_MAP_CANVAS (self));

  if (memcmp (insets_px, priv->insets_px, sizeof insets_px) == 0)
    return;
  memcpy (priv->insets_px, insets_px, sizeof insets_px);
  update_insets (self);
  gza_map_furniture_set_look (priv->furniture, priv->night, priv->insets_px);
  gza_map_canvas_frame_again (self, ASIDE_MS);
}

/**
 * gza_map_canvas_set_words:
 * @self: a map
 * @top_px: how much of it captions take below the inset at the top
 * @bottom_px: how much they take above the inset at the bottom
 *
 * Sets where words come and go over the map; roads are framed clear of them, while the buttons and
 * the disclaimer stay where they are.
 */
void
gza_map_canvas_set_words (GzaMapCanvas *self,
                          int           top_px,
                          int           bottom_px)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_instance_private (self);
  const int words_px[] = { top_px, bottom_px };

  g_return_if_fail (GZA_IS_MAP_CANVAS (self));

  if (memcmp (words_px, priv->words_px, sizeof words_px) == 0)
    return;
  memcpy (priv->words_px, words_px, sizeof words_px);
  update_insets (self);
  gza_map_canvas_frame_again (self, ASIDE_MS);
}
