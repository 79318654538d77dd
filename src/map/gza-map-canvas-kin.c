/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-canvas-kin.h"

#include "gza-locale.h"
#include "gza-map-names.h"
#include "gza-map-waters.h"

/* What every map of the program has, as its subclasses see it: what is known of the world, the
 * words, and where to look. The widget itself is in gza-map-canvas.c. */

static GzaWorldview
get_worldview (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);
  const char *worldview = priv->catalog ? gza_catalog_get_map_worldview (priv->catalog) : NULL;

  if (g_strcmp0 (worldview, "none") == 0)
    return GZA_WORLDVIEW_NONE;
  return g_strcmp0 (worldview, "defacto") == 0 ? GZA_WORLDVIEW_DEFACTO : GZA_WORLDVIEW_UN;
}

/* The names in the language of now. */
static void
refresh_names (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);
  GzaMapCanvasClass *klass = GZA_MAP_CANVAS_GET_CLASS (self);

  gza_map_labels_clear (priv->labels);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!gza_map_canvas_is_drawn (self))
    return;
  if (klass->add_names)
    klass->add_names (self, priv->labels);
  if (priv->plan)
    return;
  gza_map_names_add_countries (priv->labels, priv->world, priv->region,
                               (const char *const *) priv->lit, get_worldview (self),
                               gza_locale_get_default ());
  gza_map_waters_add (priv->labels, gza_locale_get_default ());
  if (klass->add_towns)
    klass->add_towns (self, priv->labels);
}

static void
refresh_disclaimer (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);
  GzaText *text = priv->catalog ? gza_catalog_get_map_disclaimer (priv->catalog) : NULL;
  const char *words = text ? gza_locale_get_text (gza_locale_get_default (), text) : NULL;

  priv->has_words = words && words[0] != '\0';
  if (!priv->has_words && priv->catalog && !priv->plan && !priv->has_warned) {
    g_warning ("no disclaimer of the map for this language, leaving the map out");
    priv->has_warned = TRUE;
  }
  gza_map_furniture_set_disclaimer (priv->furniture,
                                    gza_map_canvas_is_drawn (self) && !priv->plan ? words : NULL);
}

/**
 * gza_map_canvas_refresh_scale:
 * @self: a map
 *
 * Notices a new size of text, which always brings a new allocation.
 */
void
gza_map_canvas_refresh_scale (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);
  double scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GzaMapLook look = { get_worldview (self), priv->night, scale_factor };

  gza_map_ground_set_look (priv->ground, &look);
  gza_map_labels_set_look (priv->labels, gza_map_canvas_is_dark (self), scale_factor);
}

/**
 * gza_map_canvas_frame_again:
 * @self: a map
 * @duration_ms: how long the camera flies there; 0 for at once, as where the map isn't seen yet
 *
 * Looks again at what the subclass shows.
 */
void
gza_map_canvas_frame_again (GzaMapCanvas *self,
                            guint         duration_ms)
{
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self)) && gza_map_canvas_is_drawn (self);

  if (GZA_MAP_CANVAS_GET_CLASS (self)->frame)
    GZA_MAP_CANVAS_GET_CLASS (self)->frame (self, is_seen ? duration_ms : 0);
}

/**
 * gza_map_canvas_is_drawn:
 * @self: a map
 *
 * Checks whether there is a map: a ground, and the disclaimer that must stand on one with borders.
 *
 * Returns: whether there is
 */
gboolean
gza_map_canvas_is_drawn (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->plan || (priv->has_words && priv->world);
}

/**
 * gza_map_canvas_get_world:
 * @self: a map
 *
 * Gets the map of the whole world.
 *
 * Returns: (transfer none) (nullable): the map
 */
GzaBasemap *
gza_map_canvas_get_world (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->world;
}

/**
 * gza_map_canvas_get_catalog:
 * @self: a map
 *
 * Gets the exhibition.
 *
 * Returns: (transfer none) (nullable): the catalog
 */
GzaCatalog *
gza_map_canvas_get_catalog (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->catalog;
}

/**
 * gza_map_canvas_get_camera:
 * @self: a map
 *
 * Gets the camera.
 *
 * Returns: (transfer none): the camera
 */
