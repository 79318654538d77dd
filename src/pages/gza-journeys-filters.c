/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-journeys-page"

#include "gza-journeys-filters.h"

#include "gza-chips.h"
#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-theme-bar.h"
#include "gza-year-range.h"

/* Four questions, each shown only where the exhibition has more than one answer to it. The answers
 * are what its stories say, so that none leads to an empty map by itself. Owned by the page of all
 * journeys; main thread.
 */

struct _GzaJourneysFilters {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GtkWidget *years_box;
  GzaTextLabel *years_label;
  GzaYearRange *years;
  GtkWidget *reasons_box;
  GzaChips *reasons;
  GtkWidget *themes_box;
  GzaThemeBar *themes;
  GtkWidget *countries_box;
  GzaChips *countries;

  /* owned */
  GzaCatalog *catalog;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaJourneysFilters, gza_journeys_filters, GTK_TYPE_WIDGET)

static const char *
get_reason_word (const char *reason)
{
  static const struct {
    const char *id;
    const char *word;
  } words[] = {
    { "work", GZA_WORD ("To work") },
    { "study", GZA_WORD ("To study") },
    { "family", GZA_WORD ("For the family") },
    { "safety", GZA_WORD ("To be safe") },
    { "disaster", GZA_WORD ("After a disaster") },
    { "health", GZA_WORD ("For health") },
    { "home", GZA_WORD ("To come home") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].id, reason))
      return words[i].word;

  return NULL;
}

static void
show_reasons (GzaJourneysFilters *self,
              GListModel         *stories)
{
  g_auto (GStrv) reasons = gza_journeys_choice_list_reasons (stories);
  const char *chosen = gza_chips_get_chosen (self->reasons);

  gza_chips_clear (self->reasons);
  gza_chips_add (self->reasons, NULL, gza_text_label_new_word (GZA_WORD ("Any reason")));
  for (guint i = 0; reasons[i] != NULL; i++)
    if (get_reason_word (reasons[i]) != NULL)
      gza_chips_add (self->reasons, reasons[i],
                     gza_text_label_new_word (get_reason_word (reasons[i])));
  gtk_widget_set_visible (self->reasons_box, gza_chips_get_n (self->reasons) > 2);
  if (chosen != NULL && !g_strv_contains ((const char *const *) reasons, chosen))
    gza_chips_set_chosen (self->reasons, NULL);
}

typedef struct {
  const char *code;
  char *name;
  char *key; /* by which names are sorted */
} Country;

static void
country_clear (gpointer data)
{
  g_free (((Country *) data)->name);
  g_free (((Country *) data)->key);
}

static int
compare_countries (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (((const Country *) a)->key, ((const Country *) b)->key);
}

/* The countries by their names in the language of now, in its alphabet. */
static void
show_countries (GzaJourneysFilters *self,
                GListModel         *stories)
{
  const char *language = gza_locale_get_language (gza_locale_get_default ());
  g_auto (GStrv) codes = gza_journeys_choice_list_countries (stories);
  g_autoptr (GArray) countries = g_array_new (FALSE, FALSE, sizeof (Country));
  const char *chosen = gza_chips_get_chosen (self->countries);

  g_array_set_clear_func (countries, country_clear);
  for (guint i = 0; codes[i] != NULL; i++) {
    Country country = { codes[i], gza_language_dup_country (language, codes[i]), NULL };

    country.key = g_utf8_collate_key (country.name, -1);
    g_array_append_val (countries, country);
  }
  g_array_sort (countries, compare_countries);

  gza_chips_clear (self->countries);
  gza_chips_add (self->countries, NULL, gza_text_label_new_word (GZA_WORD ("Any country")));
  for (guint i = 0; i < countries->len; i++) {
    const Country *country = &g_array_index (countries, Country, i);
    GtkWidget *label = gza_text_label_new ();

    gza_text_label_set_string (GZA_TEXT_LABEL (label), country->name, language);
    gza_chips_add (self->countries, country->code, label);
  }
  gtk_widget_set_visible (self->countries_box, countries->len > 1);
  if (chosen != NULL && !g_strv_contains ((const char *const *) codes, chosen))
    gza_chips_set_chosen (self->countries, NULL);
}

static void
update_years_label (GzaJourneysFilters *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int from, to;

  gza_year_range_get_years (self->years, &from, &to);
  first = gza_locale_format_date (locale, from, 0, 0);
  last = gza_locale_format_date (locale, to, 0, 0);
  /* Translators: {0} and {1} are years, {0} the earlier one. */
  text = gza_locale_format (locale, GZA_WORD ("From {0} to {1}"), first, last);
  gza_text_label_set_string (self->years_label, text, gza_locale_get_language (locale));
}

