/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-spoken-view"

#include "gza-spoken-view.h"

#include "gza-locale.h"

/* The second screen, for a hall: what is being said, above the road and what it is said in. In
 * silence the title stands alone, that of the story or of the exhibition.
 *
 * The letters follow from this screen's own size and not from the rem, which is the first screen's;
 * a long sentence gets smaller ones. So the text is laid out when it is painted. */

/* Of the shorter side: the letters at their largest and smallest, and the title's. */
#define LARGEST_RATIO 0.105
#define SMALLEST_RATIO 0.035
#define SHRINK_RATIO 0.93
#define TITLE_RATIO 0.04
#define TITLE_ALONE_RATIO 0.085
#define MARGIN_RATIO 0.08
#define ROAD_RATIO 0.006
#define LINE_SPACING 1.05f

static const GdkRGBA apricot = { 0.949f, 0.639f, 0.2f, 1 };

struct _GzaSpokenView {
  GtkWidget parent_instance;

  /* owned */
  GzaContext *context;
};

G_DEFINE_FINAL_TYPE (GzaSpokenView, gza_spoken_view, GTK_TYPE_WIDGET)

/* Of the story that the visitor is in, or of the exhibition. */
static const char *
get_title (GzaSpokenView *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);
  const char *id = gza_context_get_open_story (self->context);
  GzaStory *story = catalog != NULL && id != NULL ? gza_catalog_get_story (catalog, id) : NULL;
  GzaText *title = story != NULL     ? gza_story_get_title (story)
                   : catalog != NULL ? gza_catalog_get_title (catalog)
                                     : NULL;

  return title != NULL ? gza_locale_get_text (gza_locale_get_default (), title) : "";
}

static PangoLayout *
make_layout (GzaSpokenView *self,
             const char *text,
             const char *language,
             int width_px)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width_px * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  return layout;
}

static int
set_letters (PangoLayout *layout,
             double letters_px)
{
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (
          pango_layout_get_context (layout)));
  int height_px;

  pango_font_description_set_absolute_size (font, letters_px * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, NULL, &height_px);
  return height_px;
}

/* The largest letters with which the text fits. Returns its height. */
static int
fit (PangoLayout *layout,
     double largest_px,
     double smallest_px,
     int room_px)
{
  double letters_px = largest_px;
  int height_px = set_letters (layout, letters_px);

  while (height_px > room_px && letters_px > smallest_px) {
    letters_px = MAX (letters_px * SHRINK_RATIO, smallest_px);
    height_px = set_letters (layout, letters_px);
  }
  return height_px;
}

static void
paint_text (GtkWidget *widget,
            GtkSnapshot *snapshot,
            PangoLayout *layout,
            double x_px,
            double y_px)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x_px, (float) y_px));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The title at the foot, and the road above it; returns where the road is. */
static double
paint_foot (GzaSpokenView *self,
            GtkSnapshot *snapshot,
            double side_px,
            int width_px,
            int height_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double margin_px = side_px * MARGIN_RATIO;
  double road_px = MAX (side_px * ROAD_RATIO, 2);
  int room_px = width_px - (int) (2 * margin_px);
  g_autoptr (PangoLayout) title = make_layout (self, get_title (self), NULL, room_px);
  int title_px = set_letters (title, side_px * TITLE_RATIO);
  double road_y_px = height_px - margin_px - title_px - side_px * TITLE_RATIO;

  gtk_snapshot_append_color (snapshot, &apricot,
                             &GRAPHENE_RECT_INIT ((float) margin_px, (float) road_y_px,
                                                  (float) room_px, (float) road_px));
  paint_text (widget, snapshot, title, margin_px, height_px - margin_px - title_px);
  return road_y_px;
}

static void
paint_alone (GzaSpokenView *self,
             GtkSnapshot *snapshot,
             double side_px,
             int width_px,
             int height_px)
{
  double margin_px = side_px * MARGIN_RATIO;
  double road_px = MAX (side_px * ROAD_RATIO, 2);
  int room_px = width_px - (int) (2 * margin_px);
  g_autoptr (PangoLayout) title = make_layout (self, get_title (self), NULL, room_px);
  int title_px = fit (title, side_px * TITLE_ALONE_RATIO, side_px * SMALLEST_RATIO, height_px / 2);
  double top_px = (height_px - title_px) / 2.0 - side_px * TITLE_RATIO;

  paint_text (GTK_WIDGET (self), snapshot, title, margin_px, top_px);
  gtk_snapshot_append_color (
      snapshot, &apricot,
      &GRAPHENE_RECT_INIT ((float) (width_px / 2.0 - side_px * LARGEST_RATIO),
                           (float) (top_px + title_px + side_px * TITLE_RATIO),
                           (float) (2 * side_px * LARGEST_RATIO), (float) road_px));
}

static void
gza_spoken_view_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  GzaSpokenView *self = GZA_SPOKEN_VIEW (widget);
  GzaSpoken *spoken = gza_context_get_spoken (self->context);
  int width_px = gtk_widget_get_width (widget), height_px = gtk_widget_get_height (widget);
  double side_px = MIN (width_px, height_px);
  double margin_px = side_px * MARGIN_RATIO;
  g_autoptr (PangoLayout) words = NULL;
  double road_y_px;
  int words_px;

  if (side_px < 1)
    return;
  if (gza_spoken_get_text (spoken)[0] == '\0') {
    paint_alone (self, snapshot, side_px, width_px, height_px);
    return;
  }
  road_y_px = paint_foot (self, snapshot, side_px, width_px, height_px);
  words = make_layout (self, gza_spoken_get_text (spoken), gza_spoken_get_language (spoken),
                       width_px - (int) (2 * margin_px));
  words_px = fit (words, side_px * LARGEST_RATIO, side_px * SMALLEST_RATIO,
                  (int) (road_y_px - 2 * margin_px));
  paint_text (widget, snapshot, words, margin_px, MAX (margin_px, (road_y_px - words_px) / 2));
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
