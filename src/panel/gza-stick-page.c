/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-stick-page.h"

#include <string.h>

#include "gza-bundle-look.h"
#include "gza-bundle-view.h"
#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-stick-export.h"
#include "gza-sticks.h"
#include "gza-system-bus.h"

/* The stick: answers and logs go out, bundles come in, looked at before they are installed, and
 * what was shown before can be shown again. One thing happens at a time, on a thread; it can be
 * cancelled, and leaves nothing half where it is, or where the stick is pulled out. */

#define BUNDLE_SUFFIX ".gza"

struct _GzaStickPage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkBox *sticks;
  GtkBox *look_box;
  GtkBox *kept;
  GtkBox *working;
  GtkLabel *said;

  /* owned */
  GzaSticks *opener;         /* (nullable): once somebody has looked here */
  GCancellable *cancellable; /* (nullable): of what happens now */
  GzaBundleLook *look;       /* (nullable) */
  char *listed;              /* the sticks and generations, as they stand there */
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
forget_look (GzaStickPage *self)
{
  gza_panel_clear (self->look_box);
  g_clear_pointer (&self->look, gza_bundle_look_free);
}

/* Why a bundle is not taken, by the code of GzaBundleError. */
static const char *const refusals[] = {
  [GZA_BUNDLE_ERROR_UNREADABLE] = GZA_WORD ("This is no bundle, or one of a newer program."),
  [GZA_BUNDLE_ERROR_UNSIGNED] = GZA_WORD ("Nobody has signed this bundle."),
  [GZA_BUNDLE_ERROR_FOREIGN] = GZA_WORD ("This kiosk does not trust whoever signed this bundle."),
  [GZA_BUNDLE_ERROR_TAMPERED] = GZA_WORD ("This bundle was changed after it was signed."),
  [GZA_BUNDLE_ERROR_OLDER] = GZA_WORD ("What is shown is newer than this bundle, or as new."),
  [GZA_BUNDLE_ERROR_REFUSED] = GZA_WORD ("The exhibition would have errors, or no story."),
};

static void
say_error (GzaStickPage *self,
           const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    say (self, GZA_WORD ("Cancelled; nothing was changed."));
    return;
  }
  g_warning ("the stick: %s", error->message);
  if (error->domain == GZA_BUNDLE_ERROR && error->code >= 0 &&
      (gsize) error->code < G_N_ELEMENTS (refusals))
    say (self, refusals[error->code]);
  else
    gtk_label_set_text (self->said, error->message);
}

static gboolean
begin (GzaStickPage *self)
{
  if (self->cancellable != NULL)
    return FALSE;
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->said, "");
  gtk_widget_set_visible (GTK_WIDGET (self->working), TRUE);
  return TRUE;
}

/* FALSE where the page has gone meanwhile. */
static gboolean
end (GzaStickPage *self)
{
  if (self->cancellable == NULL)
    return FALSE;
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self->working), FALSE);
  g_clear_pointer (&self->listed, g_free);
  gza_panel_page_refresh (GZA_PANEL_PAGE (self));
  return TRUE;
}

static void
on_cancel (GzaStickPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
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

  if (begin (self))
    gza_stick_export_async (get_path (button), host->state_dir,
                            gza_root_get_path (gza_context_get_root (host->context)),
                            gza_locale_get_language (gza_locale_get_default ()),
                            self->cancellable, on_exported, g_object_ref (self));
}

static void
on_ejected (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

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
  if (self->cancellable != NULL)
    return;
  say (self, GZA_WORD ("One moment…"));
  gza_sticks_eject_async (self->opener, get_path (button), on_ejected, g_object_ref (self));
}

/* In */

/* What is installed is shown only where kiosk.yaml leads there. */
static void
say_done (GzaStickPage *self)
{
  const GzaPanelHost *host = get_host (self);
  const char *named = gza_settings_get_exhibition (gza_context_get_settings (host->context));
  g_autofree char *content = gza_content_dup_folder (host->state_dir);
  g_autofree char *current = g_build_filename (content, "current", NULL);
  g_autofree char *text = NULL;

  if (g_strcmp0 (named, current) == 0) {
    say (self, GZA_WORD ("Done. It is shown when the panel is closed."));
    return;
  }
  text = gza_locale_format (gza_locale_get_default (),
                            GZA_WORD ("Done. It is shown once kiosk.yaml names {0}"), current);
  gtk_label_set_text (self->said, text);
}

