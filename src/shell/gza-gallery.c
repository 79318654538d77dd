/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-gallery"

#include "gza-gallery.h"

#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-preview-locale.h"

/* Pictures of one screen, one for each language. The gallery lies over the screen, which is drawn
 * beneath it: it switches the visitor's language, waits until the screen has come to rest, takes
 * its picture, goes on to the next language, and leaves the language as it was. The widgets are
 * those that visitors get, so what is cut there is cut here.
 */

/* The screen is at rest when a frame changes nothing; what always moves is taken after so many. */
#define MIN_FRAMES 3
#define MAX_FRAMES 30
#define GAP_PX 16

#define TAG_KEY "gza-tag"
#define PICTURE_KEY "gza-picture"

struct _GzaGallery {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *screen;
  GdkPaintable *seen; /* the screen, as it is drawn */
  char **tags;
  char *before; /* the language to go back to */

  /* state: while pictures are taken */
  guint tick_id;
  guint index;
  guint n_frames;
  gboolean has_changed;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaGallery, gza_gallery, GTK_TYPE_WIDGET)

static GtkWidget *
get_nth (GzaGallery *self,
         guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
end_taking (GzaGallery *self)
{
  if (self->tick_id == 0)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_signal_handlers_disconnect_by_data (self->seen, self);
  g_clear_object (&self->seen);
  gza_locale_set_language (gza_locale_get_default (), self->before);
  g_clear_pointer (&self->before, g_free);
}

/* A texture rather than the screen's drawing, which would be drawn again with every frame. */
static GdkTexture *
make_picture (GzaGallery *self)
{
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (self->seen);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int scale = gtk_widget_get_scale_factor (self->screen);
  float width_px = (float) (gtk_widget_get_width (self->screen) * scale);
  float height_px = (float) (gtk_widget_get_height (self->screen) * scale);
  GtkNative *native = gtk_widget_get_native (self->screen);
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (image, snapshot, width_px, height_px);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width_px, height_px));
}

static void
take_picture (GzaGallery *self)
{
  GtkWidget *cell = get_nth (self, self->index);
  GtkPicture *picture = g_object_get_data (G_OBJECT (cell), PICTURE_KEY);
  g_autoptr (GdkTexture) texture = make_picture (self);

  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

static void
begin_picture (GzaGallery *self)
{
  self->n_frames = 0;
  self->has_changed = TRUE;
  gza_locale_set_language (gza_locale_get_default (), self->tags[self->index]);
}

static gboolean
on_tick (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  GzaGallery *self = GZA_GALLERY (widget);
  gboolean at_rest = !self->has_changed && self->n_frames >= MIN_FRAMES;

  self->has_changed = FALSE;
  self->n_frames++;
  if (!at_rest && self->n_frames < MAX_FRAMES)
    return G_SOURCE_CONTINUE;

  take_picture (self);
  self->index++;
  if (self->tags[self->index] != NULL)
    begin_picture (self);
  else
    end_taking (self);

  return G_SOURCE_CONTINUE;
}

static void
on_seen_changed (GzaGallery *self)
{
  self->has_changed = TRUE;
}

static void
on_clicked (GzaGallery *self,
            GtkWidget *cell)
{
  end_taking (self);
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (cell), TAG_KEY));
}

static GtkWidget *
new_cell (GzaGallery *self,
          const char *tag)
{
  g_autofree char *name = gza_language_dup_native_name (tag);
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), name);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (cell), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (cell), TAG_KEY, g_strdup (tag), g_free);
  g_object_set_data (G_OBJECT (cell), PICTURE_KEY, picture);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gza_preview_locale_set_direction (cell);

  return cell;
}

static void
remove_cells (GzaGallery *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
set_tags (GzaGallery *self,
          const char *const *tags)
{
  if (self->tags != NULL && g_strv_equal ((const char *const *) self->tags, tags))
    return;

  remove_cells (self);
  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) tags);
  for (gsize i = 0; tags[i] != NULL; i++)
    gtk_widget_insert_before (new_cell (self, tags[i]), GTK_WIDGET (self), NULL);
}

