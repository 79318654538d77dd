/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-page-stack"

#include "gza-page-stack.h"

/* The pages that are built. One is shown; it may cover others, which wait beneath it as they were.
 * Tells every page when it comes, goes, is covered and uncovered. Owned by the navigator. */

struct _GzaPageStack {
  GObject parent_instance;

  /* owned */
  GPtrArray *covered; /* (element-type GzaPage), borrowed: what lies beneath, the lowest first */

  /* borrowed */
  GtkStack *stack;
  GzaPage *page;
};

enum {
  PROP_PAGE = 1,
  N_PROPS,
};

enum {
  BUSY_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPageStack, gza_page_stack, G_TYPE_OBJECT)

/* A page that has left the screen is hidden from screen readers too, as GTK keeps it "visible",
 * and from fingers: while it fades out it may still lie above the page that comes. */
static void
set_hidden (GzaPage *page,
            gboolean hidden)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
  gtk_widget_set_can_target (GTK_WIDGET (page), !hidden);
}

static void
bring (GzaPageStack *self,
       GzaPage *page)
{
  self->page = page;
  set_hidden (page, FALSE);
  gza_page_enter (page);
  gza_page_uncover (page);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
leave (GzaPage *page)
{
  set_hidden (page, TRUE);
  gza_page_leave (page);
}

static void
on_busy_changed (GzaPageStack *self)
{
  g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

static void
gza_page_stack_get_property (GObject *object,
                             guint id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch (id) {
  case PROP_PAGE:
    g_value_set_object (value, GZA_PAGE_STACK (object)->page);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_page_stack_dispose (GObject *object)
{
  GzaPageStack *self = GZA_PAGE_STACK (object);

  self->page = NULL;
  g_clear_pointer (&self->covered, g_ptr_array_unref);

  G_OBJECT_CLASS (gza_page_stack_parent_class)->dispose (object);
}

static void
gza_page_stack_class_init (GzaPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_page_stack_get_property;
  object_class->dispose = gza_page_stack_dispose;

  props[PROP_PAGE] =
      g_param_spec_object ("page", NULL, NULL, GZA_TYPE_PAGE,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[BUSY_CHANGED] = g_signal_new ("busy-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_page_stack_init (GzaPageStack *self)
{
  self->covered = g_ptr_array_new ();
}

/**
 * gza_page_stack_new:
 * @stack: where the pages are shown; it outlives the new one
 *
 * Makes a stack without a page.
 *
 * Returns: (transfer full): a stack of pages
 */
GzaPageStack *
gza_page_stack_new (GtkStack *stack)
{
  GzaPageStack *self = g_object_new (GZA_TYPE_PAGE_STACK, NULL);

  self->stack = stack;
  gza_page_stack_set_hurry (self, FALSE);
  return self;
}

/**
 * gza_page_stack_add:
 * @self: a stack of pages
 * @page: (transfer floating): a new page
 * @name: (nullable): what it is found by
 *
 * Takes a page, without showing it.
 *
 * Returns: (transfer none): the page
 */
GzaPage *
gza_page_stack_add (GzaPageStack *self,
                    GtkWidget *page,
                    const char *name)
{
  g_return_val_if_fail (GZA_IS_PAGE_STACK (self), NULL);
  g_return_val_if_fail (GZA_IS_PAGE (page), NULL);

  gtk_stack_add_named (self->stack, page, name);
  set_hidden (GZA_PAGE (page), TRUE);
  g_signal_connect_object (page, "notify::busy", G_CALLBACK (on_busy_changed), self,
                           G_CONNECT_SWAPPED);
  return GZA_PAGE (page);
}

/**
 * gza_page_stack_find:
 * @self: a stack of pages
 * @name: a page's name
 *
 * Finds a page that was added by name.
 *
 * Returns: (transfer none) (nullable): a page, %NULL where it wasn't added yet
 */
GzaPage *
gza_page_stack_find (GzaPageStack *self,
                     const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (GZA_IS_PAGE_STACK (self), NULL);

  page = gtk_stack_get_child_by_name (self->stack, name);
  return page != NULL ? GZA_PAGE (page) : NULL;
}

/**
 * gza_page_stack_get_page:
 * @self: a stack of pages
 *
 * Gets the page that is shown.
 *
 * Returns: (transfer none) (nullable): a page, %NULL until the first
 */
GzaPage *
gza_page_stack_get_page (GzaPageStack *self)
{
  g_return_val_if_fail (GZA_IS_PAGE_STACK (self), NULL);

  return self->page;
}

/**
 * gza_page_stack_show:
 * @self: a stack of pages
 * @page: one of them, and not the one that is shown
 *
 * Shows a page in place of the present one, and of all that it covers.
 */
void
gza_page_stack_show (GzaPageStack *self,
                     GzaPage *page)
{
  GzaPage *left;

  g_return_if_fail (GZA_IS_PAGE_STACK (self));
  g_return_if_fail (page != self->page);

  left = self->page;
  bring (self, page);
  if (left != NULL)
    leave (left);
  for (guint i = 0; i < self->covered->len; i++) {
    if (self->covered->pdata[i] != page)
      leave (self->covered->pdata[i]);
  }
  g_ptr_array_set_size (self->covered, 0);
}

/**
 * gza_page_stack_set_hurry:
 * @self: a stack of pages
 * @hurry: whether a page that is shown is there on the next frame, and doesn't fade in
 *
 * Sets how pages come.
 */
void
gza_page_stack_set_hurry (GzaPageStack *self,
                          gboolean hurry)
{
  g_return_if_fail (GZA_IS_PAGE_STACK (self));

  gtk_stack_set_transition_type (self->stack, hurry ? GTK_STACK_TRANSITION_TYPE_NONE
                                                    : GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

/**
 * gza_page_stack_cover_with:
 * @self: a stack of pages, one of which is shown
 * @page: one of them
 *
 * Shows a page above the present one, which waits beneath.
 */
void
gza_page_stack_cover_with (GzaPageStack *self,
                           GzaPage *page)
{
  GzaPage *beneath;

  g_return_if_fail (GZA_IS_PAGE_STACK (self));

  beneath = self->page;
  if (page == beneath)
    return;

  g_ptr_array_remove (self->covered, page);
  g_ptr_array_add (self->covered, beneath);
  gza_page_cover (beneath);
  bring (self, page);
  set_hidden (beneath, TRUE);
}

/**
 * gza_page_stack_uncover:
 * @self: a stack of pages
 *
 * Takes the shown page away from the one that it covers.
 *
 * Returns: %FALSE where it covers none
 */
gboolean
gza_page_stack_uncover (GzaPageStack *self)
{
  GzaPage *left;

  g_return_val_if_fail (GZA_IS_PAGE_STACK (self), FALSE);

  if (self->covered->len == 0)
    return FALSE;

  left = self->page;
  bring (self, g_ptr_array_steal_index (self->covered, self->covered->len - 1));
  leave (left);
  return TRUE;
}
