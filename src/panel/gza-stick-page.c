/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-stick-page.h"

#include "gza-bundle-list.h"
#include "gza-bundle-look.h"
#include "gza-bundle-view.h"
#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-stick-export.h"
#include "gza-stick-words.h"
#include "gza-sticks.h"
#include "gza-system-bus.h"
#include "gza-working.h"

/* The stick: answers and logs go out, bundles come in, looked at before they are installed, and
 * what was shown before can be shown again. Bundles come from a folder of the machine as well. One
 * thing happens at a time, on a thread; it can be cancelled, and leaves nothing half where it is,
 * or where the stick is pulled out. */

struct _GzaStickPage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkBox *sticks; /* and, last, the folder */
  GtkBox *second; /* the column of what was looked at, and of what is kept */
  GtkWidget *view; /* (nullable): of the look */
  GtkBox *kept;
  GPtrArray *lists; /* (element-type GzaBundleList): of the sticks and the folder */
  GzaWorking *working;
  GtkLabel *said;

  /* owned */
  GzaSticks *opener;   /* (nullable): once somebody has looked here */
  GzaBundleLook *look; /* (nullable) */
  char *listed;        /* the language and the sticks, as they stand there */

  /* state */
  gboolean is_ejecting; /* a stick that is read can't be closed */
};

G_DEFINE_FINAL_TYPE (GzaStickPage, gza_stick_page, GZA_TYPE_PANEL_PAGE)

static const GzaPanelHost *
get_host (GzaStickPage *self)
{
  return gza_panel_page_get_host (GZA_PANEL_PAGE (self));
}

static void
say (GzaStickPage *self,
     const char   *word)
{
  gtk_label_set_text (self->said, gza_locale_get_word (gza_locale_get_default (), word));
}

static void
say_error (GzaStickPage *self,
           const GError *error)
{
  g_autofree char *text = gza_stick_say_error (error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("the stick: %s", error->message);
  gtk_label_set_text (self->said, text);
}

static GzaJobProgress *
begin (GzaStickPage *self,
       const char   *word,
       gboolean      can_stop)
{
  GzaJobProgress *progress = gza_working_begin (self->working, word, can_stop);

  if (progress != NULL)
    gtk_label_set_text (self->said, "");
  return progress;
}

static void list_generations (GzaStickPage *self);

/* FALSE where the page has gone meanwhile. The sticks' buttons stay, under whatever finger. */
static gboolean
end (GzaStickPage *self)
{
  gza_working_end (self->working);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return FALSE;
  list_generations (self);
  gza_panel_page_refresh (GZA_PANEL_PAGE (self));
  return TRUE;
}

/* What was looked at, for a job that throws it away. */
static GzaBundleLook *
steal_look (GzaStickPage *self)
{
  if (self->view != NULL)
    gtk_box_remove (self->second, self->view);
  self->view = NULL;
  return g_steal_pointer (&self->look);
}

/* Out */

static void
on_exported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = gza_stick_export_finish (result, &error);
  g_autofree char *text = NULL;

  if (!end (self))
    return;
  if (name == NULL) {
    say_error (self, error);
    return;
  }
  text = gza_locale_format (gza_locale_get_default (),
                            GZA_WORD ("Everything is in the folder {0}."), name);
  gtk_label_set_text (self->said, text);
}

static const char *
get_path (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "gza-path");
}

static void
on_export (GtkWidget    *button,
           GzaStickPage *self)
{
  const GzaPanelHost *host = get_host (self);
  GzaJobProgress *progress = begin (self, GZA_WORD ("Saving answers and logs"), TRUE);

  if (progress != NULL)
    gza_stick_export_async (get_path (button), host->state_dir,
                            host->get_exhibition (host->user_data),
                            gza_locale_get_language (gza_locale_get_default ()), progress,
                            on_exported, g_object_ref (self));
}

