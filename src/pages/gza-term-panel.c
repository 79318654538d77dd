/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-term-panel"

#include "gza-term-panel.h"

#include "gza-locale.h"
#include "gza-room-parts.h"
#include "gza-units.h"

/* A card beside the text in which a word was touched, where the page leaves room for it; else
 * beneath the line, or above it where there is more room. What doesn't fit is scrolled inside. The
 * panel itself covers the page, so that a touch outside of the card closes it and does nothing
 * else, and what lies beneath stays where it is. Keys stay inside as well; Escape closes. Part of
 * the story's frame. Main thread only.
 */

/* Between the line and the card, and between the card and the edges. */
#define GAP_REM 0.4
#define EDGE_REM 1.0
/* As much as can be read in three columns, and in one; less than the least is not read at all. */
#define WIDE_REM 60.0
#define NARROW_REM 33.0
#define LEAST_REM 24.0

struct _GzaTermPanel {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *card;

  /* borrowed from the card */
  GtkWidget *term;
  GtkWidget *close;
  GtkWidget *more;
  GtkWidget *scroller;
  GtkWidget *body;
  GtkBox *columns;
  GtkBox *sources;
  GtkWidget *focus_before; /* weak: had the focus when the panel opened */

  /* state */
  graphene_rect_t line; /* in the panel; of no height where the text has moved since */
  gboolean beside;      /* of the text, not beneath the line or above */
  int top_px;
  int bottom_px;
  gboolean portrait;
};

enum {
  PROP_OPEN = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaTermPanel, gza_term_panel, GTK_TYPE_WIDGET)

/* What it says */

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
fill (GzaTermPanel *self,
      const GzaTerm *term)
{
  GtkBox *meaning = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  clear (self->columns);
  clear (self->sources);
  gza_text_label_set_text (GZA_TEXT_LABEL (self->term), term->term);
  gtk_box_append (self->columns, GTK_WIDGET (meaning));
  gza_room_add_prose (meaning, term->meaning);
  if (term->why != NULL) {
    gtk_widget_add_css_class (gza_room_add_word (meaning, GZA_WORD ("Why")), "term-why");
    gza_room_add_text (meaning, term->why);
  }
  if (term->say != NULL || term->rather_not != NULL) {
    GtkBox *advice = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

    gtk_box_set_homogeneous (advice, TRUE);
    gza_room_add_advice (advice, GZA_ADVICE_SAY, term->say);
    gza_room_add_advice (advice, GZA_ADVICE_RATHER_NOT, term->rather_not);
    gtk_box_append (self->columns, GTK_WIDGET (advice));
  }
  gza_room_add_sources_line (self->sources, term->sources, term->n_sources);
}

static void
update_words (GzaTermPanel *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL,
      gza_locale_get_word (gza_locale_get_default (), GZA_WORD ("Close")), -1);
  /* In another language the line is elsewhere, and the card stands at the end of the page. */
  self->line.size.height = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Where it stands */

/* The larger of what the text leaves free at its sides. */
static int
find_side (GzaTermPanel *self,
           int           width,
           int          *ret_x)
{
  int before_px = (int) self->line.origin.x;
  int after_px = width - before_px - (int) self->line.size.width;

  *ret_x = before_px >= after_px ? 0 : width - after_px;

  return MAX (before_px, after_px);
}

/* As wide as can be read, in the middle of the side, or of the line as far as the edges let it. */
static void
choose_columns (GzaTermPanel  *self,
                int            width,
                GtkAllocation *place)
{
  double rem_px = gza_units_get_rem_px ();
  gboolean narrow = self->beside || self->portrait;
  int edge_px = (int) (EDGE_REM * rem_px);
  int start_px = 0, space_px = width;
  int minimum_px;

  if (self->beside)
    space_px = find_side (self, width, &start_px);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);
  place->width = MAX (minimum_px, MIN ((int) ((narrow ? NARROW_REM : WIDE_REM) * rem_px),
                                       space_px - 2 * edge_px));
  place->x = self->beside ? start_px + (space_px - place->width) / 2
                          : (int) (self->line.origin.x + self->line.size.width / 2) -
                                place->width / 2;
  place->x = CLAMP (place->x, edge_px, MAX (edge_px, width - edge_px - place->width));
}

