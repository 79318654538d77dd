/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-objects-chapter"

#include "gza-objects-chapter.h"

#include "gza-picture-view.h"
#include "gza-text-label.h"

/* What the person took along: each object with its picture, its name and a sentence. */

#define COLUMNS 4
#define PORTRAIT_COLUMNS 2

struct _GzaObjectsChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkWidget *scroller;

  /* borrowed, in the scroller */
  GtkWidget *page;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (GzaObjectsChapter, gza_objects_chapter, GZA_TYPE_CHAPTER_VIEW)

static GtkWidget *
new_object (GzaObjectsChapter *self,
            const GzaKeepsake *keepsake)
{
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = gza_picture_view_new ();
  GtkWidget *name = gza_text_label_new ();
  GtkWidget *text = gza_text_label_new ();

  gza_picture_view_set_cover (GZA_PICTURE_VIEW (picture), FALSE);
  gza_picture_view_set_picture (GZA_PICTURE_VIEW (picture), gza_context_get_loader (context),
                                keepsake->picture);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gza_text_label_set_text (GZA_TEXT_LABEL (name), keepsake->name);
  gza_text_label_set_text (GZA_TEXT_LABEL (text), keepsake->text);
  gtk_widget_set_visible (text, keepsake->text != NULL);
  g_object_set (name, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  g_object_set (text, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (picture, "keepsake-picture");
  gtk_widget_add_css_class (name, "keepsake-name");
  gtk_widget_add_css_class (text, "keepsake-text");
  gtk_widget_add_css_class (column, "keepsake");
  gtk_box_append (GTK_BOX (column), picture);
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), text);
  return column;
}

/* Lays the objects out in rows of the same length. */
static void
update_shape (GzaObjectsChapter *self)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  gboolean portrait = gza_context_get_portrait (gza_chapter_view_get_context (view));
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  guint most = portrait ? PORTRAIT_COLUMNS : COLUMNS;
  guint n_rows = (chapter->n_keepsakes + most - 1) / most;
  guint n_columns = (chapter->n_keepsakes + n_rows - 1) / n_rows;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < chapter->n_keepsakes; i++)
    gtk_grid_attach (self->grid, new_object (self, &chapter->keepsakes[i]), (int) (i % n_columns),
                     (int) (i / n_columns), 1, 1);
}

static void
gza_objects_chapter_insets_changed (GzaChapterView *view,
                                    int top_px,
                                    int bottom_px)
{
  GzaObjectsChapter *self = GZA_OBJECTS_CHAPTER (view);

  gtk_widget_set_margin_top (self->scroller, top_px);
  gtk_widget_set_margin_bottom (self->scroller, bottom_px);
}

static void
gza_objects_chapter_constructed (GObject *object)
{
  GzaObjectsChapter *self = GZA_OBJECTS_CHAPTER (object);
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  GtkWidget *title = gza_text_label_new ();
  GtkWidget *text = gza_text_label_new ();

  G_OBJECT_CLASS (gza_objects_chapter_parent_class)->constructed (object);

  gza_text_label_set_text (GZA_TEXT_LABEL (title), chapter->title);
  gza_text_label_set_prose (GZA_TEXT_LABEL (text), chapter->text);
  gtk_widget_set_visible (text, chapter->text != NULL);
  gtk_widget_add_css_class (title, "title");
  gtk_box_append (GTK_BOX (self->page), title);
  gtk_box_append (GTK_BOX (self->page), text);
  gtk_box_append (GTK_BOX (self->page), GTK_WIDGET (self->grid));
  g_signal_connect_object (gza_chapter_view_get_context (view), "notify::portrait",
                           G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  update_shape (self);
}

static void
gza_objects_chapter_class_init (GzaObjectsChapterClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = gza_objects_chapter_constructed;
  GZA_CHAPTER_VIEW_CLASS (klass)->insets_changed = gza_objects_chapter_insets_changed;
}

static void
gza_objects_chapter_init (GzaObjectsChapter *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "keepsakes");
  gtk_widget_add_css_class (self->page, "objects-page");
  gtk_widget_set_valign (self->page, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->page);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
