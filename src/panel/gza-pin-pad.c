/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-pin-pad"

#include "gza-pin-pad.h"

#include <math.h>
#include <string.h>

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-panel-resources.h"
#include "gza-pin.h"
#include "gza-text-label.h"

/* Ten digits over the visitor's page. Nothing on it tells what is behind, how long the PIN is, or
 * whether one is set for this kiosk before somebody has found the way here: without a PIN it says
 * how to set one, and has no digits.
 *
 * The hash is computed on a thread; a try is counted before.
 */

#define MAX_DIGITS 12
#define TICK_US (G_USEC_PER_SEC / 2)

struct _GzaPinPad {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *card;
  GtkWidget *entry;
  GtkGrid *digits;
  GtkWidget *erase;
  GtkWidget *enter;
  GtkLabel *dots;
  GtkLabel *message;

  /* owned */
  GzaPinGuard *guard;
  GCancellable *cancellable;
  char *hash; /* (nullable) */

  /* state */
  char pin[MAX_DIGITS + 1];
  gboolean is_checking;
  gboolean was_wrong;
  guint tick_id;
};

enum {
  UNLOCKED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPinPad, gza_pin_pad, GTK_TYPE_WIDGET)

static char *
dup_message (GzaPinPad *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  gint64 wait_us = gza_pin_guard_get_wait_us (self->guard);

  if (self->hash == NULL)
    return g_strdup (gza_locale_get_word (
        locale, GZA_WORD ("No PIN is set on this kiosk. On its terminal, gza-kiosk --hash-pin "
                          "makes the line for kiosk.yaml.")));
  if (self->is_checking)
    return g_strdup (gza_locale_get_word (locale, GZA_WORD ("One moment…")));
  if (wait_us == GZA_PIN_FOREVER_US)
    return g_strdup (gza_locale_get_word (
        locale, GZA_WORD ("Too many were wrong. Only somebody with the machine's own password can "
                          "open this again.")));
  if (wait_us > 0)
    return gza_locale_format (locale, GZA_WORD ("Try again in {0,plural,one{# second}other{# "
                                                "seconds}}"),
                              ceil ((double) wait_us / G_USEC_PER_SEC));
  return g_strdup (gza_locale_get_word (locale, self->was_wrong ? GZA_WORD ("That was another one")
                                                                : GZA_WORD ("Enter the PIN")));
}

static void
update (GzaPinPad *self)
{
  g_autofree char *message = dup_message (self);
  gsize n_digits = strlen (self->pin);
  g_autoptr (GString) dots = g_string_new (NULL);

  for (gsize i = 0; i < n_digits; i++)
    g_string_append (dots, "●");
  gtk_label_set_text (self->dots, dots->str);
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (self->entry, self->hash != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->digits),
                            !self->is_checking && gza_pin_guard_get_wait_us (self->guard) == 0);
}

static void
clear (GzaPinPad *self)
{
  explicit_bzero (self->pin, sizeof self->pin);
}

static void
on_tick (gpointer user_data)
{
  GzaPinPad *self = user_data;

  self->tick_id = gza_clock_add_timeout (gza_clock_get_default (), TICK_US, on_tick, self);
  update (self);
}

/* Checking */

typedef struct {
  char pin[MAX_DIGITS + 1];
  char *hash;
} Try;

static void
try_free (gpointer data)
{
  Try *try = data;

  explicit_bzero (try->pin, sizeof try->pin);
  g_free (try->hash);
  g_free (try);
}

static void
check (GTask        *task,
       gpointer      source,
       gpointer      data,
       GCancellable *cancellable)
{
  const Try *try = data;

  g_task_return_boolean (task, gza_pin_matches (try->pin, try->hash));
}

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GzaPinPad *self = GZA_PIN_PAD (object);
  g_autoptr (GError) error = NULL;
  gboolean is_right = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL)
    return;
  self->is_checking = FALSE;
  self->was_wrong = !is_right;
  if (is_right) {
    gza_pin_guard_succeed (self->guard);
    g_signal_emit (self, signals[UNLOCKED], 0);
    return;
  }
  g_warning ("a wrong PIN was entered");
  update (self);
}