/* How high the card is with all that it says. GtkScrolledWindow doesn't ask how its child wraps. */
static int
measure_height (GzaTermPanel *self,
                int           width)
{
  GtkBorder padding;
  int card_px, scroller_px, body_px;

  gtk_style_context_get_padding (gtk_widget_get_style_context (self->card), &padding);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, NULL, &card_px, NULL, NULL);
  width -= padding.left + padding.right;
  gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, width, NULL, &scroller_px, NULL,
                      NULL);
  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, width, NULL, &body_px, NULL, NULL);

  return card_px - scroller_px + body_px;
}

/* Beneath the line, or above it where it doesn't fit beneath and there is more room. */
static void
choose_rows (GzaTermPanel  *self,
             int            top_px,
             int            end_px,
             GtkAllocation *place)
{
  gboolean anywhere = self->beside || self->line.size.height <= 0;
  int gap_px = (int) (GAP_REM * gza_units_get_rem_px ());
  int line_px = (int) self->line.origin.y;
  int above_px = anywhere ? 0 : line_px - gap_px - top_px;
  int beneath_px = end_px - (anywhere ? top_px : line_px + (int) self->line.size.height + gap_px);
  int natural_px = measure_height (self, place->width);
  int minimum_px;

  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, place->width, &minimum_px, NULL, NULL,
                      NULL);
  if (natural_px <= beneath_px || beneath_px >= above_px) {
    place->height = MAX (minimum_px, MIN (natural_px, beneath_px));
    place->y = anywhere ? end_px - place->height : end_px - beneath_px;
  } else {
    place->height = MAX (minimum_px, MIN (natural_px, above_px));
    place->y = top_px + above_px - place->height;
  }
  if (self->beside && self->line.size.height > 0)
    place->y = CLAMP (line_px - place->height / 2, top_px, place->y);
}

/* Before the panel has a size of its own: it will be as large as what holds it. */
static void
choose_side (GzaTermPanel *self)
{
  int width = gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (self)));
  GtkOrientation orientation;
  int x_px;

  self->beside = find_side (self, width, &x_px) >= LEAST_REM * gza_units_get_rem_px ();
  orientation = self->beside || self->portrait ? GTK_ORIENTATION_VERTICAL
                                               : GTK_ORIENTATION_HORIZONTAL;
  gtk_box_set_homogeneous (self->columns, orientation == GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), orientation);
}

static void
gza_term_panel_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaTermPanel *self = GZA_TERM_PANEL (widget);
  int edge_px = (int) (GAP_REM * gza_units_get_rem_px ());
  GtkAllocation place;

  choose_columns (self, width, &place);
  choose_rows (self, self->top_px + edge_px, height - self->bottom_px - edge_px, &place);
  gtk_widget_size_allocate (self->card, &place, -1);
}

static void
gza_term_panel_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  /* As large as the page that it covers, whatever the card says. */
  *minimum = *natural = 0;
}

/* Fingers and keys */

static void
on_released (GzaTermPanel *self,
             int           n_press,
             double        x,
             double        y)
{
  graphene_rect_t card;

  if (!gtk_widget_compute_bounds (self->card, GTK_WIDGET (self), &card) ||
      !graphene_rect_contains_point (&card, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    gza_term_panel_close (self);
}

static gboolean
on_key_pressed (GzaTermPanel    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  return key == GDK_KEY_Escape && gza_term_panel_close (self);
}

static void
on_close (GzaTermPanel *self)
{
  gza_term_panel_close (self);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Who has come to the end of the card begins it anew. GTK's own order goes by where the middles of
 * widgets stand, to fractions of a pixel, and may take the latter of two in a row first. */
static gboolean
gza_term_panel_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GzaTermPanel *self = GZA_TERM_PANEL (widget);
  GtkWidget *stops[] = { self->more, self->close, self->scroller };
  int n_stops = G_N_ELEMENTS (stops);
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int at = direction == GTK_DIR_TAB_BACKWARD ? n_stops : -1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (gza_term_panel_parent_class)->focus (widget, direction) ||
           gtk_widget_grab_focus (self->more);

  for (int i = 0; i < n_stops; i++)
    if (has_focus (stops[i])) {
      if (gtk_widget_child_focus (stops[i], direction))
        return TRUE;
      at = i;
    }
  for (int i = 1; i <= n_stops; i++)
    if (gtk_widget_child_focus (stops[(at + i * step + n_stops) % n_stops], direction))
      return TRUE;

  return FALSE;
}

static void
set_focus_before (GzaTermPanel *self,
                  GtkWidget    *widget)
{
  g_set_weak_pointer (&self->focus_before, widget);
}

/* The widget */

static void
gza_term_panel_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (id) {
  case PROP_OPEN:
    g_value_set_boolean (value, gza_term_panel_get_open (GZA_TERM_PANEL (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_term_panel_dispose (GObject *object)
{
  GzaTermPanel *self = GZA_TERM_PANEL (object);

  set_focus_before (self, NULL);
  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_term_panel_parent_class)->dispose (object);
}

static void
gza_term_panel_class_init (GzaTermPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_term_panel_get_property;
  object_class->dispose = gza_term_panel_dispose;
  widget_class->measure = gza_term_panel_measure;
  widget_class->size_allocate = gza_term_panel_size_allocate;
  widget_class->focus = gza_term_panel_focus;

  props[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "gza-term-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
add_head (GzaTermPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->term = gza_text_label_new ();
  gtk_widget_add_css_class (self->term, "card-title");
  gtk_widget_set_hexpand (self->term, TRUE);
  gtk_widget_set_valign (self->term, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), self->term);
  self->more = gza_room_add_button (GTK_BOX (head), GZA_WORD ("All words"), "secondary", "words",
                                    "");
  g_object_set (gtk_button_get_child (GTK_BUTTON (self->more)), "wrap", FALSE, NULL);
  self->close = gtk_button_new_from_icon_name ("gza-close-symbolic");
  gtk_widget_add_css_class (self->close, "round");
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (head), self->close);
  gtk_widget_add_css_class (head, "term-head");
  gtk_box_append (GTK_BOX (self->card), head);
}

static void
add_controllers (GzaTermPanel *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_body (GzaTermPanel *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->columns = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->sources = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->columns), "term-columns");
  gtk_widget_add_css_class (GTK_WIDGET (self->sources), "term-sources");
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->columns));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->sources));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->body);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->card), self->scroller);
}