static void
on_ejected (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  self->is_ejecting = FALSE;
  if (gza_sticks_eject_finish (GZA_STICKS (object), result, &error)) {
    say (self, GZA_WORD ("Now the stick can be pulled out."));
    return;
  }
  g_warning ("the stick stays: %s", error->message);
  text = gza_system_bus_explain (error, GZA_WORD ("The stick was not closed: {0}"));
  gtk_label_set_text (self->said, text);
}

static void
on_eject (GtkWidget    *button,
          GzaStickPage *self)
{
  if (gza_working_is_busy (self->working) || self->is_ejecting)
    return;
  self->is_ejecting = TRUE;
  say (self, GZA_WORD ("One moment…"));
  gza_sticks_eject_async (self->opener, get_path (button), on_ejected, g_object_ref (self));
}

/* In */

static void
on_changed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = gza_bundle_job_finish (result, &error);
  g_autofree char *text = NULL;

  if (!end (self))
    return;
  if (!is_done) {
    say_error (self, error);
    return;
  }
  text = gza_stick_say_installed (get_host (self));
  gtk_label_set_text (self->said, text);
}

static void
on_install (GzaStickPage *self)
{
  if (self->look != NULL && begin (self, GZA_WORD ("Installing"), FALSE) != NULL)
    gza_bundle_keep_async (steal_look (self), on_changed, g_object_ref (self));
}

static void
on_dropped (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;

  end (self);
}

static void
on_not_this (GzaStickPage *self)
{
  if (self->look != NULL && begin (self, GZA_WORD ("One moment…"), FALSE) != NULL)
    gza_bundle_drop_async (steal_look (self), on_dropped, g_object_ref (self));
}

/* What has errors can be looked at, so that its curator can be told, and no more. */
static void
show_look (GzaStickPage *self)
{
  GtkBox *row;

  self->view = gza_bundle_view_new (self->look);
  row = gza_panel_add_buttons (GTK_BOX (self->view));
  gtk_box_insert_child_after (self->second, self->view, GTK_WIDGET (self->working));
  g_signal_connect_swapped (gza_panel_add_button (row, GZA_WORD ("Not this one"), "secondary"),
                            "clicked", G_CALLBACK (on_not_this), self);
  if (gza_bundle_look_is_fit (self->look))
    g_signal_connect_swapped (gza_panel_add_button (row, GZA_WORD ("Install"), "primary"),
                              "clicked", G_CALLBACK (on_install), self);
}

static void
on_looked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GzaBundleLook *look = gza_bundle_look_finish (result, &error);

  if (!end (self)) {
    if (look != NULL)
      gza_bundle_drop_async (look, NULL, NULL);
  } else if (look == NULL) {
    say_error (self, error);
  } else {
    self->look = look;
    show_look (self);
  }
}

static void
on_picked (GzaBundleList *list,
           const char    *path,
           GzaStickPage  *self)
{
  GzaJobProgress *progress = begin (self, GZA_WORD ("Checking the bundle"), TRUE);

  if (progress != NULL)
    gza_bundle_look_async (path, get_host (self), steal_look (self), progress,
                           on_looked, g_object_ref (self));
}

static void
on_generation (GtkWidget    *button,
               GzaStickPage *self)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "gza-number"));

  if (begin (self, GZA_WORD ("One moment…"), FALSE) != NULL)
    gza_generation_show_async (number, get_host (self), steal_look (self), on_changed,
                               g_object_ref (self));
}

/* The lists */

static GtkWidget *
add_path_button (GtkBox     *box,
                 const char *word,
                 const char *path,
                 GCallback   on_clicked,
                 gpointer    self)
{
  GtkWidget *button = gza_panel_add_button (box, word, "secondary");

  g_object_set_data_full (G_OBJECT (button), "gza-path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", on_clicked, self);
  return button;
}

static void
add_bundles (GzaStickPage *self,
             GtkBox       *card,
             const char   *folder)
{
  GtkWidget *list = gza_bundle_list_new (folder);

  g_signal_connect (list, "picked", G_CALLBACK (on_picked), self);
  gtk_box_append (card, list);
  g_ptr_array_add (self->lists, list);
}

