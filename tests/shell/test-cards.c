/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <locale.h>
#include <string.h>

#include "exhibition-fixture.h"
#include "gza-context.h"
#include "gza-ending-card.h"
#include "gza-journey-row.h"
#include "gza-locale.h"
#include "gza-page.h"
#include "gza-shell-resources.h"
#include "gza-stop-card.h"
#include "gza-story-card.h"
#include "gza-style.h"

/* The texts of reliability's list T in every card, with the kiosk's own style sheets: whatever a
 * curator writes within the format's limits is shown to its last letter, as it was written, inside
 * its card. */

#define WAIT_US (30 * G_USEC_PER_SEC)
#define REM_PX 30

/* A narrow column of a portrait screen and a row of its own. */
#define NARROW_PX (11 * REM_PX)
#define WIDE_PX (30 * REM_PX)

/* The format's limits, in characters. */
#define NAME_CHARS 80
#define TITLE_CHARS 120
#define LINE_CHARS 200

typedef struct {
  const char *name;
  const char *language;
  const char *text;
  gboolean is_long; /* repeated up to the limit of each place */
} Case;

static const Case cases[] = {
  { "t04-markup", "en", "<b>A</b> & B > C &amp; \\\\", FALSE },
  { "t08-scripts", "en", "გზა ճանապարհ الطريق road дорога", FALSE },
  { "t10-one", "ka", "ა", FALSE },
  { "t10-words", "ka", "გზა ", TRUE },
  { "t10-unbroken", "ka", "გ", TRUE },
  { "t10-wide-letters", "ru", "Щ", TRUE },
  { "t12-three-times", "hy", "Երաժշտության ուսուցչուհի ", TRUE },
  { "t12-arabic", "ar", "معلمة الموسيقى ", TRUE },
};

static char *
make_text (const Case *item,
           guint       n_chars)
{
  g_autoptr (GString) text = g_string_new (item->text);
  char *cut;

  if (!item->is_long)
    return g_string_free (g_steal_pointer (&text), FALSE);
  while (g_utf8_strlen (text->str, -1) < n_chars)
    g_string_append (text, item->text);
  cut = g_utf8_substring (text->str, 0, n_chars);
  return g_strchomp (cut);
}

static GzaStory *
load_story (ExhibitionFixture *fixture,
            const Case        *item)
{
  g_autofree char *name = make_text (item, NAME_CHARS);
  g_autofree char *title = make_text (item, TITLE_CHARS);
  g_autofree char *line = make_text (item, LINE_CHARS);
  g_autofree char *yaml = NULL;
  GzaStory *story;

  yaml = g_strdup_printf ("format: 1\nkind: illustrative\ntitle: {%s: \"%s\"}\nline: {%s: \"%s\"}\n"
                          "person: {display_name: {%s: \"%s\"}}\n"
                          "route:\n"
                          "  - {id: a, place: tbilisi, date: 1992-04-17, text: {%s: \"%s\"}}\n"
                          "chapters:\n"
                          "  - {id: one, type: words, title: One, text: Words}\n"
                          "  - {id: two, type: words, title: {%s: \"%s\"}, text: Words}\n",
                          item->language, title, item->language, line, item->language, name,
                          item->language, line, item->language, title);
  exhibition_fixture_add (fixture, "stories/told/story.yaml", yaml);
  exhibition_fixture_load (fixture);
  exhibition_fixture_assert (fixture, "stories/told/story.yaml", "");
  story = gza_catalog_get_story (fixture->catalog, "told");
  g_assert_nonnull (story);
  return story;
}

static void
assert_label (GtkLabel  *label,
              GtkWidget *card,
              GString   *seen)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  graphene_rect_t bounds;
  int width_px, height_px;

  pango_layout_get_pixel_size (layout, &width_px, &height_px);
  g_string_append_printf (seen, "%s\n", pango_layout_get_text (layout));
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
  g_assert_cmpint (width_px, <=, gtk_widget_get_width (GTK_WIDGET (label)));
  g_assert_cmpint (height_px, <=, gtk_widget_get_height (GTK_WIDGET (label)));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), card, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (card));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (card));
}

static void
assert_labels (GtkWidget *widget,
               GtkWidget *card,
               GString   *seen)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    assert_label (GTK_LABEL (widget), card, seen);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_labels (child, card, seen);
}

