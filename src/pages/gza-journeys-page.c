/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-journeys-page"

#include "gza-journeys-page.h"

#include "gza-journeys-panel.h"
#include "gza-journeys-view.h"
#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-wall-tabs.h"

/* The map of all journeys. The map fills the screen; over it lie the exhibition's title, the tabs
 * that lead back to the wall, and a panel that lists the people, shows one of them, or asks which
 * are wanted. Whoever comes back from a story finds the map as it was; the next visitor finds it
 * new. Main thread.
 */

struct _GzaJourneysPage {
  GzaPage parent_instance;

  /* template widgets */
  GtkWidget *overlay;
  GzaJourneysView *map;
  GtkWidget *header;
  GzaTextLabel *title;
  GzaJourneysPanel *panel;

  /* owned */
  GListStore *shown; /* of GzaStory: what the filters leave */

  /* state */
  guint inset_id;
  int header_px;
  int panel_px; /* how far the panel reaches into the map */
};

G_DEFINE_FINAL_TYPE (GzaJourneysPage, gza_journeys_page, GZA_TYPE_PAGE)

static GzaContext *
get_context (GzaJourneysPage *self)
{
  return gza_page_get_context (GZA_PAGE (self));
}

/* Everything changes at once, so that the map reads the list once. */
static void
filter (GzaJourneysPage *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));
  GListModel *stories = catalog != NULL ? gza_catalog_get_stories (catalog) : NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_object_unref);
  GzaJourneysChoice choice;

  gza_journeys_filters_get_choice (gza_journeys_panel_get_filters (self->panel), &choice);
  for (guint i = 0; stories != NULL && i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    if (gza_journeys_choice_matches (&choice, story))
      g_ptr_array_add (left, g_steal_pointer (&story));
  }
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       left->pdata, left->len);
}

static void
on_chosen_changed (GzaJourneysPage *self)
{
  GzaStory *story = gza_journeys_view_get_chosen (self->map);

  if (story != NULL)
    gza_journeys_panel_show_card (self->panel, story);
  else
    gza_journeys_panel_show_all (self->panel);
}

static void
on_touched (GzaJourneysPage *self,
            GListModel      *stories)
{
  guint n = g_list_model_get_n_items (stories);

  if (n > 1)
    gza_journeys_panel_show_some (self->panel, stories);
  else if (n == 0)
    gza_journeys_panel_show_all (self->panel);
}

static void
on_opened (GzaJourneysPage *self,
           GzaStory        *story)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-story", "s", gza_story_get_id (story));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (widget);
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));

  gza_journeys_view_set_chosen (
      self->map, gza_catalog_get_story (catalog, g_variant_get_string (parameter, NULL)));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (widget);

  gza_journeys_view_set_chosen (self->map, NULL);
  gza_journeys_panel_show_all (self->panel);
}

static void
show_filters_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  gza_journeys_panel_show_filters (GZA_JOURNEYS_PAGE (widget)->panel);
}

static void
reset_filters_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  gza_journeys_filters_reset (gza_journeys_panel_get_filters (GZA_JOURNEYS_PAGE (widget)->panel));
}

/* The panel stands at the start of a lying screen, at the bottom of a standing one. */
static void
on_portrait_changed (GzaJourneysPage *self)
{
  gboolean portrait = gza_context_get_portrait (get_context (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->header),
                                  portrait ? GTK_ORIENTATION_VERTICAL
                                           : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->panel), portrait ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->panel), portrait ? GTK_ALIGN_END : GTK_ALIGN_FILL);
}

/* Keeps roads, disclaimer and buttons clear of what lies over the map. */
static gboolean
on_inset_idle (gpointer user_data)
{
  GzaJourneysPage *self = user_data;
  gboolean portrait = gza_context_get_portrait (get_context (self));

  self->inset_id = 0;
  gtk_widget_set_margin_top (GTK_WIDGET (self->panel), portrait ? 0 : self->header_px);
  gza_map_canvas_set_insets (GZA_MAP_CANVAS (self->map), self->header_px, 0,
                             portrait ? self->panel_px : 0, portrait ? 0 : self->panel_px);

  return G_SOURCE_REMOVE;
}

static int
measure_reach (GzaJourneysPage *self,
               int              width,
               int              height)
{
  graphene_rect_t box;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->panel), GTK_WIDGET (self), &box))
    return 0;
  if (gza_context_get_portrait (get_context (self)))
    return height - (int) box.origin.y;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return width - (int) box.origin.x;
  return (int) (box.origin.x + box.size.width);
}

