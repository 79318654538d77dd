/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-captions-view.h"
#include "gza-locale.h"
#include "gza-photo-times.h"
#include "gza-photos-view.h"
#include "gza-picture-view.h"
#include "gza-player-controls.h"
#include "gza-seek-bar.h"
#include "gza-transcript-view.h"
#include "gza-video-view.h"

#include "../base/fake-clock.h"
#include "media-fixture.h"

#include <adwaita.h>

#define SECOND_US G_USEC_PER_SEC
#define MS_US ((gint64) 1000)

/* The widgets of the layer on a virtual screen, most of them by a clock that the test moves. */

typedef struct {
  FakeClock *clock;
  GzaPlayer *player;
  GtkWidget *window;
  GzaCues *cues;
} Stage;

static const char subtitles[] = "WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n"
                                "00:03.000 --> 00:05.000\nTwo\n\n"
                                "00:06.000 --> 00:09.000\nThree\n\n"
                                "00:07.000 --> 00:08.000\nFour\n";

static void
stage_start (Stage    *stage,
             gboolean  is_fake)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GBytes) bytes = g_bytes_new_static (subtitles, sizeof subtitles - 1);

  stage->clock = fake_clock_new ();
  if (is_fake)
    gza_clock_set_default (GZA_CLOCK (stage->clock));
  stage->player = gza_player_new (media_fixture_get_root ());
  stage->cues = gza_cues_parse (bytes, "a.vtt", diagnostics);
  stage->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 800, 600);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
stage_show (Stage     *stage,
            GtkWidget *child)
{
  gtk_window_set_child (GTK_WINDOW (stage->window), child);
  gtk_window_present (GTK_WINDOW (stage->window));
  g_assert_true (media_wait (is_laid_out, child, 5 * SECOND_US));
}

static void
stage_end (Stage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  media_run (20 * MS_US);
  g_assert_finalize_object (stage->player);
  g_assert_finalize_object (stage->cues);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (stage->clock);
}

static const char *
get_caption (GtkWidget *captions)
{
  GtkWidget *label = gtk_widget_get_first_child (captions);

  return gtk_widget_get_child_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static void
test_captions (void)
{
  Stage stage;
  GtkWidget *captions;

  stage_start (&stage, TRUE);
  captions = gza_captions_view_new ();
  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (captions), stage.player);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), stage.cues, "en");
  stage_show (&stage, captions);
  gza_player_open (stage.player, NULL, NULL, 10 * SECOND_US);
  g_assert_cmpuint (fake_clock_get_n_waiting (stage.clock), ==, 0);
  gza_player_play (stage.player);

  fake_clock_advance (stage.clock, 990 * MS_US);
  g_assert_cmpstr (get_caption (captions), ==, "");
  fake_clock_advance (stage.clock, 20 * MS_US);
  g_assert_cmpstr (get_caption (captions), ==, "One");
  fake_clock_advance (stage.clock, 2 * SECOND_US);
  g_assert_cmpstr (get_caption (captions), ==, "Two");
  fake_clock_advance (stage.clock, 2 * SECOND_US);
  g_assert_cmpstr (get_caption (captions), ==, "");
  fake_clock_advance (stage.clock, 2 * SECOND_US);
  g_assert_cmpstr (get_caption (captions), ==, "Three\nFour");
  fake_clock_advance (stage.clock, 1 * SECOND_US);
  g_assert_cmpstr (get_caption (captions), ==, "Three");

  gza_player_seek (stage.player, 2 * SECOND_US);
  g_assert_cmpstr (get_caption (captions), ==, "One");
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), NULL, NULL);
  g_assert_cmpstr (get_caption (captions), ==, "");
  stage_end (&stage);
}

