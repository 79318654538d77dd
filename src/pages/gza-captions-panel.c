/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-captions-panel"

#include "gza-captions-panel.h"

#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-text-label.h"

/* Four rows of buttons, one pressed in each: size, place, box, second language; in two columns
 * where the screen is wide. One more closes it.
 *
 * Part of the story page, which opens and closes it. It stands where the captions do not, so that
 * what is touched shows at once. Words follow the locale; a language is named in its own script.
 * Main thread only.
 */

#define MAX_CHOICES 3

/* A row of fixed choices: a property of the look. */
typedef struct {
  const char *name;
  const char *choices[MAX_CHOICES];
  guint n_choices;
  guint (*get) (GzaCaptionsLook *look);
  void (*set) (GzaCaptionsLook *look, guint value);
} Row;

static guint
get_size (GzaCaptionsLook *look)
{
  return gza_captions_look_get_size (look);
}

static void
set_size (GzaCaptionsLook *look,
          guint value)
{
  gza_captions_look_set_size (look, (GzaCaptionsSize) value);
}

static guint
get_position (GzaCaptionsLook *look)
{
  return gza_captions_look_get_position (look);
}

static void
set_position (GzaCaptionsLook *look,
              guint value)
{
  gza_captions_look_set_position (look, (GzaCaptionsPosition) value);
}

static guint
get_box (GzaCaptionsLook *look)
{
  return gza_captions_look_get_box (look);
}

static void
set_box (GzaCaptionsLook *look,
         guint value)
{
  gza_captions_look_set_box (look, (GzaCaptionsBox) value);
}

static const Row rows[] = {
  { GZA_WORD ("Size of the captions"),
    { GZA_WORD ("Normal"), GZA_WORD ("Large"), GZA_WORD ("Largest") }, 3, get_size, set_size },
  { GZA_WORD ("Place of the captions"),
    { GZA_WORD ("Bottom"), GZA_WORD ("Top") }, 2, get_position, set_position },
  { GZA_WORD ("Box behind the captions"),
    { GZA_WORD ("Solid"), GZA_WORD ("Shade"), GZA_WORD ("No box") }, 3, get_box, set_box },
};

struct _GzaCaptionsPanel {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  GtkWidget *close;
  GzaCaptionsLook *look;
  GPtrArray *tags; /* of the buttons for a second language, "" for none */

  /* borrowed from the box */
  GtkWidget *columns[2];
  GtkWidget *names[G_N_ELEMENTS (rows)];
  GtkWidget *buttons[G_N_ELEMENTS (rows)][MAX_CHOICES];
  GtkWidget *second_name;
  GtkWidget *seconds; /* a row of buttons */

  /* state */
  gboolean is_following; /* the look changed, not the visitor */
};

G_DEFINE_FINAL_TYPE (GzaCaptionsPanel, gza_captions_panel, GTK_TYPE_WIDGET)

static void
press (GtkWidget *button)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
press_second (GzaCaptionsPanel *self)
{
  const char *second = gza_captions_look_get_second_language (self->look);
  GtkWidget *button = gtk_widget_get_first_child (self->seconds);

  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button)) {
    if (g_str_equal (g_ptr_array_index (self->tags, i), second != NULL ? second : ""))
      press (button);
  }
}

static void
follow_look (GzaCaptionsPanel *self)
{
  self->is_following = TRUE;
  gtk_widget_set_valign (GTK_WIDGET (self), get_position (self->look) == GZA_CAPTIONS_TOP
                                                ? GTK_ALIGN_END
                                                : GTK_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    press (self->buttons[i][rows[i].get (self->look)]);
  press_second (self);
  self->is_following = FALSE;
}

static void
update_words (GzaCaptionsPanel *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  GtkWidget *none = gtk_widget_get_first_child (self->seconds);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    gza_text_label_set_string (GZA_TEXT_LABEL (self->names[i]),
                               gza_locale_get_word (locale, rows[i].name), language);
    for (guint j = 0; j < rows[i].n_choices; j++)
      gtk_button_set_label (GTK_BUTTON (self->buttons[i][j]),
                            gza_locale_get_word (locale, rows[i].choices[j]));
  }
  gza_text_label_set_string (GZA_TEXT_LABEL (self->second_name),
                             gza_locale_get_word (locale, GZA_WORD ("Second language")), language);
  if (none != NULL)
    gtk_button_set_label (GTK_BUTTON (none),
                          gza_locale_get_word (locale, GZA_WORD ("None")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Close")), -1);
}

static void
on_choice_toggled (GzaCaptionsPanel *self,
                   GtkToggleButton *button)
{
  if (self->is_following || self->look == NULL || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    for (guint j = 0; j < rows[i].n_choices; j++) {
      if (self->buttons[i][j] == GTK_WIDGET (button))
        rows[i].set (self->look, j);
    }
  }
}

static void
on_second_toggled (GzaCaptionsPanel *self,
                   GtkToggleButton *button)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "tag");

  if (!self->is_following && self->look != NULL && gtk_toggle_button_get_active (button))
    gza_captions_look_set_second_language (self->look, *tag != '\0' ? tag : NULL);
}

static GtkWidget *
add_choice (GtkWidget *row,
            GtkWidget *first)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static GtkWidget *
