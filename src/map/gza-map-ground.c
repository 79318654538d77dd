/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-ground.h"

#include <math.h>

#include "gza-map-pen.h"
#include "gza-map-painter.h"
#include "gza-units.h"

/* The ground under the map. Owned by a map view; lives on the main thread, paints on GTask's.
 *
 * The scene shows the picture that fits best what is looked at, moved and scaled; while the camera
 * moves, a new one is painted only where that would be torn or blurred, at rest until it is sharp
 * to the pixel. One worker at a time.
 *
 * Held at most: MAX_PICTURES of MAX_PICTURE_BYTES each, one of the whole world (4 MB) or of a
 * whole drawing (a few pixels), and the one under way. A view of 1920x1080 with its margin takes
 * 12 MB at rest and 16 MB in movement. */

#define MAX_PICTURES 3
#define MARGIN_RATIO 0.15
#define MOVING_MARGIN_RATIO 0.28
#define WORLD_PX 1024.0

/* A picture scaled by more than this in movement is painted anew, in octaves. */
#define MOVING_BLUR 0.55

/* What one picture may take; the margin shrinks until it fits. Holds a view of 3840x2160. */
#define MAX_PICTURE_BYTES (48.0 * 1024.0 * 1024.0)

typedef struct {
  GzaMapImage *image;
  GzaProjection projection;
} Picture;

typedef struct {
  GzaBasemap *world;
  GzaBasemap *region;
  GzaMapPlan *plan; /* or NULL; painted instead of the two */
  char **lit;
  GzaMapRoads roads;
  GzaMapPicture picture;
  guint generation;
  gboolean is_world;
} Job;

struct _GzaMapGround {
  GObject parent_instance;

  /* owned */
  GzaBasemap *world;
  GzaBasemap *region;
  GzaMapPlan *plan; /* instead of the two, or NULL */
  char **lit;
  GzaMapRoads roads; /* without journeys: NULL */
  GPtrArray *pictures; /* of Picture, the newest at the end */
  Picture *backdrop;

  /* state */
  GzaMapLook look;
  double rem_px;
  guint generation; /* of what the pictures show */
  gboolean painting;
  gboolean has_wish;
  GzaProjection wish; /* painted when the worker is free */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaMapGround, gza_map_ground, G_TYPE_OBJECT)

static void paint (GzaMapGround        *self,
                   const GzaProjection *projection,
                   gboolean             is_world);

static void
picture_free (Picture *picture)
{
  gza_map_image_free (picture->image);
  g_free (picture);
}

static void
job_free (Job *job)
{
  g_clear_object (&job->world);
  g_clear_object (&job->region);
  g_clear_pointer (&job->plan, gza_map_plan_unref);
  g_strfreev (job->lit);
  gza_map_roads_clear (&job->roads);
  g_free (job);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  cairo_surface_t *surface;

  job->picture.lit = (const char *const *) job->lit;
  job->picture.roads = job->roads.journeys ? &job->roads : NULL;
  surface = job->plan ? gza_map_plan_paint (job->plan, &job->picture.projection,
                                            job->picture.scale_factor, job->picture.night)
                      : gza_map_painter_paint (job->world, job->region, &job->picture);
  g_task_return_pointer (task, gza_map_image_new_take (surface, TRUE),
                         (GDestroyNotify) gza_map_image_free);
}

static void
keep_picture (GzaMapGround *self,
              GzaMapImage  *image,
              const Job    *job)
{
  Picture *picture = g_new (Picture, 1);

  *picture = (Picture) { image, job->picture.projection };
  if (job->is_world) {
    g_clear_pointer (&self->backdrop, picture_free);
    self->backdrop = picture;
    return;
  }
  g_ptr_array_add (self->pictures, picture);
  if (self->pictures->len > MAX_PICTURES)
    g_ptr_array_remove_index (self->pictures, 0);
}

