/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-view.h"

#include <adwaita.h>
#include <math.h>

#include "gza-locale.h"
#include "gza-map-camera.h"
#include "gza-map-ground.h"
#include "gza-map-labels.h"
#include "gza-map-names.h"
#include "gza-map-precision.h"
#include "gza-map-road.h"
#include "gza-map-sentence.h"
#include "gza-units.h"

/* The map of one journey. Owned by a page; main thread, with the ground painted on a worker.
 *
 * From below: the ground's pictures, the road, the names, and as children the disclaimer and the
 * two buttons. Nothing is drawn while nothing changes: the camera, the animations and the ground
 * ask for frames, nothing else does.
 *
 *   GtkWidget *map = gza_map_view_new ();
 *   gza_map_view_set_basemaps (GZA_MAP_VIEW (map), world, region);
 *   gza_map_view_set_catalog (GZA_MAP_VIEW (map), catalog);
 *   gza_map_view_set_story (GZA_MAP_VIEW (map), story);
 *   gza_map_view_animate_to_stop (GZA_MAP_VIEW (map), 1); */

#define PULSE_MS 900
#define SETTLE_MS 200
#define FLIGHT_MS 1100
#define MIN_ROAD_MS 1300
#define MAX_ROAD_MS 3600
#define BACK_MS 400
#define ROAD_MS_PER_REM 70.0 /* of the road's length on the screen */
#define FRAME_MARGIN_REM 3.2
#define STEP_REM 5.0         /* one arrow key */
#define TAP_REM 1.3          /* around a stop */
#define EDGE_REM 0.8
#define DISCLAIMER_MAX_REM 34.0

/* What the camera shows of its own accord until a visitor takes it. */
typedef enum {
  FRAMING_FREE,
  FRAMING_ROUTE,
  FRAMING_LEG,
} Framing;

struct _GzaMapView {
  GtkWidget parent_instance;

  /* template widgets */
  GtkLabel *disclaimer;
  GtkWidget *buttons;
  GtkWidget *zoom_in;
  GtkWidget *zoom_out;

  /* owned */
  GzaBasemap *world;
  GzaBasemap *region;
  GzaCatalog *catalog;
  GzaStory *story;
  GzaRoute *route;
  GArray *places; /* of GzaMapPlace, one for each stop */
  GPtrArray *lit; /* countries of the road, NULL-terminated */
  GzaMapCamera *camera;
  GzaMapGround *ground;
  GzaMapLabels *labels;
  AdwAnimation *road_animation;
  AdwAnimation *pulse_animation;
  AdwAnimation *settle_animation;

  /* state */
  double progress_ratio;
  guint current_stop;
  double pulse_ratio;
  int insets_px[4]; /* top, end, bottom, start */
  Framing framing;
  guint framed_stop;
  gboolean night;
  gboolean has_words; /* of the disclaimer; without it there is no map */
  gboolean has_warned;
};

enum {
  PROP_0,
  PROP_PROGRESS,
  PROP_CURRENT_STOP,
  PROP_NIGHT,
  N_PROPS,
};

enum {
  STOP_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaMapView, gza_map_view, GTK_TYPE_WIDGET)

static gboolean
is_drawn (GzaMapView *self)
{
  return self->has_words && self->world;
}

