/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-media-facts.h"

#include <gst/gst.h>

#include "gza-media-policy.h"

/* What a technician wants to know of the films. Counted on the threads that end a graph, read on
 * the main thread. */

static GMutex lock;
static guint64 shown, dropped; /* guarded */

/**
 * gza_media_facts_count:
 * @n_shown: pictures that came to the screen
 * @n_dropped: pictures that came too late
 *
 * Adds what one film has shown. Any thread may call it.
 */
void
gza_media_facts_count (guint64 n_shown,
                       guint64 n_dropped)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  shown += n_shown;
  dropped += n_dropped;
}

/**
 * gza_media_facts_read:
 * @self: (out caller-allocates): to be cleared with gza_media_facts_clear()
 *
 * Says how films are played here.
 */
void
gza_media_facts_read (GzaMediaFacts *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  guint major, minor, micro, nano;

  gst_version (&major, &minor, &micro, &nano);
  self->version = g_strdup_printf ("%u.%u.%u", major, minor, micro);
  self->hardware = gza_media_policy_list_hardware ();
  self->n_shown = (double) shown;
  self->n_dropped = (double) dropped;
}

/**
 * gza_media_facts_clear:
 * @self: facts
 *
 * Frees what they hold.
 */
void
gza_media_facts_clear (GzaMediaFacts *self)
{
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->hardware, g_strfreev);
}
