/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-picture-view.h"

#include "gza-fit.h"
#include "gza-scene.h"

#include <adwaita.h>

/* One picture in a box.
 *
 * Asks its loader when it knows how large it is, and again when it grows; until then, and where
 * the picture cannot be had, the ground of its CSS node shows. A picture that was decoded before
 * is there at once, one that comes later fades in. */

#define FADE_MS 250

struct _GzaPictureView {
  GtkWidget parent_instance;

  /* Owned */
  GzaPictureLoader *loader;
  char *path;
  GdkTexture *texture;
  AdwAnimation *fade;
  GCancellable *cancellable;

  /* State */
  double opacity;
  double focus_x_ratio;
  double focus_y_ratio;
  gboolean is_cover;
  int asked_width_px;
  int asked_height_px;
};

G_DEFINE_FINAL_TYPE (GzaPictureView, gza_picture_view, GTK_TYPE_WIDGET)

static void
set_texture (GzaPictureView *self,
             GdkTexture     *texture,
             gboolean        is_late)
{
  gboolean is_first = self->texture == NULL;

  g_set_object (&self->texture, texture);
  adw_animation_reset (self->fade);
  self->opacity = 1.0;
  if (texture != NULL && is_late && is_first)
    adw_animation_play (self->fade);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GzaPictureView *self = data;

  texture = gza_picture_loader_load_finish (GZA_PICTURE_LOADER (source), result, &error);
  /* Cancelled: the view asks for another picture, or is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL) {
    g_warning ("%s, showing plain ground", error->message);
    return;
  }
  set_texture (self, texture, TRUE);
}

static void
ask (GzaPictureView *self,
     int             width,
     int             height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkTexture *texture;

  if (self->path == NULL || width <= 0 || height <= 0)
    return;
  if (width * scale == self->asked_width_px && height * scale == self->asked_height_px)
    return;

  self->asked_width_px = width * scale;
  self->asked_height_px = height * scale;
  texture = gza_picture_loader_peek (self->loader, self->path,
                                     self->asked_width_px, self->asked_height_px);
  if (texture != NULL) {
    set_texture (self, texture, FALSE);
    return;
  }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gza_picture_loader_load_async (self->loader, self->path,
                                 self->asked_width_px, self->asked_height_px,
                                 self->cancellable, on_loaded, self);
}

static void
on_fade (double          value,
         GzaPictureView *self)
{
  self->opacity = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gza_picture_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  ask (GZA_PICTURE_VIEW (widget), width, height);
}

static void
gza_picture_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GzaPictureView *self = GZA_PICTURE_VIEW (widget);
  graphene_rect_t rect;

  if (self->texture == NULL)
    return;

  rect = gza_fit_rect (gtk_widget_get_width (widget),
                       gtk_widget_get_height (widget),
                       (double) gdk_texture_get_width (self->texture) /
                           gdk_texture_get_height (self->texture),
                       self->is_cover,
                       self->focus_x_ratio,
                       self->focus_y_ratio);
  if (self->opacity < 1.0)
    gtk_snapshot_push_opacity (snapshot, self->opacity);
  gza_scene_append_texture (snapshot, widget, self->texture, &rect);
  if (self->opacity < 1.0)
    gtk_snapshot_pop (snapshot);
}

static void
gza_picture_view_dispose (GObject *object)
{
  GzaPictureView *self = GZA_PICTURE_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->fade);
  g_clear_object (&self->texture);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (gza_picture_view_parent_class)->dispose (object);
}

static void
gza_picture_view_class_init (GzaPictureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_picture_view_dispose;
  widget_class->size_allocate = gza_picture_view_size_allocate;
  widget_class->snapshot = gza_picture_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gza-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_picture_view_init (GzaPictureView *self)
{
  AdwAnimationTarget *target;

  self->opacity = 1.0;
  self->focus_x_ratio = 0.5;
  self->focus_y_ratio = 0.5;
  self->is_cover = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  target = adw_callback_animation_target_new ((AdwAnimationTargetFunc) on_fade, self, NULL);
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_MS, target);
}

/**
 * gza_picture_view_new:
 *
 * Makes a view without a picture, that covers its box around the middle.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_picture_view_new (void)
{
  return g_object_new (GZA_TYPE_PICTURE_VIEW, NULL);
}

/**
 * gza_picture_view_set_picture:
 * @self: a view
 * @loader: (nullable): of the exhibition
 * @path: (nullable): beneath its root
 *
 * Shows another picture, or none.
 */
void
gza_picture_view_set_picture (GzaPictureView   *self,
                              GzaPictureLoader *loader,
                              const char       *path)
{
  g_return_if_fail (GZA_IS_PICTURE_VIEW (self));
  g_return_if_fail (loader != NULL || path == NULL);

  if (self->loader == loader && g_strcmp0 (self->path, path) == 0)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->loader, loader);
  g_free (self->path);
  self->path = g_strdup (path);
  self->asked_width_px = 0;
  self->asked_height_px = 0;
  set_texture (self, NULL, FALSE);
  ask (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

/**
 * gza_picture_view_set_alt:
 * @self: a view
 * @alt: (nullable): what the picture shows; NULL for one that only decorates
 *
 * Sets what a screen reader says.
 */
void
gza_picture_view_set_alt (GzaPictureView *self,
                          const char     *alt)
{
  g_return_if_fail (GZA_IS_PICTURE_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, alt != NULL ? alt : "",
                                  -1);
}

/**
 * gza_picture_view_set_focus:
 * @self: a view
 * @x_ratio: [0, 1] of the picture's width, from its left edge in both directions of writing
 * @y_ratio: [0, 1] of the picture's height, from its top
 *
 * Sets the point that stays in the box when edges are lost.
 */
void
gza_picture_view_set_focus (GzaPictureView *self,
                            double          x_ratio,
                            double          y_ratio)
{
  g_return_if_fail (GZA_IS_PICTURE_VIEW (self));

  if (self->focus_x_ratio == x_ratio && self->focus_y_ratio == y_ratio)
    return;
  self->focus_x_ratio = x_ratio;
  self->focus_y_ratio = y_ratio;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gza_picture_view_set_cover:
 * @self: a view
 * @cover: whether the picture fills its box, or is seen whole
 *
 * Sets how the picture fits.
 */
void
gza_picture_view_set_cover (GzaPictureView *self,
                            gboolean        cover)
{
  g_return_if_fail (GZA_IS_PICTURE_VIEW (self));

  if (self->is_cover == cover)
    return;
  self->is_cover = cover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