static gboolean
is_rtl (GzaMapView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static GzaWorldview
get_worldview (GzaMapView *self)
{
  const char *worldview = self->catalog ? gza_catalog_get_map_worldview (self->catalog) : NULL;

  if (g_strcmp0 (worldview, "none") == 0)
    return GZA_WORLDVIEW_NONE;
  return g_strcmp0 (worldview, "defacto") == 0 ? GZA_WORLDVIEW_DEFACTO : GZA_WORLDVIEW_UN;
}

static GzaMapRoad
get_road (GzaMapView *self)
{
  return (GzaMapRoad) {
    .route = self->route,
    .places = (const GzaMapPlace *) (gpointer) self->places->data,
    .progress_ratio = self->progress_ratio,
    .current_stop = self->current_stop,
    .pulse_ratio = self->pulse_ratio,
    .night = self->night,
    .rem_px = gza_units_get_rem_px (),
  };
}

/* The names in the language of now. */
static void
refresh_names (GzaMapView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const GzaMapPlace *places = (const GzaMapPlace *) (gpointer) self->places->data;
  const char *const *lit = (const char *const *) self->lit->pdata;

  gza_map_labels_clear (self->labels);
  if (!is_drawn (self))
    return;
  if (self->story)
    gza_map_names_add_stops (self->labels, self->story, self->route, places, locale);
  gza_map_names_add_countries (self->labels, self->world, self->region, lit, get_worldview (self),
                               locale);
  if (self->catalog)
    gza_map_names_add_cities (self->labels, self->world, self->catalog, self->story, places,
                              locale);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refresh_disclaimer (GzaMapView *self)
{
  GzaText *text = self->catalog ? gza_catalog_get_map_disclaimer (self->catalog) : NULL;
  const char *words = text ? gza_locale_get_text (gza_locale_get_default (), text) : NULL;

  self->has_words = words && words[0] != '\0';
  if (!self->has_words && self->catalog && !self->has_warned) {
    g_warning ("no disclaimer of the map for this language, leaving the map out");
    self->has_warned = TRUE;
  }
  gtk_label_set_label (self->disclaimer, self->has_words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->disclaimer), self->has_words);
  gtk_widget_set_visible (self->buttons, is_drawn (self));
}

static void
refresh_accessible (GzaMapView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const GzaMapPlace *places = (const GzaMapPlace *) (gpointer) self->places->data;
  g_autofree char *journey = self->story ? gza_map_sentence_dup_journey (self->story, places, locale)
                                         : NULL;
  g_autofree char *legs = self->story ? gza_map_sentence_dup_legs (self->story, places, locale)
                                      : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  journey ? journey : gza_locale_get_word (locale, GZA_WORD ("Map")),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, legs ? legs : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_in), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Zoom in")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_out), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Zoom out")), -1);
}

static void
refresh_words (GzaMapView *self)
{
  refresh_disclaimer (self);
  refresh_names (self);
  refresh_accessible (self);
}

static void
refresh_look (GzaMapView *self)
{
  double scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GzaMapLook look = { get_worldview (self), self->night, scale_factor };

  gza_map_ground_set_look (self->ground, &look);
  gza_map_labels_set_look (self->labels, self->night, scale_factor);
}

static void
add_lit (GzaMapView *self,
         const char *code)
{
  for (guint i = 0; code && i < self->lit->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->lit, i), code) == 0)
      return;
  if (code)
    g_ptr_array_add (self->lit, g_strdup (code));
}

/* The road of the story, as exactly as its stops may be shown. */
static void
refresh_route (GzaMapView *self)
{
  guint n_stops = self->story ? gza_story_get_n_stops (self->story) : 0;
  g_autoptr (GArray) waypoints = g_array_new (FALSE, FALSE, sizeof (GzaWaypoint));
  double max_zoom = gza_map_precision_get_zoom (GZA_PRECISION_EXACT);

  g_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->lit, 0);
  for (guint i = 0; i < n_stops; i++) {
    const GzaStop *stop = gza_story_get_stop (self->story, i);
    GzaPrecision precision = gza_map_precision_get (stop, gza_story_get_person (self->story));
    GzaMapPlace place = gza_map_precision_locate (stop, precision, self->world);
    GzaWaypoint waypoint = { place.lat_deg, place.lon_deg, stop->means };

    g_array_append_val (self->places, place);
    g_array_append_val (waypoints, waypoint);
    max_zoom = MIN (max_zoom, gza_map_precision_get_zoom (precision));
    if (stop->place->country)
      add_lit (self, stop->place->country);
    else if (self->world)
      add_lit (self, gza_basemap_find_country (self->world, place.lat_deg, place.lon_deg));
  }
  g_ptr_array_add (self->lit, NULL);

  g_clear_object (&self->route);
  self->route = gza_route_new ((const GzaWaypoint *) (gpointer) waypoints->data, n_stops);
  gza_map_camera_set_max_zoom (self->camera, max_zoom);
  gza_map_ground_set_lit (self->ground, (const char *const *) self->lit->pdata);
}

static void
get_frame (GzaMapView    *self,
           guint          first,
           guint          last,
           GzaProjection *ret_projection)
{
  GzaMapBox box = gza_route_get_box (self->route, first, last);

  gza_map_camera_get_frame (self->camera, &box, FRAME_MARGIN_REM * gza_units_get_rem_px (),
                            ret_projection);
}