static void
show_years (GzaJourneysFilters *self,
            GListModel         *stories)
{
  int first, last;

  gtk_widget_set_visible (self->years_box,
                          gza_journeys_choice_find_years (stories, &first, &last));
  gza_year_range_set_limits (self->years, first, last);
  update_years_label (self);
}

static void
on_changed (GzaJourneysFilters *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_years_changed (GzaJourneysFilters *self)
{
  update_years_label (self);
  on_changed (self);
}

static void
on_themes_visible (GzaJourneysFilters *self)
{
  gtk_widget_set_visible (self->themes_box, gtk_widget_get_visible (GTK_WIDGET (self->themes)));
}

static void
on_language_changed (GzaJourneysFilters *self)
{
  if (self->catalog == NULL)
    return;

  show_countries (self, gza_catalog_get_stories (self->catalog));
  update_years_label (self);
}

static void
gza_journeys_filters_dispose (GObject *object)
{
  GzaJourneysFilters *self = GZA_JOURNEYS_FILTERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (gza_journeys_filters_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-journeys-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, years_box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, years_label);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, years);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, reasons);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, themes_box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, themes);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, countries_box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysFilters, countries);
}

static void
gza_journeys_filters_class_init (GzaJourneysFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_journeys_filters_dispose;

  /**
   * GzaJourneysFilters::changed:
   * @self: the filters
   *
   * An answer is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GZA_TYPE_CHIPS);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_THEME_BAR);
  g_type_ensure (GZA_TYPE_YEAR_RANGE);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-filters");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_journeys_filters_init (GzaJourneysFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->years, "changed", G_CALLBACK (on_years_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reasons, "notify::chosen", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->themes, "notify::theme", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->themes, "notify::visible", G_CALLBACK (on_themes_visible), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->countries, "notify::chosen", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
}

/**
 * gza_journeys_filters_set_catalog:
 * @self: filters
 * @catalog: the exhibition
 *
 * Asks what an exhibition has answers to. Answers that it still has stay.
 */
void
gza_journeys_filters_set_catalog (GzaJourneysFilters *self,
                                  GzaCatalog         *catalog)
{
  GListModel *stories;

  g_return_if_fail (GZA_IS_JOURNEYS_FILTERS (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  g_set_object (&self->catalog, catalog);
  stories = gza_catalog_get_stories (catalog);
  show_years (self, stories);
  show_reasons (self, stories);
  gza_theme_bar_set_catalog (self->themes, catalog);
  show_countries (self, stories);
}

/**
 * gza_journeys_filters_get_choice:
 * @self: filters
 * @ret_choice: (out caller-allocates): the answers, valid until the next change
 *
 * Gets the answers.
 */
void
gza_journeys_filters_get_choice (GzaJourneysFilters *self,
                                 GzaJourneysChoice  *ret_choice)
{
  g_return_if_fail (GZA_IS_JOURNEYS_FILTERS (self));

  *ret_choice = (GzaJourneysChoice) {
    .theme = gza_theme_bar_get_theme (self->themes),
    .reason = gza_chips_get_chosen (self->reasons),
    .country = gza_chips_get_chosen (self->countries),
  };
  if (!gza_year_range_is_whole (self->years))
    gza_year_range_get_years (self->years, &ret_choice->from_year, &ret_choice->to_year);
}

/**
 * gza_journeys_filters_are_open:
 * @self: filters
 *
 * Tells whether no answer keeps a story away.
 *
 * Returns: whether that is so
 */
gboolean
gza_journeys_filters_are_open (GzaJourneysFilters *self)
{
  GzaJourneysChoice choice;

  gza_journeys_filters_get_choice (self, &choice);

  return choice.theme == NULL && choice.reason == NULL && choice.country == NULL &&
         choice.from_year == 0;
}

/**
 * gza_journeys_filters_reset:
 * @self: filters
 *
 * Takes all answers back.
 */
void
gza_journeys_filters_reset (GzaJourneysFilters *self)
{
  g_return_if_fail (GZA_IS_JOURNEYS_FILTERS (self));

  gza_year_range_reset (self->years);
  gza_chips_set_chosen (self->reasons, NULL);
  gza_theme_bar_set_theme (self->themes, NULL);
  gza_chips_set_chosen (self->countries, NULL);
}
