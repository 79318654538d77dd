/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-attract-page"

#include "gza-attract-page.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-story-words.h"
#include "gza-text-label.h"
#include "gza-video-view.h"

/* The silent, moving picture that invites a passer-by: the exhibition's clips in a loop, its title
 * and a line of invitation, in turn in each of its languages. One touch anywhere leaves it.
 *
 * Where there is no clip, and while none can be played, the people of the stories look at the
 * passer-by, one after the other.
 */

#define LANGUAGE_US (6 * G_USEC_PER_SEC)
#define PICTURE_US (12 * G_USEC_PER_SEC)
/* A disk that has just been switched on, or is asked by others, answers later. */
#define RETRY_US (60 * G_USEC_PER_SEC)

struct _GzaAttractPage {
  GzaPage parent_instance;

  /* template widgets */
  GzaVideoView *video;
  GtkStack *stack;
  GtkStack *hints;
  GtkButton *begin;
  GtkLabel *kind; /* of the story whose person is shown */

  /* owned */
  GzaPlayer *player;

  /* state */
  guint turn;
  guint turn_id;
  guint clip_id; /* tick callback that opens the first clip */
  guint clip;
  guint n_failed; /* clips, one after the other */
  guint person;
  const char *kind_word; /* of the story whose person is shown; static */
  guint retry_id; /* while no clip can be played */
};

G_DEFINE_FINAL_TYPE (GzaAttractPage, gza_attract_page, GZA_TYPE_PAGE)

static GzaCatalog *
get_catalog (GzaAttractPage *self)
{
  return gza_context_get_catalog (gza_page_get_context (GZA_PAGE (self)));
}

static const char *
get_word (const char *language,
          const char *word)
{
  GzaWords *words = gza_locale_get_words (gza_locale_get_default ());

  return words != NULL ? gza_words_get (words, language, word) : word;
}

static GtkWidget *
new_text (const char *string,
          const char *language,
          const char *css_class)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_string (GZA_TEXT_LABEL (label), string, language);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_direction (gtk_widget_get_first_child (label), GTK_TEXT_DIR_NONE);

  return label;
}

/* A stack keeps the page that fades out; what is older goes. */
static void
show_child (GtkStack *stack,
            GtkWidget *child)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);
  GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (stack));

  while (at != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (at);

    if (at != visible)
      gtk_stack_remove (stack, at);
    at = next;
  }

  gtk_stack_add_child (stack, child);
  gtk_stack_set_visible_child (stack, child);
}

static const char *
get_turn_language (GzaAttractPage *self)
{
  const char *const *languages = gza_catalog_get_languages (get_catalog (self));

  return languages[self->turn % g_strv_length ((char **) languages)];
}

static void
show_kind (GzaAttractPage *self)
{
  if (self->kind_word != NULL)
    gtk_label_set_text (self->kind, get_word (get_turn_language (self), self->kind_word));
  gtk_widget_set_visible (GTK_WIDGET (self->kind), self->kind_word != NULL);
}

static void
show_turn (GzaAttractPage *self)
{
  GzaCatalog *catalog = get_catalog (self);
  const char *language = get_turn_language (self);
  guint n_lines = gza_catalog_get_n_attract_lines (catalog);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GzaText *title = gza_catalog_get_title (catalog);
  const char *hint = get_word (language, GZA_WORD ("Touch to begin"));

  if (title != NULL)
    gtk_box_append (GTK_BOX (words),
                    new_text (gza_text_get (title, language, NULL), language, "attract-title"));
  if (n_lines > 0) {
    GzaText *line = gza_catalog_get_attract_line (catalog, self->turn % n_lines);

    gtk_box_append (GTK_BOX (words),
                    new_text (gza_text_get (line, language, NULL), language, "attract-line"));
  }

  show_child (self->stack, words);
  show_child (self->hints, new_text (hint, language, "hint"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint, -1);
  show_kind (self);
}

static void on_turn (gpointer user_data);

static void
schedule_turn (GzaAttractPage *self)
{
  self->turn_id =
      gza_clock_add_timeout (gza_clock_get_default (), LANGUAGE_US, on_turn, self);
}

static void
on_turn (gpointer user_data)
{
  GzaAttractPage *self = user_data;

  self->turn++;
  show_turn (self);
  schedule_turn (self);
}

static gboolean
is_picture (const char *path)
{
  g_autofree char *type = g_content_type_guess (path, NULL, 0, NULL);

  return g_content_type_is_mime_type (type, "image/*");
}

static void
open_picture (GzaAttractPage *self,
              const char     *path,
              double          focus_y_ratio)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));

  gza_video_view_set_poster_focus (self->video, 0.5, focus_y_ratio);
  gza_video_view_set_poster (self->video, gza_context_get_loader (context), path);
  gza_player_set_looping (self->player, FALSE);
  gza_player_open (self->player, NULL, NULL, PICTURE_US);
}