static void
start_checking (GzaPinPad *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_checked, NULL);
  Try *try = g_new0 (Try, 1);

  g_strlcpy (try->pin, self->pin, sizeof try->pin);
  try->hash = g_strdup (self->hash);
  g_task_set_task_data (task, try, try_free);
  gza_pin_guard_begin (self->guard);
  self->is_checking = TRUE;
  clear (self);
  update (self);
  g_task_run_in_thread (task, check);
}

/* Touching */

static void
on_digit (GtkWidget *button,
          GzaPinPad *self)
{
  gsize length = strlen (self->pin);

  self->was_wrong = FALSE;
  if (length < MAX_DIGITS) {
    self->pin[length] = gtk_button_get_label (GTK_BUTTON (button))[0];
    self->pin[length + 1] = '\0';
  }
  update (self);
}

static void
on_erase (GzaPinPad *self)
{
  gsize length = strlen (self->pin);

  if (length > 0)
    self->pin[length - 1] = '\0';
  update (self);
}

static void
on_enter (GzaPinPad *self)
{
  if (self->pin[0] != '\0')
    start_checking (self);
}

static void
on_close (GzaPinPad *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
add_digit (GzaPinPad *self,
           int        digit,
           int        column,
           int        row)
{
  char label[] = { (char) ('0' + digit), '\0' };
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pin-digit");
  g_signal_connect (button, "clicked", G_CALLBACK (on_digit), self);
  gtk_grid_attach (self->digits, button, column, row, 1, 1);
}

static void
name_buttons (GzaPinPad *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->erase), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Erase")), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->enter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Enter")), -1);
}

static void
gza_pin_pad_dispose (GObject *object)
{
  GzaPinPad *self = GZA_PIN_PAD (object);

  if (self->tick_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->tick_id);
  self->tick_id = 0;
  clear (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->guard);

  G_OBJECT_CLASS (gza_pin_pad_parent_class)->dispose (object);
}

static void
gza_pin_pad_finalize (GObject *object)
{
  GzaPinPad *self = GZA_PIN_PAD (object);

  g_clear_object (&self->cancellable);
  g_free (self->hash);

  G_OBJECT_CLASS (gza_pin_pad_parent_class)->finalize (object);
}

static void
gza_pin_pad_class_init (GzaPinPadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gza_pin_pad_dispose;
  object_class->finalize = gza_pin_pad_finalize;

  signals[UNLOCKED] = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  /* Keeps the template in a program that links this layer as an archive. */
  gza_panel_get_resource ();
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/panel/gza-pin-pad.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, card);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, entry);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, digits);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, erase);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, enter);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, dots);
  gtk_widget_class_bind_template_child (widget_class, GzaPinPad, message);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-pin-pad");
}

static void
gza_pin_pad_init (GzaPinPad *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* As on every telephone, in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self->digits), GTK_TEXT_DIR_LTR);
  for (int digit = 1; digit <= 9; digit++)
    add_digit (self, digit, (digit - 1) % 3, (digit - 1) / 3);
  add_digit (self, 0, 1, 3);
  name_buttons (self);
  self->cancellable = g_cancellable_new ();
  self->tick_id = gza_clock_add_timeout (gza_clock_get_default (), TICK_US, on_tick, self);
}

/**
 * gza_pin_pad_new:
 * @guard: who counts what is wrong
 * @hash: (nullable): the PIN's hash, %NULL where there is none
 *
 * Makes the pad.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_pin_pad_new (GzaPinGuard *guard,
                 const char  *hash)
{
  GzaPinPad *self = g_object_new (GZA_TYPE_PIN_PAD, NULL);

  self->guard = g_object_ref (guard);
  self->hash = g_strdup (hash);
  update (self);
  return GTK_WIDGET (self);
}
