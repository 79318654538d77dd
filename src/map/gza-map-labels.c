/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-labels.h"

#include <math.h>

#include "gza-label-placer.h"
#include "gza-units.h"

/* The names on a map. Owned by a map view; main thread.
 *
 * A name is painted once, with its halo, into a small picture of its own that lives until the
 * language or the look changes; drawing the map is then a matter of placing pictures. Names are
 * placed in the order in which they were added, the most important first; what finds no room or is
 * not yet magnified enough fades out where it stood. */

#define FADE_US (180 * G_TIME_SPAN_MILLISECOND)

/* The room that names leave to the view's edge and to each other. */
#define EDGE_REM 0.3
#define PADDING_REM 0.14

/* The point of a town. */
#define DOT_REM 0.085

/* How visible the name of a stop is that the road hasn't reached. */
#define AHEAD_ALPHA 0.72

/* How much of a country's breadth its name may take. */
#define COUNTRY_FILL_RATIO 0.92

typedef struct {
  double size_rem;
  PangoWeight weight;
  double spacing_em;
  double ink_alpha; /* of the letters; the halo keeps its own, or a road would show through them */
  double gap_rem;
  double halo_rem; /* wider where letters are spaced, to close the gaps between them */
  gboolean centered;
} Style;

static const Style styles[] = {
  [GZA_MAP_LABEL_STOP] = { 0.82, PANGO_WEIGHT_BOLD, 0.0, 1.0, 0.48, 0.085, FALSE },
  [GZA_MAP_LABEL_AREA] = { 0.82, PANGO_WEIGHT_BOLD, 0.0, 1.0, 0.5, 0.085, TRUE },
  [GZA_MAP_LABEL_LIT_COUNTRY] = { 0.70, PANGO_WEIGHT_NORMAL, 0.16, 0.74, 0.2, 0.14, TRUE },
  [GZA_MAP_LABEL_COUNTRY] = { 0.62, PANGO_WEIGHT_NORMAL, 0.16, 0.52, 0.2, 0.14, TRUE },
  [GZA_MAP_LABEL_WATER] = { 0.60, PANGO_WEIGHT_NORMAL, 0.10, 0.62, 0.0, 0.11, TRUE },
  [GZA_MAP_LABEL_CITY] = { 0.58, PANGO_WEIGHT_NORMAL, 0.0, 0.66, 0.24, 0.085, FALSE },
};

typedef struct {
  GzaMapName name; /* its strings are owned here */
  /* the picture */
  GzaMapImage *image;
  double width_px; /* of the text, without the halo around it */
  double height_px;
  double halo_px;
  int image_width; /* in device pixels, with the halo */
  int image_height;

  /* state */
  double opacity_ratio;
  gboolean placed;
  GzaMapPoint anchor;
  GzaMapPoint offset_px; /* of the text from the anchor, kept while fading out */
  GzaMapBox box;
} Label;

struct _GzaMapLabels {
  GtkWidget *widget; /* borrowed, outlives this */
  GPtrArray *labels;
  GzaLabelPlacer *placer;

  gboolean night;
  double scale_factor;
  double rem_px;
  GzaProjection projection;
  guint current_stop;
  gboolean is_new; /* all names, as in another language: they are there at once */
  gint64 last_us;
};

static void
label_free (Label *label)
{
  g_clear_pointer (&label->image, gza_map_image_free);
  g_free ((char *) label->name.key);
  g_free ((char *) label->name.text);
  g_free (label);
}

static void
drop_pictures (GzaMapLabels *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    g_clear_pointer (&((Label *) g_ptr_array_index (self->labels, i))->image,
                     gza_map_image_free);
}

static PangoLayout *
create_layout (GzaMapLabels *self,
               const Label  *label)
{
  const Style *style = &styles[label->name.style];
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, label->name.text);
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));
  double size_px = style->size_rem * self->rem_px;

  pango_font_description_set_absolute_size (font, size_px * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* Spaced letters would tear joined scripts apart. */
  if (style->spacing_em > 0.0 && !label->name.rtl) {
    PangoAttrList *attributes = pango_attr_list_new ();

    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (style->spacing_em * size_px *
                                                                  PANGO_SCALE)));
    pango_layout_set_attributes (layout, attributes);
    pango_attr_list_unref (attributes);
  }
  if (style->centered) {
    pango_layout_set_width (layout, (int) (7.0 * self->rem_px * PANGO_SCALE));
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  }
  return layout;
}