/* Instead of a clip. */
static gboolean
shows_people (GzaAttractPage *self)
{
  return self->retry_id != 0 || gza_catalog_get_n_attract_clips (get_catalog (self)) == 0;
}

/* The next story whose person may be seen. */
static GzaStory *
dup_next_person (GzaAttractPage *self)
{
  GListModel *stories = gza_catalog_get_stories (get_catalog (self));
  guint n = g_list_model_get_n_items (stories);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, self->person++ % n);

    if (gza_story_get_portrait (story) != NULL)
      return g_steal_pointer (&story);
  }

  return NULL;
}

static void
open_person (GzaAttractPage *self)
{
  g_autoptr (GzaStory) story = dup_next_person (self);

  if (story == NULL)
    return;

  gza_video_view_set_alt (self->video, gza_locale_get_text (gza_locale_get_default (),
                                                            gza_story_get_portrait_alt (story)));
  self->kind_word = gza_story_words_get_kind_word (gza_story_get_kind (story));
  show_kind (self);
  open_picture (self, gza_story_get_portrait (story), GZA_FACE_Y_RATIO);
  gza_player_play (self->player);
}

static void
open_clip (GzaAttractPage *self)
{
  GzaCatalog *catalog = get_catalog (self);
  guint n = gza_catalog_get_n_attract_clips (catalog);
  const GzaAttractClip *clip;

  if (n == 0) {
    open_person (self);
    return;
  }

  clip = gza_catalog_get_attract_clip (catalog, self->clip % n);
  gza_video_view_set_alt (self->video, gza_locale_get_text (gza_locale_get_default (), clip->alt));
  if (is_picture (clip->path)) {
    open_picture (self, clip->path, 0.5);
  } else {
    gza_player_set_looping (self->player, n == 1);
    gza_player_open (self->player, clip->path, NULL, 0);
  }
  gza_player_play (self->player);
}

/* The first frame shows the words; the film opens after it and doesn't hold it up. */
static gboolean
on_clip_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  GzaAttractPage *self = GZA_ATTRACT_PAGE (widget);
  int *n_ticks = user_data;

  if ((*n_ticks)++ == 0) {
    gtk_widget_queue_draw (widget);
    return G_SOURCE_CONTINUE;
  }

  self->clip_id = 0;
  open_clip (self);

  return G_SOURCE_REMOVE;
}

static void
open_next (GzaAttractPage *self)
{
  self->clip++;
  open_clip (self);
}

static void
on_ended (GzaAttractPage *self)
{
  if (shows_people (self)) {
    open_person (self);
    return;
  }
  self->n_failed = 0;
  open_next (self);
}

/* Until a film begins, the person before it is still seen. */
static void
on_state_changed (GzaAttractPage *self)
{
  if (gza_player_get_state (self->player) != GZA_PLAYER_STATE_PLAYING || shows_people (self))
    return;
  self->kind_word = NULL;
  show_kind (self);
}

static void
on_retry (gpointer user_data)
{
  GzaAttractPage *self = user_data;

  self->retry_id = 0;
  open_next (self);
}

