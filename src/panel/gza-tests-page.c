/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-tests-page.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-network.h"
#include "gza-panel-parts.h"
#include "gza-panel.h"
#include "gza-picture-test.h"
#include "gza-tone.h"
#include "gza-touch-test.h"

/* Tests: two sheets over the whole screen, a tone with a meter, and what the kernel says of the
 * network. Nothing is ever sent there. */

/* The meter's left end: as quiet as a quiet room. */
#define QUIETEST_DB 48.0

static const struct {
  GzaToneSide side;
  const char *word;
} sides[] = {
  { GZA_TONE_LEFT, GZA_WORD ("Left") },
  { GZA_TONE_RIGHT, GZA_WORD ("Right") },
  { GZA_TONE_BOTH, GZA_WORD ("Both") },
};

struct _GzaTestsPage {
  GzaPanelPage parent_instance;

  /* owned */
  GzaTone *tone;

  /* borrowed */
  GtkWidget *buttons[G_N_ELEMENTS (sides)];
  GtkWidget *meters[2];
  GtkLabel *said;
  GtkBox *network;
};

G_DEFINE_FINAL_TYPE (GzaTestsPage, gza_tests_page, GZA_TYPE_PANEL_PAGE)

static void
set_meter (GtkWidget *meter,
           double     decibels)
{
  gtk_level_bar_set_value (GTK_LEVEL_BAR (meter), CLAMP (1 + decibels / QUIETEST_DB, 0, 1));
}

static void
on_measured (GzaTestsPage *self,
             double        left,
             double        right)
{
  set_meter (self->meters[0], left);
  set_meter (self->meters[1], right);
}

static void
on_failed (GzaTestsPage *self,
           const char   *why)
{
  g_autofree char *text =
      gza_locale_format (gza_locale_get_default (), GZA_WORD ("Nothing can be heard: {0}"), why);

  gtk_label_set_text (self->said, text);
}

static void
on_side_toggled (GtkToggleButton *button,
                 GzaTestsPage    *self)
{
  const GzaPanelHost *host = gza_panel_page_get_host (GZA_PANEL_PAGE (self));
  GzaPreferences *preferences = gza_context_get_preferences (host->context);
  guint n_active = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    gboolean is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i]));

    n_active += is_active;
    if (is_active && self->buttons[i] == GTK_WIDGET (button))
      gza_tone_play (self->tone, sides[i].side,
                     gza_preferences_get_volume_ratio (preferences));
  }
  gtk_label_set_text (self->said, "");
  if (n_active == 0) {
    gza_tone_stop (self->tone);
    on_measured (self, -INFINITY, -INFINITY);
  }
}

static void
add_sides (GzaTestsPage *self,
           GtkBox       *card)
{
  GtkBox *row = gza_panel_add_buttons (card);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    self->buttons[i] = gza_panel_add_choice (row, sides[i].word);
    g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (on_side_toggled), self);
  }
  for (guint i = 1; i < G_N_ELEMENTS (sides); i++)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                 GTK_TOGGLE_BUTTON (self->buttons[0]));
}

static void
add_meters (GzaTestsPage *self,
            GtkBox       *card)
{
  GtkWidget *what = gza_panel_add_word (card, GZA_WORD ("How loud it is, left and right"));

  for (guint i = 0; i < G_N_ELEMENTS (self->meters); i++) {
    self->meters[i] = gtk_level_bar_new ();
    /* Left is left in every language. */
    gtk_widget_set_direction (self->meters[i], GTK_TEXT_DIR_LTR);
    gtk_widget_add_css_class (self->meters[i], "panel-meter");
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->meters[i]),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    gtk_widget_get_first_child (what), NULL, -1);
    gtk_box_append (card, self->meters[i]);
  }
}

static void
on_touch_test (GzaTestsPage *self)
{
  const GzaPanelHost *host = gza_panel_page_get_host (GZA_PANEL_PAGE (self));

  gza_panel_lay (GTK_WIDGET (self),
                 gza_touch_test_new (gza_context_get_portrait (host->context)));
}

static void
on_picture_test (GzaTestsPage *self)
{
  gza_panel_lay (GTK_WIDGET (self), gza_picture_test_new ());
}

static GtkWidget *
add_test (GtkBox     *box,
          const char *heading,
          const char *what)
{
  GtkBox *card = gza_panel_add_card (box, heading);
  GtkWidget *button;

  gza_panel_add_word (card, what);
  button = gza_panel_add_button (card, GZA_WORD ("Begin"), "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
gza_tests_page_build (GzaPanelPage *page,
                      GtkBox       *box)
{
  GzaTestsPage *self = GZA_TESTS_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *first = gza_panel_add_column (columns);
  GtkBox *second = gza_panel_add_column (columns);
  GtkBox *sound, *network;

  g_signal_connect_swapped (
      add_test (first, GZA_WORD ("Touch"), GZA_WORD ("Every finger draws a line of its own.")),
      "clicked", G_CALLBACK (on_touch_test), self);
  g_signal_connect_swapped (
      add_test (first, GZA_WORD ("Picture"),
                GZA_WORD ("Colors, edges, greys, single pixels and letters, one after another.")),
      "clicked", G_CALLBACK (on_picture_test), self);
  sound = gza_panel_add_card (second, GZA_WORD ("Sound"));
  gza_panel_add_word (sound, GZA_WORD ("As loud as for a visitor; touch again for silence."));
  add_sides (self, sound);
  add_meters (self, sound);
  self->said = gza_panel_add_label (sound, "panel-small");
  network = gza_panel_add_card (second, GZA_WORD ("Network"));
  gza_panel_add_word (network, GZA_WORD ("The kiosk needs none, and sends nothing."));
  self->network = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (network, GTK_WIDGET (self->network));
}

static void
gza_tests_page_refresh (GzaPanelPage *page)
{
  GzaTestsPage *self = GZA_TESTS_PAGE (page);
  g_autoptr (GPtrArray) links = gza_network_list ("/sys");

  gza_panel_clear (self->network);
  for (guint i = 0; i < links->len; i++) {
    const GzaNetworkLink *link = links->pdata[i];
    const char *word = link->is_up ? GZA_WORD ("connected") : GZA_WORD ("not connected");
    GtkLabel *value = gza_panel_add_named (self->network, link->name);

    gtk_label_set_text (value, gza_locale_get_word (gza_locale_get_default (), word));
  }
  if (links->len == 0)
    gza_panel_add_word (self->network, GZA_WORD ("There is no network device."));
}

static void
gza_tests_page_unmap (GtkWidget *widget)
{
  GzaTestsPage *self = GZA_TESTS_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), FALSE);
  GTK_WIDGET_CLASS (gza_tests_page_parent_class)->unmap (widget);
}

static void
gza_tests_page_dispose (GObject *object)
{
  GzaTestsPage *self = GZA_TESTS_PAGE (object);

  if (self->tone != NULL)
    g_signal_handlers_disconnect_by_data (self->tone, self);
  g_clear_object (&self->tone);

  G_OBJECT_CLASS (gza_tests_page_parent_class)->dispose (object);
}

static void
gza_tests_page_class_init (GzaTestsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_tests_page_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = gza_tests_page_unmap;
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_tests_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_tests_page_refresh;
}

static void
gza_tests_page_init (GzaTestsPage *self)
{
  self->tone = gza_tone_new ();
  g_signal_connect_swapped (self->tone, "measured", G_CALLBACK (on_measured), self);
  g_signal_connect_swapped (self->tone, "failed", G_CALLBACK (on_failed), self);
}
