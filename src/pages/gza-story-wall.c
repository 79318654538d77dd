/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-wall"

#include "gza-story-wall-private.h"

#include "gza-locale.h"

/* The cards of any number of stories, in columns: the widget that scrolls, lays them out, draws
 * them and walks along them. Which stories have one is decided in gza-story-wall-rows.c.
 */

enum {
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (GzaStoryWall, gza_story_wall, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
on_stories_changed (GzaStoryWall *self)
{
  gza_story_wall_restart (self, self->n_columns);
}

static void
set_adjustment (GzaStoryWall   *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **held = &self->adjustments[orientation];

  if (*held != NULL)
    g_signal_handlers_disconnect_by_data (*held, self);
  g_clear_object (held);
  *held = adjustment != NULL ? g_object_ref_sink (adjustment) : NULL;
  if (*held != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_swapped (*held, "value-changed", G_CALLBACK (gza_story_wall_follow), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The widget */

static void
gza_story_wall_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GzaStoryWall *self = GZA_STORY_WALL (object);

  switch (id) {
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_story_wall_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GzaStoryWall *self = GZA_STORY_WALL (object);

  switch (id) {
  case PROP_HADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    /* The cards take the width that there is, and their height follows: no policy changes that. */
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_story_wall_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaStoryWall *self = GZA_STORY_WALL (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GHashTableIter iter;
  gpointer key, card;

  gtk_style_context_get_padding (gtk_widget_get_style_context (widget), &self->padding_px);
  if (width != self->width_px)
    gza_story_wall_reset_rows (self, self->n_columns);
  self->width_px = width;
  self->height_px = height;
  gza_story_wall_fill (self);

  gza_wall_cards_init_iter (self->cards, &iter);
  while (g_hash_table_iter_next (&iter, &key, &card)) {
    guint row = GPOINTER_TO_UINT (key) / self->n_columns;
    guint column = GPOINTER_TO_UINT (key) % self->n_columns;
    int x_px = gza_story_wall_get_column_x (self, column);
    int end_px = gza_story_wall_get_column_x (self, column + 1);
    int y_px = (int) (gza_wall_rows_get_y (self->rows, row) - gza_story_wall_get_value_px (self));

    gtk_widget_size_allocate (card,
                              &(GtkAllocation){ is_rtl ? width - end_px : x_px, y_px,
                                                end_px - x_px,
                                                gza_wall_rows_get_height (self->rows, row) },
                              -1);
  }
}

static void
gza_story_wall_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GzaStoryWall *self = GZA_STORY_WALL (widget);
  const graphene_rect_t view =
      GRAPHENE_RECT_INIT (0, -self->padding_px.top, (float) self->width_px,
                          (float) (self->padding_px.top + self->height_px +
                                   self->padding_px.bottom));
  GHashTableIter iter;
  gpointer card;

  gza_wall_cards_init_iter (self->cards, &iter);
  while (g_hash_table_iter_next (&iter, NULL, &card)) {
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (card, widget, &bounds) &&
        graphene_rect_intersection (&bounds, &view, NULL))
      gtk_widget_snapshot_child (widget, card, snapshot);
  }
}

/* Who walks along the cards by the keyboard sees where they are; what a finger touches stays. */
static void
gza_story_wall_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  GzaStoryWall *self = GZA_STORY_WALL (widget);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  GtkRoot *root = gtk_widget_get_root (widget);
  guint position;

  GTK_WIDGET_CLASS (gza_story_wall_parent_class)->set_focus_child (widget, child);

  if (child == NULL || adjustment == NULL || !GTK_IS_WINDOW (root) ||
      !gtk_window_get_focus_visible (GTK_WINDOW (root)) ||
      !gza_wall_cards_find_position (self->cards, child, &position))
    return;
  gtk_adjustment_clamp_page (adjustment,
                             gza_wall_rows_get_y (self->rows, position / self->n_columns),
                             gza_wall_rows_get_y (self->rows, position / self->n_columns + 1));
}

/* How far the next story is in the list. */
static int
get_step (GzaStoryWall     *self,
          GtkDirectionType  direction)
{
  int forth = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (direction) {
  case GTK_DIR_TAB_FORWARD:
    return 1;
  case GTK_DIR_TAB_BACKWARD:
    return -1;
  case GTK_DIR_UP:
    return -(int) self->n_columns;
  case GTK_DIR_DOWN:
    return (int) self->n_columns;
  case GTK_DIR_LEFT:
    return -forth;
  default:
    return forth;
  }
}

/* By the list's order, since cards lie where they last were until the next frame. */
static gboolean
gza_story_wall_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GzaStoryWall *self = GZA_STORY_WALL (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  int step = get_step (self, direction);
  double from_px = gza_story_wall_get_value_px (self) + (step > 0 ? 0 : self->height_px - 1);
  guint position = gza_wall_rows_find (self->rows, from_px) * self->n_columns;

  if (focused != NULL && gza_wall_cards_find_position (self->cards, focused, &position)) {
    if (step < 0 && position < (guint) -step)
      return FALSE;
    position += (guint) step;
  }
  if (position >= gza_story_wall_get_n_stories (self))
    return FALSE;
  gza_story_wall_make_row (self, position / self->n_columns);
  return gtk_widget_child_focus (gza_wall_cards_find (self->cards, position), direction);
}

static void
gza_story_wall_dispose (GObject *object)
{
  GzaStoryWall *self = GZA_STORY_WALL (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->stories != NULL)
    g_signal_handlers_disconnect_by_data (self->stories, self);
  g_clear_object (&self->stories);
  g_clear_pointer (&self->cards, gza_wall_cards_free);

  G_OBJECT_CLASS (gza_story_wall_parent_class)->dispose (object);
}

static void
gza_story_wall_finalize (GObject *object)
{
  gza_wall_rows_free (GZA_STORY_WALL (object)->rows);

  G_OBJECT_CLASS (gza_story_wall_parent_class)->finalize (object);
}

static void
gza_story_wall_class_init (GzaStoryWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gza_story_wall_get_property;
  object_class->set_property = gza_story_wall_set_property;
  object_class->dispose = gza_story_wall_dispose;
  object_class->finalize = gza_story_wall_finalize;
  widget_class->size_allocate = gza_story_wall_size_allocate;
  widget_class->snapshot = gza_story_wall_snapshot;
  widget_class->set_focus_child = gza_story_wall_set_focus_child;
  widget_class->focus = gza_story_wall_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "gza-story-wall");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
gza_story_wall_init (GzaStoryWall *self)
{
  self->n_columns = 1;
  self->rows = gza_wall_rows_new ();
  self->cards = gza_wall_cards_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (gza_story_wall_renew_hidden), self, G_CONNECT_SWAPPED);
}

/**
 * gza_story_wall_new:
 *
 * Makes a wall without stories.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_story_wall_new (void)
{
  return g_object_new (GZA_TYPE_STORY_WALL, NULL);
}

/**
 * gza_story_wall_set_loader:
 * @self: a wall that has no stories yet
 * @loader: decodes the portraits
 *
 * Sets the one door for pictures.
 */
void
gza_story_wall_set_loader (GzaStoryWall     *self,
                           GzaPictureLoader *loader)
{
  g_return_if_fail (GZA_IS_STORY_WALL (self));
  g_return_if_fail (GZA_IS_PICTURE_LOADER (loader));
  g_return_if_fail (self->stories == NULL);

  gza_wall_cards_set_loader (self->cards, loader);
}

/**
 * gza_story_wall_set_stories:
 * @self: a wall that has a loader
 * @stories: (nullable): a list of #GzaStory
 *
 * Sets the stories. The view stays where it is; cards whose stories are in the new list as well
 * stay as they are.
 */
void
gza_story_wall_set_stories (GzaStoryWall *self,
                            GListModel   *stories)
{
  g_return_if_fail (GZA_IS_STORY_WALL (self));
  g_return_if_fail (stories == NULL || G_IS_LIST_MODEL (stories));

  if (stories == self->stories)
    return;

  if (self->stories != NULL)
    g_signal_handlers_disconnect_by_data (self->stories, self);
  g_set_object (&self->stories, stories);
  if (stories != NULL)
    g_signal_connect_swapped (stories, "items-changed", G_CALLBACK (on_stories_changed), self);
  on_stories_changed (self);
}

/**
 * gza_story_wall_set_shape:
 * @self: a wall
 * @n_columns: how many stories stand side by side, > 0
 * @ratio: width ÷ height of the portraits
 * @wide: whether texts stand beside portraits instead of below
 *
 * Sets how the stories are arranged.
 */
void
gza_story_wall_set_shape (GzaStoryWall *self,
                          guint         n_columns,
                          double        ratio,
                          gboolean      wide)
{
  g_return_if_fail (GZA_IS_STORY_WALL (self));
  g_return_if_fail (n_columns > 0);

  if (gza_wall_cards_set_shape (self->cards, ratio, wide) || n_columns != self->n_columns)
    gza_story_wall_restart (self, n_columns);
}

/**
 * gza_story_wall_scroll_to_top:
 * @self: a wall
 *
 * Shows the first stories.
 */
void
gza_story_wall_scroll_to_top (GzaStoryWall *self)
{
  g_return_if_fail (GZA_IS_STORY_WALL (self));

  if (self->has_kept) {
    self->kept_position = 0;
    self->kept_px = 0;
  } else if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL) {
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              gza_wall_rows_get_y (self->rows, 0));
  }
}
