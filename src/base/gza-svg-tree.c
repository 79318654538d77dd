/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-svg-tree"

#include "gza-svg-tree.h"

#include "gza-svg-view.h"

#include <string.h>

/* Reads a drawing's markup into elements and references. What an element costs is written beside
 * it here, in the units of gza-svg-cost.c: by its name, its attributes, and the styles that find
 * it. Any thread.
 *
 * Styles are read roughly: a rule that finds elements by their classes alone counts for these, any
 * other rule for all elements. */

/* A plain shape, of which most are small. */
#define SHAPE_COST 0.005
#define LINES_PX 1080.0
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* What a property costs by itself, beside what it refers to. */
static const struct {
  const char *name;
  const char *harmless; /* a value that costs nothing, or NULL */
  double cost;
} properties[] = {
  { "filter", "none", 2 },        { "mask", "none", 4 },     { "mix-blend-mode", "normal", 3 },
  { "clip-path", "none", 0.2 },   { "opacity", "1", 1 },     { "fill", NULL, 0 },
  { "stroke", NULL, 0 },          { "marker", NULL, 0 },     { "marker-start", NULL, 0 },
  { "marker-mid", NULL, 0 },      { "marker-end", NULL, 0 },
};

static const char *const definitions[] = {
  "clipPath", "defs", "filter", "linearGradient", "marker", "mask", "pattern", "radialGradient",
  "style", "symbol", NULL,
};

struct _GzaSvgTree {
  /* Owned */
  GPtrArray *nodes;    /* (element-type GzaSvgNode), the root first */
  GPtrArray *stack;    /* (element-type GzaSvgNode), borrowed: the elements that are open */
  GHashTable *ids;     /* (element-type utf8 GzaSvgNode), borrowed */
  GHashTable *classes; /* (element-type utf8 GzaSvgNode): what each adds to its elements */
  GzaSvgNode *common;  /* what rules add to every element */
  GString *style;      /* what stands in the style that is open */

  /* State */
  GzaSvgView view;
  gboolean has_view;
  guint max_depth;
};

static void
node_free (gpointer data)
{
  GzaSvgNode *node = data;

  g_ptr_array_unref (node->children);
  g_array_unref (node->references);
  g_strfreev (node->classes);
  g_free (node);
}

static void
reference_clear (gpointer data)
{
  g_free (((GzaSvgReference *) data)->id);
}

static void
refer (GzaSvgNode *node,
       const char *id,
       gsize       length,
       double      times)
{
  GzaSvgReference reference = { g_strndup (id, length), times, NULL };

  g_array_append_val (node->references, reference);
}

/* Takes over every `url(#id)` of a property's value. */
static void
refer_to_urls (GzaSvgNode *node,
               const char *value,
               double      times)
{
  for (const char *p = strstr (value, "url("); p != NULL; p = strstr (p, "url(")) {
    p += strlen ("url(");
    p += strspn (p, " \t\r\n\"'");
    if (*p == '#')
      refer (node, p + 1, strcspn (p + 1, " \t\r\n\"')"), times);
  }
}

/* A marker stands at every corner of a path, of which there is one in four bytes at most. */
static void
take_property (GzaSvgNode *node,
               const char *name,
               const char *value,
               double      n_corners)
{
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++) {
    if (!g_str_equal (name, properties[i].name))
      continue;
    if (properties[i].harmless == NULL || !g_str_equal (value, properties[i].harmless))
      node->own += properties[i].cost;
    refer_to_urls (node, value, g_str_has_prefix (name, "marker") ? n_corners : 1);
  }
}

/* Takes over what stands between the braces of a rule, or in an attribute `style`. */
static void
take_style (GzaSvgNode *node,
            const char *text,
            double      n_corners)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    char *value = strchr (parts[i], ':');

    if (value == NULL)
      continue;
    *value = '\0';
    take_property (node, g_strstrip (parts[i]), g_strstrip (value + 1), n_corners);
  }
}

static const char *
find_value (const char **names,
            const char **values,
            const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], name))
      return values[i];
  }
  return NULL;
}

static double
find_number (const char **names,
             const char **values,
             const char  *name,
             double       otherwise)
{
  const char *value = find_value (names, values, name);

  return value != NULL ? ABS (g_ascii_strtod (value, NULL)) : otherwise;
}

