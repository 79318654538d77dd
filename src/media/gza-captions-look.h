/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  GZA_CAPTIONS_NORMAL,
  GZA_CAPTIONS_LARGE,
  GZA_CAPTIONS_LARGEST,
} GzaCaptionsSize;

typedef enum {
  GZA_CAPTIONS_BOTTOM,
  GZA_CAPTIONS_TOP,
} GzaCaptionsPosition;

typedef enum {
  GZA_CAPTIONS_OPAQUE,
  GZA_CAPTIONS_SHADE,
  GZA_CAPTIONS_BARE,
} GzaCaptionsBox;

#define GZA_TYPE_CAPTIONS_LOOK (gza_captions_look_get_type ())

/**
 * GzaCaptionsLook:
 *
 * How a visitor wants captions: their size, place and box, and a second language under the first.
 *
 * Signals: `changed` ().
 */
G_DECLARE_FINAL_TYPE (GzaCaptionsLook, gza_captions_look, GZA, CAPTIONS_LOOK, GObject)

GzaCaptionsLook    *gza_captions_look_new                 (void) G_GNUC_WARN_UNUSED_RESULT;

GzaCaptionsSize     gza_captions_look_get_size            (GzaCaptionsLook     *self);
void                gza_captions_look_set_size            (GzaCaptionsLook     *self,
                                                           GzaCaptionsSize      size);
GzaCaptionsPosition gza_captions_look_get_position        (GzaCaptionsLook     *self);
void                gza_captions_look_set_position        (GzaCaptionsLook     *self,
                                                           GzaCaptionsPosition  position);
GzaCaptionsBox      gza_captions_look_get_box             (GzaCaptionsLook     *self);
void                gza_captions_look_set_box             (GzaCaptionsLook     *self,
                                                           GzaCaptionsBox       box);
const char         *gza_captions_look_get_second_language (GzaCaptionsLook     *self);
void                gza_captions_look_set_second_language (GzaCaptionsLook     *self,
                                                           const char          *language);

G_END_DECLS
