/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-context"

#include "gza-context.h"

#include "gza-clock.h"

/* What every page works with: the exhibition that is shown and what the present visitor chose.
 * The shell owns the one context; pages borrow it for their life. Main thread only. */

struct _GzaContext {
  GObject parent_instance;

  /* owned */
  GzaRoot *root;
  GzaSettings *settings;
  GzaPictureLoader *loader;
  GzaCaptionsLook *captions_look;
  GzaBasemap *world;
  GzaBasemap *region;
  GzaVisit *visit;
  GzaCatalog *catalog;

  /* state: the visitor's, reset by gza_context_reset_visitor() */
  double volume_ratio;
  gboolean captions;
  gboolean described;
  GzaSignSize sign_size;
  char *open_story; /* its id */

  /* state: the screen's */
  gboolean portrait;
};

enum {
  PROP_CATALOG = 1,
  PROP_VOLUME_RATIO,
  PROP_CAPTIONS,
  PROP_DESCRIBED,
  PROP_SIGN_SIZE,
  PROP_PORTRAIT,
  PROP_OPEN_STORY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaContext, gza_context, G_TYPE_OBJECT)

static void
gza_context_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  GzaContext *self = GZA_CONTEXT (object);

  switch (id) {
  case PROP_CATALOG:
    g_value_set_object (value, self->catalog);
    break;
  case PROP_VOLUME_RATIO:
    g_value_set_double (value, self->volume_ratio);
    break;
  case PROP_CAPTIONS:
    g_value_set_boolean (value, self->captions);
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value, self->described);
    break;
  case PROP_SIGN_SIZE:
    g_value_set_int (value, (int) self->sign_size);
    break;
  case PROP_PORTRAIT:
    g_value_set_boolean (value, self->portrait);
    break;
  case PROP_OPEN_STORY:
    g_value_set_string (value, self->open_story);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_context_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  GzaContext *self = GZA_CONTEXT (object);

  switch (id) {
  case PROP_CATALOG:
    gza_context_set_catalog (self, g_value_get_object (value));
    break;
  case PROP_VOLUME_RATIO:
    gza_context_set_volume_ratio (self, g_value_get_double (value));
    break;
  case PROP_CAPTIONS:
    gza_context_set_captions (self, g_value_get_boolean (value));
    break;
  case PROP_DESCRIBED:
    gza_context_set_described (self, g_value_get_boolean (value));
    break;
  case PROP_SIGN_SIZE:
    gza_context_set_sign_size (self, (GzaSignSize) g_value_get_int (value));
    break;
  case PROP_PORTRAIT:
    gza_context_set_portrait (self, g_value_get_boolean (value));
    break;
  case PROP_OPEN_STORY:
    gza_context_set_open_story (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_context_dispose (GObject *object)
{
  GzaContext *self = GZA_CONTEXT (object);

  g_clear_object (&self->catalog);
  g_clear_object (&self->visit);
  g_clear_object (&self->region);
  g_clear_object (&self->world);
  g_clear_object (&self->captions_look);
  g_clear_object (&self->loader);
  g_clear_object (&self->settings);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (gza_context_parent_class)->dispose (object);
}

static void
gza_context_finalize (GObject *object)
{
  g_free (GZA_CONTEXT (object)->open_story);

  G_OBJECT_CLASS (gza_context_parent_class)->finalize (object);
}

static void
gza_context_class_init (GzaContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_context_get_property;
  object_class->set_property = gza_context_set_property;
  object_class->dispose = gza_context_dispose;
  object_class->finalize = gza_context_finalize;

  props[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, GZA_TYPE_CATALOG, flags);
  props[PROP_VOLUME_RATIO] = g_param_spec_double ("volume-ratio", NULL, NULL, 0, 1, 0.7, flags);
  props[PROP_CAPTIONS] = g_param_spec_boolean ("captions", NULL, NULL, TRUE, flags);
  props[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, flags);
  props[PROP_SIGN_SIZE] =
      g_param_spec_int ("sign-size", NULL, NULL, 0, GZA_N_SIGN_SIZES - 1, 0, flags);
  props[PROP_PORTRAIT] = g_param_spec_boolean ("portrait", NULL, NULL, FALSE, flags);
  props[PROP_OPEN_STORY] = g_param_spec_string ("open-story", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_context_init (GzaContext *self)
{
  self->captions_look = gza_captions_look_new ();
}

/**
 * gza_context_new:
 * @root: the exhibition's folder
 * @settings: the technician's settings
 *
 * Makes a context without a catalog, basemaps and a store of answers, for a visitor who has chosen
 * nothing yet.
 *
 * Returns: (transfer full): a context
 */
GzaContext *
gza_context_new (GzaRoot *root,
                 GzaSettings *settings)
{
  GzaContext *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);
  g_return_val_if_fail (GZA_IS_SETTINGS (settings), NULL);

  self = g_object_new (GZA_TYPE_CONTEXT, NULL);
  self->root = g_object_ref (root);
  self->settings = g_object_ref (settings);
  self->loader = gza_picture_loader_new (root);
  self->visit = gza_visit_new (NULL, FALSE);
  gza_context_reset_visitor (self);

  return self;
}

/* The limit of this hour, where the hour is known. */
static double
get_volume_limit (GzaContext *self)
{
  GzaClock *clock = gza_clock_get_default ();
  g_autoptr (GDateTime) now = gza_clock_is_trusted (clock) ? gza_clock_get_date (clock) : NULL;

  return gza_settings_get_volume_limit_at (self->settings, now);
}

static GzaSignSize
get_first_sign_size (GzaContext *self)
{
  const char *signs = gza_settings_get_signs (self->settings);

  if (g_strcmp0 (signs, "large") == 0)
    return GZA_SIGN_LARGE;
  return g_strcmp0 (signs, "corner") == 0 ? GZA_SIGN_CORNER : GZA_SIGN_OFF;
}

/**
 * gza_context_get_root:
 * @self: a context
 *
 * Gets the exhibition's folder.
 *
 * Returns: (transfer none): the root
 */
GzaRoot *
gza_context_get_root (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->root;
}

/**
 * gza_context_get_settings:
 * @self: a context
 *
 * Gets the technician's settings.
 *
 * Returns: (transfer none): the settings
 */
GzaSettings *
gza_context_get_settings (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->settings;
}

/**
 * gza_context_get_loader:
 * @self: a context
 *
 * Gets the one door for pictures.
 *
 * Returns: (transfer none): the picture loader
 */
GzaPictureLoader *
gza_context_get_loader (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->loader;
}

/**
 * gza_context_get_world:
 * @self: a context
 *
 * Gets the basemap of the whole world.
 *
 * Returns: (transfer none) (nullable): a basemap, %NULL where none could be read
 */
GzaBasemap *
gza_context_get_world (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->world;
}

/**
 * gza_context_get_region:
 * @self: a context
 *
 * Gets the finer basemap of Europe and western Asia.
 *
 * Returns: (transfer none) (nullable): a basemap, %NULL where none could be read
 */
GzaBasemap *
gza_context_get_region (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->region;
}

/**
 * gza_context_set_basemaps:
 * @self: a context
 * @world: (nullable): the basemap of the whole world
 * @region: (nullable): the finer one
 *
 * Sets the basemaps, once, before a page shows a map.
 */
void
gza_context_set_basemaps (GzaContext *self,
                          GzaBasemap *world,
                          GzaBasemap *region)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  g_set_object (&self->world, world);
  g_set_object (&self->region, region);
}

/**
 * gza_context_get_visit:
 * @self: a context
 *
 * Gets the present visit, through which answers are kept and use is counted.
 *
 * Returns: (transfer none): the visit
 */
GzaVisit *
gza_context_get_visit (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->visit;
}

/**
 * gza_context_set_visit:
 * @self: a context
 * @visit: what answers go through
 *
 * Sets where answers are kept, once, before anybody comes.
 */
void
gza_context_set_visit (GzaContext *self,
                       GzaVisit *visit)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));
  g_return_if_fail (GZA_IS_VISIT (visit));

  g_set_object (&self->visit, visit);
}

