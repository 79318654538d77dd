/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-health-page.h"

#include <math.h>

#include "gza-config.h"
#include "gza-locale.h"
#include "gza-log.h"
#include "gza-machine.h"
#include "gza-media-facts.h"
#include "gza-panel-parts.h"

/* Health: what one table says of the program, the exhibition and the machine, and the last problems
 * with their ids. The table's functions say one fact each from what was gathered for a refresh. */

#define MAX_PROBLEMS 12

typedef struct {
  GzaStatus status;
  const GzaPanelHost *host;
  GzaMediaFacts media;
} Gathered;

typedef enum {
  PROGRAM,
  EXHIBITION,
  MACHINE,
  N_CARDS,
} Card;

static char *
say_version (const Gathered *all)
{
  return g_strdup (GZA_VERSION);
}

static char *
say_gtk (const Gathered *all)
{
  return g_strdup_printf ("%u.%u.%u", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version ());
}

static char *
say_gstreamer (const Gathered *all)
{
  return g_strdup (all->media.version);
}

static char *
say_renderer (const Gathered *all)
{
  return g_strdup (all->status.renderer != NULL ? all->status.renderer : "—");
}

static char *
say_decoding (const Gathered *all)
{
  GzaLocale *locale = gza_locale_get_default ();

  if (all->media.hardware[0] == NULL)
    return g_strdup (gza_locale_get_word (locale, GZA_WORD ("by the processor")));
  return g_strjoinv (", ", all->media.hardware);
}

static char *
say_uptime (const Gathered *all)
{
  return gza_panel_say_length (all->status.uptime_s);
}

static char *
say_crashes (const Gathered *all)
{
  return gza_panel_say_number (all->status.crashes);
}

static char *
say_frames (const Gathered *all)
{
  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0,number} of {1,number}"),
                            all->media.n_dropped, all->media.n_shown + all->media.n_dropped);
}

static char *
say_title (const Gathered *all)
{
  GzaCatalog *catalog = gza_context_get_catalog (all->host->context);

  if (catalog == NULL)
    return g_strdup ("—");
  return g_strdup (
      gza_locale_get_text (gza_locale_get_default (), gza_catalog_get_title (catalog)));
}

static char *
say_folder (const Gathered *all)
{
  return g_strdup (all->status.exhibition);
}

static char *
say_generation (const Gathered *all)
{
  const char *folder = all->status.exhibition != NULL ? all->status.exhibition : "";
  g_autofree char *above = g_path_get_dirname (folder);

  return g_str_has_suffix (above, "/generations") ? g_path_get_basename (folder) : g_strdup ("—");
}

static char *
say_stories (const Gathered *all)
{
  return gza_panel_say_number (all->status.stories);
}

static char *
say_aside (const Gathered *all)
{
  if (all->status.aside == NULL || all->status.aside[0] == NULL)
    return gza_panel_say_number (0);
  return g_strjoinv (", ", (char **) all->status.aside);
}

static char *
say_problems (const Gathered *all)
{
  GzaCatalogWatcher *watcher = all->host->get_watcher (all->host->user_data);
  GListModel *diagnostics = gza_catalog_watcher_get_diagnostics (watcher);

  return gza_panel_say_number (diagnostics != NULL ? g_list_model_get_n_items (diagnostics) : 0);
}

static char *
say_settings (const Gathered *all)
{
  return g_strdup (gza_locale_get_word (gza_locale_get_default (),
                                        all->status.settings_broken != 0
                                            ? GZA_WORD ("kiosk.yaml has errors")
                                            : GZA_WORD ("in order")));
}

static char *
say_machine_uptime (const Gathered *all)
{
  return gza_panel_say_length (gza_machine_get_uptime_s ());
}

static char *
say_clock (const Gathered *all)
{
  return gza_panel_say_time (g_get_real_time () / G_USEC_PER_SEC);
}

static char *
say_temperature (const Gathered *all)
{
  g_autofree char *number = NULL;

  if (isnan (all->status.temperature_c))
    return g_strdup ("—");
  number = gza_panel_say_number (all->status.temperature_c);
  return g_strdup_printf ("%s °C", number);
}

static char *
say_memory (const Gathered *all)
{
  g_autofree char *held = gza_panel_say_bytes (all->status.memory_bytes);
  g_autofree char *available = gza_panel_say_bytes (gza_machine_get_available_bytes ());

  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0}; {1} free"), held,
                            available);
}

static char *
say_disk (const Gathered *all)
{
  g_autofree char *available = gza_panel_say_bytes (all->status.disk_free_bytes);

  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0} free"), available);
}

static char *
say_load (const Gathered *all)
{
  return gza_locale_format_number (gza_locale_get_default (), all->status.load, 2);
}