/* A filter's step takes every pixel in hand: some of them often. */
static double
get_step_cost (GzaSvgTree  *self,
               const char  *name,
               const char **names,
               const char **values)
{
  double radius_px;
  double order;

  if (g_str_equal (name, "feTurbulence"))
    return 14 * MAX (find_number (names, values, "numOctaves", 1), 1);
  if (g_str_equal (name, "feGaussianBlur") || g_str_equal (name, "feDropShadow"))
    return 20;
  if (g_str_equal (name, "feSpecularLighting") || g_str_equal (name, "feDiffuseLighting"))
    return 18;
  if (g_str_equal (name, "feConvolveMatrix")) {
    order = find_number (names, values, "order", 3);
    return 2 * order * order;
  }
  if (g_str_equal (name, "feMorphology")) {
    radius_px = find_number (names, values, "radius", 0);
    if (self->has_view && self->view.height > 0)
      radius_px *= LINES_PX / self->view.height;
    return 5 + radius_px * radius_px / 20;
  }
  return 5;
}

/* A filter that says where it works works nowhere else. */
static double
get_share (GzaSvgTree  *self,
           const char **names,
           const char **values)
{
  double area = find_number (names, values, "width", 0) * find_number (names, values, "height", 0);

  if (g_strcmp0 (find_value (names, values, "filterUnits"), "userSpaceOnUse") != 0 ||
      !self->has_view || area <= 0)
    return 1;
  return CLAMP (area / (self->view.width * self->view.height), 0.05, 1);
}

static void
take_attributes (GzaSvgTree  *self,
                 GzaSvgNode  *node,
                 const char **names,
                 const char **values)
{
  const char *outline = find_value (names, values, "d");
  double n_corners;

  if (outline == NULL)
    outline = find_value (names, values, "points");
  n_corners = outline != NULL ? 1 + strlen (outline) / 4.0 : 1;

  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], "id"))
      g_hash_table_insert (self->ids, g_strdup (values[i]), node);
    else if (g_str_equal (names[i], "class"))
      node->classes = g_strsplit_set (values[i], " \t\r\n", -1);
    else if (g_str_equal (names[i], "style"))
      take_style (node, values[i], n_corners);
    else if (g_str_has_suffix (names[i], "href") && values[i][0] == '#')
      refer (node, values[i] + 1, strlen (values[i] + 1), 1);
    else
      take_property (node, names[i], values[i], n_corners);
  }
}

static GzaSvgNode *
node_new (double own)
{
  GzaSvgNode *node = g_new0 (GzaSvgNode, 1);

  node->children = g_ptr_array_new ();
  node->references = g_array_new (FALSE, FALSE, sizeof (GzaSvgReference));
  g_array_set_clear_func (node->references, reference_clear);
  node->own = own;
  node->share = 1;
  node->cost = -1;
  return node;
}

static GzaSvgNode *
add_node (GzaSvgTree *self)
{
  GzaSvgNode *node = node_new (SHAPE_COST);

  g_ptr_array_add (self->nodes, node);
  if (self->stack->len > 0) {
    GzaSvgNode *parent = g_ptr_array_index (self->stack, self->stack->len - 1);

    g_ptr_array_add (parent->children, node);
  }
  g_ptr_array_add (self->stack, node);
  return node;
}

static void
on_start (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  GzaSvgTree *self = data;
  const char *local = strrchr (name, ':') != NULL ? strrchr (name, ':') + 1 : name;
  GzaSvgNode *node = add_node (self);
  int line = 0;

  if (self->stack->len > self->max_depth) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "its elements stand more than %u deep in each other", self->max_depth);
    return;
  }
  g_markup_parse_context_get_position (context, &line, NULL);
  node->line = (guint) line;
  node->is_definition = g_strv_contains (definitions, local);
  if (g_str_has_prefix (local, "fe"))
    node->own = get_step_cost (self, local, names, values);
  if (g_str_equal (local, "filter"))
    node->share = get_share (self, names, values);
  if (g_str_equal (local, "style"))
    g_string_truncate (self->style, 0);
  take_attributes (self, node, names, values);
}

/* What the rules for a class, or NULL for all other rules, add to an element. */
static GzaSvgNode *
get_addition (GzaSvgTree *self,
              const char *class)
{
  GzaSvgNode *addition = self->common;

  if (class != NULL)
    addition = g_hash_table_lookup (self->classes, class);
  if (addition == NULL) {
    addition = node_new (0);
    g_hash_table_insert (self->classes, g_strdup (class), addition);
  }
  return addition;
}

/* Whether a selector is one class and nothing else. */
static gboolean
is_class (const char *selector)
{
  return selector[0] == '.' && selector[1] != '\0' && strpbrk (selector + 1, " .>+~:[*#") == NULL;
}

