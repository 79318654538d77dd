/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-text-label"

#include "gza-text-label.h"

#include "gza-locale.h"
#include "gza-prose.h"
#include "gza-units.h"

#include <math.h>
#include <string.h>

/* A label that speaks the visitor's language and says which language it is: Pango chooses glyphs
 * and line breaks by it. It shows an interface word, a curator's plain text, a curator's prose
 * (CommonMark) or its first paragraph, what a function makes, or a string that its owner made; all
 * but the last change with the language by themselves. Curators' texts are never read as markup,
 * but for prose, which is escaped first. Terms of the glossary are touched in prose where the label
 * knows a catalog: a finger that comes down near one opens it. */

/* How far from a term a finger may come down, in rem: a line of prose is lower than a finger. */
#define TERM_REACH_REM 0.8

typedef enum {
  SHOWS_STRING,
  SHOWS_WORD,
  SHOWS_TEXT,
  SHOWS_PROSE,
  SHOWS_OPENING,
  SHOWS_MADE,
} Shows;

struct _GzaTextLabel {
  GtkWidget parent_instance;

  /* template-like child */
  GtkLabel *label;

  /* owned */
  char *word;
  GzaText *text;
  GzaCatalog *catalog;
  GArray *links; /* (element-type GzaProseLink), or NULL */

  /* borrowed */
  GzaTextLabelFunc func;
  gconstpointer data;

  /* state */
  Shows shows;
  gboolean names_button;
};

enum {
  PROP_WORD = 1,
  PROP_WRAP,
  PROP_XALIGN,
  PROP_MAX_WIDTH_CHARS,
  PROP_JUSTIFY,
  PROP_NATURAL_WRAP_MODE,
  PROP_NAMES_BUTTON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaTextLabel, gza_text_label, GTK_TYPE_WIDGET)

static void
set_language (GzaTextLabel *self,
              const char *language)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (self->label, attributes);
}

/* A screen reader calls a button by what is written on it. */
static void
name_button (GzaTextLabel *self)
{
  GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_BUTTON);

  if (self->names_button && button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (self->label), -1);
}

static gboolean
is_term (const char *id,
         gpointer data)
{
  GzaTextLabel *self = data;

  return self->catalog != NULL &&
         gza_rooms_find_term (gza_catalog_get_rooms (self->catalog), id) != NULL;
}

static void
show_prose (GzaTextLabel *self,
            const char *prose)
{
  g_autofree char *markup = gza_prose_to_markup_with_terms (prose, is_term, self);

  g_clear_pointer (&self->links, g_array_unref);
  self->links = gza_prose_find_links (markup);
  gtk_label_set_markup (self->label, markup);
}

static void
show_opening (GzaTextLabel *self,
              const char *prose)
{
  g_autofree char *opening = gza_prose_to_opening (prose);

  gtk_label_set_text (self->label, opening);
}

static void
update (GzaTextLabel *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  g_autofree char *made = NULL;

  switch (self->shows) {
  case SHOWS_WORD:
    gtk_label_set_text (self->label, gza_locale_get_word (locale, self->word));
    break;
  case SHOWS_TEXT:
    gtk_label_set_text (self->label, gza_locale_find_text (locale, self->text, &language));
    break;
  case SHOWS_PROSE:
    show_prose (self, gza_locale_find_text (locale, self->text, &language));
    break;
  case SHOWS_OPENING:
    show_opening (self, gza_locale_find_text (locale, self->text, &language));
    break;
  case SHOWS_MADE:
    made = self->func (self->data);
    gtk_label_set_text (self->label, made);
    break;
  default:
    return;
  }

  set_language (self, language);
  name_button (self);
}

static void
show (GzaTextLabel *self,
      Shows shows,
      GzaText *text)
{
  self->shows = shows;
  if (text != self->text) {
    g_clear_pointer (&self->text, gza_text_unref);
    self->text = text != NULL ? gza_text_ref (text) : NULL;
  }
  update (self);
}

static double
measure_distance (const cairo_rectangle_int_t *rectangle,
                  double x,
                  double y)
{
  double beside = MAX (MAX (rectangle->x - x, x - rectangle->x - rectangle->width), 0);
  double beyond = MAX (MAX (rectangle->y - y, y - rectangle->y - rectangle->height), 0);

  return hypot (beside, beyond);
}

/* Where a link is written in the label, on one line or more. */
static cairo_region_t *
get_region (GzaTextLabel *self,
            const GzaProseLink *link)
{
  const int range[] = { (int) link->start, (int) link->end };
  int x0, y0;

  gtk_label_get_layout_offsets (self->label, &x0, &y0);

  return gdk_pango_layout_get_clip_region (gtk_label_get_layout (self->label), x0, y0, range, 1);
}

/* How far a point of the label is from a link, in px. */
static double
measure_link (GzaTextLabel *self,
              const GzaProseLink *link,
              double x,
              double y)
{
  double nearest = G_MAXDOUBLE;
  cairo_region_t *region = get_region (self, link);

  for (int i = 0; i < cairo_region_num_rectangles (region); i++) {
    cairo_rectangle_int_t rectangle;

    cairo_region_get_rectangle (region, i, &rectangle);
    nearest = MIN (nearest, measure_distance (&rectangle, x, y));
  }
  cairo_region_destroy (region);
  return nearest;
}