/* Waters have the color of water. */
static void
set_ink (GzaMapLabels *self,
         const Label  *label,
         cairo_t      *cr)
{
  double alpha = styles[label->name.style].ink_alpha;

  if (label->name.style == GZA_MAP_LABEL_WATER && self->night)
    cairo_set_source_rgba (cr, 0.56, 0.74, 0.86, alpha);
  else if (label->name.style == GZA_MAP_LABEL_WATER)
    cairo_set_source_rgba (cr, 0.16, 0.36, 0.48, alpha);
  else if (self->night)
    cairo_set_source_rgba (cr, 0.96, 0.941, 0.914, alpha);
  else
    cairo_set_source_rgba (cr, 0.08, 0.128, 0.24, alpha);
}

static void
paint_text (GzaMapLabels *self,
            const Label  *label,
            cairo_t      *cr,
            PangoLayout  *layout)
{
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, label->halo_px * 1.7);
  if (self->night)
    cairo_set_source_rgba (cr, 0.047, 0.094, 0.153, 0.80);
  else
    cairo_set_source_rgba (cr, 0.969, 0.949, 0.914, 0.86);
  cairo_stroke (cr);
  set_ink (self, label, cr);
  pango_cairo_show_layout (cr, layout);
}

static void
paint_label (GzaMapLabels *self,
             Label        *label)
{
  PangoLayout *layout = create_layout (self, label);
  PangoRectangle extents;
  cairo_surface_t *surface;
  int width, height;
  cairo_t *cr;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  label->width_px = extents.width;
  label->height_px = extents.height;
  label->halo_px = MAX (2.0, styles[label->name.style].halo_rem * self->rem_px);
  width = (int) ceil ((extents.width + 2.0 * label->halo_px) * self->scale_factor);
  height = (int) ceil ((extents.height + 2.0 * label->halo_px) * self->scale_factor);

  label->image_width = width;
  label->image_height = height;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale_factor, self->scale_factor);
  cairo_translate (cr, label->halo_px - extents.x, label->halo_px - extents.y);
  paint_text (self, label, cr, layout);
  cairo_destroy (cr);
  label->image = gza_map_image_new_take (surface, FALSE);
  g_object_unref (layout);
}

static double
get_zoom (GzaMapLabels *self)
{
  return log2 (self->projection.scale_px / (256.0 * self->rem_px / 30.0));
}

/* Whether a name belongs to this view at all: in sight, and magnified enough. */
static gboolean
is_wanted (GzaMapLabels *self,
           Label        *label)
{
  GzaMapPoint world = label->name.position;
  double room = 4.0 * self->rem_px;
  double zoom = get_zoom (self);

  world.x += round (self->projection.center.x - world.x);
  label->anchor = gza_projection_to_screen (&self->projection, world);
  if (label->anchor.x < -room || label->anchor.x > self->projection.width_px + room ||
      label->anchor.y < -room || label->anchor.y > self->projection.height_px + room)
    return FALSE;
  if (zoom < label->name.min_zoom)
    return FALSE;
  return TRUE;
}

/* A country's name is shown while it fits into the country; a small one's beside others is not. */
static gboolean
fits_country (GzaMapLabels *self,
              const Label  *label)
{
  double lat_deg, breadth_px;

  if (label->name.area_km2 <= 0.0)
    return TRUE;
  gza_projection_unproject (label->name.position, &lat_deg, NULL);
  breadth_px = gza_projection_km_to_px (&self->projection, lat_deg,
                                        GZA_MAP_LABEL_BREADTH_RATIO *
                                          sqrt (label->name.area_km2));
  if (label->name.style == GZA_MAP_LABEL_LIT_COUNTRY)
    breadth_px *= 1.5;
  return label->width_px < breadth_px * COUNTRY_FILL_RATIO;
}

