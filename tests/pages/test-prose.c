/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pango.h>

#include "gza-prose.h"

#define GAP "\n<span size=\"45%\">\n</span>"

static void
test_markup (void)
{
  static const struct {
    const char *commonmark;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "One line.", "One line." },
    { "One\nline.", "One line." },
    { "A paragraph.\n\nAnother.", "A paragraph." GAP "Another." },
    { "A\\\nbreak.", "A\nbreak." },
    { "*soft* and **strong**", "<i>soft</i> and <b>strong</b>" },
    { "# Title\n\nText.", "<b><span size=\"larger\">Title</span></b>" GAP "Text." },
    { "- one\n- two", "• one\n• two" },
    { "3. three\n4. four", "3. three\n4. four" },
    { "[a link](https://example.org)", "a link" },
    { "![a picture](x.png)", "a picture" },
    { "Salt & <b>pepper</b>", "Salt &amp; pepper" },
    { "`<i>`", "&lt;i&gt;" },
    { "გზა *გრძელია*", "გზა <i>გრძელია</i>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *markup = gza_prose_to_markup (cases[i].commonmark);

    g_test_message ("%s", cases[i].commonmark);
    g_assert_cmpstr (markup, ==, cases[i].expected);
  }
}

static void
test_raw_html_is_nothing (void)
{
  g_autofree char *markup = gza_prose_to_markup ("<script>x</script>\n\n<a href=\"x\">y</a>");

  g_assert_cmpstr (markup, ==, "y");
}

static gboolean
is_refugee (const char *id,
            gpointer data)
{
  return g_str_equal (id, "refugee");
}

static void
test_terms (void)
{
  static const char prose[] = "A [refugee & more](term:refugee), a [word](term:nothing).";
  g_autofree char *markup = gza_prose_to_markup_with_terms (prose, is_refugee, NULL);
  g_autofree char *text = gza_prose_to_text (prose);
  g_autoptr (GArray) links = gza_prose_find_links (markup);
  const GzaProseLink *link;

  g_assert_cmpstr (markup, ==,
                   "A <a href=\"term:refugee\">refugee &amp; more</a>, a word.");
  g_assert_cmpstr (text, ==, "A refugee & more, a word.");
  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, GzaProseLink, 0);
  g_assert_cmpstr (link->target, ==, "term:refugee");
  g_assert_cmpmem (text + link->start, link->end - link->start, "refugee & more", 14);
}

static void
test_opening (void)
{
  static const struct {
    const char *commonmark;
    const char *opening;
  } cases[] = {
    { "Everyone may *leave*,\nand come [back](term:return).\n\nThe rest.",
      "Everyone may leave, and come back." },
    { "# A heading\n\nA text.", "A heading" },
    { "One & only", "One & only" },
    { "", "" },
    { "<!-- nothing -->\n", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *opening = gza_prose_to_opening (cases[i].commonmark);

    g_assert_cmpstr (opening, ==, cases[i].opening);
  }
}

/* Whatever a curator writes, Pango can read what comes out. */
static void
test_always_valid (void)
{
  static const char *const hostile[] = {
    "</span>",
    "&bogus;",
    "&#0;",
    "<b>",
    "**open",
    "*a **b* c**",
    "- - - *x",
    "> > > quote",
    "[x](javascript:alert(1))",
    "```\ncode & <more>\n```",
    "# *title",
    "a\\\n\\\n",
    "***",
    "* * *\n1) x\n   - y\n     1. *z*",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *markup = gza_prose_to_markup (hostile[i]);

    g_test_message ("%s → %s", hostile[i], markup);
    g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, &error));
    g_assert_no_error (error);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/markup", test_markup);
  g_test_add_func ("/prose/terms", test_terms);
  g_test_add_func ("/prose/opening", test_opening);
  g_test_add_func ("/prose/html", test_raw_html_is_nothing);
  g_test_add_func ("/prose/valid", test_always_valid);
  return g_test_run ();
}
