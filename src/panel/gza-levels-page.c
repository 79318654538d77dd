/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-levels-page.h"

#include <math.h>

#include "gza-backlight.h"
#include "gza-diagnostic.h"
#include "gza-locale.h"
#include "gza-overrides.h"
#include "gza-panel-parts.h"
#include "gza-system-bus.h"

/* Sound and light: where the volume is for each new visitor, and how bright the screen is. What is
 * set here holds from now on, over restarts, until it is taken back; kiosk.yaml itself is not
 * touched, and its limits of the volume hold. */

#define STEP_PERCENT 5

struct _GzaLevelsPage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkLabel *volume;
  GtkLabel *volume_from;
  GtkLabel *brightness;
  GtkWidget *brightness_buttons;
  GtkWidget *not_here; /* said where the screen has no light that can be set */
  GtkLabel *said;

  /* state */
  GzaOverrides overrides;
};

G_DEFINE_FINAL_TYPE (GzaLevelsPage, gza_levels_page, GZA_TYPE_PANEL_PAGE)

static const GzaPanelHost *
get_host (GzaLevelsPage *self)
{
  return gza_panel_page_get_host (GZA_PANEL_PAGE (self));
}

static GzaSettings *
get_settings (GzaLevelsPage *self)
{
  return gza_context_get_settings (get_host (self)->context);
}

/* The next visitor begins with the volume that is set now. */
static void
reset_visitor (GzaLevelsPage *self)
{
  gza_preferences_reset (gza_context_get_preferences (get_host (self)->context));
}

static void
keep (GzaLevelsPage *self)
{
  const char *state_dir = get_host (self)->state_dir;
  GzaOverrides kept;
  g_autoptr (GError) error = NULL;

  gza_overrides_read (&kept, state_dir);
  kept.volume_percent = self->overrides.volume_percent;
  kept.brightness_percent = self->overrides.brightness_percent;
  gtk_label_set_text (self->said, "");
  if (!gza_overrides_write (&kept, state_dir, &error)) {
    g_warning ("%s, keeping it until the next start only", error->message);
    gtk_label_set_text (self->said, error->message);
  }
  gza_panel_page_refresh (GZA_PANEL_PAGE (self));
}

static void
change_volume (GzaLevelsPage *self,
               int            step)
{
  GzaSettings *settings = get_settings (self);
  int percent = (int) lround (100 * gza_settings_get_volume_ratio (settings));
  int most = (int) lround (100 * gza_settings_get_volume_limit_at (settings, NULL));

  self->overrides.volume_percent = CLAMP (percent + step, 0, most);
  gza_overrides_apply (&self->overrides, settings);
  reset_visitor (self);
  keep (self);
}

/* Only what logind has done is remembered. */
static void
on_brightness_set (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GzaLevelsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gza_backlight_set_percent_finish (result, &error)) {
    keep (self);
    return;
  }
  g_warning ("brightness: %s, leaving it as it is", error->message);
  gza_overrides_read (&self->overrides, get_host (self)->state_dir);
  text = gza_system_bus_explain (error, GZA_WORD ("The machine did not obey: {0}"));
  gtk_label_set_text (self->said, text);
}

static void
change_brightness (GzaLevelsPage *self,
                   int            step)
{
  int percent = self->overrides.brightness_percent;

  if (percent < 0)
    percent = gza_backlight_get_percent (get_host (self)->backlights_dir);
  percent = CLAMP (percent + step, GZA_BACKLIGHT_MIN_PERCENT, 100);
  self->overrides.brightness_percent = percent;
  gtk_label_set_text (self->said, "");
  gza_backlight_set_percent_async (get_host (self)->backlights_dir, percent, on_brightness_set,
                                   g_object_ref (self));
}

static void
on_quieter (GzaLevelsPage *self)
{
  change_volume (self, -STEP_PERCENT);
}

static void
on_louder (GzaLevelsPage *self)
{
  change_volume (self, STEP_PERCENT);
}

static void
on_darker (GzaLevelsPage *self)
{
  change_brightness (self, -STEP_PERCENT);
}

