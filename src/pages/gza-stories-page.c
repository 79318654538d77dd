/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-stories-page"

#include "gza-stories-page.h"

#include "gza-locale.h"
#include "gza-rooms-bar.h"
#include "gza-story-wall.h"
#include "gza-text-label.h"
#include "gza-theme-bar.h"
#include "gza-wall-tabs.h"
#include "gza-wrap-layout.h"

/* The wall of portraits: the exhibition's stories, scrolled by touch, filtered by one theme or
 * none. With few stories the cards grow, so that the wall is never a row of stamps in an empty
 * hall.
 */

/* Width ÷ height of a portrait on the wall, and how many stand in a row. */
#define MAX_COLUMNS_LANDSCAPE 4
#define MAX_COLUMNS_PORTRAIT 2
#define RATIO_UPRIGHT 0.8
#define RATIO_OF_THREE 1.45
#define RATIO_WITH_DOORS 1.85

struct _GzaStoriesPage {
  GzaPage parent_instance;

  /* template widgets */
  GzaTextLabel *title;
  GzaTextLabel *subtitle;
  GtkWidget *header;
  GtkWidget *tabs;
  GzaThemeBar *themes;
  GtkScrolledWindow *doors;
  GzaRoomsBar *rooms;
  GtkScrolledWindow *scroller;
  GzaStoryWall *wall;
};

G_DEFINE_FINAL_TYPE (GzaStoriesPage, gza_stories_page, GZA_TYPE_PAGE)

static GzaContext *
get_context (GzaStoriesPage *self)
{
  return gza_page_get_context (GZA_PAGE (self));
}

static gboolean
match_theme (gpointer item,
             gpointer user_data)
{
  return g_strv_contains (gza_story_get_themes (item), user_data);
}

/* Beside the title, or below all of it. */
static void
place_tabs (GzaStoriesPage *self,
            gboolean portrait)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->header);
  GtkGridLayoutChild *child =
      GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->tabs));

  gtk_grid_layout_child_set_column (child, portrait ? 0 : 1);
  gtk_grid_layout_child_set_row (child, portrait ? 2 : 0);
}

/* Upright there is room for the doors in two lines; across they keep to one, that scrolls where a
 * language needs more than the screen has, so that the cards keep their words. */
static void
lay_out_doors (GzaStoriesPage *self,
               gboolean portrait)
{
  GtkWidget *rooms = g_object_ref (GTK_WIDGET (self->rooms));

  gtk_widget_set_visible (GTK_WIDGET (self->doors), !portrait);
  gtk_widget_set_layout_manager (rooms, portrait ? gza_wrap_layout_new ()
                                                 : gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL));
  if (portrait && gtk_scrolled_window_get_child (self->doors) == rooms) {
    gtk_scrolled_window_set_child (self->doors, NULL);
    gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->doors))), rooms);
  } else if (!portrait && gtk_scrolled_window_get_child (self->doors) == NULL) {
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (rooms)), rooms);
    gtk_scrolled_window_set_child (self->doors, rooms);
  }
  g_object_unref (rooms);
}

/* The number of columns goes by the whole wall, so that a theme leaves the cards as they are. */
static void
lay_out (GzaStoriesPage *self)
{
  gboolean portrait = gza_context_get_portrait (get_context (self));
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));
  guint n = catalog != NULL ? g_list_model_get_n_items (gza_catalog_get_stories (catalog)) : 0;
  guint columns = portrait ? (n <= 3 ? 1 : MAX_COLUMNS_PORTRAIT)
                           : CLAMP (n, 1, MAX_COLUMNS_LANDSCAPE);
  double ratio = RATIO_UPRIGHT;

  place_tabs (self, portrait);
  lay_out_doors (self, portrait);
  if (columns == 3)
    ratio = gtk_widget_get_visible (GTK_WIDGET (self->rooms)) ? RATIO_WITH_DOORS : RATIO_OF_THREE;
  gza_story_wall_set_shape (self->wall, columns, ratio, columns == 1);
}

static void
show_stories (GzaStoriesPage *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));
  GListModel *stories = catalog != NULL ? gza_catalog_get_stories (catalog) : NULL;
  const char *theme = gza_theme_bar_get_theme (self->themes);
  GtkCustomFilter *filter;
  g_autoptr (GtkFilterListModel) filtered = NULL;

  if (stories == NULL || theme == NULL) {
    gza_story_wall_set_stories (self->wall, stories);
    return;
  }
  filter = gtk_custom_filter_new (match_theme, g_strdup (theme), g_free);
  filtered = gtk_filter_list_model_new (g_object_ref (stories), GTK_FILTER (filter));
  gza_story_wall_set_stories (self->wall, G_LIST_MODEL (filtered));
}

static void
scroll_to_top (GzaStoriesPage *self)
{
  /* A fling that still goes on would carry the view back. */
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, FALSE);
  gtk_scrolled_window_set_kinetic_scrolling (self->scroller, TRUE);
  gza_story_wall_scroll_to_top (self->wall);
}

static void
on_theme_changed (GzaStoriesPage *self)
{
  show_stories (self);
  scroll_to_top (self);
}

static void
gza_stories_page_prepare (GzaPage *page)
{
  GzaStoriesPage *self = GZA_STORIES_PAGE (page);
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));

  gza_theme_bar_set_catalog (self->themes, catalog);
  if (catalog != NULL)
    gza_rooms_bar_set_rooms (self->rooms, gza_catalog_get_rooms (catalog));
  gza_text_label_set_text (self->title, catalog != NULL ? gza_catalog_get_title (catalog) : NULL);
  gza_text_label_set_text (self->subtitle,
                           catalog != NULL ? gza_catalog_get_subtitle (catalog) : NULL);
  lay_out (self);
  show_stories (self);
}

static void
gza_stories_page_constructed (GObject *object)
{
  GzaStoriesPage *self = GZA_STORIES_PAGE (object);

  G_OBJECT_CLASS (gza_stories_page_parent_class)->constructed (object);

  gza_story_wall_set_loader (self->wall, gza_context_get_loader (get_context (self)));
  g_signal_connect_object (get_context (self), "notify::portrait", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_stories_page_class_init (GzaStoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_stories_page_constructed;
  GZA_PAGE_CLASS (klass)->prepare = gza_stories_page_prepare;

  g_type_ensure (GZA_TYPE_ROOMS_BAR);
  g_type_ensure (GZA_TYPE_STORY_WALL);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_THEME_BAR);
  g_type_ensure (GZA_TYPE_WALL_TABS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-stories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, title);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, header);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, themes);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, doors);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, rooms);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, wall);
  gtk_widget_class_set_css_name (widget_class, "gza-stories");
}

static void
gza_stories_page_init (GzaStoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->themes, "notify::theme", G_CALLBACK (on_theme_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_stories_page_new:
 * @context: the context
 *
 * Makes the page; it follows the context's catalog.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_stories_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_STORIES_PAGE, "context", context, NULL);
}

/**
 * gza_stories_page_reset:
 * @self: the page
 *
 * Shows every story again, from the top, for the next visitor.
 */
void
gza_stories_page_reset (GzaStoriesPage *self)
{
  g_return_if_fail (GZA_IS_STORIES_PAGE (self));

  gza_theme_bar_set_theme (self->themes, NULL);
  scroll_to_top (self);
}
