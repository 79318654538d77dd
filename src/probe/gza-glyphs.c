/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-glyphs"

#include "gza-glyphs.h"

#include <fontconfig/fontconfig.h>

/* Which characters can be drawn, as Pango would find them: in the families that the style names,
 * else in any other font of the machine; what is in none becomes a box with digits in it. Asked of
 * fontconfig alone, so that no display is needed. One thread at a time. */

/* A test compares these with data/style. */
static const char *const families[] = {
  "Noto Sans",  "Noto Sans Georgian",  "Noto Sans Armenian",  "Noto Sans Arabic",
  "Noto Serif", "Noto Serif Georgian", "Noto Serif Armenian", "Noto Naskh Arabic",
  NULL,
};

struct _GzaGlyphs {
  FcCharSet *all; /* of every font */
  FcCharSet *own; /* of the style's families */
};

static gboolean
is_own (FcPattern *font)
{
  FcChar8 *family;

  for (int i = 0; FcPatternGetString (font, FC_FAMILY, i, &family) == FcResultMatch; i++) {
    if (g_strv_contains (families, (const char *) family))
      return TRUE;
  }
  return FALSE;
}

static void
add_font (GzaGlyphs *self,
          FcPattern *font)
{
  FcCharSet *characters;

  if (FcPatternGetCharSet (font, FC_CHARSET, 0, &characters) != FcResultMatch)
    return;
  FcCharSetMerge (self->all, characters, NULL);
  if (is_own (font))
    FcCharSetMerge (self->own, characters, NULL);
}

/**
 * gza_glyphs_new:
 *
 * Asks which fonts there are; takes some milliseconds.
 *
 * Returns: (transfer full): what they can draw
 */
GzaGlyphs *
gza_glyphs_new (void)
{
  GzaGlyphs *self = g_new0 (GzaGlyphs, 1);
  FcConfig *config = FcInitLoadConfigAndFonts ();
  FcPattern *any = FcPatternCreate ();
  FcObjectSet *properties = FcObjectSetBuild (FC_FAMILY, FC_CHARSET, NULL);
  FcFontSet *fonts = FcFontList (config, any, properties);

  self->all = FcCharSetCreate ();
  self->own = FcCharSetCreate ();
  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    add_font (self, fonts->fonts[i]);
  if (fonts != NULL)
    FcFontSetDestroy (fonts);
  FcObjectSetDestroy (properties);
  FcPatternDestroy (any);
  FcConfigDestroy (config);
  return self;
}

/**
 * gza_glyphs_free:
 * @self: (transfer full): what the fonts can draw
 *
 * Forgets it.
 */
void
gza_glyphs_free (GzaGlyphs *self)
{
  FcCharSetDestroy (self->all);
  FcCharSetDestroy (self->own);
  g_free (self);
}

/* What is not drawn: spaces, line ends, marks that only steer. */
static gboolean
is_invisible (gunichar character)
{
  switch (g_unichar_type (character)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_FORMAT:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
  case G_UNICODE_SPACE_SEPARATOR:
    return TRUE;
  default:
    return character >= 0xFE00 && character <= 0xFE0F; /* variation selectors */
  }
}

/**
 * gza_glyphs_has:
 * @self: what the fonts can draw
 * @character: a character
 *
 * Asks whether any font of this machine draws a character, or none needs to.
 *
 * Returns: %FALSE if visitors would see a box
 */
gboolean
gza_glyphs_has (GzaGlyphs *self,
                gunichar character)
{
  return is_invisible (character) || FcCharSetHasChar (self->all, character);
}

/**
 * gza_glyphs_has_own:
 * @self: what the fonts can draw
 * @character: a character
 *
 * Asks whether one of the families that the kiosk's style names draws a character.
 *
 * Returns: %FALSE if another font has to help out
 */
gboolean
gza_glyphs_has_own (GzaGlyphs *self,
                    gunichar character)
{
  return is_invisible (character) || FcCharSetHasChar (self->own, character);
}

/**
 * gza_glyphs_get_package:
 * @character: a character
 *
 * Tells which of Debian's packages has a font for a character.
 *
 * Returns: (transfer none) (nullable): a package's name; %NULL for what has no meaning of its own
 */
const char *
gza_glyphs_get_package (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  if (type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED)
    return NULL;
  if (g_unichar_iswide (character) && type != G_UNICODE_OTHER_SYMBOL)
    return "fonts-noto-cjk";
  if (character >= 0x1F000 && character <= 0x1FAFF)
    return "fonts-noto-color-emoji";
  return "fonts-noto-core";
}

/**
 * gza_glyphs_get_families:
 *
 * Lists the families that the kiosk's style names.
 *
 * Returns: (transfer none) (array zero-terminated=1): names of families
 */
const char *const *
gza_glyphs_get_families (void)
{
  return families;
}
