/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preview-frame"

#include "gza-preview-frame.h"

/* The kiosk's screen in the preview's window: 16:9, lying or standing, in the middle of the room
 * that is left. What it holds scales with it, as everything is measured in rem; the owner sets the
 * rem when the size changes.
 */

#define LONG_SIDE 16
#define SHORT_SIDE 9
#define MIN_SIDE_PX 160

struct _GzaPreviewFrame {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;

  /* state */
  gboolean portrait;
  int width_px;
  int height_px;
  guint resized_id;
};

enum {
  RESIZED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPreviewFrame, gza_preview_frame, GTK_TYPE_WIDGET)

/* Not while sizes are being allocated: the rem that follows from this one changes them. */
static gboolean
on_resized (gpointer user_data)
{
  GzaPreviewFrame *self = user_data;

  self->resized_id = 0;
  g_signal_emit (self, signals[RESIZED], 0, self->width_px, self->height_px);

  return G_SOURCE_REMOVE;
}

static void
set_size (GzaPreviewFrame *self,
          int width_px,
          int height_px)
{
  if (width_px == self->width_px && height_px == self->height_px)
    return;

  self->width_px = width_px;
  self->height_px = height_px;
  if (self->resized_id == 0)
    self->resized_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_resized, self, NULL);
}

static void
gza_preview_frame_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = MIN_SIDE_PX;
}

static void
gza_preview_frame_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  GzaPreviewFrame *self = GZA_PREVIEW_FRAME (widget);
  int across = self->portrait ? SHORT_SIDE : LONG_SIDE;
  int down = self->portrait ? LONG_SIDE : SHORT_SIDE;
  int width_px = MIN (width, height * across / down);
  int height_px = MIN (height, width * down / across);
  int min_width_px, min_height_px;
  GskTransform *place;

  if (self->child == NULL)
    return;

  set_size (self, width_px, height_px);
  /* Until the rem follows, the child may want more than there is. */
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width_px, NULL, NULL,
                      NULL);
  min_width_px = MAX (min_width_px, width_px);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, min_width_px, &min_height_px, NULL,
                      NULL, NULL);
  place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) ((width - width_px) / 2),
                                                               (float) ((height - height_px) / 2)));
  gtk_widget_allocate (self->child, min_width_px, MAX (min_height_px, height_px), -1, place);
}

static void
gza_preview_frame_dispose (GObject *object)
{
  GzaPreviewFrame *self = GZA_PREVIEW_FRAME (object);

  g_clear_handle_id (&self->resized_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_preview_frame_parent_class)->dispose (object);
}

static void
gza_preview_frame_class_init (GzaPreviewFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_preview_frame_dispose;
  widget_class->measure = gza_preview_frame_measure;
  widget_class->size_allocate = gza_preview_frame_size_allocate;

  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "gza-preview-frame");
}

static void
gza_preview_frame_init (GzaPreviewFrame *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * gza_preview_frame_new:
 *
 * Makes an empty frame that lies.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_preview_frame_new (void)
{
  return g_object_new (GZA_TYPE_PREVIEW_FRAME, NULL);
}

/**
 * gza_preview_frame_get_child:
 * @self: a frame
 *
 * Gets what the screen shows.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
gza_preview_frame_get_child (GzaPreviewFrame *self)
{
  g_return_val_if_fail (GZA_IS_PREVIEW_FRAME (self), NULL);

  return self->child;
}

/**
 * gza_preview_frame_set_child:
 * @self: an empty frame
 * @child: what the screen shows
 *
 * Fills the frame, once.
 */
void
gza_preview_frame_set_child (GzaPreviewFrame *self,
                             GtkWidget *child)
{
  g_return_if_fail (GZA_IS_PREVIEW_FRAME (self));
  g_return_if_fail (self->child == NULL);

  self->child = child;
  gtk_widget_set_overflow (child, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * gza_preview_frame_set_portrait:
 * @self: a frame
 * @portrait: whether the screen stands
 *
 * Sets the screen's shape.
 */
void
gza_preview_frame_set_portrait (GzaPreviewFrame *self,
                                gboolean portrait)
{
  g_return_if_fail (GZA_IS_PREVIEW_FRAME (self));

  self->portrait = portrait;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