/* Two languages, each in its own direction, larger, and where the visitor wants them. */
static void
test_captions_look (void)
{
  Stage stage;
  g_autoptr (GzaCaptionsLook) look = gza_captions_look_new ();
  GtkWidget *captions;
  GtkWidget *first;
  GtkWidget *second;
  graphene_rect_t above;
  graphene_rect_t below;
  int normal_height;

  stage_start (&stage, TRUE);
  captions = gza_captions_view_new ();
  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (captions), stage.player);
  gza_captions_view_set_look (GZA_CAPTIONS_VIEW (captions), look);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), stage.cues, "en");
  gza_captions_view_set_second_cues (GZA_CAPTIONS_VIEW (captions), stage.cues, "ar");
  stage_show (&stage, captions);
  gza_player_open (stage.player, NULL, NULL, 10 * SECOND_US);
  gza_player_seek (stage.player, 3 * SECOND_US / 2);
  media_run (100 * MS_US);

  first = gtk_widget_get_first_child (captions);
  second = gtk_widget_get_last_child (captions);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (first)), ==, "One");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (second)), ==, "One");
  g_assert_cmpint (gtk_widget_get_direction (second), ==, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_compute_bounds (first, captions, &above));
  g_assert_true (gtk_widget_compute_bounds (second, captions, &below));
  g_assert_cmpfloat (above.origin.y + above.size.height, <=, below.origin.y + 1);
  normal_height = gtk_widget_get_height (first);

  gza_captions_look_set_position (look, GZA_CAPTIONS_TOP);
  gza_captions_look_set_box (look, GZA_CAPTIONS_BARE);
  media_run (100 * MS_US);
  g_assert_true (gtk_widget_compute_bounds (first, captions, &above));
  g_assert_cmpfloat (above.origin.y, <=, normal_height);
  g_assert_true (gtk_widget_has_css_class (captions, "bare"));
  g_assert_false (gtk_widget_has_css_class (captions, "shade"));
  gza_captions_view_set_second_cues (GZA_CAPTIONS_VIEW (captions), NULL, NULL);
  g_assert_false (gtk_widget_get_child_visible (second));
  stage_end (&stage);
}

typedef struct {
  GzaPlayer *player;
  gint64 worst_us;
  guint n_changes;
} Lateness;

static void
on_caption (GtkLabel   *label,
            GParamSpec *pspec,
            Lateness   *lateness)
{
  static const gint64 times_us[] = { 1 * SECOND_US, 3 * SECOND_US };
  gint64 position_us = gza_player_get_position_us (lateness->player);

  if (lateness->n_changes < G_N_ELEMENTS (times_us))
    lateness->worst_us = MAX (lateness->worst_us,
                              ABS (position_us - times_us[lateness->n_changes]));
  lateness->n_changes++;
}

/* With a real film: at the pipeline's own time, within what EN 301 549 7.1.2 allows. */
static void
test_captions_in_time (void)
{
  Stage stage;
  Lateness lateness = { 0 };
  GtkWidget *captions;

  stage_start (&stage, FALSE);
  captions = gza_captions_view_new ();
  lateness.player = stage.player;
  gza_player_open (stage.player, media_fixture_film (), NULL, 0);
  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (captions), stage.player);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), stage.cues, "en");
  g_signal_connect (gtk_widget_get_first_child (captions), "notify::label",
                    G_CALLBACK (on_caption), &lateness);
  stage_show (&stage, captions);
  gza_player_play (stage.player);
  g_assert_true (media_wait_state (stage.player, GZA_PLAYER_STATE_ENDED, 6 * SECOND_US));
  g_assert_cmpuint (lateness.n_changes, >=, 1);
  g_test_message ("at most %.1f ms late", (double) lateness.worst_us / 1000);
  g_assert_cmpint (lateness.worst_us, <, 100 * MS_US);
  stage_end (&stage);
}

/* The box stays inside 68 % of the width and is broken where both lines are about equal. */
static void
test_captions_box (void)
{
  static const char text[] =
    "WEBVTT\n\n00:00.000 --> 00:09.000\nThe road is longer for the one who waits at home than for "
    "the one who walks it\n";
  g_autoptr (GListStore) diagnostics = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GzaCues) cues = gza_cues_parse (bytes, "a.vtt", diagnostics);
  Stage stage;
  GtkWidget *captions;
  GtkWidget *label;
  int one_line;

  stage_start (&stage, TRUE);
  captions = gza_captions_view_new ();
  gza_player_open (stage.player, NULL, NULL, 10 * SECOND_US);
  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (captions), stage.player);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), cues, "en");
  stage_show (&stage, captions);

  label = gtk_widget_get_first_child (captions);
  g_assert_true (media_wait (is_laid_out, label, SECOND_US));
  g_assert_cmpint (gtk_widget_get_width (label), <=, gtk_widget_get_width (captions) * 68 / 100);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &one_line, NULL, NULL);
  if (one_line > gtk_widget_get_width (captions) * 68 / 100)
    g_assert_cmpint (gtk_widget_get_width (label), <, one_line * 3 / 4);
  stage_end (&stage);
}

