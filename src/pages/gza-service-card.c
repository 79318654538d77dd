/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-service-card"

#include "gza-service-card.h"

#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-qr-code.h"
#include "gza-qr-text.h"
#include "gza-room-parts.h"

/* A card of the room of help. What it says is in the visitor's language, and so is the name inside
 * its code; the number is written from left to right in every language.
 */

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"

struct _GzaServiceCard {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;

  /* borrowed */
  GzaQrCode *code;
  const GzaService *service; /* of the catalog that the room shows */
};

G_DEFINE_FINAL_TYPE (GzaServiceCard, gza_service_card, GTK_TYPE_WIDGET)

static void
append_fact (GString *out,
             const char *fact)
{
  if (fact == NULL || fact[0] == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, "  ·  ");
  g_string_append (out, fact);
}

/* When it is open, what it costs, and whether one says who one is. */
static char *
make_facts (gconstpointer data)
{
  const GzaService *service = data;
  GzaLocale *locale = gza_locale_get_default ();
  GString *out = g_string_new (NULL);

  if (service->always_open)
    append_fact (out, gza_locale_get_word (locale, GZA_WORD ("Day and night")));
  append_fact (out, gza_locale_get_text (locale, service->hours));
  if (service->free)
    append_fact (out, gza_locale_get_word (locale, GZA_WORD ("Free of charge")));
  if (service->anonymous)
    append_fact (out, gza_locale_get_word (locale, GZA_WORD ("You need not say who you are")));
  return g_string_free (out, FALSE);
}

static char *
make_languages (gconstpointer data)
{
  const GzaService *service = data;
  GString *out = g_string_new (NULL);
  g_autofree char *names = NULL;

  for (gsize i = 0; service->languages[i] != NULL; i++) {
    g_autofree char *name = gza_language_dup_native_name (service->languages[i]);

    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", name);
  }
  names = g_string_free (out, FALSE);
  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("They speak: {0}"), names);
}

static char *
make_checked (gconstpointer data)
{
  const GzaService *service = data;
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *date = gza_locale_format_date (locale, service->checked.year,
                                                  service->checked.month, service->checked.day);

  return gza_locale_format (locale, GZA_WORD ("Checked on {0}"), date);
}

static void
add_made (GtkBox *box,
          GzaTextLabelFunc func,
          const GzaService *service,
          const char *style)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_func (GZA_TEXT_LABEL (label), func, service);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_words (GzaServiceCard *self)
{
  const GzaService *service = self->service;
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (box), "service-words");
  gtk_box_append (self->box, GTK_WIDGET (box));

  gza_room_add_country (box, service->country);
  gtk_widget_add_css_class (gza_room_add_text (box, service->name), "service-name");
  if (service->telephone != NULL) {
    g_autofree char *number = g_strconcat (LEFT_TO_RIGHT_MARK, service->telephone, NULL);

    gtk_widget_add_css_class (gza_room_add_string (box, number), "service-telephone");
  }
  if (service->about != NULL)
    gza_room_add_text (box, service->about);
  if (service->hours != NULL || service->always_open || service->free || service->anonymous)
    add_made (box, make_facts, service, "service-facts");
  if (service->languages != NULL && service->languages[0] != NULL)
    add_made (box, make_languages, service, "service-facts");
  if (service->address != NULL)
    gza_room_add_text (box, service->address);
  if (service->url != NULL)
    gza_room_add_string (box, service->url);
  add_made (box, make_checked, service, "room-small");
}

static void
update_code (GzaServiceCard *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *contact = gza_qr_text_dup_contact (self->service);
  g_autofree char *name =
      gza_locale_format (locale, GZA_WORD ("A code that carries the contact of {0}"),
                         gza_locale_get_text (locale, self->service->name));

  gza_qr_code_set_text (self->code, contact, GZA_QR_LEVEL_QUARTILE);
  gza_qr_code_set_name (self->code, name);
}

static void
add_code (GzaServiceCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *hint = gza_text_label_new_word (GZA_WORD ("Take it along: point your phone here"));

  self->code = GZA_QR_CODE (gza_qr_code_new ());
  g_object_set (hint, "max-width-chars", 18, "justify", GTK_JUSTIFY_CENTER, "xalign", 0.5, NULL);
  gtk_widget_add_css_class (hint, "code-hint");
  gtk_widget_add_css_class (box, "code");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->code));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (self->box, box);

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_code), self, G_CONNECT_SWAPPED);
  update_code (self);
}

static void
gza_service_card_dispose (GObject *object)
{
  GzaServiceCard *self = GZA_SERVICE_CARD (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_service_card_parent_class)->dispose (object);
}

static void
gza_service_card_class_init (GzaServiceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_service_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-service-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_service_card_init (GzaServiceCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * gza_service_card_new:
 * @service: a service that may be shown; it outlives the card
 *
 * Makes a card.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_service_card_new (const GzaService *service)
{
  GzaServiceCard *self = g_object_new (GZA_TYPE_SERVICE_CARD, NULL);

  self->service = service;
  add_words (self);
  if (service->telephone != NULL || service->url != NULL)
    add_code (self);

  return GTK_WIDGET (self);
}
