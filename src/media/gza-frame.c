/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame.h"

/* Pixels in a format that is cairo's own RGB24 as well as GDK's: four bytes a pixel, native order,
 * the fourth unused. A texture or a cairo surface borrows them without a copy. Or a decoder's
 * picture, whose rows become such pixels when somebody asks for them.
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
  guint8 *pixels; /* NULL: as decoded */
  GzaFrameRows *rows;
  GstBuffer *decoded;
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

  if (self->pixels != NULL)
    give_pixels (self->store, self->pixels);
  g_clear_pointer (&self->rows, gza_frame_rows_unref);
  gst_clear_buffer (&self->decoded);
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
 * gza_frame_new_decoded:
 * @store: the shape of the picture
 * @rows: what makes pixels of it
 * @decoded: the decoder's own picture
 *
 * Makes a frame that holds a picture as it was decoded.
 *
 * Returns: (transfer full):
 */
GzaFrame *
gza_frame_new_decoded (GzaFrameStore *store,
                       GzaFrameRows  *rows,
                       GstBuffer     *decoded)
{
  GzaFrame *self = g_atomic_rc_box_new0 (GzaFrame);

  self->store = g_atomic_rc_box_acquire (store);
  self->rows = gza_frame_rows_ref (rows);
  self->decoded = gst_buffer_ref (decoded);
  return self;
}

/**
 * gza_frame_get_pixels:
 * @self: a picture of gza_frame_new() that nobody else has yet
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

static void
unref_frame (gpointer data)
{
  gza_frame_unref (data);
}

/* The picture's own pixels, or what becomes of a decoded one. */
static GBytes *
get_bytes (GzaFrame *self)
{
  gsize size = self->store->info.size;
  guint8 *pixels;

  if (self->pixels != NULL)
    return g_bytes_new_with_free_func (self->pixels, size, unref_frame, gza_frame_ref (self));
  pixels = g_malloc0 (size);
  gza_frame_rows_write (self->rows, self->decoded, 0, gza_frame_get_height (self), pixels);
  return g_bytes_new_take (pixels, size);
}

/**
 * gza_frame_make_texture:
 * @self: a picture
 *
 * Wraps the picture's pixels in a texture, which holds them.
 *
 * Returns: (transfer full):
 */
GdkTexture *
gza_frame_make_texture (GzaFrame *self)
{
  const GstVideoInfo *info = &self->store->info;
  g_autoptr (GBytes) bytes = get_bytes (self);

  return gdk_memory_texture_new (info->width,
                                 info->height,
                                 GDK_MEMORY_DEFAULT,
                                 bytes,
                                 (gsize) GST_VIDEO_INFO_PLANE_STRIDE (info, 0));
}

/**
 * gza_frame_make_surface:
 * @self: a picture
 * @first_row: even, [0, height)
 * @n_rows: > 0
 *
 * Makes an opaque image of rows of the picture: its own memory, or rows converted for this image.
 *
 * Returns: (transfer full) (nullable): in an error state if cairo refuses the size, NULL if there
 *   is no memory
 */
cairo_surface_t *
gza_frame_make_surface (GzaFrame *self,
                        int       first_row,
                        int       n_rows)
{
  const GstVideoInfo *info = &self->store->info;
  int stride = GST_VIDEO_INFO_PLANE_STRIDE (info, 0);
  cairo_surface_t *surface;

  if (self->pixels == NULL)
    return gza_frame_rows_make_surface (self->rows, self->decoded, first_row, n_rows);

  surface = cairo_image_surface_create_for_data (self->pixels + (gssize) first_row * stride,
                                                 CAIRO_FORMAT_RGB24, info->width, n_rows, stride);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    cairo_surface_set_user_data (surface, &frame_key, gza_frame_ref (self), unref_frame);
  return surface;
}
