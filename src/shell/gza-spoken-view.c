/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-spoken-view"

#include "gza-spoken-view.h"

#include "gza-fitted-layout.h"
#include "gza-locale.h"
#include "gza-sorry-page.h"

/* The second screen, for a hall: what is being said, above the road and what it is said in. In
 * silence a story has its title there, and the exhibition its title in all of its languages, like
 * the poster at a door.
 *
 * The letters follow from this screen's own size and not from the rem, which is the first screen's;
 * a long sentence gets smaller ones. So the text is laid out when it is painted. */

/* Of the shorter side: the letters at their largest and smallest, and those of titles. */
#define LARGEST_RATIO 0.105
#define SMALLEST_RATIO 0.035
#define TITLE_RATIO 0.04
#define STORY_RATIO 0.085
#define POSTER_RATIO 0.16
#define SUBTITLE_RATIO 0.048
#define MARGIN_RATIO 0.08
#define ROAD_RATIO 0.006
#define DIM_ALPHA 0.7f

static const GdkRGBA apricot = { 0.949f, 0.639f, 0.2f, 1 };

struct _GzaSpokenView {
  GtkWidget parent_instance;

  /* owned */
  GzaContext *context;
};

G_DEFINE_FINAL_TYPE (GzaSpokenView, gza_spoken_view, GTK_TYPE_WIDGET)

static GzaStory *
get_story (GzaSpokenView *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);
  const char *id = gza_context_get_open_story (self->context);

  return catalog != NULL && id != NULL ? gza_catalog_get_story (catalog, id) : NULL;
}

static gboolean
has_exhibition (GzaSpokenView *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);

  return catalog != NULL && gza_catalog_get_title (catalog) != NULL &&
         g_list_model_get_n_items (gza_catalog_get_stories (catalog)) > 0;
}

/* Of the story that the visitor is in, or of the exhibition; else that it will be back. */
static const char *
get_title (GzaSpokenView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  GzaStory *story = get_story (self);

  if (story != NULL)
    return gza_locale_get_text (locale, gza_story_get_title (story));
  if (has_exhibition (self))
    return gza_locale_get_text (locale,
                                gza_catalog_get_title (gza_context_get_catalog (self->context)));
  return gza_sorry_page_get_words (gza_sorry_page_get_languages ()[0]);
}

static const char *
get_subtitle (GzaSpokenView *self)
{
  GzaText *about = has_exhibition (self)
                       ? gza_catalog_get_subtitle (gza_context_get_catalog (self->context))
                       : NULL;

  return about != NULL ? gza_locale_get_text (gza_locale_get_default (), about) : "";
}

/* The same in the other languages: those in which it is written. */
static char *
dup_other_titles (GzaSpokenView *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  const char *const *languages = gza_sorry_page_get_languages ();
  GzaText *text = has_exhibition (self)
                      ? gza_catalog_get_title (gza_context_get_catalog (self->context))
                      : NULL;
  const char *shown = get_title (self);

  for (gsize i = 0; languages[i] != NULL; i++) {
    const char *title = text != NULL ? gza_text_get_exact (text, languages[i])
                                     : gza_sorry_page_get_words (languages[i]);

    if (title != NULL && !g_str_equal (title, shown))
      g_ptr_array_add (titles, (char *) title);
  }
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (text != NULL ? "   ·   " : "\n", (char **) titles->pdata);
}

static void
paint_text (GtkWidget *widget,
            GtkSnapshot *snapshot,
            PangoLayout *layout,
            double y_px,
            float alpha)
{
  double width_px = (double) pango_layout_get_width (layout) / PANGO_SCALE;
  double x_px = (gtk_widget_get_width (widget) - width_px) / 2;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x_px, (float) y_px));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_road (GtkWidget *widget,
            GtkSnapshot *snapshot,
            double y_px,
            double length_px)
{
  int width_px = gtk_widget_get_width (widget);
  double side_px = MIN (width_px, gtk_widget_get_height (widget));

  gtk_snapshot_append_color (
      snapshot, &apricot,
      &GRAPHENE_RECT_INIT ((float) ((width_px - length_px) / 2), (float) y_px, (float) length_px,
                           (float) MAX (side_px * ROAD_RATIO, 2)));
}

static double
get_side (GzaSpokenView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

/* Between the margins. */
static int
get_room (GzaSpokenView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) - (int) (2 * get_side (self) * MARGIN_RATIO);
}

/* Sizes are ratios of the shorter side; returns the height. */
static int
lay_out (GzaSpokenView *self,
         const char *text,
         const char *language,
         double largest_ratio,
         double height_px,
         PangoLayout **ret_layout)
{
  double side_px = get_side (self);

  *ret_layout = gza_fitted_layout_new (GTK_WIDGET (self), text, language, get_room (self));
  return gza_fitted_layout_fit (*ret_layout, side_px * largest_ratio, side_px * SMALLEST_RATIO,
                                (int) height_px);
}