static char *
dup_bundles_dir (GzaStickPage *self)
{
  const GzaPanelHost *host = get_host (self);
  const char *set = gza_settings_get_bundles_dir (gza_context_get_settings (host->context));

  return set != NULL ? g_strdup (set) : g_build_filename (host->state_dir, "import", NULL);
}

static void
add_folder (GzaStickPage *self,
            const char   *folder)
{
  GtkBox *card = gza_panel_add_card (self->sticks, GZA_WORD ("A folder of this machine"));
  g_autofree char *shown = g_filename_display_name (folder);

  gtk_label_set_text (gza_panel_add_label (card, "panel-small"), shown);
  add_bundles (self, card, folder);
}

static void
add_stick (GzaStickPage   *self,
           const GzaStick *stick)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *card = GTK_BOX (box);
  GtkBox *row;

  gtk_widget_add_css_class (box, "panel-card");
  gtk_box_append (self->sticks, box);
  gtk_label_set_text (gza_panel_add_label (card, "panel-heading"), stick->name);
  row = gza_panel_add_buttons (card);
  add_path_button (row, GZA_WORD ("Save answers and logs"), stick->path, G_CALLBACK (on_export),
                   self);
  add_path_button (row, GZA_WORD ("Take the stick out"), stick->path, G_CALLBACK (on_eject), self);
  add_bundles (self, card, stick->path);
}

/* The one that was chosen last need not be shown yet, nor at all. */
static const char *
get_place (GzaStickPage        *self,
           const GzaGeneration *generation)
{
  const GzaPanelHost *host = get_host (self);
  g_autofree char *content = gza_content_dup_folder (host->state_dir);
  g_autofree char *folder = gza_generations_dup_folder (content, generation->number);

  if (gza_root_is_at (gza_context_get_root (host->context), folder))
    return GZA_WORD ("shown now");
  if (!generation->is_current)
    return NULL;
  return gza_content_is_followed (host) ? GZA_WORD ("shown when the panel is closed")
                                        : GZA_WORD ("chosen, but kiosk.yaml names another folder");
}

static void
add_generation (GzaStickPage        *self,
                const GzaGeneration *generation)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *box = GTK_BOX (row);
  g_autofree char *made = gza_panel_say_time (generation->made_s);
  g_autofree char *what = gza_stick_say_generation (generation);
  g_autofree char *line =
      gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0,number} · {1} · {2}"),
                         (double) generation->number, what, made);
  const char *place = get_place (self, generation);
  GtkWidget *button;

  gtk_widget_add_css_class (row, "panel-list");
  gtk_box_append (self->kept, row);
  gtk_label_set_text (gza_panel_add_label (box, "panel-word"), line);
  if (place != NULL)
    gtk_widget_add_css_class (gza_panel_add_word (box, place), "panel-small");
  if (generation->is_current)
    return;
  button = gza_panel_add_button (box, GZA_WORD ("Show this one again"), "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "gza-number", GUINT_TO_POINTER (generation->number));
  g_signal_connect (button, "clicked", G_CALLBACK (on_generation), self);
}

static void
list_generations (GzaStickPage *self)
{
  g_autofree char *folder = gza_content_dup_folder (get_host (self)->state_dir);
  g_autoptr (GPtrArray) list = gza_generations_list (folder);

  gza_panel_clear (self->kept);
  for (guint i = 0; i < list->len; i++)
    add_generation (self, g_ptr_array_index (list, list->len - 1 - i));
  if (list->len == 0)
    gza_panel_add_word (self->kept, GZA_WORD ("None yet"));
}