static void
on_painted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GzaMapGround *self = GZA_MAP_GROUND (source);
  g_autoptr (GzaMapImage) image = g_task_propagate_pointer (G_TASK (result), NULL);
  const Job *job = g_task_get_task_data (G_TASK (result));

  self->painting = FALSE;
  if (job->generation == self->generation)
    keep_picture (self, g_steal_pointer (&image), job);
  if (self->has_wish) {
    self->has_wish = FALSE;
    paint (self, &self->wish, FALSE);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
paint (GzaMapGround        *self,
       const GzaProjection *projection,
       gboolean             is_world)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->painting)
    return;

  job = g_new0 (Job, 1);
  g_set_object (&job->world, self->world);
  if (!is_world)
    g_set_object (&job->region, self->region);
  job->plan = self->plan ? gza_map_plan_ref (self->plan) : NULL;
  job->lit = is_world ? NULL : g_strdupv (self->lit);
  if (self->roads.journeys && !is_world)
    gza_map_roads_copy (&self->roads, &job->roads);
  job->generation = self->generation;
  job->is_world = is_world;
  job->picture = (GzaMapPicture) {
    .projection = *projection,
    .scale_factor = is_world ? 1.0 : self->look.scale_factor,
    .rem_px = self->rem_px,
    .worldview = self->look.worldview,
    .night = self->look.night,
  };

  self->painting = TRUE;
  task = g_task_new (self, NULL, on_painted, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
}

/* The margin that makes a picture of just the size that is allowed, or less than the wish. */
static double
limit_margin (double width_px,
              double height_px,
              double wish_px,
              double scale_factor)
{
  double pixels = MAX_PICTURE_BYTES / 4.0 / (scale_factor * scale_factor);
  double sum = width_px + height_px;
  double room = pixels - width_px * height_px;

  /* The positive root of (width + m) (height + m) = pixels. */
  return CLAMP (floor ((sqrt (sum * sum + 4.0 * MAX (room, 0.0)) - sum) / 2.0), 0.0, wish_px);
}

static GzaProjection
with_margin (GzaMapGround        *self,
             const GzaProjection *projection,
             double               ratio)
{
  GzaProjection wide = *projection;
  double wish_px = 2.0 * floor (ratio * MIN (wide.width_px, wide.height_px));
  double margin_px = limit_margin (wide.width_px, wide.height_px, wish_px, self->look.scale_factor);

  wide.width_px += margin_px;
  wide.height_px += margin_px;
  return wide;
}

static gboolean
covers (const Picture       *picture,
        const GzaProjection *projection)
{
  GzaMapBox has = gza_projection_get_box (&picture->projection);
  GzaMapBox wanted = gza_projection_get_box (projection);

  return gza_map_box_contains (&has, &wanted);
}

static double
get_blur (const Picture       *picture,
          const GzaProjection *projection)
{
  return fabs (log2 (projection->scale_px / picture->projection.scale_px));
}

/* The picture with the least blur among those that cover the view, else the least blurred one. */
static const Picture *
find_picture (GzaMapGround        *self,
              const GzaProjection *projection)
{
  const Picture *best = NULL;
  double best_cost = G_MAXDOUBLE;

  for (guint i = 0; i < self->pictures->len; i++) {
    const Picture *picture = g_ptr_array_index (self->pictures, i);
    double cost = get_blur (picture, projection) + (covers (picture, projection) ? 0.0 : 100.0);

    if (cost <= best_cost) {
      best = picture;
      best_cost = cost;
    }
  }
  return best;
}

static void
append_picture (GzaMapGround        *self,
                GzaMapPen           *pen,
                const Picture       *picture,
                const GzaProjection *projection)
{
  const GzaProjection *own = &picture->projection;
  double ratio = projection->scale_px / own->scale_px;
  GzaMapPoint center = gza_projection_to_screen (projection, own->center);
  double x = center.x - own->width_px * ratio / 2.0;
  double y = center.y - own->height_px * ratio / 2.0;

  /* Unscaled, a picture lies on whole device pixels, or it would be blurred by a part of one. */
  if (fabs (ratio - 1.0) < 1e-9) {
    x = round (x * self->look.scale_factor) / self->look.scale_factor;
    y = round (y * self->look.scale_factor) / self->look.scale_factor;
  }
  gza_map_pen_add_image (pen, picture->image,
                         &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (own->width_px * ratio),
                                              (float) (own->height_px * ratio)),
                         1.0);
}

static void
forget_pictures (GzaMapGround *self)
{
  self->generation++;
  self->has_wish = FALSE;
  g_ptr_array_set_size (self->pictures, 0);
}

