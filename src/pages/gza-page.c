/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-page"

#include "gza-page.h"

#include "gza-pages-resources.h"

/* One screen of the kiosk. The window shows one page at a time and tells it when it comes and
 * goes; the page says whether it is busy, that is, whether something plays that idleness must not
 * cut. A page asks for another by the actions `nav.open-story`, `nav.open-stories`,
 * `nav.open-journeys`, `nav.open-room`, `nav.open-languages` and `nav.go-back`, never by its type.
 * Main thread only.
 */

typedef struct {
  /* owned */
  GzaContext *context;

  /* state */
  gboolean busy;
  gboolean entered;
  gboolean prepared;
  gboolean covered;
} GzaPagePrivate;

enum {
  PROP_CONTEXT = 1,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaPage, gza_page, GTK_TYPE_WIDGET)

static GzaPagePrivate *
get_private (GzaPage *self)
{
  return gza_page_get_instance_private (self);
}

static void
on_catalog_changed (GzaPage *self)
{
  GzaPagePrivate *priv = get_private (self);

  priv->prepared = FALSE;
  if (priv->entered)
    gza_page_prepare (self);
}

static void
gza_page_get_property (GObject *object,
                       guint id,
                       GValue *value,
                       GParamSpec *pspec)
{
  GzaPagePrivate *priv = get_private (GZA_PAGE (object));

  switch (id) {
  case PROP_CONTEXT:
    g_value_set_object (value, priv->context);
    break;
  case PROP_BUSY:
    g_value_set_boolean (value, priv->busy);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_page_set_property (GObject *object,
                       guint id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  GzaPagePrivate *priv = get_private (GZA_PAGE (object));

  switch (id) {
  case PROP_CONTEXT:
    priv->context = g_value_dup_object (value);
    break;
  case PROP_BUSY:
    gza_page_set_busy (GZA_PAGE (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_page_constructed (GObject *object)
{
  GzaPage *self = GZA_PAGE (object);

  G_OBJECT_CLASS (gza_page_parent_class)->constructed (object);

  g_signal_connect_object (get_private (self)->context, "notify::catalog",
                           G_CALLBACK (on_catalog_changed), self, G_CONNECT_SWAPPED);
}

static void
gza_page_dispose (GObject *object)
{
  GzaPagePrivate *priv = get_private (GZA_PAGE (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (gza_page_parent_class)->dispose (object);
}

static void
gza_page_class_init (GzaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* Keeps the templates in a program that links this layer as an archive. */
  gza_pages_get_resource ();

  object_class->get_property = gza_page_get_property;
  object_class->set_property = gza_page_set_property;
  object_class->constructed = gza_page_constructed;
  object_class->dispose = gza_page_dispose;

  props[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, GZA_TYPE_CONTEXT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gza_page_init (GzaPage *self)
{
}

/**
 * gza_page_get_context:
 * @self: a page
 *
 * Gets what the page works with.
 *
 * Returns: (transfer none): the context
 */
GzaContext *
gza_page_get_context (GzaPage *self)
{
  g_return_val_if_fail (GZA_IS_PAGE (self), NULL);

  return get_private (self)->context;
}

/**
 * gza_page_prepare:
 * @self: a page
 *
 * Lets the page build what is costly, so that it enters at once; nothing where it has done so
 * since the catalog changed. The window asks for it when it has time, gza_page_enter() at the
 * latest.
 */
void
gza_page_prepare (GzaPage *self)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  if (priv->prepared)
    return;

  priv->prepared = TRUE;
  if (GZA_PAGE_GET_CLASS (self)->prepare != NULL)
    GZA_PAGE_GET_CLASS (self)->prepare (self);
}

/**
 * gza_page_enter:
 * @self: a page
 *
 * Tells the page that it comes onto the screen; nothing where it is there already.
 */
void
gza_page_enter (GzaPage *self)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  if (priv->entered)
    return;

  gza_page_prepare (self);
  priv->entered = TRUE;
  if (GZA_PAGE_GET_CLASS (self)->enter != NULL)
    GZA_PAGE_GET_CLASS (self)->enter (self);
}

/**
 * gza_page_leave:
 * @self: a page
 *
 * Tells the page that it has left the screen; nothing where it was not on it.
 */
void
gza_page_leave (GzaPage *self)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  if (!priv->entered)
    return;

  priv->entered = FALSE;
  priv->covered = FALSE;
  if (GZA_PAGE_GET_CLASS (self)->leave != NULL)
    GZA_PAGE_GET_CLASS (self)->leave (self);
  gza_page_set_busy (self, FALSE);
}

/**
 * gza_page_cover:
 * @self: a page
 *
 * Tells the page that another one stands above it; nothing where it is not on the screen.
 */
void
gza_page_cover (GzaPage *self)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  if (!priv->entered || priv->covered)
    return;

  priv->covered = TRUE;
  if (GZA_PAGE_GET_CLASS (self)->cover != NULL)
    GZA_PAGE_GET_CLASS (self)->cover (self);
}

/**
 * gza_page_uncover:
 * @self: a page
 *
 * Tells the page that what stood above it is gone; nothing where it was not covered.
 */
void
gza_page_uncover (GzaPage *self)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  if (!priv->covered)
    return;

  priv->covered = FALSE;
  if (GZA_PAGE_GET_CLASS (self)->uncover != NULL)
    GZA_PAGE_GET_CLASS (self)->uncover (self);
}

/**
 * gza_page_go_back:
 * @self: a page
 *
 * Asks the page to take one step back inside itself.
 *
 * Returns: %TRUE where it did, %FALSE where the page itself is to be left
 */
gboolean
gza_page_go_back (GzaPage *self)
{
  g_return_val_if_fail (GZA_IS_PAGE (self), FALSE);

  return GZA_PAGE_GET_CLASS (self)->go_back != NULL && GZA_PAGE_GET_CLASS (self)->go_back (self);
}

/**
 * gza_page_get_busy:
 * @self: a page
 *
 * Tells whether something plays that idleness must not cut.
 *
 * Returns: %TRUE while something plays
 */
gboolean
gza_page_get_busy (GzaPage *self)
{
  g_return_val_if_fail (GZA_IS_PAGE (self), FALSE);

  return get_private (self)->busy;
}

/**
 * gza_page_set_busy:
 * @self: a page
 * @busy: whether something plays that idleness must not cut
 *
 * For pages: says whether idleness may begin.
 */
void
gza_page_set_busy (GzaPage *self,
                   gboolean busy)
{
  GzaPagePrivate *priv;

  g_return_if_fail (GZA_IS_PAGE (self));

  priv = get_private (self);
  busy = !!busy;
  if (busy == priv->busy)
    return;

  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}
