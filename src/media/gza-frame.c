/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame.h"

/* Pixels in a format that is cairo's own RGB24 as well as GDK's: four bytes a pixel, native order,
 * the fourth unused. A texture or a cairo surface borrows them without a copy.
 *
 * The memory comes from a store and goes back to it, for the pages of fresh memory cost as much as
 * what is written into them. A store that its owner has closed keeps nothing. */

/* One frame is on the screen, one on its way and one in the making. */
#define N_SPARE 3

struct _GzaFrameStore {
  GMutex lock;
  GPtrArray *spare; /* NULL once the store is closed */
  GstVideoInfo info;
};

struct _GzaFrame {
  GzaFrameStore *store;
  guint8 *pixels;
};

static const cairo_user_data_key_t frame_key;

/**
 * gza_frame_store_new:
 * @info: size and shape of all its frames; packed, four bytes a pixel
 *
 * Makes a store without memory yet.
 *
 * Returns: (transfer full):
 */
GzaFrameStore *
gza_frame_store_new (const GstVideoInfo *info)
{
  GzaFrameStore *self = g_atomic_rc_box_new0 (GzaFrameStore);

  g_mutex_init (&self->lock);
  self->spare = g_ptr_array_new_with_free_func (g_free);
  self->info = *info;
  return self;
}

static void
store_clear (gpointer data)
{
  GzaFrameStore *self = data;

  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_mutex_clear (&self->lock);
}

/**
 * gza_frame_store_close:
 * @self: (transfer full): a store
 *
 * Lets its memory go; what frames hold goes with the last of them.
 */
void
gza_frame_store_close (GzaFrameStore *self)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_mutex_unlock (&self->lock);
  g_atomic_rc_box_release_full (self, store_clear);
}

static guint8 *
take_pixels (GzaFrameStore *self)
{
  guint8 *pixels = NULL;

  g_mutex_lock (&self->lock);
  if (self->spare != NULL && self->spare->len > 0)
    pixels = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  g_mutex_unlock (&self->lock);
  return pixels != NULL ? pixels : g_try_malloc (self->info.size);
}

static void
give_pixels (GzaFrameStore *self,
             guint8        *pixels)
{
  g_mutex_lock (&self->lock);
  if (self->spare != NULL && self->spare->len < N_SPARE)
    g_ptr_array_add (self->spare, g_steal_pointer (&pixels));
  g_mutex_unlock (&self->lock);
  g_free (pixels);
}

static void
frame_clear (gpointer data)
{
  GzaFrame *self = data;

  give_pixels (self->store, self->pixels);
  g_atomic_rc_box_release_full (self->store, store_clear);
}

/**
 * gza_frame_new:
 * @store: where its memory comes from
 *
 * Makes a frame whose pixels are yet to be written.
 *
 * Returns: (transfer full) (nullable): NULL if there is no memory
 */
GzaFrame *
gza_frame_new (GzaFrameStore *store)
{
  guint8 *pixels = take_pixels (store);
  GzaFrame *self;

  if (pixels == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (GzaFrame);
  self->store = g_atomic_rc_box_acquire (store);
  self->pixels = pixels;
  return self;
}

/**
 * gza_frame_get_pixels:
 * @self: a picture that nobody else has yet
 *
 * Gets the memory to write the picture into, laid out as its store's info says.
 *
 * Returns: (transfer none):
 */
guint8 *
gza_frame_get_pixels (GzaFrame *self)
{
  return self->pixels;
}

/**
 * gza_frame_ref:
 * @self: a picture
 *
 * Holds the picture once more.
 *
 * Returns: (transfer full): @self
 */
GzaFrame *
gza_frame_ref (GzaFrame *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * gza_frame_unref:
 * @self: (transfer full):
 *
 * Lets the picture go; the last one gives its memory back to the store.
 */
void
gza_frame_unref (GzaFrame *self)
{
  g_atomic_rc_box_release_full (self, frame_clear);
}

/**
 * gza_frame_get_width:
 * @self: a picture
 *
 * Gets the width of the picture as it is stored.
 *
 * Returns: pixels
 */
int
gza_frame_get_width (const GzaFrame *self)
{
  return GST_VIDEO_INFO_WIDTH (&self->store->info);
}

/**
 * gza_frame_get_height:
 * @self: a picture
 *
 * Gets the height of the picture as it is stored.
 *
 * Returns: pixels
 */
int
gza_frame_get_height (const GzaFrame *self)
{
  return GST_VIDEO_INFO_HEIGHT (&self->store->info);
}

/**
 * gza_frame_get_aspect:
 * @self: a picture
 *
 * Gets the ratio of width to height as it shall be seen, which differs from the stored one where
 * the pixels are not square.
 *
 * Returns: ratio, > 0
 */
double
gza_frame_get_aspect (const GzaFrame *self)
{
  const GstVideoInfo *info = &self->store->info;
  double aspect = (double) info->width / info->height;

  if (info->par_n > 0 && info->par_d > 0)
    aspect *= (double) info->par_n / info->par_d;
  return aspect;
}

/**
 * gza_frame_make_texture:
 * @self: a picture
 *
 * Wraps the picture's memory in a texture, which holds the frame.
 *
 * Returns: (transfer full):
 */
GdkTexture *
gza_frame_make_texture (GzaFrame *self)
{
  const GstVideoInfo *info = &self->store->info;
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new_with_free_func (self->pixels,
                                      info->size,
                                      (GDestroyNotify) gza_frame_unref,
                                      gza_frame_ref (self));
  return gdk_memory_texture_new (info->width,
                                 info->height,
                                 GDK_MEMORY_DEFAULT,
                                 bytes,
                                 (gsize) GST_VIDEO_INFO_PLANE_STRIDE (info, 0));
}

/**
 * gza_frame_make_surface:
 * @self: a picture
 *
 * Wraps the picture's memory in an opaque image surface, which holds the frame.
 *
 * Returns: (transfer full): in an error state if cairo refuses the size
 */
cairo_surface_t *
gza_frame_make_surface (GzaFrame *self)
{
  const GstVideoInfo *info = &self->store->info;
  cairo_surface_t *surface;

  surface = cairo_image_surface_create_for_data (self->pixels,
                                                 CAIRO_FORMAT_RGB24,
                                                 info->width,
                                                 info->height,
                                                 GST_VIDEO_INFO_PLANE_STRIDE (info, 0));
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    cairo_surface_set_user_data (surface,
                                 &frame_key,
                                 gza_frame_ref (self),
                                 (cairo_destroy_func_t) gza_frame_unref);
  return surface;
}
