/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-theme-bar"

#include "gza-theme-bar.h"

#include "gza-chips.h"
#include "gza-locale.h"
#include "gza-text-label.h"

/* “All stories” and one chip for each theme that at least one story has. It scrolls sideways where
 * a language needs more room than the screen has, or goes on in another line.
 */

struct _GzaThemeBar {
  GtkWidget parent_instance;

  /* owned */
  GzaChips *chips;

  /* state */
  gboolean wraps;
};

enum {
  PROP_THEME = 1,
  PROP_WRAPS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaThemeBar, gza_theme_bar, GTK_TYPE_WIDGET)

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
on_chosen (GzaThemeBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
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
    g_value_set_string (value, gza_theme_bar_get_theme (self));
    break;
  case PROP_WRAPS:
    g_value_set_boolean (value, self->wraps);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_theme_bar_set_property (GObject *object,
                            guint id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (id) {
  case PROP_WRAPS:
    GZA_THEME_BAR (object)->wraps = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_theme_bar_constructed (GObject *object)
{
  GzaThemeBar *self = GZA_THEME_BAR (object);
  GtkWidget *scroller;

  G_OBJECT_CLASS (gza_theme_bar_parent_class)->constructed (object);

  if (self->wraps) {
    gtk_widget_set_parent (GTK_WIDGET (self->chips), GTK_WIDGET (self));
    return;
  }

  scroller = gtk_scrolled_window_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self->chips),
                                 gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->chips));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

static void
gza_theme_bar_dispose (GObject *object)
{
  GzaThemeBar *self = GZA_THEME_BAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->chips);

  G_OBJECT_CLASS (gza_theme_bar_parent_class)->dispose (object);
}

static void
gza_theme_bar_class_init (GzaThemeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_theme_bar_get_property;
  object_class->set_property = gza_theme_bar_set_property;
  object_class->constructed = gza_theme_bar_constructed;
  object_class->dispose = gza_theme_bar_dispose;

  props[PROP_THEME] = g_param_spec_string ("theme", NULL, NULL, NULL,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  props[PROP_WRAPS] = g_param_spec_boolean ("wraps", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-theme-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_theme_bar_init (GzaThemeBar *self)
{
  self->chips = g_object_ref_sink (GZA_CHIPS (gza_chips_new ()));
  g_signal_connect_object (self->chips, "notify::chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
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

  g_return_if_fail (GZA_IS_THEME_BAR (self));

  gza_chips_clear (self->chips);
  gza_chips_add (self->chips, NULL, gza_text_label_new_word (GZA_WORD ("All stories")));
  for (guint i = 0; i < n; i++) {
    const GzaTheme *theme = gza_catalog_get_theme (catalog, i);
    GtkWidget *label;

    if (!has_stories (catalog, theme->id))
      continue;
    label = gza_text_label_new ();
    gza_text_label_set_text (GZA_TEXT_LABEL (label), theme->title);
    gza_chips_add (self->chips, theme->id, label);
    keeps |= g_strcmp0 (theme->id, gza_theme_bar_get_theme (self)) == 0;
  }

  gtk_widget_set_visible (GTK_WIDGET (self), gza_chips_get_n (self->chips) > 2);
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

  return gza_chips_get_chosen (self->chips);
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

  gza_chips_set_chosen (self->chips, theme);
}
