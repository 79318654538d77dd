/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-prose"

#include "gza-prose.h"

#include <string.h>

#include <cmark.h>

/* CommonMark to Pango markup, for curators' prose: paragraphs, emphasis, headings, lists, quotes,
 * line breaks. Links show their text only, for there is no browser behind a kiosk; pictures their
 * description; raw HTML nothing. Every text is escaped, so content can't become markup.
 */

/* What stands between two blocks: an empty line of less than half the height of a full one. */
#define GAP "\n<span size=\"45%\">\n</span>"

static void
append_escaped (GString *out,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (out, escaped);
}

static void
end_block (GString *out)
{
  if (out->len > 0 && !g_str_has_suffix (out->str, "\n"))
    g_string_append (out, "\n\n");
}

static void
begin_item (GString *out,
            cmark_node *node)
{
  cmark_node *list = cmark_node_parent (node);
  int number = cmark_node_get_list_start (list);

  if (out->len > 0 && g_str_has_suffix (out->str, "\n\n") && cmark_node_previous (node) != NULL)
    g_string_truncate (out, out->len - 1);

  for (cmark_node *at = cmark_node_previous (node); at != NULL; at = cmark_node_previous (at))
    number++;

  if (cmark_node_get_list_type (list) == CMARK_ORDERED_LIST)
    g_string_append_printf (out, "%d. ", number);
  else
    g_string_append (out, "• ");
}

static void
enter_node (GString *out,
            cmark_node *node)
{
  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_TEXT:
    append_escaped (out, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_CODE:
  case CMARK_NODE_CODE_BLOCK:
    append_escaped (out, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_SOFTBREAK:
    g_string_append_c (out, ' ');
    break;
  case CMARK_NODE_LINEBREAK:
    g_string_append_c (out, '\n');
    break;
  case CMARK_NODE_EMPH:
    g_string_append (out, "<i>");
    break;
  case CMARK_NODE_STRONG:
    g_string_append (out, "<b>");
    break;
  case CMARK_NODE_HEADING:
    g_string_append (out, "<b><span size=\"larger\">");
    break;
  case CMARK_NODE_ITEM:
    begin_item (out, node);
    break;
  default:
    break;
  }
}

static void
leave_node (GString *out,
            cmark_node *node)
{
  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_EMPH:
    g_string_append (out, "</i>");
    break;
  case CMARK_NODE_STRONG:
    g_string_append (out, "</b>");
    break;
  case CMARK_NODE_HEADING:
    g_string_append (out, "</span></b>");
    end_block (out);
    break;
  case CMARK_NODE_PARAGRAPH:
  case CMARK_NODE_CODE_BLOCK:
    end_block (out);
    break;
  default:
    break;
  }
}

/**
 * gza_prose_to_markup:
 * @commonmark: UTF-8
 *
 * Turns CommonMark into Pango markup.
 *
 * Returns: (transfer full): valid Pango markup, without blank lines at its end
 * Source: docs/story-format.md, "Prose"; CommonMark 0.30
 */
char *
gza_prose_to_markup (const char *commonmark)
{
  GString *out = g_string_new (NULL);
  cmark_node *document;
  cmark_iter *walk;
  cmark_event_type event;

  g_return_val_if_fail (commonmark != NULL, NULL);

  document = cmark_parse_document (commonmark, strlen (commonmark), CMARK_OPT_DEFAULT);
  walk = cmark_iter_new (document);
  while ((event = cmark_iter_next (walk)) != CMARK_EVENT_DONE) {
    if (event == CMARK_EVENT_ENTER)
      enter_node (out, cmark_iter_get_node (walk));
    else
      leave_node (out, cmark_iter_get_node (walk));
  }
  cmark_iter_free (walk);
  cmark_node_free (document);

  while (out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  g_string_replace (out, "\n\n", GAP, 0);

  return g_string_free (out, FALSE);
}
