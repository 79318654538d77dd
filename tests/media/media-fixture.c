/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"

#include <glib/gstdio.h>

/* How much longer than on a machine at rest something may take. */
#define BUSY 4

static char *dir;
static GzaRoot *root;

const char *
media_fixture_get_dir (void)
{
  g_autoptr (GError) error = NULL;

  if (dir == NULL) {
    dir = g_dir_make_tmp ("gza-media-XXXXXX", &error);
    g_assert_no_error (error);
  }
  return dir;
}

GzaRoot *
media_fixture_get_root (void)
{
  g_autoptr (GError) error = NULL;

  if (root == NULL) {
    root = gza_root_new (media_fixture_get_dir (), &error);
    g_assert_no_error (error);
  }
  return root;
}

void
media_fixture_end (void)
{
  g_autoptr (GDir) files = NULL;
  const char *name;

  if (root != NULL)
    g_assert_finalize_object (g_steal_pointer (&root));
  if (dir == NULL)
    return;

  files = g_dir_open (dir, 0, NULL);
  while ((name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = media_fixture_path (name);

    g_remove (path);
  }
  g_rmdir (dir);
  g_clear_pointer (&dir, g_free);
}

char *
media_fixture_path (const char *name)
{
  return g_canonicalize_filename (name, media_fixture_get_dir ());
}

/* Runs a pipeline that writes @name: its last element is added here. */
void
media_fixture_make (const char *name,
                    const char *description)
{
  g_autofree char *path = media_fixture_path (name);
  g_autofree char *whole = g_strdup_printf ("%s ! filesink location=%s", description, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch (whole, &error);
  g_assert_no_error (error);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus,
                                        120 * GST_SECOND,
                                        GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_nonnull (message);
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &error, NULL);
  g_assert_no_error (error);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

void
media_fixture_write (const char *name,
                     const void *data,
                     gsize       size)
{
  g_autofree char *path = media_fixture_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

void
media_fixture_cut (const char *name,
                   const char *from,
                   double      share)
{
  g_autofree char *path = media_fixture_path (from);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  media_fixture_write (name, data, (gsize) (size * share));
}

const char *
media_fixture_film (void)
{
  media_fixture_make ("film.webm",
                      "videotestsrc num-buffers=75 pattern=ball "
                      "! video/x-raw,width=160,height=90,framerate=25/1 "
                      "! vp8enc deadline=1 keyframe-max-dist=25 ! webmmux");
  return "film.webm";
}

const char *
media_fixture_voice (guint hertz)
{
  g_autofree char *name = g_strdup_printf ("voice-%u.opus", hertz);
  g_autofree char *description = NULL;

  description = g_strdup_printf ("audiotestsrc freq=%u num-buffers=150 samplesperbuffer=960 "
                                 "! audio/x-raw,rate=48000,channels=1 ! opusenc ! oggmux",
                                 hertz);
  media_fixture_make (name, description);
  return g_intern_string (name);
}

const char *
media_fixture_talkie (void)
{
  media_fixture_make ("talkie.webm",
                      "videotestsrc num-buffers=75 pattern=ball "
                      "! video/x-raw,width=160,height=90,framerate=25/1 "
                      "! vp8enc deadline=1 keyframe-max-dist=25 ! queue ! webmmux name=m "
                      "audiotestsrc freq=880 num-buffers=150 samplesperbuffer=960 "
                      "! audio/x-raw,rate=48000 ! opusenc ! queue ! m. m.");
  return "talkie.webm";
}

static gboolean
on_limit (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Looks every 5 ms at least. */
static gboolean
run_until (MediaCondition condition,
           gpointer       data,
           gint64         limit_us)
{
  gint64 end_us = g_get_monotonic_time () + limit_us;

  while (!condition (data)) {
    gboolean is_over = FALSE;
    guint id;

    if (g_get_monotonic_time () > end_us)
      return FALSE;
    id = g_timeout_add (5, on_limit, &is_over);
    g_main_context_iteration (NULL, TRUE);
    if (!is_over)
      g_source_remove (id);
  }
  return TRUE;
}

/* Turns the main loop until the condition holds, at most so long, or several times as long on a
 * machine that is busy with other things. */
gboolean
media_wait (MediaCondition condition,
            gpointer       data,
            gint64         limit_us)
{
  return run_until (condition, data, BUSY * limit_us);
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

void
media_run (gint64 duration_us)
{
  run_until (never, NULL, duration_us);
}

typedef struct {
  GzaPlayer *player;
  GzaPlayerState state;
  gint64 position_us;
} Wanted;

static gboolean
has_state (gpointer data)
{
  Wanted *wanted = data;

  return gza_player_get_state (wanted->player) == wanted->state;
}

static gboolean
has_position (gpointer data)
{
  Wanted *wanted = data;

  return gza_player_get_position_us (wanted->player) >= wanted->position_us;
}

gboolean
media_wait_state (GzaPlayer      *player,
                  GzaPlayerState  state,
                  gint64          limit_us)
{
  Wanted wanted = { .player = player, .state = state };

  return media_wait (has_state, &wanted, limit_us);
}

gboolean
media_wait_position (GzaPlayer *player,
                     gint64     position_us,
                     gint64     limit_us)
{
  Wanted wanted = { .player = player, .position_us = position_us };

  return media_wait (has_position, &wanted, limit_us);
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (entries) != NULL)
    count++;
  return count;
}

guint
media_count_threads (void)
{
  return count_entries ("/proc/self/task");
}

guint
media_count_fds (void)
{
  return count_entries ("/proc/self/fd");
}