/* The line of a link, as wide as the text, in the window. */
static graphene_rect_t
compute_place (GzaTextLabel *self,
               const GzaProseLink *link)
{
  GtkWidget *label = GTK_WIDGET (self->label);
  cairo_region_t *region = get_region (self, link);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  cairo_rectangle_int_t extents;
  graphene_matrix_t transform;

  cairo_region_get_extents (region, &extents);
  cairo_region_destroy (region);
  if (gtk_widget_compute_transform (label, GTK_WIDGET (gtk_widget_get_root (label)), &transform))
    graphene_matrix_transform_bounds (&transform,
                                      &GRAPHENE_RECT_INIT (0, (float) extents.y,
                                                           (float) gtk_widget_get_width (label),
                                                           (float) extents.height),
                                      &place);

  return place;
}

/* In a story a term is explained where it stands; elsewhere in the room of words. */
static void
open_term (GzaTextLabel *self,
           const GzaProseLink *link)
{
  const char *id = link->target + strlen (GZA_PROSE_TERM);
  graphene_rect_t place = compute_place (self, link);

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "story.open-term", "(sdddd)", id,
                                   (double) place.origin.x, (double) place.origin.y,
                                   (double) place.size.width, (double) place.size.height))
    gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-room", "(ss)", "words", id);
}

/* By a key. */
static gboolean
on_activate_link (GzaTextLabel *self,
                  const char *target)
{
  for (guint i = 0; self->links != NULL && i < self->links->len; i++) {
    const GzaProseLink *link = &g_array_index (self->links, GzaProseLink, i);

    if (g_str_equal (link->target, target)) {
      open_term (self, link);
      break;
    }
  }

  return TRUE;
}

static void
on_released (GzaTextLabel *self,
             int n_press,
             double x,
             double y,
             GtkGesture *click)
{
  double nearest = TERM_REACH_REM * gza_units_get_rem_px ();
  const GzaProseLink *touched = NULL;

  for (guint i = 0; self->links != NULL && i < self->links->len; i++) {
    const GzaProseLink *link = &g_array_index (self->links, GzaProseLink, i);
    double distance = measure_link (self, link, x, y);

    if (distance <= nearest) {
      nearest = distance;
      touched = link;
    }
  }
  if (touched == NULL)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  open_term (self, touched);
}

static void
gza_text_label_get_property (GObject *object,
                             guint id,
                             GValue *value,
                             GParamSpec *pspec)
{
  GzaTextLabel *self = GZA_TEXT_LABEL (object);

  switch (id) {
  case PROP_WORD:
    g_value_set_string (value, self->word);
    break;
  case PROP_WRAP:
    g_value_set_boolean (value, gtk_label_get_wrap (self->label));
    break;
  case PROP_XALIGN:
    g_value_set_float (value, gtk_label_get_xalign (self->label));
    break;
  case PROP_MAX_WIDTH_CHARS:
    g_value_set_int (value, gtk_label_get_max_width_chars (self->label));
    break;
  case PROP_JUSTIFY:
    g_value_set_enum (value, gtk_label_get_justify (self->label));
    break;
  case PROP_NATURAL_WRAP_MODE:
    g_value_set_enum (value, gtk_label_get_natural_wrap_mode (self->label));
    break;
  case PROP_NAMES_BUTTON:
    g_value_set_boolean (value, self->names_button);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_text_label_set_property (GObject *object,
                             guint id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  GzaTextLabel *self = GZA_TEXT_LABEL (object);

  switch (id) {
  case PROP_WORD:
    gza_text_label_set_word (self, g_value_get_string (value));
    break;
  case PROP_WRAP:
    gtk_label_set_wrap (self->label, g_value_get_boolean (value));
    break;
  case PROP_XALIGN:
    gtk_label_set_xalign (self->label, g_value_get_float (value));
    break;
  case PROP_MAX_WIDTH_CHARS:
    gtk_label_set_max_width_chars (self->label, g_value_get_int (value));
    break;
  case PROP_JUSTIFY:
    gtk_label_set_justify (self->label, g_value_get_enum (value));
    break;
  case PROP_NATURAL_WRAP_MODE:
    gtk_label_set_natural_wrap_mode (self->label, g_value_get_enum (value));
    break;
  case PROP_NAMES_BUTTON:
    self->names_button = g_value_get_boolean (value);
    name_button (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_text_label_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_text_label_parent_class)->root (widget);

  name_button (GZA_TEXT_LABEL (widget));
}

static void
gza_text_label_dispose (GObject *object)
{
  GzaTextLabel *self = GZA_TEXT_LABEL (object);

  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_text_label_parent_class)->dispose (object);
}

static void
gza_text_label_finalize (GObject *object)
{
  GzaTextLabel *self = GZA_TEXT_LABEL (object);

  g_free (self->word);
  g_clear_pointer (&self->text, gza_text_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (gza_text_label_parent_class)->finalize (object);
}

static void
gza_text_label_class_init (GzaTextLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_text_label_get_property;
  object_class->set_property = gza_text_label_set_property;
  object_class->dispose = gza_text_label_dispose;
  object_class->finalize = gza_text_label_finalize;
  widget_class->root = gza_text_label_root;

  props[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, NULL, flags);
  props[PROP_WRAP] = g_param_spec_boolean ("wrap", NULL, NULL, TRUE, flags);
  props[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  props[PROP_MAX_WIDTH_CHARS] =
      g_param_spec_int ("max-width-chars", NULL, NULL, -1, G_MAXINT, -1, flags);
  props[PROP_JUSTIFY] = g_param_spec_enum ("justify", NULL, NULL, GTK_TYPE_JUSTIFICATION,
                                           GTK_JUSTIFY_LEFT, flags);
  props[PROP_NATURAL_WRAP_MODE] =
      g_param_spec_enum ("natural-wrap-mode", NULL, NULL, GTK_TYPE_NATURAL_WRAP_MODE,
                         GTK_NATURAL_WRAP_INHERIT, flags);
  props[PROP_NAMES_BUTTON] =
      g_param_spec_boolean ("names-button", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_text_label_init (GzaTextLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
}

/**
 * gza_text_label_new:
 *
 * Makes an empty label.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_text_label_new (void)
{
  return g_object_new (GZA_TYPE_TEXT_LABEL, NULL);
}

/**
 * gza_text_label_new_word:
 * @word: an English interface word, marked by GZA_WORD()
 *
 * Makes a label for an interface word.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_text_label_new_word (const char *word)
{
  return g_object_new (GZA_TYPE_TEXT_LABEL, "word", word, NULL);
}

/**
 * gza_text_label_set_word:
 * @self: a label
 * @word: (nullable): an English interface word, marked by GZA_WORD()
 *
 * Shows an interface word.
 */
void
gza_text_label_set_word (GzaTextLabel *self,
                         const char *word)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));

  g_free (self->word);
  self->word = g_strdup (word != NULL ? word : "");
  show (self, SHOWS_WORD, NULL);
}

/**
 * gza_text_label_set_text:
 * @self: a label
 * @text: (nullable): a curator's text
 *
 * Shows a curator's plain text.
 */
void
gza_text_label_set_text (GzaTextLabel *self,
                         GzaText *text)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));

  show (self, SHOWS_TEXT, text);
}