static const struct {
  Card card;
  const char *word;
  char *(*say) (const Gathered *all);
} facts[] = {
  { PROGRAM, GZA_WORD ("Version"), say_version },
  { PROGRAM, "GTK", say_gtk },
  { PROGRAM, "GStreamer", say_gstreamer },
  { PROGRAM, GZA_WORD ("Painted by"), say_renderer },
  { PROGRAM, GZA_WORD ("Films are decoded"), say_decoding },
  { PROGRAM, GZA_WORD ("Film pictures left out"), say_frames },
  { PROGRAM, GZA_WORD ("Running for"), say_uptime },
  { PROGRAM, GZA_WORD ("Restarts after crashes"), say_crashes },
  { PROGRAM, GZA_WORD ("Settings"), say_settings },
  { EXHIBITION, GZA_WORD ("Title"), say_title },
  { EXHIBITION, GZA_WORD ("Folder"), say_folder },
  { EXHIBITION, GZA_WORD ("Generation"), say_generation },
  { EXHIBITION, GZA_WORD ("Stories"), say_stories },
  { EXHIBITION, GZA_WORD ("Set aside"), say_aside },
  { EXHIBITION, GZA_WORD ("Problems of the content"), say_problems },
  { MACHINE, GZA_WORD ("Date and time"), say_clock },
  { MACHINE, GZA_WORD ("Switched on for"), say_machine_uptime },
  { MACHINE, GZA_WORD ("Temperature"), say_temperature },
  { MACHINE, GZA_WORD ("Memory"), say_memory },
  { MACHINE, GZA_WORD ("Disk"), say_disk },
  { MACHINE, GZA_WORD ("Load"), say_load },
};

struct _GzaHealthPage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkLabel *values[G_N_ELEMENTS (facts)];
  GtkBox *problems;

  /* owned */
  char *said; /* the problems, as they stand there */
};

G_DEFINE_FINAL_TYPE (GzaHealthPage, gza_health_page, GZA_TYPE_PANEL_PAGE)

static void
add_problem (GtkBox           *box,
             const GzaProblem *problem)
{
  GtkBox *entry = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkLabel *text = gza_panel_add_label (entry, "panel-word");
  GtkLabel *id = gza_panel_add_label (entry, "panel-small");
  g_autofree char *when = gza_panel_say_time (problem->last_us / G_USEC_PER_SEC);
  g_autofree char *count = gza_panel_say_number (problem->count);
  g_autofree char *line = gza_locale_format (
      gza_locale_get_default (), GZA_WORD ("{0} · {1} · × {2}"), problem->id, when, count);

  gtk_label_set_text (text, problem->text);
  gtk_label_set_text (id, line);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "panel-entry");
  gtk_box_append (box, GTK_WIDGET (entry));
}

/* Made anew only when there is something new, so that a finger can rest on the list. */
static void
show_problems (GzaHealthPage *self,
               GPtrArray     *problems)
{
  g_autoptr (GString) said = g_string_new (gza_locale_get_language (gza_locale_get_default ()));

  for (guint i = 0; i < problems->len && i < MAX_PROBLEMS; i++) {
    const GzaProblem *problem = problems->pdata[i];

    g_string_append_printf (said, "%s %u ", problem->id, problem->count);
  }
  if (g_strcmp0 (said->str, self->said) == 0)
    return;
  g_free (self->said);
  self->said = g_strdup (said->str);
  gza_panel_clear (self->problems);
  for (guint i = 0; i < problems->len && i < MAX_PROBLEMS; i++)
    add_problem (self->problems, problems->pdata[i]);
  if (problems->len == 0)
    gza_panel_add_word (self->problems, GZA_WORD ("None since the kiosk was started"));
}

static void
gza_health_page_build (GzaPanelPage *page,
                       GtkBox       *box)
{
  static const char *const headings[N_CARDS] = { GZA_WORD ("The program"),
                                                 GZA_WORD ("The exhibition"),
                                                 GZA_WORD ("The machine") };
  GzaHealthPage *self = GZA_HEALTH_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *first = gza_panel_add_column (columns);
  GtkBox *second = gza_panel_add_column (columns);
  GtkBox *cards[N_CARDS];

  cards[PROGRAM] = gza_panel_add_card (first, headings[PROGRAM]);
  cards[EXHIBITION] = gza_panel_add_card (second, headings[EXHIBITION]);
  cards[MACHINE] = gza_panel_add_card (second, headings[MACHINE]);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    self->values[i] = gza_panel_add_fact (cards[facts[i].card], facts[i].word);
  self->problems = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (gza_panel_add_card (first, GZA_WORD ("Last problems")),
                  GTK_WIDGET (self->problems));
}

static void
gza_health_page_refresh (GzaPanelPage *page)
{
  GzaHealthPage *self = GZA_HEALTH_PAGE (page);
  g_autoptr (GPtrArray) problems = gza_log_list_problems ();
  const GzaPanelHost *host = gza_panel_page_get_host (page);
  Gathered all = { .status = { .problems = problems }, .host = host };

  host->fill_status (&all.status, host->user_data);
  gza_media_facts_read (&all.media);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    g_autofree char *said = facts[i].say (&all);

    gtk_label_set_text (self->values[i], said);
  }
  gza_media_facts_clear (&all.media);
  show_problems (self, problems);
}

static void
gza_health_page_finalize (GObject *object)
{
  g_free (GZA_HEALTH_PAGE (object)->said);

  G_OBJECT_CLASS (gza_health_page_parent_class)->finalize (object);
}

static void
gza_health_page_class_init (GzaHealthPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_health_page_finalize;
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_health_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_health_page_refresh;
}

static void
gza_health_page_init (GzaHealthPage *self)
{
}