/* As many columns as give the largest pictures. */
static guint
choose_columns (GzaGallery *self,
                guint n,
                int width,
                int height)
{
  double aspect = self->screen != NULL && gtk_widget_get_height (self->screen) > 0
                      ? (double) gtk_widget_get_width (self->screen) /
                            gtk_widget_get_height (self->screen)
                      : 16.0 / 9.0;
  double largest = 0;
  guint best = 1;

  for (guint columns = 1; columns <= n; columns++) {
    guint rows = (n + columns - 1) / columns;
    double size = MIN ((double) width / columns, (double) height / rows * aspect);

    if (size > largest) {
      largest = size;
      best = columns;
    }
  }

  return best;
}

static void
gza_gallery_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least = 0;

    gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
    *minimum = *natural = MAX (*minimum, least);
  }
}

static void
gza_gallery_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  GzaGallery *self = GZA_GALLERY (widget);
  guint n = self->tags != NULL ? g_strv_length (self->tags) : 0;
  guint columns = choose_columns (self, MAX (n, 1), width, height);
  guint rows = (MAX (n, 1) + columns - 1) / columns;
  int cell_width = (width - GAP_PX * ((int) columns + 1)) / (int) columns;
  int cell_height = (height - GAP_PX * ((int) rows + 1)) / (int) rows;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < n; i++) {
    guint column = rtl ? columns - 1 - i % columns : i % columns;
    float x = (float) (GAP_PX + (int) column * (cell_width + GAP_PX));
    float y = (float) (GAP_PX + (int) (i / columns) * (cell_height + GAP_PX));

    gtk_widget_allocate (get_nth (self, i), MAX (cell_width, 1), MAX (cell_height, 1), -1,
                         gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
  }
}

static void
gza_gallery_dispose (GObject *object)
{
  GzaGallery *self = GZA_GALLERY (object);

  end_taking (self);
  remove_cells (self);
  g_clear_object (&self->screen);
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (gza_gallery_parent_class)->dispose (object);
}

static void
gza_gallery_class_init (GzaGalleryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_gallery_dispose;
  widget_class->measure = gza_gallery_measure;
  widget_class->size_allocate = gza_gallery_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "gza-gallery");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_gallery_init (GzaGallery *self)
{
  gza_preview_locale_set_direction (GTK_WIDGET (self));
}

/**
 * gza_gallery_take:
 * @self: a gallery that is shown
 * @screen: what is drawn beneath it
 *
 * Takes the pictures, anew where it is at it. The visitor's language is as before when it is done.
 */
void
gza_gallery_take (GzaGallery *self,
                  GtkWidget *screen)
{
  GzaLocale *locale = gza_locale_get_default ();

  g_return_if_fail (GZA_IS_GALLERY (self));
  g_return_if_fail (GTK_IS_WIDGET (screen));

  end_taking (self);
  set_tags (self, gza_locale_get_languages (locale));
  if (self->tags[0] == NULL)
    return;

  g_set_object (&self->screen, screen);
  self->seen = gtk_widget_paintable_new (screen);
  g_signal_connect_swapped (self->seen, "invalidate-contents", G_CALLBACK (on_seen_changed),
                            self);
  self->before = g_strdup (gza_locale_get_language (locale));
  self->index = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  begin_picture (self);
}

/**
 * gza_gallery_clear:
 * @self: a gallery
 *
 * Lets go of the pictures and of the screen; the visitor's language is as before.
 */
void
gza_gallery_clear (GzaGallery *self)
{
  g_return_if_fail (GZA_IS_GALLERY (self));

  end_taking (self);
  remove_cells (self);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_object (&self->screen);
}

/**
 * gza_gallery_is_taking:
 * @self: a gallery
 *
 * Tells whether the visitor's language is the gallery's for a moment.
 *
 * Returns: %TRUE while pictures are taken
 */
gboolean
gza_gallery_is_taking (GzaGallery *self)
{
  g_return_val_if_fail (GZA_IS_GALLERY (self), FALSE);

  return self->tick_id != 0;
}
