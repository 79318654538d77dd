/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-svg-scan.h"

#include <string.h>

/* What a drawing may cost librsvg. Every case is drawn for seconds or minutes where it is refused,
 * and has a calm one beside it that uses the same, as honest drawings do. */

#define SECOND_US G_USEC_PER_SEC
#define WHOLE "<rect width='1000' height='1000' "

/* A drawing of a head, a part that is repeated, and a tail. */
typedef struct {
  const char *name;
  const char *head;
  const char *part;
  guint n_calm;
  guint n_refused;
  const char *tail;
} Case;

static const Case cases[] = {
  { "blurs", "<filter id='f'><feGaussianBlur stdDeviation='90'/></filter>",
    WHOLE "filter='url(#f)'/>", 20, 2000, "" },
  { "turbulences", "<filter id='f'>", "<feTurbulence baseFrequency='0.1' numOctaves='8'/>", 2, 500,
    "</filter>" WHOLE "filter='url(#f)'/>" },
  { "matrices", "<filter id='f'>", "<feConvolveMatrix order='9 9'/>", 2, 100,
    "</filter>" WHOLE "filter='url(#f)'/>" },
  { "wide-morphology", "<filter id='f'>", "<feMorphology radius='90'/>", 1, 30,
    "</filter>" WHOLE "filter='url(#f)'/>" },
  { "masks", "<mask id='m'>" WHOLE "/></mask>", WHOLE "mask='url(#m)'/>", 100, 20000, "" },
  { "groups", "", "<g opacity='.9'>" WHOLE "/></g>", 300, 20000, "" },
  { "transparent-by-style", "", WHOLE "style='fill: red; opacity: 0.4'/>", 300, 20000, "" },
  { "blends", "", WHOLE "style='mix-blend-mode:multiply'/>", 100, 2000, "" },
  { "classes", "<style>.a, .b { mask: url(#m) }</style><mask id='m'>" WHOLE "/></mask>",
    WHOLE "class='x b'/>", 100, 2000, "" },
  { "style-behind", "<filter id='f'><feGaussianBlur stdDeviation='9'/></filter>", WHOLE "/>", 20,
    2000, "<style>rect { filter: url(#f) }</style>" },
  { "markers", "<marker id='m'>" WHOLE "opacity='.5'/></marker><path marker='url(#m)' d='",
    "L1 1", 200, 5000, "'/>" },
  { "uses", "<filter id='f'><feGaussianBlur stdDeviation='9'/></filter>"
            "<defs><g id='a'>" WHOLE "filter='url(#f)'/></g></defs>",
    "<use href='#a'/>", 20, 399, "" },
};

static GBytes *
make (const Case *one,
      guint       n_parts)
{
  GString *svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg' width='1000' "
                               "height='1000'>\n");

  g_string_append (svg, one->head);
  for (guint i = 0; i < n_parts; i++)
    g_string_append (svg, one->part);
  g_string_append (svg, one->tail);
  g_string_append (svg, "</svg>");
  return g_string_free_to_bytes (svg);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gint64 start_us = g_get_monotonic_time ();

  g_assert_false (gza_svg_scan (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_test_message ("%s", error->message);
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 5 * SECOND_US);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GBytes) calm = make (one, one->n_calm);
  g_autoptr (GBytes) refused = make (one, one->n_refused);
  g_autoptr (GError) error = NULL;

  gza_svg_scan (calm, &error);
  g_assert_no_error (error);
  assert_refused (refused);
}

/* Each draws the one before it ten times: a thousand elements that are drawn for ever. */
static void
test_nested (gconstpointer part)
{
  GString *svg = g_string_new ("<svg xmlns='http://www.w3.org/2000/svg'><defs>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 30; i++) {
    g_string_append_printf (svg, "<%s id='p%u'>", (const char *) part, i);
    for (guint j = 0; j < 10; j++)
      g_string_append_printf (svg, "<rect style='fill:url(#p%d)'/>", (int) i - 1);
    g_string_append_printf (svg, "</%s>", (const char *) part);
  }
  g_string_append (svg, "</defs><rect fill='url(#p29)'/></svg>");
  bytes = g_string_free_to_bytes (svg);
  assert_refused (bytes);
}

/* The place in the drawing is told, for one who looks for what to change. */
static void
test_line (void)
{
  static const char svg[] =
    "<svg xmlns='http://www.w3.org/2000/svg'>\n<filter id='f'>\n"
    "<feTurbulence numOctaves='8'/><feTurbulence numOctaves='8'/><feTurbulence numOctaves='8'/>"
    "<feTurbulence numOctaves='8'/><feTurbulence numOctaves='8'/></filter>\n"
    "<rect/>\n<g>\n<rect filter='url(#f)'/><rect filter='url(#f)'/></g></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (gza_svg_scan (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_nonnull (strstr (error->message, "1.1 times"));
  g_assert_nonnull (strstr (error->message, "line 6"));
}

/* Effects that say how small their place is are as cheap as they are small. */
static void
test_small_places (void)
{
  static const Case small = {
    NULL,
    "<filter id='f' filterUnits='userSpaceOnUse' x='4' y='4' width='90' height='60'>"
    "<feFlood/><feOffset/><feGaussianBlur stdDeviation='4'/><feBlend/></filter>",
    "<rect width='80' height='50' filter='url(#f)'/>", 100, 0, "",
  };
  g_autoptr (GBytes) bytes = make (&small, small.n_calm);
  g_autoptr (GError) error = NULL;

  gza_svg_scan (bytes, &error);
  g_assert_no_error (error);
}

static void
test_circle (void)
{
  static const char svg[] =
    "<svg><g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GError) error = NULL;

  gza_svg_scan (bytes, &error);
  g_assert_no_error (error);
}

static void
test_depth (void)
{
  static const Case deep = { NULL, "", "<g>", 0, 90000, "" };
  g_autoptr (GBytes) bytes = make (&deep, deep.n_refused);
  g_autoptr (GError) error = NULL;

  g_assert_false (gza_svg_scan (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* A sanitizer's search in a text looks through the whole of it. */
#ifdef __SANITIZE_ADDRESS__
#define N_STYLES 2000
#else
#define N_STYLES 30000
#endif

/* What goes through every style and every class is read in no time all the same. */
static void
test_many_styles (void)
{
  GString *svg = g_string_new ("<svg><style>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start_us = g_get_monotonic_time ();

  for (guint i = 0; i < N_STYLES; i++)
    g_string_append_printf (svg, "rect{fill:red}.c%u{fill:blue}", i);
  g_string_append (svg, "</style>");
  for (guint i = 0; i < N_STYLES; i++)
    g_string_append (svg, "<rect class='c1 c2'/>");
  g_string_append (svg, "</svg>");
  bytes = g_string_free_to_bytes (svg);
  gza_svg_scan (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 5 * SECOND_US);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/svg-scan/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_data_func ("/svg-scan/nested-patterns", "pattern", test_nested);
  g_test_add_data_func ("/svg-scan/nested-masks", "mask", test_nested);
  g_test_add_func ("/svg-scan/line", test_line);
  g_test_add_func ("/svg-scan/small-places", test_small_places);
  g_test_add_func ("/svg-scan/circle", test_circle);
  g_test_add_func ("/svg-scan/depth", test_depth);
  g_test_add_func ("/svg-scan/many-styles", test_many_styles);
  return g_test_run ();
}