static gboolean
has_ground (GzaMapGround *self)
{
  return self->world || self->region || self->plan;
}

static void
paint_backdrop (GzaMapGround *self)
{
  GzaProjection whole = { { 0.5, 0.5 }, WORLD_PX, WORLD_PX, WORLD_PX };

  if (!self->backdrop && self->world && !self->painting)
    paint (self, &whole, TRUE);
}

static void
append_backdrop (GzaMapGround        *self,
                 GzaMapPen           *pen,
                 const GzaProjection *projection)
{
  GzaMapBox box = gza_projection_get_box (projection);

  for (double copy = floor (box.x0); self->backdrop && copy < box.x1; copy += 1.0) {
    Picture moved = *self->backdrop;

    moved.projection.center.x += copy;
    append_picture (self, pen, &moved, projection);
  }
}

static void
append_sea (GzaMapGround        *self,
            GzaMapPen           *pen,
            const GzaProjection *projection)
{
  double red, green, blue;

  gza_map_painter_get_sea (self->look.night, &red, &green, &blue);
  gza_map_pen_add_color (pen, &(GdkRGBA) { (float) red, (float) green, (float) blue, 1.0f },
                         &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) projection->width_px,
                                              (float) projection->height_px));
}

/* The backdrop of a plan is there from the beginning. */
static void
forget_backdrop (GzaMapGround *self)
{
  GzaMapBox box;
  cairo_surface_t *wash;
  double width_px, height_px;

  g_clear_pointer (&self->backdrop, picture_free);
  if (!self->plan)
    return;
  box = gza_map_plan_get_box (self->plan);
  wash = gza_map_plan_dup_wash (self->plan);
  width_px = cairo_image_surface_get_width (wash);
  height_px = cairo_image_surface_get_height (wash);
  self->backdrop = g_new (Picture, 1);
  *self->backdrop = (Picture) {
    gza_map_image_new_take (wash, FALSE),
    { { (box.x0 + box.x1) / 2.0, (box.y0 + box.y1) / 2.0 }, width_px / (box.x1 - box.x0), width_px,
      height_px },
  };
}

static void
gza_map_ground_finalize (GObject *object)
{
  GzaMapGround *self = GZA_MAP_GROUND (object);

  g_clear_object (&self->world);
  g_clear_object (&self->region);
  g_clear_pointer (&self->plan, gza_map_plan_unref);
  g_clear_pointer (&self->backdrop, picture_free);
  g_ptr_array_unref (self->pictures);
  g_strfreev (self->lit);
  gza_map_roads_clear (&self->roads);

  G_OBJECT_CLASS (gza_map_ground_parent_class)->finalize (object);
}

