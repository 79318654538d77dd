/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-photos-view.h"

#include "gza-fit.h"
#include "gza-locale.h"
#include "gza-photo-times.h"
#include "gza-scene.h"

#include <adwaita.h>

/* The photographs of a chapter, moving slowly, with their captions at the top start: the bottom is
 * where the words of the voice are.
 *
 * What is seen follows from the player's position alone: which photograph, how far its movement
 * has gone, how much of the one before still shows. So it can be sought, held, and photographed.
 * The photographs now, before and next are held decoded, no others. Drawn at most thirty times a
 * second, which is more than so slow a movement shows. */

#define FADE_US ((gint64) 800 * 1000)
/* How much larger a photograph is at the end of its time. */
#define ZOOM_RATIO 0.10
#define FRAME_US ((gint64) 33 * 1000)

/* Where nothing says how long the chapter lasts. */
#define DEFAULT_STAY_US (8 * G_USEC_PER_SEC)

typedef struct {
  GdkTexture *texture;
  GCancellable *cancellable;
  gboolean is_asked;
} Slide;

struct _GzaPhotosView {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *caption;
  GzaPictureLoader *loader;
  GzaPlayer *player;
  GArray *slides;    /* Slide, one for each photo */
  gint64 *starts_us; /* of each photo */

  /* Borrowed */
  const GzaPhoto *photos;
  guint n_photos;

  /* State */
  guint current;
  gint64 end_us;
  gint64 drawn_us; /* frame time of the last drawing */
  guint tick_id;
  int asked_width_px;
  int asked_height_px;
  int top_inset_px;
};

G_DEFINE_FINAL_TYPE (GzaPhotosView, gza_photos_view, GTK_TYPE_WIDGET)

static Slide *
get_slide (GzaPhotosView *self,
           guint          index)
{
  return &g_array_index (self->slides, Slide, index);
}

static void
slide_clear (gpointer data)
{
  Slide *slide = data;

  g_cancellable_cancel (slide->cancellable);
  g_clear_object (&slide->cancellable);
  g_clear_object (&slide->texture);
  slide->is_asked = FALSE;
}

static gint64
get_position_us (GzaPhotosView *self)
{
  return self->player != NULL ? gza_player_get_position_us (self->player) : 0;
}

static gboolean
is_moving (GzaPhotosView *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self));
}

/* Decoding */

typedef struct {
  GzaPhotosView *view;
  guint index;
} Request;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Request *request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  texture = gza_picture_loader_load_finish (GZA_PICTURE_LOADER (source), result, &error);
  /* Cancelled: the view may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL) {
    g_warning ("%s, showing plain ground", error->message);
    return;
  }
  g_set_object (&get_slide (request->view, request->index)->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (request->view));
}

static void
ask (GzaPhotosView *self,
     guint          index)
{
  Slide *slide = get_slide (self, index);
  Request *request;

  if (slide->is_asked || self->asked_width_px <= 0)
    return;
  slide->is_asked = TRUE;
  g_cancellable_cancel (slide->cancellable);
  g_clear_object (&slide->cancellable);
  slide->cancellable = g_cancellable_new ();
  request = g_new (Request, 1);
  request->view = self;
  request->index = index;
  gza_picture_loader_load_async (self->loader,
                                 self->photos[index].path,
                                 self->asked_width_px,
                                 self->asked_height_px,
                                 slide->cancellable,
                                 on_loaded,
                                 request);
}

static void
hold_near (GzaPhotosView *self)
{
  for (guint i = 0; i < self->n_photos; i++) {
    if (i + 1 < self->current || i > self->current + 1)
      slide_clear (get_slide (self, i));
  }

  /* The newest request is served first: ask for what is needed most at last. */
  if (self->current + 1 < self->n_photos)
    ask (self, self->current + 1);
  if (self->current > 0)
    ask (self, self->current - 1);
  ask (self, self->current);
}

/* Following the player */

static void
show_words (GzaPhotosView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *caption = NULL;
  const char *alt = NULL;

  if (self->n_photos > 0) {
    const GzaPhoto *photo = &self->photos[self->current];

    caption = photo->caption != NULL ? gza_locale_get_text (locale, photo->caption) : NULL;
    alt = photo->alt != NULL ? gza_locale_get_text (locale, photo->alt) : NULL;
  }
  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
  gtk_widget_set_visible (self->caption, caption != NULL && *caption != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, alt != NULL ? alt : "",
                                  -1);
}