/**
 * gza_context_get_catalog:
 * @self: a context
 *
 * Gets the exhibition's present snapshot.
 *
 * Returns: (transfer none) (nullable): a catalog, %NULL until one is loaded
 */
GzaCatalog *
gza_context_get_catalog (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->catalog;
}

/**
 * gza_context_set_catalog:
 * @self: a context
 * @catalog: (nullable): a snapshot
 *
 * Swaps the snapshot that the pages show. Pictures that have changed with it are read anew.
 */
void
gza_context_set_catalog (GzaContext *self,
                         GzaCatalog *catalog)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));
  g_return_if_fail (catalog == NULL || GZA_IS_CATALOG (catalog));

  if (catalog == self->catalog)
    return;

  if (self->catalog != NULL)
    gza_picture_loader_forget_changed (self->loader);
  g_set_object (&self->catalog, catalog);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CATALOG]);
}

/**
 * gza_context_get_volume_ratio:
 * @self: a context
 *
 * Gets the visitor's volume.
 *
 * Returns: a ratio in [0, 1]
 */
double
gza_context_get_volume_ratio (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), 0);

  return self->volume_ratio;
}

/**
 * gza_context_set_volume_ratio:
 * @self: a context
 * @volume_ratio: a ratio; bounded by 0 and the technician's limit
 *
 * Sets the visitor's volume.
 */
void
gza_context_set_volume_ratio (GzaContext *self,
                              double volume_ratio)
{
  double bounded;

  g_return_if_fail (GZA_IS_CONTEXT (self));

  bounded = CLAMP (volume_ratio, 0, get_volume_limit (self));
  if (bounded == self->volume_ratio)
    return;

  self->volume_ratio = bounded;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME_RATIO]);
}

