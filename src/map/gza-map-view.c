/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-view.h"

#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "gza-map-names.h"
#include "gza-map-plan-read.h"
#include "gza-map-road.h"
#include "gza-map-sentence.h"
#include "gza-map-view-private.h"
#include "gza-units.h"

/* The map of one journey. Owned by a page; main thread. What leads the road and the camera is in
 * gza-map-view-lead.c.
 *
 *   GtkWidget *map = gza_map_view_new ();
 *   gza_map_view_set_basemaps (GZA_MAP_VIEW (map), world, region);
 *   gza_map_view_set_catalog (GZA_MAP_VIEW (map), catalog);
 *   gza_map_view_set_story (GZA_MAP_VIEW (map), story);
 *   gza_map_view_animate_to_stop (GZA_MAP_VIEW (map), 1); */

#define PULSE_MS 900
#define TAP_REM 1.3          /* around a stop */

enum {
  PROP_0,
  PROP_PROGRESS,
  PROP_CURRENT_STOP,
  N_PROPS,
};

enum {
  STOP_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaMapView, gza_map_view, GZA_TYPE_MAP_CANVAS)

static GzaMapRoad
get_road (GzaMapView *self)
{
  return (GzaMapRoad) {
    .route = self->journey->route,
    .places = self->journey->places,
    .progress_ratio = self->progress_ratio,
    .current_stop = self->current_stop,
    .pulse_ratio = self->pulse_ratio,
    .night = gza_map_canvas_is_dark (GZA_MAP_CANVAS (self)),
    .rem_px = gza_units_get_rem_px (),
  };
}

/* The road of the story, as exactly as its stops may be shown. */
static void
read_journey (GzaMapView *self,
              GzaStory   *story)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (self);
  g_autoptr (GzaMapJourney) before = g_steal_pointer (&self->journey);
  GzaMapPlan *plan = gza_map_canvas_get_plan (canvas);

  self->journey = gza_map_journey_new (story, gza_map_canvas_get_world (canvas));
  if (plan)
    gza_map_journey_lay (self->journey, plan);
  gza_map_camera_set_max_zoom (gza_map_canvas_get_camera (canvas), self->journey->max_zoom);
  gza_map_canvas_set_lit (canvas, (const char *const *) self->journey->countries);
}

static void
gza_map_view_basemaps_changed (GzaMapCanvas *canvas)
{
  read_journey (GZA_MAP_VIEW (canvas), GZA_MAP_VIEW (canvas)->journey->story);
}

static void
gza_map_view_draw (GzaMapCanvas        *canvas,
                   GzaMapPen           *pen,
                   const GzaProjection *projection)
{
  GzaMapRoad road = get_road (GZA_MAP_VIEW (canvas));

  gza_map_road_draw (&road, pen, projection);
}

static void
gza_map_view_add_obstacles (GzaMapCanvas        *canvas,
                            GzaMapLabels        *labels,
                            const GzaProjection *projection)
{
  GzaMapRoad road = get_road (GZA_MAP_VIEW (canvas));

  gza_map_road_add_obstacles (&road, labels, projection);
}

static void
gza_map_view_add_names (GzaMapCanvas *canvas,
                        GzaMapLabels *labels)
{
  GzaMapView *self = GZA_MAP_VIEW (canvas);

  if (self->journey->story)
    gza_map_names_add_stops (labels, self->journey->story, self->journey->route,
                             self->journey->places, gza_locale_get_default ());
}

static void
gza_map_view_add_towns (GzaMapCanvas *canvas,
                        GzaMapLabels *labels)
{
  GzaMapView *self = GZA_MAP_VIEW (canvas);

  if (gza_map_canvas_get_catalog (canvas))
    gza_map_names_add_cities (labels, gza_map_canvas_get_world (canvas),
                              gza_map_canvas_get_catalog (canvas), self->journey->story,
                              self->journey->places, gza_locale_get_default ());
}

/* What the drawing shows that lies under the road, then the legs. */
static char *
dup_description (GzaMapView *self,
                 const char *legs)
{
  gboolean has_ground = gza_map_canvas_get_plan (GZA_MAP_CANVAS (self)) && self->ground_alt;

  if (!has_ground)
    return g_strdup (legs ? legs : "");
  return g_strdup_printf ("%s\n%s",
                          gza_locale_get_text (gza_locale_get_default (), self->ground_alt),
                          legs ? legs : "");
}

