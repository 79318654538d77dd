/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-window"

#include "gza-marks.h"
#include "gza-window-private.h"

/* What pages ask the window for, by name: another page, another language, the way back. */

static void
open_story_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  GzaWindow *self = GZA_WINDOW (widget);
  GzaCatalog *catalog = gza_context_get_catalog (gza_window_get_context (self));
  GzaStory *story = catalog != NULL
                        ? gza_catalog_get_story (catalog, g_variant_get_string (parameter, NULL))
                        : NULL;

  if (story == NULL)
    return;

  gza_navigator_open_story (gza_window_get_navigator (self), story);
  gza_marks_next_paint (widget, "story-picture");
}

static void
open_stories_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  gza_navigator_open_stories (gza_window_get_navigator (GZA_WINDOW (widget)));
}

static void
open_journeys_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  gza_navigator_open_journeys (gza_window_get_navigator (GZA_WINDOW (widget)));
}

static void
open_languages_action (GtkWidget *widget,
                       const char *name,
                       GVariant *parameter)
{
  gza_navigator_open_languages (gza_window_get_navigator (GZA_WINDOW (widget)));
}

static void
open_room_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  const char *room, *item;

  g_variant_get (parameter, "(&s&s)", &room, &item);
  gza_navigator_open_room (gza_window_get_navigator (GZA_WINDOW (widget)), room, item);
}

static void
show_languages_action (GtkWidget *widget,
                       const char *name,
                       GVariant *parameter)
{
  gza_language_panel_open (gza_window_get_language_panel (GZA_WINDOW (widget)));
}

static void
go_quiet_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  GzaWindow *self = GZA_WINDOW (widget);

  gza_navigator_go_quiet (gza_window_get_navigator (self));
  gza_window_forget_visitor (self);
}

static void
go_home_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  gza_window_go_home (GZA_WINDOW (widget));
}

static void
go_back_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  GzaWindow *self = GZA_WINDOW (widget);

  if (!gza_language_panel_close (gza_window_get_language_panel (self)) &&
      !gza_navigator_go_back (gza_window_get_navigator (self)))
    gza_window_go_home (self);
}

/**
 * gza_window_actions_install:
 * @widget_class: the window's class
 *
 * Gives the window its actions, and the key that goes back.
 */
void
gza_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "nav.open-story", "s", open_story_action);
  gtk_widget_class_install_action (widget_class, "nav.open-stories", NULL, open_stories_action);
  gtk_widget_class_install_action (widget_class, "nav.open-journeys", NULL, open_journeys_action);
  gtk_widget_class_install_action (widget_class, "nav.open-room", "(ss)", open_room_action);
  gtk_widget_class_install_action (widget_class, "nav.open-languages", NULL,
                                   open_languages_action);
  gtk_widget_class_install_action (widget_class, "nav.show-languages", NULL,
                                   show_languages_action);
  gtk_widget_class_install_action (widget_class, "nav.go-back", NULL, go_back_action);
  gtk_widget_class_install_action (widget_class, "nav.go-home", NULL, go_home_action);
  gtk_widget_class_install_action (widget_class, "nav.go-quiet", NULL, go_quiet_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "nav.go-back", NULL);
}