GzaMapCamera *
gza_map_canvas_get_camera (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->camera;
}

/**
 * gza_map_canvas_get_ground:
 * @self: a map
 *
 * Gets the painted ground.
 *
 * Returns: (transfer none): the ground
 */
GzaMapGround *
gza_map_canvas_get_ground (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->ground;
}

/**
 * gza_map_canvas_get_labels:
 * @self: a map
 *
 * Gets the names.
 *
 * Returns: (transfer none): the labels
 */
GzaMapLabels *
gza_map_canvas_get_labels (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->labels;
}

/**
 * gza_map_canvas_set_lit:
 * @self: a map
 * @countries: (nullable) (array zero-terminated=1): codes
 *
 * Sets the countries that are painted a touch lighter, and named first from the next
 * gza_map_canvas_refresh_words() on.
 */
void
gza_map_canvas_set_lit (GzaMapCanvas      *self,
                        const char *const *countries)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  g_strfreev (priv->lit);
  priv->lit = g_strdupv ((char **) countries);
  gza_map_ground_set_lit (priv->ground, countries);
}

/**
 * gza_map_canvas_set_plan:
 * @self: a map
 * @plan: (nullable): a map of a curator's own; %NULL for the kiosk's
 *
 * Sets the ground. On a plan the names of countries and towns are the drawing's own business, and
 * no border of ours wants a disclaimer.
 */
void
gza_map_canvas_set_plan (GzaMapCanvas *self,
                         GzaMapPlan   *plan)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);
  GzaMapBox box;

  if (priv->plan == plan)
    return;
  g_clear_pointer (&priv->plan, gza_map_plan_unref);
  priv->plan = plan ? gza_map_plan_ref (plan) : NULL;
  if (plan)
    box = gza_map_plan_get_box (plan);
  gza_map_ground_set_plan (priv->ground, plan);
  gza_map_camera_stop (priv->camera);
  gza_map_camera_set_limits (priv->camera, plan ? &box : NULL);
  gza_map_canvas_refresh_scale (self);
  if (GZA_MAP_CANVAS_GET_CLASS (self)->basemaps_changed)
    GZA_MAP_CANVAS_GET_CLASS (self)->basemaps_changed (self);
  gza_map_canvas_refresh_words (self);
  gza_map_canvas_frame_again (self, 0);
}

/**
 * gza_map_canvas_is_dark:
 * @self: a map
 *
 * Checks how the road and the names are inked: light on the kiosk's map of a dark page, dark on
 * the light one and on a drawing, which is made on paper.
 *
 * Returns: whether the ground is dark
 */
gboolean
gza_map_canvas_is_dark (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->night && !priv->plan;
}

/**
 * gza_map_canvas_get_plan:
 * @self: a map
 *
 * Gets the curator's own ground.
 *
 * Returns: (transfer none) (nullable): the plan
 */
GzaMapPlan *
gza_map_canvas_get_plan (GzaMapCanvas *self)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  return priv->plan;
}

/**
 * gza_map_canvas_refresh_words:
 * @self: a map
 *
 * Says everything again, in the language of now.
 */
void
gza_map_canvas_refresh_words (GzaMapCanvas *self)
{
  refresh_disclaimer (self);
  refresh_names (self);
  if (GZA_MAP_CANVAS_GET_CLASS (self)->refresh_words)
    GZA_MAP_CANVAS_GET_CLASS (self)->refresh_words (self);
}

/**
 * gza_map_canvas_look_at:
 * @self: a map
 * @projection: where to look
 * @duration_ms: how long the camera flies there; 0 for at once
 *
 * Moves the camera, and paints ahead where it is going to.
 */
void
gza_map_canvas_look_at (GzaMapCanvas        *self,
                        const GzaProjection *projection,
                        guint                duration_ms)
{
  GzaMapCanvasPrivate *priv = gza_map_canvas_get_private (self);

  if (duration_ms == 0) {
    gza_map_camera_jump (priv->camera, projection);
    return;
  }
  gza_map_ground_prepare (priv->ground, projection);
  gza_map_camera_fly (priv->camera, projection, duration_ms);
}