static void
on_changed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = gza_bundle_job_finish (result, &error);

  if (!end (self))
    return;
  forget_look (self);
  if (is_done)
    say_done (self);
  else
    say_error (self, error);
}

static void
on_install (GzaStickPage *self)
{
  if (self->look != NULL && begin (self))
    gza_bundle_install_async (self->look->path, get_host (self), self->cancellable, on_changed,
                              g_object_ref (self));
}

static void
on_looked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GzaStickPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GzaBundleLook *look = gza_bundle_look_finish (result, &error);
  GtkWidget *view;
  GtkBox *row;

  if (!end (self)) {
    g_clear_pointer (&look, gza_bundle_look_free);
    return;
  }
  if (look == NULL) {
    say_error (self, error);
    return;
  }
  self->look = look;
  view = gza_bundle_view_new (look);
  gtk_box_append (self->look_box, view);
  row = gza_panel_add_buttons (GTK_BOX (view));
  g_signal_connect_swapped (gza_panel_add_button (row, GZA_WORD ("Not this one"), "secondary"),
                            "clicked", G_CALLBACK (forget_look), self);
  g_signal_connect_swapped (gza_panel_add_button (row, GZA_WORD ("Install"), "primary"),
                            "clicked", G_CALLBACK (on_install), self);
}

static void
on_bundle (GtkWidget    *button,
           GzaStickPage *self)
{
  const GzaPanelHost *host = get_host (self);

  if (!begin (self))
    return;
  forget_look (self);
  gza_bundle_look_async (get_path (button), host, gza_context_get_catalog (host->context),
                         self->cancellable, on_looked, g_object_ref (self));
}

static void
on_generation (GtkWidget    *button,
               GzaStickPage *self)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "gza-number"));

  if (begin (self))
    gza_generation_show_async (number, get_host (self), on_changed, g_object_ref (self));
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
list_bundles (GPtrArray  *paths,
              const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (name[0] != '.' && g_str_has_suffix (name, BUNDLE_SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
}

static void
add_bundle (GzaStickPage *self,
            GtkBox       *card,
            const char   *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  GtkWidget *button = gtk_button_new_with_label (shown);

  gtk_widget_add_css_class (button, "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "gza-path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_bundle), self);
  gtk_box_append (card, button);
}

static void
add_stick (GzaStickPage   *self,
           const GzaStick *stick)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *card = GTK_BOX (box);
  g_autoptr (GPtrArray) bundles = g_ptr_array_new_with_free_func (g_free);
  GtkBox *row;

  gtk_widget_add_css_class (box, "panel-card");
  gtk_box_append (self->sticks, box);
  gtk_label_set_text (gza_panel_add_label (card, "panel-heading"), stick->name);
  row = gza_panel_add_buttons (card);
  add_path_button (row, GZA_WORD ("Save answers and logs"), stick->path, G_CALLBACK (on_export),
                   self);
  add_path_button (row, GZA_WORD ("Take the stick out"), stick->path, G_CALLBACK (on_eject), self);
  list_bundles (bundles, stick->path);
  gza_panel_add_word (card, bundles->len > 0 ? GZA_WORD ("Bundles on it: touch one to look at it")
                                             : GZA_WORD ("There is no bundle on it."));
  for (guint i = 0; i < bundles->len; i++)
    add_bundle (self, card, bundles->pdata[i]);
}

