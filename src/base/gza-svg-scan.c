/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-svg-scan"

#include "gza-svg-scan.h"

#include "gza-svg-cost.h"

#include <stdlib.h>
#include <string.h>

/* Looks through an SVG's bytes before librsvg sees them, for what no drawing of an exhibition
 * needs and what has been used against it: entities, inclusions, files from elsewhere, and the
 * few constructs that make a small file draw for minutes. Comments are looked through as well:
 * a refusal of what would be harmless is cheap, its reason is in the log. Markup that breaks off is
 * refused here too, so that a curator, who has no librsvg, reads of it. */

#define MAX_REFERENCES 400
#define MAX_ELEMENTS 100000
#define MAX_OCTAVES 8

static const char *const refused_words[] = {
  "<!DOCTYPE", "<!ENTITY", "xi:include", "XInclude", "@import", "<script", "<foreignObject",
};

static gboolean
refuse (GError     **error,
        const char  *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the drawing uses %s", what);
  return FALSE;
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

static gboolean
has_prefix (const char *p,
            const char *end,
            const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && g_ascii_strncasecmp (p, prefix, length) == 0;
}

/* Whether what stands at @p, behind `href=` or `url(`, stays inside the file. */
static gboolean
is_inner_reference (const char *p,
                    const char *end)
{
  p = skip_space (p, end);
  if (p < end && (*p == '"' || *p == '\''))
    p = skip_space (p + 1, end);
  return has_prefix (p, end, "#") || has_prefix (p, end, "data:image/png") ||
         has_prefix (p, end, "data:image/jpeg");
}

static gboolean
is_calm_octaves (const char *p,
                 const char *end)
{
  char digits[8] = "";

  p = skip_space (p, end);
  if (p < end && (*p == '"' || *p == '\''))
    p = skip_space (p + 1, end);
  memcpy (digits, p, MIN ((gsize) (end - p), sizeof digits - 1));
  return strtol (digits, NULL, 10) <= MAX_OCTAVES;
}

/* The text behind an attribute's name and its equals sign, or NULL. */
static const char *
skip_attribute (const char *p,
                const char *end,
                const char *name)
{
  if (!has_prefix (p, end, name))
    return NULL;
  p = skip_space (p + strlen (name), end);
  return p < end && *p == '=' ? p + 1 : NULL;
}

typedef struct {
  guint n_elements;
  guint n_references;
} Counts;

static gboolean
check_tag (const char  *p,
           const char  *end,
           Counts      *counts,
           GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_words); i++) {
    if (has_prefix (p, end, refused_words[i]))
      return refuse (error, refused_words[i]);
  }
  if (++counts->n_elements > MAX_ELEMENTS)
    return refuse (error, "too many elements");
  if (has_prefix (p, end, "<use") && ++counts->n_references > MAX_REFERENCES)
    return refuse (error, "too many references");
  return TRUE;
}

static gboolean
check_word (const char  *p,
            const char  *end,
            GError     **error)
{
  const char *value;

  for (gsize i = 0; i < G_N_ELEMENTS (refused_words); i++) {
    if (has_prefix (p, end, refused_words[i]))
      return refuse (error, refused_words[i]);
  }

  value = skip_attribute (p, end, "href");
  if (value != NULL && !is_inner_reference (value, end))
    return refuse (error, "another file");
  if (has_prefix (p, end, "url(") && !is_inner_reference (p + 4, end))
    return refuse (error, "another file");
  value = skip_attribute (p, end, "numOctaves");
  if (value != NULL && !is_calm_octaves (value, end))
    return refuse (error, "too fine a turbulence");
  return TRUE;
}

/**
 * gza_svg_scan:
 * @bytes: a drawing
 * @error: (out) (optional): what went wrong
 *
 * Checks that a drawing is small and whole, stands alone and asks for nothing excessive.
 *
 * Returns: FALSE if librsvg shall not see it
 * Errors: `G_IO_ERROR_INVALID_DATA` with the reason in the message; `G_IO_ERROR_TIMED_OUT` it would
 *   take too long to draw
 */
gboolean
gza_svg_scan (GBytes  *bytes,
              GError **error)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size);
  const char *end = p + size;
  Counts counts = { 0, 0 };

  if (size > GZA_SVG_MAX_BYTES)
    return refuse (error, "more than 2 MiB");
  if (!g_utf8_validate_len (p, size, NULL))
    return refuse (error, "an encoding that is not UTF-8");

  for (; p < end; p++) {
    if (*p == '<') {
      if (!check_tag (p, end, &counts, error))
        return FALSE;
    } else if (strchr ("hunxXu@HUN", *p) != NULL && !check_word (p, end, error)) {
      return FALSE;
    }
  }
  return gza_svg_cost_check (bytes, error);
}