static gboolean
place_label (GzaMapLabels *self,
             Label        *label)
{
  const Style *style = &styles[label->name.style];
  GzaPlacedLabel placed;

  if (!is_wanted (self, label))
    return FALSE;
  if (!label->image)
    paint_label (self, label);
  if (!fits_country (self, label))
    return FALSE;

  placed = (GzaPlacedLabel) {
    .key = label->name.key,
    .anchor = label->anchor,
    .width_px = label->width_px,
    .height_px = label->height_px,
    .gap_px = style->gap_rem * self->rem_px,
    .centered = style->centered,
    .fixed = label->name.style == GZA_MAP_LABEL_WATER,
    .upright = style->centered && label->name.style != GZA_MAP_LABEL_AREA,
    .rtl = label->name.rtl,
  };
  if (!gza_label_placer_place (self->placer, &placed))
    return FALSE;
  label->box = placed.box;
  label->offset_px = (GzaMapPoint) { placed.box.x0 - label->anchor.x,
                                     placed.box.y0 - label->anchor.y };
  return TRUE;
}

static double
get_alpha (GzaMapLabels *self,
           const Label  *label)
{
  gboolean is_stop = label->name.style <= GZA_MAP_LABEL_AREA;

  return is_stop && label->name.stop > self->current_stop ? AHEAD_ALPHA : 1.0;
}

static void
draw_dot (GzaMapLabels *self,
          GzaMapPen    *pen,
          const Label  *label,
          double        alpha)
{
  double radius = DOT_REM * self->rem_px;
  float size = (float) ceil (2.0 * radius) + 1.0f;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) floor (label->anchor.x - radius),
                                               (float) floor (label->anchor.y - radius),
                                               size, size);
  cairo_t *cr = gza_map_pen_begin_drawing (pen, &bounds);

  cairo_arc (cr, label->anchor.x, label->anchor.y, radius, 0.0, 2.0 * G_PI);
  if (self->night)
    cairo_set_source_rgba (cr, 0.96, 0.94, 0.914, alpha);
  else
    cairo_set_source_rgba (cr, 0.08, 0.13, 0.24, alpha);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_label (GzaMapLabels *self,
            GzaMapPen    *pen,
            const Label  *label,
            double        alpha)
{
  double x = label->anchor.x + label->offset_px.x - label->halo_px;
  double y = label->anchor.y + label->offset_px.y - label->halo_px;

  x = round (x * self->scale_factor) / self->scale_factor;
  y = round (y * self->scale_factor) / self->scale_factor;
  gza_map_pen_add_image (pen, label->image,
                         &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                              (float) (label->image_width / self->scale_factor),
                                              (float) (label->image_height / self->scale_factor)),
                         alpha);
  if (label->name.style == GZA_MAP_LABEL_CITY)
    draw_dot (self, pen, label, alpha * styles[label->name.style].ink_alpha);
}

/* Moves a label's opacity towards what it shall be; whether it isn't there yet. */
static gboolean
fade (Label    *label,
      double    step_ratio,
      gboolean  fading)
{
  double target = label->placed ? 1.0 : 0.0;

  if (!fading)
    label->opacity_ratio = target;
  else if (label->opacity_ratio < target)
    label->opacity_ratio = MIN (target, label->opacity_ratio + step_ratio);
  else
    label->opacity_ratio = MAX (target, label->opacity_ratio - step_ratio);
  return label->opacity_ratio != target;
}

/**
 * gza_map_labels_new:
 * @widget: whose fonts are used; borrowed, and must outlive the labels
 *
 * Creates an empty set of names.
 *
 * Returns: (transfer full): the labels
 */
GzaMapLabels *
gza_map_labels_new (GtkWidget *widget)
{
  GzaMapLabels *self = g_new0 (GzaMapLabels, 1);

  self->widget = widget;
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) label_free);
  self->placer = gza_label_placer_new ();
  self->night = TRUE;
  self->scale_factor = 1.0;
  self->rem_px = gza_units_get_rem_px ();
  return self;
}

/**
 * gza_map_labels_free:
 * @self: (transfer full): labels
 *
 * Frees the labels.
 */
void
gza_map_labels_free (GzaMapLabels *self)
{
  g_ptr_array_unref (self->labels);
  gza_label_placer_free (self->placer);
  g_free (self);
}

/**
 * gza_map_labels_clear:
 * @self: labels
 *
 * Removes all names, as before adding those of another language.
 */
void
gza_map_labels_clear (GzaMapLabels *self)
{
  g_ptr_array_set_size (self->labels, 0);
  self->is_new = TRUE;
  gza_label_placer_forget (self->placer);
}

/**
 * gza_map_labels_add:
 * @self: labels
 * @name: a name, less important than those before; copied
 *
 * Adds a name.
 */
