/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-captions-view.h"

#include "gza-cue-watch.h"
#include "gza-languages.h"
#include "gza-units.h"

/* The caption of now, in a box at the bottom centre, or at the top; and beneath it, where the
 * visitor wants it, the same in a second language.
 *
 * Lies over a picture and lets every touch through. A box is as wide as its text needs, never
 * wider than 68 % of the picture (larger letters and narrow pictures get more); a text of two
 * lines is broken where both are about equally long, which reads faster than a long line and a
 * short one. */

#define N_LINES 2
/* Steps of the search for the narrowest box of the same height. */
#define BALANCE_STEPS 6

/* Of the picture's width, by the size of the letters. */
static const double width_ratios[] = { 0.68, 0.78, 0.88 };

/* A narrow picture gives them more of it, up to this width of a line and this part of its own. */
#define NARROW_REM 34.0
#define NARROW_RATIO 0.94

static const char *const size_classes[] = { "normal", "large", "largest" };
static const char *const box_classes[] = { "opaque", "shade", "bare" };

/* The captions of one language. */
typedef struct {
  GtkWidget *label;
  GzaCueWatch *watch;
} Line;

struct _GzaCaptionsView {
  GtkWidget parent_instance;

  /* Owned */
  Line lines[N_LINES];
  GzaCaptionsLook *look;
};

G_DEFINE_FINAL_TYPE (GzaCaptionsView, gza_captions_view, GTK_TYPE_WIDGET)

static void
show_cues (Line *line)
{
  g_autofree char *text = gza_cue_watch_dup_text (line->watch);

  gtk_label_set_text (GTK_LABEL (line->label), text);
  gtk_widget_set_child_visible (line->label, text[0] != '\0');
}

