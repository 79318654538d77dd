/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-clip.h"

static void
assert_voice (GzaClip    *clip,
              const char *language,
              int         voice,
              const char *heard)
{
  const char *found;

  g_assert_cmpint (gza_clip_choose_voice (clip, language, &found), ==, voice);
  g_assert_cmpstr (found, ==, heard);
}

static void
test_choice (void)
{
  GzaTrack items[] = {
    { (char *) "ka", (char *) "a.opus" },
    { (char *) "en-GB", (char *) "b.opus" },
    { (char *) "ru", (char *) "a.opus" },
  };
  GzaTracks tracks = { items, G_N_ELEMENTS (items) };
  g_autoptr (GzaClip) clip = gza_clip_new (NULL, &tracks, 0);
  g_autoptr (GzaGraphSpec) spec = gza_clip_make_spec (clip);

  g_assert_cmpuint (g_strv_length (spec->voices), ==, 2);
  assert_voice (clip, "ka", 0, "ka");
  assert_voice (clip, "en", 1, "en-GB");
  assert_voice (clip, "ru", 0, "ru");
  assert_voice (clip, "hy", 0, "ka");
  assert_voice (clip, NULL, 0, "ka");

  gza_clip_leave_out (clip, 0);
  assert_voice (clip, "ka", 0, "en-GB");
  g_assert_false (gza_clip_is_silent (clip));
  gza_clip_leave_out (clip, 0);
  assert_voice (clip, "ka", -1, NULL);
  g_assert_true (gza_clip_is_silent (clip));
}

static void
test_for_all (void)
{
  GzaTrack items[] = {
    { (char *) "ka", (char *) "a.opus" },
    { NULL, (char *) "music.opus" },
  };
  GzaTracks tracks = { items, G_N_ELEMENTS (items) };
  g_autoptr (GzaClip) clip = gza_clip_new ("film.webm", &tracks, 0);

  assert_voice (clip, "ka", 0, "ka");
  assert_voice (clip, "hy", 1, NULL);
}

static void
test_equals (void)
{
  GzaTrack items[] = {
    { (char *) "ka", (char *) "a.opus" },
    { (char *) "en", (char *) "b.opus" },
  };
  GzaTracks both = { items, 2 };
  GzaTracks one = { items, 1 };
  g_autoptr (GzaClip) clip = gza_clip_new ("film.webm", &both, 0);
  g_autoptr (GzaClip) same = gza_clip_new ("film.webm", &both, 0);
  g_autoptr (GzaClip) other_film = gza_clip_new ("other.webm", &both, 0);
  g_autoptr (GzaClip) fewer = gza_clip_new ("film.webm", &one, 0);

  g_assert_true (gza_clip_equals (clip, same));
  g_assert_false (gza_clip_equals (clip, other_film));
  g_assert_false (gza_clip_equals (clip, fewer));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip/choice", test_choice);
  g_test_add_func ("/clip/for-all", test_for_all);
  g_test_add_func ("/clip/equals", test_equals);
  return g_test_run ();
}
