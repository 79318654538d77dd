/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-window"

#include "gza-window.h"

#include <adwaita.h>

#include "gza-corners.h"
#include "gza-frame-memory.h"
#include "gza-locale.h"
#include "gza-marks.h"
#include "gza-presence.h"
#include "gza-style.h"
#include "gza-touch-leftovers.h"
#include "gza-window-private.h"

/* The kiosk's one window. It holds the pages, which ask for one another by its actions; it watches
 * whether anybody is there, and gives the next visitor a kiosk that has forgotten the last one.
 */

struct _GzaWindow {
  GtkWindow parent_instance;

  /* template widgets */
  GtkStack *pages;
  GzaCorners *corners;
  GzaLanguagePanel *panel;
  GzaIdleWarning *warning;
  GtkWidget *night;
  AdwBin *service;
  GzaWitness *witness;

  /* owned */
  GzaContext *context;
  GzaNavigator *navigator;
  GzaPresence *presence;

  /* state */
  int width_px;
  int height_px;
  gboolean is_framed;   /* the content is a part of the window, and others know which */
  gboolean is_attended; /* a curator is there */
};

enum {
  PROP_PAGE = 1,
  PROP_ASLEEP,
  PROP_IN_SERVICE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaWindow, gza_window, GTK_TYPE_WINDOW)

static gboolean
has_service (GzaWindow *self)
{
  return adw_bin_get_child (self->service) != NULL;
}

static void
update_idle (GzaWindow *self)
{
  GzaNavigator *pages = self->navigator;
  gboolean is_missed = !self->is_attended && !gza_window_is_at_rest (self) &&
                       !has_service (self) && !gza_navigator_is_quiet (pages) &&
                       !gza_page_get_busy (gza_navigator_get_page (pages));

  gza_presence_set_running (self->presence, is_missed);
}

static void
on_page_changed (GzaWindow *self)
{
  gza_language_panel_close (self->panel);
  gza_corners_set_shown (self->corners, gza_navigator_has_corner (self->navigator),
                         !gza_navigator_is_at_rest (self->navigator) &&
                             !gza_navigator_is_quiet (self->navigator));
  update_idle (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
on_language_changed (GzaWindow *self)
{
  gboolean is_rtl = gza_locale_is_rtl (gza_locale_get_default ());

  gtk_widget_set_default_direction (is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gza_marks_next_paint (GTK_WIDGET (self), "language-switched");
}

/* What a technician changes while the kiosk runs; the rest holds for the next visitor by itself. */
static void
on_setting_changed (GzaWindow  *self,
                    GParamSpec *pspec)
{
  GzaSettings *settings = gza_context_get_settings (self->context);

  if (g_str_has_prefix (pspec->name, "volume-"))
    gza_preferences_bound_volume (gza_context_get_preferences (self->context));
  else if (self->width_px > 0 && g_str_has_suffix (pspec->name, "-mm"))
    gza_style_set_rem (gza_style_choose_rem (self->width_px, self->height_px, settings));
}

static void
on_catalog_changed (GzaWindow *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);

  gza_locale_set_languages (gza_locale_get_default (), gza_catalog_get_languages (catalog));
  gza_marks_next_paint (GTK_WIDGET (self), "catalog-shown");
}

static void
on_touched (GzaWindow *self)
{
  gza_navigator_touch (self->navigator);
}

static void
set_size (GzaWindow *self,
          int        width_px,
          int        height_px)
{
  if (width_px <= 1 || height_px <= 1 ||
      (width_px == self->width_px && height_px == self->height_px))
    return;

  self->width_px = width_px;
  self->height_px = height_px;
  gza_style_set_rem (gza_style_choose_rem (width_px, height_px,
                                           gza_context_get_settings (self->context)));
  gza_context_set_portrait (self->context, height_px > width_px);
  gza_corners_set_orientation (self->corners, height_px > width_px ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  if (height_px > width_px)
    gtk_widget_add_css_class (GTK_WIDGET (self), "portrait");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "portrait");
}

static void
on_size_changed (GzaWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));

  if (!self->is_framed)
    set_size (self, gdk_surface_get_width (surface), gdk_surface_get_height (surface));
}

