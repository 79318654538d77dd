/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-room-parts"

#include "gza-room-parts.h"

#include "gza-languages.h"
#include "gza-locale.h"

static GtkWidget *
append (GtkBox *box,
        GtkWidget *child,
        const char *style)
{
  if (style != NULL)
    gtk_widget_add_css_class (child, style);
  gtk_box_append (box, child);
  return child;
}

/**
 * gza_room_add_heading:
 * @box: where it goes
 * @word: an interface word, marked by GZA_WORD()
 *
 * Appends a heading.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_heading (GtkBox *box,
                      const char *word)
{
  return append (box, gza_text_label_new_word (word), "room-heading");
}

/**
 * gza_room_add_text:
 * @box: where it goes
 * @text: a curator's text, plain
 *
 * Appends a paragraph.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_text (GtkBox *box,
                   GzaText *text)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (label), text);
  return append (box, label, "room-text");
}

/**
 * gza_room_add_prose:
 * @box: where it goes
 * @text: a curator's text, CommonMark
 *
 * Appends paragraphs.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_prose (GtkBox *box,
                    GzaText *text)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_prose (GZA_TEXT_LABEL (label), text);
  return append (box, label, "room-text");
}

/**
 * gza_room_add_opening:
 * @box: where it goes
 * @text: a curator's text, CommonMark
 *
 * Appends the first paragraph of a text that is shown whole elsewhere.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_opening (GtkBox *box,
                      GzaText *text)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_opening (GZA_TEXT_LABEL (label), text);
  return append (box, label, "room-text");
}

/**
 * gza_room_add_marked_prose:
 * @box: where it goes
 * @text: a curator's text, CommonMark
 * @catalog: whose glossary it marks terms of
 *
 * Appends paragraphs whose marked terms open.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_marked_prose (GtkBox *box,
                           GzaText *text,
                           GzaCatalog *catalog)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_catalog (GZA_TEXT_LABEL (label), catalog);
  gza_text_label_set_prose (GZA_TEXT_LABEL (label), text);
  return append (box, label, "room-text");
}

/**
 * gza_room_add_word:
 * @box: where it goes
 * @word: an interface word, marked by GZA_WORD()
 *
 * Appends a paragraph of the kiosk's own.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_word (GtkBox *box,
                   const char *word)
{
  return append (box, gza_text_label_new_word (word), "room-text");
}

/**
 * gza_room_add_string:
 * @box: where it goes
 * @string: what is the same in every language: a number, an address, names
 *
 * Appends a string, written from left to right.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_string (GtkBox *box,
                     const char *string)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_string (GZA_TEXT_LABEL (label), string, "en");
  return append (box, label, "room-small");
}

/* A country's name in each language that the kiosk shows. */
static GzaText *
make_country (const char *country)
{
  const char *const *languages = gza_locale_get_languages (gza_locale_get_default ());
  GzaText *text = gza_text_new ();

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autofree char *name = gza_language_dup_country (languages[i], country);

    gza_text_add (text, languages[i], name);
  }
  return text;
}

/**
 * gza_room_make_country_label:
 * @country: ISO 3166-1 alpha-2
 *
 * Makes a label with a country's name.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
gza_room_make_country_label (const char *country)
{
  g_autoptr (GzaText) name = make_country (country);
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (label), name);
  return label;
}

/**
 * gza_room_add_country:
 * @box: where it goes
 * @country: ISO 3166-1 alpha-2
 *
 * Appends a country's name.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_room_add_country (GtkBox *box,
                      const char *country)
{
  return append (box, gza_room_make_country_label (country), "room-country");
}

/**
 * gza_room_add_card:
 * @box: where it goes
 *
 * Appends an empty card.
 *
 * Returns: (transfer none): its body, a vertical box
 */
GtkBox *
gza_room_add_card (GtkBox *box)
{
  return GTK_BOX (append (box, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "room-card"));
}

/**
 * gza_room_add_named:
 * @box: where it goes
 * @name: somebody's name
 * @country: (nullable): where they work, ISO 3166-1 alpha-2
 * @role: (nullable): what they do
 *
 * Appends who it is, where, and what they do.
 */
void
gza_room_add_named (GtkBox *box,
                    GzaText *name,
                    const char *country,
                    GzaText *role)
{
  GtkBox *named = GTK_BOX (append (box, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "room-named"));
  GtkWidget *label = gza_room_add_text (named, name);

  gtk_widget_add_css_class (label, "room-name");
  if (country != NULL)
    gza_room_add_country (named, country);
  if (role != NULL)
    gza_room_add_text (named, role);
}