static void
gza_journeys_page_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (GZA_JOURNEYS_PAGE (widget)->overlay, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
gza_journeys_page_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (widget);
  graphene_rect_t header = { 0 };
  int panel_px;

  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);

  panel_px = measure_reach (self, width, height);
  if (!gtk_widget_compute_bounds (self->header, widget, &header) ||
      ((int) header.size.height == self->header_px && panel_px == self->panel_px))
    return;

  self->header_px = (int) header.size.height;
  self->panel_px = panel_px;
  if (self->inset_id == 0)
    self->inset_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_inset_idle, self, NULL);
}

static void
gza_journeys_page_prepare (GzaPage *page)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (page);
  GzaContext *context = get_context (self);
  GzaCatalog *catalog = gza_context_get_catalog (context);

  if (catalog == NULL)
    return;

  gza_text_label_set_text (self->title, gza_catalog_get_title (catalog));
  gza_journeys_view_set_stories (self->map, NULL);
  gza_map_canvas_set_basemaps (GZA_MAP_CANVAS (self->map), gza_context_get_world (context),
                               gza_context_get_region (context));
  gza_map_canvas_set_catalog (GZA_MAP_CANVAS (self->map), catalog);
  gza_journeys_panel_set_catalog (self->panel, catalog);
  filter (self);
  gza_journeys_view_set_stories (self->map, G_LIST_MODEL (self->shown));
}

static gboolean
gza_journeys_page_go_back (GzaPage *page)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (page);

  if (gza_journeys_panel_is_home (self->panel))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "journeys.close", NULL);

  return TRUE;
}

static void
gza_journeys_page_constructed (GObject *object)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (object);

  G_OBJECT_CLASS (gza_journeys_page_parent_class)->constructed (object);

  gza_journeys_panel_set_context (self->panel, get_context (self));
  gza_journeys_panel_set_stories (self->panel, G_LIST_MODEL (self->shown));
  g_signal_connect_object (gza_journeys_panel_get_filters (self->panel), "changed",
                           G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "notify::portrait",
                           G_CALLBACK (on_portrait_changed), self, G_CONNECT_SWAPPED);
  on_portrait_changed (self);
}

static void
gza_journeys_page_dispose (GObject *object)
{
  GzaJourneysPage *self = GZA_JOURNEYS_PAGE (object);

  g_clear_handle_id (&self->inset_id, g_source_remove);

  G_OBJECT_CLASS (gza_journeys_page_parent_class)->dispose (object);
}

static void
gza_journeys_page_finalize (GObject *object)
{
  g_clear_object (&GZA_JOURNEYS_PAGE (object)->shown);

  G_OBJECT_CLASS (gza_journeys_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-journeys-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPage, map);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPage, header);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPage, title);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_touched);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
gza_journeys_page_class_init (GzaJourneysPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gza_journeys_page_constructed;
  object_class->dispose = gza_journeys_page_dispose;
  object_class->finalize = gza_journeys_page_finalize;
  widget_class->measure = gza_journeys_page_measure;
  widget_class->size_allocate = gza_journeys_page_size_allocate;
  GZA_PAGE_CLASS (klass)->prepare = gza_journeys_page_prepare;
  GZA_PAGE_CLASS (klass)->go_back = gza_journeys_page_go_back;

  g_type_ensure (GZA_TYPE_JOURNEYS_PANEL);
  g_type_ensure (GZA_TYPE_JOURNEYS_VIEW);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_WALL_TABS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "journeys.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "journeys.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "journeys.show-filters", NULL,
                                   show_filters_action);
  gtk_widget_class_install_action (widget_class, "journeys.reset-filters", NULL,
                                   reset_filters_action);
  gtk_widget_class_set_css_name (widget_class, "gza-journeys");
}

static void
gza_journeys_page_init (GzaJourneysPage *self)
{
  self->shown = g_list_store_new (GZA_TYPE_STORY);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The page lays itself out, to know how much of the map is covered. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * gza_journeys_page_new:
 * @context: the context
 *
 * Makes the page; it follows the context's catalog.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_journeys_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_JOURNEYS_PAGE, "context", context, NULL);
}

/**
 * gza_journeys_page_reset:
 * @self: the page
 *
 * Shows every journey again, for the next visitor.
 */
void
gza_journeys_page_reset (GzaJourneysPage *self)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PAGE (self));

  gza_journeys_filters_reset (gza_journeys_panel_get_filters (self->panel));
  gza_journeys_view_set_chosen (self->map, NULL);
  gza_journeys_panel_show_all (self->panel);
  gza_journeys_view_look_at_all (self->map);
}