static void
follow (GzaPhotosView *self)
{
  guint current;

  if (self->n_photos == 0)
    return;
  current = gza_photo_times_find (self->starts_us, self->n_photos, get_position_us (self));
  if (current != self->current) {
    self->current = current;
    hold_near (self);
    show_words (self);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       data)
{
  GzaPhotosView *self = GZA_PHOTOS_VIEW (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (frame_clock);

  if (now_us - self->drawn_us < FRAME_US)
    return G_SOURCE_CONTINUE;
  self->drawn_us = now_us;
  follow (self);
  return G_SOURCE_CONTINUE;
}

static void
update_tick (GzaPhotosView *self)
{
  gboolean is_needed = self->n_photos > 0 && self->player != NULL &&
                       gza_player_is_playing (self->player) &&
                       gtk_widget_get_mapped (GTK_WIDGET (self));

  if (is_needed && self->tick_id == 0) {
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  } else if (!is_needed && self->tick_id != 0) {
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
    self->tick_id = 0;
  }
}

static void
on_player_moved (GzaPhotosView *self)
{
  follow (self);
  update_tick (self);
}

static void
spread (GzaPhotosView *self)
{
  gint64 duration_us = self->player != NULL ? gza_player_get_duration_us (self->player) : 0;

  if (duration_us <= 0)
    duration_us = self->n_photos * DEFAULT_STAY_US;
  self->end_us = duration_us;
  gza_photo_times_spread (self->photos, self->n_photos, duration_us, self->starts_us);
  follow (self);
}

/* Drawing */

static double
get_progress (GzaPhotosView *self,
              guint          index,
              gint64         position_us)
{
  gint64 start_us = self->starts_us[index];
  gint64 end_us = index + 1 < self->n_photos ? self->starts_us[index + 1] + FADE_US : self->end_us;

  if (!is_moving (self) || end_us <= start_us)
    return 0.5;
  return CLAMP ((double) (position_us - start_us) / (double) (end_us - start_us), 0, 1);
}

static void
snapshot_slide (GzaPhotosView *self,
                GtkSnapshot   *snapshot,
                guint          index,
                gint64         position_us)
{
  const GzaPhoto *photo = &self->photos[index];
  GdkTexture *texture = get_slide (self, index)->texture;
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double zoom = 1 + ZOOM_RATIO * get_progress (self, index, position_us);
  graphene_rect_t rect;
  double x;
  double y;

  if (texture == NULL)
    return;

  rect = gza_fit_rect (width, height,
                       (double) gdk_texture_get_width (texture) / gdk_texture_get_height (texture),
                       TRUE, photo->focus_x_ratio, photo->focus_y_ratio);
  /* Grows around the point of interest, which therefore stays where it is. */
  x = rect.origin.x + rect.size.width * photo->focus_x_ratio;
  y = rect.origin.y + rect.size.height * photo->focus_y_ratio;
  rect.origin.x = (float) (x + (rect.origin.x - x) * zoom);
  rect.origin.y = (float) (y + (rect.origin.y - y) * zoom);
  rect.size.width *= (float) zoom;
  rect.size.height *= (float) zoom;
  gza_scene_append_texture (snapshot, GTK_WIDGET (self), texture, &rect);
}

static double
get_fade (GzaPhotosView *self,
          gint64         position_us)
{
  if (self->current == 0 || !is_moving (self) ||
      get_slide (self, self->current - 1)->texture == NULL)
    return 1;
  return CLAMP ((double) (position_us - self->starts_us[self->current]) / FADE_US, 0, 1);
}

static void
snapshot_slides (GzaPhotosView *self,
                 GtkSnapshot   *snapshot)
{
  gint64 position_us = get_position_us (self);
  double fade = get_fade (self, position_us);
  gboolean is_here = get_slide (self, self->current)->texture != NULL;

  /* One that is not decoded in time leaves the one before where it is. */
  if (self->current > 0 && (fade < 1 || !is_here))
    snapshot_slide (self, snapshot, self->current - 1, position_us);
  if (fade < 1)
    gtk_snapshot_push_opacity (snapshot, fade);
  snapshot_slide (self, snapshot, self->current, position_us);
  if (fade < 1)
    gtk_snapshot_pop (snapshot);
}

static void
gza_photos_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GzaPhotosView *self = GZA_PHOTOS_VIEW (widget);

  if (self->n_photos > 0)
    snapshot_slides (self, snapshot);
  gtk_widget_snapshot_child (widget, self->caption, snapshot);
}

static void
gza_photos_view_measure (GtkWidget      *widget,
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

static void
gza_photos_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GzaPhotosView *self = GZA_PHOTOS_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int asked_width_px = (int) (width * scale * (1 + ZOOM_RATIO));
  int asked_height_px = (int) (height * scale * (1 + ZOOM_RATIO));
  GtkAllocation place = { 0, 0, width, 0 };
  int natural;

  if (asked_width_px != self->asked_width_px || asked_height_px != self->asked_height_px) {
    self->asked_width_px = asked_width_px;
    self->asked_height_px = asked_height_px;
    for (guint i = 0; i < self->n_photos; i++)
      get_slide (self, i)->is_asked = FALSE;
    if (self->n_photos > 0)
      hold_near (self);
  }

  if (!gtk_widget_get_visible (self->caption))
    return;
  gtk_widget_measure (self->caption, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  place.width = MIN (natural, width);
  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height,
                      NULL, NULL);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.width;
  place.y = self->top_inset_px;
  gtk_widget_size_allocate (self->caption, &place, -1);
}

static void
gza_photos_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_photos_view_parent_class)->map (widget);
  on_player_moved (GZA_PHOTOS_VIEW (widget));
}

