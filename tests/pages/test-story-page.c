/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-story-page.h"

#include <adwaita.h>

#include "exhibition-fixture.h"
#include "gza-player-private.h"
#include "media-fixture.h"

#define SECOND_US G_USEC_PER_SEC

/* Two films of different widths, and words between the second and the third. */
#define CHAPTERS                                                                                  \
  "chapters:\n"                                                                                   \
  "  - {id: a, type: video, title: One, video: {file: narrow.webm, alt: One}}\n"                  \
  "  - {id: b, type: video, title: Two, video: {file: wide.webm, alt: Two}}\n"                    \
  "  - {id: c, type: words, title: Three, text: Words}\n"                                         \
  "  - {id: d, type: video, title: Four, video: {file: narrow.webm, alt: Four}}\n"

#define NARROW_PX 96
#define WIDE_PX 192

static void
add_film (ExhibitionFixture *fixture,
          const char        *name,
          int                width_px)
{
  g_autofree char *description = NULL;
  g_autofree char *made = media_fixture_path (name);
  g_autofree char *path = g_strdup_printf ("stories/good/%s", name);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  description = g_strdup_printf ("videotestsrc num-buffers=100 "
                                 "! video/x-raw,width=%d,height=64,framerate=25/1 "
                                 "! vp8enc deadline=1 ! webmmux",
                                 width_px);
  media_fixture_make (name, description);
  g_assert_true (g_file_get_contents (made, &data, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  exhibition_fixture_add_bytes (fixture, path, bytes);
}

static GtkWindow *
open_story (ExhibitionFixture *fixture)
{
  g_autoptr (GzaSettings) settings = gza_settings_new ();
  g_autoptr (GzaContext) context = gza_context_new (fixture->root, settings);
  GtkWidget *page = gza_story_page_new (context);
  GtkWidget *window = gtk_window_new ();

  add_film (fixture, "narrow.webm", NARROW_PX);
  add_film (fixture, "wide.webm", WIDE_PX);
  exhibition_fixture_add (fixture, "stories/good/story.yaml", SMALL_STORY_HEAD CHAPTERS);
  exhibition_fixture_load (fixture);
  gza_context_set_catalog (context, fixture->catalog);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  gza_story_page_open (GZA_STORY_PAGE (page),
                       gza_catalog_get_story (fixture->catalog, "good"));

  return GTK_WINDOW (window);
}

/* What GTK has put off, and holds its widgets for, comes first. */
static void
close_story (GtkWindow *window)
{
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
has_prepared (gpointer player)
{
  GzaPlayback *next = GZA_PLAYER (player)->next;

  return next != NULL && gza_playback_get_state (next) == GZA_PLAYER_STATE_PAUSED;
}

/* Goes on, and finds in that very turn the playback that was prepared, and its picture before the
 * screen is painted again. */
static void
assert_goes_on (GzaStoryPage *page,
                int           width_px)
{
  GzaPlayer *player = gza_story_page_get_player (page);
  GdkPaintable *paintable = gza_player_get_paintable (player);
  GzaPlayback *prepared = player->next;

  gza_story_page_go_to (page, gza_story_page_get_position (page) + 1);
  g_assert_true (player->playback == prepared);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PLAYING);
  while (gza_video_paintable_get_frame (player->paintable) == NULL)
    g_assert_true (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, width_px);
}

/* From the opening to a film, to the next film, over words to another one. */
static void
test_no_gap (ExhibitionFixture *fixture,
             gconstpointer      data)
{
  GtkWindow *window = open_story (fixture);
  GzaStoryPage *page = GZA_STORY_PAGE (gtk_window_get_child (window));
  GzaPlayer *player = gza_story_page_get_player (page);

  g_assert_true (media_wait (has_prepared, player, 3 * SECOND_US));
  assert_goes_on (page, NARROW_PX);
  g_assert_true (media_wait (has_prepared, player, 3 * SECOND_US));
  assert_goes_on (page, WIDE_PX);

  gza_story_page_go_to (page, 3);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_EMPTY);
  g_assert_true (media_wait (has_prepared, player, 3 * SECOND_US));
  assert_goes_on (page, NARROW_PX);

  close_story (window);
}

/* A story that is left while it plays, as the quiet exit does, is silent in that very turn: nothing
 * remains that could send a sound to the device. */
static void
test_silence (ExhibitionFixture *fixture,
              gconstpointer      data)
{
  GtkWindow *window = open_story (fixture);
  GzaStoryPage *page = GZA_STORY_PAGE (gtk_window_get_child (window));
  GzaPlayer *player = gza_story_page_get_player (page);

  g_assert_true (media_wait (has_prepared, player, 30 * SECOND_US));
  assert_goes_on (page, NARROW_PX);
  gza_page_enter (GZA_PAGE (page));
  g_assert_true (gza_player_is_playing (player));
  gza_page_leave (GZA_PAGE (page));
  g_assert_false (gza_player_is_playing (player));
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_EMPTY);
  g_assert_null (player->playback);

  close_story (window);
}

/* A story that is left holds no file open. */
static void
test_leave (ExhibitionFixture *fixture,
            gconstpointer      data)
{
  GtkWindow *window = open_story (fixture);
  GzaStoryPage *page = GZA_STORY_PAGE (gtk_window_get_child (window));
  GzaPlayer *player = gza_story_page_get_player (page);

  g_assert_true (media_wait (has_prepared, player, 3 * SECOND_US));
  gza_page_enter (GZA_PAGE (page));
  gza_page_leave (GZA_PAGE (page));
  g_assert_null (player->next);
  g_assert_null (player->playback);

  close_story (window);
}

/* A finger that held a button down while another one left the story lets it go only now. */
static void
test_late_touch (ExhibitionFixture *fixture,
                 gconstpointer      data)
{
  GtkWindow *window = open_story (fixture);
  GtkWidget *page = gtk_window_get_child (window);
  static const char *const actions[] = { "story.next", "story.previous", "story.restart",
                                         "story.replay", "story.captions-look" };

  gza_page_enter (GZA_PAGE (page));
  gza_story_page_go_to (GZA_STORY_PAGE (page), 3);
  gza_page_leave (GZA_PAGE (page));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (gtk_widget_activate_action (page, actions[i], NULL));
  g_assert_null (gza_story_page_get_story (GZA_STORY_PAGE (page)));
  g_assert_cmpuint (gza_story_page_get_position (GZA_STORY_PAGE (page)), ==, 3);

  close_story (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  EXHIBITION_TEST ("/story-page/no-gap", test_no_gap, NULL);
  EXHIBITION_TEST ("/story-page/leave", test_leave, NULL);
  EXHIBITION_TEST ("/story-page/late-touch", test_late_touch, NULL);
  EXHIBITION_TEST ("/story-page/silence", test_silence, NULL);
  result = g_test_run ();
  media_fixture_end ();

  return result;
}
