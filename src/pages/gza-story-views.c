/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-views"

#include "gza-story-views.h"

#include "gza-chapter-kinds.h"
#include "gza-chapter-view.h"
#include "gza-closing-view.h"
#include "gza-opening-view.h"

/* Fills the carousel of the story page, which owns this. Position 0 is the opening, 1 … n are the
 * chapters, n + 1 is the closing. Each has its frame in the carousel from the beginning; what is in
 * it is made when it is asked for, the others after that one was painted, the nearest first. Main
 * thread only.
 */

struct _GzaStoryViews {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  AdwCarousel *carousel;
  GzaStory *story;

  /* state */
  guint idle_id;
  guint current;
  int top_px;
  int bottom_px;
};

G_DEFINE_FINAL_TYPE (GzaStoryViews, gza_story_views, G_TYPE_OBJECT)

static void
set_view_insets (GzaStoryViews *self,
                 GtkWidget *view)
{
  if (GZA_IS_CHAPTER_VIEW (view))
    gza_chapter_view_set_insets (GZA_CHAPTER_VIEW (view), self->top_px, self->bottom_px);
  else if (GZA_IS_OPENING_VIEW (view))
    gza_opening_view_set_insets (GZA_OPENING_VIEW (view), self->top_px, self->bottom_px);
  else
    gza_closing_view_set_insets (GZA_CLOSING_VIEW (view), self->top_px, self->bottom_px);
}

static AdwBin *
get_frame (GzaStoryViews *self,
           guint position)
{
  return ADW_BIN (adw_carousel_get_nth_page (self->carousel, position));
}

static GtkWidget *
make_view (GzaStoryViews *self,
           guint position)
{
  if (position == 0)
    return gza_opening_view_new (self->context, self->story);
  if (position > gza_story_get_n_chapters (self->story))
    return gza_closing_view_new (self->context, self->story);

  return gza_chapter_kinds_make (self->context, self->story,
                                 gza_story_get_chapter (self->story, position - 1));
}

/* Makes the missing view that is nearest to the screen; %FALSE where none is missing. */
static gboolean
make_next (GzaStoryViews *self)
{
  guint n = adw_carousel_get_n_pages (self->carousel);

  for (guint distance = 1; distance < n; distance++) {
    guint after = self->current + distance;

    if (after < n && adw_bin_get_child (get_frame (self, after)) == NULL)
      return gza_story_views_get_view (self, after) != NULL;
    if (distance <= self->current &&
        adw_bin_get_child (get_frame (self, self->current - distance)) == NULL)
      return gza_story_views_get_view (self, self->current - distance) != NULL;
  }

  return FALSE;
}

static gboolean
on_idle (gpointer user_data)
{
  GzaStoryViews *self = user_data;

  if (make_next (self))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;

  return G_SOURCE_REMOVE;
}

static void
append_frame (GzaStoryViews *self)
{
  GtkWidget *frame = adw_bin_new ();

  gtk_widget_set_hexpand (frame, TRUE);
  gtk_widget_set_vexpand (frame, TRUE);
  adw_carousel_append (self->carousel, frame);
}

static void
fill (GzaStoryViews *self,
      GzaStory *story,
      guint position)
{
  gza_story_views_clear (self);
  self->story = g_object_ref (story);
  self->current = position;
  for (guint i = 0; i < gza_story_get_n_chapters (story) + 2; i++)
    append_frame (self);
  gza_story_views_get_view (self, position);
  self->idle_id = g_idle_add (on_idle, self);
}

static void
gza_story_views_dispose (GObject *object)
{
  GzaStoryViews *self = GZA_STORY_VIEWS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->carousel);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_story_views_parent_class)->dispose (object);
}

static void
gza_story_views_class_init (GzaStoryViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_story_views_dispose;
}

static void
gza_story_views_init (GzaStoryViews *self)
{
}

/**
 * gza_story_views_new:
 * @context: the context
 * @carousel: (transfer none): an empty carousel
 *
 * Makes the filler of a carousel.
 *
 * Returns: (transfer full): the filler
 */
