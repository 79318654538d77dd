/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaGlyphs:
 *
 * Which characters the fonts of this machine can draw.
 */
typedef struct _GzaGlyphs GzaGlyphs;

GzaGlyphs         *gza_glyphs_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void               gza_glyphs_free         (GzaGlyphs *self);

gboolean           gza_glyphs_has          (GzaGlyphs *self,
                                            gunichar   character);
gboolean           gza_glyphs_has_own      (GzaGlyphs *self,
                                            gunichar   character);
const char        *gza_glyphs_get_package  (gunichar   character);
const char *const *gza_glyphs_get_families (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaGlyphs, gza_glyphs_free)

G_END_DECLS
