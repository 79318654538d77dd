/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-bundle-list.h"

#include "gza-locale.h"
#include "gza-panel-parts.h"

/* A stick that is dying, or a folder on a network that has gone, may not answer for minutes: the
 * folder is read on a thread, and the panel goes on meanwhile. The buttons are made anew only when
 * a bundle has come or gone, so that a finger can rest on one. */

#define BUNDLE_SUFFIX ".gza"

struct _GzaBundleList {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  char *folder;
  GStrv paths; /* (nullable): what is shown, once the folder has answered */

  /* state */
  gboolean is_reading; /* by a thread, which holds the list */
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaBundleList, gza_bundle_list, GTK_TYPE_WIDGET)

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
run (GTask        *task,
     gpointer      source_object,
     gpointer      folder,
     GCancellable *cancellable)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (name[0] != '.' && g_str_has_suffix (name, BUNDLE_SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);
  g_task_return_pointer (task, g_ptr_array_free (paths, FALSE), (GDestroyNotify) g_strfreev);
}

static void
on_clicked (GtkWidget     *button,
            GzaBundleList *self)
{
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (button), "gza-path"));
}

static void
add_bundle (GzaBundleList *self,
            const char    *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  GtkWidget *button = gtk_button_new_with_label (shown);

  gtk_widget_add_css_class (button, "secondary");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "gza-path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
show (GzaBundleList *self)
{
  GtkBox *box = GTK_BOX (self->box);

  gza_panel_clear (box);
  gza_panel_add_word (box, self->paths[0] != NULL ? GZA_WORD ("Bundles: touch one to look at it")
                                          : GZA_WORD ("There is no bundle here."));
  for (guint i = 0; self->paths[i] != NULL; i++)
    add_bundle (self, self->paths[i]);
}

static void
on_listed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GzaBundleList *self = GZA_BUNDLE_LIST (object);
  g_auto (GStrv) paths = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_reading = FALSE;
  if (self->paths != NULL &&
      g_strv_equal ((const char *const *) self->paths, (const char *const *) paths))
    return;
  g_strfreev (self->paths);
  self->paths = g_steal_pointer (&paths);
  show (self);
}

static void
gza_bundle_list_dispose (GObject *object)
{
  g_clear_pointer (&GZA_BUNDLE_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_bundle_list_parent_class)->dispose (object);
}

static void
gza_bundle_list_finalize (GObject *object)
{
  GzaBundleList *self = GZA_BUNDLE_LIST (object);

  g_free (self->folder);
  g_strfreev (self->paths);

  G_OBJECT_CLASS (gza_bundle_list_parent_class)->finalize (object);
}

static void
gza_bundle_list_class_init (GzaBundleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_bundle_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = gza_bundle_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[PICKED] = g_signal_new ("picked", GZA_TYPE_BUNDLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gza_bundle_list_init (GzaBundleList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "panel-list");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gza_bundle_list_new:
 * @folder: may not exist
 *
 * Makes it, and begins to read the folder.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_bundle_list_new (const char *folder)
{
  GzaBundleList *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (GZA_TYPE_BUNDLE_LIST, NULL);
  self->folder = g_strdup (folder);
  gza_panel_add_word (GTK_BOX (self->box), GZA_WORD ("One moment…"));
  gza_bundle_list_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * gza_bundle_list_refresh:
 * @self: the widget
 *
 * Reads the folder anew, unless it still is being read.
 */
void
gza_bundle_list_refresh (GzaBundleList *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GZA_IS_BUNDLE_LIST (self));

  if (self->is_reading)
    return;
  self->is_reading = TRUE;
  task = g_task_new (self, NULL, on_listed, NULL);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, run);
}
