/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-panel.h"

#include "gza-content-page.h"
#include "gza-health-page.h"
#include "gza-levels-page.h"
#include "gza-locale.h"
#include "gza-machine-page.h"
#include "gza-panel-page.h"
#include "gza-panel-parts.h"
#include "gza-panel-resources.h"
#include "gza-stick-page.h"
#include "gza-tests-page.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

/* The technician's panel: a rail of pages, at the start of a wide screen and on top of a tall one,
 * and the page that was chosen. A page is made when it is first shown, and all go with the panel.
 *
 * Whatever is beneath has been paused by the shell, which also closes the panel when nobody touches
 * it; a page asks for what only the shell can do by the `service` actions.
 */

struct _GzaPanel {
  GtkWidget parent_instance;

  /* template widgets */
  GtkOverlay *overlay;
  GtkBox *body;
  GtkBox *rail;
  GtkStack *pages;

  /* borrowed */
  const GzaPanelHost *host;
};

static const struct {
  const char *word;
  GType (*get_type) (void);
} rooms[] = {
  { GZA_WORD ("Health"), gza_health_page_get_type },
  { GZA_WORD ("Content"), gza_content_page_get_type },
  { GZA_WORD ("Tests"), gza_tests_page_get_type },
  { GZA_WORD ("Sound and light"), gza_levels_page_get_type },
  { GZA_WORD ("USB stick"), gza_stick_page_get_type },
  { GZA_WORD ("Machine"), gza_machine_page_get_type },
};

G_DEFINE_FINAL_TYPE (GzaPanel, gza_panel, GTK_TYPE_WIDGET)

static void
show_room (GzaPanel *self,
           guint     room)
{
  const char *word = rooms[room].word;

  if (gtk_stack_get_child_by_name (self->pages, word) == NULL)
    gtk_stack_add_named (self->pages,
                         g_object_new (rooms[room].get_type (), "host", self->host, NULL), word);
  gtk_stack_set_visible_child_name (self->pages, word);
}

static void
on_room_toggled (GtkToggleButton *button,
                 GzaPanel        *self)
{
  if (gtk_toggle_button_get_active (button))
    show_room (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "gza-room")));
}

static GtkWidget *
add_room (GzaPanel  *self,
          guint      room,
          GtkWidget *group)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gza_text_label_new ();

  g_object_set (label, "names-button", TRUE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gza_text_label_set_word (GZA_TEXT_LABEL (label), rooms[room].word);
  gtk_widget_add_css_class (button, "panel-room");
  g_object_set_data (G_OBJECT (button), "gza-room", GUINT_TO_POINTER (room));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), (GtkToggleButton *) group);
  g_signal_connect (button, "toggled", G_CALLBACK (on_room_toggled), self);
  gtk_box_append (self->rail, button);
  return button;
}

static void
add_rooms (GzaPanel *self)
{
  GtkWidget *first = add_room (self, 0, NULL);
  GtkWidget *close;

  for (guint i = 1; i < G_N_ELEMENTS (rooms); i++)
    add_room (self, i, first);
  close = gza_panel_add_button (self->rail, GZA_WORD ("Close the panel"), "panel-close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "service.close");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
}

static void
on_portrait_changed (GzaPanel *self)
{
  gboolean portrait = gza_context_get_portrait (self->host->context);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  portrait ? GTK_ORIENTATION_VERTICAL
                                           : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self->rail),
                                 portrait ? gza_wrap_layout_new ()
                                          : gtk_box_layout_new (GTK_ORIENTATION_VERTICAL));
}

static void
gza_panel_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_panel_parent_class)->dispose (object);
}

static void
gza_panel_class_init (GzaPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_panel_dispose;

  /* Keeps the templates in a program that links this layer as an archive. */
  gza_panel_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gza/Gza/panel/gza-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaPanel, overlay);
  gtk_widget_class_bind_template_child (widget_class, GzaPanel, body);
  gtk_widget_class_bind_template_child (widget_class, GzaPanel, rail);
  gtk_widget_class_bind_template_child (widget_class, GzaPanel, pages);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-panel");
}

static void
gza_panel_init (GzaPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gza_panel_new:
 * @host: the kiosk that it stands in; it outlives the panel
 *
 * Makes the panel, with its first page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_panel_new (const GzaPanelHost *host)
{
  GzaPanel *self = g_object_new (GZA_TYPE_PANEL, NULL);

  self->host = host;
  g_signal_connect_object (host->context, "notify::portrait", G_CALLBACK (on_portrait_changed),
                           self, G_CONNECT_SWAPPED);
  on_portrait_changed (self);
  add_rooms (self);
  return GTK_WIDGET (self);
}

static void
on_sheet_finished (GtkWidget *sheet)
{
  gtk_overlay_remove_overlay (GTK_OVERLAY (gtk_widget_get_parent (sheet)), sheet);
}

/**
 * gza_panel_lay:
 * @page: a widget of the panel
 * @sheet: what is laid over the whole panel; its signal `finished` takes it away
 *
 * Lays a sheet over the panel.
 */
void
gza_panel_lay (GtkWidget *page,
               GtkWidget *sheet)
{
  GtkWidget *panel = gtk_widget_get_ancestor (page, GZA_TYPE_PANEL);

  g_return_if_fail (GZA_IS_PANEL (panel));

  g_signal_connect (sheet, "finished", G_CALLBACK (on_sheet_finished), NULL);
  gtk_overlay_add_overlay (GZA_PANEL (panel)->overlay, sheet);
}