/* Who made what, under which licence: one text of the three, in each language that one has. */
static GzaText *
make_credit (GzaText *story,
             const GzaCredit *credit)
{
  const char *const *languages = gza_locale_get_languages (gza_locale_get_default ());
  GzaText *text = gza_text_new ();

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    const char *what = gza_text_get (credit->what, languages[i], NULL);

    if (story != NULL)
      g_string_append_printf (out, "%s — ", gza_text_get (story, languages[i], NULL));
    g_string_append (out, what);
    if (credit->by != NULL)
      g_string_append_printf (out, ": %s", gza_text_get (credit->by, languages[i], NULL));
    if (credit->licence != NULL)
      g_string_append_printf (out, ", %s", credit->licence);
    gza_text_add (text, languages[i], out->str);
  }
  return text;
}

/**
 * gza_room_add_credit:
 * @box: where it goes
 * @story: (nullable): the story that it belongs to
 * @credit: a credit
 *
 * Appends a credit.
 */
void
gza_room_add_credit (GtkBox *box,
                     GzaText *story,
                     const GzaCredit *credit)
{
  g_autoptr (GzaText) text = NULL;
  GtkWidget *label;

  if (credit->what == NULL)
    return;
  text = make_credit (story, credit);
  label = gza_text_label_new ();
  gza_text_label_set_text (GZA_TEXT_LABEL (label), text);
  append (box, label, "room-small");
}

/**
 * gza_room_add_sources:
 * @box: where they go
 * @sources: (array length=n_sources): where things are written
 * @n_sources: how many
 *
 * Appends sources, small; nothing where there are none.
 */
void
gza_room_add_sources (GtkBox *box,
                      const GzaSource *sources,
                      guint n_sources)
{
  if (n_sources == 0)
    return;
  append (box, gza_text_label_new_word (GZA_WORD ("Sources")), "room-sources");
  for (guint i = 0; i < n_sources; i++) {
    GtkWidget *title = gza_text_label_new ();

    gza_text_label_set_text (GZA_TEXT_LABEL (title), sources[i].title);
    append (box, title, "room-small");
    if (sources[i].url != NULL)
      gza_room_add_string (box, sources[i].url);
  }
}

/* The sources in each language that the kiosk shows, one after the other. */
static GzaText *
make_sources_line (const GzaSource *sources,
                   guint n_sources)
{
  const char *const *languages = gza_locale_get_languages (gza_locale_get_default ());
  GzaText *text = gza_text_new ();

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (GString) out = g_string_new (NULL);

    for (guint j = 0; j < n_sources; j++) {
      if (j > 0)
        g_string_append (out, "  ·  ");
      g_string_append (out, gza_text_get (sources[j].title, languages[i], NULL));
      if (sources[j].url != NULL)
        g_string_append_printf (out, " (%s)", sources[j].url);
    }
    gza_text_add (text, languages[i], out->str);
  }
  return text;
}

/**
 * gza_room_add_sources_line:
 * @box: where they go
 * @sources: (array length=n_sources): where things are written
 * @n_sources: how many
 *
 * Appends sources in one paragraph, small; nothing where there are none.
 */
void
gza_room_add_sources_line (GtkBox *box,
                           const GzaSource *sources,
                           guint n_sources)
{
  g_autoptr (GzaText) text = NULL;

  if (n_sources == 0)
    return;
  text = make_sources_line (sources, n_sources);
  append (box, gza_text_label_new_word (GZA_WORD ("Sources")), "room-sources");
  gtk_widget_add_css_class (gza_room_add_text (box, text), "room-small");
}

/**
 * gza_room_add_advice:
 * @box: where it goes
 * @advice: whether one says so, or rather not
 * @text: (nullable): the wording
 *
 * Appends a card with a wording that a glossary advises or not; nothing where there is none.
 */
void
gza_room_add_advice (GtkBox *box,
                     GzaAdvice advice,
                     GzaText *text)
{
  gboolean say = advice == GZA_ADVICE_SAY;
  GtkBox *card, *head;

  if (text == NULL)
    return;
  card = gza_room_add_card (box);
  head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_vexpand (GTK_WIDGET (card), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (card), say ? "better" : "worse");
  gtk_widget_add_css_class (GTK_WIDGET (head), "verdict");
  gza_room_add_icon (head, say ? "gza-better-symbolic" : "gza-close-symbolic", "verdict-icon");
  gza_room_add_word (head, say ? GZA_WORD ("Say") : GZA_WORD ("Rather not"));
  gtk_box_append (card, GTK_WIDGET (head));
  gtk_widget_add_css_class (gza_room_add_text (card, text), "card-title");
}

