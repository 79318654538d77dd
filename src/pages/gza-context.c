/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-context"

#include "gza-context.h"

#include "gza-languages.h"
#include "gza-locale.h"

/* What every page works with: the exhibition that is shown and the present visitor.
 * The shell owns the one context; pages borrow it for their life. Main thread only. */

struct _GzaContext {
  GObject parent_instance;

  /* owned */
  GzaRoot *root;
  GzaSettings *settings;
  GzaPictureLoader *loader;
  GzaPreferences *preferences;
  GzaSpoken *spoken;
  GzaBasemap *world;
  GzaBasemap *region;
  GzaVisit *visit;
  GzaCatalog *catalog;

  /* state */
  char *open_story; /* its id */
  gboolean portrait;
};

enum {
  PROP_CATALOG = 1,
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
  g_clear_object (&self->preferences);
  g_clear_object (&self->spoken);
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
  props[PROP_PORTRAIT] = g_param_spec_boolean ("portrait", NULL, NULL, FALSE, flags);
  props[PROP_OPEN_STORY] = g_param_spec_string ("open-story", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_context_init (GzaContext *self)
{
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
  self->preferences = gza_preferences_new (settings);
  self->spoken = gza_spoken_new ();
  self->visit = gza_visit_new (NULL, FALSE);

  return self;
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
 * gza_context_get_spoken:
 * @self: a context
 *
 * Gets what is being said.
 *
 * Returns: (transfer none): the same for all chapters
 */
GzaSpoken *
gza_context_get_spoken (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->spoken;
}

/**
 * gza_context_get_preferences:
 * @self: a context
 *
 * Gets what the present visitor chose for sound, captions, description and signs.
 *
 * Returns: (transfer none): the same for all visitors, reset between them
 */
GzaPreferences *
gza_context_get_preferences (GzaContext *self)
{
  g_return_val_if_fail (GZA_IS_CONTEXT (self), NULL);

  return self->preferences;
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
 * gza_context_forget_visitor:
 * @self: a context
 *
 * Sets what visitors choose back to what a new one expects: the exhibition's first language or the
 * one that the settings name, volume, captions, and the like.
 */
void
gza_context_forget_visitor (GzaContext *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *const *tags = gza_locale_get_languages (locale);
  const char *language;

  g_return_if_fail (GZA_IS_CONTEXT (self));

  gza_preferences_reset (self->preferences);
  language = gza_settings_get_language (self->settings);
  if (language != NULL)
    language = gza_language_choose (language, tags);
  if (language == NULL)
    language = tags[0];
  if (language != NULL)
    gza_locale_set_language (locale, language);
}