static void
read_style (GzaSvgTree *self)
{
  g_auto (GStrv) blocks = g_strsplit (self->style->str, "}", -1);

  for (guint i = 0; blocks[i] != NULL; i++) {
    char *body = strchr (blocks[i], '{');
    g_auto (GStrv) selectors = NULL;

    if (body == NULL)
      continue;
    *body = '\0';
    selectors = g_strsplit (blocks[i], ",", -1);
    for (guint j = 0; selectors[j] != NULL; j++) {
      const char *selector = g_strstrip (selectors[j]);

      take_style (get_addition (self, is_class (selector) ? selector + 1 : NULL), body + 1, 1);
    }
  }
}

static void
on_end (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  GzaSvgTree *self = data;

  if (g_str_has_suffix (name, "style"))
    read_style (self);
  g_ptr_array_remove_index (self->stack, self->stack->len - 1);
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  GzaSvgTree *self = data;

  if (g_str_has_suffix (g_markup_parse_context_get_element (context), "style"))
    g_string_append_len (self->style, text, (gssize) length);
}

static void
resolve_ids (GzaSvgTree *self,
             GzaSvgNode *node)
{
  for (guint i = 0; i < node->references->len; i++) {
    GzaSvgReference *reference = &g_array_index (node->references, GzaSvgReference, i);

    reference->target = g_hash_table_lookup (self->ids, reference->id);
  }
}

static void
add_to (GzaSvgNode *node,
        GzaSvgNode *addition)
{
  GzaSvgReference reference = { NULL, 1, addition };

  if (addition != NULL)
    g_array_append_val (node->references, reference);
}

/* When all is read: a style may stand behind the elements that it is for. */
static void
resolve (GzaSvgTree *self)
{
  GHashTableIter iter;
  gpointer addition;

  resolve_ids (self, self->common);
  g_hash_table_iter_init (&iter, self->classes);
  while (g_hash_table_iter_next (&iter, NULL, &addition))
    resolve_ids (self, addition);

  for (guint i = 0; i < self->nodes->len; i++) {
    GzaSvgNode *node = g_ptr_array_index (self->nodes, i);

    resolve_ids (self, node);
    add_to (node, self->common);
    for (guint j = 0; node->classes != NULL && node->classes[j] != NULL; j++)
      add_to (node, g_hash_table_lookup (self->classes, node->classes[j]));
  }
}

static gboolean
parse (GzaSvgTree  *self,
       GBytes      *bytes,
       GError     **error)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, 3) == 0) {
    text += strlen (BYTE_ORDER_MARK);
    size -= strlen (BYTE_ORDER_MARK);
  }
  return g_markup_parse_context_parse (context, text != NULL ? text : "", (gssize) size, error) &&
         g_markup_parse_context_end_parse (context, error);
}

/**
 * gza_svg_tree_new:
 * @bytes: a drawing in UTF-8
 * @max_depth: how many elements may stand in each other
 * @error: (out) (optional): what went wrong
 *
 * Reads a drawing.
 *
 * Returns: (transfer full) (nullable):
 * Errors: `G_IO_ERROR_INVALID_DATA` with the reason in the message
 */
GzaSvgTree *
gza_svg_tree_new (GBytes  *bytes,
                  guint    max_depth,
                  GError **error)
{
  g_autoptr (GzaSvgTree) self = g_new0 (GzaSvgTree, 1);
  g_autoptr (GError) cause = NULL;

  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->stack = g_ptr_array_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, node_free);
  self->common = node_new (0);
  self->style = g_string_new (NULL);
  self->max_depth = max_depth;
  self->has_view = gza_svg_view_read (bytes, &self->view);

  if (!parse (self, bytes, &cause)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the drawing is broken: %s",
                 cause->message);
    return NULL;
  }
  resolve (self);
  return g_steal_pointer (&self);
}

/**
 * gza_svg_tree_free:
 * @self: (transfer full): a drawing
 *
 * Frees a drawing.
 */
void
gza_svg_tree_free (GzaSvgTree *self)
{
  g_string_free (self->style, TRUE);
  node_free (self->common);
  g_hash_table_unref (self->classes);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->stack);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/**
 * gza_svg_tree_get_root:
 * @self: a drawing
 *
 * Gets the element that holds all others.
 *
 * Returns: (transfer none) (nullable): NULL for a drawing without elements
 */
GzaSvgNode *
gza_svg_tree_get_root (GzaSvgTree *self)
{
  return self->nodes->len > 0 ? g_ptr_array_index (self->nodes, 0) : NULL;
}
