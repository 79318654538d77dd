/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-journeys-view.h"

#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "gza-map-names.h"
#include "gza-map-road.h"
#include "gza-map-roads.h"
#include "gza-map-sentence.h"
#include "gza-units.h"

/* The map of all journeys. Owned by a page; main thread. The page filters by giving a filtered
 * list: whatever the list holds is on the map. A journey is read once, however often filters take
 * its story away and bring it back; a frame costs nothing for a road that isn't chosen. */

#define FLIGHT_MS 900
#define FRAME_MARGIN_REM 4.2 /* clear of the buttons */
#define TOUCH_REM 1.1   /* around a road */
#define OVERLAP_REM 0.5 /* roads this much farther than the nearest are touched too */
#define MAX_ZOOM 9.0

struct _GzaJourneysView {
  GzaMapCanvas parent_instance;

  /* owned */
  GListModel *stories;
  GHashTable *known;   /* GzaStory → GzaMapJourney, read before with the same ground */
  GPtrArray *journeys; /* of GzaMapJourney, in the order of the stories */
  GArray *meetings;    /* of GzaMapPoint */
  GzaStory *chosen;

  /* state */
  gboolean is_taken; /* by a visitor's hand */
};

enum {
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

enum {
  TOUCHED,
  OPENED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaJourneysView, gza_journeys_view, GZA_TYPE_MAP_CANVAS)

static const GzaMapJourney *
get_chosen_journey (GzaJourneysView *self)
{
  for (guint i = 0; self->chosen && i < self->journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (self->journeys, i);

    if (journey->story == self->chosen)
      return journey;
  }
  return NULL;
}

static GzaMapRoad
get_road (GzaJourneysView     *self,
          const GzaMapJourney *journey)
{
  return (GzaMapRoad) {
    .route = journey->route,
    .places = journey->places,
    .progress_ratio = 1.0,
    .current_stop = journey->n_stops - 1,
    .night = gza_map_canvas_get_night (GZA_MAP_CANVAS (self)),
    .rem_px = gza_units_get_rem_px (),
  };
}

static GzaMapJourney *
read_journey (GzaJourneysView *self,
              GzaStory        *story)
{
  GzaMapJourney *journey = g_hash_table_lookup (self->known, story);

  if (!journey) {
    journey = gza_map_journey_new (story, gza_map_canvas_get_world (GZA_MAP_CANVAS (self)));
    g_hash_table_insert (self->known, story, journey);
  }
  return gza_map_journey_ref (journey);
}

/* Which way a road leads is told by the whole exhibition, whatever a filter leaves of it. */
static void
find_home (GzaJourneysView *self,
           char            *ret_home)
{
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gza_map_journey_unref);
  GzaCatalog *catalog = gza_map_canvas_get_catalog (GZA_MAP_CANVAS (self));
  GListModel *stories = catalog ? gza_catalog_get_stories (catalog) : NULL;

  for (guint i = 0; stories && i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_ptr_array_add (all, read_journey (self, story));
  }
  gza_map_roads_find_home (all, ret_home);
}

static void
read_journeys (GzaJourneysView *self)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (self);
  guint n_stories = self->stories ? g_list_model_get_n_items (self->stories) : 0;
  double max_zoom = MAX_ZOOM;
  char home[GZA_MAP_HOME_SIZE];

  find_home (self, home);
  g_ptr_array_unref (self->journeys);
  self->journeys = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_map_journey_unref);
  for (guint i = 0; i < n_stories; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (self->stories, i);
    GzaMapJourney *journey = read_journey (self, story);

    max_zoom = MIN (max_zoom, journey->max_zoom);
    g_ptr_array_add (self->journeys, journey);
  }
  g_array_unref (self->meetings);
  self->meetings = gza_map_roads_list_meetings (self->journeys);
  gza_map_camera_set_max_zoom (gza_map_canvas_get_camera (canvas), max_zoom);
  gza_map_ground_set_roads (gza_map_canvas_get_ground (canvas), self->journeys, home);
  gza_map_canvas_refresh_words (canvas);
}