/* As the wall has it: a card is as wide as its column, and then says how high it is. */
static void
measure_column (GtkWidget      *column,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  int width_px = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "width"));

  *minimum = *natural = width_px;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (gtk_widget_get_first_child (column), orientation, width_px, minimum,
                        natural, NULL, NULL);
}

static void
allocate_column (GtkWidget *column,
                 int        width,
                 int        height,
                 int        baseline)
{
  int width_px = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "width"));
  GtkWidget *card = gtk_widget_get_first_child (column);
  int height_px;

  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, width_px, &height_px, NULL, NULL, NULL);
  gtk_widget_allocate (card, width_px, height_px, -1, NULL);
}

static GtkWidget *
make_column (GtkWidget *card,
             int        width_px)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), card);
  g_object_set_data (G_OBJECT (column), "width", GINT_TO_POINTER (width_px));
  gtk_widget_set_layout_manager (column,
                                 gtk_custom_layout_new (NULL, measure_column, allocate_column));
  return column;
}

/* Shows a card as wide as it is told and as high as it wants to be, and reads what stands there. */
static void
assert_card (GtkWidget  *card,
             int         width_px,
             const char *text)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  gint64 end_us = g_get_monotonic_time () + WAIT_US;

  gtk_window_set_child (GTK_WINDOW (window), make_column (card, width_px));
  gtk_window_present (GTK_WINDOW (window));
  while ((gtk_widget_get_height (card) == 0 || !gtk_widget_get_mapped (card)) &&
         g_get_monotonic_time () < end_us)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (card), ==, width_px);
  assert_labels (card, card, seen);
  if (strstr (seen->str, text) == NULL)
    g_error ("“%s” is not shown, but: %s", text, seen->str);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_story_card (GzaContext *context,
                   GzaStory   *story,
                   gboolean    wide,
                   const char *text)
{
  GtkWidget *card = gza_story_card_new ();

  gza_story_card_set_story (GZA_STORY_CARD (card), gza_context_get_loader (context), story);
  gza_story_card_set_shape (GZA_STORY_CARD (card), 1.25, wide);
  assert_card (card, wide ? WIDE_PX : NARROW_PX, text);
}

static void
test_case (ExhibitionFixture *fixture,
           gconstpointer      data)
{
  const Case *item = data;
  const char *const languages[] = { item->language, NULL };
  g_autoptr (GzaSettings) settings = gza_settings_new ();
  g_autoptr (GzaContext) context = gza_context_new (fixture->root, settings);
  GzaStory *story = load_story (fixture, item);
  GzaLocale *locale = gza_locale_get_default ();
  const char *line, *title;
  GtkWidget *card;

  gza_locale_set_languages (locale, languages);
  gza_locale_set_language (locale, item->language);
  gza_context_set_catalog (context, fixture->catalog);
  line = gza_text_get_exact (gza_story_get_line (story), item->language);
  title = gza_text_get_exact (gza_story_get_title (story), item->language);

  assert_story_card (context, story, FALSE, line);
  assert_story_card (context, story, TRUE, line);
  card = gza_journey_row_new ();
  gza_journey_row_set_story (GZA_JOURNEY_ROW (card), gza_context_get_loader (context), story);
  assert_card (card, NARROW_PX,
               gza_text_get_exact (gza_story_get_person (story)->display_name, item->language));
  card = gza_stop_card_new ();
  gza_stop_card_set_stop (GZA_STOP_CARD (card), context, story, 0);
  assert_card (card, NARROW_PX, line);
  card = gza_ending_card_new ();
  gza_ending_card_set_ended (GZA_ENDING_CARD (card), story, 1);
  assert_card (card, WIDE_PX, title);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GTK_THEME", "Empty", TRUE);
  adw_init ();
  gza_shell_get_resource ();
  g_type_ensure (GZA_TYPE_PAGE);
  gza_style_load (gdk_display_get_default ());
  gza_style_set_rem (REM_PX);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/cards/%s", cases[i].name);

    g_test_add (path, ExhibitionFixture, &cases[i], exhibition_fixture_set_up, test_case,
                exhibition_fixture_tear_down);
  }
  return g_test_run ();
}
