/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-captions-look.h"

/* Owned by the visitor's context, followed by every captions view. Main thread only. */

struct _GzaCaptionsLook {
  GObject parent_instance;

  /* State */
  GzaCaptionsSize size;
  GzaCaptionsPosition position;
  GzaCaptionsBox box;
  char *second_language;
};

G_DEFINE_FINAL_TYPE (GzaCaptionsLook, gza_captions_look, G_TYPE_OBJECT)

static void
gza_captions_look_finalize (GObject *object)
{
  g_free (GZA_CAPTIONS_LOOK (object)->second_language);
  G_OBJECT_CLASS (gza_captions_look_parent_class)->finalize (object);
}

static void
gza_captions_look_class_init (GzaCaptionsLookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_captions_look_finalize;

  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
gza_captions_look_init (GzaCaptionsLook *self)
{
  self->box = GZA_CAPTIONS_SHADE;
}

/**
 * gza_captions_look_new:
 *
 * Makes the usual look: of normal size, at the bottom, on a shade, in one language.
 *
 * Returns: (transfer full):
 */
GzaCaptionsLook *
gza_captions_look_new (void)
{
  return g_object_new (GZA_TYPE_CAPTIONS_LOOK, NULL);
}

/**
 * gza_captions_look_get_size:
 * @self: a look
 *
 * Gets how large letters are.
 *
 * Returns: `GZA_CAPTIONS_NORMAL` at first
 */
GzaCaptionsSize
gza_captions_look_get_size (GzaCaptionsLook *self)
{
  g_return_val_if_fail (GZA_IS_CAPTIONS_LOOK (self), 0);

  return self->size;
}

/**
 * gza_captions_look_set_size:
 * @self: a look
 * @size: how large letters are
 *
 * Makes letters larger or smaller.
 */
void
gza_captions_look_set_size (GzaCaptionsLook *self,
                            GzaCaptionsSize  size)
{
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (self));

  if (self->size == size)
    return;
  self->size = size;
  g_signal_emit_by_name (self, "changed");
}

/**
 * gza_captions_look_get_position:
 * @self: a look
 *
 * Gets where captions stand.
 *
 * Returns: `GZA_CAPTIONS_BOTTOM` at first
 */
GzaCaptionsPosition
gza_captions_look_get_position (GzaCaptionsLook *self)
{
  g_return_val_if_fail (GZA_IS_CAPTIONS_LOOK (self), 0);

  return self->position;
}

/**
 * gza_captions_look_set_position:
 * @self: a look
 * @position: where captions stand
 *
 * Moves captions to the top or the bottom.
 */
void
gza_captions_look_set_position (GzaCaptionsLook     *self,
                                GzaCaptionsPosition  position)
{
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (self));

  if (self->position == position)
    return;
  self->position = position;
  g_signal_emit_by_name (self, "changed");
}

/**
 * gza_captions_look_get_box:
 * @self: a look
 *
 * Gets what captions stand on.
 *
 * Returns: `GZA_CAPTIONS_SHADE` at first
 */
GzaCaptionsBox
gza_captions_look_get_box (GzaCaptionsLook *self)
{
  g_return_val_if_fail (GZA_IS_CAPTIONS_LOOK (self), 0);

  return self->box;
}

/**
 * gza_captions_look_set_box:
 * @self: a look
 * @box: what captions stand on
 *
 * Puts captions on another ground.
 */
void
gza_captions_look_set_box (GzaCaptionsLook *self,
                           GzaCaptionsBox   box)
{
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (self));

  if (self->box == box)
    return;
  self->box = box;
  g_signal_emit_by_name (self, "changed");
}

/**
 * gza_captions_look_get_second_language:
 * @self: a look
 *
 * Gets in which language captions are shown beneath the visitor's own.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or none
 */
const char *
gza_captions_look_get_second_language (GzaCaptionsLook *self)
{
  g_return_val_if_fail (GZA_IS_CAPTIONS_LOOK (self), NULL);

  return self->second_language;
}

/**
 * gza_captions_look_set_second_language:
 * @self: a look
 * @language: (nullable): a BCP 47 tag, or none
 *
 * Shows captions in a second language, or no longer.
 */
void
gza_captions_look_set_second_language (GzaCaptionsLook *self,
                                       const char      *language)
{
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (self));

  if (g_strcmp0 (self->second_language, language) == 0)
    return;
  g_free (self->second_language);
  self->second_language = g_strdup (language);
  g_signal_emit_by_name (self, "changed");
}