/* A caption's lines are those of another screen; only another speaker begins a new one. */
static char *
dup_said (const char *text)
{
  GString *said = g_string_new (text);

  for (gsize i = 0; i < said->len; i++) {
    const char *next = said->str + i + 1;

    if (said->str[i] == '\n' && next[0] != '-' && !g_str_has_prefix (next, "–") &&
        !g_str_has_prefix (next, "—"))
      said->str[i] = ' ';
  }
  return g_string_free (said, FALSE);
}

/* What is being said, and at the foot the title with the road above it. */
static void
paint_words (GzaSpokenView *self,
             GtkSnapshot *snapshot,
             int height_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GzaSpoken *spoken = gza_context_get_spoken (self->context);
  double margin_px = get_side (self) * MARGIN_RATIO;
  g_autofree char *said = dup_said (gza_spoken_get_text (spoken));
  g_autoptr (PangoLayout) title = NULL;
  g_autoptr (PangoLayout) words = NULL;
  int title_px = lay_out (self, get_title (self), NULL, TITLE_RATIO, height_px / 4.0, &title);
  double road_y_px = height_px - margin_px - title_px - get_side (self) * TITLE_RATIO;
  int words_px = lay_out (self, said, gza_spoken_get_language (spoken), LARGEST_RATIO,
                          road_y_px - 2 * margin_px, &words);

  paint_text (widget, snapshot, words, MAX (margin_px, (road_y_px - words_px) / 2), 1);
  paint_road (widget, snapshot, road_y_px, get_room (self));
  paint_text (widget, snapshot, title, height_px - margin_px - title_px, 1);
}

/* A story's title alone. */
static void
paint_story (GzaSpokenView *self,
             GtkSnapshot *snapshot,
             int height_px)
{
  double gap_px = get_side (self) * TITLE_RATIO;
  g_autoptr (PangoLayout) title = NULL;
  int title_px = lay_out (self, get_title (self), NULL, STORY_RATIO, height_px / 2.0, &title);
  double top_px = (height_px - title_px) / 2.0 - gap_px;

  paint_text (GTK_WIDGET (self), snapshot, title, top_px, 1);
  paint_road (GTK_WIDGET (self), snapshot, top_px + title_px + gap_px,
              2 * get_side (self) * LARGEST_RATIO);
}

/* The exhibition's title and what it is about, and at the foot the title in its other languages. */
static void
paint_poster (GzaSpokenView *self,
              GtkSnapshot *snapshot,
              int height_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double margin_px = get_side (self) * MARGIN_RATIO, gap_px = get_side (self) * SUBTITLE_RATIO;
  g_autofree char *others = dup_other_titles (self);
  g_autoptr (PangoLayout) title = NULL;
  g_autoptr (PangoLayout) about = NULL;
  g_autoptr (PangoLayout) foot = NULL;
  int foot_px = lay_out (self, others, NULL, SMALLEST_RATIO, height_px, &foot);
  int about_px = lay_out (self, get_subtitle (self), NULL, SUBTITLE_RATIO, height_px / 3.0, &about);
  int title_px = lay_out (self, get_title (self), NULL, POSTER_RATIO,
                          height_px - foot_px - about_px - 3 * margin_px - 2 * gap_px, &title);
  double top_px = (height_px - foot_px - title_px - about_px - 3 * gap_px) / 2;
  double road_y_px = top_px + title_px + gap_px;

  paint_text (widget, snapshot, title, top_px, 1);
  paint_road (widget, snapshot, road_y_px, get_room (self));
  paint_text (widget, snapshot, about, road_y_px + gap_px, 1);
  paint_text (widget, snapshot, foot, height_px - margin_px - foot_px, DIM_ALPHA);
}

static void
gza_spoken_view_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  GzaSpokenView *self = GZA_SPOKEN_VIEW (widget);
  int height_px = gtk_widget_get_height (widget);

  if (get_room (self) < 1 || height_px < 1)
    return;
  if (gza_spoken_get_text (gza_context_get_spoken (self->context))[0] != '\0')
    paint_words (self, snapshot, height_px);
  else if (get_story (self) != NULL)
    paint_story (self, snapshot, height_px);
  else
    paint_poster (self, snapshot, height_px);
}

static void
on_changed (GzaSpokenView *self)
{
  const char *text = gza_spoken_get_text (gza_context_get_spoken (self->context));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text[0] != '\0' ? text : get_title (self), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gza_spoken_view_dispose (GObject *object)
{
  g_clear_object (&GZA_SPOKEN_VIEW (object)->context);

  G_OBJECT_CLASS (gza_spoken_view_parent_class)->dispose (object);
}

static void
gza_spoken_view_class_init (GzaSpokenViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_spoken_view_dispose;
  widget_class->snapshot = gza_spoken_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gza-spoken");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_spoken_view_init (GzaSpokenView *self)
{
}

/**
 * gza_spoken_view_new:
 * @context: what is shown on the first screen
 *
 * Makes a view that follows what is spoken.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_spoken_view_new (GzaContext *context)
{
  GzaSpokenView *self = g_object_new (GZA_TYPE_SPOKEN_VIEW, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (gza_context_get_spoken (context), "notify::text",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::open-story", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::catalog", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
  on_changed (self);
  return GTK_WIDGET (self);
}