/* Only then is anything that is plugged in opened. */
static void
follow_sticks (GzaStickPage *self)
{
  if (self->opener != NULL)
    return;
  self->opener = gza_sticks_new (get_host (self)->sticks_dir);
  g_signal_connect_object (self->opener, "changed", G_CALLBACK (gza_panel_page_refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
add_fault (GzaStickPage *self)
{
  const GError *fault = gza_sticks_get_fault (self->opener);
  g_autofree char *text = NULL;

  if (fault == NULL)
    return;
  text = gza_system_bus_explain (fault, GZA_WORD ("What is plugged in can't be opened: {0}"));
  gtk_label_set_text (gza_panel_add_label (self->sticks, "panel-said"), text);
}

static void
fill_sticks (GzaStickPage *self,
             GPtrArray    *sticks,
             const char   *folder)
{
  g_ptr_array_set_size (self->lists, 0);
  gza_panel_clear (self->sticks);
  for (guint i = 0; i < sticks->len; i++)
    add_stick (self, sticks->pdata[i]);
  if (sticks->len == 0)
    gza_panel_add_word (self->sticks, GZA_WORD ("Put a stick into the machine."));
  add_fault (self);
  add_folder (self, folder);
}

static void
refresh_list (gpointer list,
              gpointer user_data)
{
  gza_bundle_list_refresh (list);
}

/* Made anew only when a stick has come or gone, or in another language, so that a finger can rest
 * on it. */
static void
gza_stick_page_refresh (GzaPanelPage *page)
{
  GzaStickPage *self = GZA_STICK_PAGE (page);
  g_autofree char *folder = dup_bundles_dir (self);
  g_autoptr (GPtrArray) sticks = NULL;
  g_autoptr (GString) listed = g_string_new (gza_locale_get_language (gza_locale_get_default ()));

  if (gza_working_is_busy (self->working) || self->is_ejecting)
    return;
  follow_sticks (self);
  sticks = gza_sticks_list (self->opener);
  for (guint i = 0; i < sticks->len; i++)
    g_string_append_printf (listed, "\n%s", ((GzaStick *) sticks->pdata[i])->path);
  g_string_append_printf (listed, "\n%s\n", folder);
  if (gza_sticks_get_fault (self->opener) != NULL)
    g_string_append (listed, gza_sticks_get_fault (self->opener)->message);
  if (g_strcmp0 (listed->str, self->listed) == 0) {
    g_ptr_array_foreach (self->lists, refresh_list, NULL);
    return;
  }
  g_free (self->listed);
  self->listed = g_strdup (listed->str);
  fill_sticks (self, sticks, folder);
  list_generations (self);
}

static void
gza_stick_page_build (GzaPanelPage *page,
                      GtkBox       *box)
{
  GzaStickPage *self = GZA_STICK_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *first = gza_panel_add_column (columns);

  self->second = gza_panel_add_column (columns);
  self->sticks = gza_panel_add_column (first);
  /* Beside the lists, which may be longer than the screen. */
  self->said = gza_panel_add_label (self->second, "panel-said");
  g_signal_connect_after (self->said, "notify::label", G_CALLBACK (gza_panel_page_reveal), NULL);
  self->working = GZA_WORKING (gza_working_new ());
  g_signal_connect (self->working, "show", G_CALLBACK (gza_panel_page_reveal), NULL);
  gtk_box_append (self->second, GTK_WIDGET (self->working));
  self->kept = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->kept), "panel-list");
  gtk_box_append (gza_panel_add_card (self->second, GZA_WORD ("Exhibitions that are kept")),
                  GTK_WIDGET (self->kept));
}

/* The panel is closed. */
static void
gza_stick_page_unroot (GtkWidget *widget)
{
  GzaStickPage *self = GZA_STICK_PAGE (widget);

  g_clear_object (&self->opener);
  if (self->look != NULL)
    gza_bundle_drop_async (steal_look (self), NULL, NULL);

  GTK_WIDGET_CLASS (gza_stick_page_parent_class)->unroot (widget);
}

static void
gza_stick_page_finalize (GObject *object)
{
  GzaStickPage *self = GZA_STICK_PAGE (object);

  g_ptr_array_unref (self->lists);
  g_free (self->listed);

  G_OBJECT_CLASS (gza_stick_page_parent_class)->finalize (object);
}

static void
gza_stick_page_class_init (GzaStickPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_stick_page_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = gza_stick_page_unroot;
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_stick_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_stick_page_refresh;
}

static void
gza_stick_page_init (GzaStickPage *self)
{
  self->lists = g_ptr_array_new ();
}