static void
add_generation (GzaStickPage        *self,
                const GzaGeneration *generation)
{
  g_autofree char *made = gza_panel_say_time (generation->made_s);
  g_autofree char *line =
      g_strdup_printf ("%u · %s · %s", generation->number, generation->what, made);
  GtkWidget *button;

  gtk_label_set_text (gza_panel_add_label (self->kept, "panel-word"), line);
  if (generation->is_current) {
    gtk_widget_add_css_class (gza_panel_add_word (self->kept, GZA_WORD ("shown now")),
                              "panel-small");
    return;
  }
  button = gza_panel_add_button (self->kept, GZA_WORD ("Show this one again"), "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "gza-number", GUINT_TO_POINTER (generation->number));
  g_signal_connect (button, "clicked", G_CALLBACK (on_generation), self);
}

/* While something is installed they are locked, and waiting for it would stop the screen. */
static void
list_generations (GzaStickPage *self)
{
  g_autofree char *folder = gza_content_dup_folder (get_host (self)->state_dir);
  g_autoptr (GzaGenerations) generations = NULL;
  g_autoptr (GPtrArray) list = NULL;

  gza_panel_clear (self->kept);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    generations = gza_generations_open (folder, NULL);
  list = generations != NULL ? gza_generations_list (generations) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    add_generation (self, g_ptr_array_index (list, list->len - 1 - i));
  if (list == NULL || list->len == 0)
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

/* Made anew only when something has come or gone, so that a finger can rest on it. */
static void
gza_stick_page_refresh (GzaPanelPage *page)
{
  GzaStickPage *self = GZA_STICK_PAGE (page);
  g_autoptr (GPtrArray) sticks = NULL;
  g_autoptr (GString) listed = g_string_new (NULL);

  if (self->cancellable != NULL)
    return;
  follow_sticks (self);
  sticks = gza_sticks_list (self->opener);
  for (guint i = 0; i < sticks->len; i++)
    g_string_append_printf (listed, "%s\n", ((GzaStick *) sticks->pdata[i])->path);
  if (gza_sticks_get_fault (self->opener) != NULL)
    g_string_append (listed, gza_sticks_get_fault (self->opener)->message);
  if (g_strcmp0 (listed->str, self->listed) == 0)
    return;
  g_free (self->listed);
  self->listed = g_strdup (listed->str);
  gza_panel_clear (self->sticks);
  for (guint i = 0; i < sticks->len; i++)
    add_stick (self, sticks->pdata[i]);
  if (sticks->len == 0)
    gza_panel_add_word (self->sticks, GZA_WORD ("Put a stick into the machine."));
  add_fault (self);
  list_generations (self);
}

static void
gza_stick_page_build (GzaPanelPage *page,
                      GtkBox       *box)
{
  GzaStickPage *self = GZA_STICK_PAGE (page);
  GtkBox *columns = gza_panel_page_add_columns (page, box);
  GtkBox *first = gza_panel_add_column (columns);
  GtkBox *second = gza_panel_add_column (columns);
  GtkWidget *cancel;

  self->sticks = gza_panel_add_column (first);
  self->said = gza_panel_add_label (first, "panel-said");
  self->working = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->working), "panel-fact");
  gtk_widget_set_visible (GTK_WIDGET (self->working), FALSE);
  gtk_box_append (first, GTK_WIDGET (self->working));
  gza_panel_add_word (self->working, GZA_WORD ("One moment…"));
  cancel = gza_panel_add_button (self->working, GZA_WORD ("Cancel"), "secondary");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (on_cancel), self);
  self->look_box = gza_panel_add_column (second);
  self->kept = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->kept), "panel-list");
  gtk_box_append (gza_panel_add_card (second, GZA_WORD ("Exhibitions that are kept")),
                  GTK_WIDGET (self->kept));
}

static void
gza_stick_page_dispose (GObject *object)
{
  GzaStickPage *self = GZA_STICK_PAGE (object);

  on_cancel (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->opener);

  G_OBJECT_CLASS (gza_stick_page_parent_class)->dispose (object);
}

static void
gza_stick_page_finalize (GObject *object)
{
  GzaStickPage *self = GZA_STICK_PAGE (object);

  g_clear_pointer (&self->look, gza_bundle_look_free);
  g_free (self->listed);

  G_OBJECT_CLASS (gza_stick_page_parent_class)->finalize (object);
}

static void
gza_stick_page_class_init (GzaStickPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_stick_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = gza_stick_page_finalize;
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_stick_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_stick_page_refresh;
}

static void
gza_stick_page_init (GzaStickPage *self)
{
}
