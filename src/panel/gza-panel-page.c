/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-panel-page.h"

#include "gza-clock.h"
#include "gza-locale.h"

/* One page of the technician's panel: a column that scrolls, and what it shows of the kiosk's
 * present state, made anew every second while it is on the screen. */

#define REFRESH_US G_USEC_PER_SEC

typedef struct {
  /* owned */
  GtkWidget *scroller;

  /* borrowed */
  const GzaPanelHost *host;

  /* state */
  guint refresh_id;
} GzaPanelPagePrivate;

enum {
  PROP_HOST = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaPanelPage, gza_panel_page, GTK_TYPE_WIDGET)

static GzaPanelPagePrivate *
get_private (gpointer self)
{
  return gza_panel_page_get_instance_private (self);
}

static void
on_refresh (gpointer user_data)
{
  GzaPanelPagePrivate *priv = get_private (user_data);

  priv->refresh_id =
      gza_clock_add_timeout (gza_clock_get_default (), REFRESH_US, on_refresh, user_data);
  gza_panel_page_refresh (user_data);
}

static void
stop_refreshing (GzaPanelPage *self)
{
  GzaPanelPagePrivate *priv = get_private (self);

  if (priv->refresh_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), priv->refresh_id);
  priv->refresh_id = 0;
}

static void
gza_panel_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_panel_page_parent_class)->map (widget);
  on_refresh (widget);
}

static void
gza_panel_page_unmap (GtkWidget *widget)
{
  stop_refreshing (GZA_PANEL_PAGE (widget));
  GTK_WIDGET_CLASS (gza_panel_page_parent_class)->unmap (widget);
}

static void
on_language_changed (GzaPanelPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gza_panel_page_refresh (self);
}

static void
gza_panel_page_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id) {
  case PROP_HOST:
    get_private (object)->host = g_value_get_pointer (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_panel_page_constructed (GObject *object)
{
  GzaPanelPagePrivate *priv = get_private (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (gza_panel_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "panel-page");
  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), box);
  gtk_widget_set_parent (priv->scroller, GTK_WIDGET (object));
  GZA_PANEL_PAGE_GET_CLASS (object)->build (GZA_PANEL_PAGE (object), GTK_BOX (box));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), object, G_CONNECT_SWAPPED);
}

static void
gza_panel_page_dispose (GObject *object)
{
  stop_refreshing (GZA_PANEL_PAGE (object));
  g_clear_pointer (&get_private (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_panel_page_parent_class)->dispose (object);
}

static void
gza_panel_page_class_init (GzaPanelPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gza_panel_page_set_property;
  object_class->constructed = gza_panel_page_constructed;
  object_class->dispose = gza_panel_page_dispose;
  widget_class->map = gza_panel_page_map;
  widget_class->unmap = gza_panel_page_unmap;

  props[PROP_HOST] = g_param_spec_pointer (
      "host", NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-panel-page");
}

static void
gza_panel_page_init (GzaPanelPage *self)
{
}

/**
 * gza_panel_page_get_host:
 * @self: a page
 *
 * Gets what the page knows of the kiosk.
 *
 * Returns: (transfer none): the host
 */
const GzaPanelHost *
gza_panel_page_get_host (GzaPanelPage *self)
{
  g_return_val_if_fail (GZA_IS_PANEL_PAGE (self), NULL);

  return get_private (self)->host;
}

/* TRUE is vertical, as in GtkOrientation. */
static gboolean
turn (GBinding     *binding,
      const GValue *from,
      GValue       *to,
      gpointer      unused)
{
  g_value_set_enum (to, g_value_get_boolean (from) ? GTK_ORIENTATION_VERTICAL
                                                   : GTK_ORIENTATION_HORIZONTAL);
  return TRUE;
}

/**
 * gza_panel_page_add_columns:
 * @self: a page
 * @box: where to
 *
 * Adds a box whose children are side by side on a wide screen, and one below the other on a tall
 * one.
 *
 * Returns: (transfer none): the box
 */
GtkBox *
gza_panel_page_add_columns (GzaPanelPage *self,
                            GtkBox       *box)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (columns, "panel-columns");
  gtk_box_append (box, columns);
  g_object_bind_property (get_private (self)->host->context, "portrait", columns, "homogeneous",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property_full (get_private (self)->host->context, "portrait", columns,
                               "orientation", G_BINDING_SYNC_CREATE, turn, NULL, NULL, NULL);
  return GTK_BOX (columns);
}

/* What has just come has no place before the next frame lays it out. */
static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       unused)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *page = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  GtkAdjustment *adjustment;

  if (!gtk_widget_get_mapped (widget) || scroller == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  if (gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (page), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * gza_panel_page_reveal:
 * @widget: a part of a page that has come to say something
 *
 * Scrolls the page as far as it must for the part to be seen.
 */
void
gza_panel_page_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (widget))
    gtk_widget_add_tick_callback (widget, on_frame, NULL, NULL);
}

/**
 * gza_panel_page_refresh:
 * @self: a page
 *
 * Shows how things are now.
 */
void
gza_panel_page_refresh (GzaPanelPage *self)
{
  g_return_if_fail (GZA_IS_PANEL_PAGE (self));

  if (GZA_PANEL_PAGE_GET_CLASS (self)->refresh != NULL)
    GZA_PANEL_PAGE_GET_CLASS (self)->refresh (self);
}