/**
 * gza_text_label_set_prose:
 * @self: a label
 * @text: (nullable): a curator's CommonMark
 *
 * Shows a curator's prose.
 */
void
gza_text_label_set_prose (GzaTextLabel *self,
                          GzaText *text)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));

  show (self, SHOWS_PROSE, text);
}

/**
 * gza_text_label_set_opening:
 * @self: a label
 * @text: (nullable): a curator's CommonMark
 *
 * Shows the first paragraph of a curator's prose, without its emphasis and links.
 */
void
gza_text_label_set_opening (GzaTextLabel *self,
                            GzaText *text)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));

  show (self, SHOWS_OPENING, text);
}

/**
 * gza_text_label_set_string:
 * @self: a label
 * @string: UTF-8, shown as it is
 * @language: its BCP 47 tag
 *
 * Shows a string that the caller keeps in step with the language.
 */
void
gza_text_label_set_string (GzaTextLabel *self,
                           const char *string,
                           const char *language)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));
  g_return_if_fail (string != NULL);
  g_return_if_fail (language != NULL);

  self->shows = SHOWS_STRING;
  gtk_label_set_text (self->label, string);
  set_language (self, language);
  name_button (self);
}

/**
 * gza_text_label_set_func:
 * @self: a label
 * @func: makes the string, again for each language
 * @data: what @func speaks of; it outlives the label
 *
 * Shows what a function makes.
 */
void
gza_text_label_set_func (GzaTextLabel *self,
                         GzaTextLabelFunc func,
                         gconstpointer data)
{
  g_return_if_fail (GZA_IS_TEXT_LABEL (self));
  g_return_if_fail (func != NULL);

  self->func = func;
  self->data = data;
  show (self, SHOWS_MADE, NULL);
}

/**
 * gza_text_label_set_catalog:
 * @self: a label, before its prose is set
 * @catalog: whose glossary the prose marks terms of
 *
 * Makes marked terms open: in a story where they stand (`story.open-term`, with the term's id and
 * where its line is in the window), else in the room of words (`nav.open-room`).
 */
void
gza_text_label_set_catalog (GzaTextLabel *self,
                            GzaCatalog *catalog)
{
  GtkGesture *click;

  g_return_if_fail (GZA_IS_TEXT_LABEL (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));
  g_return_if_fail (self->catalog == NULL);

  self->catalog = g_object_ref (catalog);
  click = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  /* Not the label's own: its gestures deny ours as soon as a finger comes down. */
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->label, "activate-link", G_CALLBACK (on_activate_link),
                           self, G_CONNECT_SWAPPED);
}