/* Nobody may come by and open the page anew for hours. */
static void
on_failed (GzaAttractPage *self,
           GError         *error)
{
  g_warning ("attract clip: %s, going on without it", error->message);
  self->n_failed++;
  if (self->n_failed < gza_catalog_get_n_attract_clips (get_catalog (self))) {
    open_next (self);
    return;
  }

  self->n_failed = 0;
  self->retry_id = gza_clock_add_timeout (gza_clock_get_default (), RETRY_US, on_retry, self);
  open_person (self);
}

static void
on_pressed (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            GzaAttractPage *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (GzaAttractPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-languages", NULL);
}

/* A new catalog may have other clips and lines: the page begins anew with them. */
static void
on_catalog_changed (GzaAttractPage *self)
{
  if (self->turn_id == 0)
    return;

  gza_page_leave (GZA_PAGE (self));
  gza_page_enter (GZA_PAGE (self));
}

static void
gza_attract_page_enter (GzaPage *page)
{
  GzaAttractPage *self = GZA_ATTRACT_PAGE (page);

  self->turn = 0;
  show_turn (self);
  schedule_turn (self);
  self->clip = 0;
  self->n_failed = 0;
  self->clip_id =
      gtk_widget_add_tick_callback (GTK_WIDGET (self), on_clip_tick, g_new0 (int, 1), g_free);
}

static void
gza_attract_page_leave (GzaPage *page)
{
  GzaAttractPage *self = GZA_ATTRACT_PAGE (page);

  if (self->turn_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->turn_id);
  self->turn_id = 0;
  if (self->clip_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->clip_id);
  self->clip_id = 0;
  if (self->retry_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->retry_id);
  self->retry_id = 0;
  gza_player_close (self->player);
  /* The story may have no leave to be shown any more when the page comes back. */
  gza_video_view_set_poster (self->video, NULL, NULL);
  self->kind_word = NULL;
  show_kind (self);
}

static void
gza_attract_page_constructed (GObject *object)
{
  GzaAttractPage *self = GZA_ATTRACT_PAGE (object);

  G_OBJECT_CLASS (gza_attract_page_parent_class)->constructed (object);

  self->player = gza_player_new (gza_context_get_root (gza_page_get_context (GZA_PAGE (self))));
  gza_video_view_set_player (self->video, self->player);
  g_signal_connect_object (gza_page_get_context (GZA_PAGE (self)), "notify::catalog",
                           G_CALLBACK (on_catalog_changed), self, G_CONNECT_SWAPPED);
  gza_video_view_set_cover (self->video, TRUE);
  g_signal_connect_object (self->player, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_attract_page_dispose (GObject *object)
{
  GzaAttractPage *self = GZA_ATTRACT_PAGE (object);

  if (self->player != NULL)
    gza_page_leave (GZA_PAGE (self));
  g_clear_object (&self->player);

  G_OBJECT_CLASS (gza_attract_page_parent_class)->dispose (object);
}

static void
gza_attract_page_class_init (GzaAttractPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);

  object_class->constructed = gza_attract_page_constructed;
  object_class->dispose = gza_attract_page_dispose;
  page_class->enter = gza_attract_page_enter;
  page_class->leave = gza_attract_page_leave;

  g_type_ensure (GZA_TYPE_VIDEO_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-attract-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaAttractPage, video);
  gtk_widget_class_bind_template_child (widget_class, GzaAttractPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GzaAttractPage, hints);
  gtk_widget_class_bind_template_child (widget_class, GzaAttractPage, begin);
  gtk_widget_class_bind_template_child (widget_class, GzaAttractPage, kind);
  gtk_widget_class_set_css_name (widget_class, "gza-attract");
}

static void
gza_attract_page_init (GzaAttractPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * gza_attract_page_new:
 * @context: with a catalog that has at least one language when the page is entered
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_attract_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_ATTRACT_PAGE, "context", context, NULL);
}

/**
 * gza_attract_page_get_player:
 * @self: the page
 *
 * Gets what plays the clips, to be watched by tests.
 *
 * Returns: (transfer none):
 */
GzaPlayer *
gza_attract_page_get_player (GzaAttractPage *self)
{
  g_return_val_if_fail (GZA_IS_ATTRACT_PAGE (self), NULL);

  return self->player;
}
