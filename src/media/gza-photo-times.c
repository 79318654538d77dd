/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-photo-times.h"

/* When each photograph of a chapter appears. Those without a time of their own share the time
 * between their neighbours evenly. */

/* The index of the next photograph with a time of its own that is not before @floor_us. */
static guint
find_fixed (const GzaPhoto *photos,
            guint           n_photos,
            guint           from,
            gint64          floor_us)
{
  while (from < n_photos && (photos[from].from_us < 0 || photos[from].from_us < floor_us))
    from++;
  return from;
}

/**
 * gza_photo_times_spread:
 * @photos: (array length=n_photos): in the order in which they appear
 * @n_photos: how many
 * @duration_us: of the chapter
 * @starts_us: (out caller-allocates) (array length=n_photos): when each appears, never falling
 *
 * Finds the times of all photographs; the first is there from the beginning. A time that lies
 * before one that was given earlier in the list counts as not given.
 */
void
gza_photo_times_spread (const GzaPhoto *photos,
                        guint           n_photos,
                        gint64          duration_us,
                        gint64         *starts_us)
{
  guint index = 0;

  if (n_photos > 0)
    starts_us[0] = 0;
  while (index + 1 < n_photos) {
    guint next = find_fixed (photos, n_photos, index + 1, starts_us[index]);
    gint64 end_us = next < n_photos ? photos[next].from_us : MAX (duration_us, starts_us[index]);
    guint n_shares = next - index;

    for (guint i = 1; i < n_shares; i++)
      starts_us[index + i] = starts_us[index] + (end_us - starts_us[index]) * i / n_shares;
    if (next < n_photos)
      starts_us[next] = end_us;
    index = next;
  }
}

/**
 * gza_photo_times_find:
 * @starts_us: (array length=n_photos): never falling, the first is 0
 * @n_photos: at least 1
 * @position_us: a position in the chapter
 *
 * Finds the photograph that stands at a position.
 *
 * Returns: its index
 */
guint
gza_photo_times_find (const gint64 *starts_us,
                      guint         n_photos,
                      gint64        position_us)
{
  guint index = 0;

  while (index + 1 < n_photos && starts_us[index + 1] <= position_us)
    index++;
  return index;
}