GzaStoryViews *
gza_story_views_new (GzaContext *context,
                     AdwCarousel *carousel)
{
  GzaStoryViews *self = g_object_new (GZA_TYPE_STORY_VIEWS, NULL);

  g_return_val_if_fail (GZA_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (ADW_IS_CAROUSEL (carousel), NULL);

  self->context = g_object_ref (context);
  self->carousel = g_object_ref (carousel);

  return self;
}

/**
 * gza_story_views_fill:
 * @self: views
 * @story: a story
 *
 * Shows a story from its opening on.
 */
void
gza_story_views_fill (GzaStoryViews *self,
                      GzaStory *story)
{
  g_return_if_fail (GZA_IS_STORY_VIEWS (self));
  g_return_if_fail (GZA_IS_STORY (story));

  fill (self, story, 0);
}

/**
 * gza_story_views_fill_at:
 * @self: views
 * @story: a story
 * @position: where in it
 *
 * Shows a story at a place. The carousel learns where its pages lie when they get their size, which
 * it lets grow from nothing, frame by frame, while it is on the screen; so it is taken off for a
 * moment, and gets its size at once.
 */
void
gza_story_views_fill_at (GzaStoryViews *self,
                         GzaStory *story,
                         guint position)
{
  GtkWidget *carousel;
  int width;

  g_return_if_fail (GZA_IS_STORY_VIEWS (self));

  carousel = GTK_WIDGET (self->carousel);
  width = gtk_widget_get_width (carousel);
  gtk_widget_set_child_visible (carousel, FALSE);
  fill (self, story, position);
  gtk_widget_set_child_visible (carousel, TRUE);
  gtk_widget_measure (carousel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (carousel, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (carousel, width, gtk_widget_get_height (carousel), -1, NULL);
  gza_story_views_show (self, position, FALSE);
}

/**
 * gza_story_views_clear:
 * @self: views
 *
 * Leaves the carousel empty.
 */
void
gza_story_views_clear (GzaStoryViews *self)
{
  g_return_if_fail (GZA_IS_STORY_VIEWS (self));

  g_clear_handle_id (&self->idle_id, g_source_remove);
  while (adw_carousel_get_n_pages (self->carousel) > 0)
    adw_carousel_remove (self->carousel, GTK_WIDGET (get_frame (self, 0)));
  g_clear_object (&self->story);
}

/**
 * gza_story_views_get_view:
 * @self: views of a story
 * @position: a place, at most gza_story_views_get_last()
 *
 * Gets what stands at a place, which is made now where it is not yet.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
gza_story_views_get_view (GzaStoryViews *self,
                          guint position)
{
  AdwBin *frame;

  g_return_val_if_fail (GZA_IS_STORY_VIEWS (self), NULL);

  frame = get_frame (self, position);
  if (adw_bin_get_child (frame) == NULL) {
    GtkWidget *view = make_view (self, position);

    adw_bin_set_child (frame, view);
    set_view_insets (self, view);
  }

  return adw_bin_get_child (frame);
}

/**
 * gza_story_views_show:
 * @self: views of a story
 * @position: a place
 * @animate: whether it is seen to come
 *
 * Brings a place onto the screen.
 */
void
gza_story_views_show (GzaStoryViews *self,
                      guint position,
                      gboolean animate)
{
  g_return_if_fail (GZA_IS_STORY_VIEWS (self));

  gza_story_views_get_view (self, position);
  adw_carousel_scroll_to (self->carousel, GTK_WIDGET (get_frame (self, position)), animate);
}

/**
 * gza_story_views_get_last:
 * @self: views of a story
 *
 * Gets where the closing stands.
 *
 * Returns: a place
 */
guint
gza_story_views_get_last (GzaStoryViews *self)
{
  g_return_val_if_fail (GZA_IS_STORY_VIEWS (self), 0);

  return adw_carousel_get_n_pages (self->carousel) - 1;
}

/**
 * gza_story_views_set_current:
 * @self: views of a story
 * @position: the place that is on the screen
 *
 * Hides the others from screen readers, to which GTK would show them off the screen.
 */
void
gza_story_views_set_current (GzaStoryViews *self,
                             guint position)
{
  g_return_if_fail (GZA_IS_STORY_VIEWS (self));

  self->current = position;
  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++) {
    GtkWidget *frame = GTK_WIDGET (get_frame (self, i));

    gtk_accessible_update_state (GTK_ACCESSIBLE (frame), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 i != position, -1);
    gtk_widget_set_can_focus (frame, i == position);
  }
}

/**
 * gza_story_views_set_insets:
 * @self: views
 * @top_px: what the page covers at the top
 * @bottom_px: what the page covers at the bottom
 *
 * Keeps the words of every view, present and to come, where they are not covered.
 */
void
gza_story_views_set_insets (GzaStoryViews *self,
                            int top_px,
                            int bottom_px)
{
  g_return_if_fail (GZA_IS_STORY_VIEWS (self));

  self->top_px = top_px;
  self->bottom_px = bottom_px;
  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++) {
    GtkWidget *view = adw_bin_get_child (get_frame (self, i));

    if (view != NULL)
      set_view_insets (self, view);
  }
}
