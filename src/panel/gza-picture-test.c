/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-picture-test.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-units.h"

/* One test picture after another, over the whole screen; a touch leads on, and from the last one
 * back. Bars tell whether colors are right, the grid whether edges are cut off or the picture is
 * scaled, greys whether dark and light parts are told apart, plain colors show dead pixels, and the
 * sentence at every size tells from how far it can be read.
 */

#define N_GREYS 16
#define SQUARE_PX 60.0f

typedef enum {
  BARS,
  GRID,
  GREYS,
  WHITE,
  RED,
  GREEN,
  BLUE,
  BLACK,
  TEXT,
  N_PICTURES,
} Picture;

struct _GzaPictureTest {
  GtkWidget parent_instance;

  /* state */
  Picture picture;
};

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPictureTest, gza_picture_test, GTK_TYPE_WIDGET)

static const char *const names[N_PICTURES] = {
  GZA_WORD ("Color bars"), GZA_WORD ("Grid"), GZA_WORD ("Greys"), GZA_WORD ("White"),
  GZA_WORD ("Red"), GZA_WORD ("Green"), GZA_WORD ("Blue"), GZA_WORD ("Black"),
  GZA_WORD ("Text at every size"),
};

static void
fill (GtkSnapshot   *snapshot,
      const GdkRGBA *color,
      float          x,
      float          y,
      float          width,
      float          height)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, width, height);

  gtk_snapshot_append_color (snapshot, color, &area);
}

static void
draw_bars (GtkSnapshot *snapshot,
           float        width,
           float        height)
{
  static const GdkRGBA colors[] = {
    { 1, 1, 1, 1 }, { 1, 1, 0, 1 }, { 0, 1, 1, 1 }, { 0, 1, 0, 1 },
    { 1, 0, 1, 1 }, { 1, 0, 0, 1 }, { 0, 0, 1, 1 }, { 0, 0, 0, 1 },
  };
  float bar = ceilf (width / G_N_ELEMENTS (colors));

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    fill (snapshot, &colors[i], bar * (float) i, 0, bar, height);
}

/* Lines of one pixel, the outermost on the screen's own edge. */
static void
draw_grid (GtkSnapshot *snapshot,
           float        width,
           float        height)
{
  static const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, edge = { 1, 0.3f, 0.2f, 1 };

  fill (snapshot, &black, 0, 0, width, height);
  for (float x = SQUARE_PX; x < width; x += SQUARE_PX)
    fill (snapshot, &white, x, 0, 1, height);
  for (float y = SQUARE_PX; y < height; y += SQUARE_PX)
    fill (snapshot, &white, 0, y, width, 1);
  fill (snapshot, &edge, 0, 0, width, 1);
  fill (snapshot, &edge, 0, height - 1, width, 1);
  fill (snapshot, &edge, 0, 0, 1, height);
  fill (snapshot, &edge, width - 1, 0, 1, height);
}

static void
draw_greys (GtkSnapshot *snapshot,
            float        width,
            float        height)
{
  float bar = ceilf (width / N_GREYS);

  for (int i = 0; i < N_GREYS; i++) {
    float grey = (float) i / (N_GREYS - 1);
    const GdkRGBA up = { grey, grey, grey, 1 };
    const GdkRGBA down = { 1 - grey, 1 - grey, 1 - grey, 1 };

    fill (snapshot, &up, bar * (float) i, 0, bar, height / 2);
    fill (snapshot, &down, bar * (float) i, height / 2, bar, height / 2);
  }
}

static void
draw_text (GzaPictureTest *self,
           GtkSnapshot    *snapshot,
           float           width,
           float           height)
{
  static const GdkRGBA night = { 0.055f, 0.106f, 0.173f, 1 }, paper = { 0.97f, 0.95f, 0.91f, 1 };
  static const double sizes_rem[] = { 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2, 2.6, 3.4 };
  const char *sentence = gza_locale_get_word (gza_locale_get_default (),
                                              GZA_WORD ("The road is long"));
  float y = (float) gza_units_get_rem_px ();

  fill (snapshot, &night, 0, 0, width, height);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes_rem); i++) {
    double size_px = sizes_rem[i] * gza_units_get_rem_px ();
    g_autofree char *line = g_strdup_printf ("%.0f px  %s", size_px, sentence);
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), line);
    g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans");
    graphene_point_t place = GRAPHENE_POINT_INIT ((float) gza_units_get_rem_px () * 2, y);
    int text_height_px;

    pango_font_description_set_absolute_size (font, size_px * PANGO_SCALE);
    pango_layout_set_font_description (layout, font);
    pango_layout_set_width (layout, (int) (width - 2 * place.x) * PANGO_SCALE);
    pango_layout_get_pixel_size (layout, NULL, &text_height_px);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &place);
    gtk_snapshot_append_layout (snapshot, layout, &paper);
    gtk_snapshot_restore (snapshot);
    y += (float) text_height_px * 1.1f;
  }
}

static void
gza_picture_test_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  static const GdkRGBA plain[N_PICTURES] = {
    [WHITE] = { 1, 1, 1, 1 }, [RED] = { 1, 0, 0, 1 }, [GREEN] = { 0, 1, 0, 1 },
    [BLUE] = { 0, 0, 1, 1 }, [BLACK] = { 0, 0, 0, 1 },
  };
  GzaPictureTest *self = GZA_PICTURE_TEST (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  switch (self->picture) {
  case BARS:
    draw_bars (snapshot, width, height);
    break;
  case GRID:
    draw_grid (snapshot, width, height);
    break;
  case GREYS:
    draw_greys (snapshot, width, height);
    break;
  case TEXT:
    draw_text (self, snapshot, width, height);
    break;
  default:
    fill (snapshot, &plain[self->picture], 0, 0, width, height);
    break;
  }
}

static void
update_name (GzaPictureTest *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      gza_locale_get_word (gza_locale_get_default (), names[self->picture]), -1);
}

static void
on_released (GzaPictureTest *self)
{
  if (self->picture + 1 == N_PICTURES) {
    g_signal_emit (self, signals[FINISHED], 0);
    return;
  }
  self->picture++;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gza_picture_test_class_init (GzaPictureTestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = gza_picture_test_snapshot;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "gza-picture-test");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_picture_test_init (GzaPictureTest *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  update_name (self);
}

/**
 * gza_picture_test_new:
 *
 * Makes the first of the test pictures.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_picture_test_new (void)
{
  return g_object_new (GZA_TYPE_PICTURE_TEST, NULL);
}