static gboolean
get_box (GzaJourneysView *self,
         GzaMapBox       *ret_box)
{
  const GzaMapJourney *chosen = get_chosen_journey (self);

  *ret_box = GZA_MAP_BOX_EMPTY;
  for (guint i = 0; i < self->journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (self->journeys, i);
    GzaMapBox box;

    if (journey->n_stops == 0 || (chosen && journey != chosen))
      continue;
    box = gza_route_get_box (journey->route, 0, journey->n_stops - 1);
    gza_map_box_add (ret_box, (GzaMapPoint) { box.x0, box.y0 });
    gza_map_box_add (ret_box, (GzaMapPoint) { box.x1, box.y1 });
  }
  return ret_box->x0 <= ret_box->x1;
}

static void
look_at_all (GzaJourneysView *self,
             guint            duration_ms)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (self);
  GzaProjection projection;
  GzaMapBox box;

  if (!get_box (self, &box))
    return;
  gza_map_camera_get_frame (gza_map_canvas_get_camera (canvas), &box,
                            FRAME_MARGIN_REM * gza_units_get_rem_px (), &projection);
  gza_map_canvas_look_at (canvas, &projection, duration_ms);
}

static void
gza_journeys_view_frame (GzaMapCanvas *canvas,
                         guint         duration_ms)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);

  if (!self->is_taken)
    look_at_all (self, duration_ms);
}

/* The chosen road, before a ground that steps back. */
static void
gza_journeys_view_draw (GzaMapCanvas        *canvas,
                        GzaMapPen           *pen,
                        const GzaProjection *projection)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);
  const GzaMapJourney *chosen = get_chosen_journey (self);
  GzaMapRoad road;

  if (!chosen)
    return;
  gza_map_pen_add_color (pen,
                         gza_map_canvas_get_night (canvas)
                           ? &(GdkRGBA) { 0.047f, 0.094f, 0.153f, 0.58f }
                           : &(GdkRGBA) { 0.969f, 0.949f, 0.914f, 0.62f },
                         &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) projection->width_px,
                                              (float) projection->height_px));
  road = get_road (self, chosen);
  gza_map_road_draw (&road, pen, projection);
}

/* A name over the ring of a meeting would hide it. */
static void
add_meetings (GzaJourneysView     *self,
              GzaMapLabels        *labels,
              const GzaProjection *projection)
{
  double ring_px = gza_map_roads_get_ring_px (gza_units_get_rem_px ());

  for (guint i = 0; i < self->meetings->len; i++) {
    GzaMapPoint at =
      gza_projection_to_screen (projection, g_array_index (self->meetings, GzaMapPoint, i));
    GzaMapBox box = { at.x - ring_px, at.y - ring_px, at.x + ring_px, at.y + ring_px };

    gza_map_labels_add_obstacle (labels, &box);
  }
}

static void
gza_journeys_view_add_obstacles (GzaMapCanvas        *canvas,
                                 GzaMapLabels        *labels,
                                 const GzaProjection *projection)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);
  const GzaMapJourney *chosen = get_chosen_journey (self);
  GzaMapRoad road;

  add_meetings (self, labels, projection);
  if (!chosen)
    return;
  road = get_road (self, chosen);
  gza_map_road_add_obstacles (&road, labels, projection);
}

static void
gza_journeys_view_add_names (GzaMapCanvas *canvas,
                             GzaMapLabels *labels)
{
  const GzaMapJourney *chosen = get_chosen_journey (GZA_JOURNEYS_VIEW (canvas));

  gza_map_labels_set_current_stop (labels, G_MAXUINT);
  if (chosen)
    gza_map_names_add_stops (labels, chosen->story, chosen->route, chosen->places,
                             gza_locale_get_default ());
}

static void
gza_journeys_view_add_towns (GzaMapCanvas *canvas,
                             GzaMapLabels *labels)
{
  const GzaMapJourney *chosen = get_chosen_journey (GZA_JOURNEYS_VIEW (canvas));

  if (gza_map_canvas_get_catalog (canvas))
    gza_map_names_add_cities (labels, gza_map_canvas_get_world (canvas),
                              gza_map_canvas_get_catalog (canvas), chosen ? chosen->story : NULL,
                              chosen ? chosen->places : NULL, gza_locale_get_default ());
}

static void
gza_journeys_view_refresh_words (GzaMapCanvas *canvas)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);
  GzaLocale *locale = gza_locale_get_default ();
  const GzaMapJourney *chosen = get_chosen_journey (self);
  g_autofree char *label =
    gza_locale_format (locale,
                       GZA_WORD ("{0,plural,one{Map of # journey}other{Map of # journeys}}"),
                       (double) self->journeys->len);
  g_autofree char *journey = chosen ? gza_map_sentence_dup_journey (chosen->story, chosen->places,
                                                                   locale)
                                    : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, journey ? journey : "", -1);
}

