/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-wall-tabs"

#include "gza-wall-tabs.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* Two tabs, at the same place on both pages, so that going to and fro is one finger that stays
 * where it is. Only the look tells which is this one; touching it does nothing.
 */

struct _GzaWallTabs {
  GtkWidget parent_instance;

  /* state */
  gboolean map;
};

enum {
  PROP_MAP = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaWallTabs, gza_wall_tabs, GTK_TYPE_WIDGET)

static void
add_tab (GzaWallTabs *self,
         const char  *word,
         const char  *icon,
         const char  *action,
         gboolean     current)
{
  GtkWidget *tab = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                                 NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gza_text_label_new_word (word);

  g_object_set (label, "wrap", FALSE, "names-button", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (tab), box);
  gtk_widget_add_css_class (tab, "tab");
  if (current)
    gtk_widget_add_css_class (tab, "current");
  else
    gtk_actionable_set_action_name (GTK_ACTIONABLE (tab), action);
  gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
  gtk_widget_set_parent (tab, GTK_WIDGET (self));
}

static void
gza_wall_tabs_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_MAP:
    g_value_set_boolean (value, GZA_WALL_TABS (object)->map);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_wall_tabs_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (id) {
  case PROP_MAP:
    GZA_WALL_TABS (object)->map = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_wall_tabs_constructed (GObject *object)
{
  GzaWallTabs *self = GZA_WALL_TABS (object);

  G_OBJECT_CLASS (gza_wall_tabs_parent_class)->constructed (object);

  add_tab (self, GZA_WORD ("People"), "gza-people-symbolic", "nav.open-stories", !self->map);
  add_tab (self, GZA_WORD ("Map of journeys"), "gza-journeys-symbolic", "nav.open-journeys",
           self->map);
}

static void
gza_wall_tabs_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_wall_tabs_parent_class)->dispose (object);
}

static void
gza_wall_tabs_class_init (GzaWallTabsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_wall_tabs_get_property;
  object_class->set_property = gza_wall_tabs_set_property;
  object_class->constructed = gza_wall_tabs_constructed;
  object_class->dispose = gza_wall_tabs_dispose;

  props[PROP_MAP] = g_param_spec_boolean ("map", NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-wall-tabs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
gza_wall_tabs_init (GzaWallTabs *self)
{
}
