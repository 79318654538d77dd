/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-prose"

#include "gza-prose.h"

#include <string.h>

#include <cmark.h>

/* CommonMark to Pango markup, for curators' prose: paragraphs, emphasis, headings, lists, quotes,
 * line breaks. Links show their text only, for there is no browser behind a kiosk, but for those to
 * terms that the glossary has: they become GtkLabel's links. Pictures show their description; raw
 * HTML nothing. Every text is escaped, so content can't become markup.
 */

/* What stands between two blocks: an empty line of less than half the height of a full one. */
#define GAP "\n<span size=\"45%\">\n</span>"

typedef struct {
  GString *out;
  GzaProseTermFunc is_term;
  gpointer data;
} Writer;

/* Reads markup back: its plain text, and where its links stand in it. */
typedef struct {
  GString *text;
  GArray *links;
} Reading;

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

static gboolean
is_known (const Writer *self,
         cmark_node *link)
{
  const char *url = cmark_node_get_url (link);

  return self->is_term != NULL && g_str_has_prefix (url, GZA_PROSE_TERM) &&
         self->is_term (url + strlen (GZA_PROSE_TERM), self->data);
}

static void
enter_node (const Writer *self,
            cmark_node *node)
{
  GString *out = self->out;

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
  case CMARK_NODE_LINK:
    if (!is_known (self, node))
      break;
    g_string_append (out, "<a href=\"");
    append_escaped (out, cmark_node_get_url (node));
    g_string_append (out, "\">");
    break;
  default:
    break;
  }
}

static void
leave_node (const Writer *self,
            cmark_node *node)
{
  GString *out = self->out;

  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_EMPH:
    g_string_append (out, "</i>");
    break;
  case CMARK_NODE_STRONG:
    g_string_append (out, "</b>");
    break;
  case CMARK_NODE_LINK:
    if (is_known (self, node))
      g_string_append (out, "</a>");
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

/* The markup of a block, or of a whole document. */
static char *
write_markup (cmark_node *block,
              GzaProseTermFunc is_term,
              gpointer data)
{
  Writer writer = { g_string_new (NULL), is_term, data };
  GString *out = writer.out;
  cmark_iter *walk = cmark_iter_new (block);
  cmark_event_type event;

  while ((event = cmark_iter_next (walk)) != CMARK_EVENT_DONE) {
    if (event == CMARK_EVENT_ENTER)
      enter_node (&writer, cmark_iter_get_node (walk));
    else
      leave_node (&writer, cmark_iter_get_node (walk));
  }
  cmark_iter_free (walk);

  while (out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  g_string_replace (out, "\n\n", GAP, 0);

  return g_string_free (out, FALSE);
}

static void
on_element (GMarkupParseContext *context,
            const char *name,
            const char **attribute_names,
            const char **attribute_values,
            gpointer data,
            GError **error)
{
  Reading *self = data;
  GzaProseLink link = { self->text->len, self->text->len, NULL };

  if (g_str_equal (name, "a")) {
    link.target = g_strdup (attribute_values[0]);
    g_array_append_val (self->links, link);
  }
}

static void
on_element_end (GMarkupParseContext *context,
                const char *name,
                gpointer data,
                GError **error)
{
  Reading *self = data;

  if (g_str_equal (name, "a"))
    g_array_index (self->links, GzaProseLink, self->links->len - 1).end = self->text->len;
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  g_string_append_len (((Reading *) data)->text, text, (gssize) length);
}

static void
clear_link (gpointer link)
{
  g_free (((GzaProseLink *) link)->target);
}

static Reading
read_markup (const char *markup)
{
  static const GMarkupParser parser = { on_element, on_element_end, on_text, NULL, NULL };
  Reading self = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (GzaProseLink)) };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &self, NULL);

  g_array_set_clear_func (self.links, clear_link);
  if (!g_markup_parse_context_parse (context, "<markup>", -1, NULL) ||
      !g_markup_parse_context_parse (context, markup, -1, NULL) ||
      !g_markup_parse_context_parse (context, "</markup>", -1, NULL))
    g_warn_if_reached ();
  g_markup_parse_context_free (context);
  return self;
}

static char *
read_text (const char *markup)
{
  Reading reading = read_markup (markup);

  g_array_unref (reading.links);
  return g_string_free (reading.text, FALSE);
}

/**
 * gza_prose_to_markup:
 * @commonmark: UTF-8
 *
 * Turns CommonMark into Pango markup without links.
 *
 * Returns: (transfer full): valid Pango markup, without blank lines at its end
 * Source: docs/story-format.md, "Prose"; CommonMark 0.30
 */
char *
gza_prose_to_markup (const char *commonmark)
{
  return gza_prose_to_markup_with_terms (commonmark, NULL, NULL);
}

/**
 * gza_prose_to_markup_with_terms:
 * @commonmark: UTF-8
 * @is_term: (nullable): tells which terms there are
 * @data: for @is_term
 *
 * Turns CommonMark into a label's markup: Pango's, and links to terms.
 *
 * Returns: (transfer full): valid markup, without blank lines at its end
 */
char *
gza_prose_to_markup_with_terms (const char *commonmark,
                                GzaProseTermFunc is_term,
                                gpointer data)
{
  cmark_node *document;
  char *markup;

  g_return_val_if_fail (commonmark != NULL, NULL);

  document = cmark_parse_document (commonmark, strlen (commonmark), CMARK_OPT_DEFAULT);
  markup = write_markup (document, is_term, data);
  cmark_node_free (document);
  return markup;
}

/**
 * gza_prose_find_links:
 * @markup: what gza_prose_to_markup_with_terms() made
 *
 * Finds where terms stand in the text of a label.
 *
 * Returns: (transfer full) (element-type GzaProseLink): the links, in their order
 */
GArray *
gza_prose_find_links (const char *markup)
{
  Reading reading;

  g_return_val_if_fail (markup != NULL, NULL);

  reading = read_markup (markup);
  g_string_free (reading.text, TRUE);
  return reading.links;
}

/**
 * gza_prose_to_text:
 * @commonmark: UTF-8
 *
 * Turns CommonMark into plain text.
 *
 * Returns: (transfer full): UTF-8
 */
char *
gza_prose_to_text (const char *commonmark)
{
  g_autofree char *markup = gza_prose_to_markup (commonmark);

  return read_text (markup);
}

/**
 * gza_prose_to_opening:
 * @commonmark: UTF-8
 *
 * Takes what stands first in CommonMark, most often a paragraph, as plain text.
 *
 * Returns: (transfer full): UTF-8, empty where @commonmark is
 */
char *
gza_prose_to_opening (const char *commonmark)
{
  cmark_node *document, *first;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (commonmark != NULL, NULL);

  document = cmark_parse_document (commonmark, strlen (commonmark), CMARK_OPT_DEFAULT);
  first = cmark_node_first_child (document);
  markup = write_markup (first != NULL ? first : document, NULL, NULL);
  cmark_node_free (document);
  return read_text (markup);
}