static void
gza_window_realize (GtkWidget *widget)
{
  GzaWindow *self = GZA_WINDOW (widget);
  GdkSurface *surface;

  GTK_WIDGET_CLASS (gza_window_parent_class)->realize (widget);
  gza_frame_memory_keep (GTK_NATIVE (self));
  gza_marks_frames (widget);

  surface = gtk_native_get_surface (GTK_NATIVE (self));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (on_size_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "notify::height", G_CALLBACK (on_size_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_window_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GzaWindow *self = GZA_WINDOW (object);

  switch (id) {
  case PROP_PAGE:
    g_value_set_object (value, gza_window_get_page (self));
    break;
  case PROP_ASLEEP:
    g_value_set_boolean (value, gtk_widget_get_visible (self->night));
    break;
  case PROP_IN_SERVICE:
    g_value_set_boolean (value, has_service (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_window_dispose (GObject *object)
{
  GzaWindow *self = GZA_WINDOW (object);

  g_clear_object (&self->presence);
  g_clear_object (&self->navigator);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_window_parent_class)->dispose (object);
}

static void
gza_window_class_init (GzaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_window_get_property;
  object_class->dispose = gza_window_dispose;
  widget_class->realize = gza_window_realize;

  props[PROP_PAGE] =
      g_param_spec_object ("page", NULL, NULL, GZA_TYPE_PAGE,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_ASLEEP] =
      g_param_spec_boolean ("asleep", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_IN_SERVICE] =
      g_param_spec_boolean ("in-service", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (GZA_TYPE_CORNERS);
  g_type_ensure (GZA_TYPE_IDLE_WARNING);
  g_type_ensure (GZA_TYPE_LANGUAGE_PANEL);
  g_type_ensure (GZA_TYPE_WITNESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, corners);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, panel);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, night);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, service);
  gtk_widget_class_bind_template_child (widget_class, GzaWindow, witness);

  gza_window_actions_install (widget_class);
}

static void
gza_window_init (GzaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gza_touch_leftovers_clear_in (GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
}

/**
 * gza_window_new:
 * @context: the context; pages appear when it has a catalog
 *
 * Makes the window.
 *
 * Returns: (transfer full): a window, owned by GTK
 */
GtkWidget *
gza_window_new (GzaContext *context)
{
  GzaWindow *self = g_object_new (GZA_TYPE_WINDOW, NULL);

  self->context = g_object_ref (context);
  self->navigator = gza_navigator_new (self->pages, context);
  self->presence = gza_presence_new (GTK_WIDGET (self), self->warning, context);
  g_signal_connect_object (self->presence, "touched", G_CALLBACK (on_touched), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presence, "expired", G_CALLBACK (gza_window_go_home), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "notify::page", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "busy-changed", G_CALLBACK (update_idle), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::catalog", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_context_get_settings (context), "notify",
                           G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  on_language_changed (self);

  return GTK_WIDGET (self);
}

/**
 * gza_window_get_page:
 * @self: the window
 *
 * Gets the page that is shown.
 *
 * Returns: (transfer none) (nullable): a page, %NULL until the first catalog
 */
GzaPage *
gza_window_get_page (GzaWindow *self)
{
  g_return_val_if_fail (GZA_IS_WINDOW (self), NULL);

  return self->navigator != NULL ? gza_navigator_get_page (self->navigator) : NULL;
}

/**
 * gza_window_is_at_rest:
 * @self: the window
 *
 * Tells whether nobody is in the exhibition.
 *
 * Returns: %TRUE at the attract page, and at calm words, unless a technician is there
 */
gboolean
gza_window_is_at_rest (GzaWindow *self)
{
  g_return_val_if_fail (GZA_IS_WINDOW (self), TRUE);

  return !has_service (self) && gza_navigator_is_at_rest (self->navigator);
}

/**
 * gza_window_get_witness:
 * @self: the window
 *
 * Gets what proves that the window is painted.
 *
 * Returns: (transfer none): the witness
 */
GzaWitness *
gza_window_get_witness (GzaWindow *self)
{
  g_return_val_if_fail (GZA_IS_WINDOW (self), NULL);

  return self->witness;
}

/**
 * gza_window_set_asleep:
 * @self: the window, at rest
 * @asleep: whether the screen is dark
 *
 * Lays the night over everything, and lets what lies beneath stop playing; or takes it away.
 */
void
gza_window_set_asleep (GzaWindow *self,
                       gboolean   asleep)
{
  GzaPage *page = gza_window_get_page (self);

  g_return_if_fail (GZA_IS_WINDOW (self));

  if (gtk_widget_get_visible (self->night) == asleep)
    return;

  gtk_widget_set_visible (self->night, asleep);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ASLEEP]);
  if (page == NULL || has_service (self))
    return;
  if (asleep)
    gza_page_leave (page);
  else
    gza_page_enter (page);
}

/**
 * gza_window_get_context:
 * @self: the window
 *
 * Gets what its pages work with.
 *
 * Returns: (transfer none): the context
 */
GzaContext *
gza_window_get_context (GzaWindow *self)
{
  return self->context;
}

/**
 * gza_window_get_navigator:
 * @self: the window
 *
 * Gets the way from page to page.
 *
 * Returns: (transfer none): the navigator
 */
GzaNavigator *
gza_window_get_navigator (GzaWindow *self)
{
  return self->navigator;
}

/**
 * gza_window_get_language_panel:
 * @self: the window
 *
 * Gets the list of languages over the page.
 *
 * Returns: (transfer none): the panel
 */
GzaLanguagePanel *
gza_window_get_language_panel (GzaWindow *self)
{
  return self->panel;
}

/**
 * gza_window_forget_visitor:
 * @self: the window
 *
 * Makes the kiosk as a new visitor expects it: language, volume, captions, theme and scroll.
 */
void
gza_window_forget_visitor (GzaWindow *self)
{
  gza_language_panel_close (self->panel);
  gza_context_forget_visitor (self->context);
}

/* What lies beneath a technician's hands neither moves nor sounds. */
static void
pause_page (GzaWindow *self)
{
  GzaPage *page = gza_window_get_page (self);

  if (page == NULL)
    return;
  if (gza_navigator_is_at_rest (self->navigator))
    gza_page_leave (page);
  else
    gza_page_cover (page);
}

static void
resume_page (GzaWindow *self)
{
  GzaPage *page;

  if (!gza_navigator_is_at_rest (self->navigator)) {
    gza_page_uncover (gza_window_get_page (self));
    return;
  }
  gza_window_go_home (self);
  page = gza_window_get_page (self);
  if (page != NULL) {
    gza_page_leave (page);
    gza_page_enter (page);
  }
}

/**
 * gza_window_set_service:
 * @self: the window
 * @service: (nullable): what a technician works with, over the whole window; %NULL takes it away
 *
 * Pauses the visitor's page for as long as there is a service, with the time until the visitor is
 * taken to have left. A newer catalog waits.
 */
void
gza_window_set_service (GzaWindow *self,
                        GtkWidget *service)
{
  gboolean had_service;

  g_return_if_fail (GZA_IS_WINDOW (self));

  had_service = has_service (self);
  if (service != NULL && !had_service)
    pause_page (self);
  adw_bin_set_child (self->service, service);
  gtk_widget_set_visible (GTK_WIDGET (self->service), service != NULL);
  gtk_widget_set_can_focus (GTK_WIDGET (self->pages), service == NULL);
  gtk_widget_set_can_focus (GTK_WIDGET (self->corners), service == NULL);
  if (service == NULL && had_service)
    resume_page (self);
  gza_presence_stop_asking (self->presence);
  update_idle (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  if (had_service != has_service (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IN_SERVICE]);
}

/**
 * gza_window_go_home:
 * @self: the window
 *
 * Goes back to the attract page, or to calm words where the exhibition has nothing to show, and
 * forgets the visitor: language, volume, captions, theme and scroll.
 */
void
gza_window_go_home (GzaWindow *self)
{
  g_return_if_fail (GZA_IS_WINDOW (self));

  gza_navigator_go_home (self->navigator);
  if (has_service (self))
    pause_page (self);
  gza_window_forget_visitor (self);
}

/**
 * gza_window_offer_catalog:
 * @self: the window
 * @catalog: a newer snapshot
 *
 * Offers a newer catalog. It is taken when nobody is in the present one: at once at the attract
 * page, else when the kiosk goes home. A visitor in a story that the newer one no longer has is
 * led out of it at the end of the sentence.
 */
void
gza_window_offer_catalog (GzaWindow  *self,
                          GzaCatalog *catalog)
{
  gboolean is_first;

  g_return_if_fail (GZA_IS_WINDOW (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  is_first = gza_context_get_catalog (self->context) == NULL;
  gza_navigator_offer_catalog (self->navigator, catalog);
  if (gza_window_is_at_rest (self))
    gza_window_go_home (self);
  if (is_first)
    gza_marks_next_paint (GTK_WIDGET (self), "first-picture");
}

/**
 * gza_window_take_content:
 * @self: the window, before it is shown
 *
 * Gives what the kiosk shows to whoever places it in the window again, with something around it.
 *
 * Returns: (transfer full): the content; its size is told by gza_window_set_content_size()
 */
GtkWidget *
gza_window_take_content (GzaWindow *self)
{
  GtkWidget *content;

  g_return_val_if_fail (GZA_IS_WINDOW (self), NULL);

  self->is_framed = TRUE;
  content = g_object_ref (gtk_window_get_child (GTK_WINDOW (self)));
  gtk_window_set_child (GTK_WINDOW (self), NULL);

  return content;
}

/**
 * gza_window_set_content_size:
 * @self: a window whose content was taken
 * @width_px: of the content
 * @height_px: of the content
 *
 * Lays the content out as a screen of this size would.
 */
void
gza_window_set_content_size (GzaWindow *self,
                             int        width_px,
                             int        height_px)
{
  g_return_if_fail (GZA_IS_WINDOW (self));
  g_return_if_fail (self->is_framed);

  set_size (self, width_px, height_px);
}

/**
 * gza_window_set_attended:
 * @self: a window
 *
 * Has nobody asked whether they are still there: a curator is.
 */
void
gza_window_set_attended (GzaWindow *self)
{
  g_return_if_fail (GZA_IS_WINDOW (self));

  self->is_attended = TRUE;
  update_idle (self);
}

/**
 * gza_window_show_catalog:
 * @self: a window whose content was taken
 * @catalog: a newer snapshot
 *
 * Shows a newer catalog at once, also in the story that is open, which stays where it is. One that
 * is no longer there gives way to the wall.
 */
void
gza_window_show_catalog (GzaWindow  *self,
                         GzaCatalog *catalog)
{
  g_return_if_fail (GZA_IS_WINDOW (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  gza_navigator_show_catalog (self->navigator, catalog);
}