static void
gza_photos_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_photos_view_parent_class)->unmap (widget);
  update_tick (GZA_PHOTOS_VIEW (widget));
}

static void
gza_photos_view_dispose (GObject *object)
{
  GzaPhotosView *self = GZA_PHOTOS_VIEW (object);

  gza_photos_view_set_player (self, NULL);
  g_signal_handlers_disconnect_by_data (gza_locale_get_default (), self);
  g_clear_pointer (&self->slides, g_array_unref);
  self->n_photos = 0;
  g_clear_pointer (&self->starts_us, g_free);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->caption, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_photos_view_parent_class)->dispose (object);
}

static void
gza_photos_view_class_init (GzaPhotosViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_photos_view_dispose;
  widget_class->map = gza_photos_view_map;
  widget_class->unmap = gza_photos_view_unmap;
  widget_class->measure = gza_photos_view_measure;
  widget_class->size_allocate = gza_photos_view_size_allocate;
  widget_class->snapshot = gza_photos_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gza-photos");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gza_photos_view_init (GzaPhotosView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->slides = g_array_new (FALSE, TRUE, sizeof (Slide));
  g_array_set_clear_func (self->slides, slide_clear);

  self->caption = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_widget_add_css_class (self->caption, "photo-caption");
  gtk_widget_set_visible (self->caption, FALSE);
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  g_signal_connect_swapped (gza_locale_get_default (), "notify::language",
                            G_CALLBACK (show_words), self);
}

/**
 * gza_photos_view_new:
 *
 * Makes a view without photographs.
 *
 * Returns: (transfer floating):
 */
GtkWidget *
gza_photos_view_new (void)
{
  return g_object_new (GZA_TYPE_PHOTOS_VIEW, NULL);
}

/**
 * gza_photos_view_set_photos:
 * @self: a view
 * @loader: (nullable): of the exhibition
 * @photos: (array length=n_photos) (nullable): borrowed, must live as long as they are set
 * @n_photos: how many
 *
 * Shows other photographs. Captions and alt texts follow the language of the default locale.
 */
void
gza_photos_view_set_photos (GzaPhotosView    *self,
                            GzaPictureLoader *loader,
                            const GzaPhoto   *photos,
                            guint             n_photos)
{
  g_return_if_fail (GZA_IS_PHOTOS_VIEW (self));
  g_return_if_fail (loader != NULL || n_photos == 0);

  g_array_set_size (self->slides, 0);
  g_array_set_size (self->slides, n_photos);
  g_set_object (&self->loader, loader);
  self->photos = photos;
  self->n_photos = n_photos;
  self->current = 0;
  g_free (self->starts_us);
  self->starts_us = g_new0 (gint64, MAX (n_photos, 1));

  spread (self);
  if (n_photos > 0)
    hold_near (self);
  show_words (self);
  update_tick (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gza_photos_view_set_player:
 * @self: a view
 * @player: (nullable): whose position counts; without one the first photograph stands
 *
 * Follows another player.
 */
void
gza_photos_view_set_player (GzaPhotosView *self,
                            GzaPlayer     *player)
{
  g_return_if_fail (GZA_IS_PHOTOS_VIEW (self));
  g_return_if_fail (player == NULL || GZA_IS_PLAYER (player));

  if (self->player == player)
    return;
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_set_object (&self->player, player);
  if (player != NULL) {
    g_signal_connect_swapped (player, "notify::state", G_CALLBACK (on_player_moved), self);
    g_signal_connect_swapped (player, "notify::duration-us", G_CALLBACK (spread), self);
    g_signal_connect_swapped (player, "seeked", G_CALLBACK (on_player_moved), self);
  }
  if (self->starts_us != NULL)
    spread (self);
  update_tick (self);
}

/**
 * gza_photos_view_set_top_inset:
 * @self: a view
 * @top_px: what covers the view from the top
 *
 * Keeps the photographs' captions clear of what lies over the view.
 */
void
gza_photos_view_set_top_inset (GzaPhotosView *self,
                               int            top_px)
{
  g_return_if_fail (GZA_IS_PHOTOS_VIEW (self));

  if (top_px == self->top_inset_px)
    return;

  self->top_inset_px = top_px;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
