/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preview-toolbar"

#include "gza-preview-toolbar.h"

#include "gza-chooser.h"
#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-preview-locale.h"

/* What stands above a preview: which story, which chapter, which language, and buttons for the
 * preview's actions. */

/* The chooser's first entry: no story has an empty id. */
#define NO_STORY ""

struct _GzaPreviewToolbar {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GzaChooser *stories;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *place;
  GzaChooser *languages;
  GtkWidget *portrait_button;
  GtkWidget *gallery_button;
  GtkWidget *panel_button;
};

enum {
  STORY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPreviewToolbar, gza_preview_toolbar, GTK_TYPE_WIDGET)

static const char *
get_word (const char *word)
{
  return gza_locale_get_word (gza_preview_locale_get_default (), word);
}

static void
on_story_chosen (GzaPreviewToolbar *self,
                 const char *id)
{
  g_signal_emit (self, signals[STORY_CHOSEN], 0, id);
}

static void
on_language_chosen (GzaPreviewToolbar *self,
                    const char *language)
{
  gza_locale_set_language (gza_locale_get_default (), language);
}

static void
update_languages (GzaPreviewToolbar *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *const *tags = gza_locale_get_languages (locale);
  g_auto (GStrv) names = g_new0 (char *, g_strv_length ((char **) tags) + 1);

  for (gsize i = 0; tags[i] != NULL; i++)
    names[i] = gza_language_dup_native_name (tags[i]);
  gza_chooser_set_items (self->languages, tags, (const char *const *) names);
  gza_chooser_set_chosen (self->languages, gza_locale_get_language (locale));
}

static void
set_label (GtkWidget *button,
           const char *text)
{
  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
set_tooltip (GtkWidget *button,
             const char *word)
{
  gtk_widget_set_tooltip_text (button, get_word (word));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_word (word), -1);
}

static void
write_words (GzaPreviewToolbar *self)
{
  gza_chooser_set_title (self->stories, get_word (GZA_WORD ("Story")));
  gza_chooser_set_title (self->languages, get_word (GZA_WORD ("Language")));
  set_tooltip (self->previous, GZA_WORD ("Previous"));
  set_tooltip (self->next, GZA_WORD ("Next"));
  set_tooltip (self->portrait_button, GZA_WORD ("Upright screen"));
  set_label (self->gallery_button, get_word (GZA_WORD ("All languages")));
}

static char *
dup_place (GzaStory *story,
           guint position)
{
  GzaLocale *locale = gza_preview_locale_get_default ();
  guint n = gza_story_get_n_chapters (story);
  GzaText *title;

  if (position == 0)
    return g_strdup (get_word (GZA_WORD ("Opening")));
  if (position > n)
    return g_strdup (get_word (GZA_WORD ("Closing")));

  title = gza_story_get_chapter (story, position - 1)->title;

  /* Translators: such as "2 of 5: The bus to the border". */
  return gza_locale_format (locale, GZA_WORD ("{0,number} of {1,number}: {2}"), (double) position,
                            (double) n, gza_locale_get_text (locale, title));
}

static void
gza_preview_toolbar_dispose (GObject *object)
{
  GzaPreviewToolbar *self = GZA_PREVIEW_TOOLBAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (gza_preview_toolbar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-preview-toolbar.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, box);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, stories);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, previous);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, next);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, place);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, languages);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, portrait_button);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, gallery_button);
  gtk_widget_class_bind_template_child (widget_class, GzaPreviewToolbar, panel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_story_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_language_chosen);
}

static void
gza_preview_toolbar_class_init (GzaPreviewToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_preview_toolbar_dispose;
  signals[STORY_CHOSEN] = g_signal_new ("story-chosen", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);
  g_type_ensure (GZA_TYPE_CHOOSER);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gza_preview_toolbar_init (GzaPreviewToolbar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  write_words (self);
  g_signal_connect_object (gza_locale_get_default (), "notify::languages",
                           G_CALLBACK (update_languages), self, G_CONNECT_SWAPPED);
  update_languages (self);
}

/**
 * gza_preview_toolbar_set_catalog:
 * @self: a toolbar
 * @catalog: what the stories are of
 *
 * Sets which stories can be chosen.
 */
void
gza_preview_toolbar_set_catalog (GzaPreviewToolbar *self,
                                 GzaCatalog *catalog)
{
  GListModel *stories = gza_catalog_get_stories (catalog);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) NO_STORY);
  g_ptr_array_add (names, (gpointer) get_word (GZA_WORD ("The whole exhibition")));
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_ptr_array_add (ids, (gpointer) gza_story_get_id (story));
    g_ptr_array_add (names, (gpointer) gza_locale_get_text (gza_preview_locale_get_default (),
                                                            gza_story_get_title (story)));
  }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (names, NULL);
  gza_chooser_set_items (self->stories, (const char *const *) ids->pdata,
                         (const char *const *) names->pdata);
}

/**
 * gza_preview_toolbar_set_story:
 * @self: a toolbar
 * @id: (nullable): a story, or %NULL for none
 *
 * Says which story is shown.
 */
void
gza_preview_toolbar_set_story (GzaPreviewToolbar *self,
                               const char *id)
{
  gza_chooser_set_chosen (self->stories, id != NULL ? id : NO_STORY);
}

/**
 * gza_preview_toolbar_set_place:
 * @self: a toolbar
 * @story: (nullable): what is shown
 * @position: 0 for its opening, 1 for its first chapter
 *
 * Says where in a story the curator is.
 */
void
gza_preview_toolbar_set_place (GzaPreviewToolbar *self,
                               GzaStory *story,
                               guint position)
{
  g_autofree char *place = story != NULL ? dup_place (story, position) : NULL;

  gtk_label_set_text (self->place, place != NULL ? place : "");
}

/**
 * gza_preview_toolbar_set_n_problems:
 * @self: a toolbar
 * @n: how many errors and warnings
 * @has_errors: whether one is an error
 *
 * Says how much is wrong with what is shown.
 */
void
gza_preview_toolbar_set_n_problems (GzaPreviewToolbar *self,
                                    guint n,
                                    gboolean has_errors)
{
  g_autofree char *text = gza_locale_format (gza_preview_locale_get_default (),
                                             GZA_WORD ("Problems: {0,number}"), (double) n);

  set_label (self->panel_button, text);
  if (has_errors)
    gtk_widget_add_css_class (self->panel_button, "error");
  else
    gtk_widget_remove_css_class (self->panel_button, "error");
}

/**
 * gza_preview_toolbar_set_language:
 * @self: a toolbar
 * @language: a BCP 47 tag
 *
 * Says which language is shown.
 */
void
gza_preview_toolbar_set_language (GzaPreviewToolbar *self,
                                  const char *language)
{
  gza_chooser_set_chosen (self->languages, language);
}