/* What stands on the button is its label, or holds it. */
static GtkWidget *
make_button (GtkWidget *child,
             GtkWidget *label,
             const char *room,
             const char *item)
{
  GtkWidget *button = gtk_button_new ();

  g_object_set (label, "names-button", TRUE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nav.open-room");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", room, item);
  return button;
}

/**
 * gza_room_add_button:
 * @box: where it goes
 * @word: an interface word, marked by GZA_WORD()
 * @style: "primary" or "secondary"
 * @room: the room that it opens
 * @item: the item that it begins with, empty for none
 *
 * Appends a button that leads to a room.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
gza_room_add_button (GtkBox *box,
                     const char *word,
                     const char *style,
                     const char *room,
                     const char *item)
{
  GtkWidget *label = gza_text_label_new_word (word);

  return append (box, make_button (label, label, room, item), style);
}

/**
 * gza_room_add_icon:
 * @box: where it goes
 * @icon: an icon's name
 * @style: a style class
 *
 * Appends an icon, which the words beside it explain.
 *
 * Returns: (transfer none): the icon
 */
GtkWidget *
gza_room_add_icon (GtkBox *box,
                   const char *icon,
                   const char *style)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_halign (image, GTK_ALIGN_START);
  return append (box, image, style);
}

/**
 * gza_room_make_button:
 * @text: what stands on it
 * @style: "primary", "secondary" or "theme"
 * @room: the room that it opens
 * @item: the item that it begins with, empty for none
 *
 * Makes a button that leads to a room, called by a curator's text.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
gza_room_make_button (GzaText *text,
                      const char *style,
                      const char *room,
                      const char *item)
{
  GtkWidget *label = gza_text_label_new ();
  GtkWidget *button;

  gza_text_label_set_text (GZA_TEXT_LABEL (label), text);
  button = make_button (label, label, room, item);
  gtk_widget_add_css_class (button, style);
  return button;
}

/**
 * gza_room_make_door:
 * @label: (transfer floating): a text label that names it
 * @room: the room that it opens
 *
 * Makes a button that leads to a room and bears its sign.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
gza_room_make_door (GtkWidget *label,
                    GzaRoom room)
{
  static const char *const icons[GZA_N_ROOMS] = {
    [GZA_ROOM_RIGHTS] = "gza-rights-symbolic",
    [GZA_ROOM_WORDS] = "gza-words-symbolic",
    [GZA_ROOM_HELP] = "gza-help-symbolic",
    [GZA_ROOM_ACTIONS] = "gza-act-symbolic",
    [GZA_ROOM_TAKING_PART] = "gza-taking-part-symbolic",
    [GZA_ROOM_ABOUT] = "gza-about-symbolic",
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icons[room]));
  gtk_box_append (GTK_BOX (box), label);
  return make_button (box, label, gza_room_get_name (room), "");
}

/**
 * gza_room_make_card:
 * @room: the room that it opens
 * @item: the item that it begins with
 * @ret_box: (out) (transfer none): its body, a vertical box
 *
 * Makes a card that is touched; who fills it lets one label name it.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
gza_room_make_card (const char *room,
                    const char *item,
                    GtkBox **ret_box)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "room-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nav.open-room");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", room, item);
  *ret_box = GTK_BOX (box);
  return button;
}

/**
 * gza_room_add_grid:
 * @box: where it goes
 *
 * Appends an empty grid whose columns are of one width.
 *
 * Returns: (transfer none): the grid
 */
GtkGrid *
gza_room_add_grid (GtkBox *box)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  return GTK_GRID (append (box, grid, "room-grid"));
}

/**
 * gza_room_add_cell:
 * @grid: a grid
 * @n_columns: how many columns it has
 * @child: (transfer floating): what comes next
 *
 * Sets a child after those that the grid has, row by row.
 */
void
gza_room_add_cell (GtkGrid *grid,
                   int n_columns,
                   GtkWidget *child)
{
  int n = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (grid)); at != NULL;
       at = gtk_widget_get_next_sibling (at))
    n++;
  gtk_grid_attach (grid, child, n % n_columns, n / n_columns, 1, 1);
}