add_row (GtkWidget *column,
         GtkWidget **ret_name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  *ret_name = g_object_new (GZA_TYPE_TEXT_LABEL, NULL);
  gtk_widget_add_css_class (*ret_name, "row-name");
  gtk_box_append (GTK_BOX (column), *ret_name);
  gtk_widget_add_css_class (row, "choices");
  gtk_box_append (GTK_BOX (column), row);

  return row;
}

static void
gza_captions_panel_dispose (GObject *object)
{
  GzaCaptionsPanel *self = GZA_CAPTIONS_PANEL (object);

  if (self->look != NULL)
    g_signal_handlers_disconnect_by_data (self->look, self);
  g_clear_object (&self->look);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->close, gtk_widget_unparent);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (gza_captions_panel_parent_class)->dispose (object);
}

/* What had the focus has made room for the panel. */
static void
gza_captions_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gza_captions_panel_parent_class)->map (widget);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
gza_captions_panel_class_init (GzaCaptionsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_captions_panel_dispose;
  widget_class->map = gza_captions_panel_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-captions-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_columns (GzaCaptionsPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++) {
    self->columns[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_widget_set_hexpand (self->columns[i], TRUE);
    gtk_box_append (GTK_BOX (self->box), self->columns[i]);
  }
}

/* In the upper corner, beside the name of the row there. */
static void
add_close (GzaCaptionsPanel *self)
{
  self->close = gtk_button_new_from_icon_name ("gza-close-symbolic");
  gtk_widget_set_halign (self->close, GTK_ALIGN_END);
  gtk_widget_set_valign (self->close, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->close, "close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close), "story.captions-look");
  gtk_widget_set_parent (self->close, GTK_WIDGET (self));
}

static void
gza_captions_panel_init (GzaCaptionsPanel *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  add_columns (self);
  add_close (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *row = add_row (self->columns[i % G_N_ELEMENTS (self->columns)], &self->names[i]);

    for (guint j = 0; j < rows[i].n_choices; j++) {
      self->buttons[i][j] = add_choice (row, self->buttons[i][0]);
      g_signal_connect_swapped (self->buttons[i][j], "toggled", G_CALLBACK (on_choice_toggled),
                                self);
    }
  }
  self->seconds = add_row (self->columns[1], &self->second_name);

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_captions_panel_new:
 *
 * Makes a panel that changes nothing yet.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_captions_panel_new (void)
{
  return g_object_new (GZA_TYPE_CAPTIONS_PANEL, NULL);
}

/**
 * gza_captions_panel_set_look:
 * @self: a panel
 * @look: how the visitor wants captions
 *
 * Sets what the panel shows and changes; to be called once.
 */
void
gza_captions_panel_set_look (GzaCaptionsPanel *self,
                             GzaCaptionsLook *look)
{
  g_return_if_fail (GZA_IS_CAPTIONS_PANEL (self));
  g_return_if_fail (GZA_IS_CAPTIONS_LOOK (look));
  g_return_if_fail (self->look == NULL);

  self->look = g_object_ref (look);
  g_signal_connect_swapped (look, "changed", G_CALLBACK (follow_look), self);
  follow_look (self);
}

static void
add_second (GzaCaptionsPanel *self,
            const char *tag)
{
  GtkWidget *button = add_choice (self->seconds, gtk_widget_get_first_child (self->seconds));
  g_autofree char *name = *tag != '\0' ? gza_language_dup_native_name (tag) : NULL;

  g_ptr_array_add (self->tags, g_strdup (tag));
  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag), g_free);
  gtk_button_set_label (GTK_BUTTON (button), name != NULL ? name : "");
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_second_toggled), self);
}

/**
 * gza_captions_panel_set_languages:
 * @self: a panel with a look
 * @captions: what the chapter has
 *
 * Offers the chapter's other languages for the second line.
 */
void
gza_captions_panel_set_languages (GzaCaptionsPanel *self,
                                  const GzaTracks *captions)
{
  const char *language = gza_locale_get_language (gza_locale_get_default ());
  GtkWidget *child;

  g_return_if_fail (GZA_IS_CAPTIONS_PANEL (self));
  g_return_if_fail (self->look != NULL);

  while ((child = gtk_widget_get_first_child (self->seconds)) != NULL)
    gtk_box_remove (GTK_BOX (self->seconds), child);
  g_ptr_array_set_size (self->tags, 0);

  self->is_following = TRUE;
  add_second (self, "");
  for (guint i = 0; i < captions->n_items; i++) {
    const char *tag = captions->items[i].language;

    if (tag != NULL && g_strcmp0 (tag, language) != 0)
      add_second (self, tag);
  }
  gtk_widget_set_visible (self->seconds, self->tags->len > 1);
  gtk_widget_set_visible (self->second_name, self->tags->len > 1);
  update_words (self);
  follow_look (self);
}

/**
 * gza_captions_panel_set_portrait:
 * @self: a panel
 * @portrait: whether the screen is taller than wide
 *
 * Puts the columns beside or beneath each other.
 */
void
gza_captions_panel_set_portrait (GzaCaptionsPanel *self,
                                 gboolean portrait)
{
  g_return_if_fail (GZA_IS_CAPTIONS_PANEL (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), portrait
                                                                  ? GTK_ORIENTATION_VERTICAL
                                                                  : GTK_ORIENTATION_HORIZONTAL);
}