void
gza_map_labels_add (GzaMapLabels     *self,
                    const GzaMapName *name)
{
  Label *label = g_new0 (Label, 1);

  label->name = *name;
  label->name.key = g_strdup (name->key);
  label->name.text = g_strdup (name->text);
  g_ptr_array_add (self->labels, label);
}

/**
 * gza_map_labels_set_look:
 * @self: labels
 * @night: the night style, else the paper style
 * @scale_factor: device pixels per pixel
 *
 * Sets how the names look; also notices a change of the size of text.
 */
void
gza_map_labels_set_look (GzaMapLabels *self,
                         gboolean      night,
                         double        scale_factor)
{
  double rem_px = gza_units_get_rem_px ();

  if (night == self->night && G_APPROX_VALUE (scale_factor, self->scale_factor, 1e-6) &&
      G_APPROX_VALUE (rem_px, self->rem_px, 1e-6))
    return;
  self->night = night;
  self->scale_factor = scale_factor;
  self->rem_px = rem_px;
  drop_pictures (self);
}

/**
 * gza_map_labels_set_current_stop:
 * @self: labels
 * @current_stop: the last stop reached
 *
 * Sets from which stop on the names are fainter, because the road hasn't reached them.
 */
void
gza_map_labels_set_current_stop (GzaMapLabels *self,
                                 guint         current_stop)
{
  self->current_stop = current_stop;
}

/**
 * gza_map_labels_begin:
 * @self: labels
 * @projection: the view
 *
 * Begins to place the names on a view.
 */
void
gza_map_labels_begin (GzaMapLabels        *self,
                      const GzaProjection *projection)
{
  double edge_px = EDGE_REM * self->rem_px;
  GzaMapBox bounds = { edge_px, edge_px, projection->width_px - edge_px,
                       projection->height_px - edge_px };

  self->projection = *projection;
  gza_label_placer_begin (self->placer, &bounds, PADDING_REM * self->rem_px);
}

/**
 * gza_map_labels_add_obstacle:
 * @self: labels
 * @box: pixels that no name may cover
 *
 * Keeps the names out of a box, between gza_map_labels_begin() and the drawing.
 */
void
gza_map_labels_add_obstacle (GzaMapLabels    *self,
                             const GzaMapBox *box)
{
  gza_label_placer_add_obstacle (self->placer, box);
}

/**
 * gza_map_labels_draw:
 * @self: labels
 * @pen: what draws
 * @now_us: the time of the frame
 * @fading: whether names may fade, or change at once
 *
 * Places and draws the names.
 *
 * Returns: whether a name is still fading, so that another frame is needed
 */
gboolean
gza_map_labels_draw (GzaMapLabels *self,
                     GzaMapPen    *pen,
                     gint64        now_us,
                     gboolean      fading)
{
  double step = CLAMP ((double) (now_us - self->last_us) / FADE_US, 0.05, 0.25);
  gboolean unfinished = FALSE;

  self->last_us = now_us;
  for (guint i = 0; i < self->labels->len; i++) {
    Label *label = g_ptr_array_index (self->labels, i);

    label->placed = place_label (self, label);
    unfinished |= fade (label, step, fading && !self->is_new);
  }
  for (guint i = self->labels->len; i > 0; i--) {
    const Label *label = g_ptr_array_index (self->labels, i - 1);

    if (label->opacity_ratio > 0.0 && label->image)
      draw_label (self, pen, label, label->opacity_ratio * get_alpha (self, label));
  }
  self->is_new = FALSE;
  return unfinished;
}

/**
 * gza_map_labels_get_n_names:
 * @self: labels
 *
 * Gets how many names there are to ask gza_map_labels_get_shown() for.
 *
 * Returns: the number of names, placed or not
 */
guint
gza_map_labels_get_n_names (GzaMapLabels *self)
{
  return self->labels->len;
}

/**
 * gza_map_labels_get_shown:
 * @self: labels
 * @index: which name
 * @ret_box: (out): where its text was drawn, in pixels
 *
 * Asks where a name was placed by the last drawing.
 *
 * Returns: whether it was
 */
gboolean
gza_map_labels_get_shown (GzaMapLabels *self,
                          guint         index,
                          GzaMapBox    *ret_box)
{
  const Label *label = g_ptr_array_index (self->labels, index);

  *ret_box = label->box;
  return label->placed;
}
