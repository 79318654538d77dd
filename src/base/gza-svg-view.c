/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-svg-view"

#include "gza-svg-view.h"

#include <math.h>
#include <string.h>

/* Reads from an SVG's first tag which part of its plane is seen, for those who have no librsvg at
 * hand: its `viewBox`, else its `width` and `height` in pixels. Any thread. */

#define MAX_TAG_BYTES 65536 /* of the first tag, with what an editor wrote into it */

/* The tag's own text between `<svg` and `>`, or NULL. */
static char *
dup_tag (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *tag = data != NULL ? g_strstr_len (data, (gssize) size, "<svg") : NULL;
  gsize left, length = 0;

  if (tag == NULL)
    return NULL;
  left = MIN (size - (gsize) (tag - data), MAX_TAG_BYTES);
  while (length < left && tag[length] != '>')
    length++;
  return length < left ? g_strndup (tag + strlen ("<svg"), length - strlen ("<svg")) : NULL;
}

/* The value of an attribute: what stands in quotes behind its name, which follows a blank. */
static char *
dup_value (const char *tag,
           const char *name)
{
  for (const char *p = strstr (tag, name); p != NULL; p = strstr (p + 1, name)) {
    const char *value = p + strlen (name);
    const char *end;

    if (p == tag || !g_ascii_isspace (p[-1]))
      continue;
    while (g_ascii_isspace (*value) || *value == '=')
      value++;
    if (*value != '"' && *value != '\'')
      continue;
    end = strchr (value + 1, *value);
    return end != NULL ? g_strndup (value + 1, (gsize) (end - value - 1)) : NULL;
  }
  return NULL;
}

static guint
read_numbers (const char *text,
              double     *ret_numbers,
              guint       n_wanted)
{
  for (guint i = 0; i < n_wanted; i++) {
    char *end;

    while (g_ascii_isspace (*text) || *text == ',')
      text++;
    ret_numbers[i] = g_ascii_strtod (text, &end);
    if (end == text || !isfinite (ret_numbers[i]))
      return i;
    text = end;
  }
  return n_wanted;
}

/* A length in pixels, which are user units where there is no view box; 0 for other units. */
static double
read_length (const char *tag,
             const char *name)
{
  g_autofree char *value = dup_value (tag, name);
  char *unit;
  double length = value != NULL ? g_ascii_strtod (value, &unit) : 0;

  if (value == NULL || unit == value || (*unit != '\0' && strcmp (unit, "px") != 0))
    return 0;
  return length;
}

/**
 * gza_svg_view_read:
 * @bytes: an SVG
 * @ret_view: (out caller-allocates): what is seen of it
 *
 * Reads which part of a drawing is its picture.
 *
 * Returns: %FALSE where the first tag doesn't say
 */
gboolean
gza_svg_view_read (GBytes     *bytes,
                   GzaSvgView *ret_view)
{
  g_autofree char *tag = dup_tag (bytes);
  g_autofree char *box = tag != NULL ? dup_value (tag, "viewBox") : NULL;
  double numbers[4] = { 0 };

  if (tag == NULL)
    return FALSE;
  if (box != NULL && read_numbers (box, numbers, 4) < 4)
    return FALSE;
  if (box == NULL) {
    numbers[2] = read_length (tag, "width");
    numbers[3] = read_length (tag, "height");
  }
  *ret_view = (GzaSvgView) { numbers[0], numbers[1], numbers[2], numbers[3] };
  return ret_view->width > 0 && ret_view->height > 0 && isfinite (ret_view->width) &&
         isfinite (ret_view->height);
}