static GtkWidget *
find_by_class (GtkWidget  *widget,
               const char *css_class,
               guint      *index)
{
  if (gtk_widget_has_css_class (widget, css_class) && (*index)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_by_class (child, css_class, index);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *css_class,
      guint       index)
{
  GtkWidget *found = find_by_class (widget, css_class, &index);

  g_assert_nonnull (found);
  return found;
}

static void
test_transcript (void)
{
  Stage stage;
  GtkWidget *transcript;

  stage_start (&stage, TRUE);
  transcript = gza_transcript_view_new ();
  gza_transcript_view_set_player (GZA_TRANSCRIPT_VIEW (transcript), stage.player);
  gza_transcript_view_set_cues (GZA_TRANSCRIPT_VIEW (transcript), stage.cues, "en");
  stage_show (&stage, transcript);
  gza_player_open (stage.player, NULL, NULL, 10 * SECOND_US);
  gza_player_play (stage.player);

  fake_clock_advance (stage.clock, 1100 * MS_US);
  g_assert_true (find (transcript, "spoken", 0) == find (transcript, "transcript-line", 0));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find (transcript, "transcript-line", 0)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  fake_clock_advance (stage.clock, 2 * SECOND_US);
  g_assert_true (find (transcript, "spoken", 0) == find (transcript, "transcript-line", 1));

  gza_player_pause (stage.player);
  g_signal_emit_by_name (find (transcript, "transcript-line", 2), "clicked");
  g_assert_cmpint (gza_player_get_position_us (stage.player), ==, 6 * SECOND_US);
  g_assert_true (gza_player_is_playing (stage.player));
  g_assert_true (find (transcript, "spoken", 0) == find (transcript, "transcript-line", 2));

  /* Another language at the same moment has the same line marked. */
  gza_transcript_view_set_cues (GZA_TRANSCRIPT_VIEW (transcript), stage.cues, "ar");
  g_assert_true (find (transcript, "spoken", 0) == find (transcript, "transcript-line", 2));
  g_assert_cmpint (gtk_widget_get_direction (find (transcript, "transcript-line", 2)), ==,
                   GTK_TEXT_DIR_RTL);
  stage_end (&stage);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_controls (void)
{
  Stage stage;
  GzaTrackButtons *tracks;
  GtkWidget *controls;
  GtkWidget *play;
  guint n_notified = 0;

  stage_start (&stage, TRUE);
  controls = gza_player_controls_new ();
  gza_player_controls_set_player (GZA_PLAYER_CONTROLS (controls), stage.player);
  stage_show (&stage, controls);
  play = find (controls, "play", 0);
  g_assert_false (gtk_widget_get_sensitive (play));
  gza_player_open (stage.player, NULL, NULL, 75 * SECOND_US);
  g_assert_true (gtk_widget_get_sensitive (play));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Play");

  g_signal_emit_by_name (play, "clicked");
  g_assert_true (gza_player_is_playing (stage.player));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pause");
  fake_clock_advance (stage.clock, 12 * SECOND_US + 50 * MS_US);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (find (controls, "elapsed", 0))),
                            "0:12"));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (find (controls, "remaining", 0))),
                            "1:03"));
  g_signal_emit_by_name (find (controls, "back", 0), "clicked");
  g_assert_cmpint (gza_player_get_position_us (stage.player), >=, 2 * SECOND_US);
  g_assert_cmpint (gza_player_get_position_us (stage.player), <, 3 * SECOND_US);

  g_assert_false (gtk_widget_get_sensitive (find (controls, "louder", 0)));
  g_signal_emit_by_name (find (controls, "quieter", 0), "clicked");
  g_assert_cmpfloat_with_epsilon (gza_player_get_volume_ratio (stage.player), 0.9, 0.001);

  tracks = gza_player_controls_get_tracks (GZA_PLAYER_CONTROLS (controls));
  g_signal_connect_swapped (tracks, "notify::captions", G_CALLBACK (count), &n_notified);
  g_object_set (tracks, "captions", FALSE, NULL);
  g_object_set (tracks, "captions", FALSE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  gza_track_buttons_set_has_captions (tracks, FALSE);
  g_assert_false (gtk_widget_get_visible (find (controls, "captions", 0)));
  stage_end (&stage);
}

