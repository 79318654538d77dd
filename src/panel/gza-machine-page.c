/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-machine-page.h"

#include "gza-cleaning.h"
#include "gza-language-list.h"
#include "gza-locale.h"
#include "gza-login.h"
#include "gza-overrides.h"
#include "gza-panel.h"
#include "gza-panel-parts.h"
#include "gza-problem-card.h"
#include "gza-sure.h"
#include "gza-system-bus.h"

/* The machine: wiping the screen, the panel's language, and the ways in which the program and the
 * machine begin anew or end. What can't be taken back is asked about first. */

typedef enum {
  RESTART,
  REBOOT,
  POWER_OFF,
  LEAVE,
  N_ENDS,
} End;

static const struct {
  const char *word;
  const char *question;
} ends[N_ENDS] = {
  [RESTART] = { GZA_WORD ("Start the exhibition anew"),
                GZA_WORD ("The screen is dark for a moment. Start the exhibition anew?") },
  [REBOOT] = { GZA_WORD ("Restart the machine"), GZA_WORD ("Restart the machine now?") },
  [POWER_OFF] = { GZA_WORD ("Switch off"),
                  GZA_WORD ("Switch the machine off? Only its button switches it on again.") },
  [LEAVE] = { GZA_WORD ("Leave to the console"),
              GZA_WORD ("Leave to a login prompt? It needs a keyboard and a password. The "
                        "exhibition comes back after the logout, or when nobody logs in.") },
};

struct _GzaMachinePage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkLabel *said;
  GtkWidget *buttons[N_ENDS];
  GtkBox *settings_card;
  GtkWidget *settings; /* (nullable): what the file said when it was last read */

  /* state */
  End asked;
};

G_DEFINE_FINAL_TYPE (GzaMachinePage, gza_machine_page, GZA_TYPE_PANEL_PAGE)

static void
on_machine_ends (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GzaMachinePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gza_login_finish (result, &error))
    return;
  g_warning ("the machine did not obey: %s", error->message);
  text = gza_system_bus_explain (error, GZA_WORD ("The machine did not obey: {0}"));
  gtk_label_set_text (self->said, text);
}

static void
do_end (GzaMachinePage *self)
{
  switch (self->asked) {
  case RESTART:
    gtk_widget_activate_action (GTK_WIDGET (self), "service.restart", NULL);
    break;
  case LEAVE:
    gtk_widget_activate_action (GTK_WIDGET (self), "service.leave", NULL);
    break;
  case REBOOT:
  case POWER_OFF:
    gtk_label_set_text (self->said, gza_locale_get_word (gza_locale_get_default (),
                                                         GZA_WORD ("One moment…")));
    gza_login_end_async (self->asked == REBOOT ? GZA_LOGIN_REBOOT : GZA_LOGIN_POWER_OFF,
                         on_machine_ends, g_object_ref (self));
    break;
  default:
    break;
  }
}

static void
on_end_clicked (GtkWidget      *button,
                GzaMachinePage *self)
{
  GtkWidget *sure;

  for (guint i = 0; i < N_ENDS; i++) {
    if (self->buttons[i] == button)
      self->asked = i;
  }
  gtk_label_set_text (self->said, "");
  sure = gza_sure_new (ends[self->asked].question, ends[self->asked].word);
  g_signal_connect_object (sure, "agreed", G_CALLBACK (do_end), self, G_CONNECT_SWAPPED);
  gza_panel_lay (button, sure);
}

static void
on_language_chosen (GzaMachinePage *self)
{
  const GzaPanelHost *host = gza_panel_page_get_host (GZA_PANEL_PAGE (self));
  GzaOverrides overrides;
  g_autoptr (GError) error = NULL;

  gza_overrides_read (&overrides, host->state_dir);
  g_strlcpy (overrides.language, gza_locale_get_language (gza_locale_get_default ()),
             sizeof overrides.language);
  if (!gza_overrides_write (&overrides, host->state_dir, &error))
    g_warning ("%s, keeping the panel's language until it is closed", error->message);
}

static void
on_clean (GzaMachinePage *self)
{
  gza_panel_lay (GTK_WIDGET (self), gza_cleaning_new ());
}

/* A new one each time: GTK remembers of a box that was empty, and hidden, that its height does not
 * depend on its width. */
static GtkBox *
renew_settings (GzaMachinePage *self)
{
  if (self->settings != NULL)
    gtk_box_remove (self->settings_card, self->settings);
  self->settings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->settings, "panel-list");
  gtk_box_append (self->settings_card, self->settings);
  return GTK_BOX (self->settings);
}

static void
on_reload (GzaMachinePage *self)
{
  const GzaPanelHost *host = gza_panel_page_get_host (GZA_PANEL_PAGE (self));
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GzaWords) words = gza_problem_card_new_words ();
  GtkBox *box = renew_settings (self);

  if (host->reload (diagnostics, host->user_data))
    gza_panel_add_word (box, GZA_WORD ("Read. It holds for the next visitor."));
  else
    gza_panel_add_word (box, GZA_WORD ("The file has a mistake. The last one without goes on."));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++) {
    g_autoptr (GzaDiagnostic) diagnostic =
        g_list_model_get_item (G_LIST_MODEL (diagnostics), i);

    gza_problem_card_add (box, diagnostic, words);
  }
}

static GtkWidget *
add_action (GtkBox     *card,
            const char *what,
            const char *word)
{
  GtkWidget *button;

  gza_panel_add_word (card, what);
  button = gza_panel_add_button (card, word, "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
add_ends (GzaMachinePage *self,
          GtkBox         *box)
{
  GtkBox *card = gza_panel_add_card (box, GZA_WORD ("Begin anew, or end"));

  /* Above the buttons: what is beneath them may be beneath the screen's edge. */
  self->said = gza_panel_add_label (card, "panel-said");
  for (guint i = 0; i < N_ENDS; i++) {
    self->buttons[i] = gza_panel_add_button (card, ends[i].word, "secondary");
    gtk_widget_set_halign (self->buttons[i], GTK_ALIGN_START);
    g_signal_connect (self->buttons[i], "clicked", G_CALLBACK (on_end_clicked), self);
  }
}

static void
gza_machine_page_build (GzaPanelPage *page,
                        GtkBox       *box)
{
  GzaMachinePage *self = GZA_MACHINE_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *first = gza_panel_add_column (columns);
  GtkBox *second = gza_panel_add_column (columns);
  GtkBox *card;
  GtkWidget *button;
  GtkWidget *languages = g_object_new (GZA_TYPE_LANGUAGE_LIST, NULL);

  card = gza_panel_add_card (first, GZA_WORD ("Wipe the screen"));
  button = add_action (card, GZA_WORD ("For a minute the screen does not answer."),
                       GZA_WORD ("Begin"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clean), self);
  self->settings_card = gza_panel_add_card (first, GZA_WORD ("Settings"));
  button = add_action (self->settings_card, GZA_WORD ("After kiosk.yaml was changed."),
                       GZA_WORD ("Read the settings again"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_reload), self);
  add_ends (self, first);
  card = gza_panel_add_card (second, GZA_WORD ("The panel's language"));
  gtk_box_append (card, languages);
  g_signal_connect_object (languages, "chosen", G_CALLBACK (on_language_chosen), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_machine_page_class_init (GzaMachinePageClass *klass)
{
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_machine_page_build;
}

static void
gza_machine_page_init (GzaMachinePage *self)
{
}
