/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-views"

#include "gza-story-views.h"

#include "gza-chapter-view.h"
#include "gza-closing-view.h"
#include "gza-opening-view.h"

/* Fills the carousel of the story page, which owns this. Position 0 is the opening, 1 … n are the
 * chapters, n + 1 is the closing. Main thread only.
 */

struct _GzaStoryViews {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  AdwCarousel *carousel;

  /* state */
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

static void
append (GzaStoryViews *self,
        GtkWidget *view)
{
  adw_carousel_append (self->carousel, view);
  set_view_insets (self, view);
}

static void
gza_story_views_dispose (GObject *object)
{
  GzaStoryViews *self = GZA_STORY_VIEWS (object);

  g_clear_object (&self->context);
  g_clear_object (&self->carousel);

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

  gza_story_views_clear (self);
  append (self, gza_opening_view_new (self->context, story));
  for (guint i = 0; i < gza_story_get_n_chapters (story); i++)
    append (self, gza_chapter_view_new (self->context, story, gza_story_get_chapter (story, i)));
  append (self, gza_closing_view_new (self->context, story));
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
  gza_story_views_fill (self, story);
  gtk_widget_set_child_visible (carousel, TRUE);
  gtk_widget_measure (carousel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (carousel, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (carousel, width, gtk_widget_get_height (carousel), -1, NULL);
  adw_carousel_scroll_to (self->carousel, gza_story_views_get_view (self, position), FALSE);
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

  while (adw_carousel_get_n_pages (self->carousel) > 0)
    adw_carousel_remove (self->carousel, adw_carousel_get_nth_page (self->carousel, 0));
}

/**
 * gza_story_views_get_view:
 * @self: views of a story
 * @position: a place, at most gza_story_views_get_last()
 *
 * Gets what stands at a place.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
gza_story_views_get_view (GzaStoryViews *self,
                          guint position)
{
  g_return_val_if_fail (GZA_IS_STORY_VIEWS (self), NULL);

  return adw_carousel_get_nth_page (self->carousel, position);
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

  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++) {
    GtkWidget *view = adw_carousel_get_nth_page (self->carousel, i);

    gtk_accessible_update_state (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_STATE_HIDDEN, i != position,
                                 -1);
    gtk_widget_set_can_focus (view, i == position);
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
  for (guint i = 0; i < adw_carousel_get_n_pages (self->carousel); i++)
    set_view_insets (self, adw_carousel_get_nth_page (self->carousel, i));
}
