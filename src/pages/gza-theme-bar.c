/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-theme-bar"

#include "gza-theme-bar.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* “All stories” and one button for each theme that at least one story has; exactly one is down.
 * It scrolls sideways where a language needs more room than the screen has.
 */

struct _GzaThemeBar {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *scroller;
  GtkBox *box;
  char *theme;
};

enum {
  PROP_THEME = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaThemeBar, gza_theme_bar, GTK_TYPE_WIDGET)

#define THEME_KEY "gza-theme"

static void
on_toggled (GtkToggleButton *button,
            GzaThemeBar *self)
{
  if (gtk_toggle_button_get_active (button))
    gza_theme_bar_set_theme (self, g_object_get_data (G_OBJECT (button), THEME_KEY));
}

static void
append_button (GzaThemeBar *self,
               GtkWidget *label,
               const char *theme)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  GtkWidget *button = gtk_toggle_button_new ();

  g_object_set (label, "wrap", FALSE, "names-button", TRUE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "theme");
  g_object_set_data_full (G_OBJECT (button), THEME_KEY, g_strdup (theme), g_free);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                g_strcmp0 (theme, self->theme) == 0);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (self->box, button);
}

static gboolean
has_stories (GzaCatalog *catalog,
             const char *theme)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  guint n = g_list_model_get_n_items (stories);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    if (g_strv_contains (gza_story_get_themes (story), theme))
      return TRUE;
  }

  return FALSE;
}

static void
gza_theme_bar_get_property (GObject *object,
                            guint id,
                            GValue *value,
                            GParamSpec *pspec)
{
  GzaThemeBar *self = GZA_THEME_BAR (object);

  switch (id) {
  case PROP_THEME:
    g_value_set_string (value, self->theme);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_theme_bar_dispose (GObject *object)
{
  GzaThemeBar *self = GZA_THEME_BAR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->theme, g_free);

  G_OBJECT_CLASS (gza_theme_bar_parent_class)->dispose (object);
}

static void
gza_theme_bar_class_init (GzaThemeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_theme_bar_get_property;
  object_class->dispose = gza_theme_bar_dispose;

  props[PROP_THEME] = g_param_spec_string ("theme", NULL, NULL, NULL,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-theme-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_theme_bar_init (GzaThemeBar *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gza_theme_bar_new:
 *
 * Makes a bar without themes.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_theme_bar_new (void)
{
  return g_object_new (GZA_TYPE_THEME_BAR, NULL);
}

/**
 * gza_theme_bar_set_catalog:
 * @self: a bar
 * @catalog: (nullable): the exhibition
 *
 * Shows an exhibition's themes; nothing where fewer than two have stories. The chosen theme stays
 * where the exhibition still has it.
 */
void
gza_theme_bar_set_catalog (GzaThemeBar *self,
                           GzaCatalog *catalog)
{
  guint n = catalog != NULL ? gza_catalog_get_n_themes (catalog) : 0;
  gboolean keeps = FALSE;
  GtkWidget *child;

  g_return_if_fail (GZA_IS_THEME_BAR (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  append_button (self, gza_text_label_new_word (GZA_WORD ("All stories")), NULL);
  for (guint i = 0; i < n; i++) {
    const GzaTheme *theme = gza_catalog_get_theme (catalog, i);
    GtkWidget *label;

    if (!has_stories (catalog, theme->id))
      continue;
    label = gza_text_label_new ();
    gza_text_label_set_text (GZA_TEXT_LABEL (label), theme->title);
    append_button (self, label, theme->id);
    keeps |= g_strcmp0 (theme->id, self->theme) == 0;
  }

  child = gtk_widget_get_last_child (GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_prev_sibling (child) != NULL &&
                              gtk_widget_get_prev_sibling (
                                  gtk_widget_get_prev_sibling (child)) != NULL);
  if (!keeps)
    gza_theme_bar_set_theme (self, NULL);
}

/**
 * gza_theme_bar_get_theme:
 * @self: a bar
 *
 * Gets the chosen theme.
 *
 * Returns: (transfer none) (nullable): a theme's id, or %NULL for all stories
 */
const char *
gza_theme_bar_get_theme (GzaThemeBar *self)
{
  g_return_val_if_fail (GZA_IS_THEME_BAR (self), NULL);

  return self->theme;
}

/**
 * gza_theme_bar_set_theme:
 * @self: a bar
 * @theme: (nullable): a theme's id, or %NULL for all stories
 *
 * Chooses a theme.
 */
void
gza_theme_bar_set_theme (GzaThemeBar *self,
                         const char *theme)
{
  g_return_if_fail (GZA_IS_THEME_BAR (self));

  if (g_strcmp0 (theme, self->theme) == 0)
    return;

  g_free (self->theme);
  self->theme = g_strdup (theme);
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    if (g_strcmp0 (g_object_get_data (G_OBJECT (at), THEME_KEY), theme) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (at), TRUE);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
}