typedef struct {
  const GzaMapJourney *journey;
  double distance_px;
} Touch;

static int
compare_touches (gconstpointer a,
                 gconstpointer b)
{
  double first = ((const Touch *) a)->distance_px, second = ((const Touch *) b)->distance_px;

  return (first > second) - (first < second);
}

static GListStore *
find_stories (GzaJourneysView *self,
              GzaMapPoint      screen)
{
  const GzaProjection *projection =
    gza_map_camera_get_projection (gza_map_canvas_get_camera (GZA_MAP_CANVAS (self)));
  double rem_px = gza_units_get_rem_px ();
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (Touch));
  GListStore *found = g_list_store_new (GZA_TYPE_STORY);

  for (guint i = 0; i < self->journeys->len; i++) {
    Touch touch = { g_ptr_array_index (self->journeys, i), 0.0 };

    touch.distance_px = gza_map_roads_measure_px (touch.journey, projection, screen);
    if (touch.distance_px <= TOUCH_REM * rem_px)
      g_array_append_val (touches, touch);
  }
  g_array_sort (touches, compare_touches);
  for (guint i = 0; i < touches->len; i++) {
    const Touch *touch = &g_array_index (touches, Touch, i);

    if (touch->distance_px <= g_array_index (touches, Touch, 0).distance_px + OVERLAP_REM * rem_px)
      g_list_store_append (found, touch->journey->story);
  }
  return found;
}

static void
gza_journeys_view_tapped (GzaMapCanvas *canvas,
                          double        x_px,
                          double        y_px)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);
  g_autoptr (GListStore) found = find_stories (self, (GzaMapPoint) { x_px, y_px });
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (found));
  g_autoptr (GzaStory) first = g_list_model_get_item (G_LIST_MODEL (found), 0);

  if (self->chosen && g_list_store_find (found, self->chosen, NULL)) {
    g_signal_emit (self, signals[OPENED], 0, self->chosen);
    return;
  }
  gza_journeys_view_set_chosen (self, n_found == 1 ? first : NULL);
  g_signal_emit (self, signals[TOUCHED], 0, found);
}

/* What the list holds now is looked at, also by who had moved the map before. */
static void
on_stories_changed (GzaJourneysView *self)
{
  read_journeys (self);
  self->is_taken = FALSE;
  if (self->chosen && !get_chosen_journey (self))
    gza_journeys_view_set_chosen (self, NULL);
  else
    look_at_all (self, FLIGHT_MS);
}

static void
on_camera_taken (GzaJourneysView *self)
{
  self->is_taken = TRUE;
}

static void
gza_journeys_view_basemaps_changed (GzaMapCanvas *canvas)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (canvas);

  g_hash_table_remove_all (self->known);
  read_journeys (self);
}

