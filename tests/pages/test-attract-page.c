/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-attract-page.h"

#include <adwaita.h>

#include "exhibition-fixture.h"
#include "media-fixture.h"

#define SECOND_US G_USEC_PER_SEC

#define EXHIBITION                                                                                \
  "format: 1\n"                                                                                   \
  "title: {ka: გზა, en: The Road}\n"                                                              \
  "languages: [ka, en]\n"
#define CLIPS "attract:\n  clips:\n"
#define FIRST "    - {file: media/first.webm, alt: {ka: ა, en: A}}\n"
#define SECOND "    - {file: media/second.webm, alt: {ka: ბ, en: B}}\n"

static void
add_film (ExhibitionFixture *fixture,
          const char        *path)
{
  g_autofree char *made = media_fixture_path ("short.webm");
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  media_fixture_make ("short.webm",
                      "videotestsrc num-buffers=15 "
                      "! video/x-raw,width=96,height=64,framerate=25/1 "
                      "! vp8enc deadline=1 ! webmmux");
  g_assert_true (g_file_get_contents (made, &data, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  exhibition_fixture_add_bytes (fixture, path, bytes);
}

static GtkWindow *
open_attract (ExhibitionFixture *fixture,
              const char        *exhibition)
{
  g_autoptr (GzaSettings) settings = gza_settings_new ();
  g_autoptr (GzaContext) context = gza_context_new (fixture->root, settings);
  GtkWidget *page = gza_attract_page_new (context);
  GtkWidget *window = gtk_window_new ();

  exhibition_fixture_add (fixture, "stories/exhibition.yaml", exhibition);
  exhibition_fixture_load (fixture);
  gza_context_set_catalog (context, fixture->catalog);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  gza_page_enter (GZA_PAGE (page));

  return GTK_WINDOW (window);
}

static GzaPlayer *
get_player (GtkWindow *window)
{
  return gza_attract_page_get_player (GZA_ATTRACT_PAGE (gtk_window_get_child (window)));
}

static void
close_attract (GtkWindow *window)
{
  gza_page_leave (GZA_PAGE (gtk_window_get_child (window)));
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
expect_failure (const char *name)
{
  g_autofree char *player = g_strdup_printf ("%s*showing the chapter without it", name);
  g_autofree char *page = g_strdup_printf ("*%s*going on without it", name);

  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, player);
  g_test_expect_message ("gza-attract-page", G_LOG_LEVEL_WARNING, page);
}

static gboolean
is_shown (gpointer player)
{
  return gza_player_get_state (player) == GZA_PLAYER_STATE_PLAYING &&
         gza_player_get_position_us (player) > 0;
}

static void
add_person (ExhibitionFixture *fixture,
            const char        *id,
            const char        *kind)
{
  g_autofree char *folder = g_build_filename ("stories", id, NULL);
  g_autofree char *path = g_build_filename (folder, "story.yaml", NULL);
  g_autofree char *portrait = g_build_filename (folder, "portrait.svg", NULL);
  g_autofree char *story =
      g_strdup_printf ("format: 1\nkind: %s\ntitle: T\nline: L\n"
                       "person: {display_name: Nino}\n"
                       "portrait: {file: portrait.svg, alt: A}\n" SMALL_STORY_CHAPTERS,
                       kind);

  exhibition_fixture_add (fixture, path, story);
  exhibition_fixture_add (fixture, portrait,
                          "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='5'/>");
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    GtkWidget *found = find (at, css_class);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* The label of whose person is shown, %NULL where none is. */
static const char *
get_kind (GtkWindow *window)
{
  GtkWidget *kind = find (GTK_WIDGET (window), "attract-kind");

  return gtk_widget_get_visible (kind) ? gtk_label_get_text (GTK_LABEL (kind)) : NULL;
}

static gboolean
is_person_shown (gpointer window)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (gtk_window_get_child (window)));

  return get_kind (window) != NULL &&
         gza_picture_loader_get_cached_bytes (gza_context_get_loader (context)) > 0;
}

/* A disk that could not be read when the machine was switched on can be read a minute later. */
static void
test_retry (ExhibitionFixture *fixture,
            gconstpointer      data)
{
  GtkWindow *window;
  GzaPlayer *player;

  add_person (fixture, "good", "illustrative");
  exhibition_fixture_add (fixture, "media/first.webm", "no film");
  window = open_attract (fixture, EXHIBITION CLIPS FIRST);
  player = get_player (window);
  expect_failure ("media/first.webm");
  g_assert_true (media_wait (is_person_shown, window, 30 * SECOND_US));
  g_test_assert_expected_messages ();
  /* The next person comes. */
  g_assert_false (gza_player_get_looping (player));

  add_film (fixture, "media/first.webm");
  fake_clock_advance (fixture->clock, 60 * SECOND_US);
  g_assert_true (media_wait (is_shown, player, 30 * SECOND_US));
  g_assert_null (get_kind (window));
  g_assert_true (gza_player_get_looping (player));
  close_attract (window);
}

/* Where there is no clip, one person after the other. */
static void
test_people (ExhibitionFixture *fixture,
             gconstpointer      data)
{
  GtkWindow *window;

  add_person (fixture, "good", "illustrative");
  add_person (fixture, "levan", "composite");
  window = open_attract (fixture, EXHIBITION);
  g_assert_true (media_wait (is_person_shown, window, 30 * SECOND_US));
  g_assert_cmpstr (get_kind (window), ==, "An illustrative story");
  g_signal_emit_by_name (get_player (window), "ended");
  g_assert_cmpstr (get_kind (window), ==, "Several lives in one story");
  g_signal_emit_by_name (get_player (window), "ended");
  g_assert_cmpstr (get_kind (window), ==, "An illustrative story");
  gza_page_leave (GZA_PAGE (gtk_window_get_child (window)));
  g_assert_null (get_kind (window));
  close_attract (window);
}

static void
on_ended (guint *n_ended)
{
  (*n_ended)++;
}

static gboolean
has_ended_twice (gpointer n_ended)
{
  return *(guint *) n_ended >= 2;
}

/* One that cannot be played does not end the others. */
static void
test_round (ExhibitionFixture *fixture,
            gconstpointer      data)
{
  GtkWindow *window;
  GzaPlayer *player;
  guint n_ended = 0;

  add_film (fixture, "media/first.webm");
  exhibition_fixture_add (fixture, "media/second.webm", "no film");
  window = open_attract (fixture, EXHIBITION CLIPS FIRST SECOND);
  player = get_player (window);
  g_signal_connect_swapped (player, "ended", G_CALLBACK (on_ended), &n_ended);
  expect_failure ("media/second.webm");
  expect_failure ("media/second.webm");
  g_assert_true (media_wait (has_ended_twice, &n_ended, 30 * SECOND_US));
  g_assert_true (media_wait (is_shown, player, 30 * SECOND_US));
  g_test_assert_expected_messages ();
  close_attract (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  EXHIBITION_TEST ("/attract-page/retry", test_retry, NULL);
  EXHIBITION_TEST ("/attract-page/people", test_people, NULL);
  EXHIBITION_TEST ("/attract-page/round", test_round, NULL);
  result = g_test_run ();
  media_fixture_end ();

  return result;
}