/**
 * gza_context_get_captions:
 * @self: a context
 *
 * Tells whether the visitor wants captions.
 *
 * Returns: %TRUE unless the visitor has switched them off
 */
gboolean
gza_context_get_captions (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), FALSE);

  return self->captions;
}

/**
 * gza_context_set_captions:
 * @self: a context
 * @captions: whether captions are wanted
 *
 * Switches captions on or off, for every chapter.
 */
void
gza_context_set_captions (GzaContext *self,
                          gboolean captions)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  captions = !!captions;
  if (captions == self->captions)
    return;

  self->captions = captions;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAPTIONS]);
}

/**
 * gza_context_get_captions_look:
 * @self: a context
 *
 * Gets how the visitor wants captions.
 *
 * Returns: (transfer none): the same for all visitors, reset between them
 */
GzaCaptionsLook *
gza_context_get_captions_look (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->captions_look;
}

/**
 * gza_context_get_described:
 * @self: a context
 *
 * Tells whether the visitor wants to be told what is seen.
 *
 * Returns: %FALSE unless the visitor asked for it
 */
gboolean
gza_context_get_described (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), FALSE);

  return self->described;
}

/**
 * gza_context_set_described:
 * @self: a context
 * @described: whether audio descriptions are wanted
 *
 * Switches audio descriptions on or off, for every chapter that has one.
 */
void
gza_context_set_described (GzaContext *self,
                           gboolean described)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  described = !!described;
  if (described == self->described)
    return;

  self->described = described;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIBED]);
}

/**
 * gza_context_get_sign_size:
 * @self: a context
 *
 * Gets how large the visitor wants signs.
 *
 * Returns: off unless the visitor asked for them
 */
GzaSignSize
gza_context_get_sign_size (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), GZA_SIGN_OFF);

  return self->sign_size;
}

/**
 * gza_context_set_sign_size:
 * @self: a context
 * @sign_size: how large signs are shown, where a chapter has some
 *
 * Sets how large signs are, for every chapter.
 */
void
gza_context_set_sign_size (GzaContext *self,
                           GzaSignSize sign_size)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  if (sign_size == self->sign_size)
    return;

  self->sign_size = sign_size;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIGN_SIZE]);
}

/**
 * gza_context_get_portrait:
 * @self: a context
 *
 * Tells whether the screen is taller than wide.
 *
 * Returns: %TRUE for an upright screen
 */
gboolean
gza_context_get_portrait (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), FALSE);

  return self->portrait;
}

/**
 * gza_context_set_portrait:
 * @self: a context
 * @portrait: whether the screen is taller than wide
 *
 * Sets the shape that the pages lay themselves out for.
 */
void
gza_context_set_portrait (GzaContext *self,
                          gboolean portrait)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  portrait = !!portrait;
  if (portrait == self->portrait)
    return;

  self->portrait = portrait;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PORTRAIT]);
}

/**
 * gza_context_get_open_story:
 * @self: a context
 *
 * Gets the story that the visitor is in.
 *
 * Returns: (transfer none) (nullable): its id, %NULL outside any
 */
const char *
gza_context_get_open_story (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->open_story;
}

/**
 * gza_context_set_open_story:
 * @self: a context
 * @id: (nullable): a story
 *
 * Tells which story a visitor is in: before anything of it is shown, and after everything is gone.
 */
void
gza_context_set_open_story (GzaContext *self,
                            const char *id)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  if (g_strcmp0 (id, self->open_story) == 0)
    return;

  g_free (self->open_story);
  self->open_story = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN_STORY]);
}

/**
 * gza_context_bound_volume:
 * @self: a context
 *
 * Lowers the volume where the hour or the settings ask for it.
 */
void
gza_context_bound_volume (GzaContext *self)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  gza_context_set_volume_ratio (self, self->volume_ratio);
}

/**
 * gza_context_reset_visitor:
 * @self: a context
 *
 * Forgets the visitor's choices: volume, captions, signs and description are again as the settings
 * have them.
 *
 * Source: EN 301 549, 5.1.3.13 (volume reset)
 */
void
gza_context_reset_visitor (GzaContext *self)
{
  g_return_if_fail (GZA_IS_CONTEXT (self));

  gza_context_set_volume_ratio (self, gza_settings_get_volume_ratio (self->settings));
  gza_context_set_captions (self, gza_settings_get_captions (self->settings));
  gza_context_set_described (self, FALSE);
  gza_context_set_sign_size (self, get_first_sign_size (self));
  gza_captions_look_set_size (self->captions_look, GZA_CAPTIONS_NORMAL);
  gza_captions_look_set_position (self->captions_look, GZA_CAPTIONS_BOTTOM);
  gza_captions_look_set_box (self->captions_look, GZA_CAPTIONS_SHADE);
  gza_captions_look_set_second_language (self->captions_look, NULL);
}