static double
get_knob_ratio (GtkWidget *bar)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (bar), bar, &bounds));
  return (bounds.origin.x + bounds.size.width / 2) / gtk_widget_get_width (bar);
}

static gboolean
is_knob_far (gpointer bar)
{
  return get_knob_ratio (bar) > 0.6;
}

static gboolean
is_knob_near (gpointer bar)
{
  return get_knob_ratio (bar) < 0.4;
}

static void
test_seek_bar (void)
{
  Stage stage;
  GtkWidget *bar;

  stage_start (&stage, TRUE);
  bar = gza_seek_bar_new ();
  gza_player_open (stage.player, NULL, NULL, 100 * SECOND_US);
  gza_player_seek (stage.player, 75 * SECOND_US);
  gza_seek_bar_set_player (GZA_SEEK_BAR (bar), stage.player);
  stage_show (&stage, bar);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       75.0);
  g_assert_true (media_wait (is_knob_far, bar, SECOND_US));
  gtk_widget_set_direction (bar, GTK_TEXT_DIR_RTL);
  g_assert_true (media_wait (is_knob_near, bar, SECOND_US));
  stage_end (&stage);
}

static void
test_photo_times (void)
{
  GzaPhoto photos[5] = { 0 };
  gint64 starts_us[5];

  for (guint i = 0; i < 5; i++)
    photos[i].from_us = -1;
  gza_photo_times_spread (photos, 5, 10 * SECOND_US, starts_us);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (starts_us[i], ==, i * 2 * SECOND_US);

  photos[2].from_us = 8 * SECOND_US;
  gza_photo_times_spread (photos, 5, 11 * SECOND_US, starts_us);
  g_assert_cmpint (starts_us[1], ==, 4 * SECOND_US);
  g_assert_cmpint (starts_us[2], ==, 8 * SECOND_US);
  g_assert_cmpint (starts_us[4], ==, 10 * SECOND_US);

  /* A time before its neighbour's counts as not given; so does the end of an unknown chapter. */
  photos[3].from_us = SECOND_US;
  gza_photo_times_spread (photos, 5, 0, starts_us);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpint (starts_us[i], >=, starts_us[i - 1]);

  gza_photo_times_spread (photos, 5, 11 * SECOND_US, starts_us);
  g_assert_cmpuint (gza_photo_times_find (starts_us, 5, 0), ==, 0);
  g_assert_cmpuint (gza_photo_times_find (starts_us, 5, 8 * SECOND_US), ==, 2);
  g_assert_cmpuint (gza_photo_times_find (starts_us, 5, 60 * SECOND_US), ==, 4);
}

static void
make_picture (const char *name,
              guint32     color)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 320, 180);
  g_autofree char *path = media_fixture_path (name);

  gdk_pixbuf_fill (pixbuf, color);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", NULL, NULL));
}

static gboolean
has_label (GtkWidget  *widget,
           const char *label)
{
  g_autofree char *difference = NULL;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return difference == NULL;
}

static void
test_photos (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  g_autoptr (GzaText) first = gza_text_new_single ("en", "First");
  g_autoptr (GzaText) second = gza_text_new_single ("en", "Second");
  GzaPhoto photos[] = {
    { (char *) "a.png", first, first, -1, 0.5, 0.5 },
    { (char *) "b.png", second, NULL, -1, 0.2, 0.9 },
  };
  Stage stage;
  GtkWidget *view;
  GtkWidget *caption;

  make_picture ("a.png", 0xf2a33aff);
  make_picture ("b.png", 0x5e7f73ff);
  stage_start (&stage, FALSE);
  view = gza_photos_view_new ();
  caption = gtk_widget_get_first_child (view);
  gza_player_open (stage.player, NULL, NULL, SECOND_US);
  gza_photos_view_set_player (GZA_PHOTOS_VIEW (view), stage.player);
  gza_photos_view_set_photos (GZA_PHOTOS_VIEW (view), loader, photos, 2);
  stage_show (&stage, view);
  g_assert_true (has_label (view, "First"));
  g_assert_true (gtk_widget_get_visible (caption));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (caption)), ==, "First");

  gza_player_play (stage.player);
  g_assert_true (media_wait_state (stage.player, GZA_PLAYER_STATE_ENDED, 3 * SECOND_US));
  g_assert_true (has_label (view, "Second"));
  g_assert_false (gtk_widget_get_visible (caption));
  gza_photos_view_set_photos (GZA_PHOTOS_VIEW (view), NULL, NULL, 0);
  g_assert_false (gtk_widget_get_visible (caption));
  stage_end (&stage);
}

