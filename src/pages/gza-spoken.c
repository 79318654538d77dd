/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-spoken"

#include "gza-spoken.h"

#include "gza-cue-watch.h"

/* What is being said. The context owns the one of them; the chapter that is played says whose voice
 * it is and by which captions, whether or not the visitor wants those on the picture. */

struct _GzaSpoken {
  GObject parent_instance;

  /* owned */
  GzaCueWatch *watch;
  char *text;
  char *language; /* (nullable) */
};

enum {
  PROP_TEXT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaSpoken, gza_spoken, G_TYPE_OBJECT)

static void
on_changed (GzaSpoken *self)
{
  g_autofree char *text = gza_cue_watch_dup_text (self->watch);

  if (g_str_equal (text, self->text))
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static void
gza_spoken_get_property (GObject *object,
                         guint id,
                         GValue *value,
                         GParamSpec *pspec)
{
  switch (id) {
  case PROP_TEXT:
    g_value_set_string (value, GZA_SPOKEN (object)->text);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_spoken_finalize (GObject *object)
{
  GzaSpoken *self = GZA_SPOKEN (object);

  g_object_unref (self->watch);
  g_free (self->language);
  g_free (self->text);

  G_OBJECT_CLASS (gza_spoken_parent_class)->finalize (object);
}

static void
gza_spoken_class_init (GzaSpokenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_spoken_get_property;
  object_class->finalize = gza_spoken_finalize;

  props[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "",
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_spoken_init (GzaSpoken *self)
{
  self->text = g_strdup ("");
  self->watch = gza_cue_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_spoken_new:
 *
 * Makes a silence.
 *
 * Returns: (transfer full): what is spoken
 */
GzaSpoken *
gza_spoken_new (void)
{
  return g_object_new (GZA_TYPE_SPOKEN, NULL);
}

/**
 * gza_spoken_set_player:
 * @self: what is spoken
 * @player: (nullable): who speaks, %NULL for silence
 *
 * Sets whose position the words follow. Nothing is said until the captions are set.
 */
void
gza_spoken_set_player (GzaSpoken *self,
                       GzaPlayer *player)
{
  g_return_if_fail (GZA_IS_SPOKEN (self));

  gza_cue_watch_set_cues (self->watch, NULL);
  gza_cue_watch_set_player (self->watch, player);
  on_changed (self);
}

/**
 * gza_spoken_set_cues:
 * @self: what is spoken
 * @cues: (nullable): the captions
 * @language: (nullable): of the captions
 *
 * Sets the words.
 */
void
gza_spoken_set_cues (GzaSpoken *self,
                     GzaCues *cues,
                     const char *language)
{
  g_return_if_fail (GZA_IS_SPOKEN (self));

  if (g_strcmp0 (language, self->language) != 0) {
    g_free (self->language);
    self->language = g_strdup (language);
  }
  gza_cue_watch_set_cues (self->watch, cues);
  on_changed (self);
}

/**
 * gza_spoken_get_text:
 * @self: what is spoken
 *
 * Gets the words of now.
 *
 * Returns: (transfer none): plain text of one or several lines; empty in silence
 */
const char *
gza_spoken_get_text (GzaSpoken *self)
{
  g_return_val_if_fail (GZA_IS_SPOKEN (self), NULL);

  return self->text;
}

/**
 * gza_spoken_get_language:
 * @self: what is spoken
 *
 * Gets the language of the words.
 *
 * Returns: (transfer none) (nullable): a tag
 */
const char *
gza_spoken_get_language (GzaSpoken *self)
{
  g_return_val_if_fail (GZA_IS_SPOKEN (self), NULL);

  return self->language;
}