static void
gza_term_panel_init (GzaTermPanel *self)
{
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_head (self);
  add_body (self);
  gtk_widget_add_css_class (self->card, "term-card");
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MODAL, TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->term, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->columns, NULL, -1);
  add_controllers (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_term_panel_open:
 * @self: a panel
 * @term: a term of the glossary
 * @line: its line, as wide as the text, in the panel's coordinates
 *
 * Explains a term beside its line.
 */
void
gza_term_panel_open (GzaTermPanel          *self,
                     const GzaTerm         *term,
                     const graphene_rect_t *line)
{
  GtkRoot *root;
  gboolean was_open;

  g_return_if_fail (GZA_IS_TERM_PANEL (self));
  g_return_if_fail (term != NULL);

  was_open = gza_term_panel_get_open (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!was_open)
    set_focus_before (self, root != NULL ? gtk_root_get_focus (root) : NULL);
  fill (self, term);
  self->line = *line;
  choose_side (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->close);
  if (!was_open)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

/**
 * gza_term_panel_close:
 * @self: a panel
 *
 * Goes away, and gives the keys back to where they were.
 *
 * Returns: %FALSE where it wasn't open
 */
gboolean
gza_term_panel_close (GzaTermPanel *self)
{
  g_return_val_if_fail (GZA_IS_TERM_PANEL (self), FALSE);

  if (!gza_term_panel_get_open (self))
    return FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  set_focus_before (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);

  return TRUE;
}

/**
 * gza_term_panel_get_open:
 * @self: a panel
 *
 * Tells whether a word is explained.
 *
 * Returns: %TRUE if so
 */
gboolean
gza_term_panel_get_open (GzaTermPanel *self)
{
  g_return_val_if_fail (GZA_IS_TERM_PANEL (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * gza_term_panel_set_portrait:
 * @self: a panel
 * @portrait: whether the screen is taller than wide
 *
 * Sets whether the next word is explained beneath each other; the present one goes away, as its
 * line is elsewhere.
 */
void
gza_term_panel_set_portrait (GzaTermPanel *self,
                             gboolean      portrait)
{
  g_return_if_fail (GZA_IS_TERM_PANEL (self));

  self->portrait = portrait;
  gza_term_panel_close (self);
}

/**
 * gza_term_panel_set_insets:
 * @self: a panel
 * @top_px: what the page's upper bar covers
 * @bottom_px: what its lower bar covers
 *
 * Keeps the card clear of the bars.
 */
void
gza_term_panel_set_insets (GzaTermPanel *self,
                           int           top_px,
                           int           bottom_px)
{
  g_return_if_fail (GZA_IS_TERM_PANEL (self));

  self->top_px = top_px;
  self->bottom_px = bottom_px;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