static gboolean
has_ten_frames (gpointer player)
{
  return gza_player_get_n_frames (player) >= 10;
}

static void
test_video (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  Stage stage;
  GtkWidget *view;
  GtkWidget *poster;

  make_picture ("a.png", 0xf2a33aff);
  stage_start (&stage, FALSE);
  view = gza_video_view_new ();
  poster = gtk_widget_get_first_child (view);
  gza_video_view_set_player (GZA_VIDEO_VIEW (view), stage.player);
  gza_video_view_set_poster (GZA_VIDEO_VIEW (view), loader, "a.png");
  gza_video_view_set_alt (GZA_VIDEO_VIEW (view), "A ball");
  stage_show (&stage, view);
  g_assert_true (gtk_widget_get_child_visible (poster));
  g_assert_true (has_label (view, "A ball"));

  gza_player_open (stage.player, media_fixture_film (), NULL, 0);
  gza_player_play (stage.player);
  g_assert_true (media_wait (has_ten_frames, stage.player, 5 * SECOND_US));
  g_assert_false (gtk_widget_get_child_visible (poster));

  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "*missing.webm*");
  gza_player_open (stage.player, "missing.webm", NULL, 0);
  g_assert_true (media_wait_state (stage.player, GZA_PLAYER_STATE_FAILED, 3 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_true (gtk_widget_get_child_visible (poster));
  stage_end (&stage);
}

static gboolean
is_red_in_the_middle (gpointer view)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint32 pixel;

  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  texture = gsk_renderer_render_texture (
      renderer, node,
      &GRAPHENE_RECT_INIT ((float) gtk_widget_get_width (view) / 2,
                           (float) gtk_widget_get_height (view) / 2, 1.0f, 1.0f));
  gdk_texture_download (texture, (guchar *) &pixel, sizeof pixel);
  return pixel == 0xffff0000;
}

/* Of a tall picture in a wide box the part is seen that the focus asks for: its red top. */
static void
test_poster_focus (void)
{
  g_autoptr (GzaPictureLoader) loader = gza_picture_loader_new (media_fixture_get_root ());
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 300, 900);
  g_autoptr (GdkPixbuf) top = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, 300, 300);
  g_autofree char *path = media_fixture_path ("tall.png");
  Stage stage;
  GtkWidget *view;

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  gdk_pixbuf_fill (top, 0xff0000ff);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", NULL, NULL));
  stage_start (&stage, FALSE);
  view = gza_video_view_new ();
  gza_video_view_set_cover (GZA_VIDEO_VIEW (view), TRUE);
  gza_video_view_set_poster_focus (GZA_VIDEO_VIEW (view), 0.5, 0.0);
  gza_video_view_set_poster (GZA_VIDEO_VIEW (view), loader, "tall.png");
  stage_show (&stage, view);
  g_assert_true (media_wait (is_red_in_the_middle, view, 5 * SECOND_US));
  gza_video_view_set_poster_focus (GZA_VIDEO_VIEW (view), 0.5, 0.5);
  g_assert_false (is_red_in_the_middle (view));
  stage_end (&stage);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/views/captions", test_captions);
  g_test_add_func ("/views/captions-in-time", test_captions_in_time);
  g_test_add_func ("/views/captions-look", test_captions_look);
  g_test_add_func ("/views/captions-box", test_captions_box);
  g_test_add_func ("/views/transcript", test_transcript);
  g_test_add_func ("/views/controls", test_controls);
  g_test_add_func ("/views/seek-bar", test_seek_bar);
  g_test_add_func ("/views/photo-times", test_photo_times);
  g_test_add_func ("/views/photos", test_photos);
  g_test_add_func ("/views/video", test_video);
  g_test_add_func ("/views/poster-focus", test_poster_focus);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
