/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-fitted-layout"

#include "gza-fitted-layout.h"

/* Text whose letters follow from the room that there is, for screens that are read from afar. */

#define SHRINK_RATIO 0.93
#define NARROW_RATIO 0.96
#define LINE_SPACING 1.05f

/* Whether a word is longer than a line. */
static gboolean
is_too_wide (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return width > pango_layout_get_width (layout);
}

static int
set_letters (PangoLayout *layout,
             double letters_px)
{
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (
          pango_layout_get_context (layout)));
  int height_px;

  pango_font_description_set_absolute_size (font, letters_px * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, NULL, &height_px);
  return height_px;
}

/* As narrow as it can be in as many lines: they become about as long as one another. */
static void
balance (PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);
  int width;

  if (n_lines == 1)
    return;
  do {
    width = pango_layout_get_width (layout);
    pango_layout_set_width (layout, (int) (width * NARROW_RATIO));
  } while (pango_layout_get_line_count (layout) == n_lines && !is_too_wide (layout));
  pango_layout_set_width (layout, width);
}

/**
 * gza_fitted_layout_new:
 * @widget: where it is painted, in its font
 * @text: what it says
 * @language: (nullable): a BCP 47 tag
 * @width_px: the longest line
 *
 * Lays a text out in lines that are centered.
 *
 * Returns: (transfer full): a layout; gza_fitted_layout_fit() gives it its letters
 */
PangoLayout *
gza_fitted_layout_new (GtkWidget *widget,
                       const char *text,
                       const char *language,
                       int width_px)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width_px * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  return layout;
}

/**
 * gza_fitted_layout_fit:
 * @layout: a layout
 * @largest_px: letters
 * @smallest_px: letters
 * @room_px: the height that there is
 *
 * Gives a text the largest letters with which it fits, every word whole, in lines that are about as
 * long as one another.
 *
 * Returns: its height in pixels; with the smallest letters perhaps more than there is
 */
int
gza_fitted_layout_fit (PangoLayout *layout,
                       double largest_px,
                       double smallest_px,
                       int room_px)
{
  double letters_px = largest_px;
  int height_px = set_letters (layout, letters_px);

  while ((height_px > room_px || is_too_wide (layout)) && letters_px > smallest_px) {
    letters_px = MAX (letters_px * SHRINK_RATIO, smallest_px);
    height_px = set_letters (layout, letters_px);
  }
  if (is_too_wide (layout)) {
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    height_px = set_letters (layout, letters_px);
  }
  balance (layout);
  return height_px;
}