static void
on_brighter (GzaLevelsPage *self)
{
  change_brightness (self, STEP_PERCENT);
}

/* The settings are read again, so that theirs is the volume. */
static void
on_taken_back (GzaLevelsPage *self)
{
  const GzaPanelHost *host = get_host (self);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);

  self->overrides.volume_percent = -1;
  self->overrides.brightness_percent = -1;
  keep (self);
  host->reload (diagnostics, host->user_data);
  reset_visitor (self);
  gza_panel_page_refresh (GZA_PANEL_PAGE (self));
}

static GtkWidget *
add_steps (GtkBox        *card,
           GzaLevelsPage *self,
           const char    *less,
           GCallback      on_less,
           const char    *more,
           GCallback      on_more)
{
  GtkBox *row = gza_panel_add_buttons (card);

  g_signal_connect_swapped (gza_panel_add_button (row, less, "secondary"), "clicked", on_less,
                            self);
  g_signal_connect_swapped (gza_panel_add_button (row, more, "secondary"), "clicked", on_more,
                            self);
  return GTK_WIDGET (row);
}

static void
gza_levels_page_build (GzaPanelPage *page,
                       GtkBox       *box)
{
  GzaLevelsPage *self = GZA_LEVELS_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *card = gza_panel_add_card (columns, GZA_WORD ("Volume"));
  GtkWidget *back;

  gza_overrides_read (&self->overrides, gza_panel_page_get_host (page)->state_dir);
  self->volume = gza_panel_add_label (card, "panel-value");
  self->volume_from = gza_panel_add_label (card, "panel-small");
  add_steps (card, self, GZA_WORD ("Quieter"), G_CALLBACK (on_quieter), GZA_WORD ("Louder"),
             G_CALLBACK (on_louder));

  card = gza_panel_add_card (columns, GZA_WORD ("Brightness"));
  self->brightness = gza_panel_add_label (card, "panel-value");
  self->not_here =
      gza_panel_add_word (card, GZA_WORD ("This screen's brightness is set on the screen."));
  self->brightness_buttons = add_steps (card, self, GZA_WORD ("Darker"), G_CALLBACK (on_darker),
                                        GZA_WORD ("Brighter"), G_CALLBACK (on_brighter));

  card = gza_panel_add_card (box, GZA_WORD ("As in kiosk.yaml"));
  gza_panel_add_word (card, GZA_WORD ("What is set here goes before the file, until it is taken "
                                      "back. The file's limits hold."));
  back = gza_panel_add_button (card, GZA_WORD ("Take back"), "secondary");
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (on_taken_back), self);
  self->said = gza_panel_add_label (card, "panel-small");
}

static char *
say_percent (int percent)
{
  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0,number,percent}"),
                            percent / 100.0);
}

static void
gza_levels_page_refresh (GzaPanelPage *page)
{
  GzaLevelsPage *self = GZA_LEVELS_PAGE (page);
  GzaLocale *locale = gza_locale_get_default ();
  int brightness = gza_backlight_get_percent (get_host (self)->backlights_dir);
  g_autofree char *volume =
      say_percent ((int) lround (100 * gza_settings_get_volume_ratio (get_settings (self))));
  g_autofree char *light =
      brightness >= 0 ? say_percent (brightness) : g_strdup ("");

  gtk_label_set_text (self->volume, volume);
  gtk_label_set_text (self->volume_from,
                      gza_locale_get_word (locale, self->overrides.volume_percent >= 0
                                                       ? GZA_WORD ("as it was set here")
                                                       : GZA_WORD ("as in kiosk.yaml")));
  gtk_label_set_text (self->brightness, light);
  gtk_widget_set_visible (self->brightness_buttons, brightness >= 0);
  gtk_widget_set_visible (self->not_here, brightness < 0);
}

static void
gza_levels_page_class_init (GzaLevelsPageClass *klass)
{
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_levels_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_levels_page_refresh;
}

static void
gza_levels_page_init (GzaLevelsPage *self)
{
}