static void
gza_journeys_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_CHOSEN:
    g_value_set_object (value, gza_journeys_view_get_chosen (GZA_JOURNEYS_VIEW (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_journeys_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id) {
  case PROP_CHOSEN:
    gza_journeys_view_set_chosen (GZA_JOURNEYS_VIEW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_journeys_view_finalize (GObject *object)
{
  GzaJourneysView *self = GZA_JOURNEYS_VIEW (object);

  g_clear_object (&self->stories);
  g_clear_object (&self->chosen);
  g_array_unref (self->meetings);
  g_ptr_array_unref (self->journeys);
  g_hash_table_unref (self->known);

  G_OBJECT_CLASS (gza_journeys_view_parent_class)->finalize (object);
}

static void
add_signals (GzaJourneysViewClass *klass)
{
  /**
   * GzaJourneysView::touched:
   * @self: the map
   * @stories: (type GListModel): the stories whose roads lie under the finger, the nearest first
   *
   * A visitor has touched one road, several that lie together, or none.
   */
  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);

  /**
   * GzaJourneysView::opened:
   * @self: the map
   * @story: the story
   *
   * A visitor has touched the chosen road once more.
   */
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, GZA_TYPE_STORY);
}

static void
gza_journeys_view_class_init (GzaJourneysViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GzaMapCanvasClass *canvas_class = GZA_MAP_CANVAS_CLASS (klass);

  object_class->get_property = gza_journeys_view_get_property;
  object_class->set_property = gza_journeys_view_set_property;
  object_class->finalize = gza_journeys_view_finalize;
  canvas_class->draw = gza_journeys_view_draw;
  canvas_class->add_obstacles = gza_journeys_view_add_obstacles;
  canvas_class->add_names = gza_journeys_view_add_names;
  canvas_class->add_towns = gza_journeys_view_add_towns;
  canvas_class->tapped = gza_journeys_view_tapped;
  canvas_class->frame = gza_journeys_view_frame;
  canvas_class->basemaps_changed = gza_journeys_view_basemaps_changed;
  canvas_class->refresh_words = gza_journeys_view_refresh_words;

  /**
   * GzaJourneysView:chosen:
   *
   * The story whose road is shown in full, or %NULL.
   */
  props[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, GZA_TYPE_STORY,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  add_signals (klass);
}

static void
gza_journeys_view_init (GzaJourneysView *self)
{
  self->known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gza_map_journey_unref);
  self->meetings = g_array_new (FALSE, FALSE, sizeof (GzaMapPoint));
  self->journeys = g_ptr_array_new_with_free_func ((GDestroyNotify) gza_map_journey_unref);
  g_signal_connect_object (gza_map_canvas_get_camera (GZA_MAP_CANVAS (self)), "taken",
                           G_CALLBACK (on_camera_taken), self, G_CONNECT_SWAPPED);
  gza_map_canvas_refresh_words (GZA_MAP_CANVAS (self));
}

/**
 * gza_journeys_view_new:
 *
 * Creates a map without journeys.
 *
 * Returns: (transfer floating): the map
 */
GtkWidget *
gza_journeys_view_new (void)
{
  return g_object_new (GZA_TYPE_JOURNEYS_VIEW, NULL);
}

/**
 * gza_journeys_view_set_stories:
 * @self: a map
 * @stories: (nullable): a list of GzaStory; its changes are followed
 *
 * Sets whose journeys are shown. What was read of the stories of another list is forgotten.
 */
void
gza_journeys_view_set_stories (GzaJourneysView *self,
                               GListModel      *stories)
{
  g_return_if_fail (GZA_IS_JOURNEYS_VIEW (self));
  g_return_if_fail (stories == NULL || G_IS_LIST_MODEL (stories));

  if (self->stories == stories)
    return;
  if (self->stories)
    g_signal_handlers_disconnect_by_func (self->stories, on_stories_changed, self);
  g_set_object (&self->stories, stories);
  g_hash_table_remove_all (self->known);
  if (stories)
    g_signal_connect_object (stories, "items-changed", G_CALLBACK (on_stories_changed), self,
                             G_CONNECT_SWAPPED);
  on_stories_changed (self);
}

/**
 * gza_journeys_view_get_chosen:
 * @self: a map
 *
 * Gets the story whose road is shown in full.
 *
 * Returns: (transfer none) (nullable): the story
 */
GzaStory *
gza_journeys_view_get_chosen (GzaJourneysView *self)
{
  g_return_val_if_fail (GZA_IS_JOURNEYS_VIEW (self), NULL);

  return self->chosen;
}

/**
 * gza_journeys_view_set_chosen:
 * @self: a map
 * @story: (nullable): a story of the list, or %NULL to show all alike
 *
 * Shows a road in full and flies there; the others step back.
 */
void
gza_journeys_view_set_chosen (GzaJourneysView *self,
                              GzaStory        *story)
{
  g_return_if_fail (GZA_IS_JOURNEYS_VIEW (self));
  g_return_if_fail (story == NULL || GZA_IS_STORY (story));

  if (!g_set_object (&self->chosen, story))
    return;
  self->is_taken = FALSE;
  gza_map_canvas_refresh_words (GZA_MAP_CANVAS (self));
  look_at_all (self, FLIGHT_MS);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}

/**
 * gza_journeys_view_look_at_all:
 * @self: a map
 *
 * Looks at all roads, or at the chosen one, at once, and goes on doing so until a visitor moves
 * the map.
 */
void
gza_journeys_view_look_at_all (GzaJourneysView *self)
{
  g_return_if_fail (GZA_IS_JOURNEYS_VIEW (self));

  self->is_taken = FALSE;
  look_at_all (self, 0);
}