static void
on_cues_changed (GzaCaptionsView *self)
{
  for (guint i = 0; i < N_LINES; i++)
    show_cues (&self->lines[i]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_only_class (GtkWidget         *widget,
                const char *const *classes,
                gsize              n_classes,
                guint              wanted)
{
  for (gsize i = 0; i < n_classes; i++) {
    if (i == wanted)
      gtk_widget_add_css_class (widget, classes[i]);
    else
      gtk_widget_remove_css_class (widget, classes[i]);
  }
}

static void
on_look_changed (GzaCaptionsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  set_only_class (widget, size_classes, G_N_ELEMENTS (size_classes),
                  gza_captions_look_get_size (self->look));
  set_only_class (widget, box_classes, G_N_ELEMENTS (box_classes),
                  gza_captions_look_get_box (self->look));
  gtk_widget_queue_allocate (widget);
}

static int
measure_height (GtkWidget *label,
                int        width)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The narrowest width at which the text has as many lines as at @widest. */
static int
balance (GtkWidget *label,
         int        narrowest,
         int        widest)
{
  int height = measure_height (label, widest);
  int low = narrowest;
  int high = widest;

  for (int i = 0; i < BALANCE_STEPS && low < high; i++) {
    int middle = (low + high) / 2;

    if (measure_height (label, middle) > height)
      low = middle + 1;
    else
      high = middle;
  }
  return high;
}

static void
gza_captions_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

/* The widest that a line may be. */
static int
get_widest (GzaCaptionsView *self,
            int              width)
{
  double ratio = width_ratios[gza_captions_look_get_size (self->look)];
  double narrow_px = MIN (NARROW_REM * gza_units_get_rem_px (), width * NARROW_RATIO);

  return (int) MAX (width * ratio, narrow_px);
}

/* Puts a line's box at a height and returns its own. */
static int
allocate_line (GzaCaptionsView *self,
               GtkWidget       *label,
               int              width,
               int              y)
{
  GtkAllocation box = { .y = y };
  int minimum;
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  box.width = CLAMP (natural, minimum, MAX (minimum, get_widest (self, width)));
  box.width = balance (label, minimum, box.width);
  box.height = measure_height (label, box.width);
  box.x = (width - box.width) / 2;
  gtk_widget_size_allocate (label, &box, -1);
  return box.height;
}

static void
gza_captions_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GzaCaptionsView *self = GZA_CAPTIONS_VIEW (widget);
  int heights[N_LINES] = { 0 };
  int y = 0;

  for (guint i = 0; i < N_LINES; i++) {
    if (gtk_widget_get_child_visible (self->lines[i].label))
      heights[i] = allocate_line (self, self->lines[i].label, width, 0);
    y += heights[i];
  }

  y = gza_captions_look_get_position (self->look) == GZA_CAPTIONS_TOP ? 0 : MAX (height - y, 0);
  for (guint i = 0; i < N_LINES; i++) {
    if (heights[i] > 0)
      y += allocate_line (self, self->lines[i].label, width, y);
  }
}

static void
drop_look (GzaCaptionsView *self)
{
  if (self->look != NULL)
    g_signal_handlers_disconnect_by_data (self->look, self);
  g_clear_object (&self->look);
}

static void
gza_captions_view_dispose (GObject *object)
{
  GzaCaptionsView *self = GZA_CAPTIONS_VIEW (object);

  for (guint i = 0; i < N_LINES; i++) {
    Line *line = &self->lines[i];

    if (line->watch != NULL)
      g_signal_handlers_disconnect_by_data (line->watch, self);
    g_clear_object (&line->watch);
    g_clear_pointer (&line->label, gtk_widget_unparent);
  }
  drop_look (self);
  G_OBJECT_CLASS (gza_captions_view_parent_class)->dispose (object);
}

static void
gza_captions_view_class_init (GzaCaptionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_captions_view_dispose;
  widget_class->measure = gza_captions_view_measure;
  widget_class->size_allocate = gza_captions_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-captions");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
init_line (GzaCaptionsView *self,
           Line            *line)
{
  line->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (line->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (line->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (line->label), GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (line->label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_child_visible (line->label, FALSE);
  gtk_widget_set_parent (line->label, GTK_WIDGET (self));

  line->watch = gza_cue_watch_new ();
  g_signal_connect_swapped (line->watch, "changed", G_CALLBACK (on_cues_changed), self);
}

static void
gza_captions_view_init (GzaCaptionsView *self)
{
  g_autoptr (GzaCaptionsLook) look = gza_captions_look_new ();

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < N_LINES; i++)
    init_line (self, &self->lines[i]);
  gtk_widget_add_css_class (self->lines[1].label, "second");
  gza_captions_view_set_look (self, look);
}

/**
 * gza_captions_view_new:
 *
 * Makes a view that has nothing to show.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_captions_view_new (void)
{
  return g_object_new (GZA_TYPE_CAPTIONS_VIEW, NULL);
}

/**
 * gza_captions_view_set_player:
 * @self: a view
 * @player: (nullable): whose words are shown
 *
 * Follows another player's position.
 */
void
gza_captions_view_set_player (GzaCaptionsView *self,
                              GzaPlayer       *player)
{
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));

  for (guint i = 0; i < N_LINES; i++)
    gza_cue_watch_set_player (self->lines[i].watch, player);
}

/**
 * gza_captions_view_set_look:
 * @self: a view
 * @look: how the visitor wants captions
 *
 * Follows a look.
 */
void
gza_captions_view_set_look (GzaCaptionsView *self,
                            GzaCaptionsLook *look)
{
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (look));

  if (self->look == look)
    return;
  drop_look (self);
  self->look = g_object_ref (look);
  g_signal_connect_swapped (look, "changed", G_CALLBACK (on_look_changed), self);
  on_look_changed (self);
}

/* Letter forms and direction are the language's. */
static void
set_line (Line       *line,
          GzaCues    *cues,
          const char *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (language != NULL) {
    attributes = pango_attr_list_new ();
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
    gtk_widget_set_direction (line->label, gza_language_is_rtl (language) ? GTK_TEXT_DIR_RTL
                                                                          : GTK_TEXT_DIR_LTR);
  }
  gtk_label_set_attributes (GTK_LABEL (line->label), attributes);
  gza_cue_watch_set_cues (line->watch, cues);
}

/**
 * gza_captions_view_set_cues:
 * @self: a view
 * @cues: (nullable): the captions of one language
 * @language: (nullable): their language, a BCP 47 tag
 *
 * Shows other captions from now on, in letter forms and direction of their language.
 */
void
gza_captions_view_set_cues (GzaCaptionsView *self,
                            GzaCues         *cues,
                            const char      *language)
{
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));

  set_line (&self->lines[0], cues, language);
}

/**
 * gza_captions_view_set_second_cues:
 * @self: a view
 * @cues: (nullable): the captions of a second language
 * @language: (nullable): their language, a BCP 47 tag
 *
 * Shows a second language beneath the first, or no longer.
 */
void
gza_captions_view_set_second_cues (GzaCaptionsView *self,
                                   GzaCues         *cues,
                                   const char      *language)
{
  g_return_if_fail (GZA_IS_CAPTIONS_VIEW (self));

  set_line (&self->lines[1], cues, language);
}