/* Looks again at what the camera is framing, after the size or the insets changed. */
static void
frame_again (GzaMapView *self)
{
  guint n_stops = gza_route_get_n_stops (self->route);
  GzaProjection projection;

  if (self->framing == FRAMING_FREE || n_stops == 0)
    return;
  if (self->framing == FRAMING_LEG)
    get_frame (self, MAX (self->framed_stop, 1) - 1, self->framed_stop, &projection);
  else
    get_frame (self, 0, n_stops - 1, &projection);
  gza_map_camera_jump (self->camera, &projection);
}

static void
update_insets (GzaMapView *self)
{
  gboolean rtl = is_rtl (self);

  gza_map_camera_set_insets (self->camera, &(GzaMapInsets) {
    .top_px = self->insets_px[0],
    .right_px = rtl ? self->insets_px[3] : self->insets_px[1],
    .bottom_px = self->insets_px[2],
    .left_px = rtl ? self->insets_px[1] : self->insets_px[3],
  });
}

static void
on_camera_moved (GzaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_camera_taken (GzaMapView *self)
{
  self->framing = FRAMING_FREE;
}

static void
on_camera_tapped (GzaMapView *self,
                  double      x_px,
                  double      y_px)
{
  const GzaProjection *projection = gza_map_camera_get_projection (self->camera);
  double best_px = TAP_REM * gza_units_get_rem_px ();
  guint best = G_MAXUINT;

  for (guint i = 0; i < gza_route_get_n_stops (self->route); i++) {
    GzaMapPoint at = gza_projection_to_screen (projection, gza_route_get_position (self->route, i));
    double distance = hypot (at.x - x_px, at.y - y_px);

    if (distance < best_px) {
      best_px = distance;
      best = i;
    }
  }
  if (best != G_MAXUINT && is_drawn (self))
    g_signal_emit (self, signals[STOP_ACTIVATED], 0, best);
}

static void
on_road_value (double   value,
               gpointer user_data)
{
  gza_map_view_set_progress (user_data, value);
}

static void
on_pulse_value (double   value,
                gpointer user_data)
{
  GzaMapView *self = user_data;

  self->pulse_ratio = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_settle_value (double   value,
                 gpointer user_data)
{
  gtk_widget_queue_draw (GTK_WIDGET (user_data));
}

static void
on_zoom_in_clicked (GzaMapView *self)
{
  gza_map_camera_zoom_by (self->camera, 1.0);
}

static void
on_zoom_out_clicked (GzaMapView *self)
{
  gza_map_camera_zoom_by (self->camera, -1.0);
}

static gboolean
on_key_zoom (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  gza_map_camera_zoom_by (GZA_MAP_VIEW (widget)->camera, g_variant_get_double (args));
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pan (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  double step_px = STEP_REM * gza_units_get_rem_px ();
  double x, y;

  g_variant_get (args, "(dd)", &x, &y);
  gza_map_camera_pan_by (GZA_MAP_VIEW (widget)->camera, x * step_px, y * step_px);
  return GDK_EVENT_STOP;
}

static void
append_background (GzaMapView  *self,
                   GtkSnapshot *snapshot,
                   int          width,
                   int          height)
{
  gtk_snapshot_append_color (snapshot,
                             self->night ? &(GdkRGBA) { 0.047f, 0.094f, 0.153f, 1.0f }
                                         : &(GdkRGBA) { 0.969f, 0.949f, 0.914f, 1.0f },
                             &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
}

/* The ground grows quiet under the disclaimer, so that it can be read. */
static void
append_scrim (GzaMapView  *self,
              GtkSnapshot *snapshot,
              int          width,
              int          height)
{
  float reach = (float) (gtk_widget_get_height (GTK_WIDGET (self->disclaimer)) +
                         self->insets_px[2] + 2.2 * gza_units_get_rem_px ());
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
add_widget_obstacle (GzaMapView *self,
                     GtkWidget  *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_visible (widget) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return;
  gza_map_labels_add_obstacle (self->labels, &(GzaMapBox) {
    bounds.origin.x, bounds.origin.y,
    bounds.origin.x + bounds.size.width, bounds.origin.y + bounds.size.height,
  });
}

static void
add_obstacles (GzaMapView          *self,
               const GzaMapRoad    *road,
               const GzaProjection *projection)
{
  add_widget_obstacle (self, self->buttons);
  add_widget_obstacle (self, GTK_WIDGET (self->disclaimer));
  for (guint i = 0; i < gza_route_get_n_stops (self->route); i++) {
    GzaMapPoint at = gza_projection_to_screen (projection, gza_route_get_position (self->route, i));
    double radius = gza_map_road_get_stop_px (road, projection, i);
    GzaMapBox box = { at.x - radius, at.y - radius, at.x + radius, at.y + radius };

    if (road->places[i].precision <= GZA_PRECISION_TOWN)
      gza_map_labels_add_obstacle (self->labels, &box);
    if (i > 0 && gza_map_road_get_sign (road, projection, i - 1, &box))
      gza_map_labels_add_obstacle (self->labels, &box);
  }
}

static void
append_names (GzaMapView          *self,
              GtkSnapshot         *snapshot,
              const GzaMapRoad    *road,
              const GzaProjection *projection)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now_us = clock ? gdk_frame_clock_get_frame_time (clock) : 0;
  gboolean fading = clock && adw_get_enable_animations (GTK_WIDGET (self));

  gza_map_labels_begin (self->labels, projection);
  add_obstacles (self, road, projection);
  if (gza_map_labels_snapshot (self->labels, snapshot, self->current_stop, now_us, fading) &&
      adw_animation_get_state (self->settle_animation) != ADW_ANIMATION_PLAYING)
    adw_animation_play (self->settle_animation);
}

static void
gza_map_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GzaMapView *self = GZA_MAP_VIEW (widget);
  const GzaProjection *projection = gza_map_camera_get_projection (self->camera);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
  if (is_drawn (self)) {
    GzaMapRoad road = get_road (self);

    gza_map_ground_snapshot (self->ground, snapshot, projection,
                             gza_map_camera_is_moving (self->camera));
    gza_map_road_snapshot (&road, snapshot, projection);
    append_names (self, snapshot, &road, projection);
    append_scrim (self, snapshot, width, height);
  } else {
    append_background (self, snapshot, width, height);
  }
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (gza_map_view_parent_class)->snapshot (widget, snapshot);
}

static void
gza_map_view_measure (GtkWidget      *widget,
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
allocate_disclaimer (GzaMapView *self,
                     int         width,
                     int         height)
{
  double rem_px = gza_units_get_rem_px ();
  int edge = (int) (EDGE_REM * rem_px);
  int room = width - 2 * edge - self->insets_px[1] - self->insets_px[3];
  int least, own_width, own_height;
  GtkAllocation box;

  gtk_widget_measure (GTK_WIDGET (self->disclaimer), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
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
allocate_buttons (GzaMapView *self,
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
gza_map_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GzaMapView *self = GZA_MAP_VIEW (widget);
  const GzaProjection *before = gza_map_camera_get_projection (self->camera);

  if (gtk_widget_should_layout (GTK_WIDGET (self->disclaimer)))
    allocate_disclaimer (self, width, height);
  if (gtk_widget_should_layout (self->buttons))
    allocate_buttons (self, width, height);
  refresh_look (self);
  if (before->width_px != width || before->height_px != height) {
    gza_map_camera_set_size (self->camera, width, height);
    frame_again (self);
  }
}

static void
gza_map_view_direction_changed (GtkWidget        *widget,
                                GtkTextDirection  previous)
{
  update_insets (GZA_MAP_VIEW (widget));
  gtk_widget_queue_allocate (widget);

  GTK_WIDGET_CLASS (gza_map_view_parent_class)->direction_changed (widget, previous);
}

static void
gza_map_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    g_value_set_double (value, self->progress_ratio);
    break;
  case PROP_CURRENT_STOP:
    g_value_set_uint (value, self->current_stop);
    break;
  case PROP_NIGHT:
    g_value_set_boolean (value, self->night);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_map_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    gza_map_view_set_progress (self, g_value_get_double (value));
    break;
  case PROP_NIGHT:
    gza_map_view_set_night (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
stop_animation (AdwAnimation **animation)
{
  if (*animation && adw_animation_get_state (*animation) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (*animation);
}

static void
gza_map_view_dispose (GObject *object)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  stop_animation (&self->road_animation);
  stop_animation (&self->pulse_animation);
  stop_animation (&self->settle_animation);
  g_clear_object (&self->road_animation);
  g_clear_object (&self->pulse_animation);
  g_clear_object (&self->settle_animation);
  if (self->camera)
    gza_map_camera_stop (self->camera);
  g_clear_pointer ((GtkWidget **) &self->disclaimer, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_map_view_parent_class)->dispose (object);
}

static void
gza_map_view_finalize (GObject *object)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  g_clear_object (&self->world);
  g_clear_object (&self->region);
  g_clear_object (&self->catalog);
  g_clear_object (&self->story);
  g_clear_object (&self->route);
  g_clear_object (&self->camera);
  g_clear_object (&self->ground);
  g_clear_pointer (&self->labels, gza_map_labels_free);
  g_array_unref (self->places);
  g_ptr_array_unref (self->lit);

  G_OBJECT_CLASS (gza_map_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keyval;
    double x;
    double y;
  } arrows[] = {
    { GDK_KEY_Left, -1.0, 0.0 }, { GDK_KEY_Right, 1.0, 0.0 },
    { GDK_KEY_Up, 0.0, -1.0 },   { GDK_KEY_Down, 0.0, 1.0 },
  };
  static const guint plus[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint minus[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].keyval, 0, on_key_pan, "(dd)",
                                  arrows[i].x, arrows[i].y);
  for (guint i = 0; i < G_N_ELEMENTS (plus); i++)
    gtk_widget_class_add_binding (widget_class, plus[i], 0, on_key_zoom, "d", 1.0);
  for (guint i = 0; i < G_N_ELEMENTS (minus); i++)
    gtk_widget_class_add_binding (widget_class, minus[i], 0, on_key_zoom, "d", -1.0);
}

static void
add_properties (GObjectClass *object_class)
{
  /**
   * GzaMapView:progress:
   *
   * The share of the road that is drawn as traveled, ratio [0, 1].
   */
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                G_PARAM_STATIC_STRINGS);
  /**
   * GzaMapView:current-stop:
   *
   * The last stop that the road has reached.
   */
  props[PROP_CURRENT_STOP] = g_param_spec_uint ("current-stop", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * GzaMapView:night:
   *
   * Whether the map is drawn for a dark page, else for a light one.
   */
  props[PROP_NIGHT] = g_param_spec_boolean ("night", NULL, NULL, TRUE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_map_view_class_init (GzaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_map_view_get_property;
  object_class->set_property = gza_map_view_set_property;
  object_class->dispose = gza_map_view_dispose;
  object_class->finalize = gza_map_view_finalize;
  widget_class->snapshot = gza_map_view_snapshot;
  widget_class->measure = gza_map_view_measure;
  widget_class->size_allocate = gza_map_view_size_allocate;
  widget_class->direction_changed = gza_map_view_direction_changed;

  add_properties (object_class);

  /**
   * GzaMapView::stop-activated:
   * @self: the map
   * @index: which stop
   *
   * A visitor has touched a stop.
   */
  signals[STOP_ACTIVATED] = g_signal_new ("stop-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_UINT);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "gza-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static GtkWidget *
add_zoom_button (GzaMapView *self,
                 const char *sign,
                 GCallback   on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label (sign);

  gtk_widget_add_css_class (button, "gza-map-zoom");
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
add_children (GzaMapView *self)
{
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

static AdwAnimation *
add_animation (GzaMapView                 *self,
               guint                       duration_ms,
               AdwEasing                   easing,
               AdwAnimationTargetFunc      on_value)
{
  AdwAnimation *animation =
    adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, duration_ms,
                             adw_callback_animation_target_new (on_value, self, NULL));

  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (animation), easing);
  return animation;
}

static void
gza_map_view_init (GzaMapView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->night = TRUE;
  self->framing = FRAMING_ROUTE;
  self->places = g_array_new (FALSE, TRUE, sizeof (GzaMapPlace));
  self->lit = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->lit, NULL);
  self->route = gza_route_new (NULL, 0);
  self->ground = gza_map_ground_new ();
  self->labels = gza_map_labels_new (GTK_WIDGET (self));
  self->camera = gza_map_camera_new (GTK_WIDGET (self));
  add_children (self);
  self->road_animation = add_animation (self, MIN_ROAD_MS, ADW_EASE_IN_OUT_SINE, on_road_value);
  self->pulse_animation = add_animation (self, PULSE_MS, ADW_EASE_OUT_CUBIC, on_pulse_value);
  self->settle_animation = add_animation (self, SETTLE_MS, ADW_LINEAR, on_settle_value);

  g_signal_connect_object (self->ground, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->camera, "moved", G_CALLBACK (on_camera_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->camera, "taken", G_CALLBACK (on_camera_taken), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->camera, "tapped", G_CALLBACK (on_camera_tapped), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (refresh_words), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (refresh_look), NULL);
  refresh_words (self);
}

/**
 * gza_map_view_new:
 *
 * Creates a map that shows nothing yet.
 *
 * Returns: (transfer floating): the map
 */
GtkWidget *
gza_map_view_new (void)
{
  return g_object_new (GZA_TYPE_MAP_VIEW, NULL);
}

/**
 * gza_map_view_set_basemaps:
 * @self: a map
 * @world: (nullable): the whole world; without it the map is plain background
 * @region: (nullable): the finer map, used where all that is seen lies in it
 *
 * Sets the ground.
 */
void
gza_map_view_set_basemaps (GzaMapView *self,
                           GzaBasemap *world,
                           GzaBasemap *region)
{
  g_return_if_fail (GZA_IS_MAP_VIEW (self));
  g_return_if_fail (world == NULL || GZA_IS_BASEMAP (world));
  g_return_if_fail (region == NULL || GZA_IS_BASEMAP (region));

  g_set_object (&self->world, world);
  g_set_object (&self->region, region);
  gza_map_ground_set_basemaps (self->ground, world, region);
  refresh_route (self);
  refresh_words (self);
  frame_again (self);
}

/**
 * gza_map_view_set_catalog:
 * @self: a map
 * @catalog: (nullable): whose disclaimer, worldview and names of places are used
 *
 * Sets the exhibition. Where it has no disclaimer of the map, the map is not drawn.
 */
void
gza_map_view_set_catalog (GzaMapView *self,
                          GzaCatalog *catalog)
{
  g_return_if_fail (GZA_IS_MAP_VIEW (self));
  g_return_if_fail (catalog == NULL || GZA_IS_CATALOG (catalog));

  g_set_object (&self->catalog, catalog);
  self->has_warned = FALSE;
  refresh_look (self);
  refresh_words (self);
}

/**
 * gza_map_view_set_story:
 * @self: a map
 * @story: (nullable): whose road is drawn
 *
 * Shows the road of a story, from its beginning, and looks at all of it.
 */
void
gza_map_view_set_story (GzaMapView *self,
                        GzaStory   *story)
{
  g_return_if_fail (GZA_IS_MAP_VIEW (self));
  g_return_if_fail (story == NULL || GZA_IS_STORY (story));

  stop_animation (&self->road_animation);
  g_set_object (&self->story, story);
  refresh_route (self);
  refresh_words (self);
  gza_map_view_set_progress (self, 0.0);
  gza_map_view_frame_route (self, FALSE);
}

/**
 * gza_map_view_get_night:
 * @self: a map
 *
 * Gets whether the map is drawn for a dark page.
 *
 * Returns: whether it is
 */
gboolean
gza_map_view_get_night (GzaMapView *self)
{
  g_return_val_if_fail (GZA_IS_MAP_VIEW (self), TRUE);

  return self->night;
}

/**
 * gza_map_view_set_night:
 * @self: a map
 * @night: for a dark page, else for a light one
 *
 * Sets the style of the map.
 */
void
gza_map_view_set_night (GzaMapView *self,
                        gboolean    night)
{
  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  night = !!night;
  if (self->night == night)
    return;
  self->night = night;
  if (night)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "paper");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  refresh_look (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NIGHT]);
}

/**
 * gza_map_view_get_progress:
 * @self: a map
 *
 * Gets the share of the road that is drawn as traveled.
 *
 * Returns: ratio [0, 1]
 */
double
gza_map_view_get_progress (GzaMapView *self)
{
  g_return_val_if_fail (GZA_IS_MAP_VIEW (self), 0.0);

  return self->progress_ratio;
}

/**
 * gza_map_view_set_progress:
 * @self: a map
 * @progress_ratio: ratio [0, 1]; beyond it is taken as its end
 *
 * Draws the road as traveled up to here. The stop that is newly reached pulses once.
 */
void
gza_map_view_set_progress (GzaMapView *self,
                           double      progress_ratio)
{
  guint stop;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  progress_ratio = CLAMP (progress_ratio, 0.0, 1.0);
  stop = gza_route_find_stop (self->route, progress_ratio);
  if (progress_ratio != self->progress_ratio) {
    self->progress_ratio = progress_ratio;
    gtk_widget_queue_draw (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
  }
  if (stop != self->current_stop) {
    self->current_stop = stop;
    adw_animation_play (self->pulse_animation);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT_STOP]);
  }
}

/**
 * gza_map_view_get_progress_of_stop:
 * @self: a map
 * @index: which stop, from 0
 *
 * Gets the progress at which the road reaches a stop.
 *
 * Returns: ratio [0, 1]
 */
double
gza_map_view_get_progress_of_stop (GzaMapView *self,
                                   guint       index)
{
  g_return_val_if_fail (GZA_IS_MAP_VIEW (self), 0.0);

  return gza_route_get_progress (self->route, index);
}

static guint
get_road_ms (GzaMapView          *self,
             const GzaProjection *projection,
             guint                from,
             guint                to)
{
  GzaMapBox box = gza_route_get_box (self->route, MIN (from, to), MAX (from, to));
  double length_rem = hypot (box.x1 - box.x0, box.y1 - box.y0) * projection->scale_px /
                      gza_units_get_rem_px ();

  return to < from ? BACK_MS
                   : CLAMP ((guint) (length_rem * ROAD_MS_PER_REM), MIN_ROAD_MS, MAX_ROAD_MS);
}

/**
 * gza_map_view_animate_to_stop:
 * @self: a map
 * @index: which stop, from 0; beyond the last it is the last
 *
 * Lets the road grow, or shrink, to a stop while the camera goes there; at once with reduced
 * motion.
 */
void
gza_map_view_animate_to_stop (GzaMapView *self,
                              guint       index)
{
  guint n_stops, from;
  GzaProjection projection;
  AdwTimedAnimation *animation;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  n_stops = gza_route_get_n_stops (self->route);
  if (n_stops == 0)
    return;
  index = MIN (index, n_stops - 1);
  from = index > 0 ? index - 1 : 0;
  get_frame (self, from, index, &projection);
  self->framing = FRAMING_LEG;
  self->framed_stop = index;

  gza_map_ground_prepare (self->ground, &projection);
  gza_map_camera_fly (self->camera, &projection, FLIGHT_MS);
  stop_animation (&self->road_animation);
  animation = ADW_TIMED_ANIMATION (self->road_animation);
  adw_timed_animation_set_value_from (animation, self->progress_ratio);
  adw_timed_animation_set_value_to (animation, gza_route_get_progress (self->route, index));
  adw_timed_animation_set_duration (animation,
                                    get_road_ms (self, &projection, self->current_stop, index));
  adw_animation_play (self->road_animation);
}

/**
 * gza_map_view_get_current_stop:
 * @self: a map
 *
 * Gets the last stop that the road has reached.
 *
 * Returns: its number, from 0
 */
guint
gza_map_view_get_current_stop (GzaMapView *self)
{
  g_return_val_if_fail (GZA_IS_MAP_VIEW (self), 0);

  return self->current_stop;
}

/**
 * gza_map_view_set_insets:
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
gza_map_view_set_insets (GzaMapView *self,
                         int         top_px,
                         int         end_px,
                         int         bottom_px,
                         int         start_px)
{
  const int insets_px[] = { top_px, end_px, bottom_px, start_px };

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  if (memcmp (insets_px, self->insets_px, sizeof insets_px) == 0)
    return;
  memcpy (self->insets_px, insets_px, sizeof insets_px);
  update_insets (self);
  frame_again (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_map_view_frame_route:
 * @self: a map
 * @animate: whether the camera flies there, unless motion is reduced
 *
 * Looks at the whole road, and goes on doing so until a visitor moves the map.
 */
void
gza_map_view_frame_route (GzaMapView *self,
                          gboolean    animate)
{
  guint n_stops;
  GzaProjection projection;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  n_stops = gza_route_get_n_stops (self->route);
  self->framing = FRAMING_ROUTE;
  if (n_stops == 0)
    return;
  get_frame (self, 0, n_stops - 1, &projection);
  if (!animate) {
    gza_map_camera_jump (self->camera, &projection);
    return;
  }
  gza_map_ground_prepare (self->ground, &projection);
  gza_map_camera_fly (self->camera, &projection, FLIGHT_MS);
}