static void
gza_map_view_refresh_words (GzaMapCanvas *canvas)
{
  GzaMapView *self = GZA_MAP_VIEW (canvas);
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *journey = NULL;
  g_autofree char *legs = NULL;
  g_autofree char *description = NULL;

  if (self->journey->story) {
    journey = gza_map_sentence_dup_journey (self->journey->story, self->journey->places, locale);
    legs = gza_map_sentence_dup_legs (self->journey->story, self->journey->places, locale);
  }
  if (!journey)
    journey = g_strdup (gza_locale_get_word (locale, GZA_WORD ("Map")));
  description = dup_description (self, legs);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, journey,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
gza_map_view_tapped (GzaMapCanvas *canvas,
                     double        x_px,
                     double        y_px)
{
  GzaMapView *self = GZA_MAP_VIEW (canvas);
  const GzaProjection *projection =
    gza_map_camera_get_projection (gza_map_canvas_get_camera (canvas));
  guint best = gza_map_journey_find_stop (self->journey, projection, (GzaMapPoint) { x_px, y_px },
                                          TAP_REM * gza_units_get_rem_px ());

  if (best != G_MAXUINT)
    g_signal_emit (self, signals[STOP_ACTIVATED], 0, best);
}

static void
on_camera_taken (GzaMapView *self)
{
  self->framing = GZA_FRAMING_FREE;
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
  switch (prop_id) {
  case PROP_PROGRESS:
    gza_map_view_set_progress (GZA_MAP_VIEW (object), g_value_get_double (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_map_view_dispose (GObject *object)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  gza_map_view_stop_animation (self->road_animation);
  gza_map_view_stop_animation (self->pulse_animation);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->road_animation);
  g_clear_object (&self->pulse_animation);

  G_OBJECT_CLASS (gza_map_view_parent_class)->dispose (object);
}

static void
gza_map_view_finalize (GObject *object)
{
  GzaMapView *self = GZA_MAP_VIEW (object);

  g_clear_pointer (&self->journey, gza_map_journey_unref);
  g_clear_pointer (&self->script, gza_map_script_free);
  g_clear_pointer (&self->ground_alt, gza_text_unref);

  G_OBJECT_CLASS (gza_map_view_parent_class)->finalize (object);
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
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_map_view_class_init (GzaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GzaMapCanvasClass *canvas_class = GZA_MAP_CANVAS_CLASS (klass);

  object_class->get_property = gza_map_view_get_property;
  object_class->set_property = gza_map_view_set_property;
  object_class->dispose = gza_map_view_dispose;
  object_class->finalize = gza_map_view_finalize;
  canvas_class->draw = gza_map_view_draw;
  canvas_class->add_obstacles = gza_map_view_add_obstacles;
  canvas_class->add_names = gza_map_view_add_names;
  canvas_class->add_towns = gza_map_view_add_towns;
  canvas_class->tapped = gza_map_view_tapped;
  canvas_class->frame = gza_map_view_frame;
  canvas_class->basemaps_changed = gza_map_view_basemaps_changed;
  canvas_class->refresh_words = gza_map_view_refresh_words;

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
  self->framing = GZA_FRAMING_ROUTE;
  self->journey = gza_map_journey_new (NULL, NULL);
  self->road_animation = add_animation (self, PULSE_MS, ADW_EASE_IN_OUT_SINE, on_road_value);
  self->pulse_animation = add_animation (self, PULSE_MS, ADW_EASE_OUT_CUBIC, on_pulse_value);

  g_signal_connect_object (gza_map_canvas_get_camera (GZA_MAP_CANVAS (self)), "taken",
                           G_CALLBACK (on_camera_taken), self, G_CONNECT_SWAPPED);
  gza_map_canvas_refresh_words (GZA_MAP_CANVAS (self));
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

  gza_map_canvas_set_basemaps (GZA_MAP_CANVAS (self), world, region);
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

  gza_map_canvas_set_catalog (GZA_MAP_CANVAS (self), catalog);
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

  gza_map_view_set_ground (self, NULL, NULL);
  gza_map_view_stop_animation (self->road_animation);
  g_clear_pointer (&self->script, gza_map_script_free);
  read_journey (self, story);
  gza_map_canvas_refresh_words (GZA_MAP_CANVAS (self));
  gza_map_view_set_progress (self, 0.0);
  gza_map_view_frame_route (self, FALSE);
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
  stop = gza_route_find_stop (self->journey->route, progress_ratio);
  if (progress_ratio != self->progress_ratio) {
    self->progress_ratio = progress_ratio;
    gtk_widget_queue_draw (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
  }
  if (stop != self->current_stop) {
    self->current_stop = stop;
    gza_map_labels_set_current_stop (gza_map_canvas_get_labels (GZA_MAP_CANVAS (self)), stop);
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

  return gza_route_get_progress (self->journey->route, index);
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
  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  gza_map_canvas_set_insets (GZA_MAP_CANVAS (self), top_px, end_px, bottom_px, start_px);
}

static void
on_ground_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaMapPlan) plan = gza_map_plan_read_finish (result, &error);

  if (plan)
    gza_map_canvas_set_plan (GZA_MAP_CANVAS (source), plan);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s, showing the kiosk's map", error->message);
}

/**
 * gza_map_view_set_ground:
 * @self: a map with a story
 * @root: (nullable): the exhibition; not %NULL where there is a ground
 * @ground: (nullable): a map of the curator's own; %NULL for the kiosk's. Copied
 *
 * Lays the road of the story on a drawing, which is read on a worker; until then, and where it
 * can't be read, the kiosk's map stays. A new story forgets the ground of the last one. What the
 * drawing shows is told before the legs of the journey.
 */
void
gza_map_view_set_ground (GzaMapView      *self,
                         GzaRoot         *root,
                         const GzaGround *ground)
{
  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->ground_alt, gza_text_unref);
  if (!ground || !ground->path) {
    gza_map_canvas_set_plan (GZA_MAP_CANVAS (self), NULL);
    return;
  }
  g_return_if_fail (GZA_IS_ROOT (root));

  self->ground_alt = ground->alt ? gza_text_ref (ground->alt) : NULL;
  self->reading = g_cancellable_new ();
  gza_map_plan_read_async (root, ground, G_OBJECT (self), self->reading, on_ground_read);
}