static void
gza_map_ground_class_init (GzaMapGroundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_map_ground_finalize;

  /**
   * GzaMapGround::changed:
   * @self: the ground
   *
   * A new picture has been painted; what shows the ground draws itself again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_map_ground_init (GzaMapGround *self)
{
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  self->look = (GzaMapLook) { GZA_WORLDVIEW_UN, TRUE, 1.0 };
  self->rem_px = gza_units_get_rem_px ();
}

/**
 * gza_map_ground_new:
 *
 * Creates a ground that is all sea.
 *
 * Returns: (transfer full): the ground
 */
GzaMapGround *
gza_map_ground_new (void)
{
  return g_object_new (GZA_TYPE_MAP_GROUND, NULL);
}

/**
 * gza_map_ground_set_basemaps:
 * @self: a ground
 * @world: (nullable): the coarse map
 * @region: (nullable): the fine map
 *
 * Sets what is painted.
 */
void
gza_map_ground_set_basemaps (GzaMapGround *self,
                             GzaBasemap   *world,
                             GzaBasemap   *region)
{
  gboolean changed = g_set_object (&self->world, world);

  changed |= g_set_object (&self->region, region);
  if (!changed)
    return;
  forget_pictures (self);
  forget_backdrop (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gza_map_ground_set_plan:
 * @self: a ground
 * @plan: (nullable): a map of a curator's own
 *
 * Sets a drawing that is the ground instead of the basemaps.
 */
void
gza_map_ground_set_plan (GzaMapGround *self,
                         GzaMapPlan   *plan)
{
  if (self->plan == plan)
    return;
  g_clear_pointer (&self->plan, gza_map_plan_unref);
  self->plan = plan ? gza_map_plan_ref (plan) : NULL;
  forget_pictures (self);
  forget_backdrop (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gza_map_ground_set_look:
 * @self: a ground
 * @look: how it is painted
 *
 * Sets how the ground looks; also notices a change of the size of text.
 */
void
gza_map_ground_set_look (GzaMapGround     *self,
                         const GzaMapLook *look)
{
  double rem_px = gza_units_get_rem_px ();

  if (look->worldview == self->look.worldview && look->night == self->look.night &&
      G_APPROX_VALUE (look->scale_factor, self->look.scale_factor, 1e-6) &&
      G_APPROX_VALUE (rem_px, self->rem_px, 1e-6))
    return;
  self->look = *look;
  self->rem_px = rem_px;
  forget_pictures (self);
  forget_backdrop (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gza_map_ground_set_lit:
 * @self: a ground
 * @countries: (nullable) (array zero-terminated=1): codes
 *
 * Sets the countries that are painted a touch lighter.
 */
void
gza_map_ground_set_lit (GzaMapGround      *self,
                        const char *const *countries)
{
  const char *const none[] = { NULL };
  const char *const *before = self->lit ? (const char *const *) self->lit : none;

  if (g_strv_equal (before, countries ? countries : none))
    return;
  g_strfreev (self->lit);
  self->lit = g_strdupv ((char **) countries);
  forget_pictures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gza_map_ground_set_roads:
 * @self: a ground
 * @journeys: (element-type GzaMapJourney): journeys, not changed any more
 * @home: the country from which they are seen
 *
 * Sets the roads that are painted on the ground.
 */
void
gza_map_ground_set_roads (GzaMapGround *self,
                          GPtrArray    *journeys,
                          const char   *home)
{
  gza_map_roads_clear (&self->roads);
  gza_map_roads_init (&self->roads, journeys, home);
  forget_pictures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gza_map_ground_prepare:
 * @self: a ground
 * @projection: what will be looked at soon
 *
 * Paints ahead where the camera is going to.
 */
void
gza_map_ground_prepare (GzaMapGround        *self,
                        const GzaProjection *projection)
{
  GzaProjection wide = with_margin (self, projection, MARGIN_RATIO);

  if (projection->width_px < 1.0 || !has_ground (self) ||
      gza_map_ground_is_sharp (self, projection))
    return;
  self->wish = wide;
  self->has_wish = self->painting;
  paint (self, &wide, FALSE);
}

/**
 * gza_map_ground_is_sharp:
 * @self: a ground
 * @projection: what is looked at
 *
 * Checks whether a picture shows this view without scaling.
 *
 * Returns: whether nothing better could be painted
 */
gboolean
gza_map_ground_is_sharp (GzaMapGround        *self,
                         const GzaProjection *projection)
{
  const Picture *picture = find_picture (self, projection);

  return picture && covers (picture, projection) && get_blur (picture, projection) < 1e-9;
}

/**
 * gza_map_ground_draw:
 * @self: a ground
 * @pen: what draws
 * @projection: what is looked at; its size is drawn from (0, 0)
 * @moving: whether the camera is under way
 *
 * Draws the ground as well as it is painted by now, and asks for what is missing.
 */
void
gza_map_ground_draw (GzaMapGround        *self,
                     GzaMapPen           *pen,
                     const GzaProjection *projection,
                     gboolean             moving)
{
  const Picture *picture = find_picture (self, projection);
  gboolean covered = picture && covers (picture, projection);
  double blur = picture ? get_blur (picture, projection) : G_MAXDOUBLE;

  if (!covered) {
    append_sea (self, pen, projection);
    append_backdrop (self, pen, projection);
  }
  if (picture)
    append_picture (self, pen, picture, projection);
  paint_backdrop (self);
  if (has_ground (self) && (!covered || blur > (moving ? MOVING_BLUR : 1e-9))) {
    GzaProjection wide = with_margin (self, projection,
                                      moving ? MOVING_MARGIN_RATIO : MARGIN_RATIO);

    paint (self, &wide, FALSE);
  }
}
